import assert from 'node:assert/strict';
import fs from 'node:fs';
import { RULES } from '../../language-server/rules/registry.ts';
import { diagnosticOf } from '../../language-server/server/diagnostics.ts';
import { isRulePage } from '../../src/extension/rule-page.ts';

describe('the link of a problem', () => {
  for (const language of ['nl', 'en'] as const)
    it(`leads to the page of its rule, which the extension shows as a page: ${language}`, () => {
      const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
      for (const { name } of RULES) {
        const problem = {
          uri: 'file:///a.verslag',
          range: at,
          severity: 'info',
          rule: name,
          message: { nl: '', en: '' },
          related: [],
          fixes: [],
        } as const;
        const { codeDescription } = diagnosticOf(problem, { language, rulePages: 'file:///ext/docs/', related: false, tags: [] });
        assert.ok(isRulePage(new URL(codeDescription!.href).pathname, name), codeDescription!.href);
        assert.ok(fs.existsSync(new URL(`../../docs/${codeDescription!.href.slice('file:///ext/docs/'.length)}`, import.meta.url)), name);
      }
    });

  it('is left alone where it leads elsewhere', () => {
    for (const path of ['/docs/rules/no-chair.md.html', '/elders/no-chair.md', '/docs/rules/no-secretary.md', '/docs/rules/../no-chair.md'])
      assert.ok(!isRulePage(path, 'no-chair'), path);
  });
});
