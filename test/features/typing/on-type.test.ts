import assert from 'node:assert/strict';
import { onTypeFormatting } from '../../../language-server/features/on-type-formatting.ts';
import { cursor, featureAt } from '../../support/cursor.ts';
import { applyTextEdits } from '../../support/edits.ts';

/** The text behind Enter at the cursor, with what the editor itself indents. */
function enter(marked: string, indent = ''): string {
  const { text, offset } = cursor(marked);
  const typed = `${text.slice(0, offset)}\n${indent}\u0000${text.slice(offset)}`;
  const { context, position, text: plain } = featureAt(typed, { book: false }, '\u0000');
  return applyTextEdits(plain, onTypeFormatting(context, position, '\n'));
}

describe('Enter', () => {
  const cases: readonly (readonly [string, string, string, string?])[] = [
    ['goes on with a bullet', '- een|', '- een\n- '],
    ['goes on with the bullet that was used', '  * een|', '  * een\n  * ', '  '],
    ['goes on with the next number', '9. een|', '9. een\n10. '],
    ['keeps the sign behind the number', '1) een|', '1) een\n2) '],
    ['goes on with an empty box', '- [x] een|', '- [x] een\n- [ ] '],
    ['parts a point in two', '- een| twee', '- een\n- twee'],
    ['ends the list on an empty point', '- een\n- |\n', '- een\n\n'],
    ['ends a numbered list', '1. een\n2. |', '1. een\n'],
    ['does nothing where the editor did', '- een|', '- een\n- ', '- '],
    ['behind an item starts anew', 'Verslag x: X\n\nActie A1 (@x): doet|', 'Verslag x: X\n\nActie A1 (@x): doet\n', '  '],
    ['behind a heading starts anew', '# 1. Kop|', '# 1. Kop\n', '  '],
    ['behind prose starts anew', 'Tekst.|', 'Tekst.\n'],
    ['keeps the indent of a continuation', 'Actie A1 (@x): doet\n  meer|', 'Actie A1 (@x): doet\n  meer\n  '],
    ['goes on with a list in an item', 'Actie A1 (@x): doet\n  - een|', 'Actie A1 (@x): doet\n  - een\n  - ', '  '],
    ['ends a list in an item at its indent', 'Actie A1 (@x): doet\n  - een\n  - |', 'Actie A1 (@x): doet\n  - een\n  ', '  '],
    ['stands beside a nested item', 'Afspraak A1: x\n  Actie A2 (@x): y|', 'Afspraak A1: x\n  Actie A2 (@x): y\n  '],
    ['goes on with a list of people', 'Verslag x: X\nAanwezig: @a,|', 'Verslag x: X\nAanwezig: @a,\n  '],
    ['opens a list of people', 'Verslag x: X\nAanwezig:|', 'Verslag x: X\nAanwezig:\n  '],
    ['ends a list of people', 'Verslag x: X\nAanwezig: @a|', 'Verslag x: X\nAanwezig: @a\n'],
    ['leaves the middle of a line alone', 'Actie A1 (@x): doet| dit', 'Actie A1 (@x): doet\n dit'],
    ['leaves fenced code alone', '```\n- een|\n```', '```\n- een\n\n```'],
    ['leaves a line of stripes alone', '---|', '---\n'],
    ['drops blanks behind a blank line', 'Actie A1 (@x): doet\n  |', 'Actie A1 (@x): doet\n  \n', '  '],
  ];
  for (const [name, marked, expected, indent] of cases) it(name, () => assert.equal(enter(marked, indent), expected));
  it('is the only key that does something', () => {
    const { context, position } = featureAt('- een\n|', { book: false });
    assert.deepEqual(onTypeFormatting(context, position, ':'), []);
  });
});
