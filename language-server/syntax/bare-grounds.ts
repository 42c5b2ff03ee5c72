import { foldLine, placeOf } from './folded-line.ts';
import { CODE } from './hidden-text.ts';
import { meanings, meantGrounds } from './meant-grounds.ts';
import { everyMatch } from './searching.ts';
import type { Span } from './spans.ts';
import { isRow } from './table-rows.ts';

/** A ground that stands alone in square brackets or in a cell, behind words that it may be meant for. */
export interface BareGround {
  readonly start: number;
  readonly end: number;
  readonly ground: string;
  /** The words that it may be meant for. */
  readonly sentence: { readonly start: number; readonly end: number };
}

/** A quick test: a text without the first figures of a ground is read no further. */
const MAY_HOLD =
  /[[|][^\p{L}\p{N}|\]]{0,4}(?:(?:\p{L}{1,10}[ .:]{1,3}){0,2}[5\uff151\uff11]|redacted|(?:weg|zwart)?gelakt|geanon|anonym)/iu;
/** A word for what was done to text, with no ground. */
const BLACKED = /^[ *_]*(?:redacted|(?:weg|zwart)?gelakt|geanonimiseerd|anonymi[sz]ed)[ *_.]*$/iu;
/** So far before the brackets their sentence is read. */
const NEAR = 300;
const BRACKETS = /\[([^[\]{}|]{3,60})\](?!\()/g;
const PLAIN = /^[^\p{L}\p{N}]*(?:(?:woo|wob|art|artikel|article|grond|ground|geheim|secret|en|and|lid|onder|sub)[^\p{L}\p{N}]+)*$/iu;
const REST = /^(?:[^\p{L}\p{N}]|(?:woo|wob|en|and)(?!\p{L}))*$/iu;
/** A noun must follow such a word, so that the brackets stand in its place. */
export const ASKS_FOR_MORE =
  /(?<![\p{L}\p{N}])(?:aan|bij|door|in|met|namens|naar|om|onder|op|over|te|tegen|tot|uit|van|vanaf|via|volgens|voor|zonder|de|het|een|dit|dat|deze|die|is|was|zijn|heer|mevrouw|mw|mr|dr|dhr|hr|ir|drs|prof|en|of|maar|als|dan|ook|zegt|vraagt|meldt|about|at|by|for|from|in|of|on|to|with|the|a|an|is|was|and|or|that|mrs?|ms|says|asks)\.?$/iu;
const LEGEND = new RegExp(`(?:${meanings()}|levenssfeer|privacy|weigeringsgrond|beleidsopvattingen)`, 'iu');

/**
 * The bare grounds of a line of text. Text of which parts were taken out (`De heer [5.1.2e] vraagt`) has none: there the brackets stand in the place of words.
 *
 * @param isLineStart it starts its line, and so may be a row of a table
 */
export function bareGroundsOf(text: string, isLineStart: boolean): readonly BareGround[] {
  if (!MAY_HOLD.test(text)) return [];
  return isLineStart && isRow(text) ? inRow(text) : inBrackets(text);
}

const BLOCKS = /[\u2588\u2589\u2593\u25a0\u25ac\u25ae]{2,}|[\u2588\u2589\u2593](?=\p{L})|(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}.-])/gu;
const STRUCK = /~~(?=[^\s~])[^~]{1,300}~~|<(del|s|strike)>[^<>]{1,300}<\/\1>/gi;

/** Signs that stand for text, or before text that is meant to be covered: `de heer ████`, `█Jansen█`, `XXX`. */
export function blocksOf(text: string): readonly Span[] {
  return spansOf(text, BLOCKS);
}

/** Struck text, which stays to be read: `~~Jansen~~`, `<del>Jansen</del>`. */
export function struckIn(text: string): readonly Span[] {
  return text.includes('~~') || text.includes('</')
    ? spansOf(
        text.replace(CODE, (code) => ' '.repeat(code.length)),
        STRUCK,
      )
    : [];
}

function spansOf(text: string, signs: RegExp): readonly Span[] {
  return everyMatch(signs, text).map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function inBrackets(text: string): readonly BareGround[] {
  const found: BareGround[] = [];
  for (const { 0: whole, 1: inside = '', index } of everyMatch(BRACKETS, text)) {
    const ground = onlyGround(inside);
    if (ground === undefined) continue;
    const from = Math.max(0, index - NEAR);
    const before = text.slice(from, index).trimEnd();
    const end = index + whole.length;
    if (!endsWords(before) || !/^[*_"”’)]{0,3}(?:[.!?;]|[ \t]*$)/u.test(text.slice(end))) return [];
    found.push({ start: index, end, ground, sentence: { start: from + sentenceStart(before), end: from + before.length } });
  }
  return found;
}

/** Whether words end here: neither a list that goes on nor a phrase that asks for more. */
function endsWords(before: string): boolean {
  return (
    /\p{L}{2}/u.test(before) && /[\p{L}\p{N}.!?"”’)%*_]$/u.test(before) && !ASKS_FOR_MORE.test(before.slice(-40)) && !LEGEND.test(before)
  );
}

function sentenceStart(before: string): number {
  const own = Math.max(...['. ', '! ', '? ', ': '].map((sign) => before.lastIndexOf(sign, before.length - 3) + sign.length));
  const marks = /^[ \t]*(?:(?:[-*+>#]+|\d{1,3}[.)])[ \t]+)*/.exec(before)![0].length;
  return Math.max(own > 1 ? own : 0, marks);
}

function inRow(text: string): readonly BareGround[] {
  const found: BareGround[] = [];
  let start = text.indexOf('|') + 1;
  let words: BareGround['sentence'] | undefined;
  for (let bar = text.indexOf('|', start); start <= text.length; bar = text.indexOf('|', start)) {
    const end = bar < 0 ? text.length : bar;
    const cell = text.slice(start, end);
    const from = start + cell.length - cell.trimStart().length;
    const to = from + cell.trim().length;
    const ground = onlyGround(cell.replace(/^[ \t]*\[|\][ \t]*$/g, ' '));
    if (ground !== undefined && words !== undefined) found.push({ start: from, end: to, ground, sentence: words });
    else if (ground === undefined) found.push(...inBrackets(cell.trim()).map((one) => moved(one, from)));
    if (/\p{L}{2}/u.test(cell) && ground === undefined) words = { start: from, end: to };
    if (bar < 0) break;
    start = bar + 1;
  }
  // A legend says what its grounds protect.
  return LEGEND.test(text) ? [] : found;
}

function moved({ start, end, ground, sentence }: BareGround, by: number): BareGround {
  return { start: start + by, end: end + by, ground, sentence: { start: sentence.start + by, end: sentence.end + by } };
}

/** The ground of what holds nothing else. */
function onlyGround(inside: string): string | undefined {
  if (BLACKED.test(inside)) return '5.1.2e';
  const line = foldLine(inside, 0, inside.length);
  const [first, ...more] = meantGrounds(line.text);
  if (first === undefined || first.ground === '' || !/\p{L}\)?$/u.test(line.text.slice(first.start, first.end))) return undefined;
  const last = more.at(-1) ?? first;
  return PLAIN.test(line.text.slice(0, first.start)) && REST.test(inside.slice(placeOf(line, last.end))) ? first.ground : undefined;
}
