import assert from 'node:assert/strict';
import { draft } from '../../../language-server/server/requests/draft.ts';
import { blocksOfText } from '../../../src/import/plain-text.ts';
import { ADDRESS, deskOf } from './desk.ts';

const NOTES =
  'Overleg kade\nDatum: 16 november 2020\nAanwezig: Anna Smit, P. Verbeek\n\n1. Planning\nActie: Anna belt uiterlijk 20 november 2020 de drukker.\n';

describe('a draft of a document in the editor', () => {
  it('declares whom the project does not know above it, and says what stands on which line', async () => {
    const desk = deskOf({});
    const { text, fileName, declarations, findings, language } = await draft(desk, {
      name: 'Notulen',
      blocks: blocksOfText(NOTES),
      folder: ADDRESS,
    });
    assert.equal(language, 'nl');
    assert.equal(fileName, 'notulen.verslag');
    assert.match(text, /^Persoon smit: Anna Smit\n/);
    assert.deepEqual(text.split('\n').slice(0, declarations.length), declarations);
    const lines = text.split('\n');
    const action = findings.find(({ kind }) => kind === 'action')!;
    assert.match(lines[action.line - 1]!, /^Actie A1 \(@smit, uiterlijk 20 november 2020\)/);
    const title = findings.find(({ kind }) => kind === 'title')!;
    assert.match(lines[title.line - 1]!, /^Verslag notulen: Overleg kade/);
  });
  it('takes the id of no meeting of the project, and knows its people by their own ids', async () => {
    const desk = deskOf({ 'notulen.verslag': 'Verslag notulen: Eerder\n', 'mensen.verslag': 'Persoon anna: Anna Smit\n' });
    for (const place of [{ folder: ADDRESS }, { uri: `${ADDRESS}notulen.verslag` }]) {
      const { id, text } = await draft(desk, { name: 'notulen', blocks: blocksOfText(NOTES), ...place });
      assert.equal(id, 'notulen-2');
      assert.match(text, /^Actie A1 \(@anna,/m);
    }
  });
  it('is made where nothing is open', async () => {
    const { text } = await draft({ ...deskOf({}), projects: () => [] }, { name: 'x', blocks: blocksOfText(NOTES) });
    assert.match(text, /^Verslag x: Overleg kade$/m);
  });
});
