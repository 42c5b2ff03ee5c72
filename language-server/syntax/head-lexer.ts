import {
  ATTRIBUTE_KEYWORD,
  ATTRIBUTE_OF,
  ATTRIBUTE_PHRASES,
  type AttributeWord,
  RHYTHM_PHRASES,
  RHYTHM_WORDS,
  UNTIL_WORDS,
} from '../vocabulary/attributes.ts';
import type { StatementName } from '../vocabulary/keywords.ts';
import { groundsEnd, idEnd, isDigit, isLineEnd, skipBlanks } from './characters.ts';
import { alternatives, WEEKDAYS } from './date-words.ts';
import { VALUE_DATE_SOURCE } from './dates.ts';
import { doerEnd } from './doers.ts';
import { lexInline, lexItemReference, lexMention, lexShield } from './inline-lexer.ts';
import { nextShield, type ShieldSpan, shieldAt } from './shields.ts';
import type { TokenSink } from './tokens.ts';
import { stringEnd, wordsEnd } from './words-lexer.ts';

const DATE = new RegExp(VALUE_DATE_SOURCE, 'iuy');
const TIME = /\d{1,2}[:.]\d{2}(?!\d)/y;
const WORD = /[A-Za-z]+(?:-[A-Za-z]+)?(?![\p{L}\p{N}_])/uy;
/** Up to a comma, a parenthesis, or a blank that a party follows. */
const FREE = /(?:[^,()\r\n \t]|[ \t](?![@{]))+/y;
const COUNT = /\d+(?:[ \t]+(?:stem|stemmen|votes?)(?![\p{L}\p{N}_-]))?(?![\p{L}\p{N}_./%-])/uy;
const SEGMENT = /[^,\r\n]+/y;
/** `every Monday, Wednesday and Friday 10:00`: commas between days end nothing. */
const DAYS_LISTED = new RegExp(
  String.raw`[^,()\r\n]+(?:,[ ]?(?:en |and )?(?:${alternatives(WEEKDAYS, { short: false })})(?![\p{L}\p{N}_])[^,()\r\n]*)+`,
  'iuy',
);

/** Whether a date stands at `offset`, and where it ends; -1 where there is none. */
export function dateEnd(text: string, offset: number): number {
  DATE.lastIndex = offset;
  return DATE.test(text) ? DATE.lastIndex : -1;
}

/** `(@RIVM, uiterlijk 20 november 2020)` at the current place. Without its `)` it ends at the first colon, or at the end of the line. */
function lexAttributes(sink: TokenSink, keyword: StatementName): void {
  const { text } = sink;
  const limit = attributesEnd(text, sink.offset, sink.shields);
  sink.emit('(', sink.offset + 1);
  let first = true;
  for (;;) {
    sink.offset = skipBlanks(text, sink.offset);
    if (sink.offset >= limit) break;
    if (sink.code === 44) {
      sink.emit(',', sink.offset + 1);
      first = true;
    } else {
      // `10 voor`: the word may stand behind the number.
      if (keyword === 'Vote' && lexCount(sink, limit)) continue;
      if (!(first && lexWordAttribute(sink, limit, keyword))) lexValue(sink, limit);
      first = false;
    }
  }
  sink.offset = limit;
  if (sink.code === 41) sink.emit(')', limit + 1);
}

/**
 * Offset of the `)` that closes the parenthesis at `offset`; where there is none, of the first colon, or of the end of the line. What stands
 * in a shield closes nothing.
 */
export function attributesEnd(text: string, offset: number, shields: readonly ShieldSpan[]): number {
  let colon = -1;
  let shield = nextShield(shields, offset);
  for (let at = offset + 1; ; at++) {
    if (at === shield?.start) {
      at = shield.end - 1;
      shield = nextShield(shields, shield.end);
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 41) return at;
    if (isLineEnd(code)) return colon < 0 ? at : colon;
    if (code === 58 && colon < 0 && !isDigit(text.charCodeAt(at + 1))) colon = at;
    if (code === 34) {
      const end = stringEnd(text, at, shields);
      if (end > 0) {
        at = end - 1;
        shield = nextShield(shields, end);
      }
    }
  }
}

/** An attribute that opens with a word of its own; false where the word is none. */
function lexWordAttribute(sink: TokenSink, limit: number, keyword: StatementName): boolean {
  WORD.lastIndex = sink.offset;
  if (!WORD.test(sink.text) || WORD.lastIndex > limit) return false;
  const first = sink.text.substring(sink.offset, WORD.lastIndex);
  const word = ATTRIBUTE_PHRASES.get(first)?.find((phrase) => standsHere(sink, phrase, limit)) ?? first;
  const end = sink.offset + word.length;
  if (
    keyword === 'Series' &&
    (RHYTHM_WORDS.has(first.toLowerCase()) || RHYTHM_PHRASES.get(first)?.some((phrase) => standsHere(sink, phrase, limit)))
  ) {
    DAYS_LISTED.lastIndex = sink.offset;
    if (DAYS_LISTED.test(sink.text) && DAYS_LISTED.lastIndex <= limit) sink.emit('RHYTHM', DAYS_LISTED.lastIndex);
    else emitRest(sink, 'RHYTHM', limit);
    return true;
  }
  const attribute = ATTRIBUTE_OF.get(word);
  if (attribute === undefined || (isEveryday(attribute, word) && !attribute.of.includes(keyword))) return false;
  sink.emitWord(end, ATTRIBUTE_KEYWORD.get(word));
  skip(sink, limit);
  lexWordValue(sink, attribute, limit);
  return true;
}

/** Words of any text, and other spellings: they count only where they belong. */
function isEveryday({ kind }: AttributeWord, word: string): boolean {
  return kind === 'side' || kind === 'item' || ATTRIBUTE_KEYWORD.get(word) !== word;
}

/** `10`, `10 stemmen`. */
function lexCount(sink: TokenSink, limit: number): boolean {
  COUNT.lastIndex = sink.offset;
  if (!COUNT.test(sink.text) || COUNT.lastIndex > limit) return false;
  sink.emit('COUNT', COUNT.lastIndex);
  return true;
}

/** Names and numbers up to the next comma; what is neither is reported to mean nothing. */
function lexVoters(sink: TokenSink, limit: number): void {
  for (skip(sink, limit); sink.offset < limit && sink.code !== 44; skip(sink, limit)) if (!lexCount(sink, limit)) lexValue(sink, limit);
}

/** Whether these words stand at the current place, and end there. */
function standsHere({ text, offset }: TokenSink, words: string, limit: number): boolean {
  const end = offset + words.length;
  return end <= limit && text.startsWith(words, offset) && !/[\p{L}\p{N}_-]/u.test(text.charAt(end));
}

function lexWordValue(sink: TokenSink, attribute: AttributeWord, limit: number): void {
  switch (attribute.kind) {
    case 'reference': {
      const end = idEnd(sink.text, sink.offset);
      if (end > 0 && end <= limit) sink.emit('ID', end);
      return;
    }
    case 'date': {
      const end = dateEnd(sink.text, sink.offset);
      if (end > 0 && end <= limit) sink.emit('DATE', end);
      skip(sink, limit);
      emitRest(sink, 'FREE', limit);
      return;
    }
    case 'period':
      lexMoment(sink, limit);
      WORD.lastIndex = sink.offset;
      if (WORD.test(sink.text) && UNTIL_WORDS.has(sink.text.substring(sink.offset, WORD.lastIndex))) {
        sink.emitWord(WORD.lastIndex);
        lexMoment(sink, limit);
      }
      return;
    case 'ground': {
      const end = groundsEnd(sink.text, sink.offset);
      if (end > 0 && end <= limit) sink.emit('GROUND', end);
      return;
    }
    case 'item':
      if (sink.code === 35) lexItemReference(sink);
      skip(sink, limit);
      return;
    case 'side':
      lexVoters(sink, limit);
      return;
    case 'words':
      if (!lexString(sink, limit)) emitRest(sink, 'FREE', limit);
      return;
    case 'strings':
      while (lexString(sink, limit)) skip(sink, limit);
      emitRest(sink, 'FREE', limit);
      return;
    case 'parties':
    case 'word':
  }
}

function lexMoment(sink: TokenSink, limit: number): void {
  skip(sink, limit);
  const end = dateEnd(sink.text, sink.offset);
  if (end < 0 || end > limit) return;
  sink.emit('DATE', end);
  skip(sink, limit);
  TIME.lastIndex = sink.offset;
  if (TIME.test(sink.text) && TIME.lastIndex <= limit) sink.emit('TIME', TIME.lastIndex);
  skip(sink, limit);
}

/** A party, a quoted name, or words that mean nothing here. */
function lexValue(sink: TokenSink, limit: number): void {
  if (sink.code === 64 && lexMention(sink)) return;
  const shield = shieldAt(sink.shields, sink.offset);
  if (shield !== undefined) lexShield(sink, shield);
  else if (!lexString(sink, limit)) sink.emit('FREE', wordsEnd(sink, FREE, limit));
}

function lexString(sink: TokenSink, limit: number): boolean {
  const end = sink.code === 34 ? stringEnd(sink.text, sink.offset, sink.shields) : -1;
  if (end < 0 || end > limit) return false;
  sink.emit('STRING', end);
  return true;
}

/** All up to the next comma, if there is any. */
function emitRest(sink: TokenSink, type: string, limit: number): void {
  if (sink.offset < limit && sink.code !== 44) sink.emit(type, wordsEnd(sink, SEGMENT, limit));
}

function skip(sink: TokenSink, limit: number): void {
  sink.offset = Math.min(skipBlanks(sink.text, sink.offset), limit);
}

/** They have no id of their own. */
const UNNAMED: ReadonlySet<StatementName> = new Set<StatementName>(['Standby', 'Vote']);

/** `Verslag Teamoverleg marketing`: the first word of a title without its colon, and no id such as `dobv-2`. */
function opensTitle(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(skipBlanks(text, end));
  return next !== 58 && next !== 40 && !isLineEnd(next) && !/^\p{L}.*\p{N}/u.test(text.substring(start, end));
}

export const BARE_REFERENCE = '\\p{Lu}{1,3}\\d{1,4}[a-z]?(?![\\p{L}\\p{N}\\p{M}_.-])';
const BARE_ID = new RegExp(BARE_REFERENCE, 'uy');

/** `M1` behind `Stemming`, where `#M1` is meant; -1 where there is none. */
export function bareReferenceEnd(text: string, offset: number): number {
  BARE_ID.lastIndex = offset;
  return BARE_ID.test(text) ? BARE_ID.lastIndex : -1;
}

/** What has a title in quotes behind its id. */
export const TITLED: ReadonlySet<string> = new Set(['Proposal', 'Motion', 'Amendment']);
const LONGEST_TITLE = 200;
/** No parenthesis stands in it, so that the first is that of the attributes. A shield in it holds whatever it holds: see {@link titleEnd}. */
export const TITLE = `["“„][^"“”„()\\r\\n]{1,${LONGEST_TITLE}}["“”]`;
const [OPENING_QUOTE, NO_TITLE, CLOSING_QUOTE] = [/["“„]/, /[„()\r\n]/, /["“”]/];
const BEFORE_HEAD = /[ \t]{0,20}[:(]/y;

/** Where the title at `offset` ends: `"Meer groen"` in `Motie M6 "Meer groen" (indiener @p): …`; -1 where there is none. */
export function titleEnd(keyword: string, text: string, offset: number, shields: readonly ShieldSpan[]): number {
  if (!TITLED.has(keyword) || !OPENING_QUOTE.test(text.charAt(offset))) return -1;
  // What is shielded counts as one sign: whatever it is, the line is the same statement.
  let at = offset + 1;
  for (let signs = 0; signs <= LONGEST_TITLE && at < text.length; signs++) {
    const sign = text.charAt(at);
    if (CLOSING_QUOTE.test(sign)) {
      BEFORE_HEAD.lastIndex = at + 1;
      return signs > 0 && BEFORE_HEAD.test(text) ? at + 1 : -1;
    }
    const shield = shieldAt(shields, at);
    if (shield === undefined && NO_TITLE.test(sign)) return -1;
    at = shield?.end ?? at + 1;
  }
  return -1;
}

/** Behind the keyword of a statement: its id or reference, its attributes and its colon, each where it stands. */
export function lexHead(sink: TokenSink, keyword: StatementName): void {
  const { text } = sink;
  sink.offset = skipBlanks(text, sink.offset);
  if (doerEnd({ name: keyword }, text, sink.offset) !== undefined) return;
  if (sink.code === 35) lexItemReference(sink);
  else if (keyword === 'Vote') {
    const end = bareReferenceEnd(text, sink.offset);
    if (end > 0) sink.emit('ID', end);
  } else if (!UNNAMED.has(keyword)) {
    const end = idEnd(text, sink.offset);
    if (end > 0 && !(keyword === 'Meeting' && opensTitle(text, sink.offset, end))) sink.emit('ID', end);
  }
  sink.offset = skipBlanks(text, sink.offset);
  const title = titleEnd(keyword, text, sink.offset, sink.shields);
  if (title > 0) {
    lexInline(sink, title);
    sink.offset = skipBlanks(text, sink.offset);
  }
  if (sink.code === 40) {
    lexAttributes(sink, keyword);
    sink.offset = skipBlanks(text, sink.offset);
  }
  if (sink.code === 58) {
    sink.emit(':', sink.offset + 1);
    sink.offset = skipBlanks(text, sink.offset);
  }
}
