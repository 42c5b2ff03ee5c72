import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { nodeHost } from '../../src/cli/node-host.ts';
import { CLEAN, PROJECT } from './fixtures.ts';
import { makeHost } from './memory-host.ts';

const DRAFT = CLEAN.replace('Datum:', 'Status: concept\nDatum:').replace(
  'geen mededelingen.',
  'geen mededelingen.\n\nBesluit B1: De zaal blijft open.',
);
const APPROVED = DRAFT.replace('Status: concept', 'Status: vastgesteld op 23 november 2020');
const CONFIG = JSON.parse(PROJECT['verslag.config.json']);
const FILES = {
  ...PROJECT,
  'verslag.config.json': JSON.stringify({ rules: { ...CONFIG.rules, 'changed-after-approval': 'error' } }),
};

/** A git repository with a commit for each version of the minutes, and then a working copy. */
function repository(versions: readonly string[], now: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '--quiet');
  for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(folder, name), text);
  versions.forEach((text, index) => {
    fs.writeFileSync(path.join(folder, 'overleg-1.verslag'), text);
    git('add', '.');
    git('commit', '--quiet', '--message', `versie ${index + 1}`);
  });
  fs.writeFileSync(path.join(folder, 'overleg-1.verslag'), now);
  return folder;
}

async function check(folder: string) {
  try {
    const { host, output } = makeHost(nodeFiles, { cwd: folder, host: { git: nodeHost('1').git! } });
    const status = await main(['check', '--approved', '--format', 'json'], host);
    const problems: { line: number; rule: string; message: string }[] = JSON.parse(output.stdout).problems;
    return { status, stderr: output.stderr, found: problems.map(({ line, rule }) => `${line} ${rule}`), problems };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('verslag check --approved', () => {
  it('is content with what was approved', async () => {
    assert.deepEqual((await check(repository([DRAFT, APPROVED], APPROVED))).found, []);
  });
  it('lets layout and comments change', async () => {
    assert.deepEqual((await check(repository([APPROVED], APPROVED.replace('# 1.', '// Nagekeken.\n\n# 1.')))).found, []);
  });
  it('reports what is changed but not committed', async () => {
    const { status, found, problems } = await check(repository([DRAFT, APPROVED], APPROVED.replace('blijft open', 'gaat dicht')));
    assert.equal(status, 1);
    assert.deepEqual(found, ['13 changed-after-approval']);
    assert.match(problems[0]!.message, /vastgesteld, en daarna bij «B1» is «De zaal blijft open\.» veranderd in «De zaal gaat dicht\.»/);
  });
  it('reports what is changed and committed', async () => {
    const changed = APPROVED.replace('blijft open', 'gaat dicht');
    assert.deepEqual((await check(repository([DRAFT, APPROVED, changed], changed))).found, ['13 changed-after-approval']);
  });
  it('is content where it was made a draft and approved anew', async () => {
    const changed = APPROVED.replace('blijft open', 'gaat dicht');
    assert.deepEqual((await check(repository([APPROVED, DRAFT, changed], changed))).found, []);
  });
  it('is not released by a status that is gone, or that is none', async () => {
    const changed = APPROVED.replace('blijft open', 'gaat dicht');
    for (const status of [
      '',
      'Statu\u0455: vastgesteld op 23 november 2020\n',
      'Status: vastgesteeld\n',
      'Status: geannuleerd\n',
      'Status: uitnodiging\n',
    ]) {
      const without = (text: string) => text.replace(/Status: .*\n/, status);
      const what = `${status} is told of`;
      assert.notDeepEqual((await check(repository([APPROVED], without(changed)))).found, [], what);
      const told = (await check(repository([APPROVED, without(changed)], without(changed)))).found;
      assert.ok(told.includes(`${status === '' ? 12 : 13} changed-after-approval`), `${what}: ${told}`);
      // Typed again in a later commit, as if the minutes had never been approved before.
      assert.deepEqual((await check(repository([APPROVED, without(changed), changed], changed))).found, ['13 changed-after-approval']);
    }
  });
  it('leaves drafts alone', async () => {
    assert.deepEqual((await check(repository([DRAFT], DRAFT.replace('blijft open', 'gaat dicht')))).found, []);
  });
  it('says where git has nothing to compare with', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-git-'));
    for (const [name, text] of Object.entries({ ...FILES, 'overleg-1.verslag': APPROVED })) fs.writeFileSync(path.join(folder, name), text);
    const { status, stderr } = await check(folder);
    assert.equal(status, 2);
    assert.match(stderr, /overleg-1\.verslag: --approved kan niet nagaan of het is veranderd: git kent geen eerdere versies/);
  });
});
