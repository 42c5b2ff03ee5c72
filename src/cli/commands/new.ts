import { isPlainDate } from '../../../language-server/index.ts';
import { buildRegister, type FollowingMeeting, nextMeeting } from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import { writeNew } from '../new-file.ts';
import type { Opened, OpenedFiles } from '../opened.ts';
import { openAround, openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import { shownFrom, type World } from '../world.ts';

export interface NewOptions {
  readonly series?: string;
  readonly date?: string;
  readonly out?: string;
  /** A calendar file, or the mail of an invitation. */
  readonly from?: string;
}

/** Writes the next meeting of a series to standard output, or to a file that is not there yet. */
export async function makeNew(given: World, options: NewOptions): Promise<number> {
  if (options.from !== undefined) {
    if (options.series !== undefined || options.date !== undefined) throw new UsageError(say(given.language, 'fromAlone'));
    return (await import('./new-from.ts')).newFrom(given, options.from, options.out);
  }
  const { world, opened, failed } = await openedFor(given, options.series);
  if (options.date !== undefined && !isPlainDate(options.date))
    throw new UsageError(say(world.language, 'wrongDate', visibleLine(options.date)));
  const { part, id } = seriesOf(world, opened, options.series);
  const made = make(part, id, options.date);
  if (made.date === undefined) world.error(say(world.language, 'noNextDate', visibleLine(id)));
  if (options.out === undefined) {
    world.host.stdout.write(made.text);
    return failed ? 2 : 0;
  }
  return writeNew(world, options.out, made) && !failed ? 0 : 2;
}

/** The project around the current folder; where that knows no such series, the projects below it. */
async function openedFor(given: World, asked: string | undefined): Promise<OpenedFiles> {
  const around = await openAround(given, given.host.cwd);
  const knows = ({ project }: Opened) => project.files().some(({ series }) => series.some(({ id }) => asked === undefined || id === asked));
  return around.opened.some(knows) ? around : openSources(given, []);
}

/** The series asked for; where none is, the only one there is. */
function seriesOf(world: World, opened: readonly Opened[], asked: string | undefined): { part: Opened; id: string } {
  const all = opened.flatMap((part) => part.project.files().flatMap((file) => file.series.map(({ id }) => ({ part, id }))));
  const ids = [...new Set(all.map(({ id }) => visibleLine(id)))].sort().join(', ');
  const found = asked === undefined ? all : all.filter(({ id }) => id === asked);
  if (found.length === 1) return found[0]!;
  if (all.length === 0) throw new UsageError(say(world.language, 'noSeries'));
  if (asked === undefined) throw new UsageError(say(world.language, 'whichSeries', ids));
  const roots = new Set(found.map(({ part }) => shownFrom(world, part.root)));
  if (roots.size > 1) throw new UsageError(say(world.language, 'whichProject', visibleLine(asked), [...roots].map(visibleLine).join(', ')));
  if (found.length === 0) throw new UsageError(say(world.language, 'unknownSeries', visibleLine(asked), ids));
  return found[0]!;
}

function make({ project, config, today }: Opened, id: string, date: string | undefined): FollowingMeeting {
  const series = project.view.series(id)!;
  return nextMeeting({
    series,
    meetings: project.view.meetingsOfSeries(id),
    register: buildRegister(project.files()),
    language: project.file(series.uri)?.language ?? 'nl',
    today,
    holidays: config.holidays,
    ...(date === undefined ? {} : { date }),
    isTaken: (taken) => project.view.names.meetings.has(taken),
  });
}
