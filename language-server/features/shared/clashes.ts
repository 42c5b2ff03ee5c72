import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { MeetingNames, NameIndex } from '../../references/name-index.ts';
import { referrersOf } from '../../references/referrers.ts';
import { candidates, lineOf, meetingAt, type ReferencePlace } from '../../references/resolve.ts';
import type { Message } from '../../rules/problem.ts';
import { treeOf } from '../../syntax/concrete-tree.ts';
import type { FeatureContext } from '../context.ts';
import type { Declared } from './symbol.ts';

/**
 * Why a declaration cannot have this id: another one has it where both would be meant, or a reference would come to mean something else.
 * Undefined where the id is free.
 */
export function takenBy(context: FeatureContext, target: Declared, id: string): Message | undefined {
  const { names } = context.project;
  const other = holderOf(names, target, id);
  if (other !== undefined && other !== target) return taken(id, other);
  return undefined;
}

function holderOf(names: NameIndex, target: Declared, id: string): AstNode | undefined {
  switch (target.$type) {
    case 'Organization':
    case 'Person':
    case 'Group':
      return names.parties.get(id)?.find((entry) => entry.node !== target)?.node;
    case 'Series':
      return names.series.get(id)?.[0]?.outline.node;
    case 'Meeting':
      return names.meetings.get(id)?.[0]?.outline.node ?? hidden(names, target, id);
    case 'Track':
      return inScopeOf(names, target, id) ?? hidden(names, target, id);
    default:
      return inScopeOf(names, target, id);
  }
}

/** What has this id in a meeting where the target can be named: `#id` would mean the nearest of the two. */
function inScopeOf(names: NameIndex, target: Declared, id: string): AstNode | undefined {
  for (const meeting of meetingsAround(names, target)) {
    const found = nearby(names, meeting, id).find((node) => node !== target);
    if (found !== undefined) return found;
  }
  const owner = names.ownerOf(target);
  if (owner?.kind !== 'series') return undefined;
  return names.series.get(owner.id)?.flatMap((series) => series.tracks.get(id) ?? [])[0];
}

function nearby(names: NameIndex, meeting: MeetingNames, id: string): AstNode[] {
  const file = names.file(meeting.uri);
  return file === undefined ? [] : candidates(names, { file, line: meeting.outline.start }, id);
}

/** The target's own meeting; of a track of a series, all meetings of that series. */
function meetingsAround(names: NameIndex, target: Declared): MeetingNames[] {
  const owner = names.ownerOf(target);
  if (owner?.kind === 'meeting') return names.meetings.get(owner.id) ?? [];
  if (owner === undefined) return [];
  return [...names.meetings.values()].flat().filter((meeting) => meeting.seriesId === owner.id);
}

/** What stands nearer to one of the places that name the target. */
function hidden(names: NameIndex, target: Declared, id: string): AstNode | undefined {
  for (const { uri, info } of referrersOf(names, target)) {
    if (info.property !== 'target' || (info.container as ast.ItemReference).meeting !== undefined) continue;
    const file = names.file(uri);
    if (file === undefined) continue;
    const place: ReferencePlace = { file, line: lineOf(info.container) };
    if (meetingAt(place) === undefined) continue;
    const found = candidates(names, place, id).find((node) => node !== target);
    if (found !== undefined) return found;
  }
  return undefined;
}

function taken(id: string, node: AstNode): Message {
  const { uri } = AstUtils.getDocument(node);
  const file = decodeURIComponent(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const line = treeOf(node).range.start.line + 1;
  return {
    nl: `Het id \`${id}\` is al vergeven (${file}, regel ${line}). Kies een ander.`,
    en: `The id \`${id}\` is taken (${file}, line ${line}). Choose another.`,
  };
}
