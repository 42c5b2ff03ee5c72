import assert from 'node:assert/strict';
import { draftSeries } from '../../../language-server/server/requests/draft-series.ts';
import { blocksOfText } from '../../../src/import/plain-text.ts';
import { ADDRESS, deskOf } from './desk.ts';

const document = (name: string, date: string, action: string) => ({
  name,
  blocks: blocksOfText(`Overleg kade\n${date}\nAanwezig: Anna Smit, P. Verbeek\n\n1. Planning\nActie: ${action}\n`),
});
const LATER = document('b', 'Datum: 23 november 2020', 'Anna belt uiterlijk 27 november 2020 de drukker.');
const EARLIER = document('a', 'Datum: 16 november 2020', 'Anna belt uiterlijk 20 november 2020 de drukker.');
const given = { documents: [LATER, EARLIER], series: 'kade: Overleg kade', folder: ADDRESS, names: [] };

describe('documents that become a series in the editor', () => {
  it('are in the order of their dates, with one address book, and with progress where an action returns', async () => {
    const made = (await draftSeries(deskOf({}), given))!;
    assert.deepEqual(
      made.meetings.map(({ fileName, document, date }) => [fileName, document, date]),
      [
        ['kade-1.verslag', 1, '2020-11-16'],
        ['kade-2.verslag', 0, '2020-11-23'],
      ],
    );
    assert.match(made.meetings[1]!.text, /^Voortgang #kade-1\/A1 \(@smit, uiterlijk 27 november 2020\): Belt de drukker\.$/m);
    assert.equal(made.book?.fileName, 'adresboek.verslag');
    assert.deepEqual(made.book?.text.split('\n').slice(0, 2), ['Reeks kade: Overleg kade', 'Persoon smit: Anna Smit']);
  });
  it('go on behind the meetings of a series that is there, and take the name of no file', async () => {
    const desk = deskOf({
      'kade-1.verslag': 'Reeks kade: Overleg kade\nVerslag kade-1 (reeks kade): Eerder\nDatum: maandag 9 november 2020\n',
    });
    const made = (await draftSeries(desk, {
      ...given,
      series: 'kade',
      names: ['Kade-2.verslag', 'ADRESBOEK.verslag', 'adresboek-2.verslag'],
    }))!;
    assert.deepEqual(
      made.meetings.map(({ id }) => id),
      ['kade-3', 'kade-4'],
    );
    assert.equal(made.book?.fileName, 'adresboek-3.verslag');
    assert.doesNotMatch(made.book!.text, /Reeks/);
  });
  it('are none where the series has no id that can be one', async () => {
    assert.equal(await draftSeries(deskOf({}), { ...given, series: 'a b' }), null);
    assert.deepEqual((await draftSeries(deskOf({}), { ...given, documents: [] }))?.meetings, []);
  });
});
