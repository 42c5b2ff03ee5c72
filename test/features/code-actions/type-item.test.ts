import assert from 'node:assert/strict';
import { acted, actionsAt } from '../../support/acting.ts';

const BOOK = `Organisatie RIVM: Rijksinstituut
Persoon jansen: Jan Jansen
Persoon klein: Jan Klein
Persoon devries: Piet de Vries
Persoon punt: P. Punt
`;
const head = (attendees: string) => `Verslag overleg-1: Overleg
Datum: maandag 16 november 2020
Voorzitter: @devries
Notulist: @punt
Aanwezig: ${attendees}

# 1. Punt

`;
const ALL = '@jansen, @devries (projectleider), @punt, @RIVM';

function offered(line: string, attendees = ALL) {
  const options = { book: false, files: { 'adresboek.verslag': BOOK } } as const;
  const source = `${head(attendees)}|${line}\n`;
  const acting = actionsAt(source, options);
  return acting.titles
    .filter((title) => title.includes('in de kop'))
    .map((title) => {
      const texts = acted(source, title, options);
      return texts['overleg-1.verslag']!.split('\n').at(-2)!;
    });
}

describe('an action that says in words who and by when', () => {
  for (const [line, typed] of [
    ['Actie: Jan maakt een planning voor vrijdag.', 'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Maakt een planning.'],
    ['Actie A7: Een planning maken (Piet, voor 1 december)', 'Actie A7 (@devries, uiterlijk 1 december 2020): Een planning maken'],
    ['Actie: P. Punt belt de drukker, deadline 1 december 2020.', 'Actie A1 (@punt, uiterlijk 1 december 2020): Belt de drukker.'],
    ['Actie: @jansen en @devries bellen t/m 1-12-2020 de drukker.', 'Actie A1 (@jansen @devries, uiterlijk 1-12-2020): Bellen de drukker.'],
    ['Actie: De projectleider belt de drukker.', 'Actie A1 (@devries): Belt de drukker.'],
    ['Actie (uiterlijk 20 november 2020): RIVM levert het rapport.', 'Actie A1 (@RIVM, uiterlijk 20 november 2020): Levert het rapport.'],
    ['Actie A2 (@jansen): De zaal huren, gereed 20 november 2020.', 'Actie A2 (@jansen, uiterlijk 20 november 2020): De zaal huren.'],
    ['Afspraak: Piet en Jan bellen elkaar.', 'Afspraak A1 (@devries @jansen): Bellen elkaar.'],
  ] as const)
    it(`${line} → ${typed}`, () => assert.deepEqual(offered(line), [typed]));
  it('offers two who fit apart, and guesses nobody', () => {
    assert.deepEqual(offered('Actie: Jan belt de drukker.', `${ALL}, @klein`), [
      'Actie A1 (@jansen): Belt de drukker.',
      'Actie A1 (@klein): Belt de drukker.',
    ]);
    for (const line of [
      'Actie: Iemand belt de drukker.',
      'Actie: Kees belt de drukker.',
      'Actie: Jan of Piet belt de drukker.',
      'Besluit: Jan belt de drukker.',
    ])
      assert.deepEqual(offered(line), [], line);
  });
});
