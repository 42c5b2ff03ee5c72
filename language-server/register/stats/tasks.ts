import type { Disclosure, Internal, PlainDate } from '../../model/minutes.ts';
import { daysBetween } from '../../syntax/plain-date.ts';
import { partyKey } from '../party-key.ts';
import type { RegisterEntry } from '../query.ts';
import { isOpen } from '../register.ts';

/** How many open tasks are how old, in days since the meeting that gave them. */
export interface Ages {
  readonly upTo30: number;
  readonly upTo90: number;
  readonly upTo365: number;
  readonly over365: number;
  /** Of a meeting without a date. */
  readonly unknown: number;
}

/** What became of actions and commitments. */
export interface TaskCounts {
  readonly opened: number;
  readonly done: number;
  readonly dropped: number;
  readonly open: number;
  /** Of the open ones. */
  readonly overdue: number;
  /** Of the open ones. */
  readonly ages: Ages;
  /** Median number of days from opening to closing; undefined where no task has both dates. */
  readonly medianDays: number | undefined;
}

export interface TaskStats<D extends Disclosure = Internal> {
  readonly total: TaskCounts;
  /** Most opened first; a task of two owners counts for both. `undefined`: nobody. */
  readonly byOwner: readonly { readonly owner: D['party'] | undefined; readonly counts: TaskCounts }[];
  readonly byTrack: readonly { readonly track: string | undefined; readonly counts: TaskCounts }[];
  readonly bySeries: readonly { readonly series: string | undefined; readonly counts: TaskCounts }[];
  readonly byYear: readonly YearOfTasks[];
}

export interface YearOfTasks {
  readonly year: string;
  readonly opened: number;
  /** Done or dropped in this year. */
  readonly closed: number;
}

/** Actions and commitments counted, over all and by who, what and where. */
export function taskStats<D extends Disclosure>(entries: readonly RegisterEntry<D>[], today: PlainDate): TaskStats<D> {
  const counts = (of: readonly RegisterEntry<D>[]) => countsOf(of, today);
  const byOwner = new Map<string, { owner: D['party'] | undefined; entries: RegisterEntry<D>[] }>();
  for (const entry of entries) {
    const owners = new Map(entry.owners.map(({ party }) => [partyKey(party), party as D['party'] | undefined]));
    if (owners.size === 0) owners.set('', undefined);
    for (const [key, owner] of owners) {
      const known = byOwner.get(key);
      if (known === undefined) byOwner.set(key, { owner, entries: [entry] });
      else known.entries.push(entry);
    }
  }
  const grouped = (key: (entry: RegisterEntry<D>) => string | undefined) =>
    [...Map.groupBy(entries, key)].map(([name, of]) => ({ name, counts: counts(of) })).sort((a, b) => byName(a.name, b.name));
  return {
    total: counts(entries),
    byOwner: [...byOwner.entries()]
      .map(([key, { owner, entries: of }]) => ({ key, owner, counts: counts(of) }))
      .sort((a, b) => b.counts.opened - a.counts.opened || byName(a.key, b.key))
      .map(({ owner, counts: of }) => ({ owner, counts: of })),
    byTrack: grouped(({ recorded }) => recorded.item.track).map(({ name, counts: of }) => ({ track: name, counts: of })),
    bySeries: grouped(({ recorded }) => recorded.meeting.series?.id || undefined).map(({ name, counts: of }) => ({
      series: name,
      counts: of,
    })),
    byYear: yearsOf(entries),
  };
}

function countsOf<D extends Disclosure>(entries: readonly RegisterEntry<D>[], today: PlainDate): TaskCounts {
  const open = entries.filter(({ status }) => status !== undefined && isOpen(status));
  return {
    opened: entries.length,
    done: entries.filter(({ status }) => status === 'done').length,
    dropped: entries.filter(({ status }) => status === 'dropped').length,
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    ages: agesOf(open.map((entry) => daysFrom(openedOn(entry), today))),
    medianDays: median(entries.flatMap((entry) => daysFrom(openedOn(entry), closedOn(entry)) ?? [])),
  };
}

function agesOf(days: readonly (number | undefined)[]): Ages {
  const between = (least: number, most: number) => days.filter((age) => age !== undefined && age >= least && age <= most).length;
  return {
    upTo30: between(Number.NEGATIVE_INFINITY, 30),
    upTo90: between(31, 90),
    upTo365: between(91, 365),
    over365: between(366, Number.POSITIVE_INFINITY),
    unknown: days.filter((age) => age === undefined).length,
  };
}

function yearsOf<D extends Disclosure>(entries: readonly RegisterEntry<D>[]): YearOfTasks[] {
  const years = new Map<string, { opened: number; closed: number }>();
  const year = (date: PlainDate) => {
    const name = date.slice(0, 4);
    const known = years.get(name) ?? { opened: 0, closed: 0 };
    years.set(name, known);
    return known;
  };
  for (const entry of entries) {
    const [opened, closed] = [openedOn(entry), closedOn(entry)];
    if (opened !== undefined) year(opened).opened++;
    if (closed !== undefined) year(closed).closed++;
  }
  return [...years].map(([name, counts]) => ({ year: name, ...counts })).sort((a, b) => byName(a.year, b.year));
}

function openedOn<D extends Disclosure>({ recorded }: RegisterEntry<D>): PlainDate | undefined {
  return recorded.meeting.date?.date;
}

/** The day of the meeting that reported it done or dropped; of what was so from the beginning, its own. */
function closedOn<D extends Disclosure>(entry: RegisterEntry<D>): PlainDate | undefined {
  if (entry.status === undefined || isOpen(entry.status)) return undefined;
  const reports = entry.history.filter(({ progress }) => progress.status !== undefined);
  return reports.length === 0 ? openedOn(entry) : reports.at(-1)!.meeting.date?.date;
}

function daysFrom(from: PlainDate | undefined, until: PlainDate | undefined): number | undefined {
  return from === undefined || until === undefined ? undefined : daysBetween(from, until);
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}

/** What has no name comes last. */
export function byName(a: string | undefined, b: string | undefined): number {
  return (a ?? '') === '' || (b ?? '') === ''
    ? Number((a ?? '') === '') - Number((b ?? '') === '')
    : a!.localeCompare(b!, 'nl', { numeric: true });
}
