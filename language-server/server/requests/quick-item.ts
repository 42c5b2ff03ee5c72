import { nextId } from '../../features/shared/next-id.ts';
import { meetingHere } from '../../features/shared/surroundings.ts';
import type { Language, Minutes } from '../../model/minutes.ts';
import { meetingAt, placedItems } from '../../model/walk.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { lineEndOf } from '../../syntax/positions.ts';
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
  const written =
    kind === 'Vote' ? voteLine(params, minutes) : itemLine(params, kind, nextId(meetingHere(context, line), kind, language), language);
  const last = endBelow(lines, Math.min(line, lines.length - 1), minutes);
  const end = lineEndOf(context.text);
  const place = { line: last, character: lines[last]!.length };
  const newText = apart(lines, last, written, end);
  return { version: desk.version(uri), change: { range: { start: place, end: place }, newText }, written };
}

/** With a blank line above it, and one below it where text goes on there. */
function apart(lines: readonly string[], last: number, written: string, end: string): string {
  const below = lines[last + 1];
  if (below === undefined && lines[last]!.trim() === '') return end + written + end;
  return end + end + written + (below !== undefined && below.trim() !== '' ? end : '');
}

function itemLine(
  { owners, due, text }: QuickItemParams,
  kind: 'Action' | 'Decision' | 'Question',
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
  let end = endOfBlock(lines, line);
  for (let next = end + 1; next < lines.length; next++) {
    if (lines[next]!.trim() === '') continue;
    if (!statements.has(next)) break;
    end = endOfBlock(lines, next);
    next = end;
  }
  return end;
}

function endOfBlock(lines: readonly string[], line: number): number {
  let end = line;
  while (lines[end]!.trim() !== '' && end + 1 < lines.length && lines[end + 1]!.trim() !== '' && !lines[end + 1]!.startsWith('#')) end++;
  return end;
}
