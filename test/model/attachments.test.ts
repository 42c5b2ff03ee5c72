import assert from 'node:assert/strict';
import { plainText } from '../../language-server/model/text.ts';
import { check } from '../support/check.ts';
import { projectOf } from '../support/public-forms.ts';

const HEAD = 'Verslag raad-7: Raadsvergadering\nDatum: dinsdag 3 november 2020\n';

function attachmentsOf(lines: string): unknown[] {
  const files = projectOf({ 'raad-7.verslag': `${HEAD}${lines}\n# 1. Opening\n\nTekst.\n` }).files();
  return files.flatMap((file) => file.meetings)[0]!.attachments.map(({ title, target }) => [plainText(title), target]);
}

describe('attachments', () => {
  it('are each line of a list below the label, with bullets or an indent', () => {
    const three = [
      ['Nota', 'a.pdf'],
      ['Memo', 'b.pdf'],
      ['Kaart', 'https://example.org/k'],
    ];
    assert.deepEqual(attachmentsOf('Bijlagen:\n- Nota <a.pdf>\n- Memo <b.pdf>\n* Kaart <https://example.org/k>\n'), three);
    assert.deepEqual(attachmentsOf('Bijlage:\n  1. Nota <a.pdf>\n  2. Memo <b.pdf>\n  3. Kaart <https://example.org/k>\n'), three);
    assert.deepEqual(attachmentsOf('Bijlagen:\n  Nota <a.pdf>\n\tMemo <b.pdf>\n  Kaart <https://example.org/k>\n'), three);
    assert.deepEqual(attachmentsOf('Attachments: Nota <a.pdf>\n  Memo <b.pdf>\n  Kaart <https://example.org/k>\n'), three);
  });
  it('have a title that may go on until its address', () => {
    assert.deepEqual(attachmentsOf('Bijlage: Nota over\n  de zaal <a.pdf>\n  en de\n  kaart <b.pdf>\n'), [
      ['Nota over\nde zaal', 'a.pdf'],
      ['en de\nkaart', 'b.pdf'],
    ]);
  });
  it('without an address are kept, and reported on their own line', () => {
    const lines = 'Bijlagen:\n- Nota <a.pdf>\n- Memo\n';
    assert.deepEqual(attachmentsOf(lines), [
      ['Nota', 'a.pdf'],
      ['Memo', undefined],
    ]);
    const found = check(`${HEAD}${lines}`).filter(({ rule }) => rule === 'malformed-statement');
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [4],
    );
  });
  it('end where the list does', () => {
    assert.deepEqual(attachmentsOf('Bijlagen:\n- Nota <a.pdf>\n\n- Memo <b.pdf>\n'), [['Nota', 'a.pdf']]);
    assert.deepEqual(attachmentsOf('Bijlage: Nota <a.pdf>\n- Memo <b.pdf>\n'), [['Nota', 'a.pdf']]);
  });
});
