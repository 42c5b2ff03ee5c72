import { type ContextOf, defineRule } from '../define.ts';

/** `group-cycle`: a group that is a member of itself, directly or through others. */
export const groupCycles = defineRule({
  name: 'group-cycle',
  family: 'references',
  severity: 'error',
  summary: { nl: 'Een groep is lid van zichzelf.', en: 'A group is a member of itself.' },
  affectsPublic: true,
  check(context) {
    for (const { party, headAt } of context.file.parties) {
      if (party.type !== 'group') continue;
      const path = wayBack(context, party.id);
      if (path === undefined) continue;
      const shown = (path.length > LONGEST ? [...path.slice(0, LONGEST - 2), '…', ...path.slice(-2)] : path)
        .map((id) => (id === '…' ? id : `@${id}`))
        .join(' → ');
      context.report('group-cycle', headAt, {
        nl: `De groep is lid van zichzelf: ${shown}.`,
        en: `The group is a member of itself: ${shown}.`,
      });
    }
  },
});

type Context = ContextOf<typeof groupCycles>;

const LONGEST = 8;

/** From a group through its members back to it; breadth first, so the shortest way. */
function wayBack(context: Context, id: string): string[] | undefined {
  const members = groupMembers(context);
  const cameFrom = new Map<string, string>();
  const queue = [id];
  for (let at = 0; at < queue.length; at++) {
    const group = queue[at]!;
    for (const member of members.get(group) ?? []) {
      if (member === id) return trace(cameFrom, group, id);
      if (cameFrom.has(member)) continue;
      cameFrom.set(member, group);
      queue.push(member);
    }
  }
  return undefined;
}

function trace(cameFrom: ReadonlyMap<string, string>, last: string, id: string): string[] {
  const path = [id, last];
  for (let group = last; group !== id; ) {
    group = cameFrom.get(group)!;
    path.push(group);
  }
  return last === id ? [id, id] : path.reverse();
}

/** The groups that each group holds. */
function groupMembers(context: Context): ReadonlyMap<string, readonly string[]> {
  return context.project.ofDeclarations('groups in groups', (declaring) => {
    const groups = new Map<string, string[]>();
    for (const file of declaring) {
      for (const { party } of file.parties) {
        if (party.type !== 'group') continue;
        const inner = (party.members ?? []).flatMap((member) => context.project.party(member)?.party ?? []);
        groups.set(
          party.id,
          inner.filter(({ type }) => type === 'group').map(({ id }) => id),
        );
      }
    }
    return groups;
  });
}
