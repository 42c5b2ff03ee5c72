import { ATTRIBUTE_OF, methodIn, outcomeIn, RHYTHM_WORDS } from '../vocabulary/attributes.ts';
import { itemLabel, itemLabelAt } from '../vocabulary/item-labels.ts';
import { isField, isItem, KEYWORD_OF, type Keyword } from '../vocabulary/keywords.ts';
import { spokenItemAt } from '../vocabulary/spoken-items.ts';
import { hasDigitOrCapital, idEnd, isLineEnd, lineEnd, skipBlanks } from './characters.ts';
import { doerEnd } from './doers.ts';
import { attributesEnd, bareReferenceEnd, titleEnd } from './head-lexer.ts';
import { isEvident, labelKeyword } from './labels.ts';
import { keywordOfTwoWords, opensBelowHeading, sectionLabelKeyword } from './section-fields.ts';
import { type ShieldSpan, shieldAt, shieldsFrom } from './shields.ts';

/** What came before a line, as far as it decides what the line is. */
export interface LineContext {
  /** Above the first heading: here fields are fields. */
  readonly inHeader: boolean;
  /** Nothing but blank lines, comments, fields of a section and labelled lines since a heading: here `Geheim` and `Zaaknummer` are fields. */
  readonly belowHeading: boolean;
  /** The line above is the `Verslag` line or a field: here any label is one. */
  readonly belowField?: boolean;
  /** No minutes have begun in the file: here `Verslag: Overleg` and `Verslag Overleg` above a field begin them, though they have no id. */
  readonly beforeMinutes?: boolean;
}

const LETTERS = /[A-Z][A-Za-z]+/y;
const WORD = /[A-Za-z]+(?:-[a-z]+)?/y;

/**
 * The keyword that opens a line at `offset`, where the rest of the line makes it one; undefined where the line is prose.
 *
 * @param shields those of the line, where they are known
 */
export function lineKeyword(text: string, offset: number, context: LineContext, shields?: readonly ShieldSpan[]): Opening | undefined {
  LETTERS.lastIndex = offset;
  if (LETTERS.test(text)) {
    const end = LETTERS.lastIndex;
    const word = text.substring(offset, end);
    const keyword = KEYWORD_OF.get(word);
    if (keyword?.name === 'Meeting' && context.inHeader && context.belowField === true) {
      // `Verslag door: P. Punt` among the fields of a header.
      const field = labelKeyword(text, offset, true);
      if (field !== undefined) return field;
    }
    const label = !context.inHeader ? labelOfItem(text, offset, shields, context) : undefined;
    // `Motie vreemd (@p): …`, and no motion that is called `vreemd`.
    if (label !== undefined && label.end > end) return label;
    if (keyword !== undefined && opens(keyword, { text, shields: shields ?? shieldsFrom(text, offset) }, end, context))
      return { keyword, end, word };
    if (context.belowHeading && !context.inHeader) {
      const two = keywordOfTwoWords(text, offset);
      if (two !== undefined && text.charCodeAt(skipBlanks(text, two.end)) === 58) return two;
    }
    if (label !== undefined) return label;
    const spoken = context.inHeader ? undefined : spokenItemAt(text, offset);
    if (spoken !== undefined) return { keyword: spoken.keyword, end: spoken.end, word: spoken.keyword[spoken.language], spoken: true };
  }
  if (context.belowHeading && !context.inHeader) return sectionLabelKeyword(text, offset);
  return context.inHeader ? labelKeyword(text, offset, context.belowField === true) : undefined;
}

/** `Actiepunt 3 (@jansen): …`, `BESLUIT: …`; with nothing behind its colon it may as well be a heading. */
function labelOfItem(text: string, offset: number, shields: readonly ShieldSpan[] | undefined, context: LineContext): Opening | undefined {
  const label = itemLabelAt(text, offset);
  if (label === undefined) return undefined;
  const { keyword, language } = itemLabel(label)!;
  const end = offset + label.length;
  if (!opens(keyword, { text, shields: shields ?? shieldsFrom(text, offset) }, end, context)) return undefined;
  const colon = skipBlanks(text, end);
  const isTitle = text.charCodeAt(colon) === 58 && isLineEnd(text.charCodeAt(skipBlanks(text, colon + 1)));
  return isTitle ? undefined : { keyword, end, word: keyword[language] };
}

