import type { FileModel, KnownParty, Minutes, Party, PartyMention } from '../../model/minutes.ts';
import { allAttendees } from '../../model/walk.ts';
import type { ProjectView } from '../../project/view.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';

/** Who is meant by a party: an id, for those that have one. */
export function partyId(party: Party): string | undefined {
  return party.type === 'guest' ? undefined : party.id;
}

/** Tells parties apart: by their id, or by the name of a guest in any letter case. */
export function keyOf(party: Party): string {
  return partyId(party) ?? `"${withSingleBlanks(party.name).toLowerCase()}"`;
}

/** A party as a message names it: messages are printed where more people read them than the minutes, so whom the writer shielded here is not named. */
export function nameIn({ party, ground }: Pick<PartyMention, 'party' | 'ground'>): string {
  return ground === undefined ? party.name : `[${ground || '…'}]`;
}

/** All ids that stand for a party or for a part of it: itself, its organisation, the groups it is in, and those groups' and its own members. */
export function circleOf(project: ProjectView, id: string): ReadonlySet<string> {
  return circlesOf(project)(id);
}

/** The same for one party after another. */
function circlesOf(project: ProjectView): (id: string) => ReadonlySet<string> {
  const known = project.ofDeclarations('circles', () => new Map<string, ReadonlySet<string>>());
  return (id) => {
    let circle = known.get(id);
    if (circle === undefined) {
      circle = circleAround(project, id);
      known.set(id, circle);
    }
    return circle;
  };
}

function circleAround(project: ProjectView, id: string): ReadonlySet<string> {
  const circle = new Set([id]);
  const declaration = project.party(id)?.party;
  if (declaration?.organization !== undefined) circle.add(resolved(project, declaration.organization));
  for (const group of groupsWith(project, id)) circle.add(group);
  for (const member of partiesWithin(project, id)) circle.add(member);
  return circle;
}

/** The id an alias stands for. */
function resolved(project: ProjectView, id: string): string {
  return project.party(id)?.party.id ?? id;
}

/** A party, a group's members, those of groups in it too, and an organisation's people. */
export function partiesWithin(project: ProjectView, id: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  const party = project.party(id)?.party;
  for (const member of party?.members ?? []) partiesWithin(project, resolved(project, member), seen);
  if (party?.type === 'organization') for (const person of peopleOf(project).get(id) ?? []) seen.add(person);
  return seen;
}

/** Whether mail reaches a party: it has an address, or it is a group of which a member has one. */
export function isReachable(project: ProjectView, id: string): boolean {
  const party = project.party(id)?.party;
  if (party?.email !== undefined) return true;
  return party?.type === 'group' && [...partiesWithin(project, id)].some((member) => project.party(member)?.party.email !== undefined);
}

function peopleOf(project: ProjectView): ReadonlyMap<string, readonly string[]> {
  return project.ofDeclarations('people of organisations', (declaring) => {
    const people = new Map<string, string[]>();
    for (const { organization, id } of persons(declaring)) {
      if (organization === undefined) continue;
      const key = resolved(project, organization);
      people.set(key, [...(people.get(key) ?? []), id]);
    }
    return people;
  });
}

function* persons(declaring: readonly FileModel[]): Generator<KnownParty> {
  for (const file of declaring) for (const { party } of file.parties) if (party.type === 'person') yield party;
}

/** Groups that hold a party, also through another group or through its organisation. */
function groupsWith(project: ProjectView, id: string): readonly string[] {
  const holders = project.ofDeclarations('groups of members', (declaring) => {
    const groups = new Map<string, string[]>();
    for (const file of declaring) {
      for (const { party } of file.parties) {
        for (const member of party.members ?? []) {
          const key = resolved(project, member);
          groups.set(key, [...(groups.get(key) ?? []), party.id]);
        }
      }
    }
    return groups;
  });
  const found = new Set<string>();
  const visit = (member: string) => {
    for (const group of holders.get(member) ?? []) {
      if (found.has(group)) continue;
      found.add(group);
      visit(group);
    }
  };
  visit(id);
  const organization = project.party(id)?.party.organization;
  if (organization !== undefined) visit(resolved(project, organization));
  return [...found];
}

/** Ids of all on Aanwezig and Afwezig, of those they speak for or who stand for them, and of all that stand for them. */
export function attendingCircle(project: ProjectView, meeting: Minutes): ReadonlySet<string> {
  const ids = new Set<string>();
  const { present, absent } = allAttendees(meeting);
  const circle = circlesOf(project);
  for (const attendee of [...present, ...absent]) {
    for (const party of [attendee.party, attendee.onBehalfOf, attendee.replacedBy, attendee.proxy]) {
      const id = party && partyId(party);
      if (id === undefined) continue;
      for (const other of circle(id)) ids.add(other);
    }
  }
  return ids;
}
