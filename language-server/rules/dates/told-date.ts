import type { Minutes } from '../../model/minutes.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { parseDate } from '../../syntax/dates.ts';
import { dayNamedIn, isBareDay } from '../../syntax/meeting-day.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';
import { inHeader } from '../shared/header-line.ts';

/** How far below its beginning the day of a meeting is looked for. */
const MOST_LINES = 4;

/** A day that the title names, or a line right below it alone, becomes the date; where they name two, neither does. */
export function toldDate(context: RuleContext, meeting: Minutes): Fix[] {
  const { text, file } = context;
  const start = context.offsetAt(meeting.headAt.start);
  const lines = text.slice(start, lineEnd(text, start) + 600).split(/\r?\n/);
  const heading = lines.findIndex((line) => /^#/.test(line));
  const below = lines.slice(1, heading < 0 ? undefined : heading).filter((line) => line.trim() !== '');
  const days = [lines[0]!.replace(/^[^:]*:/, ''), ...below.slice(0, MOST_LINES).filter(isBareDay)].flatMap(
    (line) => dayNamedIn(line) ?? [],
  );
  const [day] = days;
  if (day === undefined || new Set(days.map((one) => parseDate(one)?.date)).size > 1) return [];
  return [inHeader(context, meeting, `${keywordNamed('Date')[file.language]}: ${day}`)];
}
