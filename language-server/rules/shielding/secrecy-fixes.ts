import { isOfAbove, meantByNote, startOfAbove } from '../../model/marked-above.ts';
import { lastMarked, meantByLabel, meantByLine } from '../../model/marked-below.ts';
import { groundAsNumber, meantSecretHeading } from '../../model/meant-headings.ts';
import { type MeantSecret, meantSecret } from '../../model/meant-secrets.ts';
import type { Range } from '../../model/minutes.ts';
import { isDelimiter } from '../../model/secret-columns.ts';
import { closedFrom } from '../../syntax/closed-sentences.ts';
import { nextFence } from '../../syntax/fences.ts';
import { foldLine, placeOf } from '../../syntax/folded-line.ts';
import { shieldsFrom } from '../../syntax/shields.ts';
import { isHeadingLine, isRow } from '../../syntax/table-rows.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, TextEdit } from '../problem.ts';
import { labelSignOf, signOf, signOfPasted } from './secrecy-signs.ts';

/** What starts on such a line is no part of the lines above it. */
const OPENS_UNIT = /^[ \t]*(?:[-*+\u2022|>]|\d{1,3}[.)])/;
/** Before the text of a line: its indent, and the signs of lists and quotes. */
const BEFORE_TEXT = /^[ \t]*(?:(?:[-*+\u2022>]|(?:\d{1,3}|[a-z])[.)])[ \t]+)*/;
/** Where it cannot be told which ground is meant. */
export const ANY_GROUND = '5.1.2i';

/** Where the text of a statement begins; undefined for the field of a value, which no shield can be around. */
interface Statement {
  readonly textStart: number | undefined;
}

/**
 * What to do with a line that says, or perhaps says, that it is secret: shield its text, or say that the word marks nothing. The line
 * may be a statement.
 */
export function secrecyFixes(context: RuleContext, at: Range, statement: Statement | undefined): Fix[] {
  for (let line = at.start.line; line <= at.end.line; line++) {
    const source = context.root.lineText(line);
    if (isHeadingLine(source)) return headingFixes(context, line, source);
    const meant = meantSecret(source);
    const isOfItem = statement !== undefined && meant?.reach === 'section';
    const mayLabel = meant === undefined || isOfItem || (meant.reach === 'mark' && /[^*_]:[ \t]*$/.test(source));
    const label = mayLabel ? labelOn(context, line, at, statement) : undefined;
    if (label !== undefined) return [...labelFix(context, line, label, statement), ...plainLabelFix(context, line, source)];
    const note = meant === undefined && statement === undefined ? meantByNote(source) : undefined;
    if (note !== undefined) return [...noteFix(context, line, note), ...plainLabelFix(context, line, source)];
    if (meant !== undefined && meant.reach !== 'section')
      return [...shieldFix(context, line, meant, statement), ...plainFix(context, line, statement !== undefined && line === at.start.line)];
    if (meant?.perhaps === true) return [...sectionFix(context, line, meant), ...plainFix(context, line)];
  }
  return [];
}

function headingFixes(context: RuleContext, line: number, source: string): Fix[] {
  const number = groundAsNumber(source);
  const ground = meantSecretHeading(source)?.ground ?? number;
  if (ground === undefined) return [];
  return [
    secretSectionFix(context, line, ground || ANY_GROUND),
    ...(number === undefined ? plainFix(context, line) : numberFix(context, line, source)),
  ];
}

/** A sentence that says so of all around it: the field below its heading does. */
function sectionFix(context: RuleContext, line: number, { ground }: MeantSecret): Fix[] {
  for (let above = line - 1; above >= 0; above--) {
    const source = context.root.lineText(above);
    if (isHeadingLine(source)) return [secretSectionFix(context, above, ground || ANY_GROUND)];
    if (MEETING.test(source)) return [];
  }
  return [];
}
const MEETING = /^(?:Verslag|Minutes)\b/;

/** A backslash in what is no ground but the number of the heading. */
function numberFix(context: RuleContext, line: number, source: string): Fix[] {
  const offset = context.root.lineStart(line) + source.indexOf('.');
  return [fix({ nl: 'Dit is een nummer', en: 'This is a number' }, [context.insert(context.range(offset, offset).start, '\\')])];
}

export function secretSectionFix(context: RuleContext, line: number, ground: string): Fix {
  const end = context.root.lineEnd(line);
  const field = context.file.language === 'nl' ? 'Geheim' : 'Secret';
  const title = { nl: `Houd het hele deel geheim: \`Geheim: ${ground}\``, en: `Keep the whole section secret: \`Secret: ${ground}\`` };
  return fix(title, [context.insert(context.range(end, end).start, `\n${field}: ${ground}`)]);
}

