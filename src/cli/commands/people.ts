import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BookChanges, bookChanges } from '../../../language-server/intake/index.ts';
import { ENDING } from '../../../language-server/project/folders.ts';
import { PEOPLE_FORMATS, readPeople } from '../../import/people/formats.ts';
import type { PeopleList } from '../../import/people/row.ts';
import { UnreadableDocument } from '../../import/reading.ts';
import type { Opened } from '../opened.ts';
import { projectAround } from '../project-around.ts';
import { say, type TextKey, visibleLine } from '../texts.ts';
import { reasonOf, shownFrom, type World, writeFile } from '../world.ts';

export interface PeopleOptions {
  readonly dryRun?: boolean;
}

/**
 * Puts people of lists into the address book of the project. What is there stays as it is: what differs is asked about, and then the status is 1.
 * With `--dry-run` the new lines go to standard output, and nothing is written.
 */
export async function importPeople(given: World, files: readonly string[], { dryRun = false }: PeopleOptions): Promise<number> {
  const { world, opened } = await projectAround(given, given.host.cwd);
  const lists: { readonly file: string; readonly list: PeopleList }[] = [];
  let failed = false;
  for (const file of files) {
    const list = await read(world, file);
    if (list === undefined) failed = true;
    else lists.push({ file: visibleLine(file), list });
  }
  for (const { file, list } of lists)
    for (const { at, reason } of list.problems) world.error(say(world.language, `people.${reason}` satisfies TextKey, file, String(at)));
  const part = opened[0];
  const parties = (part?.project.files() ?? []).flatMap((one) => one.parties);
  const book = parties.map(({ party, aliases }) => ({ ...party, aliases: aliases.map(({ value }) => value) }));
  const target = bookOf(world, part);
  const language = part?.project.file(target.uri ?? '')?.language ?? world.language;
  const changes = bookChanges(
    book,
    lists.flatMap(({ list }) => list.rows),
    language,
  );
  if (dryRun) for (const line of changes.lines) world.print(line);
  else if (changes.lines.length > 0 && !append(world, target.path, changes.lines)) failed = true;
  tell(world, changes);
  const asked = changes.questions.length > 0 || lists.some(({ list }) => list.problems.length > 0);
  return failed ? 2 : asked ? 1 : 0;
}

async function read(world: World, file: string): Promise<PeopleList | undefined> {
  const shown = visibleLine(file);
  try {
    const bytes = file === '-' ? await world.host.readStdin() : world.host.files.read(path.resolve(world.host.cwd, file));
    const list = await readPeople(file === '-' ? '.txt' : path.extname(file), bytes);
    if (list.rows.length + list.problems.length === 0) throw new UnreadableDocument('noPeople');
    return list;
  } catch (error) {
    world.error(
      error instanceof UnreadableDocument
        ? say(world.language, `import.${error.reason}` satisfies TextKey, shown, [...PEOPLE_FORMATS.keys()].join(', '))
        : say(world.language, 'cannotRead', shown, reasonOf(world, error)),
    );
    return undefined;
  }
}

/** The file that most of the project's people stand in, else a new one at its root. */
function bookOf(world: World, part: Opened | undefined): { readonly path: string; readonly uri: string | undefined } {
  const counts = new Map<string, number>();
  for (const { parties } of part?.project.files() ?? []) for (const { uri } of parties) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (most?.[0].startsWith('file:')) return { path: fileURLToPath(most[0]), uri: most[0] };
  const stem = world.language === 'nl' ? 'adresboek' : 'addressbook';
  return { path: path.join(part?.root ?? world.host.cwd, `${stem}${ENDING}`), uri: undefined };
}

/** Puts lines behind what a file holds; where another has changed it meanwhile, it stays. */
function append(world: World, file: string, lines: readonly string[]): boolean {
  const added = `${lines.join('\n')}\n`;
  const there = world.host.files.kind(file) === 'file';
  const over = there ? world.host.files.read(file) : undefined;
  const text = over === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(over);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const joint = text === '' || text.endsWith('\n') ? '' : ending;
  if (!writeFile(world, file, `${text}${joint}${added.replaceAll('\n', ending)}`, over === undefined ? { fresh: true } : { over }))
    return false;
  world.error(say(world.language, 'people.wrote', visibleLine(shownFrom(world, file)), String(lines.length)));
  return true;
}

function tell(world: World, { added, known, questions }: BookChanges): void {
  for (const { kind, id, name, old, now } of questions)
    world.error(
      say(world.language, `people.ask.${kind}` satisfies TextKey, visibleLine(`${name} (@${id})`), visibleLine(old), visibleLine(now)),
    );
  world.error(say(world.language, 'people.done', String(added.length), String(known), String(questions.length)));
}
