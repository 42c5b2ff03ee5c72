import { FAMILIES } from '../../language-server/rules/define.ts';
import { RULES } from '../../language-server/rules/registry.ts';
import type { Language } from '../../language-server/vocabulary/language.ts';
import { table } from '../markdown-table.ts';
import { SEVERITIES } from './dutch-pages.ts';

const SETTING = `
\`\`\`json
{ "rules": { "deadline-on-day-off": "warning", "alias-used": "off" } }
\`\`\`
`;

const WORDS = {
  en: {
    introduction: `# Rules

_[In het Nederlands](../regels/README.md)_

What \`verslag check\` and the editor report. Each page has wrong and right examples, which are tests. A rule is set to \`error\`, \`warning\`, \`info\`, \`hint\` or
\`off\` in \`verslag.config.json\`:
${SETTING}`,
    head: ['rule', 'default', 'fix', 'says'],
    yes: 'yes',
  },
  nl: {
    introduction: `# Regels

_[In English](../rules/README.md)_

Wat \`verslag check\` en de editor melden. Elke pagina heeft foute en goede voorbeelden. Hoe zwaar een regel telt, stelt u in met
\`verslag.config.json\`: \`error\` (fout), \`warning\` (waarschuwing), \`info\`, \`hint\` of \`off\` (uit).
${SETTING}`,
    head: ['regel', 'standaard', 'reparatie', 'zegt'],
    yes: 'ja',
  },
} as const;

/** The text of `docs/rules/README.md`, or of `docs/regels/README.md`: all rules, family by family. */
export function indexPage(language: Language): string {
  const { introduction, head, yes } = WORDS[language];
  const families = Map.groupBy(RULES, ({ family }) => family);
  const tables = [...families].map(([family, rules]) => {
    const rows = rules.map(({ name, severity, fixable, summary }) => [
      `[${name}](${name}.md)`,
      language === 'nl' ? SEVERITIES[severity] : severity,
      fixable ? yes : '',
      summary[language],
    ]);
    return `## ${FAMILIES[family][language]}\n\n${table([[...head], ...rows])}`;
  });
  return [introduction, ...tables].join('\n');
}
