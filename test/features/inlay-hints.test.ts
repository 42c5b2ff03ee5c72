import assert from 'node:assert/strict';
import { ALL_HINTS, type InlayHintSettings, inlayHints } from '../../language-server/features/inlay-hints.ts';
import { featureAt } from '../support/cursor.ts';
import { offsetOf } from '../support/positions.ts';

const FILES = {
  'dobv-1.verslag':
    'Verslag dobv-1: Overleg\nDatum: maandag 2 november 2020\n\nActie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\n',
};

/** The text with each hint in `[…]` where it stands. */
function hinted(text: string, settings: Partial<InlayHintSettings> = {}, lines?: [number, number]): string {
  const { context } = featureAt(`${text}|`, { files: FILES });
  const [first, last] = lines ?? [0, 999];
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  return inlayHints(context, range, { ...ALL_HINTS, ...settings })
    .sort((a, b) => offsetOf(text, b.position) - offsetOf(text, a.position))
    .reduce((shown, { position, label }) => {
      const at = offsetOf(text, position);
      return `${shown.slice(0, at)}[${label}]${shown.slice(at)}`;
    }, text);
}

const ONLY = { dates: false, actions: false, names: false };

describe('inlay hints', () => {
  it('name the weekday behind a date that lacks it, in the language of the minutes', () => {
    const only = { ...ONLY, dates: true };
    assert.equal(hinted('Actie A1 (uiterlijk 20 november 2020): x', only), 'Actie A1 (uiterlijk 20 november 2020[vrijdag]): x');
    assert.equal(
      hinted('Verslag x: X\nDatum: 2020-11-16\n\nOp 17-11-2020.', only),
      'Verslag x: X\nDatum: 2020-11-16[maandag]\n\nOp 17-11-2020[dinsdag].',
    );
    assert.equal(hinted('Action A1 (due 20 November 2020): x', only), 'Action A1 (due 20 November 2020[Friday]): x');
    assert.equal(
      hinted('Actie A1 (uiterlijk vrijdag 20 november 2020): x, 31 november 2020', only),
      'Actie A1 (uiterlijk vrijdag 20 november 2020): x, 31 november 2020',
    );
  });
  it('write the weekday before the date when accepted', () => {
    const { context } = featureAt('Actie A1 (uiterlijk 20 november 2020): x|');
    const [hint] = inlayHints(context, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } });
    assert.deepEqual(hint!.textEdits, [
      { range: { start: { line: 0, character: 20 }, end: { line: 0, character: 20 } }, newText: 'vrijdag ' },
    ]);
  });
  it('tell status and age of an action that is named', () => {
    assert.equal(
      hinted('Verslag x: X\n\nZie #dobv-1/A1 en #dobv-1.', { ...ONLY, actions: true }),
      'Verslag x: X\n\nZie #dobv-1/A1[open, 2 weken geleden] en #dobv-1.',
    );
  });
  it('tell the name behind an id that does not tell it itself, but not in declarations', () => {
    const name = 'Rijksinstituut voor Volksgezondheid en Milieu';
    const shown = hinted('Volgens @RIVM, @jansen en @niemand.', { ...ONLY, names: true });
    assert.ok(shown.startsWith(`Volgens @RIVM[${name.slice(0, 20)}`) && shown.endsWith('], @jansen en @niemand.'), shown);
    assert.equal(hinted('Persoon x (@VWS): X', { ...ONLY, names: true }), 'Persoon x (@VWS): X');
  });
  it('keep to the range that was asked for', () => {
    const text = 'Op 16 november 2020.\nOp 17 november 2020.\nOp 18 november 2020.';
    assert.equal(hinted(text, {}, [1, 2]), 'Op 16 november 2020.\nOp 17 november 2020[dinsdag].\nOp 18 november 2020.');
  });
  it('can all be switched off', () => {
    assert.equal(hinted('@jansen 20 november 2020 #dobv-1/A1', ONLY), '@jansen 20 november 2020 #dobv-1/A1');
  });
});
