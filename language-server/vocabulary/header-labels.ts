import { HEADER_LABEL_ROWS, type HeaderLabelRow } from './header-label-rows.ts';
import type { Language } from './language.ts';

/** A label of a header that means what a keyword means. */
export interface HeaderLabel extends Omit<HeaderLabelRow, 'nl' | 'en'> {
  readonly language: Language;
}

/** Every label of the table, in lower case; of two rows with the same one the first counts. */
export const HEADER_LABELS: ReadonlyMap<string, HeaderLabel> = labelsByWords(HEADER_LABEL_ROWS);

/** Of two rows with the same label the first counts. */
export function labelsByWords(rows: readonly HeaderLabelRow[]): Map<string, HeaderLabel> {
  const labels = new Map<string, HeaderLabel>();
  for (const { nl, en, ...meaning } of rows) {
    for (const [language, words] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      for (const key of words.map(plainLabel)) if (!labels.has(key)) labels.set(key, { ...meaning, language });
    }
  }
  return labels;
}

/** What a label as typed means, in letters of any case; undefined where it means nothing that has a keyword. */
export function headerLabel(typed: string): HeaderLabel | undefined {
  return HEADER_LABELS.get(plainLabel(typed)) ?? presenceOf(typed);
}

const PRESENCE =
  /^(?<word>aanwezig|afwezig|present|absent)(?:en)?[ \t]?(?:\((?=[^()]*\p{L})[^()]{2,40}\)|[ \t](?:via|per|namens|vanuit|wegens|vanwege|i\.?v\.?m\.?|door|voor|for|on behalf of|because of|due to|by)[ \t][^()]{2,40})$/iu;

/** `Directors absent`: who they are stands first. */
const WHO_FIRST = /^\p{L}[\p{L} ]{2,30}[ \t](?<word>aanwezig|afwezig|present|absent)$/iu;

/** `Aanwezig (studentgeleding)`, `Afwezig wegens ziekte`: a keyword, and what is said of those behind it. */
function presenceOf(typed: string): HeaderLabel | undefined {
  const word = (PRESENCE.exec(typed) ?? WHO_FIRST.exec(typed))?.groups?.word?.toLowerCase();
  if (word === undefined) return undefined;
  return {
    field: word === 'aanwezig' || word === 'present' ? 'Present' : 'Absent',
    caption: true,
    language: word.endsWith('wezig') ? 'nl' : 'en',
  };
}

/** A label as the tables have it: in lower case, without full stops and parentheses. */
export function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[.()]/g, '')
    .replaceAll('\u2019', "'")
    .replace(/[ \t]{2,}|\t/g, ' ')
    .trim();
}
