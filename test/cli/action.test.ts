import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CLEAN, PROJECT, TYPO } from './fixtures.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ACTION = fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8');
/** The last step: what comes behind its `run: |`, without the indentation. */
const SCRIPT = ACTION.slice(ACTION.lastIndexOf('run: |\n') + 'run: |\n'.length).replace(/^ {8}/gm, '');
const INPUTS = [...ACTION.matchAll(/^ {2}([a-z-]+):\n {4}description/gm)].map(([, name]) => name!);

describe('the action', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-action-'));
    fs.mkdirSync(path.join(folder, 'een map'));
    fs.writeFileSync(path.join(folder, 'een map/goed.verslag'), CLEAN);
    for (const [name, text] of Object.entries({ ...PROJECT, 'fout.verslag': TYPO })) fs.writeFileSync(path.join(folder, name), text);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** Runs the last step as the runner does, with the inputs that are given. */
  function step(inputs: Readonly<Record<string, string>>) {
    const env = Object.fromEntries(INPUTS.map((name) => [`INPUT_${name.toUpperCase().replace('-', '_')}`, inputs[name] ?? '']));
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', SCRIPT], {
      cwd: folder,
      env: { ...process.env, ...env, GITHUB_ACTION_PATH: ROOT },
      encoding: 'utf8',
    });
    return { status: result.status, stdout: result.stdout, stderr: result.stderr };
  }

  it('hands every input to the step, as a variable and not as text of the script', () => {
    assert.ok(INPUTS.length >= 6);
    for (const name of INPUTS) assert.ok(ACTION.includes(`INPUT_${name.toUpperCase().replace('-', '_')}: \${{ inputs.${name} }}`), name);
    assert.doesNotMatch(SCRIPT, /\$\{\{/);
  });

  it('remarks on the line of a problem, and fails', () => {
    const { status, stdout } = step({ paths: '.' });
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=fout\.verslag,line=2/m);
  });

  it('checks the named paths alone, blanks in their names or not', () => {
    assert.deepEqual(step({ paths: 'een map\n' }), { status: 0, stdout: '', stderr: '' });
    assert.equal(step({ paths: 'een map/goed.verslag\nfout.verslag\n' }).status, 1);
  });

  it('takes a path for a path, whatever it looks like', () => {
    const { status, stdout } = step({ paths: '--fix\n$(touch gemaakt)' });
    assert.equal(status, 2);
    assert.equal(stdout.includes('::error file=--fix'), true);
    assert.equal(fs.existsSync(path.join(folder, 'gemaakt')), false);
    assert.equal(fs.readFileSync(path.join(folder, 'fout.verslag'), 'utf8'), TYPO);
  });

  it('writes SARIF beside it, takes one part of the files, and counts warnings', () => {
    assert.equal(step({ paths: '.', sarif: 'uit.sarif' }).status, 1);
    assert.equal(JSON.parse(fs.readFileSync(path.join(folder, 'uit.sarif'), 'utf8')).version, '2.1.0');
    const statuses = ['1/2', '2/2'].map((shard) => step({ paths: '.', shard }).status);
    assert.deepEqual(statuses.toSorted(), [0, 1]);
    assert.match(step({ paths: '.', 'max-warnings': 'veel' }).stderr, /'veel'/);
  });
});
