import { isBlank, lineEnd } from './characters.ts';
import { nextShield, type ShieldSpan } from './shields.ts';
import type { TokenSink } from './tokens.ts';

const NO_QUOTE = /[^"\r\n]*/y;

/** Behind the quote that closes the one at `offset`; -1 where none does. A quote in a shield closes nothing. */
export function stringEnd(text: string, offset: number, shields: readonly ShieldSpan[]): number {
  for (let at = offset + 1; ; ) {
    NO_QUOTE.lastIndex = at;
    NO_QUOTE.test(text);
    const end = NO_QUOTE.lastIndex;
    const shield = nextShield(shields, at);
    if (shield === undefined || shield.start >= end) return text.charCodeAt(end) === 34 ? end + 1 : -1;
    at = shield.end;
  }
}

/**
 * Where the words at the current place end, blanks behind them left out; a lone stray character is a word. A shield that stands among them
 * is a part of them, whatever it holds.
 *
 * @param pattern what may stand in the words; sticky
 */
export function wordsEnd(sink: TokenSink, pattern: RegExp, limit = lineEnd(sink.text, sink.offset)): number {
  const { text, offset } = sink;
  let end = offset;
  for (;;) {
    const shield = nextShield(sink.shields, end);
    const stop = Math.min(limit, shield?.start ?? limit);
    pattern.lastIndex = end;
    if (end < stop && pattern.test(text)) end = Math.min(pattern.lastIndex, stop);
    if (shield === undefined || end < shield.start || end >= limit) break;
    end = Math.min(shield.end, limit);
  }
  while (end > offset && isBlank(text.charCodeAt(end - 1))) end--;
  return Math.max(end, offset + 1);
}
