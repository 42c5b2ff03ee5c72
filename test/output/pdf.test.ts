import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RenderContext } from '../../language-server/document/context.ts';
import { renderPdf } from '../../language-server/output/pdf/render.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { isRightToLeft } from '../../language-server/output/rich/direction.ts';
import { type ReadPdf, readPdf } from '../support/pdf.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

async function pdfOf(text: string, more: Partial<RenderContext> = {}): Promise<Uint8Array> {
  const models = projectOf({ 'a.verslag': text }).files();
  const { context, show } = renderingOf(models, { today: '2020-11-20', timeZone: 'Europe/Amsterdam', view: 'full' });
  return renderPdf(show(models[0]!.meetings[0]!), { ...context, ...more });
}
const readOf = async (text: string, more?: Partial<RenderContext>): Promise<ReadPdf> => readPdf(await pdfOf(text, more));
/** Lines may end anywhere. */
const without = (text: string) => text.replace(/[\s\u200b\u00ad-]+/g, '');

const FULL = `Verslag dobv-1: Overleg over {5.1.2e: Jansen}
Status: concept
Datum: 16 november 2020
Rubricering: vertrouwelijk
Ondertekening: "P. Punt" (voorzitter)

# 1. Opening

Tekst.

# 2. Besluiten

## 2.1 Dieper

Besluit B1: Het gaat door.
Actie A1 (@"een gast", uiterlijk 20 november 2020): Belt; zie #B1.

# 3. Rondvraag

Niets.
`;

describe('a text with names that are read from the right', () => {
  it('is itself read from the right where nearly all of it is', () => {
    for (const text of [
      '\u0645\u062d\u0645\u062f',
      '\u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9 (2)',
      '\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u0633\u0644\u0627\u0645 A',
    ])
      assert.ok(isRightToLeft(text), text);
    for (const text of [
      '\u0645\u062d\u0645\u062f \u0627\u0644\u062d\u062f\u0627\u062f zegt dat \u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9 komt.',
      'Overleg \u05e2\u05dd \u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9',
      '2026',
      '',
    ])
      assert.ok(!isRightToLeft(text), text);
  });
  it('keeps each value in a PDF behind the name of its fact', async () => {
    const [mover, seconder] = ['\u05e9\u05e8\u05d4', '\u05dc\u05d5\u05d9'];
    const people = `Persoon s (openbaar): ${mover}\nPersoon l (openbaar): ${seconder}\n`;
    const minutes = `${people}Verslag m: M\nDatum: 16 november 2020\n\n# 1. X\n\nMotie M1 (indiener @s, mede @l): Iets.\n`;
    const task = getDocument({ data: new Uint8Array(await pdfOf(minutes)), verbosity: 0 });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    await task.destroy();
    const leftOf = (letters: string) => {
      const item = items.find((one) => 'str' in one && one.str.includes(letters));
      return item !== undefined && 'str' in item ? item.transform[4] : undefined;
    };
    const places = ['Indiener', mover[0]!, 'Mede', seconder[0]!].map(leftOf);
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
  });
});

