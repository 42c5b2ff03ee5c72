import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { archive, wordDocument } from '../import/word-document.ts';
import { commented, commentsPart, deleted, inPlaceOf, inserted, paragraph, run as runOf, sentAs, sentBack } from '../word/returned-word.ts';
import { MemoryFiles, run } from './memory-host.ts';

const MINUTES = `Verslag overleg-1: Overleg
Status: concept
Datum: 16 november 2020
Plaats: Kadeplein 1

# 1. Opening

De voorzitter opent het overleg en heet iedereen welkom.

Er zijn geen mededelingen vandaag.

# 2. Besluiten

Besluit B1: De nieuwe kade gaat door.
Actie A1 (@"een gast", uiterlijk 20 november 2020): Belt de aannemer over de kade.

| Kop | Waarde |
|---|---|
| lengte | 20 meter |
`;

async function diffOf(change: (body: string) => string, parts = {}, args: readonly string[] = []) {
  const returned = sentBack(await sentAs(MINUTES), change, parts);
  return run(['diff', 'a.verslag', 'terug.docx', ...args], new MemoryFiles({ 'a.verslag': MINUTES, 'terug.docx': returned }));
}
/** What is told, without the head. */
const told = (stdout: string) => stdout.split('\n').slice(3).join('\n').trim();

