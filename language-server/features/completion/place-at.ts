import { skipBlanks } from '../../syntax/characters.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { lexPeople } from '../../syntax/people-lexer.ts';
import { keywordOfTwoWords } from '../../syntax/section-fields.ts';
import { CLOSED_LABEL } from '../../vocabulary/closed-label.ts';
import { headerLabel } from '../../vocabulary/header-labels.ts';
import { itemLabel, itemLabelAt } from '../../vocabulary/item-labels.ts';
import { type FieldKeyword, isField, KEYWORD_OF, keywordNamed } from '../../vocabulary/keywords.ts';
import { sectionLabel } from '../../vocabulary/section-labels.ts';
import type { FeatureContext } from '../context.ts';
import { isInFence } from '../shared/fences.ts';
import { type Piece, PieceSink } from '../shared/pieces.ts';
import { headPlace } from './head-place.ts';
import { at, inlinePlace } from './inline-place.ts';
import { type CursorLine, cursorLine, trimEnd } from './line.ts';
import { type CursorPlace, NOWHERE, type PartyRole } from './place.ts';

const WORD = /[A-Za-z]*/y;
const LETTERS = /[A-Z][A-Za-z]+/y;
const HASHES = /^#{1,4}$/;

/**
 * What may stand at an offset: the text before the cursor on its own line decides, cut into tokens by the lexer's own functions, with what
 * the tree knows of the lines above. Total: it answers for every offset of every text.
 */
export function placeAt(context: FeatureContext, offset: number): CursorPlace {
  const line = cursorLine(context, offset);
  const { text } = context;
  const { start, content, cursor } = line;
  const before = text.slice(start, cursor);
  if (before.startsWith('//') || isInFence(context.root, context.root.positionAt(cursor).line)) return NOWHERE;
  if (HASHES.test(before)) {
    const rest = skipBlanks(text, cursor) < line.end;
    return { kind: 'heading', level: before.length, span: { start, cursor, end: rest ? cursor : line.end } };
  }
  return statementPlace(context, line) ?? keywordPlace(context, line) ?? inlinePlace(text, Math.min(content, cursor), cursor, 'inline');
}

/** The cursor is in or right behind the first word of a line that can be a statement. */
function statementPlace({ text, root, tree }: FeatureContext, line: CursorLine): CursorPlace | undefined {
  const { start, content, cursor, end, under, inHeader, belowHeading } = line;
  if (cursor < content && content < end) return NOWHERE;
  const wordStart = Math.min(content, cursor);
  WORD.lastIndex = wordStart;
  WORD.test(text);
  const wordEnd = WORD.lastIndex;
  if (cursor > wordEnd) return undefined;
  if (wordStart > start && under === undefined) return line.indented ? NOWHERE : undefined;
  // An indented line below a list of people holds more people.
  if (under !== undefined && isField(under)) return undefined;
  const typed = text.slice(wordStart, cursor);
  const afterBlank = isBlankAbove(text, root.lineStart(root.positionAt(start).line - 1), start);
  // A paragraph that goes on: a word in lower case is a word of its text.
  if (/^[a-z]/.test(typed) && !afterBlank && tree.lines[line.above]?.$type === 'Prose') return NOWHERE;
  return {
    kind: 'statement',
    span: { start: wordStart, cursor, end: wordEnd },
    typed,
    under,
    alone: skipBlanks(text, wordEnd) >= end,
    inHeader,
    belowHeading,
    afterBlank,
  };
}

function isBlankAbove(text: string, from: number, start: number): boolean {
  return text.slice(from, start).trim() === '';
}

/** Behind the keyword of a statement or a field. */
function keywordPlace(context: FeatureContext, line: CursorLine): CursorPlace | undefined {
  const { text } = context;
  const { content, cursor, under } = line;
  if (line.indented && under === undefined) return undefined;
  const closed = line.belowHeading ? closedPlace(text, line) : undefined;
  if (closed !== undefined) return closed;
  LETTERS.lastIndex = content;
  const two = line.belowHeading ? keywordOfTwoWords(text, content)?.word : undefined;
  const typed = two ?? (LETTERS.test(text) ? text.slice(content, LETTERS.lastIndex) : '');
  const label = line.inHeader ? undefined : itemLabelAt(text, content);
  const word = label ?? typed;
  const keyword = label === undefined ? KEYWORD_OF.get(word) : itemLabel(label)!.keyword;
  if (keyword !== undefined && !isField(keyword) && (!line.indented || !isField(under!))) {
    return headPlace(text, content + word.length, line, keyword);
  }
  if (line.indented) return under !== undefined && isField(under) ? fieldPlace(text, content, line, under) : undefined;
  const colon = skipBlanks(text, content + word.length);
  if (keyword === undefined || !isField(keyword) || text.charCodeAt(colon) !== 58)
    return line.inHeader || line.belowHeading ? labelPlace(text, line) : undefined;
  const isHere = line.inHeader ? keyword.below !== 'heading' : line.belowHeading && keyword.below !== undefined;
  if (!isHere || cursor <= colon) return undefined;
  return fieldPlace(text, colon + 1, line, keyword);
}

