import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { archive, wordDocument } from '../import/word-document.ts';
import { run } from './memory-host.ts';

const NOTES = `Overleg
Datum: 16 november 2020
Aanwezig: Jan Jansen, Anna Smit

Actie: Jan maakt uiterlijk 20 november 2020 een planning.
`;

describe('verslag import', () => {
  it('prints the draft of one file, with the address book above it, and says what it recognised', async () => {
    const { status, stdout, stderr } = await run(['import', 'Notulen 16 nov.txt'], { 'Notulen 16 nov.txt': NOTES });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `Persoon jansen: Jan Jansen
Persoon smit: Anna Smit

Verslag notulen-16-nov: Overleg
Datum: 16 november 2020
Aanwezig: @jansen, @smit

Actie A1 (@jansen, uiterlijk 20 november 2020): Maakt een planning.
`,
    );
    assert.match(stderr, /actie 1, adresboek 2/);
  });
  it('takes a folder for the documents in it, in the order of their names', async () => {
    const files = { 'oud/b.txt': NOTES, 'oud/a.md': NOTES, 'oud/plaatje.png': 'x', 'oud/dieper/c.txt': NOTES, 'leeg/x.png': 'x' };
    const { status, stderr, files: made } = await run(['import', 'oud', '--out', 'uit'], files);
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      [...stderr.matchAll(/^(oud\S+):/gm)].map(([, name]) => name),
      ['oud/a.md', 'oud/b.txt'],
    );
    assert.match(made.text('uit/b.verslag')!, /^Aanwezig: @jansen, @smit$/m);
    const none = await run(['import', 'leeg', '--out', 'uit'], files);
    assert.equal(none.status, 2);
    assert.match(none.stderr, /^leeg\/\*\{\.docx,.*: geen enkel bestand/m);
  });
  it('writes drafts and one address book in a folder, replaces nothing, and knows whom the project knows', async () => {
    const first = await run(['import', 'a.txt', 'b.txt', '--out', 'uit', '--report', 'verslag.json'], { 'a.txt': NOTES, 'b.txt': NOTES });
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.files.text('uit/b.verslag')!, /^Verslag b: Overleg$/m);
    assert.equal(first.files.text('uit/adresboek.verslag'), 'Persoon jansen: Jan Jansen\nPersoon smit: Anna Smit\n');
    const report = JSON.parse(first.files.text('verslag.json')!);
    assert.deepEqual(
      report.documents.map(({ file, id }: { file: string; id: string }) => [file, id]),
      [
        ['a.txt', 'a'],
        ['b.txt', 'b'],
      ],
    );
    const before = first.files.text('uit/a.verslag');
    const again = await run(['import', 'a.txt', '--out', 'uit'], first.files);
    assert.equal(again.status, 0, again.stderr);
    assert.equal(again.files.text('uit/a.verslag'), before);
    assert.match(again.files.text('uit/a-2.verslag')!, /^Verslag a-2: Overleg$/m);
    assert.equal(again.files.text('uit/adresboek-2.verslag'), undefined);
  });
  it('reads what fits a pattern that the shell left as it is, and says where nothing fits', async () => {
    const files = { 'oud/a.txt': NOTES, 'oud/dieper/b.txt': NOTES, 'oud/c.md': NOTES, 'oud/notulen [1].txt': NOTES };
    const shallow = await run(['import', 'oud/*.txt', '--out', 'uit'], files);
    assert.equal(shallow.status, 0, shallow.stderr);
    assert.notEqual(shallow.files.text('uit/a.verslag'), undefined);
    assert.equal(shallow.files.text('uit/b.verslag'), undefined);
    assert.equal(shallow.files.text('uit/c.verslag'), undefined);
    const deep = await run(['import', 'oud/**/*.txt', 'oud/a.txt', '--out', 'uit'], files);
    assert.notEqual(deep.files.text('uit/b.verslag'), undefined);
    assert.equal(deep.files.text('uit/a-2.verslag'), undefined);
    const exact = await run(['import', 'oud/notulen [1].txt'], files);
    assert.equal(exact.status, 0, exact.stderr);
    const none = await run(['import', 'oud/*.docx', 'oud/*.txt', '--out', 'uit'], files);
    assert.deepEqual([none.status, none.files.text('uit/a.verslag')], [2, undefined]);
    assert.match(none.stderr, /oud\/\*\.docx/);
  });
  it('asks for a folder where there are more files, and reads the others where one cannot be read', async () => {
    const without = await run(['import', 'a.txt', 'b.txt'], { 'a.txt': NOTES, 'b.txt': NOTES });
    assert.equal(without.status, 2);
    assert.match(without.stderr, /--out/);
    const one = await run(['import', 'a.txt', 'weg.docx', '--out', 'uit'], { 'a.txt': NOTES });
    assert.equal(one.status, 2);
    assert.match(one.stderr, /weg\.docx: (?:bestaat niet|does not exist)/);
    assert.match(one.files.text('uit/a.verslag')!, /Overleg/);
  });
  it('reads our own Word output back: each item once, with who does it and by when, and no error', async () => {
    const minutes = `Persoon jansen (functie "projectleider"): J. Jansen
Persoon smit: A. Smit

Verslag overleg-1: Overleg
Datum: maandag 16 november 2020
Voorzitter: @jansen
Notulist: @smit
Aanwezig: @jansen, @smit

# 1. Planning

Besluit B1: De planning blijft.
Actie A1 (@smit, uiterlijk vrijdag 20 november 2020): Belt de drukker.
`;
    const made = await run(['render', 'o.verslag', '--to', 'docx', '--out', 'woord', '--today', '2021-01-15', '--lang', 'nl'], {
      'o.verslag': minutes,
    });
    assert.equal(made.status, 0, made.stderr);
    const back = await run(['import', 'woord/overleg-1.docx', '--out', 'terug'], made.files);
    assert.equal(back.status, 0, back.stderr);
    const text = back.files.text('terug/overleg-1.verslag')!;
    assert.equal(text.match(/^Actie A1 \(@smit, uiterlijk vrijdag 20 november 2020, open\): Belt de drukker\.$/gm)?.length, 1, text);
    assert.equal(text.match(/^Besluit B1: De planning blijft\.$/gm)?.length, 1, text);
    const checked = await run(['check', 'terug', '--format', 'json'], back.files);
    assert.equal(JSON.parse(checked.stdout).summary.error, 0, checked.stdout);
  });
  it('imports Word: headings, lists, tables and tracked changes as accepted', async () => {
    const document = wordDocument(
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Notulen stuurgroep</w:t></w:r></w:p>
       <w:p><w:r><w:t>Datum: 16 november 2020</w:t></w:r></w:p>
       <w:p><w:r><w:t>Aanwezig: Jan Jansen, Anna Smit</w:t></w:r></w:p>
       <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Planning</w:t></w:r></w:p>
       <w:p><w:r><w:t xml:space="preserve">De zaal is </w:t></w:r><w:del><w:r><w:delText>klein</w:delText></w:r></w:del><w:ins><w:r><w:t>groot</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>
       <w:tbl><w:tr>${cells('Wat', 'Wie', 'Wanneer')}</w:tr><w:tr>${cells('Zaal huren', 'Anna', '20 november 2020')}</w:tr></w:tbl>`,
    );
    const { status, stdout, stderr } = await run(['import', 'n.docx'], { 'n.docx': document });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Verslag n: Notulen stuurgroep$/m);
    assert.match(stdout, /^# Planning$/m);
    assert.match(stdout, /^De zaal is groot\.$/m);
    assert.match(stdout, /^Actie A1 \(@smit, uiterlijk 20 november 2020\): Zaal huren$/m);
  });
  it('imports the text of fields, of what moved, of formulas and of what is marked in Word', async () => {
    const stretch = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const document = wordDocument(
      `<w:p>${stretch('Het bedrag is ')}<w:fldSimple w:instr=" DOCPROPERTY Bedrag ">${stretch('EUR 5000')}</w:fldSimple>${stretch(' per jaar.')}</w:p>
       <w:p>${stretch('Besluit: ')}<w:fldSimple w:instr=" IF 2 > 1 " w:dirty="true">${stretch('Jansen')}</w:fldSimple>${stretch(' wordt benoemd.')}</w:p>
       <w:p><w:moveFrom>${stretch('Oude plek.')}</w:moveFrom><w:moveTo>${stretch('Nieuwe plek.')}</w:moveTo><w:customXml w:element="x">${stretch(' Gemerkt.')}</w:customXml></w:p>
       <w:p>${stretch('Dan is ')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:rPr/><m:t>x = 4</m:t></m:r></m:oMath>${stretch('.')}</w:p>`,
    );
    const { status, stdout, stderr } = await run(['import', 'n.docx'], { 'n.docx': document });
    assert.equal(status, 0, stderr);
    for (const line of ['Het bedrag is EUR 5000 per jaar.', 'Besluit B1: Jansen wordt benoemd.', 'Nieuwe plek. Gemerkt.', 'Dan is x = 4.'])
      assert.ok(stdout.split('\n').includes(line), stdout);
    assert.doesNotMatch(stdout, /Oude plek/);
  });
  it('keeps struck text struck, and makes no item of it', async () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">';
    const sources: Readonly<Record<string, string | Uint8Array>> = {
      'n.html':
        '<h2>1. Opening</h2><p>Besluit: <del>Wij <b>verkopen</b> het pand.</del> <ins>Het blijft.</ins></p><s><p>Actie: Jan verkoopt het.</p></s><p>Zo <span style="text-decoration: line-through">niet</span> wel.</p>',
      'n.md': '## 1. Opening\n\nBesluit: ~~Wij verkopen het pand.~~ Het blijft.\n\n~~Actie: Jan verkoopt het.~~\n\nZo ~~niet~~ wel.\n',
      'n.docx': wordDocument(
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Opening</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Besluit: </w:t></w:r>${struck}Wij verkopen het pand.</w:t></w:r><w:r><w:t xml:space="preserve"> Het blijft.</w:t></w:r></w:p><w:p>${struck}Actie: Jan verkoopt het.</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Zo </w:t></w:r>${struck}niet</w:t></w:r><w:r><w:t xml:space="preserve"> wel.</w:t></w:r></w:p>`,
      ),
    };
    for (const [name, content] of Object.entries(sources)) {
      const { status, stdout, stderr } = await run(['import', name], { [name]: content });
      assert.equal(status, 0, stderr);
      for (const line of ['Besluit B1: ~~Wij verkopen het pand.~~ Het blijft.', '~~Actie: Jan verkoopt het.~~', 'Zo ~~niet~~ wel.'])
        assert.ok(stdout.split('\n').includes(line), `${name}: ${stdout}`);
    }
  });
  it('keeps the words of forms and of folded parts of a page, each on its line', async () => {
    const page =
      '<h2>1. Opening</h2><details><summary>Samenvatting</summary>De details.</details><fieldset><legend>Keuze</legend><select><option>nee</option><option selected>ja</option></select> <textarea>ingevuld</textarea></fieldset><svg><text>Getekend</text></svg><math><mi>x</mi><mo>=</mo><mn>4</mn></math>';
    const { stdout } = await run(['import', 'p.html'], { 'p.html': page });
    for (const line of ['Samenvatting', 'De details.', 'Keuze', 'ja ingevuld', 'Getekend', 'x=4'])
      assert.ok(stdout.split('\n').includes(line), stdout);
  });
  it('imports a mail with its text, HTML, and Markdown', async () => {
    const mail = `From: "Jansen, Jan" <jan@x.example>\r\nTo: Anna Smit <anna@x.example>\r\nSubject: Verslag overleg 16 november 2020\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBeste allen,\r\n\r\nActie: Anna belt uiterlijk 20 november 2020 de drukker.\r\n`;
    const { stdout } = await run(['import', 'm.eml'], { 'm.eml': mail });
    assert.match(stdout, /^Verslag m: Verslag overleg 16 november 2020$/m);
    assert.match(stdout, /^Aan: @smit$/m);
    assert.match(stdout, /^Actie A1 \(@smit, uiterlijk 20 november 2020\): Belt de drukker\.$/m);
    const page = await run(['import', 'p.html'], {
      'p.html':
        '<h1>Minutes</h1><script>x</script><p>Date: 16 November 2020</p><h2>Attendees</h2><ul><li>Jan Jansen</li></ul><p>The end of the day, and it is good.</p>',
    });
    assert.match(page.stdout, /^Minutes p: Minutes$/m);
    assert.match(page.stdout, /^Present: @jansen$/m);
    assert.doesNotMatch(page.stdout, /script|x$/m);
  });
});

