import type { Language } from './language.ts';

/** What a word of the language is for, and how it reads. */
export interface Help {
  readonly what: string;
  readonly example: string;
}
export type HelpInBoth = Readonly<Record<Language, Help>>;

export function both(nl: string, nlExample: string, en: string, enExample: string): HelpInBoth {
  return { nl: { what: nl, example: nlExample }, en: { what: en, example: enExample } };
}
