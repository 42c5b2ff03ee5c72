import { type AstNode, AstUtils } from 'langium';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, Position, Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { referencesOf } from '../references/linking.ts';
import type { MeetingNames } from '../references/name-index.ts';
import { statementOf } from '../references/outline.ts';
import { idOf, targetOf } from '../references/referrers.ts';
import { lineOf, meetingAt } from '../references/resolve.ts';
import { childrenOf, rootOf } from '../syntax/concrete-tree.ts';
import { itemKind } from '../vocabulary/items.ts';
import { type FeatureContext, offsetAt } from './context.ts';
import { SYMBOL_KINDS } from './document-symbols.ts';
import { ITEM_ICONS } from './shared/icons.ts';
import { oneLine } from './shared/labels.ts';
import { occurrenceOf, referrersIn } from './shared/occurrences.ts';
import { type Declared, nameLeaf, symbolAt } from './shared/symbol.ts';
import { lineIndexAt } from './shared/tokens.ts';

type Knot = ast.NamedItem | ast.Meeting;

/**
 * The item that is named or stands under the cursor, or the meeting: the nodes of a graph in which later meetings report on what
 * earlier ones agreed. Source: LSP 3.17, textDocument/prepareCallHierarchy.
 */
export function prepareCallHierarchy(context: FeatureContext, position: Position): CallHierarchyItem[] {
  const target = symbolAt(context, position)?.target ?? statementAt(context, position);
  return target !== undefined && isKnot(target) ? [itemOf(context, target)] : [];
}

/** The meetings that report on it or name it, each with the places. Source: LSP 3.17, callHierarchy/incomingCalls. */
export function incomingCalls(context: FeatureContext, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const target = resolve(context, item);
  if (target === undefined) return [];
  const calls = new Map<AstNode, { from: CallHierarchyItem; fromRanges: Range[] }>();
  for (const referrer of referrersIn(context.project, target)) {
    const meeting = meetingOf(context, referrer.uri, referrer.info.container);
    const [occurrence] = occurrenceOf(referrer);
    if (meeting === undefined || occurrence === undefined) continue;
    const { node } = meeting.outline;
    const call = calls.get(node) ?? { from: itemOf(context, node), fromRanges: [] };
    call.fromRanges.push(occurrence.range);
    calls.set(node, call);
  }
  return [...calls.values()];
}

/** What an item's own text names, or what a whole meeting names of others. Source: LSP 3.17, callHierarchy/outgoingCalls. */
export function outgoingCalls(context: FeatureContext, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const target = resolve(context, item);
  if (target === undefined) return [];
  const calls = new Map<AstNode, { to: CallHierarchyItem; fromRanges: Range[] }>();
  const { uri } = AstUtils.getDocument(target);
  for (const info of referencesOf(AstUtils.getDocument(target))) {
    const named = targetOf(info.reference);
    if (info.property !== 'target' || named === undefined || named === target || !isKnot(named)) continue;
    if (!isWithin(context, info.container, target, uri.toString())) continue;
    // A meeting's own items are its content, not what it refers to.
    if (target.$type === 'Meeting' && ownerId(context, named) === ownerId(context, target)) continue;
    const [occurrence] = occurrenceOf({ uri: uri.toString(), info });
    if (occurrence === undefined) continue;
    const call = calls.get(named) ?? { to: itemOf(context, named), fromRanges: [] };
    call.fromRanges.push(occurrence.range);
    calls.set(named, call);
  }
  return [...calls.values()];
}

function isKnot(node: AstNode): node is Knot {
  return ast.isNamedItem(node) || ast.isMeeting(node);
}

function statementAt(context: FeatureContext, position: Position): Declared | undefined {
  const line = context.tree.lines[lineIndexAt(context.tree, offsetAt(context, position))];
  if (line === undefined || line.$cstNode!.end < offsetAt(context, position)) return undefined;
  const statement = statementOf(line);
  if (statement.$type === 'Progress' || statement.$type === 'Approval') return targetOf(statement.about.target) as Declared | undefined;
  return isKnot(statement) ? statement : undefined;
}

function itemOf(context: FeatureContext, node: Knot): CallHierarchyItem {
  const document = AstUtils.getDocument(node);
  const root = rootOf(AstUtils.findRootNode(node));
  const { names } = context.project;
  const { offset, end } = node.$cstNode!;
  const range = root.rangeOf(offset, end);
  const owner = names.ownerOf(node);
  const id = idOf(names, node) ?? '';
  const text = textOf(node);
  return {
    name: [node.$type === 'Meeting' ? id : `${node.keyword} ${id}`.trim(), text].filter((part) => part !== '').join(': '),
    kind: node.$type === 'Meeting' ? SYMBOL_KINDS.meeting : ITEM_ICONS[itemKind(node.$type)].symbol,
    ...(node.$type === 'Meeting' || owner === undefined ? {} : { detail: owner.id }),
    uri: document.uri.toString(),
    range,
    selectionRange: nameLeaf(node)?.range ?? range,
  };
}

function textOf(node: Knot): string {
  const content = childrenOf(node);
  const colon = content.findIndex((child) => child.text === ':');
  const first = content[colon + 1];
  return colon < 0 || first === undefined ? '' : oneLine(node.$cstNode!.text.slice(first.offset - node.$cstNode!.offset), 60);
}

/** The declaration that an item of an earlier answer stood for; undefined where it has gone since. */
function resolve(context: FeatureContext, item: CallHierarchyItem): Knot | undefined {
  const there = context.uri === item.uri ? context : context.other(item.uri);
  if (there === undefined) return undefined;
  const line = there.tree.lines[lineIndexAt(there.tree, offsetAt(there, item.selectionRange.start))];
  const statement = line && statementOf(line);
  return statement !== undefined && isKnot(statement) ? statement : undefined;
}

function meetingOf(context: FeatureContext, uri: string, node: AstNode): MeetingNames | undefined {
  const file = context.project.names.file(uri);
  return file && meetingAt({ file, line: lineOf(node) });
}

/** In the statement itself or below it; of a meeting, anywhere in it. */
function isWithin(context: FeatureContext, node: AstNode, target: Knot, uri: string): boolean {
  if (target.$type === 'Meeting') return meetingOf(context, uri, node)?.outline.node === target;
  for (let parent: AstNode | undefined = node; parent !== undefined; parent = parent.$container) if (parent === target) return true;
  return false;
}

function ownerId(context: FeatureContext, node: AstNode): string | undefined {
  return context.project.names.ownerOf(node)?.id;
}
