import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { GROUNDS } from '../../model/grounds.ts';
import type { Leaf } from '../../syntax/concrete-tree.ts';
import type { FeatureContext } from '../context.ts';
import { leafAt, leavesOf, lineIndexAt } from '../shared/tokens.ts';
import { type Actions, action, here, replace, type Selection } from './request.ts';

/** The grounds that minutes need most: private life, the good functioning of the State, and personal views on policy. */
const OFFERED = ['5.1.2e', '5.1.2i', '5.2'] as const;

/** On selected text, or on a mention: shield it on one of three grounds of the Woo. Only where a shield works, and not within one. */
export const shield: Actions = (context, selection) => {
  const stretch = selection.empty ? mentionAt(context, selection.start) : stretchOf(context, selection);
  if (stretch === undefined) return [];
  const text = context.text.slice(stretch.start, stretch.end);
  const range = context.root.rangeOf(stretch.start, stretch.end);
  return OFFERED.filter((ground) => !isOffered(context, range, ground)).map((ground) => {
    const { nl, en } = GROUNDS.get(ground)!;
    const title = { nl: `Scherm af op grond van ${ground} (${nl})`, en: `Shield on ground ${ground} (${en})` };
    return action(context, title, CodeActionKind.RefactorRewrite, here(context, replace(range, `{${ground}: ${text}}`)));
  });
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A party that is named in text, on a field or as an owner. */
function mentionAt(context: FeatureContext, offset: number): Stretch | undefined {
  const node = leafAt(context.tree, offset)?.astNode;
  if (node?.$type !== 'Mention' || isShielded(node)) return undefined;
  const { offset: start, end } = node.$cstNode!;
  const line = context.tree.lines[lineIndexAt(context.tree, start)];
  return line !== undefined && (ast.isParty(line) || ast.isAbbreviation(line)) ? undefined : { start, end };
}

/** What is selected, without blanks around it and with names whole. Undefined where that is no run of text on one line. */
function stretchOf(context: FeatureContext, { start, end }: Selection): Stretch | undefined {
  const selected = context.text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = start + selected.trimEnd().length;
  const line = context.tree.lines[lineIndexAt(context.tree, from)];
  if (line === undefined || ast.isParty(line) || ast.isAbbreviation(line) || /[{}\r\n]|\\$/.test(selected.trim()) || from >= to)
    return undefined;
  const touched = [...leavesOf(line.$cstNode!)].filter((leaf) => leaf.offset < to && leaf.end > from);
  const parts = touched.map((leaf) => partOf(leaf));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const whole = parts.filter((part) => part !== undefined);
  return { start: Math.min(from, ...whole.map((part) => part.start)), end: Math.max(to, ...whole.map((part) => part.end)) };
}

/** Text may be cut, a name or a reference may not; anything else cannot be shielded. An empty stretch is one that may be cut. */
function partOf(leaf: Leaf): Stretch | undefined {
  const node = leaf.astNode;
  if (isShielded(node)) return undefined;
  if (leaf.tokenType.name === 'TEXT') return { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  const inText = node.$containerProperty === 'parts';
  if ((node.$type !== 'Mention' && node.$type !== 'ItemReference') || !inText) return undefined;
  return { start: node.$cstNode!.offset, end: node.$cstNode!.end };
}

function isShielded(node: Leaf['astNode']): boolean {
  for (let parent: typeof node | undefined = node; parent !== undefined; parent = parent.$container)
    if (parent.$type === 'Shield') return true;
  return false;
}

/** A rule offers the same for the same place. */
function isOffered(context: FeatureContext, range: ReturnType<FeatureContext['root']['rangeOf']>, ground: string): boolean {
  return context
    .problems()
    .some(
      (problem) =>
        problem.range.start.line === range.start.line &&
        problem.range.start.character === range.start.character &&
        problem.fixes.some(({ edits }) => edits.some(({ newText }) => newText.startsWith(`{${ground}:`))),
    );
}
