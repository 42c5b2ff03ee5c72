import assert from 'node:assert/strict';
import fs from 'node:fs';
import { RULES } from '../../language-server/index.ts';
import { dutchRulePage, ruleWords } from '../../src/extension/rule-page.ts';

const INDEX = fs.readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8');

describe('the page of a rule in Dutch', () => {
  for (const { name, summary } of RULES)
    it(name, () => {
      const page = fs.readFileSync(new URL(`../../docs/rules/${name}.md`, import.meta.url), 'utf8');
      const words = ruleWords(INDEX, name)!;
      assert.equal(words.summary, summary.nl);
      const shown = dutchRulePage(page, words);
      assert.ok(shown.startsWith(`# ${name}\n\n${summary.nl}\n\n**Standaard**: ${words.severity}\n\n`));
      const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
      assert.equal(count(shown, /^```verslag$/gm), count(page, /^```verslag (?:wrong|right)/gm));
      assert.equal(count(shown, /^```/gm) % 2, 0);
      assert.doesNotMatch(shown, /^## (?:Wrong|Right|How)/m);
    });
});
