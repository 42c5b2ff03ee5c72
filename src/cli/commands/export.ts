import path from 'node:path';
import {
  buildPublicRegister,
  buildRegister,
  Publisher,
  queryRegister,
  REGISTER_KINDS,
  registerToJson,
  renderJson,
} from '../../../language-server/output/index.ts';
import { leadsOut } from '../../../language-server/project/folders.ts';
import { postgresScript, SCRIPT_HEAD } from '../export/postgres.ts';
import { rowsOf } from '../export/rows.ts';
import { VERSION } from '../export/schema.ts';
import type { ProjectRows } from '../export/staged.ts';
import { type Audience, prepare, writeMeetings } from '../export/write.ts';
import { type Database, DRAFT, UsageError } from '../host.ts';
import type { Opened } from '../opened.ts';
import { publicationOf, sayAllConfidential } from '../refusal.ts';
import { renderingFor } from '../rendered.ts';
import { openSources } from '../sources.ts';
import { counted, say, type TextKey, visibleLine } from '../texts.ts';
import { reasonOf, shownFrom, type World, writeFile, writeNamed } from '../world.ts';

export interface ExportOptions {
  readonly to: 'sqlite' | 'postgres' | 'parquet';
  /** The file, or the folder of Parquet; `-` for the script of PostgreSQL on standard output. */
  readonly out: string;
  /** What the project is called in the database; default: its folder. */
  readonly project?: string;
  /** As a citizen may see it. */
  readonly public?: boolean;
  /** Also while there are errors of shielding. */
  readonly force?: boolean;
}

/**
 * Exports the meetings of the named files: to a SQLite database beside other projects, as a script for PostgreSQL, or as Parquet files. An export is
 * wholly public or wholly internal. Public exports are made of the public outputs, and refused as those are.
 */
export async function exportTo(given: World, paths: readonly string[], options: ExportOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths);
  if (options.project !== undefined && opened.length > 1) throw new UsageError(say(world.language, 'oneProject'));
  const names = opened.map(({ root }) => path.basename(root));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(say(world.language, 'export.sameProject', visibleLine(twice)));
  const publication = options.public ? publicationOf(world, opened, options.force === true) : 'clean';
  if (publication === 'refused') return failed ? 2 : 1;
  const audience: Audience = options.public ? 'public' : 'internal';
  const isRight = failed ? 2 : publication === 'forced' ? 1 : 0;
  if (options.to === 'postgres') {
    const script = postgresScript(
      opened.map((part) => rowsOfPart(world, part, options)),
      audience,
    );
    return putScript(world, options.out, script) ? isRight : 2;
  }
  if (options.to === 'parquet') {
    const projects = opened.map((part) => rowsOfPart(world, part, options));
    return (await putParquet(world, options.out, projects, audience)) ? isRight : 2;
  }
  const file = path.resolve(world.host.cwd, options.out);
  const shown = visibleLine(shownFrom(world, file));
  if (leadsOut(world.host, file)) throw new UsageError(say(world.language, 'leadsOut', shown));
  const database = await world.host.database?.(file);
  if (database === undefined) throw new UsageError(say(world.language, 'noSqlite'));
  try {
    const why = prepare(database, audience);
    if (why !== undefined) throw new UsageError(say(world.language, `export.${why}`, shown));
    for (const part of opened) writePart(world, database, part, options);
  } catch (error) {
    database.drop();
    if (error instanceof UsageError) throw error;
    throw new UsageError(say(world.language, 'cannotWrite', shown, reasonOf(world, error)));
  }
  database.close();
  return isRight;
}

/** Writes the script, or prints it. A file that is none of ours stays as it is. */
function putScript(world: World, out: string, script: string): boolean {
  if (out === '-') {
    world.host.stdout.write(script);
    return true;
  }
  const { files, cwd } = world.host;
  const file = path.resolve(cwd, out);
  const shown = visibleLine(shownFrom(world, file));
  const head = `${SCRIPT_HEAD}\n`;
  if (files.kind(file) === 'file' && !new TextDecoder().decode(files.read(file).subarray(0, head.length)).startsWith(head))
    throw new UsageError(say(world.language, 'export.foreignScript', shown));
  return writeNamed(world, file, script);
}

