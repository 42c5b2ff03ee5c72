import { idEnd, isBlank, isLineEnd, lineEnd, shieldOpenEnd, skipBlanks } from './characters.ts';
import { lexMention, lexShield } from './inline-lexer.ts';
import type { TokenSink } from './tokens.ts';

const STRING = /"[^"\r\n]*"/y;
const SEPARATOR = /(?:en|and|&)(?=[ \t])/y;
const NAME = /(?:[^,()\r\n \t]|[ \t](?![@{]))+/y;
const DETAIL = /[^,()\r\n]+/y;
const REPRESENTATION = /(namens|for)[ \t]+(?=@)/y;

/** `@leider (Webex), @secretaris, "een gast van de gemeente"`, up to the end of the line. */
export function lexPeople(sink: TokenSink): void {
  const { text } = sink;
  const stop = lineEnd(text, sink.offset);
  const lastClose = sink.offset + text.substring(sink.offset, stop).lastIndexOf(')');
  // A parenthesis belongs to the party before it; elsewhere it is stray text.
  let afterName = false;
  for (;;) {
    sink.offset = skipBlanks(text, sink.offset);
    const code = sink.code;
    if (isLineEnd(code)) return;
    if (code === 44 || matches(SEPARATOR, sink)) {
      sink.emit(',', code === 44 ? sink.offset + 1 : SEPARATOR.lastIndex);
      afterName = false;
    } else if (code === 40 && afterName) {
      lexDetails(sink, lastClose > sink.offset);
    } else {
      lexName(sink, code, stop);
      afterName = true;
    }
  }
}

function lexName(sink: TokenSink, code: number, stop: number): void {
  if (code === 64 && lexMention(sink)) return;
  if (code === 123 && shieldOpenEnd(sink.text, sink.offset) > 0) {
    lexShield(sink, stop);
  } else if (matches(STRING, sink)) {
    sink.emit('STRING', STRING.lastIndex);
  } else {
    sink.emit('FREE', wordsEnd(NAME, sink));
  }
}

/** `(Webex, namens @VWS)`; without its `)` it ends at the next comma. @param closed whether a `)` follows on the line. */
function lexDetails(sink: TokenSink, closed: boolean): void {
  const { text } = sink;
  sink.emit('(', sink.offset + 1);
  for (;;) {
    sink.offset = skipBlanks(text, sink.offset);
    const code = sink.code;
    if (isLineEnd(code)) return;
    if (code === 41) {
      sink.emit(')', sink.offset + 1);
      return;
    }
    if (code === 44) {
      if (!closed) return;
      sink.emit(',', sink.offset + 1);
    } else if (matches(REPRESENTATION, sink) && idEnd(text, REPRESENTATION.lastIndex + 1) > 0) {
      let wordEnd = REPRESENTATION.lastIndex;
      while (isBlank(text.charCodeAt(wordEnd - 1))) wordEnd--;
      sink.emitWord(wordEnd);
      sink.offset = skipBlanks(text, sink.offset);
      lexMention(sink);
    } else if (code !== 64 || !lexMention(sink)) {
      if (matches(STRING, sink)) sink.emit('STRING', STRING.lastIndex);
      else sink.emit('FREE', wordsEnd(DETAIL, sink));
    }
  }
}

/** Where the words at the current place end, blanks behind them left out; a lone stray character is a word. */
function wordsEnd(pattern: RegExp, sink: TokenSink): number {
  if (!matches(pattern, sink)) return sink.offset + 1;
  let end = pattern.lastIndex;
  while (isBlank(sink.text.charCodeAt(end - 1))) end--;
  return Math.max(end, sink.offset + 1);
}

function matches(pattern: RegExp, sink: TokenSink): boolean {
  pattern.lastIndex = sink.offset;
  return pattern.test(sink.text);
}
