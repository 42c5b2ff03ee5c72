import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { meantSecret } from '../model/meant-secrets.ts';
import { statementOf } from '../references/outline.ts';
import { type Composite, childrenOf, isLeaf, isToken, type Root, rootOf, type TreeChild, tokenTypeOf } from '../syntax/concrete-tree.ts';
import { nextFence } from '../syntax/fences.ts';
import { lineEndOf } from '../syntax/positions.ts';
import { standsAmongFields } from '../syntax/section-fields.ts';
import { withoutEnd } from '../syntax/trimming.ts';

/**
 * The one layout of a file. It changes blanks and blank lines only, never a word, and nothing inside prose but blanks at the end of a
 * line; it aligns nothing, so that a change to one line shows as a change to one line. Formatting its own result changes nothing.
 *
 * The text keeps its kind of line ends (the first one decides) and its byte order mark.
 */
export function formatText(tree: ast.Document): string {
  const root = rootOf(tree);
  const text = root.fullText;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lineEnd = lineEndOf(text);
  const lines = text.slice(mark.length).split(/\r\n?|\n/);
  const kinds = lineKinds(tree, root, lines);
  for (const [index, layout] of layouts(tree, root)) lines[index] = layout;
  return mark + blankLines(lines, kinds).join(lineEnd) + (lines.some((line) => line.trim() !== '') ? lineEnd : '');
}

/** What a source line is, as far as blank lines around it depend on it. */
type Kind = 'heading' | 'meeting' | 'field' | 'below' | 'prose' | 'statement' | 'comment' | 'blank';

function lineKinds(tree: ast.Document, root: Root, lines: readonly string[]): Kind[] {
  const kinds: Kind[] = lines.map((line) => (line.trim() === '' ? 'blank' : line.startsWith('//') ? 'comment' : 'statement'));
  let inHeader = true;
  for (const line of tree.lines) {
    const { line: start } = root.positionAt(line.$cstNode!.offset);
    if (line.$type === 'Meeting' || line.$type === 'Heading') inHeader = line.$type === 'Meeting';
    if (line.$type === 'Heading') kinds[start] = 'heading';
    else if (line.$type === 'Meeting') kinds[start] = 'meeting';
    else if (line.$type === 'Prose') kinds[start] = isBelow(kinds[start - 1]) && readsAsField(lines[start]!) ? 'below' : 'prose';
    else if (line.$type === 'LabelField') kinds[start] = 'field';
    else if (ast.isField(line)) kinds[start] = inHeader ? 'field' : 'below';
  }
  return kinds;
}

const isBelow = (above: Kind | undefined) => above === 'heading' || above === 'below';

/** Whether a line says of its section what it would not say behind a blank line: `Besloten: personele zaken`. */
function readsAsField(line: string): boolean {
  return standsAmongFields(line, 0) || meantSecret(line, { belowHeading: true }) !== undefined;
}

// ---------------------------------------------------------------- blank lines

/** One blank line where there were more, one around headings and above minutes; fenced code stays as it is. */
function blankLines(lines: readonly string[], kinds: readonly Kind[]): string[] {
  const result: string[] = [];
  let fence: string | undefined;
  let previous: Kind | undefined;
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index]!;
    if (kind === 'blank') {
      if (fence !== undefined && fenceClosesBelow(lines, index, fence)) result.push('');
      continue;
    }
    const inFence: boolean = fence !== undefined;
    if (kind === 'prose') fence = nextFence(line, fence);
    else fence = undefined;
    const wasBlank = index > 0 && kinds[index - 1] === 'blank';
    const apart = wasBlank || wantsBlankLine(kind, previous, kinds, index);
    if (result.length > 0 && !inFence && apart && result.at(-1) !== '') result.push('');
    result.push(withoutTrailingBlanks(line, kind, kinds[index + 1]));
    previous = kind;
  }
  return result;
}

function wantsBlankLine(kind: Kind, previous: Kind | undefined, kinds: readonly Kind[], index: number): boolean {
  if (previous === undefined || previous === 'comment') return false;
  if (previous === 'heading') return kind !== 'below' && kind !== 'comment';
  if (previous === 'below') return kind !== 'below' && kind !== 'statement' && kind !== 'comment';
  // A comment right above a heading belongs to it.
  return kind === 'comment' ? leadsToHeading(kinds, index) : kind === 'heading' || kind === 'meeting';
}

