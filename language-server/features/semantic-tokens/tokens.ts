import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { targetOf } from '../../references/referrers.ts';
import type { Leaf } from '../../syntax/concrete-tree.ts';
import { datesIn } from '../../syntax/dates.ts';
import { ACTION_STATUS } from '../../vocabulary/attributes.ts';
import type { DeclarationName } from '../../vocabulary/declarations.ts';
import { itemLabel } from '../../vocabulary/item-labels.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { type FeatureContext, offsetAt } from '../context.ts';
import { closedLabelEnd } from '../shared/closed-label.ts';
import { leavesOf, linesBetween } from '../shared/tokens.ts';
import { LEGEND, type TokenModifier, type TokenType } from './legend.ts';

export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** All tokens of a document, or of the lines that a range touches, as LSP's numbers: five a token, each place relative to the one before. */
export function semanticTokens(context: FeatureContext, range?: Range): number[] {
  const start = range === undefined ? 0 : offsetAt(context, { line: range.start.line, character: 0 });
  const end = range === undefined ? context.text.length : offsetAt(context, range.end);
  return encode(context, tokensBetween(context, start, end));
}

/** The tokens of the lines of the tree that touch a stretch of text, in order; none spans lines, none overlaps. */
export function* tokensBetween(context: FeatureContext, start: number, end: number): Generator<SemanticToken> {
  const secrets = secretStretches(context);
  for (const line of linesBetween(context.tree, start, end)) {
    const { offset } = line.$cstNode!;
    const secret = isSecretItem(line) || secrets.some(([from, to]) => offset >= from && offset < to);
    yield* tokensOfLine(line, secret);
  }
}

function encode({ root }: FeatureContext, tokens: Iterable<SemanticToken>): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const at = root.positionAt(token.start);
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | (1 << LEGEND.tokenModifiers.indexOf(modifier)), 0);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      token.end - token.start,
      LEGEND.tokenTypes.indexOf(token.type),
      modifiers,
    );
    ({ line, character } = at);
  }
  return data;
}

// ---------------------------------------------------------------- what is secret

/** Sections with `Geheim`, heading and all. */
function secretStretches({ file, root }: FeatureContext): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  const visit = (sections: (typeof file.meetings)[number]['sections']) => {
    for (const section of sections) {
      if (section.ground === undefined) visit(section.sections);
      else {
        const { start, end } = section.at;
        stretches.push([root.lineStart(start.line), root.lineStart(end.line) + end.character]);
      }
    }
  };
  for (const meeting of file.meetings) visit(meeting.sections);
  return stretches;
}

function isSecretItem(line: ast.Line): boolean {
  const own = statementOf(line);
  if ('attributes' in own && own.attributes.some(({ $type }) => $type === 'GroundAttribute')) return true;
  return line.$type === 'NestedStatement' && isSecretParent(line);
}

/** What is below a secret item is secret too. */
function isSecretParent(line: ast.NestedStatement): boolean {
  const { lines } = line.$container as ast.Document;
  let index = (line.$containerIndex ?? 0) - 1;
  while (index >= 0 && lines[index]!.$type === 'NestedStatement') index--;
  const parent = lines[index];
  return parent !== undefined && 'attributes' in parent && parent.attributes.some(({ $type }) => $type === 'GroundAttribute');
}

// ---------------------------------------------------------------- one line

const BLANKS: ReadonlySet<string> = new Set(['CONT', 'INDENT', 'NL', 'HASHES']);

function* tokensOfLine(line: ast.Line, secret: boolean): Generator<SemanticToken> {
  const closed = closedLabelEnd(line);
  if (closed !== undefined) yield token(line.$cstNode!.offset, closed, 'keyword', false);
  let first = true;
  /** Where the sigil stands that the next id belongs to. */
  let sigil: number | undefined;
  for (const leaf of leavesOf(line.$cstNode!)) {
    const { name } = leaf.tokenType;
    if (BLANKS.has(name)) continue;
    const opens = first;
    first = false;
    if (name === '@' || name === '#' || name === '/') {
      sigil = leaf.offset;
      continue;
    }
    const shielded = secret || isInShield(leaf);
    if (name === 'TEXT') yield* textTokens(leaf, shielded, closed);
    else {
      const type = opens && /^[A-Z]/.test(name) && (name === leaf.text || itemLabel(leaf.text) !== undefined) ? 'keyword' : typeOf(leaf);
      if (type !== undefined) yield token(sigil ?? leaf.offset, leaf.end, type, shielded && type !== 'keyword', isDeclaration(leaf));
    }
    sigil = undefined;
  }
}