/** A label that stands alone on its line, and the last line of what it is about. */
interface Label {
  readonly ground: string;
  readonly last: number;
}

function labelOn(context: RuleContext, line: number, at: Range, statement: Statement | undefined): Label | undefined {
  const { root } = context;
  const below = line < at.end.line ? root.lineText(line + 1) : '';
  const meant = statement === undefined ? meantByLine(root, line) : meantByLabel(root.lineText(line), below);
  return meant && { ground: meant.ground || ANY_GROUND, last: statement === undefined ? lastMarked(root, line) : at.end.line };
}

/** The label and each line below it in a shield of its own. */
function labelFix(context: RuleContext, line: number, { ground, last }: Label, statement: Statement | undefined): Fix[] {
  if (last - line > MOST_LINES || (statement !== undefined && (statement.textStart === undefined || last === line))) return [];
  const edits = shieldEdits(context, line, last, ground, statement?.textStart);
  return edits === undefined ? [] : [shieldedBy(ground, edits)];
}

function noteFix(context: RuleContext, line: number, note: MeantSecret): Fix[] {
  return note.reach === 'section' ? sectionFix(context, line, note) : shieldFix(context, line, note, undefined);
}

/** A backslash before the colon, or behind the word, of a label that marks nothing. */
function plainLabelFix(context: RuleContext, line: number, source: string): Fix[] {
  if (shieldsFrom(source, 0).length > 0) return [];
  const label = source.trimEnd();
  const colon = /:[*_ \t]{0,6}$/.exec(label)?.index;
  const at = context.root.lineStart(line) + (colon ?? label.length);
  return [plainBy(context, at, colon === undefined ? '\\.' : '\\')];
}

/** Shields around the texts of some lines of prose, and around each cell of a table; undefined where one cannot be around a text. */
export function shieldEdits(context: RuleContext, first: number, last: number, ground: string, textStart?: number): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line++) {
    const source = context.root.lineText(line);
    if (source.trim() === '' || source.startsWith('//') || isDelimiter(source)) continue;
    const parts = isRow(source) ? cellsOf(context, line, source) : [partOf(context, line, textStart, undefined)];
    for (const part of parts) {
      if (part === undefined || nextFence(source, undefined) !== undefined) return undefined;
      edits.push(...around(context, part, ground));
    }
  }
  return edits;
}

function cellsOf(context: RuleContext, line: number, source: string): Part[] {
  let at = context.root.lineStart(line);
  return source.split('|').flatMap((cell) => {
    const start = at + cell.length - cell.trimStart().length;
    at += cell.length + 1;
    return cell.trim() === '' ? [] : [{ start, end: start + cell.trim().length }];
  });
}

