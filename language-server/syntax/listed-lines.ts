import type { Keyword } from '../vocabulary/keywords.ts';
import { idEnd, lineEnd, skipBlanks } from './characters.ts';

/** How far a field of people or attachments is a list that the lines below may go on with: nothing stood behind its colon, or something did. */
export type OpenList = 'bare' | 'filled';

const BULLET = /(?:[-*+•▪◦●‣–—]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]+/y;
const CAPTION = /\p{Lu}[^@"“{}(:\r\n]{0,60}(?:\([^():\r\n]{0,60}\))?[ \t]*:[ \t]+@/uy;
const BETWEEN = /[ \t]*(?:,|&|(?:en|and)(?=[ \t]))[ \t]*/y;

/** Where what a bullet or a number stands before begins; undefined where there is none. */
export function bulletEnd(text: string, offset: number): number | undefined {
  BULLET.lastIndex = offset;
  return BULLET.test(text) ? BULLET.lastIndex : undefined;
}

/** Where a point of the list begins; undefined where the line is none. Below what is filled only people go on with it. */
export function pointOfList(text: string, offset: number, open: OpenList, isOfPeople: boolean): number | undefined {
  const point = bulletEnd(text, offset);
  if (point !== undefined) return open === 'bare' || (isOfPeople && /[@"]/.test(text.charAt(point))) ? point : undefined;
  if (!isOfPeople) return undefined;
  return onlyNames(text, offset) || (open === 'bare' && isCaption(text, offset)) ? offset : undefined;
}

/** Its value is a list, which may stand below it. */
export function isListed(keyword: Keyword | undefined): boolean {
  return keyword?.kind === 'peopleField' || keyword?.kind === 'attachmentField';
}

/** Two blanks or a tab. */
export function isIndent(text: string, lineStart: number, content: number): boolean {
  return content - lineStart >= 2 || text.charCodeAt(lineStart) === 9;
}

/** `Leden OR: @schipper, @beker` */
function isCaption(text: string, offset: number): boolean {
  CAPTION.lastIndex = offset;
  return CAPTION.test(text);
}

/** `@schipper (vz), @beker,`: nothing else stands on the line. */
export function onlyNames(text: string, offset: number): boolean {
  const stop = lineEnd(text, offset);
  let at = offset;
  while (text.charCodeAt(at) === 64) {
    const end = idEnd(text, at + 1);
    if (end < 0) return false;
    at = behindParentheses(text, end, stop);
    if (at >= stop) return true;
    BETWEEN.lastIndex = at;
    if (!BETWEEN.test(text)) return false;
    at = BETWEEN.lastIndex;
    if (at >= stop) return text.slice(offset, at).trimEnd().endsWith(',');
  }
  return false;
}

function behindParentheses(text: string, end: number, stop: number): number {
  let at = end;
  for (;;) {
    const next = skipBlanks(text, at);
    if (next === stop) return stop;
    const close = text.charCodeAt(next) === 40 ? text.slice(next, stop).indexOf(')') : -1;
    if (close < 0) return at;
    at = next + close + 1;
  }
}
