import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadGrammar, SHIPPED } from './load-grammar.ts';

interface Assertion {
  readonly exclude: readonly string[];
}
interface TestCase {
  readonly assertions: readonly { readonly scopeAssertions: readonly Assertion[] }[];
}
const { parseGrammarTestCase, runGrammarTestCase } = createRequire(import.meta.url)('vscode-tmgrammar-test/dist/unit/index.js') as {
  parseGrammarTestCase(text: string): TestCase;
  runGrammarTestCase(registry: unknown, test: TestCase): Promise<readonly unknown[]>;
};

/** The tool's pattern for an assertion takes exponential time on a second dash: all that is excluded stands behind one. */
const TWO_EXCLUSIONS = /^\/\/\s*(?:\^|<[-~]).* - .* - /m;
const scopes = [...readFileSync(SHIPPED, 'utf8').matchAll(/[a-z_.-]+\.verslag/g)].map(([name]) => name);

/** The tool excludes a scope by its whole name; we mean every scope that begins so. */
function excludingAllBelow(test: TestCase): TestCase {
  const below = (prefix: string) => scopes.filter((name) => name === prefix || name.startsWith(`${prefix}.`));
  const widen = (assertion: Assertion) => ({ ...assertion, exclude: assertion.exclude.flatMap(below) });
  return { ...test, assertions: test.assertions.map((line) => ({ ...line, scopeAssertions: line.scopeAssertions.map(widen) })) };
}

describe('The TextMate grammar', () => {
  let registry: Awaited<ReturnType<typeof loadGrammar>>['registry'];
  before(async () => {
    ({ registry } = await loadGrammar());
  });

  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.verslag')))
    it(`colours ${file} as it says`, async () => {
      const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
      assert.doesNotMatch(text, TWO_EXCLUSIONS);
      assert.deepEqual(await runGrammarTestCase(registry, excludingAllBelow(parseGrammarTestCase(text))), []);
    });
});