describe('documents that are out to harm', () => {
  const refused = async (name: string, content: Uint8Array | string, says: RegExp) => {
    const { status, stdout, stderr } = await run(['import', name], { [name]: content });
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /);
  };
  it('are refused: broken archives, other files under this name, passwords, macros, unknown endings, no text', async () => {
    const whole = wordDocument('<w:p><w:r><w:t>x</w:t></w:r></w:p>');
    await refused('a.docx', whole.subarray(0, whole.length - 30), /beschadigd/);
    await refused('a.docx', 'gewone tekst', /naam/);
    await refused('a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /wachtwoord/);
    await refused('a.docx', archive({ 'iets.txt': 'x' }), /naam/);
    await refused('a.docm', whole, /macro/);
    await refused('a.docx', wordDocument('<w:p/>', { 'word/vbaProject.bin': 'x' }), /macro/);
    await refused('a.xyz', 'x', /\.docx, /);
    await refused('a.txt', '', /geen tekst/);
    await refused('a.txt', whole, /naam/);
    await refused('a.docx', wordDocument('<w:p><w:r><w:t>x</w:t></w:p>'), /beschadigd/);
  });
  it('unfold within bounds, whatever they say of their size', async () => {
    const bomb = deflateRawSync(new Uint8Array(30_000_000));
    await refused('a.docx', wordDocument('', { 'word/document.xml': { packed: bomb, size: 30_000_000 } }), /te groot/);
    await refused('a.docx', wordDocument('', { 'word/styles.xml': { packed: bomb, size: 10 } }), /te groot/);
    const many = Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`d${index}`, '']));
    await refused('a.docx', archive({ '[Content_Types].xml': 'x', ...many }), /te groot/);
  });
  it('name no file of this machine by an entity', async () => {
    const entity = wordDocument(
      '<w:p><w:r><w:t>voor &geheim; na</w:t></w:r></w:p>',
      {},
      '<!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>',
    );
    const { stdout } = await run(['import', 'a.docx'], { 'a.docx': entity });
    assert.doesNotMatch(stdout, /root:/);
  });
});

function cells(...texts: string[]): string {
  return texts.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('');
}
