import {
  DATE_PATTERN_SOURCE,
  datesIn,
  daysBetween,
  formatDate,
  type PlainDate,
  parseDate,
  parseDateWithoutYear,
  plainDate,
  weekdayOf,
} from '../syntax/dates.ts';
import { isRelativeDate } from '../syntax/relative-dates.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import type { Language } from '../vocabulary/language.ts';
import { isDoing, isState } from './doing.ts';

/** Finds the one party that a name stands for; undefined where nobody is certain. */
export type Resolve = (typed: string) => string | undefined;

/** The day that tells the year of another: that of the meeting, else that of the mail. */
export interface TaskDate {
  readonly day: PlainDate;
  readonly within?: number;
}

export interface TaskContext {
  readonly resolve: Resolve;
  /** Day of the meeting. */
  readonly date: PlainDate | undefined;
  /** How many days behind it a day without a year may lie. */
  readonly within?: number | undefined;
  readonly language: Language;
  /** An organisation or a group: behind its name a noun is no task of theirs. */
  readonly isBody?: (id: string) => boolean;
}

/** What a line says of an action: who, by when, and what. */
export interface Task {
  readonly owners: readonly string[];
  /** As it is to stand behind `uiterlijk`: a date, or the words that the writer will be asked about. */
  readonly due: string | undefined;
  readonly text: string;
}

const DAY_MONTH =
  '\\d{1,2}(?:e|de|ste|st|nd|rd|th)?[ \\t]+(?:of[ \\t]+)?(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[\\p{L}]*\\.?(?![\\p{L}\\p{N}])|\\d{1,2}[-/]\\d{1,2}(?![-/\\p{N}])|(?:january|february|march|april|may|june|july|august|september|october|november|december)[ \\t]+\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])';
const WEEKDAY =
  '(?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ma|di|wo|do|vr|mon|tue|wed|thu|fri)\\.?,?[ \\t]+)?';
const DATE = `(?:${DATE_PATTERN_SOURCE}|${WEEKDAY}(?:${DAY_MONTH}))`;
const STRONG =
  '(?:📅|uiterlijk(?:[ \\t]+(?:op|per|vóór|voor))?|deadline(?:[ \\t]+is)?:?|gereed(?:[ \\t]+(?:op|per|voor))?:?|klaar[ \\t]+(?:op|voor):?|vóór|t/m|no later than|due(?:[ \\t]+(?:on|by|date))?:?|at the latest(?:[ \\t]+by)?)';
const WEAK = '(?:voor|tegen|by|before|until)';
// From `per 1 september opzeggen` nobody knows whether it is the notice or the end of the rent that is due then.
const AT_END = 'per';
const EXPLICIT = new RegExp(
  `(?:,[ \\t]*)?[ \\t]*\\(?(?<![\\p{L}\\p{N}])(?:(?:${STRONG}|${WEAK})[ \\t]+(?<date>${DATE})|${AT_END}[ \\t]+(?<last>${DATE})(?=\\)?[.!]?[ \\t]*$))\\)?`,
  'giu',
);
const WORDS = new RegExp(
  `(?:,[ \\t]*)?[ \\t]*\\(?(?<![\\p{L}\\p{N}])(?<marker>${STRONG}|${WEAK}|${AT_END})[ \\t]+(?<words>[^,;:()]{2,40}?)\\)?(?=[.!]?[ \\t]*$)`,
  'iu',
);

/** `gereed voor de bestuursvergadering van 9 december`: by the day of that meeting. */
const FOR_MEETING = new RegExp(
  `(?:,[ \\t]*)?[ \\t]*\\(?(?<!\\p{L})(?:(?:gereed|klaar|uiterlijk|ready)[ \\t]+(?:in|op|voor|vóór|before|for)|vóór|before)[ \\t]+(?:de|het|the)[ \\t]+[\\p{L}-]{0,24}?[ ]?(?:vergadering|overleg|meeting)[ \\t]+(?:van|op|of|on)[ \\t]+(?<date>${DATE})\\)?(?=[.!]?[ \\t]*$)`,
  'iu',
);

/** Months that are people's names too, alone. */
const NAME_OR_MONTH = /^(?:jan|mei|may|april|june|august|juni|mar|jun)\.?$/iu;