describe('verslag diff with a file of Word that came back', () => {
  it('tells nothing where nothing was changed', async () => {
    const tree = { 'a.verslag': MINUTES, 'terug.docx': await sentAs(MINUTES) };
    const { status, stdout } = await run(['diff', 'a.verslag', 'terug.docx'], tree);
    assert.equal(status, 0);
    assert.match(stdout, /niets veranderd/);
  });
  it('tells what Word tracked, where, and by whom', async () => {
    const { status, stdout } = await diffOf(inPlaceOf('kade gaat', deleted('kade gaat') + inserted('haven gaat')));
    assert.equal(status, 1);
    assert.equal(
      told(stdout),
      'Besluit B1: tekst gewijzigd\n  - De nieuwe kade gaat door.\n  + De nieuwe haven gaat door.\n    door R. Eviewer (18 november 2020)',
    );
  });
  it('tells what Word did not track, and says so', async () => {
    const { stdout } = await diffOf((body) => body.replace('Kadeplein 1', 'Kadeplein 2').replace('20 meter', '30 meter'));
    assert.equal(
      told(stdout),
      'Plaats gewijzigd\n  - Kadeplein 1\n  + Kadeplein 2\n    niet bijgehouden door Word\n\nLengte: Waarde gewijzigd\n  - 20 meter\n  + 30 meter\n    niet bijgehouden door Word',
    );
  });
  it('tells a change of which Word tracked only a part', async () => {
    const { stdout } = await diffOf((body) =>
      inPlaceOf('De nieuwe kade', deleted('De nieuwe kade') + inserted('De kade'))(body.replace('gaat door.', 'gaat niet door.')),
    );
    assert.match(stdout, /door R\. Eviewer \(18 november 2020\); deels niet bijgehouden/);
  });
  it('tells paragraphs that were added, taken away and split', async () => {
    const whole = /<w:p>(?:(?!<\/w:p>).)*Er zijn geen mededelingen vandaag\.(?:(?!<\/w:p>).)*<\/w:p>/;
    const added = await diffOf((body) => body.replace(whole, (own) => own + paragraph(inserted('Daarna was er taart.'))));
    assert.match(told(added.stdout), /^Tekst toegevoegd na 1\. Opening\n {2}\+ Daarna was er taart\.\n {4}door R/);
    const gone = await diffOf((body) => body.replace(whole, paragraph(deleted('Er zijn geen mededelingen vandaag.'), 'del')));
    assert.match(told(gone.stdout), /^1\. Opening: tekst vervallen\n {2}- Er zijn geen mededelingen vandaag\.\n {4}door R/);
    const behind = await diffOf((body) =>
      body.replace(whole, paragraph(runOf('Er zijn geen mededelingen vandaag.'), 'ins') + paragraph(inserted('Er was taart.'))),
    );
    assert.match(told(behind.stdout), /^Tekst toegevoegd na 1\. Opening\n {2}\+ Er was taart\.\n {4}door R/);
    const silently = await diffOf((body) => body.replace(whole, ''));
    assert.match(told(silently.stdout), /vervallen\n {2}- Er zijn geen mededelingen vandaag\.\n {4}niet bijgehouden/);
  });
  it('tells what was moved as one change', async () => {
    const whole = /<w:p>(?:(?!<\/w:p>).)*Er zijn geen mededelingen vandaag\.(?:(?!<\/w:p>).)*<\/w:p>/;
    const { stdout } = await diffOf((body) => {
      const [own = ''] = whole.exec(body) ?? [];
      return body.replace(own, '').replace('<w:sectPr', `${own}<w:sectPr`);
    });
    assert.match(stdout, /verplaatst\n {2}\+ Er zijn geen mededelingen vandaag/);
    assert.doesNotMatch(stdout, /vervallen|toegevoegd/);
  });
  it('tells comments with their answers, and which are resolved', async () => {
    const parts = {
      'word/comments.xml': commentsPart([
        { id: '1', author: 'P. Punt', text: 'Klopt dit?' },
        { id: '2', author: 'S. Ecretaris', text: 'Ja.' },
      ]),
      'word/commentsExtended.xml':
        '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"/></w15:commentsEx>',
    };
    const { status, stdout } = await diffOf(inPlaceOf('nieuwe kade', commented('1', 'nieuwe kade')), parts);
    assert.equal(status, 1);
    assert.equal(
      told(stdout),
      'Opmerking bij Besluit B1 (afgehandeld)\n    “nieuwe kade”\n    P. Punt (19 november 2020): Klopt dit?\n    antwoord door S. Ecretaris (19 november 2020): Ja.',
    );
  });
  it('gives the same as JSON, with the line of the minutes, and as a page', async () => {
    const change = inPlaceOf('nieuwe kade', deleted('nieuwe kade') + inserted('<w:t>haven</w:t>'.replace(/<[^>]*>/g, '')));
    const { stdout } = await diffOf(change, {}, ['--format', 'json']);
    const [first] = JSON.parse(stdout).changes;
    assert.deepEqual(
      { ...first, message: undefined },
      {
        kind: 'item',
        how: 'changed',
        meeting: 'overleg-1',
        place: 'Besluit B1',
        before: 'De nieuwe kade gaat door.',
        after: 'De haven gaat door.',
        authors: [{ name: 'R. Eviewer', date: '2020-11-18T10:00:00Z' }],
        tracked: true,
        message: undefined,
        line: 14,
      },
    );
    const page = await diffOf(inPlaceOf('nieuwe kade', inserted('&lt;script>')), {}, ['--format', 'html']);
    assert.match(page.stdout, /<ins>De &lt;script&gt; gaat door/);
  });
  it('compares with the version that was sent, be it public or a list of decisions', async () => {
    const shielded = MINUTES.replace('gaat door.', 'gaat door, zegt {5.1.2e: Jansen}.');
    for (const args of [['--public'], ['--view', 'decisions']]) {
      const files = new MemoryFiles({ 'a.verslag': shielded.replace('concept', 'vastgesteld op 1 december 2020') });
      await run(['render', 'a.verslag', '--to', 'docx', '--out', 'uit', ...args], files);
      const { status, stdout } = await run(['diff', 'a.verslag', 'uit/overleg-1.docx'], files);
      assert.equal(status, 0, `${args} ${stdout}`);
    }
  });
  it('tells nothing of any example that comes back as it was sent', async () => {
    const files = fs.globSync('examples/{raad,stuurgroep,vereniging,international}/*.verslag', {
      cwd: path.resolve(import.meta.dirname, '../..'),
    });
    assert.ok(files.length > 4);
    for (const file of files) {
      const text = fs.readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8');
      if (!/^(?:Verslag|Minutes) /m.test(text)) continue;
      const tree = new MemoryFiles({ 'a.verslag': text });
      await run(['render', 'a.verslag', '--to', 'docx', '--out', 'uit'], tree);
      for (const name of tree.names().filter((one) => one.endsWith('.docx'))) {
        const { status, stdout } = await run(['diff', 'a.verslag', name], tree);
        assert.equal(status, 0, `${file} ${stdout}`);
      }
    }
  });
  it('says why a file cannot be read, or is not of these minutes', async () => {
    const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const part = (xml: string) => archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
    const cases: readonly [Uint8Array, number, RegExp][] = [
      [new Uint8Array(), 2, /geen tekst/],
      [new TextEncoder().encode('geen zip'), 2, /past niet bij de naam/],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 2, /wachtwoord/],
      [wordDocument('<w:p/>', { 'word/vbaProject.bin': 'x' }), 2, /macro/],
      [wordDocument('<w:p/>', { 'word/comments.xml': { packed: new Uint8Array(8), size: 200_000_000 } }), 2, /te groot/],
      [part('<a/>'), 2, /beschadigd/],
      [archive({ '[Content_Types].xml': '<Types/>' }), 2, /beschadigd/],
      [part(`<w:document xmlns:w="${W}">${'<w:sdt>'.repeat(5_000)}`), 2, /te groot/],
      [
        part(`<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="${W}"><w:body>${paragraph(runOf('&a;&a;'))}</w:body></w:document>`),
        2,
        /ander verslag/,
      ],
      [wordDocument(paragraph(runOf('Iets heel anders.'))), 2, /ander verslag/],
    ];
    for (const [bytes, expected, words] of cases) {
      const { status, stderr, stdout } = await run(['diff', 'a.verslag', 'terug.docx'], { 'a.verslag': MINUTES, 'terug.docx': bytes });
      assert.equal(status, expected, `${words} ${stderr}`);
      assert.match(stderr, words);
      assert.equal(stdout, '');
    }
    const tree = { 'a.verslag': MINUTES, 'terug.docx': await sentAs(MINUTES) };
    const turned = await run(['diff', 'terug.docx', 'terug.docx'], tree);
    assert.equal(turned.status, 2);
    assert.match(turned.stderr, /eerst het verslag/);
  });
  it('shows what hides or turns words as visible marks', async () => {
    const { stdout } = await diffOf(inPlaceOf('nieuwe kade', inserted('\u202ekade\u0007')));
    assert.doesNotMatch(stdout, /[\u202e\u0007]/);
    assert.match(stdout, /\ufffd/);
  });
});

