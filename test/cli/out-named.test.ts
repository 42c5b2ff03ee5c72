import assert from 'node:assert/strict';
import { CLEAN, PROJECT } from './fixtures.ts';
import { run } from './memory-host.ts';

const TREE = { ...PROJECT, 'a.verslag': CLEAN, 'notulen.md': '# Overleg\n\nActie: Jan belt.\n', 'map.html/x.txt': '' };
const IMPORTED = ['import', 'notulen.md'];

describe('where results are written', () => {
  for (const [args, out, said] of [
    [['render', 'a.verslag', '--to', 'json'], 'z.html', /^z\.html: `--to json` maakt bestanden op `\.json`/],
    [['render', 'a.verslag', '--to', 'email'], 'z.html', /^z\.html: `--to email` maakt bestanden op `\.eml`/],
    [['render', '.', '--to', 'html'], 'uit/z.PDF', /^uit\/z\.PDF: `--to html`/],
    [['render', 'a.verslag', '--to', 'html'], 'z.htm', /^z\.htm: `--to html`/],
    [['mail', 'a.verslag'], 'z.eml', /^z\.eml: hier hoort een map/],
    [['publish', 'a.verslag'], 'z.html', /z\.html: hier hoort een map/],
    [['new', '--series', 'dobv'], 'z.md', /^z\.md: een verslag heet/],
    [IMPORTED, 'o-1.verslag', /^o-1\.verslag: hier hoort een map/],
  ] as const) {
    it(`is never a folder with the name of a file: ${args.join(' ')} --out ${out}`, async () => {
      const { status, stdout, stderr, files } = await run([...args, '--out', out], TREE);
      assert.match(stderr, said);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(files.kind(`/map/${out}`), 'missing');
    });
    it(`is a folder where a slash asks for one: ${args.join(' ')} --out ${out}/`, async () => {
      const { status, stderr } = await run([...args, '--out', `${out}/`], TREE);
      assert.notEqual(status, 2, stderr);
    });
  }
  for (const out of ['map.html', 'z.d', 'jaar.2020', 'v1.0'])
    it(`is a folder: ${out}`, async () => {
      const { status, files } = await run(['render', 'a.verslag', '--to', 'json', '--out', out], TREE);
      assert.equal(status, 0);
      assert.equal(files.kind(`/map/${out}/overleg-1.json`), 'file');
    });
  it('is a file of the form', async () => {
    const { files } = await run(['render', 'a.verslag', '--to', 'html', '--out', 'z.html'], TREE);
    assert.equal(files.kind('/map/z.html'), 'file');
  });
});