/** Writes a file a table and project, where it differs from what is there. @throws UsageError where the folder is none of ours, or for other readers. */
async function putParquet(world: World, out: string, projects: readonly ProjectRows[], audience: Audience): Promise<boolean> {
  const folder = path.resolve(world.host.cwd, out);
  const part = projects.find(({ isWhole }) => !isWhole);
  if (part !== undefined) throw new UsageError(say(world.language, 'export.whole', visibleLine(part.project)));
  const shown = visibleLine(shownFrom(world, folder));
  try {
    const found = folderOf(world, folder, audience);
    if (found === 'empty' && !writeFile(world, path.join(folder, MARK), markOf(audience))) return false;
    if (found !== 'empty' && found !== 'own') throw new UsageError(say(world.language, found, shown));
    return await putTables(world, folder, projects, audience);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say(world.language, 'cannotWrite', shown, reasonOf(world, error)));
  }
}

async function putTables(world: World, folder: string, projects: readonly ProjectRows[], audience: Audience): Promise<boolean> {
  const { parquetFiles } = await import('../export/parquet.ts');
  for (const rows of projects) {
    let [written, same] = [0, 0];
    for (const { name, content } of parquetFiles(rows, audience)) {
      const file = path.join(folder, name);
      if (isSame(world, file, content)) same++;
      else if (writeFile(world, file, content)) written++;
      else return false;
    }
    world.error(say(world.language, 'export.files', visibleLine(rows.project), counted(world.language, written, 'file'), same));
  }
  return true;
}

/** Whether a folder is one of ours for these readers, or can become one; else why it cannot be used. */
function folderOf({ host: { files } }: World, folder: string, audience: Audience): 'own' | 'empty' | TextKey {
  const kind = files.kind(folder);
  if (kind === 'missing' || (kind === 'folder' && files.list(folder).every(({ name }) => name.startsWith(DRAFT)))) return 'empty';
  const mark = path.join(folder, MARK);
  if (kind !== 'folder' || files.kind(mark) !== 'file') return 'export.foreignFolder';
  const found = new TextDecoder().decode(files.read(mark));
  if (found === markOf(audience)) return 'own';
  return found.includes(`"audience":"${audience}"`) ? 'export.version' : 'export.audience';
}

function markOf(audience: Audience): string {
  return `${JSON.stringify({ audience, version: VERSION })}\n`;
}

/** What says for whom the files of a folder are, and how they were made. */
const MARK = 'verslag-export.json';

function isSame({ host: { files } }: World, file: string, content: Uint8Array): boolean {
  return files.kind(file) === 'file' && Buffer.compare(files.read(file), content) === 0;
}

function writePart(world: World, database: Database, part: Opened, options: ExportOptions): void {
  const { project, meetings, isWhole } = rowsOfPart(world, part, options);
  const { added, changed, removed, same } = writeMeetings(database, project, meetings, isWhole);
  world.error(say(world.language, 'export.done', visibleLine(project), added, changed, removed, same));
}

function rowsOfPart(world: World, part: Opened, options: ExportOptions): ProjectRows {
  const open = options.public === true;
  const project = options.project ?? path.basename(part.root);
  const uris = new Set(part.sources.map(({ uri }) => uri));
  const files = part.project.files();
  const meetings = files.filter(({ uri }) => uris.has(uri)).flatMap((file) => file.meetings);
  if (open) sayAllConfidential(world, part);
  const { context, show } = renderingFor(part, { view: 'full', public: open, forms: [] });
  const query = { kinds: new Set(REGISTER_KINDS), status: 'all', sort: 'meeting', today: part.today } as const;
  const publisher = new Publisher(files);
  const entries = open
    ? queryRegister(buildPublicRegister(files, publisher), { ...query, includes: () => true })
    : queryRegister(buildRegister(files), { ...query, includes: ({ uri }) => uris.has(uri) });
  const organizations = new Map(open ? [] : files.flatMap(({ parties }) => parties.map(({ party }) => [party.id, party.organization])));
  const rows = rowsOf(
    JSON.parse(renderJson(meetings.map(show), context)),
    JSON.parse(registerToJson(entries as Parameters<typeof registerToJson>[0], [], part.today)),
    (id) => organizations.get(id),
  );
  const unique = new Map(rows.map((row) => [row.id, row]));
  const twins = rows.filter((row) => unique.get(row.id) !== row);
  for (const { id } of twins) world.error(say(world.language, 'export.twin', visibleLine(id)));
  return { project, meetings: [...unique.values()], isWhole: part.sources.length === part.texts.size };
}
