import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

const EARLIER = `Verslag m1: Eerste
Datum: maandag 2 november 2020
Voorzitter: @voorzitter
Notulist: @secretaris
Aanwezig: @voorzitter, @secretaris

# 1. Personeel
Geheim: 5.1.2e

Actie A5 (@voorzitter, uiterlijk 10 november 2020): Belt.

# 2. Aankoop

Besluit B1 (@VWS, geheim 5.1.2b): De aankoop gaat door.

Motie M1 (indiener @voorzitter, geheim 5.1.2b): Verzoekt het college.

Besluit B2 (@VWS): De bank wordt groen.
`;

/** The lines on which it is reported, of some text below the heading of a section. */
function found(body: string): string[] {
  const text = `${HEADER}\n# 1. Punt\n\n${body}\n`;
  const lines = text.split('\n');
  return check(text, { files: { 'm1.verslag': EARLIER } })
    .filter(({ rule }) => rule === 'secret-item-told')
    .map(({ range }) => lines[range.start.line]!);
}

const GUILTY: readonly string[] = [
  'De makelaar bood volgens #m1/B1 vier ton voor het pand.',
  '- Makelaar Bos bood vier ton (#m1/B1).',
  '> Makelaar Bos bood vier ton (#m1/B1).',
  '| #m1/B1 | makelaar bood vier ton |\n|---|---|\n| a | b |',
  '#m1/A5: mevrouw Bos werkt halve dagen.',
  'Besluit B3 (@VWS): Het pand uit #m1/B1 krijgt een kelder.',
  'Vraag V1 (@bakker): Wat biedt Bos bij #m1/B1 voor dat pand?',
  'Actie A1 (@voorzitter, uiterlijk 20 november 2020): Belt makelaar Bos over #m1/B1.',
  '## Bod van Bos op het pand #m1/B1',
  'Vaststelling #m1 (met wijzigingen): Bij B1 moet staan vijf ton voor Bos.',
  'Vaststelling #m1 (met wijzigingen):\n  - Bij B1 moet staan vijf ton voor Bos.',
  'Correctie op #m1: bij B1 moet staan vijf ton.',
  'De stemming over #m1/M1 hing af van raadslid Bos.',
];

const INNOCENT: readonly string[] = [
  'Zie #m1/B1.',
  '#m1/B1 is uitgevoerd.',
  'Zie ook besluit #m1/B1 van de vorige vergadering.',
  'De makelaar bood volgens #m1/B2 vier ton.',
  '{5.1.2b: De makelaar bood volgens #m1/B1 vier ton.}',
  'De makelaar bood {5.1.2b: volgens #m1/B1} vier ton.',
  'De makelaar bood volgens #m1/B1 vier ton\\.',
  'Besluit B3 (@VWS, geheim 5.1.2b): Het pand uit #m1/B1 krijgt een kelder.',
  'Voortgang #m1/A5 (afgerond): Mevrouw Bos werkt halve dagen.',
  'Stemming #m1/M1 (voor 10, tegen 2): De raad neemt de motie van Bos aan.',
  'Vaststelling #m1 (met wijzigingen): Bij B2 moet staan blauw, niet groen.',
  'Besluit B1 (@VWS): De makelaar krijgt een bos bloemen.',
  '# 2. Deel\nGeheim: 5.1.2b\n\nDe makelaar bood volgens #m1/B1 vier ton.',
  'Vaststelling #m1 (ongewijzigd)',
];

describe('secret-item-told', () => {
  for (const body of GUILTY)
    it(`reports what is told of an item that is secret elsewhere: ${body}`, () => assert.equal(found(body).length, 1));
  for (const body of INNOCENT) it(`is silent where nothing is told of one: ${body}`, () => assert.deepEqual(found(body), []));

  it('knows the secrets of the file itself', () => {
    assert.equal(found('Besluit B9 (@VWS, geheim 5.1.2b): Ja.\n\nHet bod van Bos volgens #B9 is hoog.').length, 1);
  });

  it('has two fixes, after each of which it is silent', () => {
    const text = `${HEADER}\n# 1. Punt\n\n${GUILTY[0]}\n`;
    const options = { files: { 'm1.verslag': EARLIER } };
    const [problem] = check(text, options).filter(({ rule }) => rule === 'secret-item-told');
    assert.equal(problem!.fixes.length, 2);
    for (const one of problem!.fixes)
      assert.deepEqual(
        check(applyEdits(text, one.edits), options).filter(({ rule }) => rule === 'secret-item-told'),
        [],
      );
  });
});
