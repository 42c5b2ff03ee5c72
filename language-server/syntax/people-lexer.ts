import { idEnd, isBlank, isLineEnd, lineEnd, skipBlanks } from './characters.ts';
import { lexMention, lexShield } from './inline-lexer.ts';
import { shieldAround, shieldAt } from './shields.ts';
import type { TokenSink } from './tokens.ts';
import { stringEnd, wordsEnd } from './words-lexer.ts';

const SEPARATOR = /(?:en|and|&)(?=[ \t])/y;
const NAME = /(?:[^,()\r\n \t]|[ \t](?![@{]))+/y;
const DETAIL = /(?:[^,()\r\n \t]|[ \t](?!@))+/y;
const REPRESENTATION = /(namens|for)[ \t]+(?=@)/y;

/** `Leden OR:`, `Raad van Toezicht (vanaf punt 9):` before names. */
const CAPTION = /[\p{L}\p{N}][^@"{}(,:\r\n]{0,60}(?:\([^():\r\n]{0,60}\))?[ \t]*:(?=[ \t]|[\r\n]|$)/uy;

/** `Leden OR: @leider (Webex), @secretaris, "een gast van de gemeente"`, up to the end of the line. */
export function lexPeople(sink: TokenSink): void {
  const { text } = sink;
  if (matches(CAPTION, sink)) sink.emit('CAPTION', CAPTION.lastIndex);
  const stop = lineEnd(text, sink.offset);
  const lastClose = lastParenthesis(sink, stop);
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
      lexName(sink, code);
      afterName = true;
    }
  }
}

/** The last `)` of the line outside its shields; -1 where there is none. */
function lastParenthesis({ text, offset, shields }: TokenSink, stop: number): number {
  let at = text.lastIndexOf(')', stop - 1);
  for (let shield = shieldAround(shields, at); shield !== undefined && at >= offset; shield = shieldAround(shields, at))
    at = text.lastIndexOf(')', shield.start - 1);
  return at >= offset ? at : -1;
}

function lexName(sink: TokenSink, code: number): void {
  if (code === 64 && lexMention(sink)) return;
  const shield = shieldAt(sink.shields, sink.offset);
  if (shield !== undefined) lexShield(sink, shield);
  else if (!lexString(sink)) sink.emit('FREE', wordsEnd(sink, NAME));
}

function lexString(sink: TokenSink): boolean {
  const end = sink.code === 34 ? stringEnd(sink.text, sink.offset, sink.shields) : -1;
  if (end > 0) sink.emit('STRING', end);
  return end > 0;
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
      if (!lexString(sink)) sink.emit('FREE', wordsEnd(sink, DETAIL));
    }
  }
}

function matches(pattern: RegExp, sink: TokenSink): boolean {
  pattern.lastIndex = sink.offset;
  return pattern.test(sink.text);
}