function leadsToHeading(kinds: readonly Kind[], index: number): boolean {
  let next = index;
  while (kinds[next] === 'comment') next++;
  return kinds[next] === 'heading' || kinds[next] === 'meeting';
}

/** A fence that nothing closes must not keep all blank lines of the file. */
function fenceClosesBelow(lines: readonly string[], index: number, fence: string): boolean {
  for (let next = index + 1; next < Math.min(lines.length, index + 500); next++) {
    if (nextFence(lines[next]!, fence) === undefined) return true;
  }
  return false;
}

/** Two blanks at the end of a line of prose are a line break (CommonMark 6.7) where another line follows. */
function withoutTrailingBlanks(line: string, kind: Kind, next: Kind | undefined): string {
  const trimmed = withoutEnd(line, ' \t');
  const breaks = (kind === 'prose' || kind === 'statement') && line.endsWith('  ') && next === kind;
  return breaks ? `${trimmed}  ` : trimmed;
}

// ---------------------------------------------------------------- single lines

/** New texts of source lines, by line number. */
function* layouts(tree: ast.Document, root: Root): Generator<[number, string]> {
  // The width of the nested items above, as typed.
  let nested: number | undefined;
  for (const line of tree.lines) {
    const width = line.$type === 'NestedStatement' ? nestedWidth(line) : undefined;
    // A third level is reported, and must not become a second one unseen.
    const isDeeper = width !== undefined && nested !== undefined && width >= nested + 2;
    if (!isDeeper) nested = width;
    const node = statementOf(line);
    if (node === undefined || node.$type === 'Prose') continue;
    const tokens = childrenOf(node);
    const first = tokens[0]!;
    const { line: number } = root.positionAt(first.offset);
    const indent = width === undefined ? '' : isDeeper ? '    ' : '  ';
    const head = headOf(node, tokens);
    if (head !== undefined) yield [number, indent + head.text + restOfLine(root, head.end)];
    else if (indent !== '') yield [number, indent + restOfLine(root, first.offset)];
    yield* continuations(node, root, tokens);
  }
}

/** Blanks before a nested item; a tab counts for two. */
function nestedWidth(line: ast.NestedStatement): number {
  return childrenOf(line)[0]!.text.replaceAll('\t', '  ').length;
}

/** The text from an offset to the end of its line. */
function restOfLine(root: Root, offset: number): string {
  return /^[^\r\n]*/.exec(root.fullText.slice(offset, root.lineStart(root.positionAt(offset).line + 1)))![0];
}

/** Two blanks make a continuation; what is deeper stays deeper. */
function* continuations(node: AstNode, root: Root, tokens: readonly TreeChild[]): Generator<[number, string]> {
  for (const token of tokens) {
    if (!isToken(token, 'CONT')) continue;
    const indent = token.text.replace(/^[\r\n]+/, '');
    const bullet = /(?<![^ \t])[^ \t]+[ \t]+$/.exec(indent)?.[0] ?? '';
    const deeper = indent.startsWith('\t') ? indent.slice(1) : indent.slice(2);
    const rest = restOfLine(root, token.end);
    const text = node.$type === 'PeopleField' ? peopleLine(node as ast.PeopleField, token.end, rest) : rest;
    const line = node.$type === 'PeopleField' || bullet !== '' ? bullet + text : deeper + text;
    yield [root.positionAt(token.end).line, `  ${line}`];
  }
}

interface Head {
  readonly text: string;
  /** Offset from which the line stays as it is. */
  readonly end: number;
}

/** The head of a line in its one form; undefined where it is broken and better left alone. */
function headOf(node: AstNode, tokens: readonly TreeChild[]): Head | undefined {
  switch (node.$type) {
    case 'Heading': {
      const number = tokens.find((token) => nameOf(token) === 'NUMBER');
      const level = tokens[0]!.text.trimEnd();
      const end = number?.end ?? tokens[0]!.end;
      return { text: `${level} ${number === undefined ? '' : `${number.text} `}`, end: skipped(tokens, end) };
    }
    case 'DateField':
    case 'TextField':
    case 'ValueField':
    case 'AttachmentField':
    case 'LabelField':
      return fieldHead(tokens);
    case 'PeopleField':
      return peopleHead(tokens);
    default:
      return statementHead(node as AstNode & { opened: boolean; closed: boolean; colon: boolean }, tokens);
  }
}

