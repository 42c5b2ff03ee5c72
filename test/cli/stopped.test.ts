import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { atOnce, readRun } from '../../language-server/index.ts';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { makeHost } from './memory-host.ts';
import { removeRepositories, temporary } from './repository.ts';

const BIN = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');
/** What changes a disk, as Node calls it. */
const CHANGING = [
  'writeFileSync',
  'writeSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'chmodSync',
  'chownSync',
  'ftruncateSync',
  'openSync',
] as const;
/** Steps at which one command is stopped, at most: more are spread over all that it takes. */
const MOST_STEPS = 12;

class Stopped extends Error {}

/** Runs work whose n-th change of the disk is its last, half done where it writes; from then on nothing of the program reaches the disk. @returns changes asked for. */
async function stoppedAt(last: number, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const real = Object.fromEntries(CHANGING.map((name) => [name, fs[name]]));
  const patched = fs as unknown as Record<string, unknown>;
  for (const name of CHANGING)
    patched[name] = (...args: unknown[]) => {
      const call = real[name] as (...given: unknown[]) => unknown;
      if (name === 'openSync' && ((args[1] as number) & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0) return call(...args);
      count += 1;
      if (count > last) throw new Stopped();
      if (count < last) return call(...args);
      if (name === 'writeFileSync') call(args[0], half(args[1] as string | Uint8Array));
      else if (name !== 'writeSync') call(...args);
      throw new Stopped();
    };
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    Object.assign(patched, real);
  }
  return count;
}

function half(content: string | Uint8Array): string | Uint8Array {
  return content.slice(0, Math.floor(content.length / 2));
}

/** All files below a folder by name; drafts that were left apart. */
function filesIn(folder: string): { readonly files: ReadonlyMap<string, string>; readonly left: readonly string[] } {
  const files = new Map<string, string>();
  const left: string[] = [];
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (/(?:^|\/)\.[^/]*$|\.tmp$/.test(name)) left.push(name);
    else files.set(name, fs.readFileSync(path.join(folder, name), 'latin1'));
  }
  return { files, left };
}

const BOOK = 'Persoon jansen (openbaar): J. Jansen\nPersoon smit (openbaar): A. Smit\n';
const minutes = (id: string) => `Verslag ${id}: Overleg ${id}
Rubricering: openbaar
Datum: maandag 16 november 2020
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen,@smit

# 1. Punt

Actie A1 (@smit, uiterlijk vrijdag 20 november 2020): Belt.
Besluit B1:Akkoord.
`;
const APPROVED = (id: string) => minutes(id).replace('Rubricering', 'Status: vastgesteld op 1 december 2020\nRubricering');

/** Each command on its own files, what was there before it, and how it is called. */
const COMMANDS: readonly {
  readonly name: string;
  readonly args: readonly string[];
  readonly before?: readonly string[];
  readonly first?: (id: string) => string;
}[] = [
  { name: 'check --fix', args: ['check', '--fix', '.'], first: (id) => minutes(id).replace('Datum:', 'Datun:') },
  { name: 'check --cache', args: ['check', '--cache', '.'] },
  { name: 'format', args: ['format', '.'] },
  {
    name: 'render',
    args: ['render', '.', '--to', 'html', '--out', 'uit'],
    before: ['render', '.', '--to', 'html', '--out', 'uit', '--view', 'actions'],
  },
  { name: 'approve', args: ['approve', 'a.verslag'] },
  { name: 'export --to parquet', args: ['export', '--to', 'parquet', '--out', 'uit'] },
  { name: 'publish', args: ['publish', '--out', 'site'], first: APPROVED },
];

describe('a program that is stopped while it writes', () => {
  after(removeRepositories);

  function made({ before, first = minutes }: (typeof COMMANDS)[number]) {
    const folder = path.join(temporary(), 'map');
    const home = path.join(folder, '../thuis');
    fs.mkdirSync(folder);
    for (const [name, text] of Object.entries({ 'boek.verslag': BOOK, 'a.verslag': first('a'), 'b.verslag': first('b') }))
      fs.writeFileSync(path.join(folder, name), text);
    const call = async (args: readonly string[]) => {
      const { host, output } = makeHost(nodeFiles, {
        cwd: folder,
        today: '2020-12-02',
        env: { HOME: home, XDG_CACHE_HOME: home },
      });
      const status = await main(args, host);
      return { status, ...output };
    };
    return { folder, call, prepared: before === undefined ? undefined : call(before) };
  }

  for (const command of COMMANDS)
    it(`leaves the old file or the new one, and the next run ends as the first would have: ${command.name}`, async function () {
      this.timeout(120_000);
      const whole = made(command);
      await whole.prepared;
      const before = filesIn(whole.folder).files;
      let wanted: Awaited<ReturnType<typeof whole.call>> | undefined;
      const steps = await stoppedAt(Number.POSITIVE_INFINITY, async () => {
        wanted = await whole.call(command.args);
      });
      const done = filesIn(whole.folder);
      assert.deepEqual(done.left, []);
      assert.ok(steps > 2, `${steps} changes`);
      const every = Math.max(1, Math.floor(steps / MOST_STEPS));
      for (let step = 1; step <= steps; step += every) {
        const { folder, call, prepared } = made(command);
        await prepared;
        await stoppedAt(step, () => call(command.args));
        for (const [name, text] of filesIn(folder).files)
          assert.ok(text === before.get(name) || text === done.files.get(name), `${name} is half, at change ${step} of ${steps}:\n${text}`);
        const again = await call(command.args);
        assert.equal(again.status, wanted!.status, `${step}: ${again.stderr}`);
        assert.deepEqual([...filesIn(folder).files].sort(), [...done.files].sort(), `at change ${step} of ${steps}`);
      }
    });
});

describe('programs that share a cache', () => {
  after(removeRepositories);
  it('report what each reports alone, and leave a cache that can be read', async function () {
    this.timeout(120_000);
    const [folder, home] = [temporary(), temporary()];
    const env = { ...process.env, LANG: 'nl_NL.UTF-8', HOME: home, XDG_CACHE_HOME: home };
    for (let n = 1; n <= 30; n++)
      fs.writeFileSync(path.join(folder, `m${n}.verslag`), minutes(`m-${n}`).replace('november', n % 3 === 0 ? 'novembr' : 'november'));
    fs.writeFileSync(path.join(folder, 'boek.verslag'), BOOK);
    const check = (...more: string[]): Promise<string> =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [BIN, 'check', '--format', 'lines', '--today', '2020-12-02', ...more, '.'],
          { cwd: folder, env },
          (_, stdout) => resolve(stdout),
        );
      });
    const alone = await check();
    assert.match(alone, /m3\.verslag:3/);
    assert.deepEqual(await Promise.all([1, 2, 3].map(() => check('--cache'))), [alone, alone, alone]);
    assert.equal(await check('--cache'), alone);
    const kept = fs.readdirSync(path.join(home, 'verslag'));
    assert.equal(kept.length, 1, kept.join(' '));
    const lines = fs.readFileSync(path.join(home, 'verslag', kept[0]!), 'utf8').split('\n');
    assert.equal(atOnce(readRun(lines, () => true))?.files, 31);
  });
});
