import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { problemWith } from '../scripts/rules/new.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PARTS = [
  'language-server',
  'docs/rules',
  'docs/regels',
  'schemas',
  'scripts',
  'test/support',
  'biome.json',
  'package.json',
  '.gitignore',
];

/** The command works on the repository it stands in: it is run in a copy. */
describe('npm run new-rule', function () {
  this.timeout(120_000);
  let copy = '';
  const at = (file: string) => path.join(copy, file);
  const read = (file: string) => fs.readFileSync(at(file), 'utf8');
  const newRule = (...args: string[]) => spawnSync(process.execPath, ['scripts/rules/new.ts', ...args], { cwd: copy, encoding: 'utf8' });

  before(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-new-rule-'));
    for (const part of PARTS) fs.cpSync(path.join(ROOT, part), at(part), { recursive: true });
    fs.symlinkSync(path.join(ROOT, 'node_modules'), at('node_modules'), 'junction');
  });
  after(() => fs.rmSync(copy, { recursive: true, force: true }));

  it('refuses what is no name, a family that is not there, and a rule that is', () => {
    for (const name of ['', 'Votes', '../votes', 'votes-']) assert.match(problemWith(name, 'dates') ?? '', /Usage/, name);
    assert.match(problemWith('new-votes', 'nowhere') ?? '', /Families: references, ownership/);
    assert.match(problemWith('overdue', 'dates') ?? '', /already/);
    const { status, stdout } = newRule('overdue');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  });

  it('makes the rule, its page and its tests, and lists it everywhere', () => {
    const { status, stderr } = newRule('votes-do-not-add-up', 'wording');
    assert.equal(status, 0, stderr);
    const registered = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import { ruleInfo } from './language-server/rules/registry.ts'; console.log(ruleInfo('votes-do-not-add-up').family);",
      ],
      { cwd: copy, encoding: 'utf8' },
    );
    assert.equal(registered.trim(), 'wording');
    assert.match(read('docs/rules/README.md'), /\(votes-do-not-add-up\.md\)/);
    assert.match(
      read('docs/rules/votes-do-not-add-up.md'),
      /^# votes-do-not-add-up\n\n\*\*Family\*\* wording · \*\*Default\*\* warning · \*\*Fix\*\* no\n/,
    );
    assert.ok('votes-do-not-add-up' in JSON.parse(read('schemas/verslag-config.schema.json')).properties.rules.properties);
  });

  it('leaves tests that are red until the rule is written', () => {
    const mocha = path.join(copy, 'node_modules/mocha/bin/mocha.js');
    const run = () =>
      spawnSync(process.execPath, [mocha, '--no-config', '--timeout', '100000', 'test/rules/votes-do-not-add-up.test.ts'], {
        cwd: copy,
        encoding: 'utf8',
      });
    assert.match(run().stdout, /1 passing[\s\S]*1 failing/);
    const rule = 'language-server/rules/wording/votes-do-not-add-up.ts';
    fs.writeFileSync(at(rule), read(rule).replace('return false;', "return _meeting.id === 'overleg-1';"));
    const test = 'test/rules/votes-do-not-add-up.test.ts';
    const head = '<|Verslag overleg-1:|>';
    fs.writeFileSync(
      at(test),
      read(test)
        .replace(/`\$\{HEADER\}[^`]*`/, `HEADER.replace('Verslag overleg-1: Overleg', '${head} Overleg')`)
        .replace("up', HEADER)", "up', '')"),
    );
    assert.match(run().stdout, /2 passing/);
  });
});
