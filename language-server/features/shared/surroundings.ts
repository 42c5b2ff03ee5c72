import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Language, PlainDate } from '../../model/minutes.ts';
import type { FileNames, MeetingNames, SeriesNames } from '../../references/name-index.ts';
import { statementOf } from '../../references/outline.ts';
import { meetingAt } from '../../references/resolve.ts';
import { parseDate } from '../../syntax/dates.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import { KEYWORD_OF, type Keyword, languageOfKeyword } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { lineIndexAt } from './tokens.ts';

/** Index of the last line of the tree that starts before an offset; -1 above the first. */
export function lineBefore(tree: ast.Document, offset: number): number {
  return lineIndexAt(tree, offset - 1);
}

/** The keyword that opens a line of the tree; undefined for prose and headings. */
export function keywordOf(line: ast.Line | undefined): Keyword | undefined {
  const statement = statementOf(line);
  return statement !== undefined && 'keyword' in statement ? KEYWORD_OF.get(statement.keyword) : undefined;
}

/** Names of a file that is part of the project, as every file of a context is. */
export function namesHere(context: FeatureContext): FileNames | undefined {
  return context.project.names.file(context.uri);
}

/** The meeting around a line of the tree. */
export function meetingHere(context: FeatureContext, line: number): MeetingNames | undefined {
  const file = namesHere(context);
  return file && line >= 0 ? meetingAt({ file, line }) : undefined;
}

/** The declared series that a meeting names. */
export function seriesOfMeeting(context: FeatureContext, meeting: MeetingNames | undefined): SeriesNames | undefined {
  return meeting?.seriesId === undefined ? undefined : context.project.names.series.get(meeting.seriesId)?.[0];
}

/** The fields of a meeting's header, read off the tree: no model is made for them. */
export function headerOf(context: FeatureContext, meeting: MeetingNames): ast.Field[] {
  const tree = meeting.uri === context.uri ? context.tree : (meeting.outline.node.$container as ast.Document);
  const fields: ast.Field[] = [];
  for (let index = meeting.outline.start + 1; index < meeting.outline.end; index++) {
    const line = tree.lines[index]!;
    if (line.$type === 'Heading') break;
    if (ast.isField(line)) fields.push(line);
  }
  return fields;
}

/** The first field of this name (as in the table of keywords). */
export function fieldNamed<F extends ast.Field>(fields: readonly ast.Field[], name: string): F | undefined {
  return fields.find((field) => KEYWORD_OF.get(field.keyword)?.name === name) as F | undefined;
}

/** What a field holds, as typed. */
export function typedIn(field: ast.Field | undefined): string {
  return field?.$cstNode?.text.slice(field.$cstNode.text.indexOf(':') + 1).trim() ?? '';
}

/** The day of a meeting as its header gives it. */
export function dateOf(context: FeatureContext, meeting: MeetingNames | undefined): PlainDate | undefined {
  if (meeting === undefined) return undefined;
  const field = fieldNamed<ast.DateField>(headerOf(context, meeting), 'Date');
  return field?.date === undefined ? undefined : parseDate(field.date)?.date;
}

/** Ids of all on these fields, in order. */
export function partiesOn(fields: readonly ast.Field[], ...names: string[]): string[] {
  return fields.flatMap((field) =>
    field.$type === 'PeopleField' && names.includes(KEYWORD_OF.get(field.keyword)?.name ?? '')
      ? field.entries.flatMap(({ party }) => (party.$type === 'Mention' ? [party.party.$refText] : []))
      : [],
  );
}

/** The language of the first keyword that is not the same in both; of the editor where there is none. */
export function languageOfDocument(context: FeatureContext): Language {
  for (const line of context.tree.lines) {
    const statement = statementOf(line);
    const language = statement !== undefined && 'keyword' in statement ? languageOfKeyword(statement.keyword) : undefined;
    if (language !== undefined) return language;
  }
  return context.language;
}

/** What a statement says behind its head, in source form, on one line. */
export function textBehindHead(node: AstNode): string {
  const source = node.$cstNode?.text ?? '';
  const colon = headEnd(source);
  return withSingleBlanks(source.slice(colon));
}

/** Behind the colon of a statement's head: the first one outside its parentheses. */
function headEnd(source: string): number {
  const open = source.indexOf('(');
  const first = source.indexOf(':');
  if (open < 0 || (first >= 0 && first < open)) return first + 1;
  const close = source.indexOf('):', open);
  return close < 0 ? first + 1 : close + 2;
}