/** What opens a line, where it ends, and the keyword as it is spelled: the line may have another word for it. */
export interface Opening {
  readonly keyword: Keyword;
  readonly end: number;
  readonly word: string;
  /** The whole line is its text: it has no head. */
  readonly spoken?: true;
}

/** Whether the statement may stand indented under an item, a track or a series. */
export function isNestable(keyword: Keyword): boolean {
  return isItem(keyword) || (!isField(keyword) && keyword.nests === true);
}

/** A text, and the shields of the line in question. */
interface Line {
  readonly text: string;
  readonly shields: readonly ShieldSpan[];
}

function opens(keyword: Keyword, line: Line, end: number, context: LineContext): boolean {
  const { text } = line;
  const at = skipBlanks(text, end);
  const code = text.charCodeAt(at);
  if (keyword.kind === 'sectionField') return context.belowHeading && code === 58;
  if (isField(keyword)) {
    if (code !== 58) return false;
    if (context.inHeader) return keyword.below !== 'heading' && holdsValue(keyword, text, at + 1);
    return context.belowHeading && opensBelowHeading(keyword, text, end);
  }
  if (keyword.kind === 'progress') return code === 35 && opensBehindReference(text, at);
  if (keyword.kind === 'vote') return opensVote(keyword, line, at, end);
  if (code === 58 && keyword.name === 'Meeting') return context.beforeMinutes === true && isAboveField(text, at);
  if (at > end && doerEnd(keyword, text, at) !== undefined) return true;
  if (code === 58) return keyword.kind === 'item' || (keyword.kind === 'standby' && namesParty(line, at + 1));
  if (code === 40) return parenthesisOpens(keyword, line, at);
  const title = titleEnd(keyword.name, text, at, line.shields);
  if (title > 0) return opens(keyword, line, title, context);
  // `Motion #4`: the sign is a part of the word.
  const isApart = at > end || text.charCodeAt(end - 1) === 35;
  if (isApart && keyword.kind !== 'standby' && opensBehindId(keyword, line, at, context)) return true;
  return at > end && keyword.name === 'Meeting' && context.beforeMinutes === true && isTitle(text, at) && isAboveField(text, at);
}

/** `Teamoverleg marketing`; where there is a colon further on, what stands before it is meant as the id. */
function isTitle(text: string, at: number): boolean {
  const words = text.substring(at, lineEnd(text, at));
  return words !== '' && !words.includes(':');
}

/** Blank lines may stand between. */
const NEXT_LINE = /[^\r\n]*(?:(?:\r\n?|\n)[ \t]*){1,3}/y;

/** The next line is a field of a header: `Verslag: Bestuursvergadering` above `Datum: …`, and not `Verslag: vastgesteld.` */
function isAboveField(text: string, at: number): boolean {
  NEXT_LINE.lastIndex = at;
  if (!NEXT_LINE.test(text)) return false;
  const below = lineKeyword(text, NEXT_LINE.lastIndex, { inHeader: true, belowHeading: false, belowField: true });
  return below !== undefined && isField(below.keyword);
}

/** `Stemming #M1 (`, `Stemming (voor 10`, `Stemming: aangenomen`; and not `Stemming: opgewekt`. */
function opensVote(keyword: Keyword, line: Line, at: number, end: number): boolean {
  const { text } = line;
  const code = text.charCodeAt(at);
  if (code === 35) return at > end && opensBehindReference(text, at);
  if (code === 40) return /\d/.test(text.charAt(skipBlanks(text, at + 1))) || parenthesisOpens(keyword, line, at);
  if (code === 58) return tellsVote(text, at);
  const id = at > end ? bareReferenceEnd(text, at) : -1;
  if (id < 0) return false;
  const next = skipBlanks(text, id);
  return text.charCodeAt(next) === 40 ? opensVote(keyword, line, next, end) : text.charCodeAt(next) === 58 && tellsVote(text, next);
}

/** What stands behind the colon is an outcome, a count, or how it was voted. */
function tellsVote(text: string, colon: number): boolean {
  const told = text.substring(colon + 1, lineEnd(text, colon));
  return outcomeIn(told) !== undefined || /\d/.test(told) || methodIn(told) !== undefined;
}

