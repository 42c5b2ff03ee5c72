import assert from 'node:assert/strict';
import { PublicProject } from '../../language-server/model/public-project.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon dicht (@VWS): Dirk Dicht\n';

/** The public ids of meetings, each typed as its head with the lines below that, and a reader of what an id means. */
function idsOf(...meetings: readonly string[]): { readonly ids: readonly string[]; readonly meant: (id: string) => string } {
  const files = Object.fromEntries(meetings.map((text, index) => [`m${index}.verslag`, `Verslag ${text}\n`]));
  const models = projectOf({ 'a.verslag': BOOK, ...files }).files();
  const { ids } = new PublicProject(models);
  return { ids: models.flatMap((file) => file.meetings.map((meeting) => ids.of(meeting))), meant: (id) => ids.meant(id) };
}

describe('the public id of a meeting', () => {
  it('is its own, and its date where that says who somebody is', () => {
    const { ids } = idsOf('open: A\nDatum: 16 november 2020', 'dicht-1: B\nDatum: 17 november 2020\nTijd: 09:30', 'bij-dicht: C');
    assert.deepEqual(ids, ['open', 'verslag-2020-11-17-0930', 'verslag']);
  });

  it('has a number where another has it, as name of a file too', () => {
    assert.deepEqual(idsOf('een: A', 'EEN: B', 'een: C').ids, ['een', 'EEN-2', 'een-3']);
    assert.deepEqual(idsOf('dicht-1: A', 'dicht-2: B').ids, ['verslag', 'verslag-2']);
    assert.deepEqual(idsOf('dicht-1: A', 'verslag: B').ids, ['verslag-2', 'verslag']);
  });

  it('is that of the one which references mean, the first in the project', () => {
    const { ids, meant } = idsOf('een: Later\nDatum: 17 november 2020', 'een: Eerder\nDatum: 16 november 2020');
    assert.deepEqual(ids, ['een', 'een-2']);
    assert.equal(meant('een'), 'een');
    assert.equal(idsOf('dicht-1: A\nDatum: 17 november 2020').meant('dicht-1'), 'verslag-2020-11-17');
    assert.equal(meant('nergens'), 'nergens');
    assert.equal(meant('dicht-9'), 'verslag');
  });

  it('goes by date, time and what is public of a name, then by where it stands', () => {
    const dicht = (more: string) => `dicht-1: ${more}`;
    assert.deepEqual(idsOf(dicht('B'), dicht('A')).ids, ['verslag-2', 'verslag']);
    assert.deepEqual(idsOf(dicht('{5.1.2e: b} A'), dicht('{5.1.2e: a} A'), dicht('{5.1.2e: c} A')).ids, [
      'verslag',
      'verslag-2',
      'verslag-3',
    ]);
    assert.deepEqual(idsOf(dicht('#b A'), dicht('@a A')).ids, ['verslag-2', 'verslag']);
    assert.deepEqual(idsOf('een: A\n\nVerslag EEN: A\n\nVerslag eEN: A').ids, ['een', 'EEN-2', 'eEN-3']);
    assert.deepEqual(idsOf('een: A', 'EEN: A\nDatum: 16 november 2020', 'Een: A\nDatum: 15 november 2020').ids, ['een', 'EEN-3', 'Een-2']);
  });

  it('goes by the name of the file, in whatever order the files come', () => {
    const files = { 'z.verslag': 'Verslag dicht-1: A\n', 'a.verslag': 'Verslag dicht-1: A\n', 'b.verslag': 'Verslag dicht-2: A\n' };
    const models = projectOf({ 'm.verslag': BOOK, ...files })
      .files()
      .toReversed();
    for (const order of [models, models.toReversed()]) {
      const { ids } = new PublicProject(order);
      const shown = order.flatMap(({ uri, meetings }) => meetings.map((meeting) => [uri.at(-9), ids.of(meeting)] as const));
      assert.deepEqual(Object.fromEntries(shown), { a: 'verslag', b: 'verslag-2', z: 'verslag-3' });
    }
  });

  it('is its date where it is no meeting of the project', () => {
    const [other] = projectOf({ 'm.verslag': 'Verslag dicht-1: A\nDatum: 16 november 2020\n' }).files();
    assert.equal(new PublicProject([]).ids.of(other!.meetings[0]!), 'verslag-2020-11-16');
  });
});
