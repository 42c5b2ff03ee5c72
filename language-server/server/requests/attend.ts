import type { Attendee, Minutes, Position, Range } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import type { AttendParams, AttendResult } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { sectionAt } from './point.ts';

type Changes = AttendResult['changes'];

/** Who is there leaves, who is not comes in, from the point of a line on; who stood among the absent no longer does. */
export function attend(desk: Desk, { uri, line, id, time }: AttendParams): AttendResult | null {
  const context = desk.context(uri);
  const minutes = context && meetingAt(context.file.meetings, line);
  if (context === undefined || minutes === undefined) return null;
  const lines = context.text.split(/\r\n?|\n/);
  const isOf = ({ party }: Attendee) => 'id' in party && party.id === id;
  const there = minutes.present.findLast(isOf);
  const changes =
    there === undefined
      ? coming(minutes, lines, {
          id,
          away: minutes.absent.findLast(isOf),
          when: moment(minutes, line, time, 'from'),
          end: lineEndOf(context.text),
        })
      : leaving(there, moment(minutes, line, time, 'until'));
  return changes && { version: desk.version(uri), did: there === undefined ? 'came' : 'left', changes };
}

const WORDS = { from: { nl: 'vanaf', en: 'from' }, until: { nl: 'tot', en: 'until' }, point: { nl: 'punt', en: 'item' } } as const;

/** `(vanaf punt 3)`; by the clock where the point has no number. */
function moment(minutes: Minutes, line: number, time: string, which: 'from' | 'until'): string {
  const { language } = minutes;
  const number = sectionAt(minutes, line)?.number;
  return `(${WORDS[which][language]} ${number === undefined ? time : `${WORDS.point[language]} ${number}`})`;
}

function leaving(there: Attendee, when: string): Changes | null {
  return there.until === undefined && !isShielded(there) ? [insertion(there.at.end, ` ${when}`)] : null;
}

/** What more is said of them, or of them elsewhere, is for their writer to shield. */
function isShielded({ ground, isSecret }: Attendee): boolean {
  return ground !== undefined || isSecret === true;
}

interface Coming {
  readonly id: string;
  readonly away: Attendee | undefined;
  readonly when: string;
  readonly end: string;
}

function coming(minutes: Minutes, lines: readonly string[], { id, away, when, end }: Coming): Changes | null {
  // Below a caption they would be what it says.
  const last = minutes.present.findLast(({ group }) => group === undefined);
  if (last === undefined || restOf(lines, last.at.end).trim() !== '') return null;
  const before = lines[last.at.start.line]!.slice(0, last.at.start.character);
  const joint = /^[ \t]+(?:[-*][ \t]+)?$/.test(before) ? `${end}${before}` : ', ';
  const added = insertion(last.at.end, `${joint}@${id} ${when}`);
  if (away === undefined) return [added];
  const removed = withdrawal(minutes, lines, away);
  return removed === undefined ? null : [added, removed];
}

/** Takes somebody off the list of the absent, where no word goes with them. */
function withdrawal({ absent, language }: Minutes, lines: readonly string[], away: Attendee): Changes[number] | undefined {
  const { start, end } = away.at;
  if (saysMore(away) || isShielded(away)) return undefined;
  if (absent.length === 1) return { range: away.at, newText: { nl: 'geen', en: 'none' }[language] };
  const at = absent.indexOf(away);
  const [before, after] = [absent[at - 1]?.at, absent[at + 1]?.at];
  if (before?.end.line === start.line && isComma(lines, before.end, start)) return { range: { start: before.end, end }, newText: '' };
  if (after?.start.line === end.line && isComma(lines, end, after.start)) return { range: { start, end: after.start }, newText: '' };
  const isAlone = /^[ \t]+(?:[-*][ \t]+)?$/.test(lines[start.line]!.slice(0, start.character)) && restOf(lines, end).trim() === '';
  if (!isAlone || start.line !== end.line || start.line + 1 >= lines.length) return undefined;
  return { range: { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } }, newText: '' };
}

/** Beside that they are not there. */
function saysMore({ mode, role, onBehalfOf, replacedBy, proxy, represented }: Attendee): boolean {
  return [mode, role, onBehalfOf, replacedBy, proxy, represented].some((one) => one !== undefined);
}

function isComma(lines: readonly string[], { line, character }: Position, to: Position): boolean {
  return /^[ \t]*[,;][ \t]*$/.test(lines[line]!.slice(character, to.character));
}

function restOf(lines: readonly string[], { line, character }: Position): string {
  return lines[line]!.slice(character);
}

function insertion(at: Position, newText: string): { readonly range: Range; readonly newText: string } {
  return { range: { start: at, end: at }, newText };
}
