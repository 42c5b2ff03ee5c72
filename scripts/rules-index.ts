/** `node scripts/rules-index.ts` writes `docs/rules/README.md`: all rules, family by family, from the registry and the rules' own pages. */
import fs from 'node:fs';
import { type Family, RULES } from '../language-server/rules/registry.ts';
import { table } from './markdown-table.ts';

export const INDEX = new URL('../docs/rules/README.md', import.meta.url);

const FAMILIES: Readonly<Record<Family, string>> = {
  references: 'References · Verwijzingen',
  ownership: 'Ownership · Wie het doet',
  dates: 'Dates · Datums en tijden',
  attendance: 'Attendance · Aanwezigheid',
  tracks: 'Tracks · Sporen',
  structure: 'Structure · Opbouw',
  'follow-up': 'Follow-up · Voortgang',
  standby: 'Standby · Piket en kanalen',
  shielding: 'Shielding · Afschermen',
  wording: 'Wording · Woordkeus',
};

const INTRODUCTION = `# Rules · Regels

What \`verslag check\` and the editor report. Each page has wrong and right examples, which are tests. A rule is set to \`error\`, \`warning\`, \`info\`, \`hint\` or
\`off\` in \`verslag.config.json\`:

\`\`\`json
{ "rules": { "deadline-on-day-off": "warning", "alias-used": "off" } }
\`\`\`

Wat \`verslag check\` en de editor melden. Elke pagina heeft foute en goede voorbeelden. Hoe zwaar een regel telt, stelt u in met
\`verslag.config.json\`, zoals hierboven.
`;

/** The text of the index. */
export function ruleIndex(): string {
  const families = Map.groupBy(RULES, ({ family }) => family);
  const tables = [...families].map(([family, rules]) => {
    const rows = rules.map(({ name, severity, summary }) => [
      `[${name}](${name}.md)`,
      severity,
      hasFix(name) ? 'yes' : '',
      summary.nl,
      summary.en,
    ]);
    return `## ${FAMILIES[family]}\n\n${table([['rule', 'default', 'fix', 'Nederlands', 'English'], ...rows])}`;
  });
  return [INTRODUCTION, ...tables].join('\n');
}

function hasFix(rule: string): boolean {
  return fs.readFileSync(new URL(`${rule}.md`, INDEX), 'utf8').includes('**Fix** yes');
}

if (import.meta.main) fs.writeFileSync(INDEX, ruleIndex());
