import { FAMILIES } from '../../language-server/rules/define.ts';
import { RULES } from '../../language-server/rules/registry.ts';
import { table } from '../markdown-table.ts';

const INTRODUCTION = `# Rules · Regels

What \`verslag check\` and the editor report. Each page has wrong and right examples, which are tests. A rule is set to \`error\`, \`warning\`, \`info\`, \`hint\` or
\`off\` in \`verslag.config.json\`:

\`\`\`json
{ "rules": { "deadline-on-day-off": "warning", "alias-used": "off" } }
\`\`\`

Wat \`verslag check\` en de editor melden. Elke pagina heeft foute en goede voorbeelden. Hoe zwaar een regel telt, stelt u in met
\`verslag.config.json\`, zoals hierboven.
`;

/** The text of `docs/rules/README.md`: all rules, family by family. */
export function indexPage(): string {
  const families = Map.groupBy(RULES, ({ family }) => family);
  const tables = [...families].map(([family, rules]) => {
    const rows = rules.map(({ name, severity, fixable, summary }) => [
      `[${name}](${name}.md)`,
      severity,
      fixable ? 'yes' : '',
      summary.nl,
      summary.en,
    ]);
    return `## ${FAMILIES[family].en} · ${FAMILIES[family].nl}\n\n${table([['rule', 'default', 'fix', 'Nederlands', 'English'], ...rows])}`;
  });
  return [INTRODUCTION, ...tables].join('\n');
}