describe('a PDF', () => {
  it('is PDF/A-2a, with its title, its language and its day, and names no author', async () => {
    const { metadata, info, language } = await readOf(FULL);
    assert.match(metadata, /<pdfaid:part>2<\/pdfaid:part>/);
    assert.match(metadata, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.equal(info.Title, 'Overleg over [5.1.2e]');
    assert.equal(info.CreationDate, 'D:20201116000000Z');
    assert.equal(info.Author, undefined);
    assert.equal(language, 'nl-NL');
    assert.doesNotMatch(metadata, /Jansen/);
  });
  it('has bookmarks of its headings, and roles for who does not see the page', async () => {
    const { outline, roles } = await readOf(FULL);
    assert.deepEqual(outline.slice(0, 4), ['1. Opening', '2. Besluiten', '2.1. Dieper', '3. Rondvraag']);
    for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Link', 'TOC']) assert.ok(roles.includes(role), role);
  });
  it('says on each page what it is, how it stands, for whom, and which page of how many', async () => {
    const { running } = await readOf(FULL.replace('Niets.', Array.from({ length: 120 }, (_, index) => `Alinea ${index}.`).join('\n\n')));
    assert.ok(running.length > 2);
    for (const [index, words] of running.entries()) {
      assert.match(words, /^Verslag\s+Concept · vertrouwelijk/);
      assert.match(words, new RegExp(`Overleg over \\[5\\.1\\.2e\\]\\s+Pagina ${index + 1} van ${running.length}`));
    }
  });
  it('repeats the head of a table on each page, where it is not read again', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `| rij${index} | waarde |`).join('\n');
    const minutes = (count: number) => FULL.replace('Niets.', `| eerstekop | tweedekop |\n|---|---|\n${rows(count)}`);
    const { text, running } = await readOf(minutes(200));
    assert.equal(text.split('eerstekop').length, 2);
    assert.ok(running.filter((words) => words.includes('eerstekop')).length > 2);
    for (const index of [0, 99, 199]) assert.match(text, new RegExp(`rij${index}\\s`));
    // The reader of these tests takes long for the pages of more.
    const [few, many] = [await pdfOf(minutes(200)), await pdfOf(minutes(2000))];
    assert.ok(many.length > 5 * few.length);
  });
  it('gives the same bytes each time', async () => {
    const [one, other] = [await pdfOf(FULL), await pdfOf(FULL)];
    assert.ok(Buffer.from(one).equals(Buffer.from(other)));
  });
  it('gives Node a turn, in which it frees the pages of the one before', async () => {
    let turns = 0;
    const turn = setImmediate(() => {
      turns += 1;
    });
    await pdfOf(FULL);
    clearImmediate(turn);
    assert.equal(turns, 1);
  });
  it('leads to the web, to what stands in it, and to nothing that is not there', async () => {
    const { links } = await readOf(
      FULL.replace('Niets.', `Zie [een](https://example.org/a), #B99 en https://example.org/${'x'.repeat(9000)}.`),
    );
    assert.deepEqual(links, ['https://example.org/a']);
  });

  const picture = fs.readFileSync(new URL('../../media/icon.png', import.meta.url));
  const given = (content: Uint8Array) => ({ file: () => ({ fileName: 'kade.png', type: 'image/png', content }) });
  it('shows a picture with the words that describe it', async () => {
    const notices: string[] = [];
    const { roles } = await readOf(FULL.replace('Niets.', '![De kade](kade.png)'), {
      ...given(new Uint8Array(picture)),
      notice: ({ nl }) => notices.push(nl),
    });
    assert.ok(roles.includes('Figure: De kade'), roles.join());
    assert.deepEqual(notices, []);
  });
  it('shows the words of a picture that cannot be read, and says so', async () => {
    const notices: string[] = [];
    for (const content of [new Uint8Array(), new Uint8Array(picture.subarray(0, 60))]) {
      const { text } = await readOf(FULL.replace('Niets.', '![De kade](kade.png)'), {
        ...given(content),
        notice: ({ nl }) => notices.push(nl),
      });
      assert.match(text, /De kade/);
    }
    assert.equal(notices.length, 2);
    assert.match(notices[0]!, /afbeelding kade\.png kan hier niet worden getoond/);
    assert.match(notices[1]!, /afbeelding kan niet worden gelezen/);
  });
  it('is made with signs that no font has, which is said', async () => {
    const notices: string[] = [];
    const { metadata, text } = await readOf(FULL.replace('Niets.', 'Een teken \u{10ffff}\ue123 en nog iets.'), {
      notice: ({ en }) => notices.push(en),
    });
    assert.match(text, /en nog iets/);
    if (notices.length > 0) assert.doesNotMatch(metadata, /pdfaid:part/);
    assert.match(notices.join(), /^No font has .*no PDF\/A; install a font/);
  });
});

describe('text of minutes in a PDF', () => {
  it('is never read as Typst, and opens no file', async () => {
    const source = fc
      .array(
        fc.constantFrom(
          '#read("/etc/passwd")',
          '#image("/etc/passwd")',
          '#import "x.typ": *',
          '#eval("1+1")',
          '#sys.inputs',
          '#panic("x")',
          '$ sum $',
          '// comment',
          '/* blok',
          '<label>',
          '\\u{41}',
          '] [ ) (',
          '= kop',
          '~',
          '"quotes"',
          "'q'",
          '#set page(width: 1pt)',
          '\u0000\u0007',
          '\ud800',
          '#',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(source, async (words) => {
        const { text } = await readOf(`Verslag a: A\n\n# 1. Punt\n\nBegin \`${words}\` eind.\n`, { notice: () => {} });
        const shown = words.replace(/[\u0000\u0007\ud800]/g, '\ufffd');
        assert.ok(without(text).includes(without(`Begin ${shown} eind.`)), text);
      }),
      runs(25, 20201118),
    );
  });
  it('is never lost: a long word, a long cell, deep lists and items in items', async () => {
    const deep = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- diep${depth}`).join('\n');
    const items = Array.from({ length: 30 }, (_, depth) => `${'  '.repeat(depth)}Actie A${depth + 1} (@"x"): nest${depth}`).join('\n');
    const cell = Array.from({ length: 3000 }, (_, index) => `cel${index}`).join(' ');
    const { text } = await readOf(
      `Verslag a: A\n\n# 1. Punt\n\n${'w'.repeat(3000)}q\n\n| a | b |\n|---|---|\n| ${cell} | y |\n\n${deep}\n\n# 2. Meer\n\n${items}\n`,
    );
    const told = without(text);
    assert.ok(told.includes(`${'w'.repeat(3000)}q`));
    for (const word of ['cel0', 'cel1500', 'cel2999', 'diep0', 'diep8', 'nest0', 'nest29']) assert.ok(told.includes(word), word);
  });
  it('is read from the right where it is written so', async () => {
    const { text } = await readOf('Verslag a: A\n\n# 1. Punt\n\nDe heer محمد sprak.\n\nمحمد تحدث.\n');
    assert.match(text, /محمد/);
  });
});
