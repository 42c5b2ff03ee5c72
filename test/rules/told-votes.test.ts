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

  for (const line of [
    'Het besluit (2026-014) is genomen.',
    'Het voorstel (2026-014) is goedgekeurd.',
    '3) Vakantierooster 26/27 [instemming OG/PG]',
    'Het rooster 26/27 is met instemming vastgesteld.',
    'Motie 26/031 is aangenomen.',
    'Raadsvoorstel 2026/14 wordt aangenomen.',
    'Resolution 12-7 passed.',
  ])
    it(`has no count from the number of a paper or a season: ${line}`, () => assert.deepEqual(toldVote(line)?.sides ?? [], []));

  for (const line of ['De motie is aangenomen met 12-7.', 'Carried 5-2.', 'Motie aangenomen (12/7).'])
    it(`has its count right behind the word: ${line}`, () => assert.equal(toldVote(line)?.sides.length, 2));
});
