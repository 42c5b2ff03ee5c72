import assert from 'node:assert/strict';
import { CLEAN, PROJECT, WRONG } from './fixtures.ts';
import { run } from './memory-host.ts';
import { removeRepositories, TestRepository } from './repository.ts';

async function checked(made: TestRepository): Promise<string[]> {
  const { stdout } = await made.run(['check', '--format', 'json']);
  return [...new Set(JSON.parse(stdout).problems.map(({ file }: { file: string }) => file))] as string[];
}
function repository(ignores: string): TestRepository {
  const made = TestRepository.make().write('.gitignore', ignores);
  for (const [name, text] of Object.entries(PROJECT)) made.write(name, text);
  return made.write('a.verslag', CLEAN).commit();
}
const other = (id: string) => WRONG.replace('overleg-1', id);

describe('what git ignores', () => {
  after(removeRepositories);

  it('minds the case as git does', async () => {
    const made = repository('Drafts/\n*.KLADJE.verslag\n').write('drafts/b.verslag', other('b-1')).write('c.kladje.verslag', other('c-1'));
    assert.deepEqual(await checked(made), ['c.kladje.verslag', 'drafts/b.verslag']);
    made.git('config', 'core.ignorecase', 'true');
    assert.deepEqual(await checked(made), []);
  });
  it('minds the case of a configuration', async () => {
    const config = JSON.stringify({ ...JSON.parse(PROJECT['verslag.config.json']), ignore: ['Drafts/'] });
    const tree = { ...PROJECT, 'verslag.config.json': config, 'a.verslag': CLEAN };
    assert.equal((await run(['check'], { ...tree, 'drafts/b.verslag': other('b-1') })).status, 1);
    assert.equal((await run(['check'], { ...tree, 'Drafts/b.verslag': other('b-1') })).status, 0);
  });
  for (const version of ['2', '3', '4'])
    it(`is nothing that it tracks: index ${version}`, async () => {
      const made = repository('uit/\nx.verslag\n')
        .write('uit/één/b.verslag', other('b-1'))
        .write('uit/één/bb.verslag', CLEAN.replace('overleg-1', 'b-2'))
        .write('uit/x.txt', '');
      made.git('add', '--force', 'uit');
      made.git('update-index', '--index-version', version);
      made.git('commit', '--quiet', '--message', 'x');
      made.write('uit/één/c.verslag', other('c-1')).write('x.verslag', other('x-1'));
      assert.deepEqual(await checked(made), ['uit/één/b.verslag']);
      // Who names the folder wants all that is in it.
      const { stdout } = await made.run(['check', 'uit', '--format', 'json']);
      assert.equal(JSON.parse(stdout).files, 3);
    });
  it('accuses no new minutes of being those that it ignores and tracks', async () => {
    const made = repository('');
    made.write('.gitignore', 'a.verslag\n').write('b.verslag', CLEAN.replace('overleg-1', 'overleg-2'));
    assert.deepEqual((await made.approved()).found, []);
  });
  for (const [what, content] of [
    ['is none', 'DIRC\0\0\0\u0004\0\0\0\u0009zzzz'],
    ['is of a version to come', 'DIRC\0\0\0\u0005\0\0\0\0'],
    ['is empty', ''],
    ['holds what nobody may pass by', `DIRC\0\0\0\u0002\0\0\0\0newx\0\0\0\0${' '.repeat(20)}`],
    ['is cut off within a bitmap', `DIRC\0\0\0\u0002\0\0\0\0link\0\0\0\u0020${'a'.repeat(32)}${' '.repeat(20)}`],
  ] as const)
    it(`is unknown of an index that ${what}, which is told with status 2`, async () => {
      const made = repository('uit/\n').write('uit/b.verslag', other('b-1'));
      made.write('.git/index', content);
      assert.deepEqual(await checked(made), []);
      const { status, stderr } = await made.run(['check']);
      assert.match(stderr, /^\.git\/index: deze index van git is niet te lezen\..*`git reset`\.$/m);
      assert.equal(status, 2);
    });
  it('is nothing that it tracks: before the first is added', async () => {
    const made = TestRepository.make().write('.gitignore', 'uit/\n').write('uit/b.verslag', other('b-1')).write('a.verslag', CLEAN);
    const { status, stderr } = await made.run(['check']);
    assert.doesNotMatch(stderr, /index/);
    assert.notEqual(status, 2);
  });

  describe('where the index is split', () => {
    const split = (version: string) => {
      const made = repository('uit/\nb.verslag\n');
      for (const name of ['b', 'c', 'd', 'e']) made.write(`uit/${name}.verslag`, other(`${name}-1`));
      made.git('add', '--force', '.');
      made.git('update-index', '--index-version', version);
      made.git('config', 'splitIndex.maxPercentChange', '100');
      made.git('update-index', '--split-index');
      made.write('uit/f.verslag', other('f-1')).write('uit/g.verslag', other('g-1'));
      made.git('add', '--force', 'uit/f.verslag');
      made.git('rm', '--quiet', '--cached', 'uit/c.verslag', 'uit/d.verslag');
      made.write('uit/e.verslag', other('e-1').replace('Overleg', 'Ander overleg'));
      made.git('add', '--force', 'uit/e.verslag');
      return made;
    };
    for (const version of ['2', '4'])
      it(`is nothing that it tracks by what both say: index ${version}`, async () => {
        const made = split(version);
        const tracked = made.git('ls-files', 'uit').split('\n');
        assert.deepEqual(tracked, ['uit/b.verslag', 'uit/e.verslag', 'uit/f.verslag']);
        assert.ok(made.names('.git').some((name) => name.startsWith('sharedindex.')));
        assert.deepEqual(await checked(made), tracked);
      });
    it('is unknown where the shared one is gone', async () => {
      const made = split('2');
      for (const name of made.names('.git')) if (name.startsWith('sharedindex.')) made.remove(`.git/${name}`);
      const { status, stderr } = await made.run(['check']);
      assert.match(stderr, /index van git is niet te lezen/);
      assert.equal(status, 2);
    });
  });
  it('is nothing in a folder that a sparse index tells of as a whole', async () => {
    const made = repository('').write('uit/b.verslag', other('b-1')).write('in/x.txt', '').commit();
    made.git('sparse-checkout', 'init', '--cone', '--sparse-index');
    made.git('sparse-checkout', 'set', 'in');
    assert.ok(made.git('ls-files', '--sparse').split('\n').includes('uit/'));
    made.write('.gitignore', 'uit/\n').write('uit/b.verslag', other('b-1'));
    assert.deepEqual(await checked(made), ['uit/b.verslag']);
  });
});
