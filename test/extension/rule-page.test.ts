import assert from 'node:assert/strict';
import fs from 'node:fs';
import { RULES } from '../../language-server/index.ts';
import { dutchRulePage } from '../../src/extension/rule-page.ts';

describe('the page of a rule in Dutch', () => {
  for (const { name, summary } of RULES)
    it(name, () => {
      const page = fs.readFileSync(new URL(`../../docs/rules/${name}.md`, import.meta.url), 'utf8');
      const shown = dutchRulePage(page, { name, summary: summary.nl, severity: 'fout' });
      assert.ok(shown.startsWith(`# ${name}\n\n${summary.nl}\n\n**Standaard**: fout\n\n`));
      const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
      assert.equal(count(shown, /^```verslag$/gm), count(page, /^```verslag (?:wrong|right)/gm));
      assert.equal(count(shown, /^```/gm) % 2, 0);
      assert.doesNotMatch(shown, /^## (?:Wrong|Right|How)/m);
    });
});
