import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ExcelJS from 'exceljs';
import { run } from '../cli/memory-host.ts';

const BOOK = `Organisatie VWS (e-mail vws@example.org): Ministerie van VWS
Persoon ans (@VWS, e-mail ans@example.org): Ans Appel
Persoon ben (@VWS, e-mail ben@example.org): Ben Boom
Groep duo (leden @ans @ben): Het duo
`;
const FIRST = `Verslag staf-1: Staf
Datum: maandag 30 november 2020
Voorzitter: @ans
Notulist: @ben
Aanwezig: @ans, @ben, @VWS, @duo

# 1. Plannen

Actie A1 (@ans, uiterlijk vrijdag 4 december 2020): Belt de beheerder.
Actie A2 (@ben @VWS, uiterlijk maandag 14 december 2020): Maakt een lijst; zie #B1.
Actie A3 (@duo, uiterlijk vrijdag 18 december 2020): Ruimt op.
Besluit B1 (@VWS): De zaal blijft open.
Afspraak 1: We komen op tijd.
`;
const SECOND = `Verslag staf-2: Staf
Datum: maandag 7 december 2020
Voorzitter: @ans
Notulist: @ben
Aanwezig: @ans, @ben, @duo

# 1. Openstaande acties

Voortgang #staf-1/A1 (lopend, uiterlijk woensdag 9 december 2020): Hij was er niet.
Voortgang #staf-1/A3 (afgerond): Schoon.
`;
const TREE = { 'adresboek.verslag': BOOK, 'staf-1.verslag': FIRST, 'staf-2.verslag': SECOND };
const on = (today: string, ...args: string[]) => run(['actions', ...args, '--today', today], TREE);

interface Listed {
  readonly actions: readonly { readonly ref: string; readonly status: string; readonly overdue: boolean; readonly due: string | null }[];
  readonly agreements: readonly { readonly ref: string }[];
  readonly decisions: readonly { readonly ref: string; readonly text: string }[];
  readonly totals: readonly { readonly owner: { readonly name: string }; readonly open: number; readonly overdue: number }[];
}
async function listed(today: string, ...args: string[]): Promise<Listed> {
  return JSON.parse((await on(today, '--format', 'json', ...args)).stdout);
}
const refs = async (today: string, ...args: string[]) => (await listed(today, ...args)).actions.map(({ ref }) => ref);

describe('the register', () => {
  it('has each open action in its latest state, what falls due first above', async () => {
    const { actions } = await listed('2020-12-10');
    assert.deepEqual(
      actions.map(({ ref, status, due, overdue }) => ({ ref, status, due, overdue })),
      [
        { ref: 'staf-1/A1', status: 'ongoing', due: '2020-12-09', overdue: true },
        { ref: 'staf-1/A2', status: 'open', due: '2020-12-14', overdue: false },
      ],
    );
  });

  it('has the closed ones where they are asked for', async () => {
    assert.deepEqual(await refs('2020-12-10', '--status', 'afgerond'), ['staf-1/A3']);
    assert.deepEqual(await refs('2020-12-10', '--status', 'all'), ['staf-1/A1', 'staf-1/A2', 'staf-1/A3']);
    assert.deepEqual(await refs('2020-12-10', '--status', 'lopend'), ['staf-1/A1']);
  });

  it('tells the history of each', async () => {
    const { stdout } = await on('2020-12-10', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout).actions[0].history, [
      { meeting: 'staf-2', date: '2020-12-07', status: 'ongoing', due: '2020-12-09', text: 'Hij was er niet.' },
    ]);
  });

  it("has an owner's actions and those of their groups", async () => {
    assert.deepEqual(await refs('2020-12-10', '--owner', 'ben', '--status', 'all'), ['staf-1/A2', 'staf-1/A3']);
    assert.deepEqual(await refs('2020-12-10', '--owner', 'VWS'), ['staf-1/A2']);
  });

  it('knows no owner that is not declared', async () => {
    const { status, stderr, stdout } = await on('2020-12-10', '--owner', 'Ben');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /--owner Ben: dit id is nergens opgegeven/);
  });

  it('fails a weekly job only where something is overdue', async () => {
    assert.equal((await on('2020-12-10', '--overdue')).status, 1);
    const nothing = await on('2020-12-09', '--overdue');
    assert.equal(nothing.status, 0);
    assert.match(nothing.stdout, /geen acties/);
    assert.equal((await on('2020-12-09', '--overdue', '--kind', 'commitments')).stdout, 'Er zijn geen toezeggingen.\n');
  });

  it('sorts by owner and by meeting', async () => {
    assert.deepEqual(await refs('2020-12-10', '--status', 'all', '--sort', 'owner'), ['staf-1/A1', 'staf-1/A2', 'staf-1/A3']);
    assert.deepEqual(await refs('2020-12-10', '--status', 'all', '--sort', 'meeting'), ['staf-1/A1', 'staf-1/A2', 'staf-1/A3']);
  });

  it('has agreements and decisions', async () => {
    const { agreements, decisions, actions } = await listed('2020-12-10', '--kind', 'all');
    assert.deepEqual([agreements.length, decisions.length, actions.length], [1, 1, 2]);
    assert.equal(decisions[0]!.text, 'De zaal blijft open.');
  });

  it('counts what each owner has open', async () => {
    const { totals } = await listed('2020-12-10');
    assert.deepEqual(
      totals.map(({ owner, open, overdue }) => [owner.name, open, overdue]),
      [
        ['Ans Appel', 1, 1],
        ['Ben Boom', 1, 0],
        ['Ministerie van VWS', 1, 0],
      ],
    );
  });

  it('takes only the meetings of the files that are named, with all reports on them', async () => {
    const { stdout } = await run(['actions', 'staf-1.verslag', '--format', 'json', '--today', '2020-12-10'], TREE);
    assert.equal(JSON.parse(stdout).actions[0].status, 'ongoing');
    const none = await run(['actions', 'staf-2.verslag', '--format', 'json', '--today', '2020-12-10'], TREE);
    assert.deepEqual(JSON.parse(none.stdout).actions, []);
  });

  it('is a table that says in words what is overdue', async () => {
    const { stdout } = await on('2020-12-10');
    assert.equal(
      stdout.replace(/ +$/gm, ''),
      `Nr.        Uiterlijk         Status           Wie            Wat
─────────  ────────────────  ───────────────  ─────────────  ─────────────────────────────────────────────────
staf-1/A1  9 december 2020   lopend, te laat  Ans Appel      Belt de beheerder.
staf-1/A2  14 december 2020  open             Ben Boom, VWS  Maakt een lijst; zie #B1.

Ans Appel: 1 open, 1 te laat
Ben Boom: 1 open
VWS: 1 open
`,
    );
  });

  it('is a Markdown table', async () => {
    const { stdout } = await on('2020-12-10', '--format', 'markdown', '--lang', 'en');
    assert.match(stdout, /^\| No\. \| What \| Who \| Due \| Status \|\n\| --- \| --- \| --- \| --- \| --- \|\n\| staf-1\/A1 \|/);
  });
});

