import { type RuleName, ruleInfo } from '../../../language-server/index.ts';
import { type AssistantPage, type AssistantTool, input, refusal, textOf } from './assistant.ts';

/** Reads a page of the package's own documentation; undefined where it is not there. */
export type ReadPage = (name: string) => string | undefined;

export function referencePages(read: ReadPage): AssistantPage[] {
  const pages = [
    { name: 'language', uri: 'verslag://language', title: 'The .verslag language', file: 'docs/language.md' },
    { name: 'taal', uri: 'verslag://taal', title: 'De taal .verslag', file: 'docs/taal.md' },
  ];
  return pages.flatMap(({ file, ...page }) => {
    const text = read(file);
    return text === undefined ? [] : [{ ...page, text }];
  });
}

/** Not every client gives a model the pages: a tool does. */
export function referenceTool(read: ReadPage): AssistantTool {
  return {
    name: 'read_reference',
    title: 'Read the reference',
    description: 'Gives the reference of the .verslag language, or the page of one rule of the checker, with a wrong and a right example.',
    input: input({
      rule: { type: 'string', maxLength: 60, description: 'The name of a rule, as check_draft gives it; without, the language itself.' },
      language: { enum: ['nl', 'en'], description: 'en by default.' },
    }),
    readOnly: true,
    run: async (given) => {
      const rule = textOf(given, 'rule');
      const dutch = given.language === 'nl';
      if (rule !== undefined && ruleInfo(rule as RuleName) === undefined) return refusal('There is no rule of this name.');
      const page = rule === undefined ? (dutch ? 'taal' : 'language') : `${dutch ? 'regels' : 'rules'}/${rule}`;
      const text = read(`docs/${page}.md`);
      return text === undefined ? refusal('This page is not installed.') : { text };
    },
  };
}