/** Each line of the paragraph that it is about in a shield of its own: a shield ends on its line. */
function shieldFix(context: RuleContext, line: number, meant: MeantSecret, statement: Statement | undefined): Fix[] {
  if (statement !== undefined && statement.textStart === undefined) return [];
  const ground = meant.ground || ANY_GROUND;
  const edits: TextEdit[] = [];
  const [first, last] = statement === undefined ? paragraphOf(context, line, meant) : [line, line];
  const row = context.root.lineText(line);
  if (statement === undefined && meant.reach === 'mark' && isOfAbove(row)) {
    const block = shieldEdits(context, startOfAbove(context.root, line), line, ground);
    return block === undefined ? [] : [shieldedBy(ground, block)];
  }
  if (isRow(row) && cellOf(row, meant) === undefined) {
    const cells = shieldEdits(context, line, line, ground);
    return cells === undefined ? [] : [shieldedBy(ground, cells)];
  }
  const below = statement === undefined ? Math.max(last, lastMarked(context.root, line)) : last;
  if (below - first > MOST_LINES) return [];
  for (let each = first; each <= last; each++) {
    const part = partOf(context, each, statement?.textStart, meant);
    // Where the head says so, a shield around the text does not help.
    if (part === undefined || (statement !== undefined && meantSecret(context.text.slice(part.start, part.end)) === undefined)) return [];
    edits.push(...around(context, part, ground));
  }
  const more = shieldEdits(context, last + 1, below, ground);
  return more === undefined ? [] : [shieldedBy(ground, [...edits, ...more])];
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function around(context: RuleContext, { start, end }: Part, ground: string): TextEdit[] {
  return [context.insert(context.range(start, start).start, `{${ground}: `), context.insert(context.range(end, end).start, '}')];
}

export function shieldedBy(ground: string, edits: readonly TextEdit[]): Fix {
  return fix({ nl: `Scherm dit af op grond van ${ground}`, en: `Shield this on ground ${ground}` }, edits);
}

export function plainBy(context: RuleContext, at: number, sign: string): Fix {
  return fix({ nl: 'Dit mag openbaar zijn', en: 'This may be public' }, [context.insert(context.range(at, at).start, sign)]);
}

/** A fix for each line of a long paragraph that has all of its lines would be as long as their number squared. */
const MOST_LINES = 60;

/** Its first and last line; no further than a fix goes. */
function paragraphOf(context: RuleContext, line: number, meant: MeantSecret): [number, number] {
  const { root } = context;
  const belongs = (other: number) => other >= 0 && root.lineStart(other) < root.fullText.length && isProse(root.lineText(other));
  let first = line;
  let last = line;
  if (isRow(root.lineText(line))) return [line, line];
  if (meant.reach === 'mark') while (line - first <= MOST_LINES && !OPENS_UNIT.test(root.lineText(first)) && belongs(first - 1)) first--;
  else while (last - line <= MOST_LINES && belongs(last + 1) && !OPENS_UNIT.test(root.lineText(last + 1))) last++;
  return [first, last];
}

function isProse(text: string): boolean {
  return text.trim() !== '' && !isHeadingLine(text) && !text.startsWith('//');
}

/** What is to be shielded of a line: its text, or the cell that the mark is in. Braces and quotes without a partner in it would open or close more. */
function partOf(context: RuleContext, line: number, textStart: number | undefined, meant: MeantSecret | undefined): Part | undefined {
  const source = context.root.lineText(line);
  const offset = context.root.lineStart(line);
  const cell = meant && cellOf(source, meant);
  const from = cell?.start ?? (textStart === undefined || textStart < offset ? BEFORE_TEXT.exec(source)![0].length : textStart - offset);
  const text = source.slice(from, cell?.end).trimEnd();
  const isWhole = !/[{}]/.test(text) && text.split('"').length % 2 === 1 && text.split('`').length % 2 === 1;
  return isWhole && text !== '' ? { start: offset + from, end: offset + from + text.length } : undefined;
}

function cellOf(source: string, meant: MeantSecret): { start: number; end: number } | undefined {
  if (!isRow(source)) return undefined;
  let start = source.indexOf('|') + 1;
  for (const cell of source.slice(start).split('|')) {
    const said = meantSecret(cell.trim());
    // Of a label the next cell is a part.
    if (said?.ground === meant.ground && !cell.trimEnd().endsWith(':')) {
      const from = start + cell.length - cell.trimStart().length;
      return { start: from, end: from + cell.trim().length };
    }
    start += cell.length + 1;
  }
  return undefined;
}

/**
 * A backslash before the sign that makes a mark of the word, or in the ground.
 * @param isHead it is the first line of a statement, where two blanks part no cells
 */
function plainFix(context: RuleContext, line: number, isHead = false): Fix[] {
  const source = context.root.lineText(line);
  if (shieldsFrom(source, 0).length > 0) return [];
  const pasted = isRow(source) || isHead ? undefined : signOfPasted(source);
  if (pasted !== undefined) return [plainBy(context, context.root.lineStart(line) + pasted.at, pasted.sign)];
  const parts = isRow(source) ? source.split('|') : [source];
  let start = 0;
  for (const [index, part] of parts.entries()) {
    const indent = part.length - part.trimStart().length;
    const place = signOf(part.trim()) ?? labelSignOf(part.trim(), parts[index + 1]);
    if (place !== undefined) {
      const at = context.root.lineStart(line) + start + indent + place;
      const sign = place < part.trim().length ? '\\' : '\\.';
      return [plainBy(context, at, sign)];
    }
    start += part.length + 1;
  }
  return [];
}

/** What seems to close the meeting, and does not: a backslash before the full stop of the sentence or the heading that says so. */
export function openFix(context: RuleContext, at: Range): Fix[] {
  for (let number = at.start.line; number <= at.end.line; number++) {
    const source = context.root.lineText(number);
    if (shieldsFrom(source, 0).length > 0) return [];
    const line = foldLine(source, 0, source.length);
    const said = isHeadingLine(source) ? undefined : closedFrom(line.text);
    if (said === undefined && number < at.end.line) continue;
    const end = source.slice(0, said === undefined ? undefined : placeOf(line, said.end)).trimEnd();
    const sign = /[.!?]$/.test(end) ? 1 : 0;
    const offset = context.root.lineStart(number) + end.length - sign;
    return [
      fix({ nl: 'Hierna is alles openbaar', en: 'All below this is public' }, [
        context.insert(context.range(offset, offset).start, sign === 1 ? '\\' : '\\.'),
      ]),
    ];
  }
  return [];
}
