import assert from 'node:assert/strict';
import { FORMS } from '../../language-server/output/forms.ts';
import { BOOK, CLEAN } from './fixtures.ts';
import { CWD, MemoryFiles, run } from './memory-host.ts';

describe('a file that says that it was made here', () => {
  for (const form of FORMS.filter((one) => 'mark' in one))
    it(`${form.option}: is written over where nobody remembers it, as in a fresh clone`, async () => {
      const name = `overleg-1.${form.ending}`;
      const files = new MemoryFiles({ 'adresboek.verslag': BOOK, 'a.verslag': CLEAN });
      assert.equal((await run(['render', 'a.verslag', '--to', form.option, '--out', 'uit'], files)).status, 0);
      const before = new TextDecoder().decode(files.read(`${CWD}/uit/${name}`));
      const cloned = new MemoryFiles({
        'adresboek.verslag': BOOK,
        'a.verslag': CLEAN.replace('geen mededelingen', 'twee mededelingen'),
        [`uit/${name}`]: before,
      });
      const { status, stderr } = await run(['render', 'a.verslag', '--to', form.option, '--out', 'uit'], cloned);
      assert.equal(status, 0, stderr);
    });
});
