import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { childrenOf, isLeaf, isToken, type Root, treeOf } from '../syntax/concrete-tree.ts';
import { onOneLine } from '../syntax/trimming.ts';
import { spokenItemAt } from '../vocabulary/spoken-items.ts';
import type { Inline, ItemReference, Mention, Range, ReferenceTarget, Shield, Text } from './minutes.ts';
import type { PartyBook } from './parties.ts';

/** Makes texts of the tree: Markdown source, cut at mentions, references and shields. */
export class TextBuilder {
  private readonly root: Root;
  private readonly parties: PartyBook;
  private readonly describe: (node: AstNode) => ReferenceTarget | undefined;

  constructor(root: Root, parties: PartyBook, describe: (node: AstNode) => ReferenceTarget | undefined) {
    this.root = root;
    this.parties = parties;
    this.describe = describe;
  }

  rangeOf(node: AstNode): Range {
    const tree = node.$cstNode!;
    return this.root.rangeOf(tree.offset, tree.end);
  }

  /** From the first to the last of some neighbours. */
  rangeOfParts(parts: readonly { readonly offset: number; readonly end: number }[]): Range {
    return this.root.rangeOf(parts[0]!.offset, parts.at(-1)!.end);
  }

  /** The text of a statement, a heading, a prose line or some of its parts; indented lines lose the indent that makes them a part of the statement. */
  textOf(node: AstNode & { readonly about?: AstNode }, children = childrenOf(node)): { text: Text; lines: number[] } {
    const [only] = children;
    // Most lines of prose are words and nothing else.
    if (children.length === 1 && isToken(only, 'TEXT')) {
      const words = only.text.trim();
      return { text: words === '' ? [] : [words], lines: [this.root.positionAt(only.offset).line] };
    }
    const whole: Inline[] = [];
    // An indented comment is no comment, and yet nothing that its writer wants to be read.
    let comment: { readonly content: Inline[]; readonly offset: number } | undefined;
    let text = whole;
    const lines: number[] = [];
    const endComment = (end: number) => {
      if (comment === undefined) return;
      const at = this.root.rangeOf(comment.offset, end);
      whole.push({ kind: 'shield', ground: '', content: joined(comment.content), closed: true, at });
      comment = undefined;
      text = whole;
    };
    const started = (offset: number) => {
      if (lines.length === 0) lines.push(this.root.positionAt(offset).line);
    };
    for (const child of children) {
      if (!isLeaf(child)) {
        const part = child.astNode;
        if (part === node.about || !isPart(part)) continue;
        started(child.offset);
        text.push(this.inline(part));
      } else if (child.tokenType.name === 'TEXT') {
        started(child.offset);
        text.push(child.text);
      } else if (child.tokenType.name === ':' && lines.length > 0 && child !== children.at(-1)) {
        // Behind a title: `Motie M6 "Meer groen" (indiener @p): Verzoekt …`
        text.push(': ');
      } else if (child.tokenType.name === 'MEANT') {
        // What is not sure to be a ground is a part of what is shielded, and is not lost.
        started(child.offset);
        text.push(child.text.replace(/^(?:<!--|\/\/|\\?[^\p{L}\p{N}\s])/u, ''));
      } else if (child.tokenType.name === 'CONT') {
        endComment(child.offset);
        started(child.offset);
        text.push(`\n${withoutIndent(child.text)}`);
        lines.push(this.root.positionAt(child.end).line);
        if (this.root.fullText.startsWith('//', child.end)) {
          comment = { content: [], offset: child.end };
          text = comment.content;
        }
      }
    }
    endComment(children.at(-1)?.end ?? treeOf(node).end);
    return { text: joined(whole), lines };
  }

