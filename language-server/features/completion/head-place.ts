import { idEnd, skipBlanks } from '../../syntax/characters.ts';
import { lexHead } from '../../syntax/head-lexer.ts';
import { ATTRIBUTE_OF, type AttributeWord, RHYTHM_WORDS, UNTIL_WORDS } from '../../vocabulary/attributes.ts';
import type { StatementKeyword } from '../../vocabulary/keywords.ts';
import { type Piece, PieceSink } from '../shared/pieces.ts';
import { at, inlinePlace, segmentEnd } from './inline-place.ts';
import type { CursorLine } from './line.ts';
import { type CursorPlace, NOWHERE, type PartyRole } from './place.ts';

/**
 * Behind the keyword of a statement: its id, its parenthesis and what stands in it, or its text. The head may be unfinished: it is read by
 * the lexer's own function, up to the cursor.
 */
export function headPlace(text: string, from: number, line: CursorLine, keyword: StatementKeyword): CursorPlace {
  const { cursor, end } = line;
  const pieces = head(text.slice(0, cursor), from, keyword);
  const open = pieces.findIndex((piece) => piece.type === '(');
  const isAbout =
    (keyword.kind === 'progress' || keyword.kind === 'vote') && pieces.every((piece) => piece.type !== '(' && piece.type !== ':');
  const inHead = open >= 0 && pieces.every((piece) => piece.type !== ')' && piece.type !== ':');
  const inline = inlinePlace(text, from, cursor, inHead ? ownerRole(keyword) : 'inline', isAbout);
  if (inline.kind !== 'none') return inHead ? inHeadRole(inline, pieces, open) : inline;
  if (inHead) return attributePlace(text, pieces.slice(open + 1), { cursor, end }, keyword, head(text.slice(0, end), from, keyword));
  const last = pieces.at(-1);
  if (pieces.some((piece) => piece.type === ':' || piece.type === '(')) return NOWHERE;
  // `Actie `, `Actie A1 `, `Actie A`: nothing but an id may stand before the cursor.
  const read = Math.max(from, last?.end ?? from);
  if (skipBlanks(text, read) < cursor || cursor === from) return NOWHERE;
  const id = last === undefined || last.end === cursor ? undefined : text.slice(last.start, last.end);
  const start = last !== undefined && last.end === cursor ? last.start : cursor;
  return { kind: 'head', keyword, id, span: { start, cursor, end: Math.max(cursor, idEnd(text, start)) } };
}

function head(text: string, from: number, keyword: StatementKeyword): Piece[] {
  const sink = new PieceSink(text, from);
  lexHead(sink, keyword.name);
  return sink.pieces;
}

/** Which parties may own, hold or lead what this statement is. */
function ownerRole(keyword: StatementKeyword): PartyRole {
  if (keyword.name === 'Person') return 'organization';
  return keyword.kind === 'declaration' ? 'member' : 'owner';
}

/** Behind `leden`, `trekker` and their like anybody may stand. */
function inHeadRole(place: CursorPlace, pieces: readonly Piece[], open: number): CursorPlace {
  if (place.kind !== 'party') return place;
  const first = segmentOf(pieces.slice(open + 1))[0];
  return first !== undefined && ATTRIBUTE_OF.get(first.type)?.kind === 'parties' ? { ...place, role: 'member' } : place;
}

/** The pieces behind the last comma. */
function segmentOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(pieces.findLastIndex((piece) => piece.type === ',') + 1);
}

