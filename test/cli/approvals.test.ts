import assert from 'node:assert/strict';
import fs from 'node:fs';
import { nodeGit } from '../../src/cli/git/run.ts';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { only } from './fixtures.ts';
import { makeHost } from './memory-host.ts';
import { removeRepositories, TestRepository, temporary } from './repository.ts';

const CONFIG = only('changed-after-approval');
/** Line 7 holds the decision. */
const minutes = (decision: string, { id = 'overleg-1', status = 'vastgesteld op 23 november 2020' } = {}) =>
  `Verslag ${id}: Overleg\nStatus: ${status}\nDatum: maandag 16 november 2020\n\n# 1. Plannen\n\nBesluit B1: ${decision}\n`;
const YES = minutes('Wij doen het.');
const NO = minutes('Wij doen het niet.');

function repository(text = YES, name = 'a.verslag'): TestRepository {
  return TestRepository.make().write('verslag.config.json', CONFIG).write(name, text).commit();
}

describe('approved minutes stay as they were approved', () => {
  after(removeRepositories);

  it('follows a file that is moved and changed in one commit', async () => {
    const made = repository();
    made.git('rm', '--quiet', 'a.verslag');
    const { found, status } = await made.write('archief/b.verslag', NO).commit().approved();
    assert.deepEqual(found, ['archief/b.verslag:7']);
    assert.equal(status, 1);
  });

  it('knows nothing on a branch that begins anew, and says so', async () => {
    const made = repository().write('a.verslag', NO);
    made.git('checkout', '--quiet', '--orphan', 'nieuw');
    made.git('add', '--all');
    const { found, status, stderr } = await made.approved();
    assert.deepEqual([found, status], [[], 2]);
    assert.match(stderr, /HEAD/);
  });

  it('follows a file that went and came back later', async () => {
    const made = repository();
    made.git('rm', '--quiet', 'a.verslag');
    assert.deepEqual((await made.commit().write('b.verslag', NO).commit().approved()).found, ['b.verslag:7']);
  });

  it('follows minutes from one file into another', async () => {
    const made = repository(`${YES}\n${minutes('Anders.', { id: 'overleg-2', status: 'concept' })}`);
    made
      .write('a.verslag', minutes('Anders.', { id: 'overleg-2', status: 'concept' }))
      .write('b.verslag', NO)
      .commit();
    assert.deepEqual((await made.approved()).found, ['b.verslag:7']);
  });

  it('takes a copy for what it is', async () => {
    const made = repository().write('kopie.verslag', NO).commit();
    assert.deepEqual((await made.approved()).found, ['kopie.verslag:7']);
    made.git('rm', '--quiet', 'a.verslag');
    assert.deepEqual((await made.commit().approved()).found, ['kopie.verslag:7']);
  });

  it('a draft with the same id elsewhere releases nothing', async () => {
    const made = repository()
      .write('b.verslag', minutes('Wij doen het.', { status: 'concept' }))
      .commit();
    made.git('rm', '--quiet', 'b.verslag');
    assert.deepEqual((await made.write('a.verslag', NO).commit().approved()).found, ['a.verslag:7']);
  });

  it('reports another id, and what changed with it', async () => {
    const { found } = await repository().write('a.verslag', NO.replace('overleg-1', 'overleg-9')).approved();
    assert.deepEqual(found, ['a.verslag:1', 'a.verslag:7']);
    const committed = await repository().write('a.verslag', NO.replace('overleg-1', 'overleg-9')).commit().commit().approved();
    assert.deepEqual(committed.found, ['a.verslag:1', 'a.verslag:7']);
  });

  it('minutes that are named after their file change with its name', async () => {
    const made = repository(YES.replace('overleg-1', '(reeks r)'));
    made.git('mv', 'a.verslag', 'b.verslag');
    assert.deepEqual((await made.write('b.verslag', NO.replace('overleg-1', '(reeks r)')).commit().approved()).found, [
      'b.verslag:1',
      'b.verslag:7',
    ]);
  });

  it('reports minutes that are gone, in their file or with it', async () => {
    const two = repository(`${YES}\n${minutes('Anders.', { id: 'overleg-2' })}`);
    assert.deepEqual((await two.write('a.verslag', YES).commit().approved()).found, ['a.verslag:1']);
    const gone = repository()
      .write('b.verslag', minutes('Anders.', { id: 'overleg-2' }))
      .commit();
    gone.git('rm', '--quiet', 'a.verslag');
    assert.deepEqual(await gone.commit().approved(), { status: 1, found: ['a.verslag:1'], stderr: '' });
    // Who asks about one file is told of that file.
    assert.deepEqual((await gone.approved('b.verslag')).found, []);
  });

  it('what is ignored from now on may stay as it is, and no more', async () => {
    const made = repository()
      .write('b.verslag', minutes('Anders.', { id: 'overleg-2' }))
      .write('.gitignore', 'a.verslag\n')
      .commit();
    assert.deepEqual(await made.approved(), { status: 0, found: [], stderr: '' });
    assert.deepEqual((await made.write('a.verslag', NO).approved()).found, ['a.verslag:7']);
  });

  it('lets them be made a draft, changed and approved anew; also on a branch that is merged', async () => {
    const made = repository();
    made.git('checkout', '--quiet', '-b', 'herstel');
    made
      .write('a.verslag', minutes('Wij doen het.', { status: 'concept' }))
      .commit()
      .write('a.verslag', NO)
      .commit();
    made.git('checkout', '--quiet', 'main');
    made.write('b.txt', 'x').commit();
    made.git('merge', '--quiet', '--no-edit', 'herstel');
    assert.deepEqual((await made.approved()).found, []);
    assert.deepEqual((await made.write('a.verslag', YES).commit().approved()).found, ['a.verslag:7']);
  });

  it('sees what only another parent of a merge had approved', async () => {
    const made = repository(minutes('Wij doen het.', { status: 'concept' }));
    made.git('checkout', '--quiet', '-b', 'eigen');
    made.write('b.txt', 'x').commit();
    made.git('checkout', '--quiet', 'main');
    made.write('a.verslag', YES).commit();
    made.git('checkout', '--quiet', 'eigen');
    made.git('merge', '--quiet', '--no-edit', 'main');
    assert.deepEqual((await made.write('a.verslag', NO).commit().approved()).found, ['a.verslag:7']);
    // Approved and changed on a branch: the first parent never saw the first of the two.
    const branched = repository(minutes('Wij doen het.', { status: 'concept' }));
    branched.git('checkout', '--quiet', '-b', 'tak');
    branched.write('a.verslag', YES).commit().write('a.verslag', NO).commit();
    branched.git('checkout', '--quiet', 'main');
    branched.git('merge', '--quiet', '--no-ff', '--no-edit', 'tak');
    assert.deepEqual((await branched.approved()).found, ['a.verslag:7']);
  });

  it('sees that history was rewritten, as far as the branch remembers', async () => {
    const made = repository().write('a.verslag', NO);
    made.git('add', '--all');
    made.git('commit', '--quiet', '--amend', '--no-edit');
    assert.deepEqual((await made.approved()).found, ['a.verslag:7']);
  });

  it('is not fooled by replaced objects or a graft', async () => {
    const made = repository();
    const first = made.git('rev-parse', 'HEAD');
    made.write('a.verslag', NO).commit();
    made.git('replace', '--graft', 'HEAD');
    assert.deepEqual((await made.approved()).found, ['a.verslag:7']);
    assert.equal(first.length, 40);
  });

  for (const [what, args] of [
    ['shallow', ['--depth', '1']],
    ['partial', ['--filter=blob:none']],
  ] as const) {
    it(`says with status 2 that a ${what} clone cannot tell, also where nothing is approved any more`, async () => {
      const made = repository();
      made.git('config', 'uploadpack.allowFilter', 'true');
      made.write('a.verslag', NO).commit();
      const clone = new TestRepository(`${temporary()}/kloon`);
      made.git('clone', '--quiet', ...args, `file://${made.folder}`, clone.folder);
      const { status, stderr } = await clone.approved();
      assert.equal(status, 2);
      assert.match(stderr, /^a\.verslag: --approved kan niet nagaan of het is veranderd: deze kloon/);
      clone.write('a.verslag', minutes('x', { status: 'concept' }));
      assert.match((await clone.approved()).stderr, /^dit project: --approved kan niet nagaan/);
    });
  }

  it('says with status 2 that git is not told of a file; one that is about to be committed is the first version', async () => {
    const made = repository().write('b.verslag', minutes('Nieuw.', { id: 'overleg-2' }));
    const { status, stderr } = await made.approved();
    assert.equal(status, 2);
    assert.match(stderr, /^b\.verslag: .*git kent het nog niet/);
    made.git('add', 'b.verslag');
    assert.deepEqual(await made.approved(), { status: 0, found: [], stderr: '' });
  });

  it('says with status 2 that git keeps the text elsewhere', async () => {
    const made = repository('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n').write('a.verslag', YES);
    const { status, stderr } = await made.approved();
    assert.equal(status, 2);
    assert.match(stderr, /in git staat er geen tekst/);
  });

  it('says with status 2 that git fails', async () => {
    const made = repository().write('a.verslag', NO).commit();
    const blob = made.git('rev-parse', 'HEAD~1:a.verslag');
    fs.rmSync(made.path(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`));
    const { status, stderr } = await made.approved();
    assert.equal(status, 2);
    assert.match(stderr, /git meldt een fout/);
  });

  it('works in a repository without a commit, in one of SHA-256, and in a worktree', async () => {
    const empty = TestRepository.make().write('verslag.config.json', CONFIG).write('a.verslag', YES);
    assert.equal((await empty.approved()).status, 2);
    empty.git('add', '--all');
    assert.equal((await empty.approved()).status, 0);
    const other = new TestRepository();
    other.git('init', '--quiet', '--object-format=sha256');
    other.write('verslag.config.json', CONFIG).write('a.verslag', YES).commit().write('a.verslag', NO);
    assert.deepEqual((await other.approved()).found, ['a.verslag:7']);
    const made = repository();
    const tree = new TestRepository(`${temporary()}/boom`);
    made.git('worktree', 'add', '--quiet', tree.folder);
    assert.deepEqual((await tree.write('a.verslag', NO).approved()).found, ['a.verslag:7']);
  });

  it('takes a few processes, however many minutes and commits there are', async () => {
    const made = TestRepository.make().write('verslag.config.json', CONFIG);
    for (let index = 0; index < 30; index++) made.write(`m${index}.verslag`, minutes('Ja.', { id: `overleg-${index}` })).commit();
    let calls = 0;
    const git = nodeGit({ PATH: process.env.PATH });
    const counting = {
      ...git,
      run: (...args: Parameters<typeof git.run>) => {
        calls++;
        return git.run(...args);
      },
    };
    const { host } = makeHost(nodeFiles, { cwd: made.folder, host: { git: counting } });
    assert.equal(await main(['check', '--approved'], host), 0);
    assert.ok(calls <= 12, `${calls} processes`);
  });
});
