import assert from 'node:assert/strict';
import { CLEAN, PROJECT, WRONG } from './fixtures.ts';
import { run } from './memory-host.ts';

const TREE = { ...PROJECT, 'a.verslag': WRONG };
const LFS =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';

describe('a check that looks at nothing', () => {
  for (const patterns of [['!**'], ['.', '!**'], ['**/a.verslag', '!*.verslag']])
    it(`does not pass: ${patterns.join(' ')}`, async () => {
      const { status, stderr } = await run(['check', ...patterns], TREE);
      assert.match(stderr, /^Wat met `!` is weggelaten, is alles wat is genoemd: er is niets bekeken\.$/m);
      assert.equal(status, 2);
    });
  it('says so, and passes, where files are named one by one, as a hook names what a commit changes', async () => {
    const { status, stderr } = await run(['check', 'a.verslag', '!a.verslag'], TREE);
    assert.match(stderr, /er is niets bekeken/);
    assert.equal(status, 0);
  });
  it('says once that nothing is there', async () => {
    const { status, stderr } = await run(['check', 'b.verslag', '!a.verslag'], TREE);
    assert.equal(stderr, 'b.verslag: bestaat niet.\n');
    assert.equal(status, 2);
  });
  for (const [what, text] of [
    ['Git LFS', LFS],
    ['git-annex', '/annex/objects/SHA256E-s31390--f50d7ac4c6b9.verslag\n'],
  ] as const)
    it(`does not pass where the file was not fetched: ${what}`, async () => {
      for (const named of ['.', 'a.verslag']) {
        const { status, stderr } = await run(['check', named], { ...PROJECT, 'a.verslag': text });
        assert.match(stderr, /^a\.verslag: kan niet worden gelezen \(hier staat alleen een verwijzing van Git LFS .*`git lfs pull`/m);
        assert.equal(status, 2);
      }
    });
  it('reads minutes that speak of a pointer', async () => {
    const { status } = await run(['check', 'a.verslag'], { ...PROJECT, 'a.verslag': `${CLEAN}\n${LFS}` });
    assert.equal(status, 0);
  });
});
