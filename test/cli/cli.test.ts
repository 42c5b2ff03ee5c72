import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { CASES, type Case } from './cases.ts';
import { CLEAN, PROJECT, TYPO, WRONG } from './fixtures.ts';
import { CWD, makeHost, run, type Tree } from './memory-host.ts';

function expectOutput(actual: string, expected: string | RegExp | undefined): void {
  if (expected === undefined) return;
  if (typeof expected === 'string') assert.equal(actual, expected);
  else assert.match(actual, expected);
}

describe('the command line in memory', () => {
  for (const one of CASES) {
    it(one.does, async () => {
      const { status, stdout, stderr, files } = await run(one.args, one.tree, one);
      expectOutput(stderr, one.stderr);
      expectOutput(stdout, one.stdout);
      assert.equal(status, one.status, stdout + stderr);
      for (const [name, text] of Object.entries(one.after ?? {})) assert.equal(files.text(name), text);
    });
  }
});

describe('the command line on a disk', () => {
  for (const one of CASES) {
    it(one.does, async () => {
      const folder = plant(one.tree ?? {});
      try {
        const cwd = path.join(folder, path.relative(CWD, one.cwd ?? CWD));
        const { host, output } = makeHost(nodeFiles, { ...one, cwd, env: { HOME: path.join(folder, '.home'), ...one.env } });
        const status = await main(one.args, host);
        expectOutput(output.stderr, one.stderr);
        expectOutput(output.stdout, one.stdout);
        assert.equal(status, one.status, output.stdout + output.stderr);
        for (const [name, text] of Object.entries(one.after ?? {})) {
          const file = path.join(folder, name);
          assert.equal(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined, text);
        }
      } finally {
        fs.rmSync(folder, { recursive: true });
      }
    });
  }

  it('leaves no drafts and keeps links and permissions', async () => {
    const folder = plant({ ...PROJECT, 'x/a.verslag': TYPO, 'l.verslag': { link: 'x/a.verslag' } });
    try {
      fs.chmodSync(path.join(folder, 'x/a.verslag'), 0o640);
      const { host } = makeHost(nodeFiles, { cwd: folder });
      assert.equal(await main(['check', 'l.verslag', '--fix'], host), 0);
      assert.ok(fs.lstatSync(path.join(folder, 'l.verslag')).isSymbolicLink());
      assert.equal(fs.statSync(path.join(folder, 'x/a.verslag')).mode & 0o777, 0o640);
      assert.deepEqual(fs.readdirSync(path.join(folder, 'x')), ['a.verslag']);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});

describe('the command line as a program', () => {
  let folder: string;
  before(() => {
    folder = plant({ ...PROJECT, 'a.verslag': CLEAN, 'b.verslag': WRONG });
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  it('ends with the status, and writes results and messages apart', async () => {
    assert.deepEqual(await start(['check', 'a.verslag'], folder), { status: 0, stdout: 'Geen problemen in 1 bestand.\n', stderr: '' });
    assert.equal((await start(['check', 'b.verslag'], folder)).status, 1);
    assert.deepEqual(await start(['check', 'c.verslag'], folder), { status: 2, stdout: '', stderr: 'c.verslag: bestaat niet.\n' });
  });

  it('reads standard input', async () => {
    const { status, stdout } = await start(['check', '-', '--format', 'json'], folder, WRONG);
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).problems[0].file, '<stdin>');
  });

  it('is silent where its reader has seen enough', async () => {
    fs.writeFileSync(path.join(folder, 'long.verslag'), `${CLEAN}${'Tekst van @niemand.\n'.repeat(5000)}`);
    const child = program(['check', 'long.verslag'], folder);
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(stderr, '');
    fs.rmSync(path.join(folder, 'long.verslag'));
  });

  it('watches a folder until it is interrupted', async () => {
    const child = program(['check', '--watch', 'a.verslag'], folder);
    let stdout = '';
    const seen = (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!stdout.includes(text)) return;
          child.stdout.off('data', look);
          resolve();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    const waiting = new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    await seen('Geen problemen');
    await waiting;
    fs.writeFileSync(path.join(folder, 'a.verslag'), WRONG);
    await seen('@niemand');
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.once('close', resolve));
    fs.writeFileSync(path.join(folder, 'a.verslag'), CLEAN);
    assert.equal(status, 0);
  });
});

const BIN = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');

function program(args: readonly string[], cwd: string) {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH, HOME, LANG: 'nl_NL.UTF-8' }, stdio: 'pipe' });
}

async function start(args: readonly string[], cwd: string, stdin = ''): Promise<{ status: number; stdout: string; stderr: string }> {
  const child = program(args, cwd);
  const result = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (data) => {
      result[name] += data;
    });
  }
  child.stdin.end(stdin);
  const status = await new Promise<number>((resolve) => child.once('close', resolve));
  return { status, ...result };
}

/** Writes a tree to a new folder, without the system's links in its name. */
function plant(tree: Tree | Case['tree']): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-')));
  for (const [name, content] of Object.entries(tree ?? {})) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) fs.writeFileSync(file, content);
    else if ('link' in content) fs.symlinkSync(content.link, file);
  }
  return folder;
}