describe('the register as JSON', () => {
  it('keeps to its published schema', async () => {
    const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/register.schema.json', import.meta.url), 'utf8'));
    const ajv = new Ajv2020.default({ strictTypes: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    for (const args of [['--kind', 'all', '--status', 'all'], ['--status', 'all'], ['--overdue']]) {
      const { stdout } = await on('2020-12-10', '--format', 'json', ...args);
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    }
  });
});

describe('the register as CSV', () => {
  const HOSTILE = FIRST.replace('Belt de beheerder.', '=HYPERLINK("http://x.example";"klik"), en "meer"')
    .replace('Maakt een lijst; zie #B1.', '+31 bellen')
    .replace('Ruimt op.', '\\@SUM(1)');

  async function rows(...args: string[]): Promise<string[][]> {
    const tree = { 'adresboek.verslag': BOOK, 'staf-1.verslag': HOSTILE };
    const { files } = await run(['actions', '--format', 'csv', '--out', 'acties.csv', '--today', '2020-12-10', ...args], tree);
    const bytes = files.read('/map/acties.csv');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-csv-'));
    try {
      const file = path.join(folder, 'acties.csv');
      const wide = args.includes('--excel');
      // The reader of the test knows UTF-8 only.
      fs.writeFileSync(file, new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes));
      const delimiter = wide ? '\t' : ',';
      const sheet = await new ExcelJS.Workbook().csv.readFile(file, { parserOptions: { delimiter }, map: (value) => value });
      const found: string[][] = [];
      sheet.eachRow((row) => {
        found.push((row.values as unknown[]).slice(1).map(String));
      });
      return found;
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }

  it('is read by a spreadsheet as it was written, and nothing in it is a formula', async () => {
    const [heading, ...body] = await rows();
    assert.deepEqual(heading, ['Nr.', 'Soort', 'Wat', 'Wie', 'Uiterlijk', 'Status', 'Verslag', 'Datum', 'Geheim', 'Aan']);
    assert.deepEqual(
      body.map((row) => row[2]),
      ['\'=HYPERLINK("http://x.example";"klik"), en "meer"', "'+31 bellen", "'@SUM(1)"],
    );
    for (const cell of body.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
  });

  it('marks a shield in the words of a deadline as text does, in every form of the register', async () => {
    const tree = { 'adresboek.verslag': BOOK, 'staf-1.verslag': FIRST.replace(/uiterlijk [^,)]*/, 'uiterlijk na {5.1.2h: kanarie} dus') };
    for (const format of ['table', 'csv', 'markdown']) {
      const { stdout } = await run(['actions', '--format', format, '--today', '2020-12-10'], tree);
      assert.match(stdout.replaceAll('\\', ''), /na \[5\.1\.2h: kanarie\] dus/, format);
    }
  });

  it('is UTF-16 with a byte order mark and tabs for Excel, so that it opens in columns whatever the region', async () => {
    const tree = { 'adresboek.verslag': BOOK, 'staf-1.verslag': FIRST.replace('Ruimt op.', 'Ruimt café 𝄞 op.') };
    const { files, stdout, status } = await run(
      ['actions', '--format', 'csv', '--excel', '--out', 'acties.csv', '--today', '2020-12-10'],
      tree,
    );
    assert.deepEqual([status, stdout], [0, '']);
    const bytes = files.read('/map/acties.csv');
    assert.deepEqual([...bytes.slice(0, 4)], [0xff, 0xfe, 0x4e, 0]);
    const text = new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    assert.ok(text.startsWith('Nr.\tSoort\tWat\t'));
    assert.ok(text.includes('\tRuimt café 𝄞 op.\t'));
    assert.deepEqual(await rows('--excel'), await rows());
    const alone = await run(['actions', '--excel', '--out', 'acties.csv', '--today', '2020-12-10', '--lang', 'nl'], tree);
    assert.deepEqual(alone.files.read('/map/acties.csv'), bytes);
    assert.match(alone.stderr, /acties\.csv geschreven/);
  });

  it('goes to standard output where no file is named', async () => {
    const tree = { 'adresboek.verslag': BOOK, 'staf-1.verslag': HOSTILE };
    const { stdout } = await run(['actions', '--format', 'csv', '--today', '2020-12-10'], tree);
    assert.ok(stdout.startsWith('Nr.,Soort,Wat,'));
  });
});
