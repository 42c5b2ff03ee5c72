import type { RuleInfo } from '../../language-server/rules/define.ts';

const HEADER = /^# .*\n\n(?:\*\*Family\*\* .*\n)?/;

/** A rule's page under the header that the rule asks for. */
export function withHeader(page: string, rule: RuleInfo): string {
  return headerOf(rule) + page.replace(HEADER, '');
}

function headerOf({ name, family, severity, fixable }: RuleInfo): string {
  return `# ${name}\n\n**Family** ${family} · **Default** ${severity} · **Fix** ${fixable ? 'yes' : 'no'}\n`;
}
