import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import type { Message, Problem } from '../../rules/problem.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { selectionOf } from '../code-actions/request.ts';
import { typed } from '../code-actions/type-item.ts';
import type { FeatureContext } from '../context.ts';
import { Project } from '../project.ts';

/** Rules whose fix makes a line say as data what it says in words. */
const TYPING: ReadonlySet<string> = new Set([
  'untyped-item',
  'untyped-motion',
  'untyped-vote',
  'unknown-keyword',
  'keyword-typo',
  'malformed-statement',
  'action-without-owner',
]);
/** A line becomes an item, then its owner and its deadline go into its head. */
const ROUNDS = 5;
const LABEL: Message = { nl: 'Regels typen', en: 'Make lines typed' };

interface LineEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * `verslag.typeLines`: types every line of a meeting that can be read in one way, and has the client ask the writer to look at each change first, where it can.
 * What two readings fit stays as it is. `null` where nothing can be typed.
 *
 * @param line a line of the meeting; the first meeting of the file without it.
 */
export function typeLines(context: FeatureContext, line?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line) ?? context.file.meetings[0];
  if (meeting === undefined) return null;
  const before = context.text.split(/\r\n?|\n/);
  const after = typedText(context, meeting.at.start.line).split(/\r\n?|\n/);

  if (before.length !== after.length) return null;
  const edits = before.flatMap((text, at): AnnotatedTextEdit[] =>
    text === after[at] ? [] : [{ range: wholeLine(at, text), newText: after[at]!, annotationId: 'typed' }],
  );
  if (edits.length === 0) return null;
  return {
    documentChanges: [{ textDocument: { uri: context.uri, version: null }, edits }],
    changeAnnotations: { typed: { label: LABEL[context.language], needsConfirmation: true } },
  };
}

/** The text with its lines typed, made in a project beside the one that is edited. */
function typedText(context: FeatureContext, meetingLine: number): string {
  const { uri, config, today, language } = context;
  const beside = new Project({ config, today });
  for (const { uri: other, parties } of context.project.files()) {
    const text = other === uri || parties.length === 0 ? undefined : context.other(other)?.text;
    if (text !== undefined) beside.set(other, text);
  }
  let { text } = context;
  beside.set(uri, text);
  for (let round = 0; round < ROUNDS; round++) {
    const now = beside.feature(uri, language);
    const next = now === undefined ? text : applied(text, editsIn(now, meetingLine));
    if (next === text) break;
    text = next;
    beside.set(uri, text);
  }
  return text;
}

/** One edit for each line that has one reading; both of these a line gets, one round after the other. */
function editsIn(context: FeatureContext, meetingLine: number): readonly LineEdit[] {
  const found = new Map<number, LineEdit>();
  const isHere = (line: number) => meetingAround(context.file.meetings, line)?.at.start.line === meetingLine;
  const given: string[] = [];
  for (const statement of context.tree.lines) {
    const { line } = context.root.positionAt(statement.$cstNode!.offset);
    if (statement.$type === 'Prose' || !isHere(line)) continue;
    const position = { line, character: 0 };
    const params = { textDocument: { uri: context.uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
    const actions = typed(context, selectionOf(context, params), given);
    const [only] = actions.length === 1 ? (actions[0]!.edit?.changes?.[context.uri] ?? []) : [];
    if (only !== undefined && isInLine(only)) found.set(line, only);
  }
  for (const problem of context.problems()) {
    const { line } = problem.range.start;
    const only = TYPING.has(problem.rule) && isHere(line) && !found.has(line) ? onlyFix(problem, context.uri) : undefined;
    if (only !== undefined) found.set(line, only);
  }
  return [...found.values()];
}

/** The edit of a problem with one fix, which replaces something in one line: what only adds is for the writer to say. */
function onlyFix({ fixes }: Problem, uri: string): LineEdit | undefined {
  const [fix, ...others] = fixes;
  const [edit, ...more] = fix?.edits ?? [];
  if (edit === undefined || others.length > 0 || more.length > 0 || edit.uri !== uri || !isInLine(edit)) return undefined;
  return edit.range.start.character === edit.range.end.character ? undefined : edit;
}

function isInLine({ range, newText }: LineEdit): boolean {
  return range.start.line === range.end.line && !/[\r\n]/.test(newText);
}

function applied(text: string, edits: readonly LineEdit[]): string {
  const lines = text.split(/\r\n?|\n/);
  for (const { range, newText } of edits) {
    const line = lines[range.start.line]!;
    lines[range.start.line] = `${line.slice(0, range.start.character)}${newText}${line.slice(range.end.character)}`;
  }
  return lines.join(lineEndOf(text));
}

function wholeLine(line: number, text: string): Range {
  return { start: { line, character: 0 }, end: { line, character: text.length } };
}
