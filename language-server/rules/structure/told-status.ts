import type { Item } from '../../model/minutes.ts';
import { itemsOf } from '../../model/walk.ts';
import { ACTION_STATUS, type ActionStatus } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import { statusWord } from '../shared/status-words.ts';
import { firstStatus, toldFollowUp } from '../shared/told-follow-up.ts';
import { addAttribute } from '../votes/head-edits.ts';
import { toldLines } from './prose-in-minutes.ts';

/** `malformed-statement` where text says the status of an item, which its parentheses do not: the register keeps it open. */
export const toldStatus = definePass({
  family: 'structure',
  rules: {},
  alsoReports: ['malformed-statement'],
  check(context) {
    const tasks: Item[] = [];
    for (const meeting of context.file.meetings)
      for (const item of itemsOf(meeting)) {
        if (item.kind === 'progress') checkProgress(context, item);
        if ('owners' in item) {
          tasks.push(item);
          checkTask(context, item);
        }
      }
    const reported = context.reportedLines;
    for (const line of toldLines(context)) {
      const at = context.root.positionAt(line.start).line;
      const told = line.text.trim();
      if (told.length > 120 || reported.has(at)) continue;
      if (line.nested)
        checkBelow(
          context,
          line,
          told,
          tasks.findLast((item) => item.at.start.line < at && item.at.end.line >= at),
        );
      else checkAlone(context, line, told);
    }
  },
});

type Context = ContextOf<typeof toldStatus>;
interface Place {
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

const MESSAGE = {
  nl: 'Dit zegt een status, maar alleen tussen de haakjes telt hij: `Voortgang #A1 (afgerond): …`.',
  en: 'This says a status, but only in the parentheses does it count: `Progress #A1 (done): …`.',
};

/** `Voortgang #A1: afgerond`, and `Voortgang #A1 (lopend): afgerond`. */
function checkProgress(context: Context, item: Extract<Item, { kind: 'progress' }>): void {
  if (item.at.end.line > item.at.start.line) return;
  const text = textOf(context, item);
  if (item.status !== undefined) {
    checkAgainst(context, item, statusWord(text) ?? firstStatus(text));
    return;
  }
  const [, said = text, behind = ''] = /^([^()]+)\(([^()]*)\)[.!]?$/u.exec(text) ?? [];
  const word =
    statusWord(text) ?? firstStatus(text) ?? (statusWord(behind) === undefined ? undefined : (statusWord(said) ?? statusWord(behind)));
  if (word === undefined) return;
  context.report('malformed-statement', item.at, MESSAGE, {
    severity: 'warning',
    fixes: [fix({ nl: `Zet er \`(${word})\` bij`, en: `Add \`(${word})\`` }, [addAttribute(context, item, word)])],
  });
}

/** What stands behind the head of an item, on its first line. */
function textOf(context: Context, item: Item): string {
  const [line = ''] = context.text.slice(context.offsetAt(item.headAt.end), context.offsetAt(item.at.end)).split(/[\r\n]/, 1);
  return line.replace(/^[ \t]*:/, '').trim();
}

/** `Actie A1 (@p, lopend): Schrijft de brief. Afgerond.` */
function checkTask(context: Context, item: Extract<Item, { readonly owners: unknown }>): void {
  // Whose text is a status and no task, it is reported elsewhere.
  if (!('status' in item) || toldFollowUp(item) !== undefined) return;
  const last = textOf(context, item)
    .split(/[.!?;][ \t]+|[ \t][–—-][ \t]/u)
    .at(-1)!;
  checkAgainst(context, item, statusWord(last));
}

/** Where the parentheses say one status, and the text another: the first counts. */
function checkAgainst(context: Context, item: Item & { readonly status?: ActionStatus | undefined }, word: string | undefined): void {
  const status = word === undefined ? undefined : ACTION_STATUS.get(word);
  if (word === undefined || status === undefined || status === item.status) return;
  const there = statusAt(context, item);
  const typed = there === undefined ? 'open' : context.text.slice(there.start, there.end);
  context.report(
    'malformed-statement',
    item.headAt,
    {
      nl: `De tekst zegt \`${word}\`, en tussen de haakjes ${there === undefined ? 'staat geen status' : `staat \`${typed}\``}: alleen dat telt, dus dit geldt als \`${typed}\`.`,
      en: `The text says \`${word}\`, and the parentheses ${there === undefined ? 'hold no status' : `say \`${typed}\``}: only they count, so this is \`${typed}\`.`,
    },
    {
      severity: 'warning',
      fixes: [
        there === undefined
          ? fix({ nl: `Zet er \`(${word})\` bij`, en: `Add \`(${word})\`` }, [addAttribute(context, item, word)])
          : fix({ nl: `Maak er \`${word}\` van`, en: `Make it \`${word}\`` }, [
              context.replace(context.range(there.start, there.end), word),
            ]),
      ],
    },
  );
}

/** The status in the parentheses of a head. */
function statusAt(context: Context, item: Item): { readonly start: number; readonly end: number } | undefined {
  const start = context.offsetAt(item.headAt.start);
  const head = context.text.slice(start, context.offsetAt(item.headAt.end));
  for (const { 0: word, index } of head.matchAll(/\p{L}+/gu)) {
    const isAlone = /[(,][ \t]*$/.test(head.slice(0, index)) && /^[ \t]*[,)]/.test(head.slice(index + word.length));
    if (isAlone && ACTION_STATUS.has(word.toLowerCase())) return { start: start + index, end: start + index + word.length };
  }
  return undefined;
}

/** `  Status: afgerond` below an action. */
function checkBelow(context: Context, line: Place, told: string, item: Item | undefined): void {
  const word = /^status[ ]?:/iu.test(told) ? statusWord(told) : undefined;
  if (word === undefined || item === undefined || !('status' in item) || item.status !== 'open') return;
  const range = context.range(line.content, line.end);
  context.report('malformed-statement', range, MESSAGE, {
    severity: 'warning',
    fixes: [
      fix({ nl: `Zet \`${word}\` tussen de haakjes`, en: `Put \`${word}\` in the parentheses` }, [addAttribute(context, item, word)]),
    ],
  });
}

const ALONE =
  /^(?:[-*+•][ ]{1,3})?#(?<id>[\p{L}\p{N}_]{1,60}(?:[./-][\p{L}\p{N}_]{1,60}){0,6})[ ]?(?:[:=–—-][ ]?|[ ])(?<told>\(?\p{L}[^()]{2,40}\)?[.!]?)$/u;

/** `#A1: afgerond` */
function checkAlone(context: Context, line: Place, told: string): void {
  if (!/^(?:[-*+•][ ]{1,3})?#/.test(told)) return;
  const { id = '', told: says = '' } = ALONE.exec(told)?.groups ?? {};
  const words = says.replace(/^\((.*)\)(?=[.!]?$)/u, '$1');
  const word = /\p{L}/u.test(id) && /\d/.test(id) ? statusWord(words) : undefined;
  if (word === undefined) return;
  const typed = `${keywordNamed('Progress')[context.file.language]} #${id} (${word}): ${words}`;
  context.report('malformed-statement', context.range(line.content, line.end), MESSAGE, {
    severity: 'warning',
    fixes: [
      fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(context.range(line.start, line.end), typed)]),
    ],
  });
}
