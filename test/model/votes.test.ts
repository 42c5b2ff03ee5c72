import assert from 'node:assert/strict';
import type { Vote } from '../../language-server/model/minutes.ts';
import { toPublic } from '../../language-server/model/public.ts';
import { countOf, decided, tallyOf } from '../../language-server/model/tally.ts';
import { itemsOf } from '../../language-server/model/walk.ts';
import { projectOf } from '../support/check.ts';

const BOOK = `Organisatie VVD: VVD
Organisatie BGL: BGL
Persoon punt (openbaar): P. Punt
Persoon rood: R. Rood
Persoon wit: W. Wit

`;

function read(...lines: readonly string[]) {
  const project = projectOf({ book: false });
  const uri = 'file:///project/raad.verslag';
  project.set(uri, `${BOOK}Verslag raad-1: Raad\nDatum: maandag 16 november 2020\n\n# 1. Stemmen\n\n${lines.join('\n')}\n`);
  const file = project.view.file(uri)!;
  return { file, minutes: file.meetings[0]! };
}

function voteOf(line: string): Vote {
  const vote = [...itemsOf(read(line).minutes)].find((item) => item.kind === 'vote');
  assert.ok(vote, `no vote in ${line}`);
  return vote;
}

const sides = (vote: Vote) =>
  vote.sides.map((side) => [
    side.option,
    countOf(side),
    side.ballots.map(({ voter, weight }) => `${voter.party.name}${weight === undefined ? '' : ` ${weight}`}`).join(', '),
  ]);

describe('a vote', () => {
  it('holds its sides as numbers, before or behind the word, in both languages', () => {
    for (const head of ['voor 10, tegen 16, onthouden 1', '10 voor, 16 tegen, 1 onthouding', '10 stemmen voor, 16 stemmen tegen, blanco 1'])
      assert.deepEqual(tallyOf(voteOf(`Stemming (${head}): verworpen`)), { yes: 10, no: 16, abstain: 1 }, head);
    for (const head of ['for 10, against 16, abstained 1', 'ayes 10, nays 16, abstentions 1', '10 in favour, 16 opposed, 1 abstain'])
      assert.deepEqual(tallyOf(voteOf(`Vote (${head}): lost`)), { yes: 10, no: 16, abstain: 1 }, head);
  });
  it('holds parties, parties with numbers, and names behind commas', () => {
    assert.deepEqual(sides(voteOf('Stemming (voor @VVD 3 @BGL 8, tegen @punt, @rood, onthouden "een gast"): aangenomen')), [
      ['yes', 11, 'VVD 3, BGL 8'],
      ['no', 2, 'P. Punt, R. Rood'],
      ['abstain', 1, 'een gast'],
    ]);
    assert.deepEqual(sides(voteOf('Stemming (voor 11 @VVD @BGL): aangenomen')), [['yes', 11, 'VVD, BGL']]);
    assert.deepEqual(sides(voteOf('Stemming (voor @VVD, tegen geen): aangenomen')), [
      ['yes', undefined, 'VVD'],
      ['no', 0, ''],
    ]);
  });
  it('has a number of unknown size where somebody typed a shield: one vote, ten, or three names', () => {
    for (const inside of ['10', '@punt', 'Punt, Rood en Wit'])
      assert.deepEqual(
        [
          tallyOf(voteOf(`Stemming (voor {5.1.2e: ${inside}}, tegen 3): X`)),
          decided(voteOf(`Stemming (voor {5.1.2e: ${inside}}, tegen 3): X`)),
        ],
        [undefined, undefined],
        inside,
      );
    assert.deepEqual(tallyOf(voteOf('Stemming (voor 4 {5.1.2e: Jansen}, tegen {5.1.2e: Smit} 3): X')), { yes: 4, no: 3, abstain: 0 });
  });
  it('says how it was held, and what its text says came of it', () => {
    const { method, unanimous, majority, result } = voteOf('Stemming (unaniem, hoofdelijk, meerderheid 2/3): De motie is niet aangenomen.');
    assert.deepEqual([method, unanimous, majority, result], ['rollCall', true, '2/3', 'rejected']);
    assert.equal(voteOf('Vote (by acclamation): so be it').result, 'adopted');
    assert.equal(voteOf('Vote (roll call, for 3): Motion carried 3-0').method, 'rollCall');
    assert.equal(voteOf('Stemming: met 12 tegen 9 stemmen verworpen').result, 'rejected');
  });
  it('is decided by those who are for and against', () => {
    const of = (head: string) => decided(voteOf(`Stemming (${head}): x 1`));
    assert.deepEqual(['voor 3, tegen 2, onthouden 9', 'voor 2, tegen 3', 'voor 2, tegen 2', 'voor 55, tegen 13, meerderheid 2/3'].map(of), [
      'adopted',
      'rejected',
      'tied',
      'adopted',
    ]);
    assert.deepEqual(
      ['voor 2, tegen 1, meerderheid 2/3', 'voor 6, tegen 4, meerderheid 2/3', 'voor 74, tegen 26, meerderheid 75%', 'voor @VVD'].map(of),
      ['adopted', 'rejected', 'rejected', undefined],
    );
    for (const more of ['gewoon', 'volstrekte', 'absolute', 'simple', '50%+1', '1/2'])
      assert.deepEqual([`voor 2, tegen 2, meerderheid ${more}`, `voor 3, tegen 2, meerderheid ${more}`].map(of), ['tied', 'adopted'], more);
  });
  it('keeps its sums in public, and no name or number of who may not be named', () => {
    const shown = (head: string) => {
      const { file, minutes } = read('Motie M1 (indiener @rood, mede @punt): Iets.', `Stemming #M1 (${head}): aangenomen`);
      return JSON.stringify(toPublic(minutes, [file]));
    };
    const one = shown('voor @punt 3 @rood 5 @wit 2, tegen @VVD 4');
    assert.ok(!/Rood|rood|Wit|"weight":[25]/.test(one), one);
    assert.ok(one.includes('"total":10') && one.includes('"weight":3'), one);
    assert.equal(shown('voor @punt 3 @wit 5 @rood 2, tegen @VVD 4'), one);
    assert.equal(shown('voor @punt 3 @wit 7, tegen @VVD 4'), one);
  });
});
