import assert from 'node:assert/strict';
import type { RemarkParams } from '../../../language-server/server/protocol.ts';
import { remark, remarks } from '../../../language-server/server/requests/remarks.ts';
import { ADDRESS, deskOf, type TestDesk } from './desk.ts';

const uri = `${ADDRESS}x.verslag`;
const BY = { uri, name: 'P. Punt', date: '2020-11-18' };
const MINUTES = 'Verslag x: X\nDatum: maandag 16 november 2020\n\n# 1. Kade\n\nBesluit B1: De kade kost 3 miljoen euro.\n';

function said(desk: TestDesk, params: Omit<RemarkParams, 'uri' | 'name' | 'date'>): string {
  const made = remark(desk, { ...BY, ...params })!;
  desk.apply([{ uri, edits: [made.change] }]);
  return desk.text('x.verslag');
}

describe('remarks of reviewers in an editor', () => {
  it('stand above their line, with answers below, and are done and open again', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    assert.match(
      said(desk, { on: { line: 5 }, says: 'Is dit juist?\nZie pagina 3.' }),
      /\n\n\/\/ P\. Punt, 18 november 2020: Is dit juist\? Zie pagina 3\.\nBesluit B1/,
    );
    said(desk, { on: { thread: 5 }, says: 'Ja.' });
    const [thread] = remarks(desk, { uri })!.threads;
    assert.deepEqual(
      [thread!.about, thread!.isResolved, thread!.remarks.map(({ text }) => text)],
      [7, false, ['Is dit juist? Zie pagina 3.', 'Ja.']],
    );
    said(desk, { on: { thread: 5 }, says: { verdict: 'resolved' } });
    assert.equal(remarks(desk, { uri })!.threads[0]!.isResolved, true);
    assert.match(
      said(desk, { on: { thread: 5 }, says: { verdict: 'reopened' } }),
      /\n\/\/ - P\. Punt, 18 november 2020: heropend\nBesluit B1/,
    );
    assert.equal(remarks(desk, { uri })!.threads[0]!.isResolved, false);
  });
  it('cut no thread in two, and begin none where the text has moved on', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    said(desk, { on: { line: 5 }, says: 'Een.' });
    said(desk, { on: { thread: 5 }, says: 'Antwoord.' });
    for (const line of [6, 7]) {
      const { change } = remark(desk, { ...BY, on: { line }, says: 'Twee.' })!;
      assert.equal(change.range.start.line, 5);
    }
    assert.equal(remark(desk, { ...BY, on: { thread: 6 }, says: 'Drie.' }), null);
    const text = said(desk, { on: { line: 7 }, says: 'Twee.' });
    assert.deepEqual(
      remarks(desk, { uri })!.threads.map(({ remarks: all, about }) => [all.map((one) => one.text), text.split('\n')[about]]),
      [
        [['Twee.'], 'Besluit B1: De kade kost 3 miljoen euro.'],
        [['Een.', 'Antwoord.'], 'Besluit B1: De kade kost 3 miljoen euro.'],
      ],
    );
  });
  it('keep the ends of lines, also below the last', () => {
    const desk = deskOf({ 'x.verslag': 'Minutes x: X\r\n\r\nIt is cold.\r\n// A. B, 18 November 2020: Is it?' });
    assert.equal(
      said(desk, { on: { thread: 3 }, says: { verdict: 'resolved' } }),
      'Minutes x: X\r\n\r\nIt is cold.\r\n// A. B, 18 November 2020: Is it?\r\n// - P. Punt, 18 November 2020: resolved',
    );
  });
});
