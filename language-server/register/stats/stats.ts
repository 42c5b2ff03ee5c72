import type { Disclosure, FileModel, Internal, Minutes, PlainDate, Public, Vote } from '../../model/minutes.ts';
import { Publisher } from '../../model/public.ts';
import { queryRegister, type RegisterEntry, type RegisterKind } from '../query.ts';
import { buildPublicRegister, buildRegister, type Register } from '../register.ts';
import { type Attendance, attendanceStats, type MeetingsOf, periodOf } from './meetings.ts';
import { type TaskStats, taskStats } from './tasks.ts';
import { decisionStats, type VotesOfParty, voteStats, type YearOfDecisions } from './votes.ts';

/** Figures over meetings. */
export interface Stats<D extends Disclosure = Internal> {
  readonly today: PlainDate;
  readonly meetings: number;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
  readonly tasks: TaskStats<D>;
  readonly attendance: readonly Attendance<D>[];
  readonly votes: readonly VotesOfParty<D>[];
  readonly decisions: readonly YearOfDecisions[];
}
export type AnyStats = Stats<Internal> | Stats<Public>;

/** The files of a project, and of which of them figures are asked. */
export interface CountedProject {
  readonly files: readonly FileModel[];
  isAsked(uri: string): boolean;
}

/** What is counted of one project. */
interface Counted<D extends Disclosure> extends MeetingsOf<D> {
  readonly entries: readonly RegisterEntry<D>[];
}

/** For those who write. */
export function statsOf(projects: readonly CountedProject[], today: PlainDate): Stats {
  return summed(
    projects.map(({ files, isAsked }) => {
      const meetings = files.flatMap((file) => file.meetings);
      const asked = new Set(meetings.filter(({ uri }) => isAsked(uri)));
      const organizations = organizationsIn(files);
      return {
        ...countedIn(buildRegister(files), asked, today),
        organizationOf: (party) => ('organization' in party ? organizations.get(party.organization ?? '') : undefined),
      };
    }),
    today,
  );
}

/** As a citizen may see it: counted over public minutes and nothing else. They tell nobody's organisation but on whose behalf one is there. */
export function publicStatsOf(projects: readonly CountedProject[], today: PlainDate): Stats<Public> {
  return summed(
    projects.map(({ files, isAsked }) => {
      const publisher = new Publisher(files);
      const meetings = files.flatMap((file) => file.meetings);
      const asked = new Set(meetings.filter(({ uri }) => isAsked(uri)).map((meeting) => publisher.minutes(meeting)));
      return { ...countedIn<Public>(buildPublicRegister(files, publisher), asked, today), organizationOf: () => undefined };
    }),
    today,
  );
}

const KINDS: ReadonlySet<RegisterKind> = new Set<RegisterKind>(['action', 'commitment', 'decision', 'motion', 'vote']);

function countedIn<D extends Disclosure>(register: Register<D>, asked: ReadonlySet<Minutes<D>>, today: PlainDate) {
  const includes = (meeting: Minutes<D>) => asked.has(meeting);
  return { meetings: [...asked], entries: queryRegister<D>(register, { kinds: KINDS, status: 'all', sort: 'meeting', today, includes }) };
}

function summed<D extends Disclosure>(parts: readonly Counted<D>[], today: PlainDate): Stats<D> {
  const entries = parts.flatMap((part) => part.entries);
  const meetings = parts.flatMap((part) => part.meetings);
  const votes = parts.flatMap(({ entries: of, organizationOf }) =>
    of.flatMap(({ recorded: { item } }) => (item.kind === 'vote' ? [{ vote: item as Vote<D>, organizationOf }] : [])),
  );
  return {
    today,
    meetings: meetings.length,
    ...periodOf(meetings),
    tasks: taskStats(
      entries.filter(({ kind }) => kind === 'action' || kind === 'commitment'),
      today,
    ),
    attendance: attendanceStats(parts),
    votes: voteStats(votes),
    decisions: decisionStats(entries),
  };
}

/** The organisations that a project declares, by id. */
function organizationsIn(files: readonly FileModel[]) {
  const declared = files.flatMap(({ parties }) => parties.map(({ party }) => party));
  return new Map(declared.filter(({ type }) => type === 'organization').map((party) => [party.id, party]));
}
