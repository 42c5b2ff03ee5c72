import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { Block, Minutes, Range, Section } from '../model/minutes.ts';
import { type FeatureContext, offsetAt } from './context.ts';
import { leafAt, lineIndexAt } from './shared/tokens.ts';

type Stretch = readonly [start: number, end: number];

/**
 * What grows around each position: word, mention or shield or attribute, line, statement with what is below it, section, meeting, file.
 * One chain a position, each wider than the one before. Source: LSP 3.17, textDocument/selectionRange.
 */
export function selectionRanges(context: FeatureContext, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(context, position));
}

function selectionRange(context: FeatureContext, position: Position): SelectionRange {
  const offset = offsetAt(context, position);
  const stretches = [...around(context, offset, position.line)].filter(([start, end]) => start <= offset && offset <= end);
  stretches.sort(([a, b], [c, d]) => b - a - (d - c));
  let chain: SelectionRange | undefined;
  let outer: Stretch | undefined;
  for (const stretch of stretches.reverse()) {
    const [start, end] = stretch;
    // Only what lies within the last one, and is smaller.
    if (outer !== undefined && (start < outer[0] || end > outer[1] || end - start === outer[1] - outer[0])) continue;
    chain = { range: context.root.rangeOf(start, end), ...(chain === undefined ? {} : { parent: chain }) };
    outer = stretch;
  }
  return chain ?? { range: { start: position, end: position } };
}

function* around(context: FeatureContext, offset: number, line: number): Generator<Stretch> {
  const { text, root, tree } = context;
  yield [offset, offset];
  const lineStart = root.lineStart(line);
  const content = root.lineText(line);
  yield* wordAt(content, lineStart, offset);
  yield [lineStart + content.length - content.trimStart().length, lineStart + content.trimEnd().length];
  yield [lineStart, lineStart + content.length];
  const index = lineIndexAt(tree, offset);
  if (index >= 0) yield* nodesAround(context, tree.lines[index]!, offset);
  for (const meeting of context.file.meetings) yield* inMeeting(context, meeting);
  yield [0, text.length];
}

const WORDS = /[\p{L}\p{N}\p{M}_]+(?:[-.'’][\p{L}\p{N}\p{M}_]+)*/gu;

function* wordAt(content: string, lineStart: number, offset: number): Generator<Stretch> {
  for (const match of content.matchAll(WORDS)) {
    const start = lineStart + match.index;
    if (start <= offset && offset <= start + match[0].length) yield [start, start + match[0].length];
  }
}

/** The token and every node above it up to the line, without the attributes' own parentheses. */
function* nodesAround(context: FeatureContext, line: ast.Line, offset: number): Generator<Stretch> {
  const leaf = leafAt(context.tree, offset);
  if (leaf !== undefined && leaf.offset <= offset && offset <= leaf.end) yield [leaf.offset, leaf.end];
  for (let node = leaf?.container; node !== undefined && node !== context.root; node = node.container) yield [node.offset, node.end];
  yield [line.$cstNode!.offset, line.$cstNode!.end];
}

function* inMeeting(context: FeatureContext, meeting: Minutes): Generator<Stretch> {
  yield stretchOf(context, meeting.at);
  yield* inBlocks(context, meeting.blocks);
  for (const section of meeting.sections) yield* inSection(context, section);
}

function* inSection(context: FeatureContext, section: Section): Generator<Stretch> {
  const [start, end] = stretchOf(context, section.at);
  yield [start, start + context.text.slice(start, end).trimEnd().length];
  yield* inBlocks(context, section.blocks);
  for (const child of section.sections) yield* inSection(context, child);
}

function* inBlocks(context: FeatureContext, blocks: readonly Block[]): Generator<Stretch> {
  for (const block of blocks) {
    if (!('at' in block)) continue;
    const [start, end] = stretchOf(context, block.at);
    const below = 'items' in block ? block.items.map((item) => stretchOf(context, item.at)[1]) : [];
    yield [start, Math.max(end, ...below)];
  }
}

function stretchOf({ root }: FeatureContext, { start, end }: Range): Stretch {
  return [root.lineStart(start.line) + start.character, root.lineStart(end.line) + end.character];
}
