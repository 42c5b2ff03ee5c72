import { idEnd, isLineEnd, opensReference, shieldOpenEnd } from './characters.ts';
import type { TokenSink } from './tokens.ts';

const PLAIN = /[^\r\n@#{}\\]+/y;

/** Shields within shields deeper than this are plain text of the deepest one: the parser calls itself once a level. */
const DEEPEST_SHIELD = 8;

/** Text with mentions, references and shields, up to `limit` (at most the end of the line). */
export function lexInline(sink: TokenSink, limit: number): void {
  lexText(sink, limit, 0);
}

/** A shield at the current place, up to and with its brace, or to `limit`. */
export function lexShield(sink: TokenSink, limit: number): void {
  sink.emit('SHIELD_OPEN', shieldOpenEnd(sink.text, sink.offset));
  lexText(sink, limit, 1);
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

/** With `depth` open shields; returns when the outermost of them is closed, else at `limit`. */
function lexText(sink: TokenSink, limit: number, depth: number): void {
  const { text } = sink;
  const outermost = depth > 0;
  let tooDeep = 0;
  let at = sink.offset;
  const flush = () => {
    if (at > sink.offset) sink.emit('TEXT', at);
  };
  while (at < limit) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(text)) {
      at = Math.min(PLAIN.lastIndex, limit);
      if (at === limit) break;
    }
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) break;
    if (code === 92) {
      at += isLineEnd(text.charCodeAt(at + 1)) ? 1 : 2;
    } else if (code === 64 || code === 35) {
      if (opensReference(text, at) && idEnd(text, at + 1) >= 0) {
        flush();
        if (code === 64) lexMention(sink);
        else lexItemReference(sink);
        at = sink.offset;
      } else {
        at++;
      }
    } else if (code === 123) {
      const end = shieldOpenEnd(text, at);
      if (end < 0) {
        at++;
      } else if (depth === DEEPEST_SHIELD) {
        tooDeep++;
        at = end;
      } else {
        flush();
        sink.emit('SHIELD_OPEN', Math.min(end, limit));
        at = sink.offset;
        depth++;
      }
    } else if (depth > 0 && tooDeep === 0) {
      flush();
      sink.emit('}', at + 1);
      at = sink.offset;
      depth--;
      if (depth === 0 && outermost) return;
    } else {
      if (tooDeep > 0) tooDeep--;
      at++;
    }
  }
  at = Math.min(at, limit);
  flush();
}