function attributePlace(
  text: string,
  inside: readonly Piece[],
  { cursor, end }: { readonly cursor: number; readonly end: number },
  keyword: StatementKeyword,
  whole: readonly Piece[],
): CursorPlace {
  const segment = segmentOf(inside);
  const first = segment[0];
  const before = text[cursor - 1];
  const attribute = (start: number): CursorPlace => ({
    kind: 'attribute',
    keyword,
    typed: text.slice(start, cursor),
    used: usedIn(whole, text, start),
    glued: before === ',' && start === cursor,
    span: { start, cursor, end: wordEnd(text, cursor) },
  });
  if (first === undefined) return attribute(cursor);
  const word = ATTRIBUTE_OF.get(first.type);
  if (first.end >= cursor && (word !== undefined || first.type === 'FREE')) return attribute(first.start);
  if (word !== undefined) return valuePlace(text, segment, word, { cursor, end });
  if (first.type === 'RHYTHM' || first.type === 'FREE') return segment.length === 1 ? attribute(first.start) : NOWHERE;
  // Behind a party another may follow.
  const last = segment.at(-1)!;
  const isParty = last.type === 'ID' || last.type === '}' || last.type === 'STRING';
  return isParty && last.end < cursor
    ? { kind: 'party', sigil: '', role: ownerRole(keyword), typed: '', span: at(cursor) }
    : last.type === 'FREE' && last.end >= cursor
      ? {
          kind: 'party',
          sigil: '',
          role: ownerRole(keyword),
          typed: text.slice(last.start, cursor),
          span: { start: last.start, cursor, end: cursor },
        }
      : NOWHERE;
}

const LETTERS = /[A-Za-z-]*/y;

function wordEnd(text: string, cursor: number): number {
  LETTERS.lastIndex = cursor;
  LETTERS.test(text);
  return LETTERS.lastIndex;
}

/** Names of the attributes that the head holds beside the one at `except`; `parties` for owners and their like. */
function usedIn(pieces: readonly Piece[], text: string, except: number): ReadonlySet<string> {
  const used = new Set<string>();
  let atStart = false;
  for (const piece of pieces) {
    if (piece.type === '(' || piece.type === ',') {
      atStart = true;
      continue;
    }
    if (atStart && piece.start !== except) {
      const word = ATTRIBUTE_OF.get(piece.type);
      if (word !== undefined) used.add(word.name);
      else if (piece.type === 'RHYTHM' || RHYTHM_WORDS.has(text.slice(piece.start, piece.end))) used.add('rhythm');
      else if (piece.type === '@' || piece.type === 'STRING' || piece.type === '{' || piece.type === 'MEANT') used.add('parties');
    }
    atStart = false;
  }
  return used;
}

/** Behind an attribute word and a blank. */
function valuePlace(
  text: string,
  segment: readonly Piece[],
  attribute: AttributeWord,
  { cursor }: { readonly cursor: number; readonly end: number },
): CursorPlace {
  const [word, ...values] = segment;
  const start = Math.min(skipBlanks(text, word!.end), cursor);
  const span = { start, cursor, end: segmentEnd(text, cursor) };
  const typed = text.slice(start, cursor);
  switch (attribute.kind) {
    case 'date':
      return { kind: 'date', use: attribute.name === 'due' ? 'deadline' : attribute.name === 'target' ? 'target' : 'period', span, typed };
    case 'period':
      return periodPlace(text, segment, cursor);
    case 'reference':
      return { kind: attribute.name === 'series' ? 'series' : 'track', span, typed };
    case 'ground':
      return { kind: 'ground', shield: false, span };
    case 'words':
      return { kind: 'word', attribute, span };
    case 'parties': {
      const last = values.at(-1);
      const from = last?.type === 'FREE' && last.end >= cursor ? last.start : cursor;
      if (from === cursor && last !== undefined && last.end >= cursor) return NOWHERE;
      const role: PartyRole = attribute.name === 'chair' || attribute.name === 'secretary' ? 'person' : 'member';
      return { kind: 'party', sigil: '', role, typed: text.slice(from, cursor), span: { start: from, cursor, end: cursor } };
    }
    default:
      return NOWHERE;
  }
}

/** `van DATE [TIME] tot DATE [TIME]`. */
function periodPlace(text: string, segment: readonly Piece[], cursor: number): CursorPlace {
  const known = segment.findLast((piece) => piece.type !== 'FREE')!;
  const start = Math.min(skipBlanks(text, known.end), cursor);
  const typed = text.slice(start, cursor);
  const span = { start, cursor, end: segmentEnd(text, cursor) };
  const isDate = known.type === 'DATE' || known.type === 'TIME';
  if (!isDate) return { kind: 'date', use: 'period', span, typed };
  const ended = segment.some((piece) => UNTIL_WORDS.has(piece.type));
  return !ended && known.end < cursor ? { kind: 'until', span } : NOWHERE;
}
