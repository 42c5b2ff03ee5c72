import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { labelOf, meaningOf, standardForm } from '../model/meanings.ts';
import type { Minutes, Position } from '../model/minutes.ts';
import { meetingAt } from '../model/walk.ts';
import { isId } from '../syntax/characters.ts';
import { childrenOf, type Leaf } from '../syntax/concrete-tree.ts';
import { datesIn } from '../syntax/dates.ts';
import { fieldName } from '../vocabulary/keywords.ts';
import { type FeatureContext, offsetAt } from './context.ts';
import type { Card } from './shared/cards/card.ts';
import { itemCard } from './shared/cards/item-card.ts';
import { meetingCard, seriesCard, trackCard } from './shared/cards/meeting-cards.ts';
import { partyCard } from './shared/cards/party-card.ts';
import { abbreviationCard, dateCard, groundCard } from './shared/cards/plain-cards.ts';
import { closedLabelEnd } from './shared/closed-label.ts';
import { helpMarkdown, helpOfWord } from './shared/keyword-help.ts';
import { type Declared, symbolAt } from './shared/symbol.ts';
import { leafAt } from './shared/tokens.ts';

/**
 * What is known of what stands at a position: a party, an item with its history, a track, meeting or series, a date, a ground, an
 * abbreviation, or what a keyword is for. Null where there is nothing to tell. Source: LSP 3.17, textDocument/hover.
 */
export function hover(context: FeatureContext, position: Position): Hover | null {
  const offset = offsetAt(context, position);
  const symbol = symbolAt(context, position);
  if (symbol?.target !== undefined && symbol.start <= offset && offset <= symbol.end) {
    const found = cardOf(context, symbol.target, meetingAt(context.file.meetings, context.root.positionAt(offset).line));
    if (found !== undefined) return shown(context, found, symbol.start, symbol.end);
  }
  const leaf = leafAt(context.tree, offset);
  return leaf === undefined || offset > leaf.end ? null : hoverLeaf(context, leaf, offset);
}

function shown(context: FeatureContext, value: Card, start: number, end: number): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: context.root.rangeOf(start, end) };
}

/** What is known of a declaration, wherever it stands. */
function cardOf(context: FeatureContext, target: Declared, meeting: Minutes | undefined): Card | undefined {
  const { names } = context.project;
  const owner = names.ownerOf(target)?.id;
  switch (target.$type) {
    case 'Person':
    case 'Organization':
    case 'Group':
      return target.name === undefined ? undefined : partyCard(context, target.name, meeting);
    case 'Series':
      return target.name === undefined ? undefined : seriesCard(context, target.name);
    case 'Meeting':
      return owner === undefined ? undefined : meetingCard(context, owner);
    case 'Track':
      return owner === undefined || target.name === undefined ? undefined : trackCard(context, owner, target.name);
    default:
      return owner === undefined || target.name === undefined ? undefined : itemCard(context, owner, target.name);
  }
}

function hoverLeaf(context: FeatureContext, leaf: Leaf, offset: number): Hover | null {
  const type = leaf.tokenType.name;
  switch (type) {
    case 'GROUND':
      return hoverGround(context, leaf, offset);
    case 'VALUE': {
      return fieldName(leaf.astNode as ast.ValueField) === 'Secret' ? hoverGround(context, leaf, offset) : hoverDate(context, leaf, offset);
    }
    case 'DATE':
    case 'FREE':
      return hoverDate(context, leaf, offset);
    case 'TEXT':
      return hoverClosed(context, leaf, offset) ?? hoverDate(context, leaf, offset) ?? hoverAbbreviation(context, leaf, offset);
    default: {
      // A keyword's type is the word itself.
      const help = type === leaf.text ? helpOfWord(type, context.language) : undefined;
      return help === undefined ? hoverLabel(context, leaf) : shown(context, helpMarkdown(help), leaf.offset, leaf.end);
    }
  }
}

/** The word of `Besloten: Gemeentewet artikel 23` right below a heading. */
function hoverClosed(context: FeatureContext, leaf: Leaf, offset: number): Hover | null {
  const end = leaf.astNode.$type === 'Prose' ? closedLabelEnd(leaf.astNode as ast.Prose) : undefined;
  if (end === undefined || offset > end) return null;
  const help = helpOfWord(context.text.slice(leaf.offset, end).trimEnd(), context.language);
  return help === undefined ? null : shown(context, helpMarkdown(help), leaf.offset, end);
}

/** `Griffier`: which field a label is read as, and what that is for. */
function hoverLabel(context: FeatureContext, leaf: Leaf): Hover | null {
  const node = leaf.astNode;
  if (!ast.isField(node) || childrenOf(node)[0] !== leaf) return null;
  const meaning = meaningOf(node);
  const help = helpOfWord(node.keyword, context.language);
  if (meaning === undefined || help === undefined) return null;
  const form = standardForm(node.keyword, labelOf(node), meaning);
  const read = context.language === 'nl' ? `Gelezen als \`${form}\`.` : `Read as \`${form}\`.`;
  return shown(context, `${read}\n\n${helpMarkdown(help)}`, leaf.offset, leaf.end);
}

function hoverGround(context: FeatureContext, leaf: Leaf, offset: number): Hover | null {
  const all = [...leaf.text.matchAll(/[\d.]+[a-z]?/gi)];
  const ground = (all.findLast(({ index }) => leaf.offset + index <= offset) ?? all[0])?.[0] ?? '';
  const found = groundCard(context, ground);
  return found === undefined ? null : shown(context, found, leaf.offset, leaf.end);
}

function hoverDate(context: FeatureContext, leaf: Leaf, offset: number): Hover | null {
  const at = offset - leaf.offset;
  const found = datesIn(leaf.text).find(({ start, end }) => start <= at && at <= end);
  if (found?.parsed.date === undefined) return null;
  const value = dateCard(context, found.parsed.date, meetingAt(context.file.meetings, context.root.positionAt(offset).line)?.date?.date);
  return shown(context, value, leaf.offset + found.start, leaf.offset + found.end);
}

const WORD_PART = /[\p{L}\p{N}\p{M}_.-]/u;

/** The word around an offset, where it is a declared abbreviation. */
function hoverAbbreviation(context: FeatureContext, leaf: Leaf, offset: number): Hover | null {
  const { text } = context;
  let start = offset;
  let end = offset;
  while (start > leaf.offset && WORD_PART.test(text[start - 1]!)) start--;
  while (end < leaf.end && WORD_PART.test(text[end]!)) end++;
  while (end > start && /[.-]/.test(text[end - 1]!)) end--;
  const word = text.slice(start, end);
  const found = isId(word) ? abbreviationCard(context, word) : undefined;
  return found === undefined ? null : shown(context, found, start, end);
}
