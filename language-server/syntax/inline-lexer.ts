import { idEnd, isLineEnd, opensReference, skipBlanks } from './characters.ts';
import { type ShieldSpan, shieldIndex } from './shields.ts';
import type { TokenSink } from './tokens.ts';

const PLAIN = /[^\r\n@#\\]+/y;

/** Shields within shields deeper than this are plain text of the deepest one: the parser calls itself once a level. */
const DEEPEST_SHIELD = 8;

/** Text with mentions, references and shields, up to `limit` (at most the end of the line). */
export function lexInline(sink: TokenSink, limit: number): void {
  lexText(sink, limit, sink.shields, 0);
}

/** The shield at the current place, up to and with the sign that closes it. */
export function lexShield(sink: TokenSink, shield: ShieldSpan, depth = 0): void {
  if (shield.grounds.length === 0) sink.emit('MEANT', shield.contentStart);
  else lexOpening(sink, shield);
  lexText(sink, shield.contentEnd, depth + 1 < DEEPEST_SHIELD ? shield.inside : [], depth + 1);
  if (shield.end > shield.contentEnd) sink.emit('}', shield.end);
}

/** `{5.1.2e, 5.1.2i: `. */
function lexOpening(sink: TokenSink, { grounds, contentStart }: ShieldSpan): void {
  sink.emit('{', sink.offset + 1);
  grounds.forEach(({ start, end }, index) => {
    if (index > 0) {
      sink.offset = skipBlanks(sink.text, sink.offset);
      sink.emit(',', sink.offset + 1);
    }
    sink.offset = start;
    sink.emit('GROUND', end);
  });
  sink.offset = skipBlanks(sink.text, sink.offset);
  sink.emit(':', contentStart);
}

/** `@id` at the current place; false where there is none. */
export function lexMention(sink: TokenSink): boolean {
  const end = idEnd(sink.text, sink.offset + 1);
  if (end < 0) return false;
  sink.emit('@', sink.offset + 1);
  sink.emit('ID', end);
  return true;
}

/** `#id` or `#meeting/id` at the current place; false where there is none. */
export function lexItemReference(sink: TokenSink): boolean {
  const { text, offset } = sink;
  const first = idEnd(text, offset + 1);
  if (first < 0) return false;
  const second = text.charCodeAt(first) === 47 ? idEnd(text, first + 1) : -1;
  sink.emit('#', offset + 1);
  if (second < 0) {
    sink.emit('ID', first);
    return true;
  }
  sink.emit('MEETING', first);
  sink.emit('/', first + 1);
  sink.emit('ID', second);
  return true;
}

/** Text within `depth` shields, up to `limit`. */
function lexText(sink: TokenSink, limit: number, shields: readonly ShieldSpan[], depth: number): void {
  let index = shieldIndex(shields, sink.offset);
  let at = sink.offset;
  const flush = () => {
    if (at > sink.offset) sink.emit('TEXT', at);
  };
  for (;;) {
    const shield = shields[index];
    const stop = Math.min(limit, shield?.start ?? limit);
    at = lexPlain(sink, at, stop);
    if (shield === undefined || at < shield.start || at >= limit) break;
    flush();
    lexShield(sink, shield, depth);
    at = sink.offset;
    index++;
  }
  flush();
}

/** Text, mentions and references up to `stop` or the end of the line; returns where it ends. The text at the end is not emitted yet. */
function lexPlain(sink: TokenSink, from: number, stop: number): number {
  const { text } = sink;
  let at = from;
  while (at < stop) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(text)) {
      at = PLAIN.lastIndex;
      if (at >= stop) break;
    }
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) break;
    if (code === 92) {
      at += isLineEnd(text.charCodeAt(at + 1)) ? 1 : 2;
    } else if (opensReference(text, at) && idEnd(text, at + 1) >= 0) {
      if (at > sink.offset) sink.emit('TEXT', at);
      if (code === 64) lexMention(sink);
      else lexItemReference(sink);
      at = sink.offset;
    } else {
      at++;
    }
  }
  return Math.min(at, stop);
}
