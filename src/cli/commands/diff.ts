import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_CONFIG, type FileModel, Project } from '../../../language-server/index.ts';
import { changesToHtml, changesToJson, changesToText, compareFiles } from '../../../language-server/output/index.ts';
import { isWithin } from '../../../language-server/project/bounds.ts';
import { textIn } from '../configuration.ts';
import { HistoryError } from '../git/history.ts';
import { Repository } from '../git/repository.ts';
import { UsageError } from '../host.ts';
import type { OpenedFiles } from '../opened.ts';
import { openAround, openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

export const DIFF_FORMATS = ['text', 'json', 'html'] as const;
export interface DiffOptions {
  readonly format: (typeof DIFF_FORMATS)[number];
}

/**
 * What changed between two versions, in the language of the meeting. Each is a file, a folder, or `REVISION:PATH` for a version that git
 * keeps. Exit status 0 where nothing changed, 1 where something did, 2 where one cannot be read: as diff(1).
 */
export async function diff(world: World, before: string, after: string, { format }: DiffOptions): Promise<number> {
  const [old, now] = [await filesOf(world, before), await filesOf(world, after)];
  if (old === undefined || now === undefined) return 2;
  const changes = compareFiles(old, now);
  const render = { text: changesToText, json: changesToJson, html: changesToHtml }[format];
  world.host.stdout.write(render(changes, world.language));
  return changes.length > 0 ? 1 : 0;
}

async function filesOf(world: World, named: string): Promise<readonly FileModel[] | undefined> {
  const { files, cwd } = world.host;
  const [, revision, file] = /^([^:]{2,}):(.*)$/s.exec(named) ?? [];
  if (revision === undefined || files.kind(path.resolve(cwd, named)) !== 'missing') {
    const { opened, failed } = await openSources(world, [named]);
    return failed ? undefined : opened.flatMap(({ project, sources }) => sources.flatMap(({ uri }) => project.file(uri) ?? []));
  }
  return versionsOf(world, path.resolve(cwd, file!), revision);
}

/** The files at a path as git has them; names that they do not declare themselves mean what they mean in the project today. */
async function versionsOf(world: World, place: string, revision: string): Promise<readonly FileModel[]> {
  const texts = textsOf(world, place, revision);
  const { opened } = await around(world, place);
  const part = opened[0];
  const project = new Project({ config: part?.config ?? DEFAULT_CONFIG, today: part?.today ?? world.today });
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
  return addresses.flatMap((uri) => project.file(uri) ?? []);
}

function around(world: World, place: string): Promise<OpenedFiles> {
  const { kind } = world.host.files;
  let folder = place;
  while (kind(folder) !== 'folder' && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return openAround(world, folder);
}

/** Path → text. @throws UsageError where git does not have it, or cannot say. */
function textsOf(world: World, place: string, revision: string): Map<string, string> {
  const { language, host } = world;
  const none = () => new UsageError(say(language, 'noRevision', visibleLine(revision), visibleLine(path.basename(place))));
  let repository: Repository | undefined;
  try {
    let folder = host.files.realPath(place);
    while (host.files.kind(folder) !== 'folder' && path.dirname(folder) !== folder) folder = path.dirname(folder);
    repository = new Repository(host, folder);
    const name = repository.pathOf(place);
    const entries = name === undefined ? undefined : repository.entries(revision, name);
    const wanted = entries?.filter((entry) => entry.path === name || entry.path.endsWith('.verslag'));
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
