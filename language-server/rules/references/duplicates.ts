import { type AstNode, AstUtils } from 'langium';
import type { Range } from '../../model/minutes.ts';
import type { FileNames, MeetingNames } from '../../references/name-index.ts';
import { keywordOf, tokenOf, treeOf } from '../../syntax/concrete-tree.ts';
import { numberAtEnd } from '../../syntax/trimming.ts';
import { fix, type RuleContext } from '../context.ts';

type Named = AstNode & { readonly name?: string };

/** `duplicate-id`: the later of two declarations with one id in one place of uniqueness. */
export function checkDuplicates(context: RuleContext): void {
  const file = context.project.names.file(context.uri);
  if (file === undefined) return;
  const parties = firstBy(context, 'parties', ({ outline }) => outline.parties);
  const abbreviations = firstBy(context, 'abbreviations', ({ outline }) => outline.abbreviations);
  const series = firstBy(context, 'series', (names) => names.series.map(({ outline }) => outline.node));
  for (const node of file.outline.parties) if (node.name !== undefined) reportLater(context, node, parties.get(node.name)!);
  for (const node of file.outline.abbreviations) if (node.name !== undefined) reportLater(context, node, abbreviations.get(node.name)!);
  for (const { outline, tracks } of file.series) {
    reportLater(context, outline.node, series.get(outline.id)!);
    for (const [, same] of tracks) for (const track of same) reportLater(context, track, same[0]!);
  }
  for (const meeting of file.meetings) checkMeeting(context, meeting);
}

function checkMeeting(context: RuleContext, meeting: MeetingNames): void {
  const { node, id } = meeting.outline;
  const meetings = context.project.cached('first meetings', () => new Map<string, Named>());
  let first = meetings.get(id);
  if (first === undefined) {
    first = firstOf(context.project.names.meetings.get(id)!.map((entry) => entry.outline.node));
    meetings.set(id, first);
  }
  reportLater(context, node, first);
  for (const [, tracks] of meeting.tracks) for (const track of tracks) reportLater(context, track, tracks[0]!);
  const numbers = new Numbers(meeting.items.keys());
  for (const [item, items] of meeting.items) {
    if (items.length === 1) continue;
    const next = numbers.next(item);
    for (const later of items) reportLater(context, later, items[0]!, next);
  }
}

/** The first declaration of each id in the whole project. */
function firstBy(context: RuleContext, kind: string, nodes: (file: FileNames) => readonly Named[]): ReadonlyMap<string, Named> {
  return context.project.cached(`first ${kind}`, () => {
    const groups = Map.groupBy([...context.project.names.allFiles()].flatMap(nodes), (node) => node.name ?? '');
    return new Map([...groups].map(([name, same]) => [name, firstOf(same)]));
  });
}

/** By file, then by place: so a report does not depend on which file came first. */
function firstOf(nodes: readonly Named[]): Named {
  const [first] = nodes.map((node) => ({ node, key: keyOf(node) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return first!.node;
}

function keyOf(node: AstNode): string {
  return `${AstUtils.getDocument(node).uri.toString()} ${String(node.$cstNode!.offset).padStart(10, '0')}`;
}

function reportLater(context: RuleContext, node: Named, first: Named, next?: string): void {
  if (first === node) return;
  const id = node.name ?? idOf(context, node);
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

/** A meeting without an id of its own bears its file's name. */
function idOf(context: RuleContext, node: AstNode): string {
  return context.project.names.ownerOf(node)?.id ?? '';
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
