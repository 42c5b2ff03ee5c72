import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { BREAK, INLINE } from '../../model/names/name-finder.ts';
import { statementOf } from '../../references/outline.ts';
import { type Composite, isLeaf, isToken, type Leaf, treeOf } from '../../syntax/concrete-tree.ts';
import { rememberedOf } from '../../syntax/remembered.ts';
import { attributeName } from '../../vocabulary/attributes.ts';

/** What holds words that people read: text, roles and ways of attending, attributes in words, values of fields. */
const WORDS: ReadonlySet<string> = new Set(['TEXT', 'FREE', 'STRING', 'VALUE']);
/** Names of people, addresses, and what is no words: others look at these. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'Guest',
  'UnquotedName',
  'AliasesAttribute',
  'Shield',
  'Mention',
  'ItemReference',
  'RhythmAttribute',
]);
/**
 * A file's text as a reader takes it, at the same offsets: what is shielded, what is a mention, and what the language itself says stands as
 * signs that are no letters. Lines of one paragraph go on in each other.
 */
export function readableText(tree: ast.Document, text: string): string {
  const pieces: string[] = [];
  let at = 0;
  const fill = (end: number) => {
    const gap = text.slice(at, end);
    if (gap === ' ' || gap === '\n') pieces.push(gap);
    else if (gap !== '') {
      const sign = gap.includes('\n') || at === 0 ? BREAK : INLINE;
      pieces.push(gap.replace(/\S+/g, (run) => sign.repeat(run.length)));
    }
  };
  for (const { offset, end } of leavesOf(tree)) {
    fill(offset);
    pieces.push(withoutShields(text.slice(offset, end)));
    at = end;
  }
  fill(text.length);
  return pieces.join('');
}

/**
 * The same words for a first look, with one blank for all that is between them: it takes a part of the time, and no name of {@link readableText} is
 * missing in it.
 */
export function wordsToRead(tree: ast.Document, text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { offset, end } of leavesOf(tree)) {
    if (offset > at) pieces.push(' ');
    pieces.push(text.slice(offset, end));
    at = end;
  }
  return pieces.join('');
}

const leavesOf = rememberedOf((tree: ast.Document): readonly Leaf[] => {
  const found: Leaf[] = [];
  for (const line of tree.lines) {
    const node = statementOf(line);
    if (node === undefined) continue;
    // Of somebody who is not shown, nothing is.
    if (node.$type === 'Person' && !isOpen(node)) continue;
    addLeaves(treeOf(node), ast.isParty(node), found);
  }
  return found;
});

function isOpen(person: ast.Person): boolean {
  return person.attributes.some(({ $type }) => $type === 'PublicAttribute');
}

function addLeaves(tree: Composite, isName: boolean, found: Leaf[]): void {
  for (const child of tree.content) {
    if (!isLeaf(child)) {
      if (!NO_WORDS.has(child.astNode.$type) && !isAddress(child.astNode)) addLeaves(child, false, found);
    } else if (WORDS.has(child.tokenType.name) && !(isName && isToken(child, 'TEXT'))) found.push(child);
  }
}

/** `e-mail naam@example.org` */
function isAddress(node: AstNode): boolean {
  return ast.isWordsAttribute(node) && attributeName(node.kind) === 'email';
}

/** Words that are read as they are typed can hold shields and references too. */
function withoutShields(text: string): string {
  if (!/[{@#]/.test(text)) return text;
  return text.replace(/\{\d[^{}]*\}?|(?<![\p{L}\p{N}.&\\])[@#][\p{L}\p{N}_][\p{L}\p{N}_./-]*/gu, (part) => INLINE.repeat(part.length));
}
