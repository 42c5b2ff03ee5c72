/** `node scripts/config-schema.ts` writes the rules into `schemas/verslag-config.schema.json`, from the registry; `biome check --write schemas` lays it out. */
import fs from 'node:fs';
import { RULES } from '../language-server/rules/registry.ts';

const SCHEMA = new URL('../schemas/verslag-config.schema.json', import.meta.url);

const schema = JSON.parse(fs.readFileSync(SCHEMA, 'utf8'));
schema.properties.rules.properties = Object.fromEntries(
  RULES.map(({ name, severity, summary }) => [name, { $ref: '#/$defs/severity', description: summary.en, default: severity }]),
);
fs.writeFileSync(SCHEMA, `${JSON.stringify(schema, null, 2)}\n`);
