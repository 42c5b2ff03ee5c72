import type * as ast from '../../generated/ast.ts';
import type { Minutes } from '../../model/minutes.ts';
import { statementOf } from '../../references/outline.ts';
import { rememberedOf } from '../../syntax/remembered.ts';
import type { Reading } from '../context.ts';

export type HeadNode = ast.Declaration | ast.Meeting | ast.Item;

/** Every statement with a head, nested ones too, in the order of the file. */
export const headsOf = rememberedOf((tree: ast.Document): readonly HeadNode[] =>
  tree.lines.map(statementOf).filter((node): node is HeadNode => node !== undefined && 'attributes' in node),
);

/** Each line of a file, with the meeting it stands in; undefined above the first. */
export function* linesInMeetings({ tree, file }: Pick<Reading, 'tree' | 'file'>): Generator<readonly [ast.Line, Minutes | undefined]> {
  let index = -1;
  for (const line of tree.lines) {
    if (line.$type === 'Meeting') index++;
    yield [line, file.meetings[index]];
  }
}
