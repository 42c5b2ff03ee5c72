import assert from 'node:assert/strict';
import { willRenameFiles } from '../../../language-server/features/file-rename.ts';
import { projectOf } from '../../support/check.ts';
import { applyEdit } from '../../support/edits.ts';

/** The texts that change when files move. */
function moved(files: Record<string, string>, ...moves: (readonly [string, string])[]): Record<string, string> {
  const project = projectOf({ files, book: false });
  const params = { files: moves.map(([from, to]) => ({ oldUri: `file:///project/${from}`, newUri: `file:///project/${to}` })) };
  return applyEdit(project, willRenameFiles(project.view.names, params));
}

const NAMED = { 'a/een.verslag': 'Verslag (reeks r): Een\n\nActie A1: x\nZie #een.', 'b.verslag': 'Zie #een en #een/A1.' };

describe('renaming files', () => {
  it('follows a meeting that bears its file name', () => {
    assert.deepEqual(moved(NAMED, ['a/een.verslag', 'a/eerste.verslag']), {
      'a/een.verslag': 'Verslag (reeks r): Een\n\nActie A1: x\nZie #eerste.',
      'b.verslag': 'Zie #eerste en #eerste/A1.',
    });
  });
  it('leaves a meeting with an id of its own alone', () => {
    assert.deepEqual(moved({ 'a.verslag': 'Verslag een: Een', 'b.verslag': 'Zie #een.' }, ['a.verslag', 'c.verslag']), {});
  });
  it('changes no name when only the folder does', () => assert.deepEqual(moved(NAMED, ['a', 'z']), {}));
  it('writes the old id out where the new file name is none, or is taken', () => {
    const old = { 'a/een.verslag': 'Verslag een (reeks r): Een\n\nActie A1: x\nZie #een.' };
    assert.deepEqual(moved(NAMED, ['a/een.verslag', 'a/een%20kopie.verslag']), old);
    assert.deepEqual(moved({ ...NAMED, 'c.verslag': 'Verslag twee: Twee' }, ['a/een.verslag', 'a/twee.verslag']), old);
  });
  it('keeps the paths of attachments in a file that moves', () => {
    const text = (path: string) => `Verslag x: X\nBijlage: Plaat < ${path} >\nBijlage: Web <https://example.org/a.pdf>\n`;
    const files = { 'map/x.verslag': text('bijlagen/plaat van de keten.pdf#page=2') };
    assert.deepEqual(moved(files, ['map/x.verslag', 'x.verslag']), {
      'map/x.verslag': text('map/bijlagen/plaat van de keten.pdf#page=2'),
    });
    assert.deepEqual(moved(files, ['map/x.verslag', 'elders/diep/x.verslag']), {
      'map/x.verslag': text('../../map/bijlagen/plaat van de keten.pdf#page=2'),
    });
    assert.deepEqual(moved(files, ['map', 'ander']), {}, 'all moves together');
  });
  it('follows an attachment, in the spelling of the path', () => {
    const text = (path: string) => `Verslag x: X\nBijlage: Plaat <${path}>\n`;
    for (const [path, next] of [
      ['bijlagen/plaat.pdf', 'stukken/plaat één.pdf'],
      ['./bijlagen/plaat.pdf', './stukken/plaat één.pdf'],
      ['bijlagen\\plaat.pdf', 'stukken\\plaat één.pdf'],
    ] as const) {
      const change = moved({ 'x.verslag': text(path) }, ['bijlagen/plaat.pdf', 'stukken/plaat%20%C3%A9%C3%A9n.pdf']);
      assert.deepEqual(change, { 'x.verslag': text(next) });
    }
    assert.deepEqual(moved({ 'x.verslag': text('bijlagen/een%20plaat.pdf') }, ['bijlagen', 'stukken']), {
      'x.verslag': text('stukken/een%20plaat.pdf'),
    });
  });
  it('says nothing where nothing changes', () => {
    const project = projectOf({ files: NAMED });
    assert.equal(
      willRenameFiles(project.view.names, { files: [{ oldUri: 'file:///elders/x.pdf', newUri: 'file:///elders/y.pdf' }] }),
      null,
    );
  });
});
