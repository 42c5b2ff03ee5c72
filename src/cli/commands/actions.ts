import {
  ACTION_STATUS,
  buildRegister,
  queryRegister,
  type RegisterEntry,
  type RegisterKind,
  type RegisterSort,
  registerToCalendar,
  registerToCsv,
  registerToJson,
  registerToMarkdown,
  registerToTable,
  totalsByOwner,
  withItsGroups,
} from '../../../language-server/outputs.ts';
import { UsageError } from '../host.ts';
import { renderingFor } from '../rendered.ts';
import { type Opened, openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

export const REGISTER_FORMATS = ['table', 'json', 'csv', 'ics', 'markdown'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];
/** As typed in minutes, in either language. */
const STATUSES = { ...ACTION_STATUS, all: 'all' } as const;

export interface ActionsOptions {
  readonly owner?: string;
  readonly status?: keyof typeof STATUSES;
  readonly overdue?: boolean;
  readonly format: RegisterFormat;
  readonly kind: RegisterKind | 'all';
  readonly sort: RegisterSort;
  readonly excel?: boolean;
}

/** The forms that are made of the entries alone. */
type Printed = Pick<ActionsOptions, 'excel'> & { readonly format: Exclude<RegisterFormat, 'ics'> };

const TABLE_WIDTH = 110;

/**
 * The register over all meetings in the named files: each action's latest state after every report in the project. With `--overdue` the
 * exit status is 1 where there is anything, for a weekly job.
 */
export async function actions(given: World, paths: readonly string[], options: ActionsOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths);
  if (options.format === 'ics' && options.kind === 'decision') throw new UsageError(say(world.language, 'noTasks'));
  const parts = opened.map((part) => ({ part, entries: entriesOf(part, options) }));
  const entries = parts.flatMap((one) => one.entries);
  if (options.owner !== undefined && !opened.some(({ project }) => project.view.party(options.owner!) !== undefined))
    throw new UsageError(say(world.language, 'unknownOwner', visibleLine(options.owner)));
  const calendar = () =>
    registerToCalendar(parts.map((one) => ({ entries: one.entries, context: renderingFor(one.part, { view: 'actions' }).context })));
  world.host.stdout.write(options.format === 'ics' ? calendar() : render(world, entries, { ...options, format: options.format }));
  if (failed) return 2;
  return options.overdue && entries.length > 0 ? 1 : 0;
}

function entriesOf({ project, sources, today }: Opened, options: ActionsOptions): readonly RegisterEntry[] {
  const uris = new Set(sources.map(({ uri }) => uri));
  return queryRegister(buildRegister(project.files()), {
    kinds: new Set(options.kind === 'all' ? ['action', 'agreement', 'decision'] : [options.kind]),
    status: STATUSES[options.status ?? 'open'],
    ...(options.owner === undefined ? {} : { owners: withItsGroups(project.files(), options.owner) }),
    ...(options.overdue ? { overdue: true } : {}),
    sort: options.sort,
    today,
    includes: (meeting) => uris.has(meeting.uri),
  });
}

function render({ today, language, host }: World, entries: readonly RegisterEntry[], { format, excel }: Printed): string {
  switch (format) {
    case 'table':
      return registerToTable(entries, totalsByOwner(entries), { language, columns: host.stdout.columns ?? TABLE_WIDTH });
    case 'json':
      return registerToJson(entries, totalsByOwner(entries), today);
    case 'csv':
      return registerToCsv(entries, language, excel ? { excel } : {});
    case 'markdown':
      return registerToMarkdown(entries, language);
  }
}
