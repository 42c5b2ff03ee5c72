import assert from 'node:assert/strict';
import { CLEAN, PROJECT, WRONG } from './fixtures.ts';
import { MemoryFiles, run } from './memory-host.ts';
import { removeRepositories, TestRepository } from './repository.ts';

const wrong = (id: string) => WRONG.replace('overleg-1', id);
const TREE = { ...PROJECT, 'a.verslag': CLEAN, 'x/B.VERSLAG': wrong('b-1'), 'C.Verslag': wrong('c-1') };
const FOUND = ['C.Verslag', 'x/B.VERSLAG'];

function accused(stdout: string): string[] {
  return [...new Set<string>(JSON.parse(stdout).problems.map(({ file }: { file: string }) => file))];
}

describe('minutes whose names end in capitals', () => {
  after(removeRepositories);

  for (const patterns of [[], ['.'], ['**/*.verslag'], ['**/*.verslag', '!**/none.verslag'], FOUND])
    it(`are checked: ${patterns.join(' ')}`, async () => {
      const { status, stdout } = await run(['check', ...patterns, '--format', 'json'], TREE);
      assert.deepEqual(accused(stdout), FOUND);
      assert.equal(status, 1);
    });
  it('are left out as others are', async () => {
    const { stdout } = await run(['check', '.', '!*.verslag', '--format', 'json'], TREE);
    assert.deepEqual(accused(stdout), ['x/B.VERSLAG']);
  });
  it('are rendered and in the register', async () => {
    const tree = { ...PROJECT, 'B.VERSLAG': `${CLEAN.replace(' overleg-1:', ':')}\nActie A1 (@jansen): Belt de bond.\n` };
    const { stdout, files } = await run(['render', '.', '--to', 'text', '--out', 'uit'], tree);
    assert.match(files.text('uit/B.txt') ?? stdout, /Belt de bond/);
    assert.match((await run(['actions', '--format', 'csv'], tree)).stdout, /B\/A1/);
  });
  it('are formatted', async () => {
    const files = new MemoryFiles({ ...PROJECT, 'B.VERSLAG': CLEAN.replace('Datum: ', 'Datum:   ') });
    assert.equal((await run(['format'], files)).status, 0);
    assert.equal(files.text('B.VERSLAG'), CLEAN);
  });
  it('are not ignored where git tracks them', async () => {
    const made = TestRepository.make().write('.gitignore', 'uit/\n');
    for (const [name, text] of Object.entries(PROJECT)) made.write(name, text);
    made.write('uit/B.VERSLAG', wrong('b-1'));
    made.git('add', '--force', '.');
    made.git('commit', '--quiet', '--message', 'x');
    assert.deepEqual(accused((await made.run(['check', '--format', 'json'])).stdout), ['uit/B.VERSLAG']);
  });
  it('are found where they changed since they were approved', async () => {
    const approved = CLEAN.replace('Datum:', 'Status: vastgesteld\nDatum:');
    const made = TestRepository.make();
    made.write('adresboek.verslag', PROJECT['adresboek.verslag']).write('A.VERSLAG', approved).commit();
    made.write('A.VERSLAG', approved.replace('geen mededelingen', 'veel mededelingen'));
    assert.match((await made.run(['check', '--approved', '--format', 'lines'])).stdout, /A\.VERSLAG:.*changed-after-approval/);
  });
});
