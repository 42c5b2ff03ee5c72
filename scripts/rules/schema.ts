import { RULES } from '../../language-server/rules/registry.ts';

/** What the schema of the configuration says of each rule: an editor shows it, and completes the names. */
export function ruleSchemas(): Record<string, object> {
  return Object.fromEntries(
    RULES.map(({ name, severity, summary }) => [name, { $ref: '#/$defs/severity', description: summary.en, default: severity }]),
  );
}
