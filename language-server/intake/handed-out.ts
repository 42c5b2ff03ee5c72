import { isDoing } from './doing.ts';
import { dueFrom, ownersIn, readTask, type TaskContext } from './task.ts';
import type { Labelled } from './words.ts';

const ARROW = /^(?<who>[^:;!?()>=-]{2,60}?)[ \t]*(?:-|=)?(?:>|→|➔)[ \t]*(?<text>[\p{L}\p{N}].*)$/su;
const EVERYBODY = /^(?:allen|iedereen|all|everyone)$/iu;

/**
 * A line that gives somebody a task without a word for it: `Tom -> get a quote`, `Bram - offerte - 31 maart`. Only where it is certain who that is.
 * @param listed whether it stands below a title such as `Vervolgtaken`: there a name is enough.
 * @param inPoint whether it is a point of a list: there `Lisanne maakt de poster (voor 1 maart)` is a task.
 */
export function handedOut(line: string, context: TaskContext, listed = false, inPoint = false): Labelled | undefined {
  const task = (text: string): Labelled => ({ kind: 'Action', id: undefined, head: undefined, text });
  const bare = line.replace(/^[>»][ \t]*/u, '').trim();
  const { who, text } = ARROW.exec(bare)?.groups ?? {};
  if (who !== undefined && /\S\s+\S/.test(text!) && ownersIn(who.trim(), context.resolve) !== undefined) return { ...task(text!), who };
  const parts = bare.split(/[ \t][-–—][ \t]/u);
  if (parts.length === 3 && dueFrom(parts[2]!, context) !== undefined) {
    const [first = '', told = '', day = ''] = parts;
    if (ownersIn(first, context.resolve) !== undefined) return task(`${told} (${first}, ${day})`);
    if (EVERYBODY.test(first)) return { ...task(`${told} (${day})`), who: first };
  }
  const told = /^(?:actie(?:punt)?|action(?: item| point)?)[ \t]+(?<told>@?\p{Lu}.*)$/su.exec(
    bare.replace(/^\p{L}/u, (sign) => sign.toLowerCase()),
  )?.groups?.told;
  if (told !== undefined && readTask(told, context).owners.length > 0) return task(told);
  if (inPoint && isPromised(bare, context)) return task(bare);
  return listed && readTask(bare, context).owners.length > 0 ? task(bare) : undefined;
}

/** `Ruud: beoordeling afronden (13 feb)`: behind a name and its colon a day needs no word. */
const NAMED_BY = /^[^:.!?()]{2,40}:[ \t]+[^:.!?()]{4,120}[ \t]\((?:\p{L}{2,9}\.?[ \t])?\d{1,2}[ /-][^()]{1,20}\)\.?$/u;
const BY =
  /(?:[ \t]\((?:uiterlijk|voor|vóór|deadline|by|due)[ \t][^()]{2,30}\)|,[ \t]*(?:uiterlijk|deadline:?|due)[ \t][^,()]{2,30})[.]?$/iu;

/** One sentence of who does what, with the day by which at its end. */
function isPromised(line: string, context: TaskContext): boolean {
  const isNamed = NAMED_BY.test(line);
  if (!(isNamed || BY.test(line)) || /[.?!;][ \t]+\p{Lu}/u.test(line)) return false;
  const { owners, due, text } = readTask(line, context);
  if (due === undefined || owners.length === 0 || owners.some((id) => context.isBody?.(id))) return false;
  return isNamed || isDoing(text.charAt(0).toLowerCase() + text.slice(1));
}
