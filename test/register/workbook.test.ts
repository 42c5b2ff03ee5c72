import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { CWD, type MemoryFiles, run } from '../cli/memory-host.ts';
import { runs } from '../support/runs.ts';

const meeting = (items: string) => `Persoon p (openbaar): P. Punt
Persoon zijpstra: K. van der Zijpstra
Verslag o: Overleg
Datum: maandag 16 november 2020
Voorzitter: @p
Notulist: @p
Aanwezig: @p, @zijpstra

# 1. Punt

${items}
`;
const FORMULAS = ['=1+1', '+1', '-2', '@SUM(A1)', '=HYPERLINK("http://x.example")', '＝1', '_x003D_1', '=cmd|x'];

async function workbook(text: string, ...more: string[]) {
  const args = ['actions', 'o.verslag', '--format', 'xlsx', '--out', 'r.xlsx', '--status', 'all', '--kind', 'all', ...more];
  const { status, stderr, files } = await run(args, { 'o.verslag': text });
  assert.equal(status, 0, stderr);
  return { bytes: read(files), sheet: await sheetOf(read(files)) };
}
const read = (files: MemoryFiles) => files.read(`${CWD}/r.xlsx`);

/** As another program reads it. */
async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book.worksheets[0]!;
}
const cells = (sheet: ExcelJS.Worksheet) =>
  Array.from({ length: sheet.rowCount }, (_, at) => (sheet.getRow(at + 1).values as ExcelJS.CellValue[]).slice(1));

describe('the register as a workbook', () => {
  it('has a head, dates that are dates, and the words of the other forms', async () => {
    const { sheet } = await workbook(
      meeting('Actie A1 (@p @zijpstra, uiterlijk 20 november 2020): Belt & "mailt" <x>.\nBesluit B1 (@p): Ja.'),
    );
    const rows = cells(sheet);
    assert.deepEqual(rows[0]!.slice(0, 4), ['Nr.', 'Soort', 'Wat', 'Wie']);
    const action = rows.find((row) => row.includes('o/A1'))!;
    assert.ok(action.includes('Belt & "mailt" <x>.'));
    assert.ok(action.includes('P. Punt, K. van der Zijpstra'));
    const days = action.flatMap((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : []));
    assert.deepEqual(days, ['2020-11-20', '2020-11-16']);
    assert.deepEqual(sheet.autoFilter, 'A1:J3');
    const { orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = sheet.pageSetup;
    assert.deepEqual([orientation, fitToPage, fitToWidth ?? 1, fitToHeight, printTitlesRow], ['landscape', true, 1, 0, '1:1']);
  });

  it('holds no formula, whatever an item begins with', async () => {
    const { bytes, sheet } = await workbook(
      meeting(FORMULAS.map((text, at) => `Actie A${at + 1} (@p, uiterlijk 20 november 2020): ${text.replace('@', '\\@')}`).join('\n')),
    );
    sheet.eachRow((row) => {
      row.eachCell((cell) => assert.notEqual(cell.type, ExcelJS.ValueType.Formula));
    });
    const whole = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    assert.doesNotMatch(whole, /<f[ >]/);
    const texts = cells(sheet).flat();
    for (const text of FORMULAS.filter((one) => !one.startsWith('_x'))) assert.ok(texts.includes(text), text);
    assert.match(whole, /_x005F_x003D_1/);
  });

  it('never loses or changes words, whatever signs they hold', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => `w${text.replace(/[\p{C}\s{}@#\\*_`[\]<>!&~|:()"'^=+-]/gu, '')}w`);
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const { sheet } = await workbook(meeting(`Besluit B1 (@p): ${text}`));
        assert.ok(cells(sheet).flat().includes(text), text);
      }),
      runs(20),
    );
  });

  it('cuts what is too long for a cell before a sign, never within one', async () => {
    const { sheet } = await workbook(meeting(`Besluit B1 (@p): ${'a'.repeat(32_765)}👨‍👩‍👧‍👦b`));
    assert.ok(cells(sheet).flat().includes('a'.repeat(32_765)));
  });

  it('has in public nothing of what is shielded in any of its parts, and the same bytes whatever that is', async () => {
    const text = meeting(
      'Actie A1 (@p @zijpstra, uiterlijk 20 november 2020): Zet {5.1.2h: kanarie} klaar.\nBesluit B1 (@p, geheim 5.1.2i): kanarie.',
    );
    const { bytes } = await workbook(text, '--public');
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      assert.doesNotMatch(`${name}\n${new TextDecoder().decode(part)}`, /kanarie|zijpstra/i, name);
    const other = await workbook(text.replaceAll('kanarie', 'iets anders').replace(/Zijpstra$/m, 'Jansen'), '--public');
    assert.deepEqual(other.bytes, bytes);
  });

  it('is refused on a screen', async () => {
    const { status, stderr } = await run(['actions', 'o.verslag', '--to', 'xlsx'], { 'o.verslag': meeting('') }, { tty: true });
    assert.equal(status, 2);
    assert.match(stderr, /noem een bestand met --out/);
  });
});
