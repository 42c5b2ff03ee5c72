import assert from 'node:assert/strict';
import fs from 'node:fs';
import { RULES } from '../language-server/rules/registry.ts';

interface RuleSchema {
  readonly description: string;
  readonly default: string;
}
const read = (name: string) => JSON.parse(fs.readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

describe('the schema of the configuration', () => {
  const rules: Record<string, RuleSchema> = read('schemas/verslag-config.schema.json').properties.rules.properties;
  it('has every rule, and no other', () => assert.deepEqual(Object.keys(rules).sort(), RULES.map(({ name }) => name).sort()));
  it('says of each what the registry says', () => {
    for (const { name, severity, summary } of RULES)
      assert.deepEqual({ ...rules[name] }, { $ref: '#/$defs/severity', description: summary.en, default: severity }, name);
  });
});
