import type { Document } from '../document/parts.ts';
import { CLASSIFICATION_WORDS, FIXED_WORDS } from '../document/words.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import type { Message } from '../vocabulary/language.ts';
import { phraseToTitle } from './text-spans.ts';

/** For whom a page is: how it is classified, or that it is the version for everybody. */
export function audienceOf({ classification, language, at }: AnyMinutes): string {
  if (at === undefined) return FIXED_WORDS.publicVersion[language];
  return classification === undefined ? '' : CLASSIFICATION_WORDS[classification.value][language];
}

/** What stands at the head and the foot of each page, without what is shielded. */
export interface RunningLines {
  readonly kind: string;
  /** `Concept · Vertrouwelijk` */
  readonly standing: string;
  readonly title: string;
}

export function runningLines(minutes: AnyMinutes, { head }: Document): RunningLines {
  const standing = [phraseToTitle(head?.state?.words ?? []), audienceOf(minutes)].filter((part) => part !== '');
  return { kind: head?.kind ?? '', standing: standing.join(' · '), title: phraseToTitle(head?.title ?? []) };
}

/** A title of at most so many signs: a longer one would push the number of the page off its line. */
export function shortTitle(title: string, most: number): string {
  const signs = [...title];
  if (signs.length <= most) return title;
  const start = signs.slice(0, most - 1).join('');
  return `${start.trimEnd()}…`;
}

/** Between the number of a page and how many there are. */
export const PAGE_OF: Message = { nl: 'van', en: 'of' };
