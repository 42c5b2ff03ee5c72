import assert from 'node:assert/strict';
import { BOOK, CLEAN } from './fixtures.ts';
import { run } from './memory-host.ts';

const STYLE = { organisation: 'Weg', logo: 'weg.png', css: 'weg.css', word: 'weg.docx', typst: 'weg.typ' };
const FILES = { 'verslag.config.json': JSON.stringify({ style: STYLE }), 'adresboek.verslag': BOOK, 'a.verslag': CLEAN };

describe('a house style whose files are not there', () => {
  const SAID: readonly (readonly [args: readonly string[], parts: readonly string[]])[] = [
    [
      ['render', 'a.verslag', '--to', 'html'],
      ['logo', 'css'],
    ],
    [
      ['render', 'a.verslag', '--to', 'pdf'],
      ['logo', 'typst'],
    ],
    [
      ['render', 'a.verslag', '--to', 'docx'],
      ['logo', 'word'],
    ],
    [['render', 'a.verslag', '--to', 'email'], ['logo']],
    [['mail', 'a.verslag'], ['logo']],
    [['render', 'a.verslag', '--to', 'text'], []],
    [['actions', '--format', 'ics'], []],
    [
      ['publish', '.', '--no-pdf'],
      ['logo', 'css'],
    ],
  ];
  for (const [args, parts] of SAID)
    it(`is said where it counts: ${args.join(' ')}`, async () => {
      const out = args[0] === 'actions' ? [] : ['--out', 'uit'];
      const { stderr } = await run([...args, ...out], FILES);
      const said = [...stderr.matchAll(/`style\.(\w+)`: weg\.\w+ is er niet/g)].map(([, part]) => part);
      assert.deepEqual(said, parts, stderr);
    });
});
