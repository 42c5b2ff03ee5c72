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

/** Whether the public may ask for what is of this owner. Of any other, what comes of the question would say what is theirs. */
export function isPublicOwner(files: readonly FileModel[], id: string): boolean {
  const declared = files.flatMap(({ parties }) => parties.filter(({ party }) => party.id === id));
  return declared.length > 0 && declared.every(({ party }) => party.public && party.type !== 'group');
}

function isGroup(party: KnownParty): boolean {
  return party.type === 'group';
}
