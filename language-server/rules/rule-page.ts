import type { Language } from '../model/minutes.ts';

/** Address of a rule's page in the reader's language, relative to the root of the documentation. */
export function rulePage(name: string, language: Language): string {
  return `${{ nl: 'regels', en: 'rules' }[language]}/${name}.md`;
}
