import { isMonth } from '../../model/names/months.ts';
import type { FoundName } from '../../model/names/name-finder.ts';
import { guestFinderOf, personFinderOf } from '../../model/names/people.ts';
import { allAttendees } from '../../model/walk.ts';
import { isFree } from '../../syntax/spans.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix, Message } from '../problem.ts';
import { readableText, wordsToRead } from '../shared/readable.ts';
import { checkInitials } from './initials.ts';
import { checkNearNames, nearNamesOf } from './near-names.ts';

/** `name-in-prose`: somebody who may not be named in public is named in words, in whatever guise. */
export const namesInProse = defineRule({
  name: 'name-in-prose',
  family: 'shielding',
  severity: 'warning',
  summary: {
    nl: 'Een bekende persoon is uitgeschreven in plaats van met @id genoemd.',
    en: 'A registered person is typed out, not named by @id.',
  },
  fixable: true,
  check(context) {
    if (!context.isOn('name-in-prose')) return;
    const persons = context.project.ofDeclarations('persons', personFinderOf);
    const guests = guestFinderOf(context.file.meetings);
    if (!persons.isEmpty) checkInitials(context);
    if (persons.isEmpty && guests.isEmpty) return;
    const words = wordsToRead(context.tree, context.text);
    const near = nearNamesOf(context);
    const mayBeNear = near.mayFind(words);
    if (!mayBeNear && !persons.mayFind(words) && !guests.mayFind(words)) return;
    const text = readableText(context.tree, context.text);
    const found = persons.inProse(text);
    if (mayBeNear) checkNearNames(context, near, text, found);
    for (const name of found) if (!isMonth(text, name)) report(context, withoutNumber(context.text, name));
    for (const name of guests.inProse(text))
      if (isFree(found, name) && !standsForSomebody(context, name)) report(context, withoutNumber(context.text, name));
  },
});

type Context = ContextOf<typeof namesInProse>;

/** `@jansen (volmacht aan "P. de Wit")`: a name that is a guest, as it would be on the list itself. */
function standsForSomebody(context: Context, { start, end }: FoundName): boolean {
  if (context.text[start - 1] !== '"' || context.text[end] !== '"') return false;
  return context.file.meetings
    .map(allAttendees)
    .flatMap(({ present, absent }) => [...present, ...absent])
    .some(
      ({ proxy, replacedBy, at }) =>
        (proxy?.type === 'guest' || replacedBy?.type === 'guest') && start > context.offsetAt(at.start) && end < context.offsetAt(at.end),
    );
}

/** Before a name: the number of a point, and `W.v.t.t.k.`. They read as initials, and are none. */
const NO_INITIALS = /^(?:\d{1,3}[.)]|[WwNn]\.[Vv]\.[Tt]\.[Tt]\.[Kk]\.|[a-z][.)])[ \t\r\n]{1,9}/u;

function withoutNumber(text: string, found: FoundName): FoundName {
  if (!found.doubtful) return found;
  let { start } = found;
  for (;;) {
    const before = NO_INITIALS.exec(text.slice(start, found.end))?.[0].length ?? 0;
    if (before === 0) return { ...found, start };
    start += before;
  }
}

function report(context: Context, found: FoundName): void {
  const { start, end } = found;
  const typed = context.text.slice(start, end);
  const range = context.range(start, end);
  context.report('name-in-prose', range, message(found, typed.replace(/\s+/g, ' ')), { fixes: fixesOf(context, found, typed) });
}

function message({ person: { id, name }, doubtful }: FoundName, typed: string): Message {
  const who = typed === name ? { nl: '', en: '' } : { nl: `, mogelijk ${name},`, en: `, perhaps ${name},` };
  const sure = typed === name || doubtful ? who : { nl: ` (${name})`, en: ` (${name})` };
  if (id === undefined) {
    return {
      nl: `${typed}${sure.nl} is een gast, die in openbare uitvoer niet genoemd wordt; scherm de naam af: \`{5.1.2e: …}\`.`,
      en: `${typed}${sure.en} is a guest, whom public output does not name; shield the name: \`{5.1.2e: …}\`.`,
    };
  }
  return {
    nl: `${typed}${sure.nl} staat in het adresboek; noem \`@${id}\`, dan blijft de naam in openbare uitvoer weg.`,
    en: `${typed}${sure.en} is in the address book; name \`@${id}\`, and public output leaves the name out.`,
  };
}

/**
 * By id where the name is a word of its own: alone that of the address book, letter by letter, means nobody else and loses nothing. Where
 * several are called so, each is a fix: nobody is guessed.
 */
function fixesOf(context: Context, { person: { id, name }, namesakes = [], doubtful, start, end }: FoundName, typed: string): Fix[] {
  const range = context.range(start, end);
  const { text } = context;
  const fixes: Fix[] = [];
  const stands =
    !/[\p{L}\p{N}_/\\%=@.-]$/u.test(text.slice(0, start)) && !/^(?:[\p{L}\p{N}_/\\%=@]|[.-][\p{L}\p{N}])/u.test(text.slice(end));
  const sure = typed === name && !doubtful;
  for (const one of stands ? new Set([id, ...namesakes.map((other) => other.id)]) : []) {
    if (one !== undefined)
      fixes.push(fix({ nl: `Vervang door \`@${one}\``, en: `Replace by \`@${one}\`` }, [context.replace(range, `@${one}`)], sure));
  }
  if (!typed.includes('\n') && !/[{}]/.test(typed))
    fixes.push(fix({ nl: 'Scherm af op grond van 5.1.2e', en: 'Shield on ground 5.1.2e' }, [context.replace(range, `{5.1.2e: ${typed}}`)]));
  return fixes;
}
