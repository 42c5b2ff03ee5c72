import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import type { RuleContext } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';

/** `unused-declaration`: a party, abbreviation, series or track that no line of any file names. */
export const unusedDeclarations = defineRule({
  name: 'unused-declaration',
  family: 'references',
  severity: 'hint',
  summary: { nl: 'Wat is opgegeven, wordt nergens genoemd.', en: 'What is declared is named nowhere.' },
  check(context) {
    if (!context.isOn('unused-declaration')) return;
    const file = context.project.names.file(context.uri);
    if (file === undefined) return;
    const declared = [
      ...file.outline.parties,
      ...file.outline.series.flatMap((series) => [series.node, ...series.tracks]),
      ...file.outline.meetings.flatMap((meeting) => meeting.tracks),
    ];
    for (const node of [...declared, ...file.outline.abbreviations]) if (!isNamed(context, node)) report(context, node);
  },
});

type Context = ContextOf<typeof unusedDeclarations>;

/**
 * Whether some line of some file names what a declaration declares. A group's own list of members, or a person's organisation, says nothing of
 * their being used; being listed does.
 */
export function isNamed({ project: { facts } }: RuleContext, node: AstNode & { readonly name?: string }): boolean {
  if (node.$type === 'Abbreviation') return node.name === undefined || facts.words.has(node.name);
  return facts.isNamed(node) || (node.$type === 'Track' && isLed(node as ast.Track));
}

function report(context: Context, node: AstNode & { readonly name?: string }): void {
  const leaf = tokenOf(node, 'ID');
  if (leaf === undefined) return;
  context.report(
    'unused-declaration',
    leaf.range,
    { nl: `\`${node.name}\` wordt nergens genoemd.`, en: `\`${node.name}\` is named nowhere.` },
    { tag: 'unnecessary' },
  );
}

/** A track with a lead or members shows in the table of tracks: that is its use. */
function isLed(track: ast.Track): boolean {
  return track.attributes.some((attribute) => attribute.$type === 'RoleAttribute');
}
