import { headerLabel } from '../vocabulary/header-labels.ts';
import { type Keyword, keywordNamed } from '../vocabulary/keywords.ts';
import { lineEnd, skipBlanks } from './characters.ts';
import { alternatives, MONTHS, WEEKDAYS } from './date-words.ts';
import { bulletEnd, onlyNames } from './listed-lines.ts';
import { parseQuorum } from './quorum.ts';
import { parseTimeRange } from './times.ts';
import { opensWithTitle } from './titles.ts';

/** Words before a colon at the start of a line, in which nothing stands that a label has not. */
const LABEL = /\p{L}[^:@#{}"“”<>|`*_[\]\\=\r\n]{0,60}(?=:)/uy;
/** More words than these are a sentence that goes on behind its colon. */
const MOST_WORDS = 6;
/** `De zaal is vol. Let op`: what ends a sentence, and no abbreviation. */
const SENTENCE_END = /[!?;]|\p{L}{5}\.[ \t]/u;
/** Behind more words than a title has. */
const NEXT_SENTENCE = /\p{L}{2}\.[ \t]\p{Lu}/u;
/** What opens a remark, and is the name of nothing. */
const REMARKS =
  /^(?:n\.?b|let op|p\.?s|nota bene|noot|opmerking|opm|zie|zie ook|note|please note|see|see also|attention|warning|todo|fixme)\.?$/iu;

/** Whether a line is a remark of the kind that stands among fields (`NB: …`): prose, below which the fields go on. */
export function isRemark(text: string, offset: number): boolean {
  const end = labelEnd(text, offset);
  return end !== undefined && REMARKS.test(text.substring(offset, end));
}

/** Where the label at the start of a line ends, the blanks before its colon left out; undefined where there is none. */
export function labelEnd(text: string, offset: number): number | undefined {
  LABEL.lastIndex = offset;
  if (!LABEL.test(text)) return undefined;
  let end = LABEL.lastIndex;
  // `https://…`, `C:\stukken`, `a::b`
  if (/[/\\:]/.test(text[end + 1] ?? '')) return undefined;
  // `Aanvang 19:30`
  if (/\d/.test(text[end - 1]!) && /\d/.test(text[end + 1] ?? '')) return undefined;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return end;
}

/** What stands behind the colon, on its line. */
export function valueBehind(text: string, end: number): string {
  const start = skipBlanks(text, end) + 1;
  return text.substring(start, lineEnd(text, start)).trim();
}

/**
 * The end of a label of one's own in a line right below a field (`Dossier: Z-2020-12`); undefined where the line is prose. Without a value it
 * is a label only where the line below is indented.
 */
export function ownLabelEnd(text: string, offset: number): number | undefined {
  const end = labelEnd(text, offset);
  if (end === undefined) return undefined;
  const label = text.substring(offset, end);
  const words = label.split(/[ \t]+/).length;
  if (SENTENCE_END.test(label) || words > MOST_WORDS || REMARKS.test(label)) return undefined;
  if (words > 3 && NEXT_SENTENCE.test(label)) return undefined;
  return valueBehind(text, end) === '' && !goesOn(text, end) ? undefined : end;
}

/** The line below is indented. */
function goesOn(text: string, offset: number): boolean {
  return /^[^\r\n]*(?:\r\n?|\n)(?: {2}|\t)[ \t]*[^ \t\r\n]/.test(text.slice(offset, offset + 400));
}

/**
 * The field that a label of other minutes means (`Locatie: …`), where its value is one that the field can have; undefined for a label that
 * means none. Further down the header, where text may stand, only a value that text has not makes it one.
 */
export function labelKeyword(
  text: string,
  offset: number,
  belowField: boolean,
): { keyword: Keyword; end: number; word: string } | undefined {
  const end = labelEnd(text, offset);
  if (end === undefined) return undefined;
  const label = headerLabel(text.substring(offset, end));
  const keyword = label && keywordNamed(label.field);
  if (label === undefined || keyword === undefined) return undefined;
  const value = valueBehind(text, end);
  const isText = keyword.kind === 'textField' || keyword.kind === 'attachmentField';
  const listed = value === '' && keyword.kind !== 'textField' && listsBelow(text, end, LISTED[keyword.kind]);
  const fits = listed || (isText ? belowField && value !== '' : isEvident(keyword, value));
  return fits ? { keyword, end, word: keyword[label.language] } : undefined;
}

const DAY = new RegExp(
  `^(?:(?:${alternatives(WEEKDAYS, { short: true })})\\.?,?[ \\t]+)?(?:de |the |om )?\\d|^(?:${alternatives(MONTHS, { short: true })})\\.?[ \\t]+\\d`,
  'iu',
);
/** A name in words, with a title before it or a note behind it: `dhr. P. de Wit (vz)`. */
const NAME =
  /^(?:(?:de heer|mevrouw|dhr|mevr|mw|mr|mrs|ms|miss|herr|frau|cllrs?|councill?ors?|rev|dr|prof|drs|ir|ing|fam|familie|ds|br|zr|past|ouderling|diaken|wethouder|schepen|raadslid|heemraad|dijkgraaf)\.?[ \t]+){0,3}\p{Lu}[\p{L}.'’-]*(?:[ \t]+(?:van|der|den|de|ten|ter|te|el|la|of|da|’t|'t|\p{Lu}[\p{L}.'’-]*)){0,6}(?:[ \t]*\([^()]*\))?$/u;
const BETWEEN_NAMES = /[,;/]|[ \t](?:en|and|&)[ \t]/u;
const CLASSIFIED =
  /^(?:openbaar|intern|vertrouwelijk|geheim|public|internal|confidential|departementaal|stg|staatsgeheim|secret|restricted)/iu;
const STATUS = /^(?:uitnodiging|concept|vastgesteld|geannuleerd|afgelast|invitation|draft|approved|cancelled|canceled)\b/iu;
const NOBODY = /^(?:geen|niemand|none|nobody|no one|nil|nihil|n\.?v\.?t|n\/a|[-–—/])\.?$/iu;

/** Whether a value is one that this field has and no sentence: `19.30-21.00`, `@jansen, @smit`. */
export function isEvident(keyword: Keyword, value: string): boolean {
  if (keyword.kind === 'dateField') return DAY.test(value);
  if (keyword.kind === 'peopleField')
    return /^[@"“{]/.test(value) || opensWithTitle(value) || NOBODY.test(value) || areNames(value) || areNamesWithRoles(value);
  switch (keyword.name) {
    case 'Time':
    case 'Opening':
    case 'Closing':
      return parseTimeRange(value) !== undefined;
    case 'Quorum':
      return parseQuorum(value) !== undefined;
    case 'Classification':
      return CLASSIFIED.test(value);
    case 'Status':
      return STATUS.test(value);
    default:
      return false;
  }
}

/** `Abdul, Linette en Petra`: words that each open with a capital. */
export function areNames(value: string): boolean {
  const names = value
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 && value.length <= 2000 && names.every((name) => name.length <= 80 && NAME.test(name));
}

/** `raadslid`, `3 members of the public` */
const ROLE_OR_COUNT = /^(?:\d{1,5}[ \t])?\p{Ll}[\p{L}-]*(?:[ \t][\p{L}-]+){0,4}$/u;

/** `Hilde Nijs, raadslid; Luc Baert`: names with words behind a comma that say who they are, or how many others there were. */
function areNamesWithRoles(value: string): boolean {
  if (value.length > 2000) return false;
  const parts = value.split(/[,;]|[ \t](?:en|and|&)[ \t](?=\d|\p{Ll})/u).map((part) => part.trim());
  return areNames(parts[0]!) && parts.every((part) => areNames(part) || ROLE_OR_COUNT.test(part));
}

const NEXT_LINE = /(?:\r\n?|\n)([^\r\n]*)/y;

/** How one of a list begins, of fields that may be lists. */
const LISTED: Partial<Record<Keyword['kind'], RegExp>> = { peopleField: /^[@"{\p{Lu}]/u, attachmentField: /^[^\s<>]/u };

/** A list, or indented lines, of what such a field holds. */
export function listsBelowField(keyword: Keyword, text: string, offset: number): boolean {
  return listsBelow(text, offset, LISTED[keyword.kind]);
}

/** A list of people or attachments, or indented lines of them, right below a label with nothing behind it. */
function listsBelow(text: string, offset: number, first: RegExp | undefined): boolean {
  if (first === undefined) return false;
  NEXT_LINE.lastIndex = lineEnd(text, offset);
  const line = NEXT_LINE.exec(text)?.[1] ?? '';
  const own = line.trimStart();
  const listed = own.slice(bulletEnd(own, 0) ?? 0).trimStart();
  return (listed !== own || /^(?: {2}|\t)/.test(line) || onlyNames(line, 0)) && first.test(listed);
}
