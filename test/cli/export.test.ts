import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { openDatabase } from '../../src/cli/node-database.ts';
import { runs } from '../support/runs.ts';
import { type MemoryFiles, run, type Tree } from './memory-host.ts';

const BOOK = `Organisatie vws: Ministerie van VWS
Persoon jansen (@vws, openbaar): J. Jansen
Persoon zijpstra (@vws, e-mail zijpstra@x.example): K. Zijpstra
Groep links: Fractie Links
Reeks o (elke maandag 10:00-11:00): Overleg
`;
const FIRST = `Verslag o-1 (reeks o): Overleg met @zijpstra
Datum: maandag 16 november 2020
Tijd: 10:00-11:00
Plaats: {5.1.2h: De kluis}
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen, @zijpstra (Webex), "G. Gastman"

# 1. Punt over {5.1.2h: de kluis}

Besluit B1 (@vws): Het gaat door.
Besluit B2 (@vws, geheim 5.1.2h): De kluis gaat dicht.
Actie A1 (@zijpstra, uiterlijk vrijdag 20 november 2020): Belt {5.1.2h: de kluis}.
Actie A2 (@jansen, uiterlijk vrijdag 27 november 2020): Schrijft @zijpstra.
Motie M1 (@links): Meer.
  Stemming (voor @links 7, tegen @zijpstra): Aangenomen.
`;
const SECOND = `Verslag o-2 (reeks o): Overleg
Datum: maandag 23 november 2020
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen

Voortgang #o-1/A2 (afgerond): Aan @zijpstra geschreven.
`;
const FILES = { 'verslag.config.json': '{}', 'adresboek.verslag': BOOK, 'een.verslag': FIRST, 'twee.verslag': SECOND };
const SECRET = /kluis|zijpstra|gastman/i;

