import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { openDatabase } from '../../src/cli/node-database.ts';
import { CWD, MemoryFiles, run } from './memory-host.ts';

const FILES = {
  'verslag.config.json': '{}',
  'adresboek.verslag': `Organisatie vws: Ministerie van VWS
Persoon jansen (@vws, openbaar): J. Jansen
Persoon zijpstra (@vws, e-mail zijpstra@x.example): K. Zijpstra
Groep links: Fractie Links
`,
  'een.verslag': `Verslag o-1: Overleg met @zijpstra
Datum: maandag 16 november 2020
Plaats: {5.1.2h: De kluis}
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen, @zijpstra (Webex), "G. Gastman"

# 1. Punt over {5.1.2h: de kluis}

Besluit B1 (@vws): Het gaat door.
Actie A1 (@zijpstra, uiterlijk vrijdag 20 november 2020): Belt {5.1.2h: de kluis}.
Motie M1 (@links): Meer.
  Stemming (voor @links 7, tegen @zijpstra): Aangenomen.
`,
};
const SECRET = /kluis|zijpstra|gastman/i;
const TABLES = ['agenda', 'attendance', 'ballots', 'item_parties', 'items', 'meetings', 'reports', 'vote_counts'];

const exported = (files: MemoryFiles, ...args: string[]) =>
  run(['export', '--to', 'parquet', '--out', 'uit', '--today', '2020-11-30', '--lang', 'en', ...args], files);
const bufferOf = (files: MemoryFiles, name: string) => Uint8Array.from(files.read(`${CWD}/uit/${name}`)).buffer;
const rowsIn = async (files: MemoryFiles, name: string): Promise<Record<string, unknown>[]> =>
  (await parquetReadObjects({ file: bufferOf(files, name) })).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value])),
  );
const contents = (files: MemoryFiles) =>
  Object.fromEntries(
    files
      .names()
      .filter((name) => name.startsWith('uit/'))
      .map((name) => [name, Buffer.from(files.read(`${CWD}/${name}`)).toString('base64')]),
  );

describe('verslag export --to parquet', () => {
  it('writes a file a table, with the columns and rows of the database', async () => {
    const files = new MemoryFiles(FILES);
    const { status, stderr } = await exported(files);
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      files.names().filter((name) => name.startsWith('uit/')),
      [...TABLES.map((table) => `uit/${table}/map.parquet`), 'uit/verslag-export.json'].sort(),
    );
    const database = `${process.env.TMPDIR ?? '/tmp'}/verslag-parquet-${process.pid}.db`;
    await run(['export', '--to', 'sqlite', '--out', database, '--today', '2020-11-30'], files, { host: { database: openDatabase } });
    const sqlite = new DatabaseSync(database);
    for (const table of TABLES) {
      const wanted = sqlite
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => ({ ...row }));
      assert.deepEqual(await rowsIn(files, `${table}/map.parquet`), wanted, table);
      const columns = sqlite
        .prepare(`SELECT name FROM pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => name);
      assert.deepEqual(
        parquetMetadata(bufferOf(files, `${table}/map.parquet`))
          .schema.slice(1)
          .map(({ name }) => name),
        columns,
      );
    }
    sqlite.close();
    (await import('node:fs')).rmSync(database);
  });

  it('changes no byte when it is run again, and only what changed when minutes do', async () => {
    const files = new MemoryFiles(FILES);
    await exported(files);
    const first = contents(files);
    assert.match((await exported(files)).stderr, /map: 0 files written, 8 unchanged/);
    assert.deepEqual(contents(files), first);
    files.write(`${CWD}/een.verslag`, new TextEncoder().encode(FILES['een.verslag'].replace('Het gaat door', 'Het gaat niet door')));
    assert.match((await exported(files)).stderr, /map: 2 files written, 6 unchanged/);
    const changed = contents(files);
    assert.deepEqual(
      Object.keys(first).filter((name) => first[name] !== changed[name]),
      ['uit/items/map.parquet', 'uit/meetings/map.parquet'],
    );
  });

  it('keeps projects side by side, whatever they are called', async () => {
    const files = new MemoryFiles(FILES);
    for (const project of ['hr', 'HR', '../weg', 'con', 'a/b']) assert.equal((await exported(files, '--project', project)).status, 0);
    const names = files.names().filter((name) => name.startsWith('uit/meetings/'));
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, 5);
    const projects = await Promise.all(names.map(async (name) => (await rowsIn(files, name.slice('uit/'.length)))[0]!.project));
    assert.deepEqual(projects.sort(), ['../weg', 'HR', 'a/b', 'con', 'hr']);
    assert.ok(files.names().every((name) => name.startsWith('uit/') || name in FILES));
  });

  it('holds nothing that is shielded where it is public, and never mixes', async () => {
    const files = new MemoryFiles(FILES);
    const { status, stderr } = await exported(files, '--public');
    assert.equal(status, 0, stderr);
    for (const table of TABLES) {
      assert.doesNotMatch(JSON.stringify(await rowsIn(files, `${table}/map.parquet`)), SECRET);
      assert.doesNotMatch(Buffer.from(bufferOf(files, `${table}/map.parquet`)).toString('latin1'), SECRET);
      const { key_value_metadata: said } = parquetMetadata(bufferOf(files, `${table}/map.parquet`));
      assert.ok(said?.some(({ key, value }) => key === 'verslag.audience' && value === 'public'));
    }
    const before = contents(files);
    const refused = await exported(files);
    assert.deepEqual([refused.status, contents(files)], [2, before]);
    assert.match(refused.stderr, /never go together/);
  });

  it('leaves a folder that is not its own, and a part of a project, alone', async () => {
    const own = new MemoryFiles({ ...FILES, 'uit/brief.txt': 'x' });
    const { status, stderr } = await exported(own);
    assert.equal(status, 2);
    assert.match(stderr, /empty folder/);
    assert.deepEqual(Object.keys(contents(own)), ['uit/brief.txt']);
    const part = await exported(
      new MemoryFiles({ ...FILES, 'twee.verslag': 'Verslag o-2: Twee\nDatum: 17 november 2020\n' }),
      'een.verslag',
    );
    assert.equal(part.status, 2);
    assert.match(part.stderr, /whole project/);
  });

  it('asks for names where two projects have folders of one name', async () => {
    const minutes = FILES['een.verslag'];
    const tree = {
      'a/hr/verslag.config.json': '{}',
      'a/hr/x.verslag': minutes,
      'b/hr/verslag.config.json': '{}',
      'b/hr/x.verslag': minutes,
    };
    const { status, stderr } = await exported(new MemoryFiles(tree), 'a/hr', 'b/hr');
    assert.equal(status, 2);
    assert.match(stderr, /hr.*--project/);
  });

  it('says what it cannot write', async () => {
    const large = { ...FILES, 'een.verslag': FILES['een.verslag'].replace('voor @links 7', 'voor 99999999999999999999') };
    const { status, stderr } = await exported(new MemoryFiles(large));
    assert.equal(status, 2);
    assert.match(stderr, /uit.*INT64/);
    assert.doesNotMatch(stderr, /at .*parquet\.ts/);
  });
});
