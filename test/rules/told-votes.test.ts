import assert from 'node:assert/strict';
import { toldVote } from '../../language-server/rules/votes/told-votes.ts';

describe('a vote that a sentence tells of', () => {
  for (const line of [
    'The board voted 12 to 5 on the plan.',
    'The council voted 5-2.',
    'De raad heeft met 12-7 gestemd.',
    'Vote taken, 3-0-1',
  ])
    it(`is heard with counts alone: ${line}`, () => assert.ok((toldVote(line)?.sides.length ?? 0) >= 2, line));
});