/** `Opening: 19.30`, and not `Opening: de voorzitter heet ieder welkom.` */
function holdsValue(keyword: Keyword, text: string, at: number): boolean {
  return !ONLY_WITH_VALUE.has(keyword.name) || isEvident(keyword, text.substring(at, lineEnd(text, at)).trim());
}
/** Fields whose keyword opens many a sentence: only a value of theirs makes them one. */
export const ONLY_WITH_VALUE: ReadonlySet<string> = new Set(['Opening', 'Closing', 'Quorum']);

/** `1`, `2b`, `A`, `IV`: what people count groups, tracks and channels with. */
const COUNTED = /^(?:\d+[a-z]?|[A-Z]|[IVX]+)$/;

/** `Groep 1: 25 leerlingen.` below a heading: people tell, and a declaration would leave the minutes. */
function isTold(keyword: Keyword, id: string, { inHeader }: LineContext): boolean {
  return !inHeader && keyword.kind === 'declaration' && keyword.name !== 'Meeting' && COUNTED.test(id);
}

/** `Actie A1:`, `Spoor hub (`. */
function opensBehindId(keyword: Keyword, line: Line, at: number, context: LineContext): boolean {
  const { text, shields } = line;
  const end = idEnd(text, at);
  if (end < 0) return false;
  const title = titleEnd(keyword.name, text, skipBlanks(text, end), shields);
  const next = skipBlanks(text, title > 0 ? title : end);
  const code = text.charCodeAt(next);
  if (code !== 58 && code !== 40) return false;
  const id = text.substring(at, end);
  // `Spoor 1 (de hub) loopt achter.` and `Actie volgt (zie vorige keer).` are prose; an open parenthesis is being typed.
  const named = keyword.kind !== 'item' || hasDigitOrCapital(id);
  // `Besluit volgt: zie bijlage` is prose.
  if (code === 58) return named && !isTold(keyword, id, context);
  if (opensWithAttribute(keyword, line, next)) return true;
  const close = attributesEnd(text, next, shields);
  if (text.charCodeAt(close) !== 41) return named;
  // `Groep A (ouders): 25 leerlingen.` is told.
  return text.charCodeAt(skipBlanks(text, close + 1)) === 58 && !isTold(keyword, id, context);
}

/** `Voortgang #dobv-2/A4 (`. */
function opensBehindReference(text: string, at: number): boolean {
  let end = idEnd(text, at + 1);
  if (end < 0) return false;
  if (text.charCodeAt(end) === 47) end = Math.max(end, idEnd(text, end + 1));
  const code = text.charCodeAt(skipBlanks(text, end));
  return code === 58 || code === 40;
}

/** It starts with a party, a reference or an attribute word of this statement, or its `)` is followed by a colon. */
function parenthesisOpens(keyword: Keyword, line: Line, at: number): boolean {
  if (opensWithAttribute(keyword, line, at)) return true;
  const { text, shields } = line;
  const end = attributesEnd(text, at, shields);
  return text.charCodeAt(end) === 41 && text.charCodeAt(skipBlanks(text, end + 1)) === 58;
}

function opensWithAttribute(keyword: Keyword, { text, shields }: Line, at: number): boolean {
  const start = skipBlanks(text, at + 1);
  const code = text.charCodeAt(start);
  if ((code === 64 || code === 35) && idEnd(text, start + 1) > 0) return true;
  if (shieldAt(shields, start) !== undefined) return true;
  WORD.lastIndex = start;
  if (WORD.test(text)) {
    const word = text.substring(start, WORD.lastIndex);
    if (ATTRIBUTE_OF.get(word)?.of.includes(keyword.name)) return true;
    if (keyword.name === 'Series' && RHYTHM_WORDS.has(word)) return true;
  }
  return false;
}

/** `Piket: @leider`, but not `Piket: nog te regelen`. */
function namesParty({ text, shields }: Line, at: number): boolean {
  const start = skipBlanks(text, at);
  const code = text.charCodeAt(start);
  return !isLineEnd(code) && (code === 64 || code === 34 || shieldAt(shields, start) !== undefined);
}
