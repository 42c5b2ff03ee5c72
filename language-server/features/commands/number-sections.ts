import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Section } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import { SECTION_NUMBER } from '../../syntax/section-numbers.ts';
import type { FeatureContext } from '../context.ts';

/**
 * `verslag.numberSections`: gives every heading of a meeting its number in order, `1.` and below it `1.1`; a meeting that starts at 0 keeps
 * doing so. Numbers in the text are left alone. `null` where every number is right.
 *
 * @param line a line of the meeting; the first meeting of the file without it.
 */
export function numberSections(context: FeatureContext, line?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line);
  if (meeting === undefined) return null;
  const first = meeting.sections[0]?.number === '0' ? 0 : 1;
  const edits = [...numbered(context, meeting.sections, '', first)];
  return edits.length === 0 ? null : { changes: { [context.uri]: edits } };
}

function* numbered(context: FeatureContext, sections: readonly Section[], prefix: string, first: number): Generator<TextEdit> {
  for (const [index, section] of sections.entries()) {
    const number = `${prefix}${first + index}`;
    if (section.number !== number) yield headingEdit(context, section, prefix === '' ? `${number}.` : number);
    yield* numbered(context, section.sections, `${number}.`, 1);
  }
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
