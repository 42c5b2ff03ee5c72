import {
  type AnyMinutes,
  type AnyRegisterEntry,
  type RegisterKind,
  registerToJson,
  renderJson,
  renderMarkdown,
  renderText,
  totalsByOwner,
} from '../../../language-server/output/index.ts';
import { type AssistantInput, type AssistantTool, answer, input, numberOf, refusal, textOf } from './assistant.ts';
import type { ProjectReader, Seen } from './project-reader.ts';

const MOST = 200;

/** The tools that read minutes. What they answer is made of what the reader may see, and of nothing else. */
export function readingTools(reader: ProjectReader): AssistantTool[] {
  return [listMeetings(reader), readMeeting(reader), listTasks(reader), listDecisions(reader), searchMinutes(reader)];
}

const TEXT = { type: 'string', maxLength: 500 };
const LIMIT = { type: 'integer', minimum: 1, maximum: MOST, description: `How many at most; ${MOST} by default.` };
const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

function listMeetings(reader: ProjectReader): AssistantTool {
  return {
    name: 'list_meetings',
    title: 'List meetings',
    description:
      'Lists the meetings of the project, the latest first: id, name, date, status, series. Read one by its id with read_meeting.',
    input: input({
      series: { ...TEXT, description: 'Only of the series with this id.' },
      from: { ...DAY, description: 'Only on this day or later, YYYY-MM-DD.' },
      to: { ...DAY, description: 'Only on this day or earlier, YYYY-MM-DD.' },
      limit: LIMIT,
    }),
    readOnly: true,
    run: async (given) => {
      const seen = await reader.read();
      const [series, from, to] = ['series', 'from', 'to'].map((name) => textOf(given, name));
      const listed = latestFirst(
        seen.meetings
          .filter((one) => series === undefined || seriesOf(one) === series)
          .filter((one) => (from === undefined || dayOf(one) >= from) && (to === undefined || dayOf(one) <= to)),
      );
      const limit = numberOf(given, 'limit') ?? MOST;
      return answer({
        meetings: listed.slice(0, limit).map((one) => headOf(one, seen)),
        total: listed.length,
        ...withheldIn(seen),
      });
    },
  };
}

function readMeeting(reader: ProjectReader): AssistantTool {
  return {
    name: 'read_meeting',
    title: 'Read a meeting',
    description: 'Gives the minutes of one meeting, as Markdown, text or JSON. `view` narrows it to decisions, actions or the invitation.',
    input: input(
      {
        id: { ...TEXT, description: 'The id of the meeting, from list_meetings.' },
        format: { enum: ['markdown', 'text', 'json'], description: 'markdown by default.' },
        view: { enum: ['full', 'decisions', 'actions', 'invitation'], description: 'full by default.' },
      },
      ['id'],
    ),
    readOnly: true,
    run: async (given) => {
      const { meetings, context } = await reader.read();
      const id = textOf(given, 'id');
      const minutes = meetings.find((one) => one.id === id);
      if (minutes === undefined || context === undefined)
        return refusal('No meeting with this id can be read here. list_meetings gives the ids that can.');
      const shown = { ...context, view: viewNamed(textOf(given, 'view')) };
      const format = textOf(given, 'format') ?? 'markdown';
      if (format === 'json') return { text: renderJson([minutes], shown).toWellFormed() };
      return { text: (format === 'text' ? renderText(minutes, shown) : renderMarkdown(minutes, shown)).toWellFormed() };
    },
  };
}

const VIEWS = ['full', 'decisions', 'actions', 'invitation'] as const;

function viewNamed(name: string | undefined): (typeof VIEWS)[number] {
  return VIEWS.find((view) => view === name) ?? 'full';
}

const STATUSES = ['open', 'ongoing', 'done', 'dropped', 'all'] as const;
const TASKS = ['action', 'agreement', 'commitment'] as const;
const DECISIONS = ['decision', 'motion', 'vote'] as const;
const ONE_MEETING = { ...TEXT, description: 'Only of the meeting with this id.' };
const ONE_SERIES = { ...TEXT, description: 'Only of the series with this id.' };

