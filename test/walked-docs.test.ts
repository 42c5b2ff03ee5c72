import assert from 'node:assert/strict';
import fs from 'node:fs';
import { stepsOf, walked } from './support/walked.ts';

const DOCS = new URL('../docs/', import.meta.url);
const PAGES: readonly (readonly [page: string, lang: string])[] = [
  ['begin.md', 'nl_NL.UTF-8'],
  ['tutorial.md', 'en_GB.UTF-8'],
  ['json.md', 'en_GB.UTF-8'],
  ...fs
    .readdirSync(new URL('recepten/', DOCS))
    .filter((name) => name !== 'README.md')
    .map((name) => [`recepten/${name}`, 'nl_NL.UTF-8'] as const),
];

/** Pages that a reader walks from an empty folder: each command gets the answer that the page shows. */
for (const [page, lang] of PAGES) {
  describe(`docs/${page}`, () => {
    const text = fs.readFileSync(new URL(page, DOCS), 'utf8');
    const steps = stepsOf(text);

    it('answers as it says', async () => {
      const walk = await walked(steps, lang);
      assert.ok(walk.length > 0);
      for (const { step, answered } of walk) if ('answer' in step) assert.equal(answered, step.answer, step.command);
    });

    it('shows no other minutes or commands than those it walks', () => {
      const shown = [...text.matchAll(/^```(?:verslag|console|json|text)\b/gm)];
      assert.equal(shown.length, steps.length);
    });
  });
}
