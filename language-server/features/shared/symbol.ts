import { type AstNode, AstUtils, type ReferenceInfo } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Position } from '../../model/minutes.ts';
import { beginOfParty, idOf, targetOf } from '../../references/referrers.ts';
import { keywordOf, type Leaf, tokenOf } from '../../syntax/concrete-tree.ts';
import { type FeatureContext, offsetAt } from '../context.ts';
import { leafAt } from './tokens.ts';

/** A declaration that can be named elsewhere. */
export type Declared = ast.Party | ast.Series | ast.Referable;

/** A name under the cursor. */
export interface SymbolAt {
  /** The token that spells the id. */
  readonly leaf: Leaf;
  /** What it names; undefined where it names nothing. */
  readonly target: Declared | undefined;
  /** The reference that stands here; undefined at the declaration itself. */
  readonly reference: ReferenceInfo['reference'] | undefined;
  readonly container: AstNode;
  /** From the sigil to the end of the id. */
  readonly start: number;
  readonly end: number;
}

/** The name at a position, be it an id, its sigil, or the id of a declaration. */
export function symbolAt(context: FeatureContext, position: Position): SymbolAt | undefined {
  const offset = offsetAt(context, position);
  const leaf = leafAt(context.tree, offset);
  if (leaf === undefined) return undefined;
  switch (leaf.tokenType.name) {
    case 'ID':
    case 'MEETING':
      return symbolOfLeaf(leaf);
    case '@':
    case '#':
    case '/': {
      const next = leafAt(context.tree, leaf.end);
      const id = leaf.tokenType.name === '#' ? (tokenOf(leaf.astNode, 'ID') ?? next) : next;
      return id === undefined || id === leaf ? undefined : symbolOfLeaf(id);
    }
    default:
      return unnamedMeeting(context, leaf);
  }
}

/** What a token names: through the reference it is part of, or as the id of its own statement. */
export function symbolOfLeaf(leaf: Leaf): SymbolAt | undefined {
  const container = leaf.astNode;
  const reference = referenceOf(container, leaf);
  const start = startOf(leaf);
  if (reference !== undefined) {
    return { leaf, target: targetOf(reference) as Declared | undefined, reference, container, start, end: leaf.end };
  }
  if ((container as { name?: string }).name !== leaf.text || !isDeclared(container)) return undefined;
  return { leaf, target: container, reference: undefined, container, start, end: leaf.end };
}

/** The keyword of a meeting named after its file stands for its id. */
function unnamedMeeting(context: FeatureContext, leaf: Leaf): SymbolAt | undefined {
  const container = leaf.astNode;
  if (container.$type !== 'Meeting' || (container as ast.Meeting).name !== undefined) return undefined;
  if (leaf !== tokenOf(container, (container as ast.Meeting).keyword)) return undefined;
  if (idOf(context.project.names, container) === undefined) return undefined;
  return { leaf, target: container as ast.Meeting, reference: undefined, container, start: leaf.offset, end: leaf.end };
}

export function isDeclared(node: AstNode): node is Declared {
  return ast.isParty(node) || ast.isSeries(node) || ast.isReferable(node);
}

function referenceOf(container: AstNode, leaf: Leaf): ReferenceInfo['reference'] | undefined {
  return AstUtils.streamReferences(container).find(({ reference }) => reference.$refNode?.offset === leaf.offset)?.reference;
}

/** The whole of a reference as it is typed: `@id`, `#id`, `#meeting`, and for the item of a meeting `#meeting/id`. */
function startOf(leaf: Leaf): number {
  const sigil = leaf.root.fullText.charAt(leaf.offset - 1);
  if (sigil === '@') return beginOfParty(leaf);
  if (sigil === '#') return leaf.offset - 1;
  const first = sigil === '/' ? tokenOf(leaf.astNode, '#') : undefined;
  return first?.offset ?? leaf.offset;
}

/** The place of a declaration's id; of its keyword where it has none. */
export function nameLeaf(node: AstNode): Leaf | undefined {
  const leaf = 'name' in node && node.name !== undefined ? tokenOf(node, 'ID') : undefined;
  return leaf ?? keywordOf(node);
}
