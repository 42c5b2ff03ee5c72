import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { referencesOf } from '../../references/linking.ts';
import type { RuleContext } from '../context.ts';
import { tokenOf } from '../shared/tree.ts';

/** `unused-declaration`: a party, abbreviation, series or track that no line of any file names. */
export function checkUnused(context: RuleContext): void {
  if (!context.isOn('unused-declaration')) return;
  const file = context.project.names.file(context.uri);
  if (file === undefined) return;
  const declared = [
    ...file.outline.parties,
    ...file.outline.series.flatMap((series) => [series.node, ...series.tracks]),
    ...file.outline.meetings.flatMap((meeting) => meeting.tracks),
  ];
  if (declared.length > 0) {
    const used = usedNodes(context);
    for (const node of declared) if (!used.has(node)) report(context, node);
  }
  if (file.outline.abbreviations.length > 0) {
    const words = usedWords(context);
    for (const node of file.outline.abbreviations) if (node.name !== undefined && !words.has(node.name)) report(context, node);
  }
}

function report(context: RuleContext, node: AstNode & { readonly name?: string }): void {
  const leaf = tokenOf(node, 'ID');
  if (leaf === undefined) return;
  context.report(
    'unused-declaration',
    leaf.range,
    { nl: `\`${node.name}\` wordt nergens genoemd.`, en: `\`${node.name}\` is named nowhere.` },
    { tag: 'unnecessary' },
  );
}

function usedNodes(context: RuleContext): ReadonlySet<AstNode> {
  return context.project.cached('named nodes', () => {
    const used = new Set<AstNode>();
    for (const { outline } of context.project.names.allFiles()) {
      const root =
        outline.meetings[0]?.node ?? outline.parties[0] ?? outline.series[0]?.node ?? outline.abbreviations[0] ?? outline.orphans[0];
      const document = root && AstUtils.getDocument(root);
      for (const { reference, container } of document === undefined ? [] : referencesOf(document)) {
        // A group's own list of members, or a person's organisation, says nothing of their being used; being listed does.
        const target = (reference as { ref?: AstNode }).ref;
        if (target !== undefined && !isOwn(container, target)) used.add(target);
      }
      for (const { tracks } of outline.meetings) for (const track of tracks) if (isLed(track)) used.add(track);
      for (const { tracks } of outline.series) for (const track of tracks) if (isLed(track)) used.add(track);
    }
    return used;
  });
}

/** A reference inside the very declaration it names. */
function isOwn(container: AstNode, target: AstNode): boolean {
  for (let node: AstNode | undefined = container; node !== undefined; node = node.$container) if (node === target) return true;
  return false;
}

/** A track with a lead or members shows in the table of tracks: that is its use. */
function isLed(track: ast.Track): boolean {
  return track.attributes.some((attribute) => attribute.$type === 'RoleAttribute');
}

const WORD = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;

/** All words of all texts that hold a capital or a digit: abbreviations are among them. */
function usedWords(context: RuleContext): ReadonlySet<string> {
  return context.project.cached('words with capitals', () => {
    const wanted = new Set(
      [...context.project.names.allFiles()].flatMap(({ outline }) => outline.abbreviations.map((node) => node.name ?? '')),
    );
    const found = new Set<string>();
    for (const { outline } of context.project.names.allFiles()) {
      const root = outline.meetings[0]?.node ?? outline.series[0]?.node ?? outline.parties[0];
      if (root === undefined) continue;
      const own = new Set(outline.abbreviations.map((node) => node.$cstNode!.offset));
      const text = AstUtils.getDocument(root).textDocument.getText();
      for (const match of text.matchAll(WORD)) {
        if (!wanted.has(match[0]) || found.has(match[0])) continue;
        const lineStart = Math.max(text.lastIndexOf('\n', match.index), text.lastIndexOf('\r', match.index)) + 1;
        if (!own.has(lineStart)) found.add(match[0]);
      }
    }
    return found;
  });
}