function listTasks(reader: ProjectReader): AssistantTool {
  return {
    name: 'list_actions',
    title: 'List actions',
    description:
      'Lists actions, agreements and commitments over all meetings, each in its latest state with its owners, deadline and history. Open ones by default, the earliest deadline first.',
    input: input({
      kind: { enum: [...TASKS, 'all'], description: 'all by default.' },
      status: { enum: STATUSES, description: 'open by default, which is all that is not closed.' },
      owner: { ...TEXT, description: 'Only of the party with this id, and of the groups it is in.' },
      overdue: { type: 'boolean', description: 'Only what is past its deadline.' },
      meeting: ONE_MEETING,
      series: ONE_SERIES,
      limit: LIMIT,
    }),
    readOnly: true,
    run: async (given) => listed(await reader.read(), given, TASKS, STATUSES.find((one) => one === given.status) ?? 'open'),
  };
}

function listDecisions(reader: ProjectReader): AssistantTool {
  return {
    name: 'list_decisions',
    title: 'List decisions',
    description: 'Lists decisions, motions (with proposals and amendments) and votes over all meetings, with what came of them.',
    input: input({
      kind: { enum: [...DECISIONS, 'all'], description: 'all by default.' },
      meeting: ONE_MEETING,
      series: ONE_SERIES,
      limit: LIMIT,
    }),
    readOnly: true,
    run: async (given) => listed(await reader.read(), given, DECISIONS, 'all'),
  };
}

function listed(seen: Seen, given: AssistantInput, kinds: readonly RegisterKind[], status: (typeof STATUSES)[number]) {
  const [kind, owner, meeting, series] = ['kind', 'owner', 'meeting', 'series'].map((name) => textOf(given, name));
  const asked = kinds.filter((one) => kind === undefined || kind === 'all' || one === kind);
  const entries = seen.register({
    kinds: new Set(asked),
    status,
    owner,
    overdue: given.overdue === true,
    includes: (one) => (meeting === undefined || one.id === meeting) && (series === undefined || seriesOf(one) === series),
  });
  if (entries === undefined) return refusal('No party with this id can be asked about here.');
  const shown: readonly AnyRegisterEntry[] = entries.slice(0, numberOf(given, 'limit') ?? MOST);
  const { $schema, version, totals, ...lists } = JSON.parse(registerToJson(shown, totalsByOwner([]), seen.today));
  const asKinds = Object.fromEntries(Object.entries(lists).filter(([, value]) => !Array.isArray(value) || value.length > 0));
  return answer({ ...asKinds, total: entries.length, ...withheldIn(seen) });
}

function searchMinutes(reader: ProjectReader): AssistantTool {
  return {
    name: 'search_minutes',
    title: 'Search minutes',
    description: 'Finds the lines of all minutes that hold a text (not case-sensitive), the latest meeting first.',
    input: input({ text: { type: 'string', minLength: 2, maxLength: 200 }, limit: LIMIT }, ['text']),
    readOnly: true,
    run: async (given) => {
      const seen = await reader.read();
      const wanted = (textOf(given, 'text') ?? '').normalize('NFC').toLowerCase();
      const limit = numberOf(given, 'limit') ?? 50;
      const found: object[] = [];
      for (const minutes of latestFirst(seen.meetings)) {
        if (seen.context === undefined || found.length >= limit) break;
        for (const line of renderText(minutes, seen.context).split('\n'))
          if (found.length < limit && line.normalize('NFC').toLowerCase().includes(wanted))
            found.push({ meeting: minutes.id, date: dayOf(minutes), line: line.trim() });
      }
      return answer({ found, ...withheldIn(seen) });
    },
  };
}

function latestFirst(meetings: readonly AnyMinutes[]): AnyMinutes[] {
  return meetings.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
}

/** What a list says of a meeting. */
function headOf(minutes: AnyMinutes, { context }: Seen): object {
  const [meeting] = context === undefined ? [] : JSON.parse(renderJson([minutes], context)).meetings;
  const { id, name, status, classification, startDate, endDate, location, series } = meeting ?? {};
  return { id, name, status, classification, startDate, endDate, location, series };
}

function dayOf({ date }: AnyMinutes): string {
  return date?.date ?? '';
}

function seriesOf(minutes: AnyMinutes): string | undefined {
  return minutes.series?.id;
}

/** Said, so that nobody takes silence for there being nothing. */
function withheldIn({ withheld }: Seen): object {
  return withheld === 0 ? {} : { withheld, note: 'Of so many meetings no public version can be made now; this server does not show them.' };
}