/** Behind `Besloten:`, which is no keyword. */
function closedPlace(text: string, { content, cursor, end }: CursorLine): CursorPlace | undefined {
  const language = (['nl', 'en'] as const).find((one) => text.startsWith(`${CLOSED_LABEL[one]}:`, content));
  const start = language === undefined ? cursor : skipBlanks(text, content + CLOSED_LABEL[language].length + 1);
  if (language === undefined || cursor < start || text[start - 1] === ':') return undefined;
  return { kind: 'closed', language, typed: text.slice(start, cursor), span: { start, cursor, end } };
}

/** Behind a label that is read as a field (`Griffier: @`); words stay as they are. */
function labelPlace(text: string, line: CursorLine): CursorPlace | undefined {
  const [before = '', label = ''] = /^(\p{L}[^:@#{}"]{0,60}):[ \t]*(?=$|[@"\d<])/u.exec(text.slice(line.content, line.cursor)) ?? [];
  const meaning = line.inHeader ? headerLabel(label) : sectionLabel(label);
  const keyword = meaning && keywordNamed(meaning.field);
  if (before === '' || keyword === undefined || !isField(keyword)) return undefined;
  return fieldPlace(text, line.content + before.indexOf(':', label.length) + 1, line, keyword);
}

// ---------------------------------------------------------------- fields

/** In the value of a field that starts behind `from`. */
function fieldPlace(text: string, from: number, line: CursorLine, keyword: FieldKeyword): CursorPlace {
  const { cursor, end } = line;
  const start = Math.min(skipBlanks(text, from), cursor);
  const glued = start === from && text.charCodeAt(from - 1) === 58;
  const value = (at: number): CursorPlace => ({
    kind: 'value',
    keyword,
    typed: text.slice(start, cursor),
    glued,
    span: { start: at, cursor, end: Math.max(cursor, trimEnd(text, at, end)) },
  });
  switch (keyword.kind) {
    case 'peopleField':
      return peoplePlace(text, start, line, keyword);
    case 'attachmentField': {
      const open = text.lastIndexOf('<', cursor - 1);
      if (open < start) return inlinePlace(text, start, cursor, 'inline');
      const close = text.indexOf('>', cursor);
      const typed = text.slice(open + 1, cursor);
      if (typed.includes('>')) return NOWHERE;
      return { kind: 'path', typed, span: { start: open + 1, cursor, end: close >= 0 && close <= end ? close : cursor } };
    }
    case 'dateField': {
      const date = dateEnd(text, start);
      const time = skipBlanks(text, date);
      return keyword.name === 'Next' && date >= 0 && cursor >= time && time > date ? value(time) : value(start);
    }
    case 'textField': {
      const inline = inlinePlace(text, start, cursor, 'inline');
      return inline.kind === 'none' ? value(start) : inline;
    }
    default:
      return value(start);
  }
}

/** Fields that name who held an office: people, whether they are on a list or not. */
const OF_OFFICERS: ReadonlySet<string> = new Set(['Chair', 'Secretary', 'Signatures', 'Holder', 'Presenter']);

/** Among the parties of `Aanwezig:` and its like. */
function peoplePlace(text: string, from: number, line: CursorLine, keyword: FieldKeyword): CursorPlace {
  const { cursor, end } = line;
  const sink = new PieceSink(text.slice(0, end), from);
  lexPeople(sink);
  const pieces = sink.pieces.filter((piece) => piece.start < cursor);
  const open = pieces.findLastIndex((piece) => piece.type === '(');
  const comma = pieces.findLastIndex((piece) => piece.type === ',');
  const isClosed = sink.pieces.findIndex((piece, index) => index > open && piece.type === ')');
  const inside = open >= 0 && !pieces.some((piece, index) => index > open && piece.type === ')' && piece.end <= cursor);
  const role: PartyRole = !keyword.repeats || OF_OFFICERS.has(keyword.name) ? 'person' : 'attendee';
  const inline = inlinePlace(text, from, cursor, inside ? 'organization' : role);
  if (inline.kind !== 'none') return inline;
  if (inside && (isClosed >= 0 || comma < open)) return detailPlace(text, pieces, Math.max(open, comma), line);
  const last = pieces.at(-1);
  if (last?.type === 'FREE' && last.end >= cursor) {
    return { kind: 'party', sigil: '', role, typed: text.slice(last.start, cursor), span: { start: last.start, cursor, end: last.end } };
  }
  if (last !== undefined && last.type !== ',') return NOWHERE;
  if (last !== undefined && !keyword.repeats) return NOWHERE;
  return { kind: 'party', sigil: '', role, typed: '', span: at(cursor) };
}

function detailPlace(text: string, pieces: readonly Piece[], separator: number, { cursor, end }: CursorLine): CursorPlace {
  const start = Math.min(skipBlanks(text, pieces[separator]!.end), cursor);
  const stop = /[^,()\r\n]*/y;
  stop.lastIndex = cursor;
  stop.test(text);
  const last = Math.max(cursor, trimEnd(text, cursor, Math.min(stop.lastIndex, end)));
  return { kind: 'detail', typed: text.slice(start, cursor), span: { start, cursor, end: last } };
}