describe('verslag export --to sqlite', () => {
  const folders: string[] = [];
  const temporary = () => {
    folders.push(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-export-')));
    return folders.at(-1)!;
  };
  after(() => {
    for (const folder of folders) fs.rmSync(folder, { recursive: true });
  });
  const fresh = () => path.join(temporary(), 'verslagen.db');
  const exported = (file: string, tree: Tree | MemoryFiles, ...args: string[]) =>
    run(['export', '--to', 'sqlite', '--out', file, '--today', '2020-11-30', '--lang', 'en', ...args], tree, {
      host: { database: openDatabase },
    });
  const query = (file: string, sql: string) => {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database
        .prepare(sql)
        .all()
        .map((row) => Object.values(row));
    } finally {
      database.close();
    }
  };
  /** All that the tables hold. */
  const content = (file: string) => {
    const names = query(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(([name]) => String(name));
    return JSON.stringify(
      names.map((name) => [
        name,
        query(file, `SELECT * FROM ${name}`)
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    );
  };

  it('makes rows that answer what a chair asks', async () => {
    const file = fresh();
    const { status, stderr } = await exported(file, FILES);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /map: 2 added, 0 changed, 0 removed, 0 unchanged\./);
    assert.deepEqual(query(file, 'SELECT ref, owners, due, overdue FROM open_actions'), [['o-1/A1', 'K. Zijpstra', '2020-11-20', 1]]);
    assert.deepEqual(query(file, "SELECT status, closed FROM items WHERE ref = 'o-1/A2'"), [['done', '2020-11-23']]);
    assert.deepEqual(query(file, 'SELECT name, opened, done, open FROM actions_by_owner ORDER BY name'), [
      ['J. Jansen', 1, 1, 0],
      ['K. Zijpstra', 1, 0, 1],
    ]);
    assert.deepEqual(query(file, 'SELECT organization, present FROM attendance_by_organization ORDER BY 1'), [
      [null, 1],
      ['vws', 3],
    ]);
    assert.deepEqual(query(file, 'SELECT year, decisions, adopted FROM decisions_by_year'), [['2020', 2, 1]]);
    assert.deepEqual(query(file, 'SELECT name, votes, yes, no FROM votes_by_party ORDER BY name'), [
      ['Fractie Links', 1, 1, 0],
      ['K. Zijpstra', 1, 0, 1],
    ]);
    assert.deepEqual(query(file, 'SELECT option, value FROM vote_counts ORDER BY option'), [
      ['no', 1],
      ['yes', 7],
    ]);
    assert.deepEqual(query(file, 'SELECT number, title FROM agenda'), [['1', 'Punt over [5.1.2h: de kluis]']]);
    if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o077, 0);
  });
  it('changes nothing when it runs again, and only what changed', async () => {
    const file = fresh();
    await exported(file, FILES);
    const before = fs.readFileSync(file);
    assert.match((await exported(file, FILES, '--today', '2021-05-01')).stderr, /0 added, 0 changed, 0 removed, 2 unchanged/);
    assert.ok(fs.readFileSync(file).equals(before));
    // A report in one meeting is a change of the action in another.
    const changed = { ...FILES, 'twee.verslag': SECOND.replace('afgerond', 'vervallen') };
    assert.match((await exported(file, changed)).stderr, /0 added, 1 changed, 0 removed, 1 unchanged/);
    const whole = fresh();
    await exported(whole, changed);
    assert.equal(content(file), content(whole));
  });
  it('removes what is gone where it sees the whole project, and nothing where it sees a part', async () => {
    const file = fresh();
    await exported(file, FILES);
    const { 'twee.verslag': _, ...rest } = FILES;
    assert.match((await exported(file, FILES, 'een.verslag')).stderr, /0 removed/);
    assert.match((await exported(file, rest)).stderr, /1 removed/);
    assert.deepEqual(query(file, 'SELECT id FROM meetings'), [['o-1']]);
  });
  it('keeps projects apart', async () => {
    const file = fresh();
    await exported(file, FILES, '--project', 'a');
    await exported(file, FILES, '--project', 'b');
    assert.deepEqual(query(file, 'SELECT project, count(*) FROM meetings GROUP BY 1'), [
      ['a', 2],
      ['b', 2],
    ]);
  });
  it('never puts public and internal rows in one database', async () => {
    const file = fresh();
    await exported(file, FILES, '--public');
    const before = fs.readFileSync(file);
    const refused = await exported(file, FILES);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /public and internal data never go together/);
    assert.ok(fs.readFileSync(file).equals(before));
  });
  it('leaves a file alone that it did not make', async () => {
    const file = fresh();
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    assert.equal((await exported(file, FILES)).status, 2);
    assert.deepEqual(query(file, 'SELECT name FROM sqlite_master'), [['theirs']]);
    const text = path.join(path.dirname(file), 'a.txt');
    fs.writeFileSync(text, 'Geen database, maar een brief die lang genoeg is om er een te kunnen zijn. '.repeat(20));
    const { status, stderr } = await exported(text, FILES);
    assert.equal(status, 2);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
  it('leaves no file that it could not fill, and what stood in one that it had made', async () => {
    /** A disk with room for so many pages. */
    const onDisk = (pages: number) => async (file: string) => {
      const database = await openDatabase(file);
      database?.exec(`PRAGMA max_page_count = ${pages}`);
      return database;
    };
    const full = (file: string, tree: Tree, pages: number) =>
      run(['export', '--to', 'sqlite', '--out', file, '--lang', 'en'], tree, { host: { database: onDisk(pages) } });
    const file = fresh();
    for (const pages of [2, 20]) {
      const { status, stderr } = await full(file, FILES, pages);
      assert.equal(status, 2);
      assert.match(stderr, /verslagen\.db: cannot be written \(the disk is full\)/);
      assert.ok(!fs.existsSync(file), `${pages}`);
    }
    assert.equal((await exported(file, FILES)).status, 0);
    const before = content(file);
    const more = { ...FILES, 'drie.verslag': `${SECOND.replace('o-2', 'o-3')}\n${'Actie (@jansen): Schrijft een brief.\n'.repeat(2000)}` };
    assert.equal((await full(file, more, 1)).status, 2);
    assert.equal(content(file), before);
  });
  it('says what is missing where Node has no SQLite', async () => {
    const { status, stderr } = await run(['export', '--to', 'sqlite', '--out', 'x.db', '--lang', 'en'], FILES);
    assert.deepEqual([status, stderr], [2, 'This Node has no SQLite; use Node 22.13 or newer.\n']);
  });
  it('refuses a public database while there are errors of shielding', async () => {
    const file = fresh();
    const { status } = await exported(file, { ...FILES, 'een.verslag': FIRST.replace('De kluis}', 'De kluis') }, '--public');
    assert.equal(status, 1);
    assert.equal(fs.existsSync(file), false);
  });

  describe('for the public', () => {
    it('holds nothing that is shielded, in no byte of its file', async () => {
      const file = fresh();
      const { status, stderr } = await exported(file, FILES, '--public');
      assert.equal(status, 0, stderr);
      assert.match(content(file), /J\. Jansen/);
      assert.deepEqual(SECRET.exec(fs.readFileSync(file, 'latin1'))?.[0], undefined);
    });
    it('forgets in every byte what becomes shielded later', async () => {
      const file = fresh();
      const open = {
        ...FILES,
        'adresboek.verslag': BOOK.replace('e-mail zijpstra@x.example', 'openbaar'),
        'een.verslag': FIRST.replaceAll(/\{5.1.2h: (.*?)\}/g, '$1'),
      };
      await exported(file, open, '--public');
      assert.ok(SECRET.test(fs.readFileSync(file, 'latin1')));
      await exported(file, FILES, '--public');
      assert.deepEqual(SECRET.exec(fs.readFileSync(file, 'latin1'))?.[0], undefined);
      assert.deepEqual(fs.readdirSync(path.dirname(file)), ['verslagen.db']);
    });
    it('is the same whatever is shielded', async () => {
      const word = fc.stringMatching(/^[a-z]{5,9}$/).map((text) => `${text}x`);
      const expected = fresh();
      await exported(expected, FILES, '--public');
      await fc.assert(
        fc.asyncProperty(word, word, word, async (secret, name, guest) => {
          const file = fresh();
          const other = Object.fromEntries(
            Object.entries(FILES).map(([key, text]) => [
              key,
              text
                .replaceAll(/[Dd]e kluis/g, secret)
                .replaceAll(/zijpstra/gi, (found) => (found[0] === 'Z' ? name[0]!.toUpperCase() + name.slice(1) : name))
                .replace('Gastman', guest),
            ]),
          );
          await exported(file, other, '--public');
          assert.equal(content(file), content(expected));
        }),
        runs(5),
      );
    });
  });

  it('has the tables, views and columns that its page explains, and no other', async () => {
    const file = fresh();
    await exported(file, FILES);
    const page = fs.readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
    const explained = [...page.matchAll(/^\| `(\w+)` +\| (.+?) +\|/gm)].map(([, name, columns]) => [
      name,
      [...columns!.matchAll(/`(\w+)`/g)].map(([, column]) => column),
    ]);
    const names = query(file, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name").map(([name]) => String(name));
    const there = names.map((name) => [name, query(file, `PRAGMA table_info(${name})`).map(([, column]) => column)]);
    assert.deepEqual(explained.sort(), there.sort());
  });
});
