import assert from 'node:assert/strict';
import { exampleProject, mutate } from '../../bench/mutations.ts';
import { runs } from '../support/runs.ts';

describe('law 3: a typing error never turns silently into prose', () => {
  it('at most 1 in 100 errors in the heads of the examples goes unnoticed (a sample; all of them in `npm run mutations`)', () => {
    const { numRuns, seed } = runs(1, 0);
    const oneIn = Math.round(307 / numRuns);
    const { project, uris } = exampleProject();
    let [made, silent] = [0, [] as string[]];
    for (const [number, uri] of uris.entries()) {
      const outcome = mutate(project, uri, (index) => (index - number - seed) % oneIn === 0);
      made += outcome.reported + outcome.silent.length;
      silent = [...silent, ...outcome.silent.map(({ after }) => after)];
    }
    assert.ok(made > 300, `${made} errors`);
    assert.ok(silent.length * 100 <= made, `${silent.length} of ${made}:\n${silent.join('\n')}`);
  });
});
