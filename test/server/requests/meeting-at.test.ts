import assert from 'node:assert/strict';
import { meetingAt } from '../../../language-server/server/requests/meeting-at.ts';
import { HEADER } from '../../support/check.ts';
import { ADDRESS, deskOf, lineOf } from './desk.ts';

const SECOND = HEADER.replace('overleg-1', 'overleg-2');
const TEXT = `// Over twee overleggen.

${HEADER}
# 1. Vorig verslag

Het is besproken.
  Verslag: vastgesteld.

${SECOND}
# 1. Rondvraag

Niets.
`;

describe('verslag/meetingAt', () => {
  const desk = deskOf({ 'a.verslag': TEXT });
  const at = (line: number) => meetingAt(desk, { uri: `${ADDRESS}a.verslag`, line });
  const second = TEXT.split('\n').findIndex((line) => line.includes('overleg-2'));

  it('is the meeting of the model, from its first line to the next meeting', () => {
    const first = at(lineOf(TEXT, 'Het is besproken'));
    assert.deepEqual([first?.id, first?.firstLine, first?.lastLine], ['overleg-1', 2, second - 1]);
    assert.equal(at(second)?.id, 'overleg-2');
    assert.equal(at(TEXT.split('\n').length - 1)?.id, 'overleg-2');
  });
  it('does not end where prose begins with the same word', () => {
    assert.equal(at(lineOf(TEXT, 'Verslag: vastgesteld'))?.id, 'overleg-1');
    assert.equal(at(second - 1)?.id, 'overleg-1');
  });
  it('is none above the first, or in a file that nobody knows', () => {
    assert.equal(at(0), null);
    assert.equal(meetingAt(desk, { uri: 'file:///elders.verslag', line: 0 }), null);
  });

  it('is the only one from above it, where that is asked for', () => {
    const one = deskOf({ 'a.verslag': `Persoon jansen: J. Jansen\n\n${HEADER}`, 'b.verslag': TEXT });
    const above = (name: string, orOnly: boolean) => meetingAt(one, { uri: `${ADDRESS}${name}`, line: 0, orOnly })?.id;
    assert.deepEqual([above('a.verslag', true), above('a.verslag', false), above('b.verslag', true)], ['overleg-1', undefined, undefined]);
  });
});
