import type * as ast from '../../generated/ast.ts';
import type { Minutes } from '../../model/minutes.ts';
import { statementOf } from '../../references/outline.ts';
import type { Reading } from '../context.ts';

export type HeadNode = ast.Declaration | ast.Meeting | ast.Item;

/** Every statement with a head, nested ones too, in the order of the file. */
export function* headsOf(tree: ast.Document): Generator<HeadNode> {
  for (const line of tree.lines) {
    const node = statementOf(line);
    if (node !== undefined && 'attributes' in node) yield node;
  }
}

/** Each line of a file, with the meeting it stands in; undefined above the first. */
export function* linesInMeetings({ tree, file }: Pick<Reading, 'tree' | 'file'>): Generator<readonly [ast.Line, Minutes | undefined]> {
  let index = -1;
  for (const line of tree.lines) {
    if (line.$type === 'Meeting') index++;
    yield [line, file.meetings[index]];
  }
}
