import { rulePage } from '../../language-server/server/protocol.ts';

const LANGUAGES = ['nl', 'en'] as const;

/** Whether an address of documentation leads to the page of a rule, in either language: such a page is shown as a page, not as its source. */
export function isRulePage(path: string, rule: string): boolean {
  return LANGUAGES.some((language) => path.endsWith(`/docs/${rulePage(rule, language)}`));
}
