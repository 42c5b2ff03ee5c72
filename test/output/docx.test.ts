import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import type { RenderContext } from '../../language-server/document/context.ts';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { ONE_POINT } from '../support/one-point.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';
import { unzipText } from '../support/unzipped.ts';

async function filesOf(text: string, more: Partial<RenderContext> = {}): Promise<Readonly<Record<string, string>>> {
  const models = projectOf({ 'a.verslag': text }).files();
  const { context: given, show } = renderingOf(models, { today: '2020-11-20', timeZone: 'Europe/Amsterdam', view: 'full' });
  const content = await renderDocx(show(models[0]!.meetings[0]!), { ...given, ...more });
  return unzipText(content);
}
const bodyOf = async (text: string, more?: Partial<RenderContext>) => (await filesOf(text, more))['word/document.xml']!;

/** Every tag of XML that is opened is closed, in its order, and every sign in it may stand in XML 1.0. */
function assertWellFormed(name: string, xml: string): void {
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/, name);
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (tag) => open.push(tag),
      onclosetag: (tag, implied) => {
        assert.equal(open.pop(), tag, name);
        assert.ok(!implied || xml.includes(`<${tag}`), name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  assert.deepEqual(open, [], name);
  for (const [, tag] of xml.matchAll(/<([\w:]+)(?:\s[^<>]*)?>/g)) assert.match(tag!, /^[a-z]/i);
}

const file = () => ({ fileName: 'kade.png', type: 'image/png', content: ONE_POINT });

const FULL = `Verslag dobv-1: Overleg
Status: vastgesteld op 1 december 2020
Datum: 16 november 2020
Rubricering: vertrouwelijk
Ondertekening: "P. Punt" (voorzitter)

# 1. Opening

Tekst met {5.1.2e: een naam}.

1. een
2. twee

# 2. Besluiten

## 2.1 Dieper

Besluit B1: Het gaat door.
Actie A1 (@"een gast", uiterlijk 20 november 2020): Belt; zie #B1.

| Kop | Waarde |
|---|---|
| a | b |

# 3. Rondvraag

Niets.
`;

describe('a file of Word', () => {
  it('has the sides of a vote as a table, and not once more as a line', async () => {
    const vote = 'Stemming #M1 (hoofdelijk, voor "A. Aal" "B. Beek", tegen "C. Cool", onthouden 0): verworpen';
    const body = await bodyOf(`Verslag raad-1: Raad\nDatum: 16 november 2020\n\n# 1. Stemmen\n\nMotie M1: Iets.\n\n${vote}\n`);
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.replace(/<[^>]*>/g, '')),
      ),
    );
    assert.deepEqual(tables[1], [
      ['Stemming', 'Stemmen', 'Wie'],
      ['Voor', '2', 'A. Aal, B. Beek'],
      ['Tegen', '1', 'C. Cool'],
      ['Onthouden', '0', ''],
    ]);
    const text = body.replace(/<[^>]*>/g, '');
    assert.equal(text.split('A. Aal').length, 2);
    assert.match(text, /Hoe\s+hoofdelijk/);
  });
  it('keeps the table of a vote on one page, and breaks no word of a table that has room for it', async () => {
    const vote =
      'Stemming (hoofdelijk, voor @VWS 3 "A. Aalbersen" "B. Beekmans" "C. Coster" "D. Dijkgraaf" "E. Elzinga", tegen "F. Feenstra")';
    const table =
      '| Kenmerk | Omschrijving |\n|---|---|\n| Z-1 | Een toelichting die de hele regel nodig heeft en nog verder gaat dan dat. |';
    const body = await bodyOf(`Verslag raad-1: Raad\nDatum: 16 november 2020\n\n# 1. Stemmen\n\n${vote}: aangenomen\n\n${table}\n`);
    const [, tally, grid] = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([one]) => one);
    const widths = (one: string) => [...one.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    for (const [one, words] of [
      [tally!, ['Stemming', 'Stemmen']],
      [grid!, ['Kenmerk', 'Omschrijving']],
    ] as const) {
      for (const [index, word] of words.entries()) assert.ok(widths(one)[index]! > 140 * word.length, `${word}: ${widths(one)}`);
      assert.ok(widths(one).reduce((sum, width) => sum + width, 0) <= 9525, `${widths(one)}`);
    }
    // What is said of the vote stands with it.
    const rows = tally!.split('<w:tr>').slice(1);
    assert.deepEqual(
      rows.map((row) => row.includes('<w:keepNext/>')),
      rows.map(() => true),
    );
  });
  it('has headings, a title and items in true styles', async () => {
    const body = await bodyOf(FULL);
    const styled = (style: string) =>
      [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)]
        .map(([paragraph]) => paragraph)
        .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
        .map((paragraph) => paragraph.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, ''));
    assert.deepEqual(styled('Title'), ['Overleg']);
    assert.deepEqual(styled('Heading1').slice(0, 3), ['1. Opening', '2. Besluiten', '3. Rondvraag']);
    assert.deepEqual(styled('Heading2'), ['2.1. Dieper']);
    assert.deepEqual(styled('VerslagItem')[0], 'Besluit B1Het gaat door.');
  });
  it('repeats the heads of its tables on each page and breaks no row', async () => {
    const body = await bodyOf(FULL);
    const tables = [...body.matchAll(/<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>/g)].map(([table]) => table);
    assert.equal(tables.length, 4);
    for (const table of tables.slice(1)) {
      const rows = table.split('<w:tr>').slice(1);
      assert.match(rows[0]!, /<w:tblHeader\/>/);
      for (const row of rows) assert.match(row, /<w:cantSplit\/>/);
    }
  });
  it('marks what is shielded by a style of its own, and leads references to bookmarks', async () => {
    const body = await bodyOf(FULL);
    assert.match(body, /<w:rStyle w:val="VerslagShielded"\/>.*een naam/);
    const bookmarks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name!);
    assert.ok(bookmarks.includes('item_B1'), bookmarks.join());
    for (const [, anchor] of body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)) assert.ok(bookmarks.includes(anchor!), anchor);
    const ids = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
  it('says on each page what it is, how it stands, for whom, and which page of how many', async () => {
    const files = await filesOf(FULL);
    const words = (name: string) => files[name]!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.match(words('word/header1.xml'), /Verslag .*Vastgesteld op 1 december 2020 · vertrouwelijk/);
    assert.match(words('word/footer1.xml'), /Overleg .*Pagina .*PAGE .*van .*NUMPAGES/);
  });
  it('is in the language of the minutes, and names title and day but no author and no program', async () => {
    const files = await filesOf(FULL);
    assert.match(files['word/styles.xml']!, /<w:lang [^>]*w:val="nl-NL"/);
    assert.match(files['docProps/core.xml']!, /<dc:title>Overleg<\/dc:title><dc:language>nl-NL<\/dc:language>/);
    assert.match(files['docProps/core.xml']!, />2020-11-16T00:00:00Z</);
    for (const [name, text] of Object.entries(files))
      assert.doesNotMatch(text, /<(?:dc:creator|cp:lastModifiedBy|Application)\b|Un-named/, name);
  });
  it('gives the same bytes each time', async () => {
    const text = FULL.replace(
      'Niets.',
      'Zie [een](https://example.org/a), https://example.org/b en #dobv-9.\n\n![De kade](kade.png)\n\n1. x\n\nen\n\n3. y',
    );
    const [one, other] = [await filesOf(text, { file }), await filesOf(text, { file })];
    assert.deepEqual(Object.keys(one), Object.keys(other));
    for (const [name, content] of Object.entries(one)) assert.ok(other[name] === content, name);
  });
  it('numbers each list from its own start', async () => {
    const files = await filesOf(FULL.replace('Niets.', '1. x\n\ntussen\n\n1. y\n\ntussen\n\n7. z'));
    const used = [...files['word/document.xml']!.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id!);
    assert.equal(new Set(used).size, 4);
    const starts = [...new Set(used)].map((id) => {
      const [, num = ''] = new RegExp(`<w:num w:numId="${id}"[^>]*>(.*?)</w:num>`).exec(files['word/numbering.xml']!)!;
      return /<w:startOverride w:val="(\d+)"/.exec(num)?.[1];
    });
    assert.deepEqual(starts, ['1', '1', '1', '7']);
  });
  it('shows a picture of the project, and words where it is none', async () => {
    const text = FULL.replace('Niets.', '![De kade](kade.png)');
    const shown = await bodyOf(text, { file });
    assert.match(shown, /<wp:docPr [^>]*descr="De kade"/);
    for (const content of [
      new Uint8Array(),
      ONE_POINT.slice(0, 20),
      new TextEncoder().encode('geen plaatje'),
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
    ]) {
      const body = await bodyOf(text, { file: () => ({ fileName: 'kade.png', type: 'image/png', content }) });
      assert.doesNotMatch(body, /<w:drawing>/);
      assert.match(body, />De kade</);
    }
  });

  it('is well formed whatever the minutes say', async () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '\u0000\u0001\u000b\u001f\u0085',
          '<w:p>&amp;]]></w:t>',
          '"\'&<>',
          '\ud800',
          '\udfff',
          '\ufffe\uffff\ufdd0',
          'מִיכָאֵל',
          'محمد',
          '\u202eomgekeerd',
          'a'.repeat(3000),
          '[x](https://example.org/?a=1&b="<>)',
          '`<?xml?>`',
          '😀',
          '{5.1.2e: <x>&}',
          '\t\u2028\u2029',
          '$PAGE \\* MERGEFORMAT',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, text, cell) => {
        const source = `Verslag a: ${title}\nDatum: 16 november 2020\nPlaats: ${text}\n\n# 1. ${title}\n\n${text}\n\n- ${cell}\n\n| ${cell} | ${text} |\n|---|---|\n| ${text} | ${cell} |\n\nActie A${'1'.repeat(60)} (@"${cell.replaceAll('"', '')}"): ${text}\n\n    ${cell}\n`;
        for (const [name, xml] of Object.entries(await filesOf(source))) assertWellFormed(name, xml);
      }),
      runs(20, 20201117),
    );
  });
  it('holds a table of 2,000 rows', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `| ${index} | waarde |`).join('\n');
    const body = await bodyOf(FULL.replace('Niets.', `| a | b |\n|---|---|\n${rows}`));
    assert.ok((body.match(/<w:tr>/g) ?? []).length > 2000);
  });
  it('reads from the right what is written so', async () => {
    const body = await bodyOf(FULL.replace('Niets.', 'محمد تحدث.\n\nDe heer محمد sprak.'));
    assert.equal((body.match(/<w:bidi\/>/g) ?? []).length, 1);
    assert.match(body, /<w:rtl\/>[^<]*<\/w:rPr><w:t[^>]*>محمد تحدث/);
  });
});

describe('minutes with nothing in them', () => {
  it('are a file of Word too', async () => {
    const files = await filesOf('Verslag a: A\n');
    assert.match(files['word/document.xml']!, />A</);
    assert.doesNotMatch(files['docProps/core.xml']!, /dcterms:created/);
  });
});