function token(start: number, end: number, type: TokenType, shielded: boolean, declared = false): SemanticToken {
  return { start, end, type, modifiers: [...(declared ? (['declaration'] as const) : []), ...(shielded ? (['shielded'] as const) : [])] };
}

/** Dates in text; where it is shielded, the text between them too. */
function* textTokens(leaf: Leaf, shielded: boolean, behind = leaf.offset): Generator<SemanticToken> {
  let from = Math.max(leaf.offset, behind);
  for (const { start, end } of datesIn(leaf.text)) {
    if (leaf.offset + start < from) continue;
    if (shielded && leaf.offset + start > from) yield token(from, leaf.offset + start, 'text', true);
    from = leaf.offset + end;
    yield token(leaf.offset + start, from, 'date', shielded);
  }
  if (shielded && leaf.end > from) yield token(from, leaf.end, 'text', true);
}

function isInShield(leaf: Leaf): boolean {
  // Its own opening and brace are no content.
  let node: AstNode | undefined = leaf.astNode;
  if (node.$type === 'Shield' && leaf.tokenType.name !== 'TEXT') node = node.$container;
  for (; node !== undefined && node.$container !== undefined; node = node.$container) if (node.$type === 'Shield') return true;
  return false;
}

function isDeclaration(leaf: Leaf): boolean {
  return leaf.tokenType.name === 'ID' && (leaf.astNode as { name?: string }).name === leaf.text && 'keyword' in leaf.astNode;
}

function typeOf(leaf: Leaf): TokenType | undefined {
  const { name } = leaf.tokenType;
  switch (name) {
    case 'ID':
    case 'MEETING':
      return typeOfName(leaf);
    case 'DATE':
    case 'RHYTHM':
      return 'date';
    case 'TIME':
      return 'time';
    case 'GROUND':
    case 'MEANT':
    case '{':
    case '}':
      return 'ground';
    case ':':
    case ',':
      return leaf.astNode.$type === 'Shield' ? 'ground' : undefined;
    case 'NUMBER':
      return 'number';
    case 'TARGET':
      return 'string';
    case 'STRING':
      return leaf.astNode.$type === 'Guest' ? 'guest' : 'string';
    case 'FREE':
      return leaf.astNode.$type === 'WordsAttribute' || leaf.astNode.$type === 'Note' ? 'string' : undefined;
    case 'VALUE':
      return typeOfValue(leaf.astNode);
    default:
      if (ACTION_STATUS.has(name)) return 'status';
      return /^\p{L}/u.test(name) && name === leaf.text ? 'attribute' : undefined;
  }
}

function typeOfValue(node: AstNode): TokenType | undefined {
  switch (fieldName(node as ast.ValueField | ast.DateField)) {
    case 'Time':
    case 'Next':
    case 'Duration':
      return 'time';
    case 'Secret':
      return 'ground';
    case 'Date':
      return undefined;
    default:
      return 'status';
  }
}

const TYPES: Readonly<Record<DeclarationName, TokenType | undefined>> = {
  Organization: 'organization',
  Person: 'person',
  Group: 'group',
  Series: 'series',
  Track: 'track',
  Channel: 'track',
  Meeting: 'meeting',
  Abbreviation: 'abbreviation',
  Standby: undefined,
};

function typeOfDeclared(node: AstNode): TokenType | undefined {
  if (ast.isNamedItem(node)) return 'item';
  return ast.isDeclaration(node) || ast.isMeeting(node) ? TYPES[node.$type] : undefined;
}

/** By what a name stands for. A number in text that names nothing is plain text. */
function typeOfName(leaf: Leaf): TokenType | undefined {
  const node = leaf.astNode;
  switch (node.$type) {
    case 'Mention':
      return typeOfTarget((node as ast.Mention).party);
    case 'Representation':
      return typeOfTarget((node as ast.Representation).organization);
    case 'TrackAttribute':
      return typeOfTarget((node as ast.TrackAttribute).track);
    case 'SeriesAttribute':
      return typeOfTarget((node as ast.SeriesAttribute).series);
    case 'ItemReference': {
      const { meeting, target } = node as ast.ItemReference;
      if (leaf.tokenType.name === 'MEETING') return typeOfTarget(meeting);
      const type = typeOfTarget(target);
      return type === 'unresolved' && meeting === undefined && /^\d+$/.test(leaf.text) ? undefined : type;
    }
    default:
      return typeOfDeclared(node);
  }
}

function typeOfTarget(reference: Parameters<typeof targetOf>[0] | undefined): TokenType {
  const target = reference && targetOf(reference);
  return (target && typeOfDeclared(target)) ?? 'unresolved';
}
