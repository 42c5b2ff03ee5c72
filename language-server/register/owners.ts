import type { FileModel, KnownParty } from '../model/minutes.ts';

/** The id itself, and every group that has it as a member, also through another group: whose actions are also its own. */
export function withItsGroups(files: readonly FileModel[], id: string): ReadonlySet<string> {
  const groups = files.flatMap((file) => file.parties.map(({ party }) => party).filter(isGroup));
  const found = new Set([id]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const group of groups) if (group.members?.some((member) => found.has(member))) found.add(group.id);
  }
  return found;
}

function isGroup(party: KnownParty): boolean {
  return party.type === 'group';
}
