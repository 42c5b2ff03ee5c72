import type { CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../../model/minutes.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import type { Message } from '../../rules/problem.ts';
import { type FeatureContext, offsetAt } from '../context.ts';
import { meetingHere } from '../shared/surroundings.ts';
import { lineIndexAt } from '../shared/tokens.ts';

/** What is selected, as every action needs it. */
export interface Selection {
  readonly params: CodeActionParams;
  readonly start: number;
  readonly end: number;
  /** Nothing is selected: the cursor stands somewhere. */
  readonly empty: boolean;
}

/** Actions that are no rule's: what a writer may want with what stands at the cursor. Pure; cheap enough for every move of the cursor. */
export type Actions = (context: FeatureContext, selection: Selection) => readonly CodeAction[];

export function selectionOf(context: FeatureContext, params: CodeActionParams): Selection {
  const start = offsetAt(context, params.range.start);
  const end = Math.max(start, offsetAt(context, params.range.end));
  return { params, start, end, empty: start === end };
}

export function action({ language }: FeatureContext, title: Message, kind: string, edit: WorkspaceEdit): CodeAction {
  return { title: title[language], kind, edit };
}

/** Edits to this document alone. */
export function here({ uri }: FeatureContext, ...edits: readonly TextEdit[]): WorkspaceEdit {
  return { changes: { [uri]: [...edits] } };
}

export function replace(range: Range, newText: string): TextEdit {
  return { range, newText };
}

export function insert({ root }: FeatureContext, offset: number, newText: string): TextEdit {
  return { range: root.rangeOf(offset, offset), newText };
}

/** The meeting around an offset; undefined above the first. */
export function meetingAround(context: FeatureContext, offset: number): MeetingNames | undefined {
  return meetingHere(context, lineIndexAt(context.tree, offset));
}
