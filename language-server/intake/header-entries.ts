import { namePartsOf } from '../model/names/name-parts.ts';
import { datesIn, parseDate } from '../syntax/dates.ts';
import { parseTimeRange, TIME_PATTERN_SOURCE } from '../syntax/times.ts';
import type { FieldName } from '../vocabulary/fields.ts';
import type { Language } from '../vocabulary/language.ts';
import { harmless } from './escaping.ts';
import { type Listed, listedIn } from './persons.ts';
import type { Finding } from './report.ts';
import type { TaskDate } from './task.ts';

/** A line of the header to be. */
export interface HeaderLine {
  readonly name: FieldName | undefined;
  readonly label: string;
  readonly value: string;
  readonly below?: readonly string[];
  readonly finding?: Pick<Finding, 'kind' | 'sure'>;
}

/** What facts make of a header; `left` are those that no field can hold. */
export interface Header {
  readonly lines: HeaderLine[];
  readonly left: string[];
  title: string | undefined;
}

/** A time or an hour within a line. */
export const TIME = new RegExp(
  `(?:van[ \\t]+)?(?:${TIME_PATTERN_SOURCE}|(?<![\\p{L}\\p{N}])\\d{1,2}(?=[ \\t]?(?:uur|u|h)(?![\\p{L}\\p{N}])|[ap]\\.?m))`,
  'iu',
);