/** A deadline of its own: `vrijdag`, `1 december`, `z.s.m.`; as it is to be written, undefined where it is none. */
export function dueFrom(typed: string, { date, language, within = LATEST }: TaskContext): string | undefined {
  const text = typed.trim().replace(/[.;]$/, (sign) => (/z\.s\.m\.$|a\.s\.$/i.test(typed.trim()) ? sign : ''));
  if (text === '' || NAME_OR_MONTH.test(text)) return undefined;
  if (parseDate(text) !== undefined) return text;
  if (/[,()]/.test(text)) return undefined;
  const partial = parseDateWithoutYear(text);
  if (partial !== undefined) return (date && inNextMonths(partial, date, language, within)) ?? text;
  return isRelativeDate(text) ? text : undefined;
}

/** Three quarters of a year: what lies further away is a day of another year. */
const LATEST = 270;

/** The year of a day that is to come: only where its weekday, if one is typed, agrees, and it is not too far away. */
function inNextMonths(
  { day, month, weekday }: { day: number; month: number; weekday?: number },
  from: PlainDate,
  language: Language,
  within: number,
): string | undefined {
  const year = Number(from.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const found = plainDate(candidate, month, day);
    if (found === undefined || found < from) continue;
    if (daysBetween(from, found) > within || (weekday !== undefined && weekdayOf(found) !== weekday)) return undefined;
    return formatDate(found, language, { weekday: weekday !== undefined });
  }
  return undefined;
}

const DUE_MARK = new RegExp(`^(?:${STRONG}|${WEAK}|${AT_END}|op|on)[ \\t]+`, 'iu');
const OWNER_MARK = /^(?:actie(?:houder)?|eigenaar|door|wie|owner|who|action)[ \t]*:?[ \t]+/iu;

/** Reads a line of a task. Only what is certain leaves its text; no other word does. */
export function readTask(source: string, context: TaskContext): Task {
  let text = source.trim();
  let owners: readonly string[] = [];
  let due: string | undefined;
  const end = parenthesisAtEnd(text);
  if (end !== undefined) {
    const parts = partsOf(end.inside, context);
    if (parts !== undefined) {
      ({ owners, due } = parts);
      text = text.slice(0, end.start);
    }
  }
  if (owners.length === 0) {
    const first = ownersFirst(text, context);
    if (first !== undefined) {
      owners = first.owners;
      text = first.rest;
    }
  }
  if (due === undefined) ({ due, text } = dueIn(text, context));
  if (!/[\p{L}\p{N}]/u.test(text)) return { owners: [], due: undefined, text: source.trim() };
  return { owners, due, text: tidied(text) };
}

/** `… (Piet, voor 1 december).` */
function parenthesisAtEnd(text: string): { readonly start: number; readonly inside: string } | undefined {
  const bare = withoutEnd(text, ' \t.!');
  const start = bare.endsWith(')') ? bare.lastIndexOf('(') : bare.endsWith(']') ? bare.lastIndexOf('[') : -1;
  const inside = bare.slice(start + 1, -1);
  return start < 0 || inside.length > 120 || /[()[\]]/.test(inside) ? undefined : { start, inside };
}

/** What stands in parentheses behind a task, where all of it is owners and a deadline: `(Piet, voor 1 december)`. */
export function partsOf(inside: string, context: TaskContext): Pick<Task, 'owners' | 'due'> | undefined {
  const owners: string[] = [];
  let due: string | undefined;
  // The comma of `May 19, 2025` divides nothing.
  for (const part of inside.split(/;|,(?![ \t]*\d{4}(?!\p{N}))/u)) {
    const typed = part.trim().replace(OWNER_MARK, '');
    const ids = ownersIn(typed, context.resolve);
    const day = ids === undefined && due === undefined ? dueFrom(typed.replace(DUE_MARK, ''), context) : undefined;
    if (day !== undefined) due = day;
    else if (ids !== undefined) owners.push(...ids);
    else return undefined;
  }
  return { owners: [...new Set(owners)], due };
}

