import type { TokenType } from 'chevrotain';
import type { AstNode, CompositeCstNode, CstNode, LangiumParser, LeafCstNode, ReferenceInfo, RootCstNode } from 'langium';
import type { Position, Range } from './positions.ts';
import { withoutEnd } from './trimming.ts';

/**
 * Langium's concrete tree with half the memory: a leaf knows its offset and length, lines and columns are found on demand.
 * The parents hold their children in document order.
 */
export class Leaf implements LeafCstNode {
  container: Composite | undefined = undefined;
  readonly grammarSource: LeafCstNode['grammarSource'];
  offset: number;
  readonly length: number;
  readonly tokenType: TokenType;

  constructor(offset: number, length: number, tokenType: TokenType, grammarSource: LeafCstNode['grammarSource']) {
    this.offset = offset;
    this.length = length;
    this.tokenType = tokenType;
    this.grammarSource = grammarSource;
  }
  get end(): number {
    return this.offset + this.length;
  }
  get hidden(): boolean {
    return false;
  }
  get astNode(): AstNode {
    return this.container!.astNode;
  }
  get root(): Root {
    return topOf(this.container!);
  }
  get text(): string {
    return this.root.fullText.substring(this.offset, this.end);
  }
  get range(): Range {
    return this.root.rangeOf(this.offset, this.end);
  }
}

export class Composite implements CompositeCstNode {
  container: Composite | undefined;
  readonly grammarSource: CompositeCstNode['grammarSource'];
  content = NO_CHILDREN;
  astNode!: AstNode;

  constructor(container: Composite | undefined, grammarSource: CompositeCstNode['grammarSource']) {
    this.container = container;
    this.grammarSource = grammarSource;
  }
  get hidden(): boolean {
    return false;
  }
  get offset(): number {
    return this.content[0]?.offset ?? 0;
  }
  get end(): number {
    return this.content.at(-1)?.end ?? 0;
  }
  get length(): number {
    return this.end - this.offset;
  }
  get root(): Root {
    return topOf(this);
  }
  get text(): string {
    return this.root.fullText.substring(this.offset, this.end);
  }
  get range(): Range {
    return this.root.rangeOf(this.offset, this.end);
  }
}

/** Until it was read. */
const NO_CHILDREN: TreeChild[] = [];

/** What stands below a part of the tree: tokens, and parts that hold more. */
export type TreeChild = Composite | Leaf;

/**
 * The concrete tree of a node: every node of ours has one.
 * @throws TypeError where a node was not read from a text
 */
export function treeOf({ $type, $cstNode }: AstNode): Composite {
  if ($cstNode instanceof Composite) return $cstNode;
  throw new TypeError(`A ${$type} that was not read from a text.`);
}

/** The tree of the whole text that a node stands in. */
export function rootOf(node: AstNode): Root {
  return treeOf(node).root;
}

/** What stands right below a node, in the order of the text. */
export function childrenOf(node: AstNode): readonly TreeChild[] {
  return treeOf(node).content;
}

/** A token, or a part that holds more. */
export function isLeaf(child: CstNode | undefined): child is Leaf {
  return child instanceof Leaf;
}

/** A token of this type, or of the other. */
export function isToken(child: CstNode | undefined, type: string, other = type): child is Leaf {
  if (!(child instanceof Leaf)) return false;
  const { name } = child.tokenType;
  return name === type || name === other;
}

/** The type of a token; empty for what is none. */
export function tokenTypeOf(child: CstNode | undefined): string {
  return child instanceof Leaf ? child.tokenType.name : '';
}

/** The first token of one of these types right below a node. */
export function tokenOf(node: AstNode, ...types: readonly string[]): Leaf | undefined {
  return childrenOf(node).find((child): child is Leaf => isLeaf(child) && types.includes(child.tokenType.name));
}

/** The token that a statement begins with. */
export function keywordOf(node: AstNode): Leaf | undefined {
  const [first] = childrenOf(node);
  return isLeaf(first) ? first : undefined;
}

/** The id of a reference as it is typed. */
export function referringLeaf({ $refNode }: ReferenceInfo['reference']): Leaf | undefined {
  return isLeaf($refNode) ? $refNode : undefined;
}

export class Root extends Composite implements RootCstNode {
  readonly fullText: string;
  private lineStarts: Int32Array | undefined;

  constructor(fullText: string) {
    super(undefined, undefined);
    this.fullText = fullText;
  }

  /** The root of a text that differs from another one between two offsets; where its lines start is known where it was known of that. */
  static replacing(before: Root, text: string, start: number, end: number): Root {
    const root = new Root(text);
    const { lineStarts } = before;
    if (lineStarts === undefined) return root;
    const moved = text.length - before.fullText.length;
    const first = lastAtOrBefore(lineStarts, start);
    const own = findLineStarts(text.slice(start, end + moved)).slice(1);
    const behind = lineStarts.subarray(lastAtOrBefore(lineStarts, end) + 1);
    root.lineStarts = new Int32Array(first + 1 + own.length + behind.length);
    root.lineStarts.set(lineStarts.subarray(0, first + 1));
    root.lineStarts.set(
      own.map((at) => at + start),
      first + 1,
    );
    root.lineStarts.set(
      behind.map((at) => at + moved),
      first + 1 + own.length,
    );
    return root;
  }

  override get offset(): number {
    return 0;
  }
  override get end(): number {
    return this.fullText.length;
  }

  /** LSP position of an offset. */
  positionAt(offset: number): Position {
    this.lineStarts ??= findLineStarts(this.fullText);
    const line = lastAtOrBefore(this.lineStarts, offset);
    return { line, character: offset - this.lineStarts[line]! };
  }

  /** Offset at which a line starts (zero-based line); the end of the text behind the last line. */
  lineStart(line: number): number {
    this.lineStarts ??= findLineStarts(this.fullText);
    return this.lineStarts[line] ?? this.fullText.length;
  }

  /** Text of a line (zero-based), without its end. */
  lineText(line: number): string {
    return withoutEnd(this.fullText.slice(this.lineStart(line), this.lineStart(line + 1)), '\r\n');
  }

  /** Offset behind the last character of a line. */
  lineEnd(line: number): number {
    return this.lineStart(line) + this.lineText(line).length;
  }

  rangeOf(offset: number, end: number): Range {
    return { start: this.positionAt(offset), end: this.positionAt(end) };
  }
}

function topOf(node: Composite): Root {
  let root = node;
  while (root.container !== undefined) root = root.container;
  return root as Root;
}

/** Offset of the first character of each line. */
export function findLineStarts(text: string): Int32Array {
  const starts = [0];
  const lineBreak = /\r\n?|\n/g;
  while (lineBreak.test(text)) starts.push(lineBreak.lastIndex);
  return Int32Array.from(starts);
}

/** Index of the last start at or before the offset; binary search. */
function lastAtOrBefore(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Langium's services know the parser by its class; these are the parts of it that they call. */
export function asLangiumParser(parser: Pick<LangiumParser, 'parse' | 'definitionErrors'>): LangiumParser {
  return parser as unknown as LangiumParser;
}
