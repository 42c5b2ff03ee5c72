import type { AnyParty } from '../../document/view.ts';
import { FIXED_WORDS } from '../../document/words.ts';
import type { Disclosure, Language } from '../../model/minutes.ts';
import type { AnyStats, Stats } from '../../register/stats/stats.ts';
import type { TaskCounts } from '../../register/stats/tasks.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import type { Message } from '../../vocabulary/language.ts';
import { shortName } from '../register/rows.ts';
import { statsWords, STATS_WORDS as WORDS } from './words.ts';

/** A piece of a bar: filled, open or hatched, so that it reads without colour. */
export interface BarPiece {
  readonly look: 'yes' | 'no' | 'abstain';
  readonly count: number;
}
export interface StatsRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly bar: readonly BarPiece[];
}
/** A table of figures; its bars say what some of its cells say. */
export interface StatsTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly StatsRow[];
  /** What the bar shows, by its looks. */
  readonly key: readonly { readonly look: BarPiece['look']; readonly text: string }[];
}

const TASK_COLUMNS = [
  WORDS.opened,
  WORDS.done,
  WORDS.dropped,
  WORDS.open,
  WORDS.overdue,
  WORDS.upTo30,
  WORDS.upTo90,
  WORDS.upTo365,
  WORDS.over365,
  WORDS.median,
];
const TASK_KEY = [
  { look: 'yes', words: WORDS.closed },
  { look: 'no', words: WORDS.onTime },
  { look: 'abstain', words: WORDS.overdue },
] as const;

/** The head above the tables. */
export function statsHead({ meetings, from, until, today }: AnyStats, language: Language): { title: string; words: string } {
  const day = (date: string) => formatDate(date, language);
  const period = from === undefined || until === undefined ? '' : ` ${statsWords('period', language, day(from), day(until))}`;
  const count = statsWords(meetings === 1 ? 'oneMeeting' : 'meetings', language, String(meetings));
  return { title: WORDS.title[language], words: `${count}${period}; ${statsWords('asOf', language, day(today))}.` };
}

/** The tables that have anything in them, in their order. */
export function statsTables(given: AnyStats, language: Language): readonly StatsTable[] {
  const stats = given as Stats<Disclosure>;
  const { tasks } = stats;
  const one = (words: Message) => words[language];
  const all = { name: one(WORDS.all), counts: tasks.total };
  const taskTable = (id: string, title: Message, first: Message, rows: readonly { name: string; counts: TaskCounts }[]): StatsTable => ({
    id,
    title: one(title),
    columns: [first, ...TASK_COLUMNS].map(one),
    // Beside the sum of all, nobody's bar could be seen.
    rows: [...rows.map(taskRow), ...(rows.length > 1 ? [{ ...taskRow(all), bar: [] }] : [])],
    key: TASK_KEY.map(({ look, words }) => ({ look, text: one(words) })),
  });
  const nobody = one(WORDS.none);
  const tables: StatsTable[] = [
    taskTable(
      'owner',
      WORDS.byOwner,
      FIXED_WORDS.who,
      tasks.byOwner.map(({ owner, counts }) => ({ name: nameOr(owner, nobody), counts })),
    ),
    taskTable(
      'track',
      WORDS.byTrack,
      FIXED_WORDS.track,
      tasks.byTrack.map(({ track, counts }) => ({ name: track ?? nobody, counts })),
    ),
    taskTable(
      'series',
      WORDS.bySeries,
      FIXED_WORDS.series,
      tasks.bySeries.map(({ series, counts }) => ({ name: series ?? nobody, counts })),
    ),
    {
      id: 'year',
      title: one(WORDS.byYear),
      columns: [WORDS.year, WORDS.opened, WORDS.closed].map(one),
      rows: tasks.byYear.map(({ year, opened, closed }) => ({ name: year, cells: figures(opened, closed), bar: [] })),
      key: [],
    },
    {
      id: 'attendance',
      title: one(WORDS.attendance),
      columns: [WORDS.organization, WORDS.inMeetings, FIXED_WORDS.present, FIXED_WORDS.absent, WORDS.byProxy].map(one),
      rows: stats.attendance.map(({ organization, meetings, present, absent, byProxy }) => ({
        name: nameOr(organization, one(WORDS.noOrganization)),
        cells: figures(meetings, present, absent, byProxy),
        bar: pieces(present, absent),
      })),
      key: [
        { look: 'yes', text: one(FIXED_WORDS.present) },
        { look: 'no', text: one(FIXED_WORDS.absent) },
      ],
    },
    {
      id: 'votes',
      title: one(WORDS.votes),
      columns: [WORDS.party, WORDS.voted, WORDS.yes, WORDS.no, WORDS.abstain, WORDS.withOutcome].map(one),
      rows: stats.votes.map(({ party, votes, yes, no, abstain, withOutcome }) => ({
        name: shortName(party),
        cells: figures(votes, yes, no, abstain, withOutcome),
        bar: pieces(yes, no, abstain),
      })),
      key: [
        { look: 'yes', text: one(WORDS.yes) },
        { look: 'no', text: one(WORDS.no) },
        { look: 'abstain', text: one(WORDS.abstain) },
      ],
    },
    {
      id: 'decisions',
      title: one(WORDS.decisions),
      columns: [WORDS.year, WORDS.decided, WORDS.adopted, WORDS.rejected, WORDS.other].map(one),
      rows: stats.decisions.map(({ year, decisions, adopted, rejected, other }) => ({
        name: year ?? one(WORDS.noDate),
        cells: figures(decisions, adopted, rejected, other),
        bar: pieces(decisions),
      })),
      key: [{ look: 'yes', text: one(WORDS.decided) }],
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function taskRow({ name, counts }: { readonly name: string; readonly counts: TaskCounts }): StatsRow {
  const { opened, done, dropped, open, overdue, ages, medianDays } = counts;
  return {
    name,
    cells: [
      ...figures(opened, done, dropped, open, overdue, ages.upTo30, ages.upTo90, ages.upTo365, ages.over365),
      String(medianDays ?? '–'),
    ],
    bar: pieces(done + dropped, open - overdue, overdue),
  };
}

const LOOKS = ['yes', 'no', 'abstain'] as const;

function pieces(...counts: readonly number[]): BarPiece[] {
  return counts.map((count, index) => ({ look: LOOKS[index]!, count }));
}
const figures = (...counts: readonly number[]): string[] => counts.map(String);

function nameOr(party: AnyParty | undefined, otherwise: string): string {
  return party === undefined ? otherwise : shortName(party);
}
