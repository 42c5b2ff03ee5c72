import assert from 'node:assert/strict';
import { check } from '../support/check.ts';

const PEOPLE = `Persoon terpstra: J. Terpstra
Persoon jansen: Hendrik Jansen
Persoon kramer: Kees Kramer
Persoon visser: Anna Visser
Persoon dam: P.J. van Dam
Persoon yildiz: E. Yıldız
Persoon bergsma: Oane van der Bergsma
Persoon open (openbaar): M. Meijer
Persoon gelijk (openbaar): T. Hansma
Persoon hansman: T. Hansman
Organisatie tensen (ook "Bergsmo"): Jensen Advies
Afkorting Visserij: Productschap
`;
const HEAD = 'Verslag o: Overleg\nDatum: maandag 16 november 2020\nAanwezig: "K. Terpstro"\n\n# 1. Punt\n\n';

/** What is found in a paragraph that is none of the names themselves. */
function found(prose: string): string[] {
  const lines = `${HEAD}${prose}\n`.split('\n');
  return check(`${HEAD}${prose}\n`, { book: false, files: { 'boek.verslag': PEOPLE } })
    .filter(({ rule, message }) => rule === 'name-in-prose' && /één letter/.test(message.nl))
    .map(({ range: { start, end } }) => lines[start.line]!.slice(start.character, end.character));
}

/** A name that is one letter off, with the word that is found. */
const NEAR: readonly (readonly [prose: string, word: string])[] = [
  ['Volgens Terpsta is het zo.', 'Terpsta'],
  ['De klacht van Terpstar is besproken.', 'Terpstar'],
  ['mevrouw Terpstraa meldt zich.', 'Terpstraa'],
  ['De klacht van Tèrpsta is besproken.', 'Tèrpsta'],
  ['Dhr. Janssen meldt zich.', 'Janssen'],
  ['Hendrik Janzen meldt zich.', 'Janzen'],
  ['H. Janssen meldt zich.', 'Janssen'],
  ['De heer J. Terpsra meldt zich.', 'Terpsra'],
  ['De brief komt van mw. Visscer.', 'Visscer'],
  ['Oane van der Bergma belt.', 'Bergma'],
  ['De heer van der Bergsme belt.', 'Bergsme'],
  ['Actie A1 (@open, uiterlijk 1 december 2020): Belt met Terpsta.', 'Terpsta'],
  ['| Wie | Wat |\n|---|---|\n| de heer Terpsta | belt |', 'Terpsta'],
  ['# 2. Gesprek met Terpsta', 'Terpsta'],
  ['De klacht van Yildis is besproken door mevrouw Yildis.', 'Yildis'],
];

const INNOCENT: readonly string[] = [
  'De Kamer vergadert.',
  'Volgens de Kamer is het zo.',
  'De Tweede Kamer vergadert met de Kramers.',
  'Vissers klagen over het water.',
  'Volgens Meier en M. Meijer is het zo.',
  'De heer Hansma meldt zich.',
  'Piet Janssen van de buren meldt zich.',
  'Volgens Jensen Advies is het zo.',
  'Volgens Bergsmo is het zo.',
  'K. Terpstro meldt zich.',
  'Volgens Terpstro is het zo.',
  'De heer Dan meldt zich.',
  'In Terpsterveld is een feest.',
  'De hoop van Hansen is groot.',
  'Het dorp van Visserij is klein.',
  'Terpsten liggen in Friesland; de terpsten zijn oud.',
  'Zie terpsta.pdf en www.terpsta.nl/Terpsta.',
  'Volgens {5.1.2e: Terpsta} is het zo.',
  'Volgens @terpstra is het zo.',
  'De heer Kerstens meldt zich.',
];

describe('a surname with one letter wrong', () => {
  for (const [prose, word] of NEAR)
    it(`is reported where it may be that of somebody who is not public: ${prose}`, () => assert.ok(found(prose).includes(word)));
  for (const prose of INNOCENT)
    it(`is none where somebody else, or something else, is called so: ${prose}`, () => assert.deepEqual(found(prose), []));

  it('has both fixes, and they leave nothing to report', () => {
    const prose = `${HEAD}Volgens Terpsta is het zo.\n`;
    const [problem] = check(prose, { book: false, files: { 'boek.verslag': PEOPLE } }).filter(({ rule }) => rule === 'name-in-prose');
    assert.deepEqual(
      problem!.fixes.map(({ edits }) => edits[0]!.newText),
      ['@terpstra', '{5.1.2e: Terpsta}'],
    );
  });
});
