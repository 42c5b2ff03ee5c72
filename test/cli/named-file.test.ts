import assert from 'node:assert/strict';
import { MemoryFiles, run } from './memory-host.ts';

const minutes = (id: string) => `Verslag ${id}: Overleg\nDatum: maandag 16 november 2020\nAanwezig: "A. Smit"\n`;
const render = (files: MemoryFiles, ...args: string[]) => run(['render', ...args], files);

describe('render --out with the name of a file', () => {
  it('writes that file where there is one meeting', async () => {
    const files = new MemoryFiles({ 'a.verslag': minutes('a-1') });
    for (const [form, name] of [
      ['html', 'uit/overleg.html'],
      ['docx', 'Overleg.DOCX'],
      ['email', 'brief.eml'],
    ] as const) {
      const { stderr } = await render(files, 'a.verslag', '--to', form, '--out', name);
      assert.match(stderr, new RegExp(`${name} geschreven`));
    }
    assert.deepEqual(
      files.names().filter((name) => !name.startsWith('..')),
      ['Overleg.DOCX', 'a.verslag', 'brief.eml', 'uit/overleg.html'],
    );
    assert.equal((await render(files, 'a.verslag', '--to', 'html', '--out', 'uit/overleg.html')).status < 2, true);
  });

  it('asks for a folder where there are more, and takes one that is there', async () => {
    const files = new MemoryFiles({ 'a.verslag': minutes('a-1'), 'b.verslag': minutes('b-1'), 'paginas.html/x.txt': '' });
    const { status, stderr } = await render(files, 'a.verslag', 'b.verslag', '--to', 'html', '--out', 'overleg.html');
    assert.equal(status, 2);
    assert.match(stderr, /overleg\.html is één bestand.*noem een map/);
    await render(files, 'a.verslag', 'b.verslag', '--to', 'html', '--out', 'paginas.html');
    assert.deepEqual(
      files.names().filter((name) => name.startsWith('paginas')),
      ['paginas.html/a-1.html', 'paginas.html/b-1.html', 'paginas.html/x.txt'],
    );
  });

  it('replaces nothing that it did not make', async () => {
    const files = new MemoryFiles({ 'a.verslag': minutes('a-1'), 'brief.txt': 'van een ander' });
    const { status } = await render(files, 'a.verslag', '--to', 'text', '--out', 'brief.txt');
    assert.equal(status, 1);
    assert.equal(files.text('brief.txt'), 'van een ander');
  });
});
