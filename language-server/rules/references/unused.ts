import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { referencesOf } from '../../references/linking.ts';
import { capitalWordsOf } from '../../references/words.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import type { RuleContext } from '../context.ts';

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

/** Whether some line of some file names what a declaration declares. */
export function isNamed(context: RuleContext, node: AstNode & { readonly name?: string }): boolean {
  return node.$type === 'Abbreviation' ? usedWords(context).has(node.name ?? '') : usedNodes(context).has(node);
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
    for (const { outline, document } of context.project.names.allFiles()) {
      for (const { reference, container } of referencesOf(document)) {
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

/** The abbreviations that some text uses. */
function usedWords(context: RuleContext): ReadonlySet<string> {
  return context.project.cached('abbreviations in use', () => {
    const files = context.project.names.allFiles();
    const declared = new Set(files.flatMap(({ outline }) => outline.abbreviations.flatMap(({ name }) => name ?? [])));
    return new Set([...declared].filter((name) => files.some(({ document }) => capitalWordsOf(document).has(name))));
  });
}
