import type { Language } from '../../vocabulary/language.ts';
import type { Message } from '../problem.ts';

/** `` `a`, `b` of `c` ``, and the same in English. */
export function listedWords(rows: readonly Readonly<Record<Language, string>>[]): Message {
  const listed = (language: Language, or: string) =>
    rows
      .map((row) => `\`${row[language]}\``)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ` ${or} `);
  return { nl: listed('nl', 'of'), en: listed('en', 'or') };
}