function nameOf(token: TreeChild | undefined): string {
  return tokenTypeOf(token);
}

/** The start of the first token at or behind an offset; the offset itself where the line ends there. */
function skipped(tokens: readonly TreeChild[], end: number): number {
  const next = tokens.find((token) => token.offset >= end && token.end > end);
  return next === undefined || nameOf(next) === 'CONT' ? end : next.offset + (/^[ \t]*/.exec(next.text)?.[0].length ?? 0);
}

function fieldHead(tokens: readonly TreeChild[]): Head {
  const colon = tokens.find((token) => nameOf(token) === ':')!;
  const end = skipped(tokens, colon.end);
  return { text: `${tokens[0]!.text}:${end > colon.end || hasValue(tokens, colon) ? ' ' : ''}`, end };
}

function hasValue(tokens: readonly TreeChild[], colon: TreeChild): boolean {
  const next = tokens[tokens.indexOf(colon) + 1];
  return next !== undefined && nameOf(next) !== 'CONT';
}

function statementHead(node: { opened: boolean; closed: boolean; colon: boolean }, tokens: readonly TreeChild[]): Head | undefined {
  if (!node.colon || node.opened !== node.closed) return undefined;
  const colon = tokens.findIndex((token) => nameOf(token) === ':');
  const text = spaced(tokens.slice(0, colon));
  const end = skipped(tokens, tokens[colon]!.end);
  return { text: `${text}:${hasValue(tokens, tokens[colon]!) ? ' ' : ''}`, end };
}

const NO_SPACE_BEFORE: ReadonlySet<string> = new Set([',', ')', ':']);

const GLUED_TO_NEXT: ReadonlySet<string> = new Set(['(', '@', '#']);

/** One blank between the parts of a head, none before a comma or behind a parenthesis. */
function spaced(tokens: readonly TreeChild[]): string {
  let text = '';
  let previous = '';
  for (const token of tokens) {
    const name = nameOf(token);
    const glued = text === '' || NO_SPACE_BEFORE.has(name) || GLUED_TO_NEXT.has(previous);
    text += (glued ? '' : ' ') + (isLeaf(token) ? token.text : partText(token));
    previous = name;
  }
  return text;
}

/** References and shields stay as typed; attributes get one blank between their words. */
function partText(part: Composite): string {
  switch (part.astNode.$type) {
    case 'Mention':
    case 'ItemReference':
    case 'Shield':
      return part.text;
    default:
      return spaced(part.content);
  }
}

// ---------------------------------------------------------------- people

function peopleHead(tokens: readonly TreeChild[]): Head | undefined {
  const colon = tokens.find((token) => nameOf(token) === ':')!;
  const stop = tokens.find((token) => nameOf(token) === 'CONT')?.offset ?? Number.POSITIVE_INFINITY;
  const own = tokens.filter((token) => token.offset >= colon.end && token.end <= stop);
  const people = listed(own);
  const end = own.at(-1)?.end ?? colon.end;
  return { text: `${tokens[0]!.text}:${people === '' ? '' : ` ${people}`}`, end };
}

function peopleLine(node: ast.PeopleField, start: number, rest: string): string {
  const end = start + rest.length;
  const own = childrenOf(node).filter((token) => token.offset >= start && token.end <= end);
  return own.length === 0 ? rest : listed(own) + rest.slice(own.at(-1)!.end - start).trimEnd();
}

/** `@leider (Webex), @secretaris en "een gast"`: words between names stay, commas stand right behind a name. */
function listed(tokens: readonly TreeChild[]): string {
  let text = '';
  for (const token of tokens) {
    if (!isLeaf(token)) text += (text === '' ? '' : ' ') + partText(token);
    else text += token.text === ',' ? ',' : ` ${token.text}`;
  }
  return text;
}
