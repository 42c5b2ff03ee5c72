import type { AnyParty } from '../../document/view.ts';
import type { Disclosure } from '../../model/minutes.ts';
import type { AnyStats, Stats } from '../../register/stats/stats.ts';
import type { TaskCounts } from '../../register/stats/tasks.ts';
import { partyJson } from '../register/json.ts';

/** The JSON Schema that the output keeps to, as a path in this package. */
export const STATS_SCHEMA = 'verslag/schemas/stats.schema.json';

/** The figures as one JSON object. What is not known is `null`: the year of a meeting without a date, the owner of an action that has none. */
export function statsToJson(given: AnyStats): string {
  const { today, meetings, from, until, tasks, attendance, votes, decisions } = given as Stats<Disclosure>;
  const object = {
    version: 1,
    $schema: STATS_SCHEMA,
    today,
    meetings,
    from: from ?? null,
    until: until ?? null,
    actions: {
      total: countsJson(tasks.total),
      byOwner: tasks.byOwner.map(({ owner, counts }) => ({ owner: partyOrNull(owner), ...countsJson(counts) })),
      byTrack: tasks.byTrack.map(({ track, counts }) => ({ track: track ?? null, ...countsJson(counts) })),
      bySeries: tasks.bySeries.map(({ series, counts }) => ({ series: series ?? null, ...countsJson(counts) })),
      byYear: tasks.byYear,
    },
    attendance: attendance.map(({ organization, ...row }) => ({ organization: partyOrNull(organization), ...row })),
    votes: votes.map(({ party, ...row }) => ({ party: partyJson({ party }), ...row })),
    decisions: decisions.map(({ year, ...row }) => ({ year: year ?? null, ...row })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function countsJson({ medianDays, ...counts }: TaskCounts): object {
  return { ...counts, medianDays: medianDays ?? null };
}

function partyOrNull(party: AnyParty | undefined): object | null {
  return party === undefined ? null : partyJson({ party });
}
