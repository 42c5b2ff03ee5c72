import type { Attendee, Minutes, Party, Section } from '../../model/minutes.ts';
import { type Presence, presenceAt, quorumNeeded } from '../../model/presence.ts';
import { valueWords } from '../../model/value-text.ts';
import { allAttendees, sectionsOf } from '../../model/walk.ts';
import type { ProjectView } from '../../project/view.ts';
import { keyOf, partiesWithin, partyId } from '../shared/people.ts';

/** Who may vote at a place of a meeting, as far as its own lists tell. */
export interface Electorate {
  /** `12 stemmen` behind a name: votes are counted, not people. */
  readonly weighted: boolean;
  /** More votes than this there cannot be; undefined where a party of unknown size is there. */
  readonly most: number | undefined;
  /** How many vote where all do; undefined where it is unknown. */
  readonly voters: number | undefined;
  /** The lists say who they are. */
  readonly certain: boolean;
  /** How many of `voters` lead the meeting: in many bodies they do not vote. */
  readonly chairs: number;
}

const WEIGHT = /(?:^|[^\p{L}\p{N}.,])(\d{1,7}) ?(?:stem|stemmen|votes?|breukdelen|breukdeel|shares?)(?![\p{L}\p{N}])/u;
/** They are there and do not vote. */
const ADVISERS =
  /(?:^|[^\p{L}])(?:griffier|adjunct-griffier|secretaris|notulist|notulant|verslag|wethouder|burgemeester|ambtelijk\p{L}*|adviseur|beheerder|gast|toehoorder|inspreker|waarnemer|tolk|manager|clerk|officer|staff|observer|guest|adviser|advisor|secretary|scribe|minutes)(?![\p{L}])/iu;
/** Captions of those who vote, where people stand in groups. */
const VOTING =
  /(?:^|[^\p{L}])(?:leden|raadsleden|raadslid|lid|members?|councill?ors|stemgerechtigd\p{L}*|voting|eigenaren|owners|commissioners)(?![\p{L}])/iu;
const NOT_VOTING = /(?:^|[^\p{L}])(?:niet|non|not|geen|aspirant\p{L}*|ereleden|college|griffie|publiek|gasten|guests)(?![\p{L}])/iu;

function saidOf({ role, remark }: Pick<Attendee, 'role' | 'remark'>): string {
  return `${valueWords(role ?? [])} ${valueWords(remark ?? [])}`;
}

function isVoting(words: string): boolean {
  return VOTING.test(words) && !NOT_VOTING.test(words);
}

