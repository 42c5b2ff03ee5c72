import assert from 'node:assert/strict';
import { ONE_POINT } from '../support/one-point.ts';
import { BOOK, CLEAN } from './fixtures.ts';
import { CWD, MemoryFiles, run } from './memory-host.ts';

const OTHER = CLEAN.replace('overleg-1', 'overleg-2').replace('16 november', '23 november');
const tree = () => new MemoryFiles({ 'adresboek.verslag': BOOK, 'a.verslag': CLEAN, 'b.verslag': OTHER });
const opening = (files: MemoryFiles, name: string) => new TextDecoder().decode(files.read(`${CWD}/${name}`).subarray(0, 4));

/** Forms that are bytes, with how their files begin. */
const FORMS = [
  { form: 'docx', magic: 'PK\u0003\u0004' },
  { form: 'pdf', magic: '%PDF' },
] as const;

describe('a form that is no text', () => {
  for (const { form, magic } of FORMS) {
    it(`${form}: is written as one file a meeting, and again over what it wrote itself`, async () => {
      const files = tree();
      const first = await run(['render', 'a.verslag', 'b.verslag', '--to', form, '--out', 'uit'], files);
      assert.equal(first.status, 0, first.stderr);
      for (const name of ['overleg-1', 'overleg-2']) assert.equal(opening(files, `uit/${name}.${form}`), magic);
      files.write(`${CWD}/a.verslag`, CLEAN.replace('geen mededelingen', 'twee mededelingen'));
      const second = await run(['render', 'a.verslag', '--to', form, '--out', 'uit'], files);
      assert.equal(second.status, 0, second.stderr);
    });
    it(`${form}: leaves a file of another alone`, async () => {
      const files = tree();
      files.write(`${CWD}/uit/overleg-1.${form}`, `${magic} van een ander`);
      const { status, stderr } = await run(['render', 'a.verslag', '--to', form, '--out', 'uit'], files);
      assert.equal(status, 1);
      assert.match(stderr, /niet door Verslag gemaakt/);
      assert.equal(opening(files, `uit/overleg-1.${form}`), magic.slice(0, 4));
    });
    it(`${form}: goes to a pipe, and neither to a terminal nor two in one`, async () => {
      const piped = await run(['render', 'a.verslag', '--to', form], tree());
      assert.equal(piped.status, 0);
      assert.ok(piped.stdout.startsWith(magic.slice(0, 2)));
      for (const [args, options] of [
        [['a.verslag'], { tty: true }],
        [['a.verslag', 'b.verslag'], {}],
      ] as const) {
        const { status, stdout, stderr } = await run(['render', ...args, '--to', form], tree(), options);
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.match(stderr, /--out/);
      }
    });
  }
});

describe('a picture of the project', () => {
  const made = async (form: string, isThere: boolean, ...more: readonly string[]) => {
    const files = new MemoryFiles({
      'adresboek.verslag': BOOK,
      'a.verslag': `${CLEAN}\n![De kade](kade.png)\n`,
      ...(isThere ? { 'kade.png': ONE_POINT } : {}),
    });
    const { status, stderr } = await run(['render', 'a.verslag', '--to', form, '--out', 'uit', ...more], files);
    assert.equal(status, 0, stderr);
    return files.read(`${CWD}/${files.names().find((name) => name.startsWith('uit/'))!}`);
  };

  for (const form of ['html', 'email', 'docx', 'pdf'])
    it(`${form}: is shown to those who write, and in no byte for everybody: nobody knows what it shows, or tells beside`, async () => {
      assert.notDeepEqual(await made(form, true), await made(form, false));
      assert.deepEqual(await made(form, true, '--public'), await made(form, false, '--public'));
    });
});
