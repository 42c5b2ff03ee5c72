import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Section } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import { SECTION_NUMBER } from '../../syntax/section-numbers.ts';
import type { FeatureContext } from '../context.ts';
import { attendanceEdits } from '../shared/attendance-points.ts';

/**
 * `verslag.numberSections`: gives every heading of a meeting its number in order, `1.` and below it `1.1`; a meeting that starts at 0 keeps
 * doing so. Who came or left at one of them in the header goes
 * along; other numbers in the text are left alone. `null` where every number is right.
 *
 * @param line a line of the meeting; the first meeting of the file without it.
 */
export function numberSections(context: FeatureContext, line?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line);
  if (meeting === undefined) return null;
  const first = meeting.sections[0]?.number === '0' ? 0 : 1;
  const sections = [...numbered(meeting.sections, '', first)];
  const edits = sections
    .filter(({ section, number }) => section.number !== number)
    .map(({ section, number }) => headingEdit(context, section, number.includes('.') ? number : `${number}.`));
  return edits.length === 0
    ? null
    : { changes: { [context.uri]: [...attendanceEdits(context, meeting, changedNumbers(sections)), ...edits] } };
}

interface Numbered {
  readonly section: Section;
  readonly number: string;
}

function* numbered(sections: readonly Section[], prefix: string, first: number): Generator<Numbered> {
  for (const [index, section] of sections.entries()) {
    const number = `${prefix}${first + index}`;
    yield { section, number };
    yield* numbered(section.sections, `${number}.`, 1);
  }
}

/** The new number by the old one; a number that two points had means neither. */
function changedNumbers(sections: readonly Numbered[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { section } of sections) if (section.number !== undefined) counts.set(section.number, (counts.get(section.number) ?? 0) + 1);
  return new Map(
    sections.flatMap(({ section: { number: old }, number }) =>
      old !== undefined && counts.get(old) === 1 ? [[old, number] as const] : [],
    ),
  );
}

const HEADING = new RegExp(`^(#{1,4}[ \\t]+)(${SECTION_NUMBER}[ \\t]*)?`);

/** Behind the hashes; in the place of the number that is there. */
function headingEdit({ root }: FeatureContext, { headAt }: Section, number: string): TextEdit {
  const start = root.lineStart(headAt.start.line) + headAt.start.character;
  const line = root.lineText(headAt.start.line).slice(headAt.start.character);
  const [, hashes = '', old = ''] = HEADING.exec(line) ?? [];
  const rest = line.length > hashes.length + old.length;
  return { range: root.rangeOf(start + hashes.length, start + hashes.length + old.length), newText: `${number}${rest ? ' ' : ''}` };
}
