import assert from 'node:assert/strict';
import { unzipText } from '../support/unzipped.ts';
import { commented, commentsPart, inPlaceOf, sentBack } from '../word/returned-word.ts';
import { CWD, MemoryFiles, run } from './memory-host.ts';

const MINUTES = `Verslag overleg-1: Overleg
Status: concept
Datum: 16 november 2020

# 1. Kade

De aannemer begint in maart.

// P. Punt, 18 november 2020: Is dit <bedrag> juist?
// - S. Ecretaris, 19 november 2020: Ja.
Besluit B1: De kade kost 3 miljoen euro.
Actie A1 (@"een gast", uiterlijk 20 november 2020): Belt de aannemer.
`;

const tree = (text = MINUTES) => new MemoryFiles({ 'a.verslag': text });
async function copyOf(files: MemoryFiles): Promise<Uint8Array> {
  const { status, stderr } = await run(['render', 'a.verslag', '--to', 'docx', '--review', '--out', 'uit'], files);
  assert.ok(status < 2, stderr);
  return files.read(`${CWD}/uit/overleg-1.docx`);
}

describe('a review copy in Word', () => {
  it('has the remarks in its margin, with their answers, at what they are about', async () => {
    const parts = unzipText(await copyOf(tree()));
    assert.match(
      parts['word/comments.xml']!,
      /w:author="P\. Punt" w:date="2020-11-18T00:00:00Z".*Is dit &lt;bedrag&gt; juist\?.*w:author="S\. Ecretaris".*Ja\./,
    );
    assert.match(parts['word/commentsExtended.xml']!, /paraId="10000001" w15:paraIdParent="10000000" w15:done="0"/);
    const marked = /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/.exec(parts['word/document.xml']!)![1]!;
    assert.match(marked.replace(/<[^>]*>/g, ''), /De kade kost 3 miljoen euro/);
  });
  it('comes back without news', async () => {
    const files = tree();
    files.write(`${CWD}/terug.docx`, await copyOf(files));
    const { status, stdout } = await run(['diff', 'a.verslag', 'terug.docx'], files);
    assert.equal(status, 0, stdout);
    const review = await run(['review', 'a.verslag', 'terug.docx'], files);
    assert.deepEqual([review.status, files.text('a.verslag')], [0, MINUTES]);
    assert.match(review.stderr, /geen nieuwe opmerkingen/);
  });
  it('comes back without news from a program that unties answers', async () => {
    const files = tree();
    files.write(
      `${CWD}/terug.docx`,
      sentBack(await copyOf(files), (body) => body, { 'word/commentsExtended.xml': '<w15:commentsEx xmlns:w15="x"/>' }),
    );
    const { status, stdout } = await run(['diff', 'a.verslag', 'terug.docx'], files);
    assert.equal(status, 0, stdout);
  });
  it('is made on request only: no other output has a remark, and no public one can', async () => {
    const files = tree(MINUTES.replace('concept', 'vastgesteld').replace('Datum', 'Rubricering: openbaar\nDatum'));
    for (const form of ['html', 'docx', 'text', 'markdown', 'email', 'json', 'ics', 'pdf']) {
      for (const more of [[], ['--public']]) await run(['render', 'a.verslag', '--to', form, '--out', `uit${more.length}`, ...more], files);
    }
    for (const name of files.names().filter((one) => one.startsWith('uit'))) {
      const bytes = files.read(`${CWD}/${name}`);
      const texts = name.endsWith('.docx') ? Object.values(unzipText(bytes)) : [new TextDecoder().decode(bytes)];
      for (const text of texts) assert.doesNotMatch(text, /P\. Punt|Ecretaris/, name);
    }
    for (const args of [['docx', '--public'], ['html', '--public'], ['text']]) {
      const { status, stderr } = await run(['render', 'a.verslag', '--review', '--out', 'x', '--to', ...args], files);
      assert.deepEqual([status, files.names().some((name) => name.startsWith('x/'))], [2, false]);
      assert.match(stderr, /nooit bij --public/);
    }
  });
});

describe('verslag review', () => {
  it('puts new comments above what they are about, and new answers below their thread', async () => {
    const files = tree();
    const answered = [
      { id: '0', author: 'P. Punt', text: 'Is dit &lt;bedrag&gt; juist?' },
      { id: '1', author: 'S. Ecretaris', text: 'Ja.' },
      { id: '2', author: 'P. Punt', text: 'Dank.' },
      { id: '7', author: 'K. Ade', text: 'Waarom maart? opgelost: nee' },
    ];
    const threads =
      '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="00000000" w15:done="1"/>' +
      ['1', '2'].map((id) => `<w15:commentEx w15:paraId="0000000${id}" w15:paraIdParent="00000000" w15:done="1"/>`).join('') +
      '</w15:commentsEx>';
    const returned = sentBack(await copyOf(files), inPlaceOf('begint in maart', commented('7', 'begint in maart')), {
      'word/comments.xml': commentsPart(answered),
      'word/commentsExtended.xml': threads,
    });
    files.write(`${CWD}/terug.docx`, returned);
    const told = await run(['diff', 'a.verslag', 'terug.docx'], files);
    assert.match(told.stdout, /K\. Ade \(19 november 2020\): Waarom maart\?/);
    const { status, stderr } = await run(['review', 'a.verslag', 'terug.docx'], files);
    assert.equal(status, 0, stderr);
    assert.equal(
      files.text('a.verslag'),
      MINUTES.replace('De aannemer', '// K. Ade, 19 november 2020: Waarom maart? opgelost: nee\nDe aannemer').replace(
        '2020: Ja.\n',
        '2020: Ja.\n// - P. Punt, 19 november 2020: Dank.\n// - opgelost\n',
      ),
    );
    const again = await run(['review', 'a.verslag', 'terug.docx'], files);
    assert.match(again.stderr, /geen nieuwe opmerkingen/);
    assert.equal((await run(['check', 'a.verslag'], files)).stdout.match(/open-comment/g)?.length, 1);
  });
});
