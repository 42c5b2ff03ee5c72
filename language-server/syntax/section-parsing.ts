import type { AstNode, LexerResult, Mutable } from 'langium';
import type * as ast from '../generated/ast.ts';
import { isLeaf, Leaf, Root, type TreeChild, treeOf } from './concrete-tree.ts';
import type { LineLexer } from './line-lexer.ts';
import type { ParsedLines } from './line-parser.ts';
import { countWhile } from './searching.ts';

/** The one section in which two texts differ: below a heading, up to another one or to the end of the text. */
export interface SectionBefore {
  /** Indexes in `Document.lines` of the text before: of its heading, and of the first line behind it. */
  readonly from: number;
  readonly to: number;
}

type Read = (tokens: LexerResult['tokens']) => ParsedLines;

/**
 * The tree of a text that differs from another one in one section of minutes: the lines around the section are those of the tree before, moved to
 * where they stand now; that tree is spent. Undefined, and nothing is touched, where more than the section may read otherwise.
 */
export function withSection(
  text: string,
  before: ParsedLines,
  { from, to }: SectionBefore,
  lexer: LineLexer,
  read: Read,
): ParsedLines | undefined {
  const old = before.value as ast.Document;
  const root = treeOf(old) as Root;
  const heading = treeOf(old.lines[from]!);
  const next = old.lines[to] && treeOf(old.lines[to]);
  if (next !== undefined && old.lines[to]!.$type !== 'Heading') return undefined;
  if (before.parserErrors.length + before.lexerErrors.length > 0) return undefined;
  const moved = text.length - root.fullText.length;
  const section = lexer.section(text, heading.offset, next && next.offset + moved);
  if (section === undefined) return undefined;
  const first = root.content.indexOf(heading);
  const behind = next === undefined ? root.content.length : root.content.indexOf(next) - 1;
  const lineBreak = root.content[behind];
  if (first < 0 || behind < first) return undefined;
  if (lineBreak !== undefined && !(isLeaf(lineBreak) && lineBreak.offset + moved === section.lineBreak)) return undefined;
  const part = read(section.tokens);
  if (part.parserErrors.length > 0) return undefined;

  const end = next === undefined ? root.fullText.length : lineBreak!.offset;
  const countTo = (offset: number) => countWhile(before.references, ({ reference }) => reference.$refNode!.offset < offset);
  const references = [...before.references.slice(0, countTo(heading.offset)), ...part.references, ...before.references.slice(countTo(end))];
  const after = root.content.slice(behind);
  if (moved !== 0) for (const child of after) move(child, moved);
  const document = part.value as ast.Document;
  const tree = Root.replacing(root, text, heading.offset, end);
  tree.content = [...root.content.slice(0, first), ...(treeOf(document) as Root).content, ...after];
  for (const child of tree.content) child.container = tree;
  tree.astNode = document;
  const lines = [...old.lines.slice(0, from), ...document.lines, ...old.lines.slice(to)];
  for (const [index, line] of lines.entries()) {
    const node: Mutable<AstNode> = line;
    node.$container = document;
    node.$containerIndex = index;
  }
  document.lines = lines;
  (document as Mutable<AstNode>).$cstNode = tree;
  return { ...part, references };
}

function move(child: TreeChild, by: number): void {
  if (child instanceof Leaf) child.offset += by;
  else for (const one of child.content) move(one, by);
}
