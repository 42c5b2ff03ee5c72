import type { Language } from '../vocabulary/language.ts';

const DUTCH =
  /(?<!\p{L})(?:de|het|een|van|en|is|zijn|niet|dat|voor|met|wordt|worden|aanwezig|afwezig|actie|acties|besluit|datum|tijd|verslag|notulen)(?!\p{L})/giu;
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|is|are|that|for|with|was|were|will|be|on|present|minutes|action|actions|date|time|apologies)(?!\p{L})/giu;

/** The language a document is written in, by its smallest words; Dutch where nothing decides. */
export function languageOf(text: string): Language {
  const start = text.slice(0, 100_000);
  const count = (words: RegExp) => start.match(words)?.length ?? 0;
  return count(ENGLISH) > count(DUTCH) ? 'en' : 'nl';
}
