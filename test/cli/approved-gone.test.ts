import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CLEAN, PROJECT } from './fixtures.ts';
import { removeRepositories, TestRepository, temporary } from './repository.ts';

/** It names nobody: where its file is gone, the project has no minutes at all. */
const MINUTES = CLEAN.replace(/^.*@.*\n/gm, '');
const APPROVED = MINUTES.replace('Datum:', 'Status: vastgesteld op 23 november 2020\nDatum:');
const RULES = JSON.parse(PROJECT['verslag.config.json']).rules;
const CONFIG = JSON.stringify({ rules: { ...RULES, 'changed-after-approval': 'error' } });

function repository(): TestRepository {
  return TestRepository.make().write('verslag.config.json', CONFIG).write('a.verslag', APPROVED);
}
/** With what `approve` kept of it. */
async function kept(): Promise<TestRepository> {
  const made = repository();
  assert.equal((await made.run(['approve', 'a.verslag', '--force', '--today', '2020-12-01'])).status, 0);
  return made.commit();
}
async function saysGone(made: TestRepository, file = 'a.verslag:1'): Promise<void> {
  const { status, found } = await made.approved();
  assert.deepEqual({ status, found }, { status: 1, found: [file] });
}

describe('verslag check --approved, where something is gone', () => {
  after(removeRepositories);

  it('reports the last minutes of a project, removed, under another ending, or with their folder', async () => {
    const removed = repository().commit();
    removed.git('rm', '--quiet', 'a.verslag');
    await saysGone(removed);
    await saysGone(removed.commit());

    const renamed = repository().commit();
    renamed.git('mv', 'a.verslag', 'a.txt');
    await saysGone(renamed.commit());

    const nested = repository().commit();
    nested.write('raad/verslag.config.json', CONFIG).write('raad/b.verslag', APPROVED.replace('overleg-1', 'raad-1')).commit();
    assert.deepEqual((await nested.approved()).found, []);
    nested.git('rm', '--quiet', 'raad/b.verslag');
    await saysGone(nested, 'raad/b.verslag:1');
    // Nobody asked about that folder.
    assert.deepEqual((await nested.approved('a.verslag')).found, []);
  });
  it('knows of no approvals where there are no minutes, and there never were', async () => {
    const made = TestRepository.make().write('README.md', 'x').commit();
    assert.equal((await made.run(['check', '--approved'])).status, 0);
  });
  it('reports what was kept where all of it is gone, before and after the commit', async () => {
    const made = await kept();
    assert.deepEqual((await made.approved()).found, []);
    fs.rmSync(made.path('vastgesteld'), { recursive: true });
    await saysGone(made, 'a.verslag:1');
    await saysGone(made.commit(), 'a.verslag:1');
    const { stdout } = await made.run(['check', '--approved', '--lang', 'en']);
    assert.match(stdout, /`vastgesteld\/overleg-1\/vaststelling\.json` was kept at the approval, and is gone now/);
  });
  it('reports a list alone that is gone, and not what was moved with its minutes', async () => {
    const made = await kept();
    fs.rmSync(made.path('vastgesteld/overleg-1/vaststelling.json'));
    await saysGone(made, 'a.verslag:1');
    made.git('checkout', '--quiet', '.');
    fs.mkdirSync(made.path('oud'));
    made.git('mv', 'a.verslag', 'vastgesteld', 'oud');
    assert.deepEqual(await made.commit().approved(), { status: 0, found: [], stderr: '' });
  });
  it('reports what is kept of minutes that are gone, without a history', async () => {
    const made = await kept();
    const folder = temporary();
    fs.cpSync(made.path('vastgesteld'), path.join(folder, 'vastgesteld'), { recursive: true });
    await saysGone(new TestRepository(folder));
  });

  // Windows makes no links without a right to do so.
  const posix = process.platform === 'win32' ? it.skip : it;
  posix('reports minutes that a link out of the repository stands for', async () => {
    const made = repository().write('b.verslag', MINUTES.replace('overleg-1', 'overleg-2')).commit();
    const outside = path.join(temporary(), 'a.verslag');
    fs.copyFileSync(made.path('a.verslag'), outside);
    fs.rmSync(made.path('a.verslag'));
    fs.symlinkSync(outside, made.path('a.verslag'));
    const { status, found } = await made.approved();
    assert.deepEqual({ status, found }, { status: 1, found: ['a.verslag:1'] });
  });
  it('cannot tell what git does not check out', async () => {
    const made = repository().write('b.verslag', MINUTES.replace('overleg-1', 'overleg-2')).commit();
    made.git('sparse-checkout', 'set', '--no-cone', '/b.verslag', '/verslag.config.json');
    const { status, found, stderr } = await made.approved();
    assert.deepEqual({ status, found }, { status: 2, found: [] });
    assert.match(stderr, /^dit project: --approved kan niet nagaan .*sparse checkout\), zoals `a\.verslag`/m);
    // None of the minutes is there.
    made.git('sparse-checkout', 'set', '--no-cone', '/verslag.config.json');
    assert.equal((await made.approved()).status, 2);
  });
  it('reports what is gone once in all parts of a run', async () => {
    const made = repository();
    for (const name of ['b', 'c', 'd']) made.write(`${name}.verslag`, MINUTES.replace('overleg-1', `${name}-1`));
    made.commit().git('rm', '--quiet', 'a.verslag');
    const found = [];
    for (const shard of ['1/3', '2/3', '3/3']) found.push(...(await made.approved('.', '--shard', shard)).found);
    assert.deepEqual(found, ['a.verslag:1']);
    made.git('rm', '--quiet', 'b.verslag', 'c.verslag', 'd.verslag');
    const statuses = [];
    for (const shard of ['1/2', '2/2']) statuses.push((await made.run(['check', '--approved', '--shard', shard])).status);
    assert.deepEqual(statuses, [1, 0]);
  });
});
