import assert from 'node:assert/strict';
import { PROJECT } from './fixtures.ts';
import { MemoryFiles, run } from './memory-host.ts';

const MINUTES = `Verslag o-1: Overleg
Datum: maandag 16 november 2020
Aanwezig: @jansen

# 1. Opening

Actie A1 (@jansen, uiterlijk vrijdag 27 november 2020): Belt.
`;
const OTHER = MINUTES.replace('Belt.', 'Schrijft.');
const TREE = { ...PROJECT, 'o-1.verslag': MINUTES, 'o-2.verslag': OTHER };

/** Each command that writes its one result to a file, in each form. */
const RESULTS: readonly (readonly string[])[] = [
  ...['table', 'csv', 'json', 'ics', 'markdown', 'xlsx'].map((format) => ['actions', '--format', format, 'o-1.verslag']),
  ['actions', '--excel', 'o-1.verslag'],
  ...['table', 'json', 'html'].map((format) => ['stats', '--format', format, 'o-1.verslag']),
  ...['text', 'json', 'html', 'docx'].map((format) => ['diff', '--to', format, 'o-1.verslag', 'o-2.verslag']),
];
const FOREIGN: Readonly<Record<string, string>> = {
  'minutes that are read': MINUTES,
  'a letter': 'Beste Jan,\n\nHierbij de brief.\n',
  'a page of another program': '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"></head><body>Ja</body></html>\n',
  'data of another program': '{\n  "name": "pakket"\n}\n',
  'a package of another program': 'PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000\u0000\u0000!\u0000 [Content_Types].xml',
};

describe('the one result of a command', () => {
  for (const [command, ...args] of RESULTS) {
    const name = [command, ...args.slice(0, 2)].join(' ');
    for (const [what, text] of Object.entries(FOREIGN))
      it(`takes the place of nothing that is ${what}: ${name}`, async () => {
        const file = what === 'minutes that are read' ? 'o-1.verslag' : 'uit.txt';
        const { status, stderr, files } = await run([command!, ...args, '--out', file, '--lang', 'nl'], { ...TREE, [file]: text });
        assert.equal(status, 2);
        assert.match(stderr, new RegExp(`${file}: bestaat al en is niet door deze opdracht gemaakt`));
        assert.equal(new TextDecoder().decode(files.read(`/map/${file}`)), text);
      });

    it(`takes the place of its own, here and where no memory of it is: ${name}`, async () => {
      const once = new MemoryFiles(TREE);
      await run([command!, ...args, '--out', 'uit.txt', '--today', '2020-11-20'], once);
      const made = once.read('/map/uit.txt');
      once.write('/map/o-1.verslag', MINUTES.replace('27 november', '30 november').replace('vrijdag', 'maandag'));
      const again = await run([command!, ...args, '--out', 'uit.txt', '--today', '2020-12-20'], once);
      assert.ok(again.status !== 2, again.stderr);
      if (command === 'diff' && /text|docx/.test(name)) return;
      const elsewhere = new MemoryFiles(TREE);
      elsewhere.write('/map/uit.txt', made);
      elsewhere.write('/map/o-1.verslag', MINUTES.replace('Belt.', 'Mailt.'));
      const there = await run([command!, ...args, '--out', 'uit.txt', '--today', '2020-12-20'], elsewhere);
      assert.ok(there.status !== 2, there.stderr);
    });
  }

  it('takes the place of a register that had no rows, and of nothing', async () => {
    for (const text of ['Er zijn geen acties.\n', 'There are no actions.\n', '']) {
      const { status, stderr } = await run(['actions', 'o-1.verslag', '--out', 'uit.txt'], { ...TREE, 'uit.txt': text });
      assert.equal(status, 0, stderr);
    }
  });
});
