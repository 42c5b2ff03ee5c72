import assert from 'node:assert/strict';
import { projectOf, publicMinutes } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\n';
const FIRST =
  'Verslag m1: Eerste\nDatum: 16 november 2020\nAanwezig: @VWS\n\n# 1. Deel\n\nBesluit KANARIE1 (@VWS, geheim 5.1.2b): x\n\nBesluit B2 (@VWS): y\n';

/** What the public versions of some minutes tell in all, of which the header and the body hold such a line. */
function shown(header: string, body = 'Tekst.'): string {
  const second = `Verslag m2: Tweede\nDatum: 17 november 2020\n${header}\n\n# 1. Deel\n\n${body}\n`;
  const project = projectOf({ 'a.verslag': BOOK, 'm1.verslag': FIRST, 'm2.verslag': second });
  return JSON.stringify(publicMinutes(project.files()));
}

describe('an id in words that are no text', () => {
  for (const id of ['#m1/KANARIE1', '#KANARIE1', '#KANARIE1.'])
    for (const header of [
      `Aanwezig: @VWS (rol bij ${id})`,
      `Aanwezig: @VWS (trekker van ${id}, online)`,
      `Aanwezig: @VWS\nVolgende: na ${id}`,
      `Aanwezig: @VWS\nDatum: na ${id}`,
      `Aanwezig:\n  Leden van ${id}: @VWS`,
      `Aanwezig: @VWS\nTijd: 10:00-11:00 (na ${id})`,
    ])
      it(`shows none of something secret: ${JSON.stringify(header)}`, () => assert.doesNotMatch(shown(header), /KANARIE/));

  it('leaves the words around it', () => {
    assert.match(shown('Aanwezig: @VWS (rol bij #KANARIE1 en meer)'), /"rol bij ",\{"kind":"shield","ground":"5\.1\.2b"\}," en meer"/);
  });

  it('shows none behind a deadline that is no date', () => {
    assert.doesNotMatch(shown('Aanwezig: @VWS', 'Actie A1 (@VWS, uiterlijk na #m1/KANARIE1): Doet iets.'), /KANARIE/);
  });

  it('stays where what it is the id of is public', () => {
    assert.match(shown('Aanwezig: @VWS (rol bij #m1/B2)'), /rol bij #m1\/B2/);
    assert.match(shown('Aanwezig: @VWS (rol bij #nergens)'), /rol bij #nergens/);
  });

  it('of minutes that are secret as a whole is none of the public version', () => {
    for (const line of ['Rubricering: TLP:RED', 'Openbaar: nee', 'Verspreiding: beperkt']) {
      const project = projectOf({
        'a.verslag': BOOK,
        'm1.verslag': `Verslag KANARIE: Eerste\nDatum: 16 november 2020\n${line}\nAanwezig: @VWS\n\n# 1. Deel\n\nBesluit B1 (@VWS): x\n`,
        'm2.verslag': 'Verslag m2: Tweede\nDatum: 17 november 2020\nAanwezig: @VWS\n\n# 1. Deel\n\nZie #KANARIE en #KANARIE/B1.\n',
      });
      const told = publicMinutes(project.files());
      assert.doesNotMatch(JSON.stringify(told.map((minutes) => ({ ...minutes, uri: '' }))), /KANARIE/, line);
    }
  });
});
