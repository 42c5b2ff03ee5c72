import assert from 'node:assert/strict';
import { typeLines } from '../../../language-server/features/commands/type-lines.ts';
import { featureAt } from '../../support/cursor.ts';
import { applyEdit } from '../../support/edits.ts';

const BOOK = `Persoon jansen: Jan Jansen
Persoon devries: Piet de Vries
Persoon klein: Jan Klein
Persoon smit: Anna Smit
`;
const HEAD = `Verslag overleg-1: Overleg
Datum: maandag 16 november 2020
Voorzitter: @devries
Notulist: @smit
Aanwezig: @jansen, @devries, @smit

# 1. Punt

`;

function typed(body: string, head = HEAD) {
  const { context, project } = featureAt(`\u0000${head}${body}`, { book: false, files: { 'adresboek.verslag': BOOK } }, '\u0000');
  const edit = typeLines(context);
  return { edit, text: edit === null ? undefined : applyEdit(project, edit)['overleg-1.verslag']!.slice(head.length) };
}

describe('verslag.typeLines', () => {
  it('types all lines that can be read in one way, with ids that count on', () => {
    const { text } = typed(`Besloten wordt dat de zaal wordt gehuurd.
Actie: Jan maakt een planning voor vrijdag.
Actie Anna: stukken mailen
- [ ] Piet belt de drukker

Er is koffie.
`);
    assert.equal(
      text,
      `Besluit: Besloten wordt dat de zaal wordt gehuurd.
Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Maakt een planning.
Actie (@smit): stukken mailen
Actie A2 (@devries): Belt de drukker

Er is koffie.
`,
    );
  });
  it('asks the writer to look at each change first', () => {
    const { edit } = typed('Actie: Jan maakt een planning voor vrijdag.\n');
    assert.equal(edit?.changeAnnotations?.typed?.needsConfirmation, true);
  });
  it('is about the first minutes of the file where the cursor stands above them', () => {
    const { context } = featureAt(
      '\u0000Persoon jansen: Jan Jansen\n\nVerslag x: X\nAanwezig: @jansen\n\nActie: Jan belt.\n',
      { book: false },
      '\u0000',
    );
    assert.notEqual(typeLines(context, 0), null);
  });
  it('leaves what two readings fit, and says nothing of minutes without such lines', () => {
    const head = HEAD.replace('@jansen,', '@jansen, @klein,');
    assert.equal(typed('Actie: Jan belt de drukker.\n', head).text, undefined);
    assert.equal(typed('Er is koffie.\n').edit, null);
  });
});
