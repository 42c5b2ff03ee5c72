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
  it('is unknown of an index that is none', async () => {
    const made = repository('uit/\n').write('uit/b.verslag', other('b-1'));
    made.write('.git/index', 'DIRC\0\0\0\u0004\0\0\0\u0009zzzz');
    assert.deepEqual(await checked(made), []);
  });
});
