import type { RuleContext } from '../context.ts';

/** `group-cycle`: a group that is a member of itself, directly or through others. */
export function checkGroups(context: RuleContext): void {
  for (const { party, headAt } of context.file.parties) {
    if (party.type !== 'group') continue;
    const path = wayBack(context, party.id);
    if (path === undefined) continue;
    const shown = path.map((id) => `@${id}`).join(' → ');
    context.report('group-cycle', headAt, {
      nl: `De groep is lid van zichzelf: ${shown}.`,
      en: `The group is a member of itself: ${shown}.`,
    });
  }
}

/** From a group through its members back to it; breadth first, so the shortest way. */
function wayBack(context: RuleContext, id: string): string[] | undefined {
  const seen = new Set<string>();
  let front: string[][] = [[id]];
  while (front.length > 0) {
    const next: string[][] = [];
    for (const path of front) {
      for (const member of context.project.party(path.at(-1)!)?.party.members ?? []) {
        const party = context.project.party(member)?.party;
        if (party?.type !== 'group') continue;
        if (party.id === id) return [...path, id];
        if (seen.has(party.id)) continue;
        seen.add(party.id);
        next.push([...path, party.id]);
      }
    }
    front = next;
  }
  return undefined;
}
