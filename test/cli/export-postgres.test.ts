import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literal } from '../../src/cli/export/postgres.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { runs } from '../support/runs.ts';
import { MemoryFiles, run, type Tree } from './memory-host.ts';

const BOOK = `Organisatie vws: Ministerie van VWS
Persoon jansen (@vws, openbaar): J. Jansen
Persoon zijpstra (@vws): K. Zijpstra
Reeks o (elke maandag 10:00-11:00): Overleg
`;
const FIRST = `Verslag o-1 (reeks o): Overleg van D'66 \\ "één"; DROP TABLE x; --
Datum: maandag 16 november 2020
Aanwezig: @jansen, @zijpstra (Webex)

# 1. Punt $guard$ :naam

Besluit B1 (@vws): Het gaat 'door' \\' ; SELECT 1;
Actie A1 (@zijpstra, uiterlijk vrijdag 20 november 2020): Belt {5.1.2h: de kluis}.
Actie A2 (@jansen, uiterlijk vrijdag 27 november 2020): Schrijft.
Motie M1 (@vws): Meer.
  Stemming (voor @vws 7, tegen @zijpstra): Aangenomen.
`;
const SECOND = `Verslag o-2 (reeks o): Overleg
Datum: maandag 23 november 2020
Aanwezig: @jansen

Voortgang #o-1/A2 (afgerond): Geschreven.
`;
const FILES = { 'verslag.config.json': '{}', 'adresboek.verslag': BOOK, 'een.verslag': FIRST, 'twee.verslag': SECOND };

async function scriptOf(tree: Tree | MemoryFiles, ...args: string[]): Promise<string> {
  const { stdout, stderr, status } = await run(
    ['export', '--to', 'postgres', '--out', '-', '--project', 'p', '--today', '2020-11-30', '--lang', 'en', ...args],
    tree,
  );
  assert.ok(status < 2, stderr);
  return stdout;
}

describe('verslag export --to postgres', () => {
  it('writes a script over its own only, and the same each time', async () => {
    const files = new MemoryFiles({ ...FILES, 'vreemd.sql': 'DROP TABLE x;\n' });
    const first = await run(['export', '--to', 'postgres', '--out', 'uit.sql'], files);
    assert.equal(first.status, 0, first.stderr);
    const before = files.text('uit.sql');
    assert.equal((await run(['export', '--to', 'postgres', '--out', 'uit.sql'], files)).status, 0);
    assert.equal(files.text('uit.sql'), before);
    const { status, stderr } = await run(['export', '--to', 'postgres', '--out', 'vreemd.sql'], files);
    assert.deepEqual([status, files.text('vreemd.sql')], [2, 'DROP TABLE x;\n']);
    assert.match(stderr, /niet door `verslag export` gemaakt/);
  });
  it('says nothing to the public that is shielded', async () => {
    const script = await scriptOf(FILES, '--public');
    assert.match(script, /'public'/);
    assert.doesNotMatch(script, /kluis|zijpstra/i);
  });
  it('has each text in one literal, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        assert.match(literal(text), /^'(?:[^'\0]|'')*'$/);
        assert.equal(literal(text).slice(1, -1).replaceAll("''", "'"), text.replaceAll('\0', '\ufffd'));
      }),
      runs(300, 5),
    );
  });

  describe('in PostgreSQL', function () {
    this.timeout(120_000);
    let server: Postgres | undefined;
    before(function () {
      server = startPostgres();
      // `.ci/run` installs it.
      if (server === undefined) this.skip();
    });
    after(() => server?.stop());
    const rows = (query: string) => {
      const { stdout, stderr, status } = server!.psql(`SET search_path TO verslag;\n${query}`);
      assert.equal(status, 0, stderr);
      return stdout.trim().split('\n');
    };
    const load = (script: string) => {
      const { status, stderr } = server!.psql(script);
      assert.equal(status, 0, stderr);
    };
    const states = () => rows('SELECT id, xmin FROM meetings ORDER BY id;');

    it('makes tables and views, holds what the minutes say, and changes nothing the second time', async () => {
      const script = await scriptOf(FILES);
      load(script);
      assert.deepEqual(rows("SELECT name FROM meetings WHERE id = 'o-1';"), [`Overleg van D'66 \\ "één"; DROP TABLE x; --`]);
      assert.deepEqual(rows("SELECT text FROM items WHERE ref = 'o-1/B1';"), ["Het gaat 'door' ' ; SELECT 1;"]);
      assert.deepEqual(rows('SELECT ref, owners, overdue FROM open_actions ORDER BY ref;'), ['o-1/A1|K. Zijpstra|1']);
      assert.deepEqual(rows('SELECT year, decisions, adopted FROM decisions_by_year;'), ['2020|1|1']);
      assert.deepEqual(rows('SELECT name, opened, done, open FROM actions_by_owner ORDER BY name;'), [
        'J. Jansen|1|1|0',
        'K. Zijpstra|1|0|1',
      ]);
      assert.deepEqual(rows('SELECT name, yes, no FROM votes_by_party ORDER BY name;').length, 2);
      assert.deepEqual(rows('SELECT organization, meetings, present FROM attendance_by_organization;'), ['vws|2|3']);
      const before = states();
      load(script);
      assert.deepEqual(states(), before);
    });
    it('brings changed meetings up to date, takes away those that are gone, and leaves other projects alone', async () => {
      load(
        await scriptOf({ 'verslag.config.json': '{}', 'x.verslag': 'Verslag x-1: Ander\nDatum: 1 mei 2020\n' }).then((text) =>
          text.replaceAll("'p'", "'q'"),
        ),
      );
      const before = states();
      load(await scriptOf({ ...FILES, 'twee.verslag': SECOND.replace('o-2', 'o-3') }));
      assert.deepEqual(rows('SELECT project, id FROM meetings ORDER BY 1, 2;'), ['p|o-1', 'p|o-3', 'q|x-1']);
      assert.deepEqual(
        states().filter((row) => row.startsWith('x-1')),
        before.filter((row) => row.startsWith('x-1')),
      );
      assert.deepEqual(rows("SELECT DISTINCT meeting FROM attendance WHERE project = 'p' ORDER BY 1;"), ['o-1', 'o-3']);
    });
    it('never puts public and internal rows together', async () => {
      const before = states();
      const { status, stderr } = server!.psql(await scriptOf(FILES, '--public'));
      assert.notEqual(status, 0);
      assert.match(stderr, /These tables are not public/);
      assert.deepEqual(states(), before);
    });
  });
});
