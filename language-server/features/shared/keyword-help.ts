import type { Language } from '../../model/minutes.ts';
import { ATTRIBUTE_OF } from '../../vocabulary/attributes.ts';
import { closedLabelNamed } from '../../vocabulary/closed-label.ts';
import type { Help } from '../../vocabulary/help.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';

/** Help for a keyword or an attribute word as typed, with an example in the language of the word. `undefined` for every other word. */
export function helpOfWord(word: string, language: Language): Help | undefined {
  const entry = KEYWORD_OF.get(word) ?? ATTRIBUTE_OF.get(word) ?? closedLabelNamed(word);
  if (entry === undefined) return undefined;
  const typed: Language = entry.nl === entry.en ? language : entry.nl === word ? 'nl' : 'en';
  return { what: entry.help[language].what, example: entry.help[typed].example };
}

/** Markdown: what the word is for, and an example in a fence. All of it is our own text. */
export function helpMarkdown({ what, example }: Help): string {
  return `${what}\n\n\`\`\`verslag\n${example}\n\`\`\``;
}