/** `(appartement 4, 10 stemmen)` */
function weightOf(attendee: Pick<Attendee, 'role' | 'remark'>): number | undefined {
  const [, number] = WEIGHT.exec(saidOf(attendee)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Who is there at the places of a meeting, and who may vote: found once where nobody comes or goes, else once for each place. */
export class Electorates {
  private readonly project: ProjectView;
  private readonly meeting: Minutes;
  private readonly isSteady: boolean;
  private readonly presences = new Map<Section | undefined, Presence>();
  private readonly found = new Map<Presence, Electorate>();
  private members: ReadonlySet<string> | undefined;

  constructor(project: ProjectView, meeting: Minutes) {
    this.project = project;
    this.meeting = meeting;
    this.isSteady =
      meeting.present.every(({ from, until }) => from === undefined && until === undefined) &&
      sectionsOf(meeting).every(({ fields }) => fields === undefined || fields.present.length + fields.absent.length === 0);
  }

  /** Above the first heading for `undefined`. */
  presenceAt(section: Section | undefined): Presence {
    const key = this.isSteady ? undefined : section;
    const known = this.presences.get(key) ?? presenceAt(this.meeting, section);
    this.presences.set(key, known);
    return known;
  }

  at(section: Section | undefined): Electorate {
    const presence = this.presenceAt(section);
    const known = this.found.get(presence) ?? electorateOf(this.meeting, presence, this.allMembers());
    this.found.set(presence, known);
    return known;
  }

  /**
   * A guest does not, where members of the series are here; who comes on behalf of somebody, or stands among members or as one of them, does.
   */
  mayVote(section: Section | undefined, key: string): boolean {
    const { there, perhaps } = this.presenceAt(section);
    const here = [...there, ...perhaps];
    const guest = here.find(({ party }) => party.type === 'guest' && keyOf(party) === key);
    const known = here.filter(({ party }) => this.allMembers().has(keyOf(party)));
    if (guest === undefined || known.length === 0 || guest.onBehalfOf !== undefined) return true;
    const caption = guest.group && valueWords(guest.group);
    if (caption !== undefined && known.some(({ group }) => group !== undefined && valueWords(group) === caption)) return true;
    if (isVoting(`${caption ?? ''} ${saidOf(guest)}`)) return true;
    // `(volmacht aan "J. Jansen")`
    const { present, absent } = allAttendees(this.meeting);
    return [...present, ...absent].some((attendee) => saidOf(attendee).includes(guest.party.name));
  }

  /** How many there must be for a decision, and how many there are; undefined where there are enough, or either is unknown. */
  shortOfQuorum(section: Section | undefined): { readonly needed: number; readonly there: number; readonly weighted: boolean } | undefined {
    const { project, meeting } = this;
    const { weighted: byVotes, most, voters, certain } = this.at(section);
    const there = certain ? (voters ?? most) : most;
    if (there === undefined) return undefined;
    const members = byVotes ? votesInAll(meeting) : this.allMembers().size;
    const needed = quorumNeeded(meeting, meeting.series && project.series(meeting.series.id), members);
    return needed === undefined || there >= needed ? undefined : { needed, there, weighted: byVotes };
  }

  private allMembers(): ReadonlySet<string> {
    this.members ??= membersOf(this.project, this.meeting);
    return this.members;
  }
}

function electorateOf(meeting: Minutes, presence: Presence, members: ReadonlySet<string>): Electorate {
  const all = [...presence.there, ...presence.perhaps, ...presence.represented];
  if (all.some((attendee) => weightOf(attendee) !== undefined)) return weighted(presence, all);
  const most = all.every(({ party }) => isOne(party)) ? all.length : undefined;
  const { voters, certain } = votersAmong(members, meeting, all);
  const chairs = new Set(meeting.chairs.map(({ party }) => keyOf(party)));
  return {
    weighted: false,
    most,
    voters: most === undefined || presence.perhaps.length > 0 ? undefined : voters.length,
    certain,
    chairs: voters.filter(({ party }) => chairs.has(keyOf(party))).length,
  };
}

function weighted({ perhaps }: Presence, all: readonly Attendee[]): Electorate {
  const most = all.reduce((sum, attendee) => sum + (weightOf(attendee) ?? 0), 0);
  return { weighted: true, most, voters: perhaps.length > 0 ? undefined : most, certain: true, chairs: 0 };
}

/** Members of the series, or of the group that a caption names; else all who are not there to help or to advise. */
function votersAmong(
  members: ReadonlySet<string>,
  meeting: Minutes,
  all: readonly Attendee[],
): { readonly voters: readonly Attendee[]; readonly certain: boolean } {
  const known = all.filter(({ party }) => members.has(keyOf(party)));
  if (known.length > 0) return { voters: known, certain: true };
  const secretaries = new Set(meeting.secretaries.map(({ party }) => keyOf(party)));
  const mayVote = all.filter(
    ({ party, role }) =>
      party.type !== 'guest' &&
      !secretaries.has(keyOf(party)) &&
      !ADVISERS.test(valueWords(role ?? [])) &&
      !(party.type === 'person' && ADVISERS.test(valueWords(party.function ?? []))),
  );
  const captioned = mayVote.filter(({ group }) => group !== undefined && isVoting(valueWords(group)));
  if (captioned.length > 0) return { voters: captioned, certain: true };
  return { voters: mayVote.filter(({ group }) => group === undefined || !NOT_VOTING.test(valueWords(group))), certain: false };
}

/** All persons who are members of its series; empty where it has none. */
function membersOf(project: ProjectView, meeting: Minutes): ReadonlySet<string> {
  const series = meeting.series && project.series(meeting.series.id);
  const persons = new Set<string>();
  for (const { party } of series?.members ?? []) {
    const id = partyId(party);
    if (id === undefined) continue;
    for (const within of partiesWithin(project, id)) if (project.party(within)?.party.type === 'person') persons.add(within);
  }
  return persons;
}

/** All votes of those on the lists; undefined where somebody absent has none behind their name. */
function votesInAll({ present, absent }: Minutes): number | undefined {
  if (absent.some((attendee) => weightOf(attendee) === undefined)) return undefined;
  return [...present, ...absent].reduce((sum, attendee) => sum + (weightOf(attendee) ?? 0), 0);
}

/** `"75 stemmers"` and `"overige eigenaren"` are some number of people. */
const SEVERAL =
  /\d|(?<![\p{L}])(?:overige|diverse|alle|enkele|publiek|leden|eigenaren|inwoners|others?|all|members|residents|public|owners)(?![\p{L}])/iu;

function isOne({ type, name }: Party): boolean {
  return type === 'person' || ((type === 'guest' || type === 'unknown') && !SEVERAL.test(name));
}
