import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CLEAN } from './fixtures.ts';
import { removeRepositories, temporary } from './repository.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const shell = process.platform === 'win32';

/** What `npm pack` makes, installed in an empty folder without a network, a cache or a registry. */
describe('the package that npm packs', function () {
  this.timeout(60_000);
  let folder: string;
  let packed: { readonly files: readonly { readonly path: string }[]; readonly size: number; readonly filename: string };

  before(() => {
    folder = temporary();
    const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
    const told = JSON.parse(execFileSync('npm', ['pack', ...options], { cwd: ROOT, encoding: 'utf8', shell }));
    packed = Array.isArray(told) ? told[0] : Object.values(told)[0];
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    const alone = ['--offline', '--cache', path.join(folder, 'cache'), '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...alone, path.join(folder, packed.filename)], { cwd: folder, stdio: 'pipe', shell });
    fs.writeFileSync(path.join(folder, 'overleg.verslag'), CLEAN.replace('@jansen', '@niemand'));
  });
  after(removeRepositories);

  const verslag = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'verslag', ...args], {
      cwd: folder,
      encoding: 'utf8',
      shell,
      env: { ...process.env, LANG: 'en_GB.UTF-8' },
    });

  it('holds what runs and what explains it, and nothing of the development or of the extension', () => {
    const names = packed.files.map((file) => file.path);
    for (const name of ['bin/verslag.js', 'dist/cli.mjs', 'schemas/minutes.schema.json', 'README.md', 'LICENSE', 'CHANGELOG.md'])
      assert.ok(names.includes(name), name);
    assert.deepEqual(
      names.filter((name) =>
        /^(?:test|src|scripts|bench|examples|language-server|media|l10n|syntaxes)\/|\.map$|\.cjs$|(?<!\.d)\.m?ts$/.test(name),
      ),
      [],
    );
    assert.deepEqual(
      names.filter((name) => name.startsWith('.')),
      [],
    );
  });
  // Of these, 115 KB are the SDK of the server for assistants and 20 KB write Parquet: who uses one starts it by `npx verslag`, and installs nothing first.
  // Each word for secrecy, and each way in which other bodies write, stands twice: in the command line and in the library.
  // What documents of other programs hide, and their zones, take 40 KB; sentences that announce, decide or promise, and links, tables and names that hide something, 40.
  it('is small', () => {
    assert.ok(packed.size < 2_250_000, `${packed.size} bytes`);
  });
  it('is not built again by an install of who works in the repository', () => {
    const env = { ...process.env, INIT_CWD: ROOT, npm_command: 'ci' };
    assert.equal(execFileSync(process.execPath, ['scripts/prepare.mjs'], { cwd: ROOT, env, encoding: 'utf8' }), '');
  });
  it('brings no other package', () => {
    const installed = fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['verslag']);
  });
  it('checks minutes by `npx verslag`', () => {
    const { status, stdout, stderr } = verslag('check', '--format', 'json');
    assert.equal(status, 1, stderr);
    const report = JSON.parse(stdout);
    assert.equal(report.files, 1);
    assert.ok(
      report.problems.some(({ rule, file }: { rule: string; file: string }) => rule === 'unknown-party' && file === 'overleg.verslag'),
    );
  });
  it('renders them', () => {
    const program = path.join(folder, 'node_modules/verslag/bin/verslag.js');
    const { stderr } = spawnSync(process.execPath, [program, 'render', 'overleg.verslag', '--to', 'html', '--out', 'site'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(fs.readFileSync(path.join(folder, 'site/overleg-1.html'), 'utf8'), /<h1/, stderr);
  });
  it('is a library whose documented examples run and print what they say', () => {
    const page = fs.readFileSync(path.join(ROOT, 'docs/library.md'), 'utf8');
    const examples = [...page.matchAll(/```js\n([\s\S]*?)```\n\n```output\n([\s\S]*?)```/g)];
    assert.equal(examples.length, page.split('```js').length - 1);
    for (const [, code, printed] of examples) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code!], { cwd: folder, encoding: 'utf8' });
      assert.equal(stdout, printed, stderr);
    }
  });
  it('has types that a strict program can use, and a `require` where Node has it', () => {
    fs.writeFileSync(path.join(folder, 'program.ts'), PROGRAM);
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--types', ''];
    const { stdout, status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'program.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
    const required =
      "console.log(Object.keys(require('verslag')).join(), require.resolve('verslag/schemas/minutes.schema.json').length > 0)";
    assert.match(execFileSync(process.execPath, ['--no-warnings', '--eval', required], { cwd: folder, encoding: 'utf8' }), /check.* true/);
  });
});

/** It is wrong where it says that an error is expected. */
const PROGRAM = `import { check, parse, register, render, type CheckProblem, type MinutesMeeting, type RenderedMeeting } from 'verslag';
const problems: readonly CheckProblem[] = check({ 'a.verslag': '' }).problems;
const meetings: readonly MinutesMeeting[] = parse(new Map([['a.verslag', '']])).meetings;
const due: string | null | undefined = register([['a.verslag', '']], { kinds: ['action'] }).actions[0]?.due;
const made: Promise<readonly RenderedMeeting[]> = render({}, { to: 'html' });
// @ts-expect-error no such form
render({}, { to: 'papyrus' });
export { due, made, meetings, problems };
`;