/** The parties of `Jan en Piet`; undefined where one of them is not certain. */
export function ownersIn(typed: string, resolve: Resolve): readonly string[] | undefined {
  const whole = resolve(typed);
  if (whole !== undefined) return [whole];
  const names = typed
    .split(/[,;&/+\n]|[ \t](?:en|and)[ \t]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const ids = names.map(resolve);
  return names.length > 0 && ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
}

const MOST_WORDS = 12;

/** `Jan en Piet maken …`, `RIVM: werkt …`: the longest start that names parties, before what they do. */
function ownersFirst(
  text: string,
  { resolve, isBody = () => false }: TaskContext,
): { owners: readonly string[]; rest: string } | undefined {
  const ends = [...text.matchAll(/[ \t:–—]+/gu)].slice(0, MOST_WORDS * 2).reverse();
  for (const { index, 0: joint } of ends) {
    if (!/[ \t]/.test(joint)) continue;
    const names = text.slice(0, index);
    const rest = text.slice(index + joint.length).replace(/^[:–—-][ \t]*/u, '');
    const colon = /[:–—]/u.test(joint);
    if (/[.!?;]$/.test(names) && !/\b\p{Lu}\.$/u.test(names)) continue;
    if (!colon && !(/^\p{Ll}/u.test(rest) && !/^(?:en|and|of|or|van|de|der|den|met|with|uit|from|namens|voor)(?=[ \t])/u.test(rest)))
      continue;
    if (rest.trim() === '') continue;
    const owners = ownersIn(names.replace(/[:–—-]$/u, ''), resolve);
    if (owners === undefined) continue;
    if (!colon && (isState(rest) || (owners.some(isBody) && !isDoing(rest)))) return undefined;
    return { owners, rest };
  }
  return undefined;
}

/** The deadline in a line, and the line without it. */
export function dueIn(text: string, context: TaskContext): Pick<Task, 'due' | 'text'> {
  const found = deadlineIn(text, context);
  if (found === undefined) return { due: undefined, text };
  const rest = `${text.slice(0, found.start)}${text.slice(found.end)}`;
  return /[\p{L}\p{N}]/u.test(rest) ? { due: found.due, text: rest.trim() } : { due: undefined, text };
}

/** `rooster maken (2 maart)`: all that stands in the parentheses is a day. Only of what is a task for certain. */
export function dueBehind(text: string, context: TaskContext): Pick<Task, 'due' | 'text'> {
  const end = parenthesisAtEnd(text);
  const parts = end === undefined ? undefined : partsOf(end.inside, context);
  if (parts?.due === undefined || parts.owners.length > 0) return dueIn(text, context);
  return { due: parts.due, text: text.slice(0, end!.start).trim() };
}

/** The one deadline a line holds. Two dates are none: nobody knows which is meant. */
function deadlineIn(text: string, context: TaskContext): { due: string; start: number; end: number } | undefined {
  const meeting = FOR_MEETING.exec(text);
  if (meeting !== null && isDenied(text, meeting)) return undefined;
  const dayOf = meeting === null || datesIn(text).length > 1 ? undefined : dueFrom(meeting.groups!.date!, context);
  // The words stay: which meeting it is, is more than a day.
  if (dayOf !== undefined) return { due: dayOf, start: text.length, end: text.length };
  const explicit = [...text.matchAll(EXPLICIT)];
  if (explicit.length > 1) return undefined;
  const [one] = explicit;
  if (one !== undefined) {
    if (datesIn(text).length > 1 || isDenied(text, one)) return undefined;
    const due = dueFrom((one.groups!.date ?? one.groups!.last)!, context);
    return due === undefined ? undefined : { due, start: one.index, end: one.index + one[0].length };
  }
  const words = WORDS.exec(text);
  if (words === null || isDenied(text, words) || NAME_OR_MONTH.test(words.groups!.words!.trim()) || !isRelativeDate(words.groups!.words!))
    return undefined;
  return { due: words.groups!.words!.trim(), start: words.index, end: words.index + words[0].length };
}

const DENIAL = /(?<!\p{L})(?:niet|nooit|pas|not|never|\p{L}{2,6}n['’]t)(?!\p{L})/iu;
const NO_DENIAL = /(?<!\p{L})(?:verge(?:et|ten)|forget|fail|niet alleen|not only|te \p{L}+)(?!\p{L})/iu;

/** `mailt niet voor 20 november`: before that day it is not to be done. What is denied in another clause says nothing of the day. */
function isDenied(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const clause = /^[ \t]*[,(]/.test(found) ? '' : text.slice(Math.max(0, index - 120), index).replace(/^.*[,;:.(]/s, '');
  return DENIAL.test(clause) && !NO_DENIAL.test(clause);
}

function tidied(text: string): string {
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]([.,;:!?])/g, '$1')
    .replace(/([.!?])\.$/, '$1')
    .replace(/[ \t][-–—]$/u, '')
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