describe('verslag diff --to docx', () => {
  const later = MINUTES.replace('De nieuwe kade', 'De oude kade');
  it('writes the changes between two versions as tracked changes', async () => {
    const files = new MemoryFiles({ 'a.verslag': MINUTES, 'b.verslag': later });
    const { status, stdout } = await run(['diff', 'a.verslag', 'b.verslag', '--to', 'docx', '--out', 'w.docx'], files);
    assert.deepEqual([status, stdout], [1, '']);
    const accepted = await run(['diff', 'b.verslag', 'w.docx'], files);
    assert.equal(accepted.status, 0, accepted.stdout);
    const rejected = await run(['diff', 'a.verslag', 'w.docx'], files);
    assert.match(
      rejected.stdout,
      /Besluit B1: tekst gewijzigd\n {2}- De nieuwe kade gaat door\.\n {2}\+ De oude kade gaat door\.\n {4}door Verslag\n/,
    );
    assert.doesNotMatch(rejected.stdout, /niet bijgehouden/);
    assert.equal((await run(['diff', 'a.verslag', 'a.verslag', '--to', 'docx'], files)).status, 0);
  });
  it('says what stands in its way', async () => {
    const two = `${MINUTES}\n${MINUTES.replace('overleg-1', 'overleg-2')}`;
    const tree = {
      'a.verslag': two,
      'b.verslag': two.replaceAll('De nieuwe kade', 'De oude kade'),
      'boek.verslag': 'Afkorting MCC: Iets\n',
    };
    const cases: readonly [readonly string[], object, RegExp][] = [
      [['a.verslag', 'b.verslag'], {}, /overleg-1, overleg-2/],
      [['boek.verslag', 'b.verslag'], {}, /Geen verslag/],
      [['a.verslag', 'b.verslag'], { tty: true }, /--out/],
    ];
    for (const [named, options, words] of cases) {
      const { status, stderr } = await run(['diff', ...named, '--to', 'docx'], tree, options);
      assert.equal(status, 2);
      assert.match(stderr, words);
    }
  });
});
