import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { slowIn } from '../support/slow-patterns.ts';

const ROOT = new URL('../../', import.meta.url);

/** What a build of the program's own patterns from strings gives: [source, flags, file]. */
function built(): [source: string, flags: string, file: string][] {
  const program = new URL('test/support/built-patterns.mjs', ROOT).pathname;
  const entries = ['language-server/index.ts', 'src/cli/main.ts', 'src/library/index.ts'].map((file) => new URL(file, ROOT).href);
  return JSON.parse(execFileSync(process.execPath, [program, ...entries], { encoding: 'utf8' }));
}

describe('patterns that the program builds from its tables', () => {
  it('takes time in proportion to the text, each of them', () => {
    const all = built();
    assert.ok(all.length > 100, `${all.length} patterns`);
    const slow = all.flatMap(([source, flags, file]) => slowIn({ source, flags }).map((why) => `${file}: ${source} (${why})`));
    assert.deepEqual(slow, []);
  });
});
