import type { ItemFact } from '../document/parts.ts';
import type { Markdown, PartSpan, Phrase } from '../document/phrase.ts';
import type { FixedWord } from '../document/words.ts';
import { DETAILS } from '../vocabulary/attributes.ts';
import { harmlessText, oneLine } from './names.ts';
import { inlineToText, proseToText } from './plain-prose.ts';

/** A phrase as plain text on one line, without mark-up. */
export function phraseToText(phrase: Phrase): string {
  return oneLine(textOf(phrase));
}

/** What a writer typed, as plain text in its paragraphs, lists and tables. */
export function sourceToText(source: Markdown): string {
  return harmlessText(proseToText(source, spanToText));
}

/** As {@link phraseToText}, without what is shielded: for a title bar and the foot of a page. */
export function phraseToTitle(phrase: Phrase): string {
  return phraseToText(withoutShielded(phrase));
}

function textOf(phrase: Phrase): string {
  return phrase.map((span) => (typeof span === 'string' ? span : spanToText(span))).join('');
}

function spanToText(span: PartSpan): string {
  switch (span.kind) {
    case 'typed':
      return inlineToText(span.source, spanToText);
    case 'name':
      return oneLine(span.name);
    case 'date':
    case 'late':
      return span.words;
    case 'reference':
    case 'detail':
      return textOf(span.words);
    case 'note':
      return `[${span.number}]`;
    case 'link': {
      const words = textOf(span.words);
      return words === span.address ? words : `${words} <${span.address}>`;
    }
    case 'withheld':
    case 'secret':
      return `[${span.ground}]`;
    case 'shielded':
      return `[${span.ground}: ${textOf(span.words)}]`;
  }
}

function withoutShielded(phrase: Phrase): Phrase {
  return phrase.map((span) => {
    if (typeof span === 'string') return span;
    if (span.kind === 'shielded') return { kind: 'withheld', ground: span.ground };
    return span.kind === 'typed' ? { kind: 'typed', source: withoutShielded(span.source) } : span;
  });
}

/** Facts whose value is read behind its name as in a sentence: `uiterlijk vrijdag 20 november`. Others stand behind a colon. */
const IN_SENTENCE: ReadonlySet<FixedWord> = new Set<FixedWord>([
  'due',
  'status',
  'track',
  ...DETAILS,
  'lead',
  'members',
  'target',
  'endsAt',
]);

/** `Wie: RIVM; uiterlijk vrijdag 20 november 2020; prioriteit hoog`; an empty text where nothing is known. */
export function factsInWords(facts: readonly Pick<ItemFact, 'word' | 'name' | 'value'>[], write: (phrase: Phrase) => string): string {
  const words = facts.map(({ word, name, value }, index) => {
    const label = index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1);
    const words = write(value);
    // The full stop of a sentence would stand before the semicolon.
    return `${label}${IN_SENTENCE.has(word) ? '' : ':'} ${index === facts.length - 1 ? words : words.replace(/(?<!\.)\.$/, '')}`;
  });
  return words.join('; ');
}
