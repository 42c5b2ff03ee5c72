import { type AstNode, AstUtils } from 'langium';
import type { Range } from '../../model/minutes.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { idOf } from '../../references/referrers.ts';
import { keywordOf, tokenOf, treeOf } from '../../syntax/concrete-tree.ts';
import { numberAtEnd } from '../../syntax/trimming.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';

type Named = AstNode & { readonly name?: string };

/** `duplicate-id`: the later of two declarations with one id in one place of uniqueness. */
export const duplicateIds = defineRule({
  name: 'duplicate-id',
  family: 'references',
  severity: 'error',
  summary: { nl: 'Een id is twee keer vergeven.', en: 'An id is given twice.' },
  fixable: true,
  affectsPublic: true,
  check(context) {
    const { names } = context.project;
    const file = names.file(context.uri);
    if (file === undefined) return;
    for (const node of file.outline.parties) {
      if (node.name === undefined) continue;
      const own = names.parties.get(node.name)!.filter(({ alias }) => !alias);
      reportLater(context, node, own[0]!.node);
    }
    for (const node of file.outline.abbreviations) {
      if (node.name !== undefined) reportLater(context, node, names.abbreviations.get(node.name)![0]!.node);
    }
    for (const { outline, tracks } of file.series) {
      reportLater(context, outline.node, names.series.get(outline.id)![0]!.outline.node);
      for (const [, same] of tracks) for (const track of same) reportLater(context, track, same[0]!);
    }
    for (const meeting of file.meetings) checkMeeting(context, meeting);
  },
});

type Context = ContextOf<typeof duplicateIds>;

function checkMeeting(context: Context, meeting: MeetingNames): void {
  const { node, id } = meeting.outline;
  reportLater(context, node, context.project.names.meetings.get(id)![0]!.outline.node);
  for (const [, tracks] of meeting.tracks) for (const track of tracks) reportLater(context, track, tracks[0]!);
  const numbers = new Numbers(meeting.items.keys());
  for (const [item, items] of meeting.items) {
    if (items.length === 1) continue;
    const next = numbers.next(item);
    for (const later of items) reportLater(context, later, items[0]!, next);
  }
}

function reportLater(context: Context, node: Named, first: Named, next?: string): void {
  if (first === node) return;
  const id = idOf(context.project.names, node) ?? '';
  const leaf = tokenOf(node, 'ID');
  const range = (leaf ?? keywordOf(node) ?? treeOf(node)).range;
  context.report(
    'duplicate-id',
    range,
    { nl: `Het id \`${id}\` is al vergeven.`, en: `The id \`${id}\` is taken.` },
    {
      related: [
        {
          uri: AstUtils.getDocument(first).uri.toString(),
          range: placeOf(first),
          message: { nl: `Hier staat \`${id}\` het eerst.`, en: `\`${id}\` comes first here.` },
        },
      ],
      fixes:
        next === undefined || leaf === undefined
          ? []
          : [fix({ nl: `Maak er \`${next}\` van`, en: `Make it \`${next}\`` }, [context.replace(range, next)])],
    },
  );
}

function placeOf(node: AstNode): Range {
  const leaf = tokenOf(node, 'ID');
  return (leaf ?? treeOf(node)).range;
}

/** The numbers that ids have behind their letters, looked at once for all that need a free one. */
export class Numbers {
  private readonly highest = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    for (const id of taken) {
      const numbered = numberAtEnd(id);
      if (numbered !== undefined) this.highest.set(numbered.stem, Math.max(this.of(numbered.stem), Number(numbered.digits)));
    }
  }

  /** The next number behind the same letters: A4 after A1, A2 and A3. */
  next(id: string): string {
    const { stem, digits } = numberAtEnd(id) ?? { stem: id, digits: '1' };
    return `${stem}${Math.max(this.of(stem), Number(digits)) + 1}`;
  }

  private of(stem: string): number {
    return this.highest.get(stem) ?? 0;
  }
}
