import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Minutes, Section } from '../../model/minutes.ts';
import { meetingAround, sectionsOf } from '../../model/walk.ts';
import type { FeatureContext } from '../context.ts';
import { attendanceEdits } from '../shared/attendance-points.ts';

/**
 * `verslag.moveSectionUp` and `verslag.moveSectionDown`: the point at a line changes places with the one before or behind it, with all that stands in
 * it, and takes its number; who came or left at one of them in the header goes along. Other numbers in the text are left alone. `null` where there is
 * none to change with.
 *
 * @param line a line of the point: the innermost one moves.
 */
export function moveSection(direction: 'up' | 'down'): (context: FeatureContext, line?: number) => WorkspaceEdit | null {
  return (context, line) => {
    const meeting = meetingAround(context.file.meetings, line);
    if (meeting === undefined || line === undefined) return null;
    const pair = neighbours(meeting.sections, line, direction === 'up' ? -1 : 1);
    return pair && { changes: { [context.uri]: swapped(context, meeting, ...pair) } };
  };
}

/** The section at a line and its neighbour, in their order. Of another depth none is: it would take others along. */
function neighbours(sections: readonly Section[], line: number, step: 1 | -1): [Section, Section] | null {
  const at = sections.findLastIndex(({ headAt }) => headAt.start.line <= line);
  const here = sections[at];
  if (here === undefined) return null;
  if (here.sections.some(({ headAt }) => headAt.start.line <= line)) return neighbours(here.sections, line, step);
  const other = sections[at + step];
  if (other === undefined || other.level !== here.level) return null;
  return step === 1 ? [here, other] : [other, here];
}

/** The blank lines below each stay where they are: a file may end without one. */
function swapped(context: FeatureContext, meeting: Minutes, first: Section, second: Section): TextEdit[] {
  const { root, text } = context;
  const start = root.lineStart(first.headAt.start.line);
  const middle = root.lineStart(second.headAt.start.line);
  const following = nextSection(meeting, second);
  const end = following === undefined ? endOf(context, meeting) : root.lineStart(following.headAt.start.line);
  const [above, below] = [text.slice(start, middle), text.slice(middle, end)];
  const rest = above.slice(above.trimEnd().length);
  const numbers = first.number !== undefined && second.number !== undefined ? ([first.number, second.number] as const) : undefined;
  const moved = (section: Section, from: number, whole: string, place: 0 | 1) =>
    numbers === undefined ? whole.trimEnd() : numbered(context, section, from, whole, numbers[place]).trimEnd();
  const newText = `${moved(second, middle, below, 0)}${rest}${moved(first, start, above, 1)}${below.slice(below.trimEnd().length)}`;
  const edit = { range: root.rangeOf(start, end), newText };
  return numbers === undefined ? [edit] : [...attendanceEdits(context, meeting, new Map([numbers, [numbers[1], numbers[0]]])), edit];
}

/** The section that begins behind all that stands in this one. */
function nextSection(meeting: Minutes, section: Section): Section | undefined {
  const last = sectionsOf(section).at(-1) ?? section;
  return sectionsOf(meeting).find(({ headAt }) => headAt.start.line > last.headAt.start.line);
}

function endOf({ root, file, text }: FeatureContext, meeting: Minutes): number {
  const next = file.meetings.find(({ at }) => at.start.line > meeting.at.start.line);
  return next === undefined ? text.length : root.lineStart(next.at.start.line);
}

/** The text of a section with another number, and so have those in it. */
function numbered({ root }: FeatureContext, section: Section, from: number, whole: string, number: string): string {
  const old = section.number ?? '';
  let made = whole;
  for (const one of [section, ...sectionsOf(section)].toReversed()) {
    if (one.number !== old && one.number?.startsWith(`${old}.`) !== true) continue;
    const head = root.lineStart(one.headAt.start.line) - from;
    const at = made.indexOf(old, head);
    if (at >= 0 && /^[ \t]*#+[ \t]*$/.test(made.slice(head, at))) made = `${made.slice(0, at)}${number}${made.slice(at + old.length)}`;
  }
  return made;
}