/** Somebody by what a list says of them: they can own nothing. */
export function guest(entry: string): string {
  return `"${entry
    .replace(/["“”{}\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

/** `ALV Volkstuin Zonnig` behind `Verslag:` is what was held, and `Jan Jansen` who wrote. */
export function isTitle(value: string): boolean {
  return (
    /(?<![\p{L}.])\p{Lu}{2,}(?![\p{L}.])|\d/u.test(value) ||
    /(?:overleg|vergadering|bijeenkomst|commissie|werkgroep|stuurgroep|bestuur|raad|team|meeting|committee|board|council|group)(?!\p{L})/iu.test(
      value,
    )
  );
}

/** Whether a label has signs that would mean something else. */
export function keywordsLike(label: string): boolean {
  return harmless(label) !== label;
}

/** `VvE Beheer Zuid`: who sends a mail by such a name is nobody. */
export function isBody(name: string): boolean {
  return /^(?:vve|stichting|vereniging|co[oö]peratie|gemeente|provincie|waterschap|ministerie|team|afdeling|bureau|secretariaat|bestuur|association|foundation|council|office|department|the)(?!\p{L})/iu.test(
    name,
  );
}

const PART =
  /^(?:aanwezige? )?(?:namens (?:de |het )?)?[\p{L} -]{0,24}(?:geleding|leden|directie|bestuur|personeel|ouders|docenten|leerlingen|studenten|staf|college|wethouders|fractie|team|staff|members|trustees|governors|parents|pupils|students|officers|observers|councillors)$/iu;

/** `Personeelsgeleding: Ingrid Maas, Tom Aalbers`: a part of a body, and full names only. */
export function isPartOfBody(label: string, values: readonly string[]): boolean {
  return PART.test(label) && values.every((value) => listedIn(value)?.every(({ name }) => isFullName(name)) === true);
}

function isFullName(name: string): boolean {
  const parts = namePartsOf(name);
  return parts !== undefined && parts.surnames.length > 0 && parts.initials.length > 0;
}

/** The field of the header that somebody of this role belongs in. */
export function officeOf(role = ''): 'Chair' | 'Secretary' | undefined {
  if (/^(?:voorzitter|vz|vz\.|voorz\.|chair|chairman|chairwoman|chairperson)$/i.test(role)) return 'Chair';
  return /^(?:notulist|notuliste|notulen|secretaris|verslag|verslaglegger|secretary|minutes|minute taker|note taker|clerk|scribe)$/i.test(
    role,
  )
    ? 'Secretary'
    : undefined;
}

const ABSENT =
  /^(?:(?:is |was )?(?:afwezig|verhinderd|ziek|ziekgemeld|afgemeld|niet aanwezig|absent|not present|sick|ill|apologies|apologised|on leave|met verlof)|(?:afwezig|absent),? (?:met|zonder|with|without) (?:kennisgeving|bericht|notice|apologies))$/iu;

/** Whether what stands behind a name says that they were not there, all of the time: `(afwezig vanaf punt 2)` says more. */
export function saysAbsent({ notes }: Listed): boolean {
  return (
    notes.some((note) => ABSENT.test(note)) && !notes.some((note) => /\d|(?<!\p{L})(?:vanaf|tot|from|until|na|voor)(?!\p{L})/iu.test(note))
  );
}

/** Somebody without the word that the field says already. */
export function withoutAbsent(listed: Listed): Listed {
  return { ...listed, notes: listed.notes.filter((note) => !/^(?:afwezig|absent)$/iu.test(note)) };
}

/** Adds people to the list of who was not there. @returns false where the header has none that is written on its line */
export function joinAbsent(lines: HeaderLine[], parties: readonly string[]): boolean {
  const at = lines.findIndex(({ name, value }) => name === 'Absent' && value !== '');
  const line = lines[at];
  if (line === undefined) return false;
  const others = /^(?:geen|niemand|none|nobody|nil)$/i.test(line.value) ? [] : [line.value];
  if (parties.length > 0) lines[at] = { ...line, value: [...others, ...parties].join(', ') };
  return true;
}

/** When the next meeting is, as far as a value is certain of it, and whether that is all it says. */
export function nextIn(value: string): { readonly written: string; readonly isWhole: boolean } | undefined {
  const dates = datesIn(value);
  const [first] = dates;
  if (first?.parsed.date === undefined || dates.length > 1) return undefined;
  const behind = value.slice(first.end).replace(/^[\s,]*(?:om|at|van|from)?\s*/iu, '');
  const at = TIME.exec(behind);
  const range = at?.index === 0 ? parseTimeRange(behind.replace(/[.]$/, '')) : undefined;
  const time = range !== undefined && range.rest === undefined ? ` ${behind.replace(/[.]$/, '')}` : '';
  const written = `${value.slice(first.start, first.end)}${time}`;
  return { written, isWhole: first.start === 0 && (time !== '' || !/[\p{L}\p{N}]/u.test(behind)) };
}

/** The day on which a mail was sent that nobody passed on. */
export function dayOfMail({ lines, title }: Header): TaskDate | undefined {
  const sent = lines.find(({ name, label }) => name === undefined && /^(?:verzonden|sent)$/i.test(label));
  const passedOn = /^(?:fwd?|doorst|tr|wg)\s*:/i.test(title ?? '');
  const day = sent === undefined || passedOn ? undefined : parseDate(/^\d{1,2} \p{L}+ \d{4}/u.exec(sent.value)?.[0] ?? '')?.date;
  return day === undefined ? undefined : { day, within: 120 };
}

/** `Verslag: Jan Jansen`: who wrote it, where what stands there is no title. Without a value: whether the label may say so. */
export function isWriter(label: string, value?: string): boolean {
  if (!/^(?:verslag|notulen|minutes|notes)$/i.test(label)) return false;
  return value === undefined || (value.trim().split(/\s+/).length > 1 && /^\p{Lu}/u.test(value) && !isTitle(value));
}

/** That somebody told it beforehand, or not. */
export function noticeWord(notice: 'with' | 'without', language: Language): string {
  if (language === 'nl') return notice === 'with' ? 'm.k.' : 'z.k.';
  return notice === 'with' ? 'excused' : 'unexcused';
}

/** What is left of somebody whose name was taken out. */
export function wordsOfRedacted(entry: string): string {
  return entry
    .replace(/\]@/g, '@')
    .replace(/(?<=^|[\s<])@/g, '')
    .replace(/[<>[\]{}",;\s]+/g, ' ')
    .trim();
}
