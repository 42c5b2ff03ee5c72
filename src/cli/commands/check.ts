import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCache, writeCache } from '../cache.ts';
import { fixFile } from '../fixing.ts';
import { UsageError } from '../host.ts';
import { reportGithub } from '../reporters/github.ts';
import { reportJson } from '../reporters/json.ts';
import { reportJunit } from '../reporters/junit.ts';
import { reportPretty } from '../reporters/pretty.ts';
import { type Checked, type Reporter, summarize } from '../reporters/reporter.ts';
import { reportSarif } from '../reporters/sarif.ts';
import { type Opened, openSources, STDIN } from '../sources.ts';
import { say } from '../texts.ts';
import type { World } from '../world.ts';

export const REPORTERS: Readonly<Record<string, Reporter>> = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
};

export interface CheckOptions {
  readonly format: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
}

/** Validates the named files. Exit status 0, 1 with problems at error level (or too many warnings), 2 where something cannot be read. */
export async function check(world: World, paths: readonly string[], options: CheckOptions): Promise<number> {
  if (!options.watch) return checkOnce(world, paths, options);
  return watch(world, paths, options);
}

async function checkOnce(world: World, paths: readonly string[], options: CheckOptions): Promise<number> {
  const { opened, failed } = await openSources(world, paths);
  const files: Checked[] = [];
  let fixes = 0;
  let fixedFiles = 0;
  const total = opened.reduce((sum, { sources }) => sum + sources.length, 0);
  const progress = new Progress(world, total);
  for (const part of opened) {
    if (options.fix) {
      const { applied, changed } = fixAll(world, part);
      fixes += applied;
      fixedFiles += changed;
    }
    const cached = options.cache ? readCache(world, part) : undefined;
    const checked = part.sources.map(({ shown, uri }) => {
      progress.step();
      return { file: shown, text: part.project.text(uri) ?? '', problems: cached?.get(uri) ?? part.project.check(uri) };
    });
    if (options.cache && cached === undefined)
      writeCache(world, part, new Map(part.sources.map(({ uri }, index) => [uri, checked[index]!.problems])));
    files.push(...checked);
  }
  progress.end();
  files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const summary = summarize(files);
  const fromStdin = options.fix && opened.some(({ sources }) => sources.some(({ shown }) => shown === STDIN));
  const shownPath = (uri: string) => shownFrom(world.host.cwd, uri);
  // The fixed text of standard input is the result then; the report is not.
  if (fromStdin) world.error(REPORTERS[options.format]!({ files, summary, shownPath }, world).trimEnd());
  else if (files.length > 0 || options.format !== 'pretty')
    world.host.stdout.write(REPORTERS[options.format]!({ files, summary, shownPath }, world));
  if (options.fix && fixes > 0) world.error(say(world.language, 'fixed', fixes, fixedFiles));
  if (failed) return 2;
  if (summary.error > 0) return 1;
  if (options.maxWarnings !== undefined && summary.warning > options.maxWarnings) {
    world.error(say(world.language, 'tooManyWarnings', summary.warning, options.maxWarnings));
    return 1;
  }
  return 0;
}

function fixAll(world: World, { project, sources }: Opened): { applied: number; changed: number } {
  let applied = 0;
  let changed = 0;
  for (const source of sources) {
    const count = fixFile(project, source.uri);
    if (source.shown === STDIN) world.host.stdout.write(project.text(source.uri) ?? '');
    if (count === 0) continue;
    applied += count;
    changed++;
    if (source.shown !== STDIN) world.host.files.write(source.path, project.text(source.uri)!);
  }
  return { applied, changed };
}

/** As the user would type it: relative to the current folder. */
export function shownFrom(cwd: string, uri: string): string {
  return path.relative(cwd, fileURLToPath(uri)).split(path.sep).join('/');
}

async function watch(world: World, paths: readonly string[], options: CheckOptions): Promise<number> {
  const { host } = world;
  if (host.watch === undefined || paths.includes('-')) throw new UsageError('--watch');
  const folders = [
    ...new Set(
      (paths.length === 0 ? ['.'] : paths).map((name) => {
        const absolute = path.resolve(host.cwd, name);
        return host.files.kind(absolute) === 'folder' ? absolute : path.dirname(absolute);
      }),
    ),
  ];
  let running: Promise<unknown> = Promise.resolve();
  const again = () => {
    running = running.then(async () => {
      if (host.stdout.isTTY) host.stdout.write('\u001b[2J\u001b[H');
      await checkOnce(world, paths, options).catch((error: Error) => world.error(error.message));
      world.error(say(world.language, 'watching', folders.map((folder) => path.relative(host.cwd, folder) || '.').join(', ')));
    });
  };
  const stops = folders.map((folder) => host.watch!(folder, again));
  again();
  await host.interrupted;
  for (const stop of stops) stop();
  await running;
  return 0;
}

/** A counter on a terminal where the work takes long; nothing in a pipe. */
class Progress {
  private readonly world: World;
  private readonly total: number;
  private done = 0;
  private shown = false;
  constructor(world: World, total: number) {
    this.world = world;
    this.total = total;
  }
  step(): void {
    this.done++;
    if (!this.world.host.stderr.isTTY || this.total < 200 || this.done % 50 !== 0) return;
    this.shown = true;
    this.world.host.stderr.write(`\r${say(this.world.language, 'checking', `${this.done}/${this.total}`)}`);
  }
  end(): void {
    if (this.shown) this.world.host.stderr.write('\r\u001b[K');
  }
}
