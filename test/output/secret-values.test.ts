import assert from 'node:assert/strict';
import { projectOf, publicMinutes, shieldingProblems } from '../support/public-forms.ts';

/** Values that are words of their own, not text; `¤` is where somebody may type a secret, and `p1` is public. */
const BOOK_PLACES = [
  'Persoon p1 (openbaar): Naam ¤',
  'Persoon p1 (openbaar, functie "woordvoerder ¤"): Open',
  'Persoon p1 (openbaar, functie ¤): Open',
  'Organisatie p1 (functie "bureau ¤"): Open',
  'Groep p1 (leden @VWS): Groep ¤',
];
const HEADER_PLACES = [
  'Kamer: 12 ¤',
  '¤: 12',
  'Aanwezig:\n  Leden ¤: @VWS',
  'Tijd: 14:00 CET ¤',
  'Datum: ¤',
  'Datum: november 2020 ¤',
  'Volgende: ¤',
  'Volgende: 23 november 2020 ¤',
  'Quorum: 2/3 ¤',
  'Opening: 19.30 ¤',
  'Status: vastgesteld op 3 maart 2021 ¤',
];
const SECTION_PLACES = ['Duur: 15 minuten ¤', 'Tijd: 10:00 ¤', 'Zaaknummer: 12 ¤', 'Doel: informeren ¤', 'Portefeuillehouder: @p1 (¤)'];
const BODY_PLACES = [
  'Actie A2 (@VWS, uiterlijk eind ¤): x',
  'Actie A2 (@VWS, uiterlijk ¤): x',
  'Toezegging T1 (@VWS, aan @p1, uiterlijk ¤): x',
  'Voortgang #A1 (lopend, uiterlijk ¤): x',
  'Spoor t (trekker @VWS, streefdatum ¤): T',
  '1. ¤',
];
const SHAPES = [
  '{5.1.2h: §}',
  '{5.1.2h, 5.1.2i: §}',
  '§ (5.1.2e)',
  '5.1.2e(§)',
  '[§: 5.1.2e]',
  '{naam: §}',
  'Niet notuleren: §',
  '{5.1.2e: §',
  '{5.1.2e; §}',
];
/** A word for secrecy in the middle of a name, or of a list, may be what it is about. */
const LABELS = ['geheim: §', 'Onder embargo: §'];

function filesOf(place: string, secret: string): Record<string, string> {
  const line = place.replaceAll('¤', () => secret.replaceAll('§', 'kanarie'));
  const stands = (places: readonly string[]) => (places.includes(place) ? `${line}\n` : '');
  const book = `Organisatie VWS: Ministerie\n${stands(BOOK_PLACES) || 'Persoon p1 (openbaar): Open\n'}`;
  const date = place.startsWith('Datum') ? '' : 'Datum: 16 november 2020\n';
  const header = `Verslag m1: Eerste\n${date}Voorzitter: @VWS\nAanwezig: @VWS, @p1\n${stands(HEADER_PLACES)}`;
  const body = `Tekst @p1.\n\nActie A1 (@VWS, uiterlijk 20 november 2020): Doet.\n\n${stands(BODY_PLACES)}`;
  return { 'a.verslag': book, 'm1.verslag': `${header}\n# 1. Deel\n${stands(SECTION_PLACES)}\n${body}` };
}

describe('a secret in a value', () => {
  for (const place of [...BOOK_PLACES, ...HEADER_PLACES, ...SECTION_PLACES, ...BODY_PLACES]) {
    it(`is in no public minutes, and is reported where it is no shield: ${JSON.stringify(place)}`, () => {
      const isName = place.startsWith('Groep') || place.endsWith('Naam ¤');
      for (const shape of isName ? SHAPES : [...SHAPES, ...LABELS]) {
        const files = filesOf(place, shape);
        const project = projectOf(files);
        assert.doesNotMatch(JSON.stringify(publicMinutes(project.files())), /kanarie/, shape);
        const found = Object.keys(files).flatMap((name) => shieldingProblems(project, name).filter(({ severity }) => severity !== 'hint'));
        assert.equal(found.length > 0, !/^\{5\.1\.2h[^;]*\}$/.test(shape), shape);
      }
    });
  }
});
