import type { Minutes as MinutesData, MinutesMeeting, MinutesSection } from '../../library/generated/minutes.d.ts';
import type { Register as RegisterData } from '../../library/generated/register.d.ts';

export type Cell = string | number | null;
/** A table, and a value for each of its columns behind `project` and `meeting`. */
export type RowOfTable = readonly [table: TableName, cells: Readonly<Record<string, Cell>>];
export type TableName = 'attendance' | 'agenda' | 'items' | 'item_parties' | 'vote_counts' | 'ballots' | 'reports';

/** A meeting as rows. */
export interface MeetingRows {
  readonly id: string;
  readonly head: Readonly<Record<string, Cell>>;
  /** In the order in which they can be written: what others refer to comes first. */
  readonly rows: readonly RowOfTable[];
}

/** Whatever of a party there is to see: of who is shielded the ground alone. */
type PartyData = { readonly id?: string; readonly type: string; readonly name?: string; readonly ground?: string };
type Entry =
  | RegisterData['actions'][number]
  | RegisterData['decisions'][number]
  | RegisterData['motions'][number]
  | RegisterData['votes'][number];

/**
 * The rows of meetings, from what the outputs tell of them: so a database holds what the JSON of the same readers holds, and no more.
 * @param organizationOf the id of a person's organisation, where the readers may know it.
 */
export function rowsOf(minutes: MinutesData, register: RegisterData, organizationOf: (id: string) => string | undefined): MeetingRows[] {
  const entries = Map.groupBy(entriesOf(register), ({ entry }) => entry.meeting.id);
  return minutes.meetings.map((meeting) => ({
    id: meeting.id,
    head: headOf(meeting),
    rows: [
      ...attendanceOf(meeting, organizationOf),
      ...agendaOf(meeting.agenda ?? []),
      ...(entries.get(meeting.id) ?? []).flatMap(({ kind, entry }, index) => itemRows(kind, entry, index + 1)),
    ],
  }));
}

function headOf(meeting: MinutesMeeting): MeetingRows['head'] {
  return {
    name: meeting.name,
    date: meeting.startDate?.slice(0, 10) ?? null,
    start: meeting.startDate ?? null,
    end: meeting.endDate ?? null,
    status: meeting.status,
    classification: meeting.classification,
    language: meeting.language,
    kind: meeting.kind ?? null,
    series: meeting.series?.id ?? null,
    location: meeting.location ?? null,
  };
}

function attendanceOf({ attendees }: MinutesMeeting, organizationOf: (id: string) => string | undefined): RowOfTable[] {
  return attendees.map(({ party, present, represented, mode, role, onBehalfOf }, index) => [
    'attendance',
    {
      n: index + 1,
      ...partyCells(party),
      present: present && !represented ? 1 : 0,
      mode: mode ?? null,
      role: role ?? null,
      on_behalf_of: onBehalfOf === undefined ? null : nameOrId(onBehalfOf),
      organization: ('id' in party && party.id !== undefined && organizationOf(party.id)) || null,
    },
  ]);
}

function agendaOf(sections: readonly MinutesSection[]): RowOfTable[] {
  const rows: RowOfTable[] = [];
  const add = (of: readonly MinutesSection[], depth: number) => {
    for (const { number, title, text, track, ground, sections: below } of of) {
      const cells = {
        n: rows.length + 1,
        depth,
        number: number ?? null,
        title,
        text: text ?? null,
        track: track ?? null,
        ground: ground ?? null,
      };
      rows.push(['agenda', cells]);
      add(below, depth + 1);
    }
  };
  add(sections, 1);
  return rows;
}

function entriesOf({ actions, agreements, commitments, decisions, motions, votes }: RegisterData) {
  const of = (kind: string, list: readonly Entry[]) => list.map((entry) => ({ kind, entry }));
  return [
    ...of('action', actions),
    ...of('agreement', agreements),
    ...of('commitment', commitments),
    ...of('decision', decisions),
    ...motions.map((entry) => ({ kind: entry.kind as string, entry: entry as Entry })),
    ...of('vote', votes),
  ];
}

function itemRows(kind: string, entry: Entry, n: number): RowOfTable[] {
  const history = 'owners' in entry ? entry.history : [];
  const closing = history.findLast(({ status }) => status !== undefined);
  const isClosed = 'status' in entry && (entry.status === 'done' || entry.status === 'dropped');
  const item: RowOfTable = [
    'items',
    {
      n,
      kind,
      ref: entry.ref ?? null,
      text: entry.text,
      section: entry.section ?? null,
      track: entry.track ?? null,
      ground: entry.ground ?? null,
      due: 'due' in entry ? entry.due : null,
      due_text: ('dueText' in entry && entry.dueText) || null,
      status: 'status' in entry ? entry.status : null,
      closed: isClosed ? ((closing === undefined ? entry.meeting.date : closing.date) ?? null) : null,
      outcome: 'outcome' in entry ? (entry.outcome ?? null) : 'result' in entry ? (entry.result ?? null) : null,
      about: 'about' in entry ? (entry.about ?? null) : null,
    },
  ];
  const parties = partiesOf(entry).map(
    ([part, party], index): RowOfTable => ['item_parties', { item: n, n: index + 1, part, ...partyCells(party) }],
  );
  const reports = history.map(
    ({ meeting, date, status, due, text }, index): RowOfTable => [
      'reports',
      { item: n, n: index + 1, reported_in: meeting, date: date ?? null, status: status ?? null, due: due ?? null, text },
    ],
  );
  return [item, ...parties, ...reports, ...('votes' in entry ? voteRows(entry, n) : [])];
}

function voteRows({ counts, votes }: RegisterData['votes'][number], item: number): RowOfTable[] {
  return [
    ...counts.map(({ option, value }): RowOfTable => ['vote_counts', { item, option, value }]),
    ...votes.map(
      ({ option, voter, weight }, index): RowOfTable => [
        'ballots',
        { item, n: index + 1, option, ...partyCells(voter), weight: weight ?? null },
      ],
    ),
  ];
}

function partiesOf(entry: Entry): (readonly [part: string, party: PartyData])[] {
  const of = (part: string, parties: readonly PartyData[] | undefined) => (parties ?? []).map((party) => [part, party] as const);
  return [
    ...of('owner', 'owners' in entry ? entry.owners : undefined),
    ...of('to', 'to' in entry ? entry.to : undefined),
    ...of('party', 'parties' in entry ? entry.parties : undefined),
    ...of('mover', 'movers' in entry ? entry.movers : undefined),
    ...of('seconder', 'seconders' in entry ? entry.seconders : undefined),
  ];
}

function partyCells({ id, type, name, ground }: PartyData): Record<'party' | 'type' | 'name' | 'ground', Cell> {
  return { party: id ?? null, type, name: name ?? null, ground: ground ?? null };
}

function nameOrId({ id, name }: PartyData): Cell {
  return id ?? name ?? null;
}
