import { nextId } from '../../features/shared/next-id.ts';
import { meetingHere } from '../../features/shared/surroundings.ts';
import type { Language, Minutes } from '../../model/minutes.ts';
import { sourceOf } from '../../model/text.ts';
import { meetingAt, placedItems } from '../../model/walk.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { lineEndOf, type Range } from '../../syntax/positions.ts';
import { shieldsFrom } from '../../syntax/shields.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import type { AttributeName } from '../../vocabulary/attribute-rows.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { QuickItemParams, QuickItemResult } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { sectionAt } from './point.ts';

/** A statement with the next free id, below what the line belongs to and the statements that stand there already. */
export function quickItem(desk: Desk, params: QuickItemParams): QuickItemResult | null {
  const { uri, line, kind } = params;
  const context = desk.context(uri);
  const minutes = context && meetingAt(context.file.meetings, line);
  if (context === undefined || minutes === undefined) return null;
  const { language } = minutes;
  const lines = context.text.split(/\r\n?|\n/);
  const said = kind === 'Parked' ? parkedParts(params, minutes) : params;
  if (said === undefined) return null;
  const written =
    kind === 'Vote' ? voteLine(params, minutes) : itemLine(said, kind, nextId(meetingHere(context, line), kind, language), language);
  const last = endBelow(lines, Math.min(line, lines.length - 1), minutes);
  const { newText, cursor, ...range } = placed(lines, last, written, lineEndOf(context.text));
  return { version: desk.version(uri), change: { range, newText }, ...(last === line ? { cursor } : {}), written };
}

interface Placed extends Range {
  readonly newText: string;
  /** Where whoever stood on the line goes on; undefined where that line stays what it was. */
  readonly cursor?: number;
}

/** Behind a line, or on it where it is blank, with one blank line above it, and one below it where text goes on there. */
function placed(lines: readonly string[], last: number, written: string, end: string): Placed {
  const here = lines[last]!;
  const [above, below] = [lines[last - 1] ?? '', lines[last + 1] ?? ''];
  const behind = below.trim() === '' ? '' : end;
  const place = { line: last, character: here.length };
  if (here.trim() !== '') return { start: place, end: place, newText: `${end}${end}${written}${behind}` };
  const before = above.trim() === '' ? '' : end;
  return {
    start: { line: last, character: 0 },
    end: place,
    newText: `${before}${written}${end}${end}${behind}`,
    cursor: last + (before === '' ? 2 : 3),
  };
}

/** The title of the point, and who brought it in. */
function parkedParts(params: QuickItemParams, minutes: Minutes): QuickItemParams | undefined {
  const section = sectionAt(minutes, params.line);
  if (section === undefined) return undefined;
  const { holders = [], presenters = [] } = section.fields ?? {};
  const ids = [...presenters, ...holders].flatMap(({ party, ground }) => ('id' in party && ground === undefined ? [party.id] : []));
  return {
    ...params,
    text: params.text === '' ? sourceOf(section.title).trim() : params.text,
    owners: params.owners.length > 0 ? params.owners : [...new Set(ids)],
  };
}

function itemLine(
  { owners, due, text }: QuickItemParams,
  kind: 'Action' | 'Decision' | 'Question' | 'Parked',
  id: string,
  language: Language,
): string {
  const deadline = due === undefined ? '' : `${word('due', language)} ${formatDate(due, language, { weekday: true })}`;
  return `${keywordNamed(kind)[language]} ${id}${inParentheses([mentions(owners), deadline])}: ${withSingleBlanks(text)}`.trimEnd();
}

/** About the last proposal, motion or amendment above it in its point. */
function voteLine({ line, votes, text }: QuickItemParams, minutes: Minutes): string {
  const { language } = minutes;
  const about = motionAbove(minutes, line);
  const sides = (['for', 'against', 'abstained'] as const).map((side) => (votes?.[side] ? `${word(side, language)} ${votes[side]}` : ''));
  const words = withSingleBlanks(text);
  return `${keywordNamed('Vote')[language]}${about === undefined ? '' : ` #${about}`}${inParentheses(sides)}${words === '' ? '' : `: ${words}`}`;
}

function motionAbove(minutes: Minutes, line: number): string | undefined {
  const section = sectionAt(minutes, line);
  const above = placedItems(minutes).findLast(
    (placed) =>
      (placed.item.kind === 'proposal' || placed.item.kind === 'motion' || placed.item.kind === 'amendment') &&
      placed.item.at.start.line <= line &&
      placed.section === section,
  );
  return above !== undefined && 'id' in above.item ? above.item.id : undefined;
}

function word(name: AttributeName, language: Language): string {
  return attributeNamed(name)[language];
}

function mentions(owners: readonly string[]): string {
  return owners.map((id) => `@${id}`).join(' ');
}

function inParentheses(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** The last line of the block around a line, and of the statements right behind it. */
function endBelow(lines: readonly string[], line: number, minutes: Minutes): number {
  const statements = new Set(placedItems(minutes).map(({ item }) => item.at.start.line));
  const final = Math.max(line, minutes.at.end.line);
  let end = endOfBlock(lines, line, final);
  for (let next = end + 1; next <= final && next < lines.length; next++) {
    if (lines[next]!.trim() === '') continue;
    // What goes on in a shield stands in it: an item would end it there.
    const closing = closingLine(lines, minutes, end);
    if (closing === undefined && !statements.has(next)) break;
    end = endOfBlock(lines, Math.max(next, closing ?? next), final);
    next = end;
  }
  return end;
}

function endOfBlock(lines: readonly string[], line: number, final: number): number {
  let end = line;
  while (end < final && lines[end]!.trim() !== '' && (lines[end + 1] ?? '').trim() !== '' && !lines[end + 1]!.startsWith('#')) end++;
  return end;
}

/** The line below `end` on which a shield is closed that is open there; undefined where none is. */
function closingLine(lines: readonly string[], minutes: Minutes, end: number): number | undefined {
  const start = sectionAt(minutes, end)?.at.start.line ?? minutes.at.start.line;
  let depth = 0;
  let isOpen = false;
  for (let line = start; line <= minutes.at.end.line && line < lines.length; line++) {
    const text = lines[line]!;
    if (line > end && (depth === 0 || !isOpen || text.startsWith('#'))) return undefined;
    for (const { 0: sign } of text.matchAll(/\\.|[{}]/g)) if (sign.length === 1) depth = Math.max(0, depth + (sign === '{' ? 1 : -1));
    isOpen = depth > 0 && (isOpen || shieldsFrom(text, 0).some(({ closed }) => !closed));
    if (line > end && depth === 0) return line;
  }
  return undefined;
}
