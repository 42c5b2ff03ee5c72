import assert from 'node:assert/strict';
import { renderHtml } from '../../language-server/output/html.ts';
import { renderText } from '../../language-server/output/text.ts';
import { projectOf } from '../support/check.ts';
import { context } from './model-builders.ts';

const BOOK = `Organisatie DorpBelang: Dorpsbelang
Organisatie Kring (e-mail kring@example.org): De kring van A. Geheim
Persoon aal (@DorpBelang, functie "raadslid", openbaar): J. Aal
Persoon boer (@Kring, functie "griffier", openbaar): T. Boer
Persoon geheim (@DorpBelang, functie "raadslid"): A. Geheim
`;
const RAAD = `Verslag raad-2: Raad
Datum: dinsdag 1 december 2020
Voorzitter: @aal
Notulist: @boer
Aanwezig: @aal (raadslid), @boer, @geheim
Ondertekening: @aal, @geheim

# 1. Verslag

Vaststelling #raad-1 (ongewijzigd): Zonder wijzigingen.

# 2. Begroting

Tekst.

# 3. Sluiting

Tekst.
`;
const FILES = {
  'boek.verslag': BOOK,
  'raad-1.verslag': 'Verslag raad-1: De raad van november\nDatum: dinsdag 3 november 2020\n',
  'raad-2.verslag': RAAD,
};

describe('minutes print as bodies print theirs', () => {
  const minutes = projectOf({ files: FILES })
    .files()
    .flatMap(({ meetings }) => meetings)
    .find(({ id }) => id === 'raad-2')!;
  const text = renderText(minutes, context({ view: 'full' }));

  it('an office that is typed again stands once', () => assert.match(text, /J\. Aal, raadslid \(DorpBelang\)/));

  it('a caption says whose they are once', () => {
    const files = {
      ...FILES,
      'raad-2.verslag': RAAD.replace('Aanwezig: @aal (raadslid), @boer, @geheim', 'Aanwezig:\n  Fractie DorpBelang: @aal, @boer'),
    };
    const grouped = projectOf({ files })
      .files()
      .flatMap(({ meetings }) => meetings)
      .find(({ id }) => id === 'raad-2')!;
    const printed = renderText(grouped, context({ view: 'full' })).replaceAll(/\s+/g, ' ');
    assert.match(printed, /Aanwezig: Fractie DorpBelang: J\. Aal, raadslid, T\. Boer, griffier \(Kring\)/);
  });

  it('what is approved is named once', () => assert.equal(text.split('De raad van november').length, 2, text));

  it('below a line to sign on stands the office of who signs', () => assert.match(text, /…\n\s*J\. Aal\n\s*raadslid/));

  it('a list of points and lists is headed as contents', () => {
    const html = renderHtml(minutes, context({ view: 'full' }));
    assert.match(html, /<h2 id="agenda">Inhoud<\/h2>/);
  });

  it('a decision without an id stands in the list with the number of its case', () => {
    const typed = RAAD.replace('Tekst.', 'Besluit GR/2020/012: akkoord.');
    const decided = projectOf({ files: { ...FILES, 'raad-2.verslag': typed } })
      .files()
      .flatMap(({ meetings }) => meetings)
      .find(({ id }) => id === 'raad-2');
    assert.match(renderText(decided!, context({ view: 'decisions' })), /^GR\/2020\/012 +akkoord\.$/m);
  });
});
