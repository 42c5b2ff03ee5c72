import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Minutes, Project } from '../../../language-server/index.ts';
import { changesToHtml, changesToJson, changesToText, compareAll } from '../../../language-server/outputs.ts';
import { History } from '../git.ts';
import { UsageError } from '../host.ts';
import { openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

export const DIFF_FORMATS = ['text', 'json', 'html'] as const;
export interface DiffOptions {
  readonly format: (typeof DIFF_FORMATS)[number];
}

/**
 * What changed between two versions, in the language of the meeting. Each is a file, a folder, or `REVISION:FILE` for a version that git
 * keeps. Exit status 0 where nothing changed, 1 where something did, 2 where one cannot be read: as diff(1).
 */
export async function diff(world: World, before: string, after: string, { format }: DiffOptions): Promise<number> {
  const [old, now] = [await meetingsOf(world, before), await meetingsOf(world, after)];
  if (old === undefined || now === undefined) return 2;
  const changes = compareAll(old, now);
  const render = { text: changesToText, json: changesToJson, html: changesToHtml }[format];
  world.host.stdout.write(render(changes, world.language));
  return changes.length > 0 ? 1 : 0;
}

async function meetingsOf(world: World, named: string): Promise<readonly Minutes[] | undefined> {
  const { files, cwd } = world.host;
  const [, revision, file] = /^([^:]{2,}):(.+)$/.exec(named) ?? [];
  if (revision === undefined || files.kind(path.resolve(cwd, named)) !== 'missing') {
    const { opened, failed } = await openSources(world, [named]);
    return failed ? undefined : opened.flatMap(({ project, sources }) => sources.flatMap(({ uri }) => project.file(uri)?.meetings ?? []));
  }
  return versionOf(world, path.resolve(cwd, file!), revision);
}

/** The meetings of a file as git has it; names mean what they mean in the project today. */
async function versionOf(world: World, file: string, revision: string): Promise<readonly Minutes[]> {
  const text = new History(world.host).text(file, revision);
  if (text === undefined) throw new UsageError(say(world.language, 'noRevision', visibleLine(revision), visibleLine(path.basename(file))));
  const uri = pathToFileURL(file).toString();
  const { opened } = await openSources(world, [path.dirname(file)]);
  const config = opened[0]?.config;
  if (config === undefined)
    throw new UsageError(say(world.language, 'noRevision', visibleLine(revision), visibleLine(path.basename(file))));
  const project = new Project({ config, today: world.today });
  for (const part of opened) for (const [address, other] of part.texts) project.set(address, other);
  project.set(uri, text.replace(/^\ufeff/, ''));
  return project.file(uri)?.meetings ?? [];
}
