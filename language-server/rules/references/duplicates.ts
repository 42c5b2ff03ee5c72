import { type AstNode, AstUtils } from 'langium';
import type { Range } from '../../model/minutes.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { fix, type RuleContext } from '../context.ts';
import { tokenOf } from '../shared/tree.ts';

type Named = AstNode & { readonly name?: string };

/** `duplicate-id`: the later of two declarations with one id in one place of uniqueness. */
export function checkDuplicates(context: RuleContext): void {
  const { names } = context.project;
  const file = names.file(context.uri);
  if (file === undefined) return;
  for (const node of file.outline.parties) {
    if (node.name === undefined) continue;
    const others = names.parties
      .get(node.name)!
      .filter((entry) => !entry.alias)
      .map((entry) => entry.node);
    reportLater(context, node, others);
  }
  for (const series of file.series) {
    reportLater(
      context,
      series.outline.node,
      names.series.get(series.outline.id)!.map((entry) => entry.outline.node),
    );
    for (const [, tracks] of series.tracks) for (const track of tracks) reportLater(context, track, tracks);
  }
  for (const node of file.outline.abbreviations) reportLater(context, node, abbreviations(context).get(node.name ?? '') ?? []);
  for (const meeting of file.meetings) checkMeeting(context, meeting);
}

function checkMeeting(context: RuleContext, meeting: MeetingNames): void {
  const { node, id } = meeting.outline;
  reportLater(
    context,
    node,
    context.project.names.meetings.get(id)!.map((entry) => entry.outline.node),
  );
  for (const [, tracks] of meeting.tracks) for (const track of tracks) reportLater(context, track, tracks);
  for (const [, items] of meeting.items) for (const item of items) reportLater(context, item, items, [...meeting.items.keys()]);
}

function abbreviations(context: RuleContext): ReadonlyMap<string, readonly Named[]> {
  return context.project.cached('abbreviations by id', () => {
    const nodes = [...context.project.names.allFiles()].flatMap((file) => file.outline.abbreviations);
    return Map.groupBy(nodes, (node) => node.name ?? '');
  });
}

/** By file, then by place: so a report does not depend on which file came first. */
function key(node: AstNode): string {
  return `${AstUtils.getDocument(node).uri.toString()} ${String(node.$cstNode!.offset).padStart(10, '0')}`;
}

function reportLater(context: RuleContext, node: Named, all: readonly Named[], taken: readonly string[] = []): void {
  if (all.length < 2) return;
  const first = all.reduce((a, b) => (key(b) < key(a) ? b : a));
  if (first === node) return;
  const id = node.name ?? idOf(context, node);
  const leaf = tokenOf(node, 'ID');
  const range = leaf?.range ?? firstWord(context, node);
  const next = leaf === undefined || taken.length === 0 ? undefined : freeId(id, taken);
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
      fixes: next === undefined ? [] : [fix({ nl: `Maak er \`${next}\` van`, en: `Make it \`${next}\`` }, [context.replace(range, next)])],
    },
  );
}

/** A meeting without an id of its own bears its file's name. */
function idOf(context: RuleContext, node: AstNode): string {
  return context.project.names.ownerOf(node)?.id ?? '';
}

function firstWord(context: RuleContext, node: AstNode): Range {
  const { offset } = node.$cstNode!;
  return context.range(offset, offset + (node as unknown as { keyword: string }).keyword.length);
}

function placeOf(node: AstNode): Range {
  const leaf = tokenOf(node, 'ID');
  return (leaf ?? (node.$cstNode as unknown as { range: Range })).range;
}

/** The next number behind the same letters: A4 after A1, A2 and A3. */
export function freeId(id: string, taken: readonly string[]): string {
  const [, stem = '', number] = /^(.*?)(\d*)$/.exec(id) ?? [];
  const numbers = taken.flatMap((other) => {
    const [, otherStem, otherNumber] = /^(.*?)(\d+)$/.exec(other) ?? [];
    return otherStem === stem ? [Number(otherNumber)] : [];
  });
  return `${stem}${Math.max(Number(number || 1), ...numbers) + 1}`;
}
