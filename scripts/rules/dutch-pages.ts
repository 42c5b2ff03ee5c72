/**
 * `docs/regels`: the page of each rule in Dutch. What it means and how it is fixed is written there by
 * hand and kept; title, summary, severity and examples come from the registry and the rule's English page, whose examples are tests.
 */
import fs from 'node:fs';
import { FAMILIES, type RuleInfo } from '../../language-server/rules/define.ts';

const PAGES = new URL('../../docs/regels/', import.meta.url);
const ENGLISH = new URL('../../docs/rules/', import.meta.url);

export const SEVERITIES = { error: 'fout', warning: 'waarschuwing', info: 'info', hint: 'hint' } as const;
const MEND = '## Zo lost u het op\n';
const SETTING = '## Instellen\n';
const HEAD = /^# .*\n\n.*\n\n\*\*Familie\*\* .*\n\n/;

/** The part of a page that people write. */
export interface Told {
  readonly meaning: string;
  readonly fixing: string;
}

/** What a page says; both are empty on one that is still to be written. */
export function toldOn(page: string): Told {
  const [above = '', below = ''] = page.split(MEND);
  const fixing = below.split(SETTING)[0]!;
  const meaning = above.replace(HEAD, '').split(/^## /m)[0]!;
  return { meaning: meaning.trim(), fixing: fixing.trim() };
}

/** @param english the rule's page in English, for its examples. */
export function dutchPage({ name, family, severity, summary, fixable }: RuleInfo, english: string, { meaning, fixing }: Told): string {
  const examples = [...english.matchAll(/^```verslag (wrong|right)[^\n]*\n([\s\S]*?)^```$/gm)];
  const part = (title: string, kind: string) => {
    const found = examples.flatMap(([, one, text]) => (one === kind ? [`\`\`\`verslag\n${text}\`\`\`\n`] : []));
    return found.length === 0 ? [] : [`## ${title}\n`, ...found];
  };
  return [
    `# ${name}\n`,
    `${summary.nl}\n`,
    `**Familie** ${FAMILIES[family].nl.toLowerCase()} · **Standaard** ${SEVERITIES[severity]} · **Snelle reparatie** ${fixable ? 'ja' : 'nee'}\n`,
    `${meaning}\n`,
    ...part('Fout', 'wrong'),
    ...part('Goed', 'right'),
    MEND,
    `${fixing}\n`,
    SETTING,
    `\`{ "rules": { "${name}": "off" } }\` in \`verslag.config.json\`, of \`error\`, \`warning\`, \`info\`, \`hint\`.\n`,
  ].join('\n');
}

/** The page as it is there, and as it should be. */
export function dutchPageOf(rule: RuleInfo): { readonly file: URL; readonly there: string; readonly page: string } {
  const file = new URL(`${rule.name}.md`, PAGES);
  const there = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const english = fs.readFileSync(new URL(`${rule.name}.md`, ENGLISH), 'utf8');
  return { file, there, page: dutchPage(rule, english, toldOn(there)) };
}
