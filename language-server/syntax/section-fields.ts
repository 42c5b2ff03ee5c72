import { FIELDS } from '../vocabulary/fields.ts';
import { type FieldKeyword, KEYWORD_OF, type Keyword, keywordNamed } from '../vocabulary/keywords.ts';
import type { FieldRow } from '../vocabulary/rows.ts';
import { sectionLabel } from '../vocabulary/section-labels.ts';
import { purposesIn } from '../vocabulary/values.ts';
import { parseDuration } from './durations.ts';
import { areNames, labelEnd, listsBelowField, valueBehind } from './labels.ts';
import { shieldsFrom, withShieldsAs } from './shields.ts';
import { parseTimeRange } from './times.ts';

/** A title before a name, the party, and what stands in parentheses behind it. */
const PARTY =
  '(?:(?:\\p{L}[\\p{L}.-]{0,30}[ \\t]){0,3})?(?:@[\\p{L}\\p{N}_]+(?:[.-][\\p{L}\\p{N}_]+)*|"[^"\\r\\n]{1,80}"|“[^”\\r\\n]{1,80}”|\\{\\})';
const CAPTION = '(?:[\\p{L}\\p{N}][^@"{}(,:\\r\\n]{0,60}:[ \\t]*)?';
/** What is not closed goes on to the end: were it to end anywhere, a line could be read in ever more ways. */
const DETAILS = '(?:[ \\t]*\\([^()\\r\\n]{0,200}(?:\\)|$))?';
/** `@jansen (vz), wethouder @tebosch`: parties and nothing that a sentence has behind one. */
const PARTIES = new RegExp(
  `^${CAPTION}${PARTY}${DETAILS}(?:[ \\t]*[,;&][ \\t]*${PARTY}${DETAILS}|[ \\t]+(?:en|and)[ \\t]+${PARTY}${DETAILS}|[ \\t]+(?!(?:en|and)[ \\t])${PARTY}${DETAILS})*[ \\t]*(?:[,.][ \\t]*)?$`,
  'u',
);
/** Names in words, without the full stop that ends what somebody says. */
const SAID = /[.!?][ \t]*$/u;

/** Whether a value names people, and does not begin a sentence with one: `@jansen (vz), @smit`. A shield is somebody, whatever it holds. */
export function namesPeople(line: string): boolean {
  const braced = shieldsFrom(line, 0).filter(({ start }) => line[start] === '{');
  const value = withShieldsAs('{}', line, braced);
  return PARTIES.test(value) || /^(?:-|–|—|geen|niemand|none|nobody)\.?$/iu.test(value) || (areNames(value) && !SAID.test(value));
}

/** A field right below a heading, where its value is one that it can have: `Voorzitter: dank u wel` is text. @param end where its word ends */
export function opensBelowHeading(keyword: FieldKeyword, text: string, end: number): boolean {
  if (keyword.below === undefined) return false;
  const value = valueBehind(text, end);
  if (value === '') return listsBelowField(keyword, text, end) || keyword.below === 'heading';
  switch (keyword.name) {
    case 'Presenter':
    case 'Chair':
    case 'Present':
    case 'Absent':
      return namesPeople(value);
    case 'Time':
      return /\d/.test(value) || parseTimeRange(value) !== undefined;
    default:
      return true;
  }
}

/** The field that another word right below a heading means (`Zaaknr.: …`), where its value is that of one and of nothing else. */
export function sectionLabelKeyword(text: string, offset: number): { keyword: Keyword; end: number; word: string } | undefined {
  const end = labelEnd(text, offset);
  if (end === undefined) return undefined;
  const label = sectionLabel(text.substring(offset, end));
  if (label === undefined) return undefined;
  const keyword = keywordNamed(label.field);
  return isEvidentBelowHeading(keyword, text, end) ? { keyword, end, word: keyword[label.language] } : undefined;
}

function isEvidentBelowHeading(keyword: FieldKeyword, text: string, end: number): boolean {
  const value = valueBehind(text, end);
  return value === '' ? listsBelowField(keyword, text, end) : isEvidentFieldValue(keyword, value);
}

/** `Z-2022-4471`, `BW/2022 119`: with a digit, and no sentence. */
export function isCaseNumber(value: string): boolean {
  return /\d/.test(value) && value.split(/[ \t]+/).length <= 4 && !/[.!?]$/.test(value);
}

/** Whether a value is one that this field below a heading has, and no sentence. */
export function isEvidentFieldValue(keyword: FieldKeyword, value: string): boolean {
  switch (keyword.kind) {
    case 'peopleField':
      return namesPeople(value);
    case 'attachmentField':
      return /<[^<>]+>$/.test(value);
    case 'textField':
      return keyword.name === 'Purpose' ? purposesIn(value) !== undefined : isCaseNumber(value);
    default:
      return keyword.name === 'Duration' ? parseDuration(value) !== undefined : parseTimeRange(value) !== undefined;
  }
}

const TWO_WORDS = /[A-Z][a-z]+ [a-z]+/y;

/** `Portfolio holder`: a keyword of two words, whatever stands behind it. */
export function keywordOfTwoWords(text: string, offset: number): { keyword: Keyword; end: number; word: string } | undefined {
  TWO_WORDS.lastIndex = offset;
  if (!TWO_WORDS.test(text)) return undefined;
  const word = text.substring(offset, TWO_WORDS.lastIndex);
  const keyword = KEYWORD_OF.get(word);
  return keyword && { keyword, end: TWO_WORDS.lastIndex, word };
}

const BELOW = FIELDS.filter((row: FieldRow) => row.below !== undefined).flatMap(({ nl, en }) => [nl, en]);
/**
 * `Besloten: Gemeentewet artikel 23`, `Aanleiding: …` and a field with a wrong letter: up to four words and a colon. Or a field without its
 * colon: `Portefeuillehouder @jansen`.
 */
export const AMONG_FIELDS = `(?:\\p{Lu}[\\p{L}\\p{N}.&\\/'-]{0,40}(?: [\\p{L}\\p{N}.&\\/'()-]{1,40}){0,3}[ \\t]*[:;=](?=[ \\t]|[\\r\\n]|$)|(?:${BELOW.join('|')})[ \\t]+[@"\\d])`;
const AMONG = new RegExp(AMONG_FIELDS, 'uy');

/** Whether fields of a section go on below a line of text right below its heading: it is one of them, or stands under a label as they do. */
export function standsAmongFields(text: string, offset: number): boolean {
  AMONG.lastIndex = offset;
  return AMONG.test(text);
}
