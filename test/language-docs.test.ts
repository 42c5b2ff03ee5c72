import assert from 'node:assert/strict';
import fs from 'node:fs';
import { GROUNDS } from '../language-server/model/grounds.ts';
import { ATTRIBUTE_WORDS } from '../language-server/vocabulary/attributes.ts';
import { KEYWORDS } from '../language-server/vocabulary/keywords.ts';
import { check } from './support/check.ts';
import { inMeeting } from './support/docs.ts';

/** Every example of the language reference checks clean, or reports exactly the rules that stand behind it. */
for (const page of ['taal.md', 'language.md']) {
  describe(`docs/${page}`, () => {
    const text = fs.readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8');
    const examples = [...text.matchAll(/^```verslag(?: reports=(\S+))?\n([\s\S]*?)^```$/gm)];

    it('has examples', () => assert.ok(examples.length >= 10));
    for (const [, reports, source = ''] of examples) {
      it(`${source.split('\n')[0]}${reports === undefined ? '' : ` → ${reports}`}`, () => {
        const found = check(inMeeting(source)).filter(({ severity }) => severity === 'error' || severity === 'warning');
        const rules = [...new Set(found.map(({ rule }) => rule))].sort();
        assert.deepEqual(rules, (reports?.split(',') ?? []).sort(), found.map(({ rule, message }) => `${rule}: ${message.nl}`).join('\n'));
      });
    }

    it('names every keyword and attribute word in both languages, and every ground', () => {
      const words = [...KEYWORDS, ...ATTRIBUTE_WORDS].flatMap(({ nl, en }) => [nl, en]);
      const missing = words.filter((word) => !new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}])`, 'u').test(text));
      assert.deepEqual(missing, []);
      const grounds = [...GROUNDS.keys()].filter((ground) => /^5/.test(ground) && !text.includes(ground));
      assert.deepEqual(grounds, []);
    });
  });
}
