const SEVERITIES = new Map([
  ['error', 'fout'],
  ['warning', 'waarschuwing'],
]);

/** What the index of all rules says of one in Dutch; undefined where it does not name it. @param index as Markdown */
export function ruleWords(index: string, name: string): RuleWords | undefined {
  const row = index.split('\n').find((line) => line.startsWith(`| [${name}](`));
  const [, , severity = '', , summary = ''] = row?.split(/(?<!\\)\|/).map((cell) => cell.trim()) ?? [];
  return summary === '' ? undefined : { name, summary, severity: SEVERITIES.get(severity) ?? severity };
}

/** What is known of a rule beside its page. */
export interface RuleWords {
  readonly name: string;
  readonly summary: string;
  /** What it is reported as by default, in the language of the page. */
  readonly severity: string;
}

const SAY = {
  standard: 'Standaard',
  wrong: 'Fout',
  right: 'Goed',
  set: 'Instellen',
  setText: 'In `verslag.config.json`:',
  more: 'Toelichting (Engels)',
} as const;

/**
 * The page of a rule for a reader of Dutch: what it says, its wrong and right examples, and how it is set; the explanation follows in the
 * language in which it is written. @param page the page as Markdown
 */
export function dutchRulePage(page: string, { name, summary, severity }: RuleWords): string {
  const examples = [...page.matchAll(/^```verslag (wrong|right)[^\n]*\n([\s\S]*?)^```/gm)];
  const of = (kind: string) => examples.flatMap(([, found, text]) => (found === kind ? [`\`\`\`verslag\n${text}\`\`\``] : []));
  const part = (title: string, blocks: readonly string[]) => (blocks.length === 0 ? [] : [`## ${title}`, ...blocks]);
  return [
    `# ${name}`,
    summary,
    `**${SAY.standard}**: ${severity}`,
    ...part(SAY.wrong, of('wrong')),
    ...part(SAY.right, of('right')),
    `## ${SAY.set}`,
    SAY.setText,
    `\`\`\`json\n{ "rules": { "${name}": "off" } }\n\`\`\``,
    ...part(SAY.more, explanationOf(page)),
    '',
  ].join('\n\n');
}

/** The paragraphs of a page that are neither its title, nor an example, nor the heading of one. */
function explanationOf(page: string): string[] {
  const text = page
    .replace(/^```[\s\S]*?^```[^\n]*$/gm, '')
    .replace(/^#.*$/gm, '')
    .replace(/^\*\*Family\*\*.*$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? [] : [text];
}
