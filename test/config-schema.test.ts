import assert from 'node:assert/strict';
import fs from 'node:fs';
import { ruleSchemas } from '../scripts/rules/schema.ts';

it('the schema of the configuration has the rules that `npm run rules` writes, in their order', () => {
  const schema = JSON.parse(fs.readFileSync(new URL('../schemas/verslag-config.schema.json', import.meta.url), 'utf8'));
  assert.equal(JSON.stringify(schema.properties.rules.properties, null, 2), JSON.stringify(ruleSchemas(), null, 2));
});
