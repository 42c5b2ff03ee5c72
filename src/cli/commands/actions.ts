import type { Disclosure, Minutes, PublicMinutes } from '../../../language-server/index.ts';
import {
  ACTION_STATUS,
  type AnyRegisterEntry,
  buildPublicRegister,
  buildRegister,
  isPublicOwner,
  Publisher,
  queryRegister,
  REGISTER_KINDS,
  type RegisterEntry,
  type RegisterQuery,
  type RegisterSort,
  registerForExcel,
  registerToCalendar,
  registerToCsv,
  registerToJson,
  registerToMarkdown,
  registerToTable,
  registerToXlsx,
  totalsByOwner,
  withItsGroups,
} from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import { writeResult } from '../named-result.ts';
import type { Opened } from '../opened.ts';
import { publicationOf, sayAllConfidential } from '../refusal.ts';
import { KIND_OPTIONS, type KindOption } from '../register-kinds.ts';
import { renderingFor } from '../rendered.ts';
import { openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

const REGISTER_FORMATS = ['table', 'json', 'csv', 'ics', 'markdown', 'xlsx'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];
export interface ActionsOptions {
  readonly owner?: string;
  /** As typed in minutes, in either language; or `all`. */
  readonly status?: string;
  readonly overdue?: boolean;
  readonly format: RegisterFormat;
  readonly kind: KindOption;
  readonly sort: RegisterSort;
  /** CSV that opens in columns by a double click. */
  readonly excel?: boolean;
  /** The file to write to, instead of to standard output. */
  readonly out?: string;
  /** As a citizen may see it. */
  readonly public?: boolean;
  /** Also while there are errors of shielding. */
  readonly force?: boolean;
}

/** Kinds that nobody has to do: a calendar holds none of them. */
const TASKLESS: ReadonlySet<string> = new Set(['decision', 'motion', 'vote']);

/** The forms that are made of the entries alone. */
type Printed = Pick<ActionsOptions, 'excel' | 'kind'> & { readonly format: Exclude<RegisterFormat, 'ics'> };

const TABLE_WIDTH = 110;

/**
 * The register over all meetings in the named files: each action's latest state after every report in the project. With `--overdue` the
 * exit status is 1 where there is anything, for a weekly job. The public register holds what the public minutes hold, and is refused as they are.
 */
export async function actions(given: World, paths: readonly string[], options: ActionsOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths);
  if (options.format === 'ics' && TASKLESS.has(KIND_OPTIONS[options.kind])) throw new UsageError(say(world.language, 'noTasks'));
  if (options.format === 'xlsx' && options.out === undefined && world.host.stdout.isTTY)
    throw new UsageError(say(world.language, 'needsOutFile', 'xlsx'));
  const { owner } = options;
  if (owner !== undefined && !opened.some(({ project }) => project.view.party(owner) !== undefined))
    throw new UsageError(say(world.language, 'unknownOwner', visibleLine(owner)));
  if (owner !== undefined && options.public && !opened.some(({ project }) => isPublicOwner(project.files(), owner)))
    throw new UsageError(say(world.language, 'shieldedOwner', visibleLine(owner)));
  const publication = options.public ? publicationOf(world, opened, options.force === true) : 'clean';
  if (publication === 'refused') return failed ? 2 : 1;
  const count = options.public ? printPublic(world, opened, options) : printInternal(world, opened, options);
  if (failed || count === undefined) return 2;
  return publication === 'forced' || (options.overdue && count > 0) ? 1 : 0;
}

function printInternal(world: World, opened: readonly Opened[], options: ActionsOptions): number | undefined {
  const parts = opened.map((part) => {
    const uris = new Set(part.sources.map(({ uri }) => uri));
    const query = queryOf(part, options, (meeting: Minutes) => uris.has(meeting.uri));
    return { part, entries: queryRegister(buildRegister(part.project.files()), query) };
  });
  return print(world, parts, options);
}

function printPublic(world: World, opened: readonly Opened[], options: ActionsOptions): number | undefined {
  const parts = opened.map((part) => {
    const files = part.project.files();
    const publisher = new Publisher(files);
    const uris = new Set(part.sources.map(({ uri }) => uri));
    const named = files.filter(({ uri }) => uris.has(uri));
    sayAllConfidential(world, part);
    const included = new Set(named.flatMap(({ meetings }) => meetings.map((meeting) => publisher.minutes(meeting))));
    const query = queryOf(part, options, (meeting: PublicMinutes) => included.has(meeting));
    return { part, entries: queryRegister(buildPublicRegister(files, publisher), query) };
  });
  return print(world, parts, options);
}

function queryOf<D extends Disclosure>(
  { project, today }: Opened,
  options: ActionsOptions,
  includes: (meeting: Minutes<D>) => boolean,
): RegisterQuery<D> {
  const kind = KIND_OPTIONS[options.kind];
  return {
    kinds: new Set(kind === 'all' ? REGISTER_KINDS : [kind]),
    status: ACTION_STATUS.get(options.status ?? 'open') ?? 'all',
    ...(options.owner === undefined ? {} : { owners: withItsGroups(project.files(), options.owner) }),
    ...(options.overdue ? { overdue: true } : {}),
    sort: options.sort,
    today,
    includes,
  };
}

interface Part<D extends Disclosure> {
  readonly part: Opened;
  readonly entries: readonly RegisterEntry<D>[];
}

/** @returns how many entries there are; undefined where they could not be written. */
function print<D extends Disclosure>(world: World, parts: readonly Part<D>[], options: ActionsOptions): number | undefined {
  const entries = parts.flatMap((one) => one.entries) as readonly AnyRegisterEntry[];
  const calendar = () =>
    registerToCalendar(
      parts.map((one) => ({
        entries: one.entries as readonly AnyRegisterEntry[],
        context: renderingFor(one.part, { view: 'actions', public: options.public === true, forms: [] }).context,
      })),
    );
  const result = options.format === 'ics' ? calendar() : render(world, entries, { ...options, format: options.format });
  if (options.out === undefined) world.host.stdout.write(result);
  else if (!writeResult(world, options.out, result)) return undefined;
  return entries.length;
}

function render(
  { today, language, host }: World,
  entries: readonly AnyRegisterEntry[],
  { format, excel, kind }: Printed,
): string | Uint8Array {
  switch (format) {
    case 'table':
      return registerToTable(entries, totalsByOwner<Disclosure>(entries), {
        language,
        columns: host.stdout.columns ?? TABLE_WIDTH,
        kind: KIND_OPTIONS[kind],
      });
    case 'json':
      return registerToJson(entries, totalsByOwner<Disclosure>(entries), today);
    case 'csv':
      return excel ? registerForExcel(entries, language) : registerToCsv(entries, language);
    case 'markdown':
      return registerToMarkdown(entries, language);
    case 'xlsx':
      return registerToXlsx(entries, language);
  }
}