  /** The text of an item: behind its head, or the whole line where that says it all. */
  itemText(node: ast.Item): { text: Text; lines: number[] } {
    const { offset } = treeOf(node);
    const spoken = spokenItemAt(this.root.fullText, offset);
    const { text, lines } = this.textOf(node, spoken === undefined ? undefined : childrenOf(node).slice(1));
    if (spoken === undefined) return { text, lines };
    const opening = this.root.fullText.slice(offset, spoken.end);
    const behind = /^[^\S\r\n]*/.exec(this.root.fullText.slice(spoken.end, spoken.end + 80))![0];
    return { text: joined([opening + behind, ...text]), lines: lines.length > 0 ? lines : [this.root.positionAt(offset).line] };
  }

  /** Whether the line has no head: its words say what it is. */
  isSpoken(node: ast.Item): boolean {
    return spokenItemAt(this.root.fullText, treeOf(node).offset) !== undefined;
  }

  inline(part: ast.Part): Inline {
    switch (part.$type) {
      case 'Mention':
        return this.mention(part);
      case 'ItemReference':
        return this.reference(part);
      case 'Shield':
        return this.shield(part);
    }
  }

  mention(node: ast.Mention): Mention {
    return { kind: 'mention', party: this.parties.ofReference(node.party), at: this.rangeOf(node) };
  }

  reference(node: ast.ItemReference): ItemReference {
    const label = node.meeting === undefined ? node.target.$refText : `${node.meeting.$refText}/${node.target.$refText}`;
    const target = node.target.ref;
    return { kind: 'reference', label, target: target && this.describe(target), at: this.rangeOf(node) };
  }

  shield(node: ast.Shield): Shield {
    const [, ...more] = node.grounds;
    const same = { kind: 'shield', closed: node.closed, at: this.rangeOf(node) } as const;
    const content = more.reduceRight<Text>((inner, ground) => [{ ...same, ground, content: inner }], this.textOf(node).text);
    return { ...same, ground: groundOf(node), ...(more.length === 0 ? {} : { more }), content };
  }
}

/** The ground of a shield, or the one that may be meant. */
export function groundOf(node: ast.Shield): string {
  return node.grounds[0] ?? node.meant ?? '';
}

function isPart(node: AstNode): node is ast.Part {
  return node.$type === 'Mention' || node.$type === 'ItemReference' || node.$type === 'Shield';
}

function withoutIndent(continuation: string): string {
  const indent = continuation.replace(/^[\r\n]+/, '');
  return indent.startsWith('\t') ? indent.slice(1) : indent.slice(2);
}

/** Neighbouring strings become one; blanks at both ends go. */
function joined(parts: readonly Inline[]): Text {
  const text: Inline[] = [];
  for (const part of parts) {
    const last = text.length - 1;
    if (typeof part === 'string' && typeof text[last] === 'string') text[last] += part;
    else text.push(part);
  }
  const first = text[0];
  if (typeof first === 'string') text[0] = first.trimStart();
  const end = text.length - 1;
  const closing = text[end];
  if (typeof closing === 'string') text[end] = closing.trimEnd();
  // V8 leaves room in an array that grew by push; a copy has none, and these arrays stay in memory.
  return text.includes('') ? text.filter((part) => part !== '') : text.slice();
}

/** The text in plain words, as it would be read out: names for mentions, labels for references. Markdown stays as typed. */
export function plainText(text: Text): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'mention') return part.party.name;
      if (part.kind === 'reference') return `#${part.label}`;
      return plainText(part.content);
    })
    .join('');
}

/** All inline parts, those within shields too. */
export function* inlinesOf(text: Text): Generator<Exclude<Inline, string>> {
  for (const part of text) {
    if (typeof part === 'string') continue;
    yield part;
    if (part.kind === 'shield') yield* inlinesOf(part.content);
  }
}

/** The text as it was typed: with ids and sigils, on one line. */
export function sourceOf(text: Text): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return onOneLine(part);
      if (part.kind === 'reference') return `#${part.label}`;
      if (part.kind === 'shield') {
        const { more = [] } = part;
        const content = more.reduce<Text>((inner) => (inner[0] as Shield).content, part.content);
        return `{${[part.ground, ...more].join(', ')}: ${sourceOf(content)}}`;
      }
      return part.party.type === 'guest' ? `"${part.party.name}"` : `@${part.party.id}`;
    })
    .join('');
}
