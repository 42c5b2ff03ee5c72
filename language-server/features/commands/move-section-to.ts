import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Section } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import { type FeatureContext, offsetAt } from '../context.ts';
import { Project } from '../project.ts';
import { moveSection } from './move-section.ts';

/**
 * `verslag.moveSectionTo`: the point whose heading stands at a line goes to the place of another of the same depth, as {@link moveSection} would step by
 * step: numbers and the header go along. `null` where it cannot.
 */
export function moveSectionTo(context: FeatureContext, line?: number, target?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line);
  if (meeting === undefined || line === undefined || target === undefined) return null;
  const siblings = siblingsAt(meeting.sections, line);
  const from = indexAt(siblings, line);
  const to = indexAt(siblings, target);
  if (from < 0 || to < 0 || from === to) return null;
  const path = pathTo(meeting.sections, line);
  const step = from < to ? 1 : -1;
  const { uri, config, today } = context;
  const beside = new Project({ config, today });
  let { text } = context;
  for (let at = from; at !== to; at += step) {
    beside.set(uri, text);
    const now = beside.feature(uri);
    const here =
      now === undefined ? undefined : sectionAt(meetingAround(now.file.meetings, meeting.at.start.line)?.sections, [...path, at]);
    const edit = now === undefined || here === undefined ? null : moveSection(step === 1 ? 'down' : 'up')(now, here.headAt.start.line);
    if (now === undefined || edit === null) return null;
    text = applied(now, edit.changes?.[uri] ?? []);
  }
  return { changes: { [uri]: [difference(context, text)] } };
}

/** The points among which one stands. */
function siblingsAt(sections: readonly Section[], line: number): readonly Section[] {
  if (indexAt(sections, line) >= 0) return sections;
  const inside = sections.findLast(({ headAt }) => headAt.start.line < line);
  return inside === undefined ? [] : siblingsAt(inside.sections, line);
}

function indexAt(sections: readonly Section[], line: number): number {
  return sections.findIndex(({ headAt }) => headAt.start.line === line);
}

/** The places of the points around one, from the outermost. */
function pathTo(sections: readonly Section[], line: number): readonly number[] {
  if (indexAt(sections, line) >= 0) return [];
  const at = sections.findLastIndex(({ headAt }) => headAt.start.line < line);
  return at < 0 ? [] : [at, ...pathTo(sections[at]!.sections, line)];
}

function sectionAt(sections: readonly Section[] | undefined, [first, ...rest]: readonly number[]): Section | undefined {
  const section = first === undefined ? undefined : sections?.[first];
  return rest.length === 0 ? section : sectionAt(section?.sections, rest);
}

function applied(context: FeatureContext, edits: readonly TextEdit[]): string {
  let { text } = context;
  const placed = edits.map(({ range, newText }) => ({ start: offsetAt(context, range.start), end: offsetAt(context, range.end), newText }));
  for (const { start, end, newText } of placed.sort((a, b) => b.start - a.start))
    text = `${text.slice(0, start)}${newText}${text.slice(end)}`;
  return text;
}

/** The one edit between two texts. */
function difference({ root, text }: FeatureContext, wanted: string): TextEdit {
  const most = Math.min(text.length, wanted.length);
  let start = 0;
  while (start < most && text[start] === wanted[start]) start++;
  let same = 0;
  while (same < most - start && text.at(-1 - same) === wanted.at(-1 - same)) same++;
  return { range: root.rangeOf(start, text.length - same), newText: wanted.slice(start, wanted.length - same) };
}
