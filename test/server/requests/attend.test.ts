import assert from 'node:assert/strict';
import { attend } from '../../../language-server/server/requests/attend.ts';
import { ADDRESS, deskOf, lineOf } from './desk.ts';

const uri = `${ADDRESS}x.verslag`;
const BODY = '\n\n# 3. Kade\n\nDe kade is oud.\n\n# Rondvraag\n\nNiemand.\n';
const HEAD = 'Verslag x: X\nDatum: maandag 16 november 2020\n';

/** The header as it becomes where somebody comes or goes. */
function listed(lists: string, id: string, at = 'De kade'): string | undefined {
  const text = `${HEAD}${lists}${BODY}`;
  const desk = deskOf({ 'x.verslag': text });
  const made = attend(desk, { uri, line: lineOf(text, at), id, time: '10:42' });
  if (made === null) return undefined;
  desk.apply([{ uri, edits: made.changes }]);
  const changed = desk.text('x.verslag');
  assert.equal(changed.slice(changed.indexOf('\n\n# 3.')), BODY);
  const [minutes] = desk.project.file(uri)!.meetings;
  const found = minutes!.present.find(({ party }) => 'id' in party && party.id === id)!;
  const moment = at === 'De kade' ? { item: '3' } : { time: '10:42' };
  assert.deepEqual(made.did === 'came' ? found.from : found.until, moment);
  assert.ok(!minutes!.absent.some(({ party }) => 'id' in party && party.id === id));
  return changed.slice(HEAD.length, changed.indexOf('\n\n# 3.'));
}

describe('who comes and goes in a meeting', () => {
  it('leaves at a point, or at a time where it has no number', () => {
    assert.equal(listed('Aanwezig: @jansen (Webex), @bakker', 'jansen'), 'Aanwezig: @jansen (Webex) (tot punt 3), @bakker');
    assert.equal(listed('Aanwezig: @jansen, @bakker', 'bakker', 'Niemand'), 'Aanwezig: @jansen, @bakker (tot 10:42)');
    assert.equal(listed('Aanwezig:\n  @jansen\n  @bakker', 'jansen'), 'Aanwezig:\n  @jansen (tot punt 3)\n  @bakker');
  });
  it('comes in, and is absent no longer', () => {
    assert.equal(
      listed('Aanwezig: @jansen\nAfwezig: @bakker, @voorzitter', 'bakker'),
      'Aanwezig: @jansen, @bakker (vanaf punt 3)\nAfwezig: @voorzitter',
    );
    assert.equal(
      listed('Aanwezig: @jansen\nAfwezig: @voorzitter, @bakker (m.k.)', 'bakker'),
      'Aanwezig: @jansen, @bakker (vanaf punt 3)\nAfwezig: @voorzitter',
    );
    assert.equal(listed('Aanwezig: @jansen\nAfwezig: @bakker', 'bakker'), 'Aanwezig: @jansen, @bakker (vanaf punt 3)\nAfwezig: geen');
    assert.equal(
      listed('Aanwezig:\n  - @jansen\nAfwezig:\n  @voorzitter\n  @bakker', 'bakker'),
      'Aanwezig:\n  - @jansen\n  - @bakker (vanaf punt 3)\nAfwezig:\n  @voorzitter',
    );
    assert.equal(listed('Aanwezig: @jansen', 'bakker'), 'Aanwezig: @jansen, @bakker (vanaf punt 3)');
  });
  it('is left to the writer where a word would go with it, or a caption would say something', () => {
    assert.equal(listed('Aanwezig: @jansen (tot punt 1)', 'jansen'), undefined);
    assert.equal(listed('Aanwezig:\n  Gasten: @jansen', 'bakker'), undefined);
    assert.equal(listed('Aanwezig: @jansen\nAfwezig:\n  @voorzitter\n  Leden: @bakker', 'bakker'), undefined);
    assert.equal(listed('Aanwezig: @jansen\nAfwezig: @bakker (vervangen door @jansen), @voorzitter', 'bakker'), undefined);
    assert.equal(listed('Voorzitter: @jansen', 'bakker'), undefined);
  });
  it('is left to the writer where they are shielded: no name and no moment comes out', () => {
    assert.equal(listed('Aanwezig: @jansen\nAfwezig: {5.1.2e: @bakker}, @voorzitter', 'bakker'), undefined);
    assert.equal(listed('Aanwezig: @jansen\nAfwezig: {5.1.2e: @bakker, @voorzitter}', 'bakker'), undefined);
    assert.equal(listed('Aanwezig: {5.1.2e: @bakker}, @jansen', 'bakker'), undefined);
  });
});
