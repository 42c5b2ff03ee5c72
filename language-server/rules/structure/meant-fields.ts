import { groundEnd, isBlank, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { areNames, isEvident } from '../../syntax/labels.ts';
import { isEvidentFieldValue } from '../../syntax/section-fields.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import { headerLabel } from '../../vocabulary/header-labels.ts';
import { type FieldKeyword, isField, type Keyword, keywordNamed } from '../../vocabulary/keywords.ts';
import { CLASSIFICATION, MEETING_STATUS } from '../../vocabulary/values.ts';
import { type Meant, MISSING_COLON, wrongPunctuation } from './meant-repair.ts';
import type { SuspectLine } from './suspect-line.ts';

/** `Datum maandag 16 november 2020`, `Volgende vergadering 24 november 2020` in a header. */
export function meantAsField(keyword: Keyword, text: string, wordEnd: number, restOfLine: string, state: SuspectLine): Meant | undefined {
  if (keyword.kind === 'sectionField') return state.belowHeading ? meantAsGround(text, wordEnd) : undefined;
  if (!state.inHeader) return state.belowHeading && isField(keyword) ? meantBelowHeading(keyword, text, wordEnd, restOfLine) : undefined;
  const end = wordEnd + moreOfLabel(keyword, text.slice(0, wordEnd), restOfLine);
  const rest = restOfLine.slice(end - wordEnd);
  const wrong = /^[ \t]*([;=.]:?)[ \t]*(.*)/.exec(rest);
  if (wrong !== null) return wrongPunctuation(end, wrong, isSurely(keyword, wrong[2]!));
  const other = /^([^\p{L}\s:@"])[ \t]+(?=(\S.*))/u.exec(rest);
  if (other !== null && looksLikeValue(keyword, other[2]!, state.afterField))
    return wrongPunctuation(end, other, isSurely(keyword, other[2]!));
  const value = rest.trim();
  if (value === '') return state.afterField && keyword.kind === 'peopleField' ? aboveList(text, end) : undefined;
  if (!looksLikeValue(keyword, value, state.afterField)) return undefined;
  const next = text.charCodeAt(end);
  if (!isBlank(next) && next !== 64 && next !== 34) return undefined;
  return { message: MISSING_COLON, edit: { at: end, text: ':', sure: isSurely(keyword, value) } };
}

/** `Aanwezig` alone, with its people on indented lines or in a list below it, or on lines of their own: `Leden: @jansen`, `@bakker`. */
function aboveList(text: string, end: number): Meant | undefined {
  const next = lineEnd(text, end);
  const below = /^\r?\n(?:[ \t]{1,20}|(?:[-*+•]|\d{1,2}[.)])[ \t]|(?=@\p{L}|\p{Lu}[^@:\r\n]{0,60}:[ \t]{1,20}@\p{L}))(\S.{0,500})/u.exec(
    text.slice(next, next + 600),
  )?.[1];
  if (below === undefined) return undefined;
  return { message: MISSING_COLON, edit: { at: end, text: ':', sure: /[@"]/.test(below) } };
}

/** How long the words are that make a longer label of the same field: ` vergadering` behind `Volgende`. */
function moreOfLabel(keyword: Keyword, before: string, rest: string): number {
  const word = /\p{L}{1,40}$/u.exec(before.slice(-40))?.[0] ?? '';
  const words = [...rest.slice(0, 60).matchAll(/(?<=^|\p{L})[ \t]+\p{L}+/gu)].slice(0, 3);
  const ends = words.map(({ index, 0: one }) => index + one.length).reverse();
  return ends.find((length) => headerLabel(word + rest.slice(0, length))?.field === keyword.name) ?? 0;
}

const WORDS = /\p{L}[\p{L}./&'’-]*(?:[ \t](?:\(\p{L}[\p{L}. ]{0,12}\)|\p{L}[\p{L}./&'’-]*)){0,3}/uy;

/** `Aanvang 19:30`, `Afgemeld P. Punt, J. de Wit`: another word for a field, without its colon. @param start where the line begins */
export function labelWithoutColon(text: string, start: number): Meant | undefined {
  WORDS.lastIndex = start;
  const words = WORDS.exec(text)?.[0].split(/[ \t]/) ?? [];
  for (let count = words.length; count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const meaning = headerLabel(label);
    const end = start + label.length;
    if (meaning === undefined || !isBlank(text.charCodeAt(end))) continue;
    const keyword = keywordNamed(meaning.field);
    const value = text.substring(end, lineEnd(text, end)).trim();
    if (!isLabelled(keyword, value)) continue;
    return { message: MISSING_COLON, end, edit: { at: end, text: ':', sure: false } };
  }
  return undefined;
}

/** A value of such a field, and no sentence. */
function isLabelled(keyword: Keyword, value: string): boolean {
  if (keyword.kind === 'textField' || keyword.kind === 'attachmentField')
    return /^[\p{Lu}\p{N}]/u.test(value) && value.length <= 60 && !/[.!?]$/.test(value);
  return isEvident(keyword, value);
}

/** A value that no sentence has: `Datum 16 november 2020`, and not `Volgende 3 weken` or `Doel heiligt de middelen`. */
function isSurely(keyword: Keyword, value: string): boolean {
  if (keyword.kind === 'dateField') return dateEnd(value, 0) === value.length;
  if (keyword.name === 'Time') return parseTimeRange(value) !== undefined;
  return keyword.kind !== 'textField' && keyword.kind !== 'attachmentField' && looksLikeValue(keyword, value, false);
}

/** `Zaaknummer Z-2022-4471`, `Duur; 15 minuten` right below a heading. */
function meantBelowHeading(keyword: FieldKeyword, text: string, end: number, rest: string): Meant | undefined {
  if (keyword.below === undefined) return undefined;
  const wrong = /^[ \t]*([;=.]:?|[-–—](?=[ \t]))[ \t]*(.*)/.exec(rest);
  if (wrong !== null) return isEvidentFieldValue(keyword, wrong[2]!.trim()) ? wrongPunctuation(end, wrong, true) : undefined;
  // A digit or another sign is the key beside that of the colon.
  const other = /^([^\p{L}\s:@"])[ \t]+(\S.*)/u.exec(rest);
  if (other !== null) return isEvidentFieldValue(keyword, other[2]!.trim()) ? wrongPunctuation(end, other, false) : undefined;
  const next = text.charCodeAt(end);
  if ((!isBlank(next) && next !== 64) || !isEvidentFieldValue(keyword, rest.trim())) return undefined;
  return { message: MISSING_COLON, edit: { at: end, text: ':', sure: true } };
}

/** `Geheim 5.1.2h` right below a heading. */
function meantAsGround(text: string, end: number): Meant | undefined {
  const start = skipBlanks(text, end + (isBlank(text.charCodeAt(end)) ? 0 : 1));
  const stop = groundEnd(text, start);
  if (stop < 0 || skipBlanks(text, stop) !== lineEnd(text, stop)) return undefined;
  return { message: MISSING_COLON, end: stop, edit: { at: end, length: start - end, text: ': ', sure: true } };
}

/** A list of parties, not `Aan @jansen is gevraagd …`. */
const PARTY = /^(?:@[\p{L}\p{N}_.-]+|"[^"]*"|\{[^}]*\})[ \t]*(?:[,(@]|$|(?:en|and|&)[ \t]+@)/u;

export function looksLikeValue(keyword: Keyword, value: string, afterField: boolean): boolean {
  switch (keyword.name) {
    case 'Date':
    case 'Time':
    case 'Next':
      // `Volgende MR: 17/3` has its colon.
      return /^(?!\p{L}+:)\S*[ \t]?\d/u.test(value);
    case 'Status':
      return MEETING_STATUS.has(value.split(/\s/)[0]!.toLowerCase());
    case 'Classification':
      return CLASSIFICATION.has(value.toLowerCase());
    case 'Model':
      return value.toUpperCase() === 'BOB';
    default:
      if (keyword.kind !== 'peopleField') return afterField;
      // Right below a field, names alone are people as well: `Aanwezig Jan Jansen, Piet Smit`.
      return PARTY.test(value) || (afterField && areNames(value));
  }
}
