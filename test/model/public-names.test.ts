import assert from 'node:assert/strict';
import { PublicProject } from '../../language-server/model/public-project.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = `Organisatie VWS: Ministerie
Organisatie stichting: Stichting Dirk Dicht
Organisatie naamloos: Bureau Dirk Dicht
Persoon open (@VWS, openbaar): Olga Open
Persoon dicht (@VWS): Dirk Dicht
Groep kern (leden @open): Kern van Dirk Dicht
`;
const project = new PublicProject(projectOf({ 'a.verslag': BOOK }).files());
const shield = { kind: 'shield', ground: '5.1.2e' } as const;

describe('names in a public version', () => {
  it('stand for ids in words that are no text, and are grounds where they may not be told', () => {
    const words = 'naast @open, @dicht en @nergens bij Dirk Dicht';
    assert.equal(project.names.words(words), 'naast Olga Open, [5.1.2e] en [5.1.2e] bij [5.1.2e]');
    assert.deepEqual(project.names.value('@open en @dicht.'), ['Olga Open', ' en ', shield, '.']);
    assert.deepEqual(project.names.value('Dirk Dicht belt'), [shield, ' belt']);
  });

  it('are grounds in quotes, in a role', () => {
    assert.deepEqual(project.names.role('vervangt "Jan" en “Piet”, @open'), ['vervangt ', shield, ' en ', shield, ', ', 'Olga Open']);
  });

  for (const [typed, shown] of [
    ['zaal {5.1.2h: kanarie} boven', 'zaal [5.1.2h] boven'],
    ['zaal {5.1.2h, 5.1.2i: kanarie} boven', 'zaal [5.1.2h] [5.1.2i] boven'],
    ['zaal {naam: kanarie}', 'zaal []'],
    ['5.1.2e: kanarie', '[5.1.2e]'],
    ['geheim: kanarie', '[]'],
    ['een (lege) zaal', 'een (lege) zaal'],
  ] as const)
    it(`leave of \`${typed}\` in words that are no text: ${shown}`, () => {
      assert.equal(project.names.words(typed), shown);
    });

  it('of a group hold nobody, and those of a body no full name', () => {
    const party = (id: string) => {
      const { party: declared } = projectOf({ 'a.verslag': BOOK })
        .files()
        .flatMap(({ parties }) => parties)
        .find((one) => one.party.id === id)!;
      return project.names.party(declared);
    };
    assert.deepEqual(party('kern'), { type: 'group', name: ['Kern van ', shield] });
    assert.deepEqual(party('stichting'), { type: 'organization', id: 'stichting', name: ['Stichting ', shield] });
    assert.deepEqual(party('dicht'), { type: 'person', ground: '5.1.2e' });
    assert.deepEqual(party('open'), { type: 'person', id: 'open', name: ['Olga Open'] });
  });

  it('of a person who may be named stay whole, whoever has the same', () => {
    const files = { 'a.verslag': 'Persoon jan (openbaar): Jan Dicht\nPersoon dicht: Jan Dicht\n' };
    const models = projectOf(files).files();
    const [jan] = models.flatMap(({ parties }) => parties);
    assert.deepEqual(new PublicProject(models).names.party(jan!.party), { type: 'person', id: 'jan', name: ['Jan Dicht'] });
  });
});
