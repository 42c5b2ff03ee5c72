import { fileURLToPath } from 'node:url';
import { affectsPublic, checkPublication, comparePositions, type Problem } from '../../../language-server/index.ts';
import { summaryOf } from '../../library/problems.ts';
import type { Opened } from '../opened.ts';
import { ProgressLine } from '../progress.ts';
import { byFile, type Checked, type CheckReport, type Reporter } from '../reporters/reporter.ts';
import { reportRoot } from '../reporters/root.ts';
import { type OpenOptions, openSources } from '../sources.ts';
import { counted, say } from '../texts.ts';
import { shownFrom, type World } from '../world.ts';

/** Each is loaded when it reports, as is all that only some runs ask for: a check of one file is done sooner than all of it is loaded. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('../reporters/pretty.ts')).reportPretty,
  json: async () => (await import('../reporters/json.ts')).reportJson,
  sarif: async () => (await import('../reporters/sarif.ts')).reportSarif,
  github: async () => (await import('../reporters/github.ts')).reportGithub,
  gitlab: async () => (await import('../reporters/gitlab.ts')).reportGitlab,
  lines: async () => (await import('../reporters/lines.ts')).reportLines,
  junit: async () => (await import('../reporters/junit.ts')).reportJunit,
};

export interface CheckOptions extends OpenOptions {
  readonly format: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
  /** Reports what changed in approved minutes since git first had them approved. */
  readonly approved?: boolean;
  /** Reports only what concerns the public version: what it would still show, and what it would be refused for. */
  readonly public?: boolean;
}

/** Validates the named files. Exit status 0, 1 with problems at error level (or too many warnings), 2 where something cannot be read. */
export async function check(world: World, paths: readonly string[], options: CheckOptions): Promise<number> {
  if (!options.watch) return (await checkOnce(world, paths, options)).status;
  const { watchFolders } = await import('../watching.ts');
  return watchFolders(world, paths, async () => (await checkOnce(world, paths, options)).roots);
}

/** @returns the exit status, and the projects that were looked at. */
async function checkOnce(given: World, paths: readonly string[], options: CheckOptions): Promise<{ status: number; roots: string[] }> {
  const started = given.host.now?.();
  const { world, opened, failed, unreadable } = await openSources(given, paths, {
    ...options,
    writing: options.fix === true,
    empty: options.approved === true,
    frugal: 'often',
  });
  const fixed = options.fix ? (await import('../fix-files.ts')).fixAll(world, opened) : { fixes: 0, files: 0, failed: false };
  const files = await checkAll(world, opened, options.cache === true);
  if (options.public) for (const part of opened) await keepPublic(world, part, files);
  const unknown = options.approved ? (await import('../approvals/report.ts')).addApprovals(world, opened, files) : [];
  const summary = summaryOf(files);
  const shown = new Map(opened.flatMap(({ sources }) => sources.map((source) => [source.uri, source.shown])));
  const report: CheckReport = {
    files,
    summary,
    unreadable: [...unreadable, ...unknown].sort((a, b) => (a.shown < b.shown ? -1 : 1)),
    shownPath: (uri) => shown.get(uri) ?? shownFrom(world, fileURLToPath(uri)),
    root: reportRoot(world.host),
    milliseconds: started === undefined ? undefined : given.host.now!() - started,
  };
  const text = files.length > 0 || options.format !== 'pretty' ? (await REPORTERS[options.format]!())(report, world) : '';
  // With `--fix`, the fixed text of standard input is the result; the report is not.
  const { stdout, stderr } = world.host;
  (options.fix && paths.includes('-') ? stderr : stdout).write(text);
  if (fixed.fixes > 0)
    world.error(say(world.language, 'fixed', counted(world.language, fixed.fixes, 'fix'), counted(world.language, fixed.files, 'file')));
  return {
    status: failed || fixed.failed || unknown.length > 0 ? 2 : statusOf(world, summary, options),
    roots: opened.map(({ root }) => root),
  };
}

function statusOf(world: World, summary: CheckReport['summary'], { maxWarnings }: CheckOptions): number {
  if (summary.error > 0) return 1;
  if (maxWarnings === undefined || summary.warning <= maxWarnings) return 0;
  world.error(say(world.language, 'tooManyWarnings', summary.warning, maxWarnings));
  return 1;
}

/** Sorted by file. */
async function checkAll(world: World, opened: readonly Opened[], isCached: boolean): Promise<Checked[]> {
  const cache = isCached ? await import('../cache.ts') : undefined;
  const total = opened.reduce((sum, { sources }) => sum + sources.length, 0);
  const progress = new ProgressLine(world, total);
  const files = opened.flatMap((part) => {
    const known = cache?.beginFromCache(world, part);
    const before = known?.isWhole ? known.problems : undefined;
    const found = new Map<string, readonly Problem[]>();
    for (const { uri } of part.sources) {
      found.set(uri, before?.get(uri) ?? part.project.check(uri));
      progress.step();
    }
    if (known !== undefined && cache?.isWorthKeeping(known, part, found)) cache.writeCache(world, part);
    return part.sources.map(({ shown, uri }) => ({ file: shown, text: part.text(uri), problems: found.get(uri)! }));
  });
  progress.end();
  return files.sort(byFile);
}

/**
 * The report before publishing: of the named files all that concerns what the public version shows, down to hints, and of what they use
 * what a public version would be refused for. Nothing to report at error level is no refusal, and the other way round.
 */
async function keepPublic(world: World, part: Opened, files: Checked[]): Promise<void> {
  const { objectionsToSources } = await import('../refusal.ts');
  const { secrecyShown } = await import('../shown-secrecy.ts');
  const shownOf = secrecyShown(part);
  const elsewhere = Map.groupBy(objectionsToSources(part), ({ uri }) => uri);
  const places = new Map(files.map(({ file }, index) => [file, index]));
  for (const { shown, uri } of part.sources) {
    const index = places.get(shown);
    const objections = elsewhere.get(uri) ?? [];
    elsewhere.delete(uri);
    if (index === undefined) continue;
    const checked = files[index]!;
    const affecting = checked.problems.filter(({ rule }) => affectsPublic(rule));
    // Those that the configuration makes less of.
    const others = objections.filter((one) => !affecting.some((other) => other.severity === 'error' && isSame(one, other)));
    const kept = affecting.filter((one) => !others.some((other) => isSame(one, other)));
    const whole = (part.project.file(uri)?.meetings ?? []).flatMap((meeting) => checkPublication(meeting, part.config));
    files[index] = {
      ...checked,
      problems: [...kept, ...others, ...whole, ...shownOf(uri, [...kept, ...others])].sort((a, b) =>
        comparePositions(a.range.start, b.range.start),
      ),
    };
  }
  // A file that was named is told of where it is checked; one that was not, once in all parts of the run.
  for (const uri of part.others) elsewhere.delete(uri);
  if (!part.isFirst) elsewhere.clear();
  for (const [uri, problems] of elsewhere) files.push({ file: shownFrom(world, fileURLToPath(uri)), text: part.text(uri), problems });
  files.sort(byFile);
}

function isSame(a: Problem, b: Problem): boolean {
  return a.rule === b.rule && comparePositions(a.range.start, b.range.start) === 0;
}
