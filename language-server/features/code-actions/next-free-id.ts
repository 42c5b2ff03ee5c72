import type { TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { statementOf } from '../../references/outline.ts';
import type { Message } from '../../rules/problem.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { languageOfKeyword } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { nextId } from '../shared/next-id.ts';
import { linesBetween } from '../shared/tokens.ts';
import { type Actions, action, here, insert, meetingAround } from './request.ts';

/** On items without id: give each the next free one, in the meeting's own way of numbering. */
export const giveNextId: Actions = (context, { start, end }) => {
  const meeting = meetingAround(context, start);
  if (meeting === undefined) return [];
  const edits: TextEdit[] = [];
  const given: string[] = [];
  for (const line of linesBetween(context.tree, start, end)) {
    const item = statementOf(line);
    if (!ast.isNamedItem(item) || item.name !== undefined || meetingAround(context, line.$cstNode!.offset) !== meeting) continue;
    const id = idFor(context, meeting, line, item, given);
    given.push(id);
    edits.push(insert(context, tokenOf(item, item.keyword)!.end, ` ${id}`));
  }
  if (given.length === 0) return [];
  const title: Message =
    given.length === 1
      ? { nl: `Geef het id \`${given[0]}\``, en: `Give it the id \`${given[0]}\`` }
      : { nl: `Geef ${given.length} punten een id`, en: `Give ${given.length} items an id` };
  return [action(context, title, CodeActionKind.RefactorRewrite, here(context, ...edits))];
};

function idFor(context: FeatureContext, meeting: MeetingNames, line: ast.Line, item: ast.NamedItem, given: readonly string[]): string {
  const language = languageOfKeyword(item.keyword) ?? context.file.language;
  return nextId(withIds(meeting, item, given), item.$type, language, line.$type === 'NestedStatement' ? parentOf(line) : undefined);
}

/** The meeting as it will be when these ids are given. */
export function withIds(meeting: MeetingNames, like: { readonly $type: string }, given: readonly string[]): MeetingNames {
  if (given.length === 0) return meeting;
  const items = new Map(meeting.items);
  for (const id of given) items.set(id, [...(items.get(id) ?? []), like as ast.NamedItem]);
  return { ...meeting, items };
}

/** Id of the item that a nested one stands below. */
function parentOf(line: ast.NestedStatement): string | undefined {
  const { lines } = line.$container as ast.Document;
  let index = (line.$containerIndex ?? 0) - 1;
  while (index >= 0 && lines[index]!.$type === 'NestedStatement') index--;
  const parent = lines[index];
  return parent !== undefined && ast.isNamedItem(parent) ? parent.name : undefined;
}
