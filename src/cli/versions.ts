import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, DEFAULT_CONFIG, type FileModel, type PlainDate, Project } from '../../language-server/index.ts';
import { isWithin } from '../../language-server/project/bounds.ts';
import { hasEnding } from '../../language-server/syntax/ending.ts';
import { textIn } from './configuration.ts';
import { HistoryError } from './git/history.ts';
import { Repository } from './git/repository.ts';
import { UsageError } from './host.ts';
import type { Opened, OpenedFiles } from './opened.ts';
import { openAround, openSources } from './sources.ts';
import { say, visibleLine } from './texts.ts';
import type { World } from './world.ts';

/** Minutes as they are or were, and what they are rendered with. */
export interface MinutesVersion {
  readonly files: readonly FileModel[];
  /** The project that they are part of; several where a folder holds several. */
  readonly around: readonly ProjectAround[];
}
export interface ProjectAround {
  readonly files: readonly FileModel[];
  readonly project: Project;
  readonly config: Config;
  readonly root: string;
  readonly today: PlainDate;
  readonly world: World;
}

/** The minutes at a path, or at `REVISION:PATH` as git keeps them; undefined where something cannot be read, which has been reported. */
export async function versionAt(world: World, named: string): Promise<MinutesVersion | undefined> {
  const { files, cwd } = world.host;
  const [, revision, file] = /^([^:]{2,}):(.*)$/s.exec(named) ?? [];
  if (revision !== undefined && files.kind(path.resolve(cwd, named)) === 'missing')
    return oldVersion(world, path.resolve(cwd, file!), revision);
  const { opened, failed } = await openSources(world, [named]);
  if (failed) return undefined;
  const around = aroundOf(opened);
  return { files: around.flatMap((one) => one.files), around };
}

/** What is named of each project, and what is around it. */
export function aroundOf(opened: readonly Opened[]): ProjectAround[] {
  return opened.map(({ project, sources, config, root, today, world }) => {
    return { files: sources.flatMap(({ uri }) => project.file(uri) ?? []), project, config, root, today, world };
  });
}

/** The files at a path as git has them; names that they do not declare themselves mean what they mean in the project today. */
async function oldVersion(world: World, place: string, revision: string): Promise<MinutesVersion> {
  const texts = textsOf(world, place, revision);
  const { opened } = await around(world, place);
  const part = opened[0];
  const config = part?.config ?? DEFAULT_CONFIG;
  const today = part?.today ?? world.today;
  const project = new Project({ config, today });
  // All that lies at the path today gives way to what lay there.
  const { realPath } = world.host.files;
  for (const other of opened) {
    for (const [uri, text] of other.texts) if (!isWithin(realPath(place), realPath(other.pathOf(uri)))) project.set(uri, text);
  }
  const addresses = [...texts].map(([file, text]) => {
    const uri = part?.uriOf(file) ?? pathToFileURL(file).toString();
    project.set(uri, text);
    return uri;
  });
  const files = addresses.flatMap((uri) => project.file(uri) ?? []);
  return { files, around: [{ files, project, config, root: part?.root ?? path.dirname(place), today, world }] };
}

function around(world: World, place: string): Promise<OpenedFiles> {
  return openAround(world, folderOf(world, place));
}

/** The place, or the innermost folder around it that is there. */
function folderOf({ host: { files } }: World, place: string): string {
  let folder = place;
  while (files.kind(folder) !== 'folder' && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return folder;
}

/** Path → text. @throws UsageError where git does not have it, or cannot say. */
function textsOf(world: World, place: string, revision: string): Map<string, string> {
  const { language, host } = world;
  const none = () => new UsageError(say(language, 'noRevision', visibleLine(revision), visibleLine(path.basename(place))));
  let repository: Repository | undefined;
  try {
    repository = new Repository(host, folderOf(world, host.files.realPath(place)));
    const name = repository.pathOf(place);
    const entries = name === undefined ? undefined : repository.entries(revision, name);
    const wanted = entries?.filter((entry) => entry.path === name || hasEnding(entry.path));
    if (wanted === undefined || wanted.length === 0) throw none();
    const blobs = repository.blobs([...new Set(wanted.map(({ blob }) => blob))]);
    return new Map(
      wanted.map((entry) => {
        const text = textIn(blobs.get(entry.blob)!);
        if (text === undefined) throw new UsageError(say(language, 'binary', visibleLine(`${revision}:${entry.path}`)));
        return [repository!.fileOf(entry.path), text.replace(/^\ufeff/, '')];
      }),
    );
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    throw new UsageError(`${none().message} (${say(language, error.reason, '', '', visibleLine(error.detail))})`);
  } finally {
    repository?.close();
  }
}
