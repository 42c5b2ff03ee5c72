import path from 'node:path';
import { type BookChanges, bookChanges, knownIn } from '../../../language-server/intake/index.ts';
import { PEOPLE_FORMATS, readPeople } from '../../import/people/formats.ts';
import type { PeopleList } from '../../import/people/row.ts';
import { UnreadableDocument } from '../../import/reading.ts';
import { append, bookOf } from '../address-book.ts';
import { foreignNamed, readForeign } from '../foreign-file.ts';
import { projectAround } from '../project-around.ts';
import { say, type TextKey, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

export interface PeopleOptions {
  readonly dryRun?: boolean;
}

/**
 * Puts people of lists into the address book of the project. What is there stays as it is: what differs is asked about, and then the status is 1.
 * With `--dry-run` the new lines go to standard output, and nothing is written.
 */
export async function importPeople(given: World, named: readonly string[], { dryRun = false }: PeopleOptions): Promise<number> {
  const files = foreignNamed(given, named);
  if (files === undefined) return 2;
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
  const target = bookOf(world, part);
  const language = part?.project.file(target.uri ?? '')?.language ?? world.language;
  const changes = bookChanges(
    knownIn(part?.project),
    lists.flatMap(({ list }) => list.rows),
    language,
  );
  if (dryRun) for (const line of changes.lines) world.print(line);
  else if (changes.lines.length > 0 && !append(world, target.path, changes.lines)) failed = true;
  tell(world, changes);
  const asked = changes.questions.length > 0 || lists.some(({ list }) => list.problems.length > 0);
  return failed ? 2 : asked ? 1 : 0;
}

function read(world: World, file: string): Promise<PeopleList | undefined> {
  return readForeign(world, file, PEOPLE_FORMATS.keys(), async (bytes, name) => {
    const list = await readPeople(file === '-' ? formOf(name) : path.extname(name), bytes);
    if (list.rows.length + list.problems.length === 0) throw new UnreadableDocument('noPeople');
    return list;
  });
}

/** What standard input holds: cards, a workbook or a mail where it begins so, else a line of addressees. */
function formOf(name: string): string {
  const ending = path.extname(name);
  if (ending === '.docx') return '.xlsx';
  return PEOPLE_FORMATS.has(ending) ? ending : '.txt';
}

function tell(world: World, { added, known, questions }: BookChanges): void {
  for (const { kind, id, name, old, now } of questions)
    world.error(
      say(
        world.language,
        `people.ask.${kind}` satisfies TextKey,
        visibleLine(`${name} (@${id})`),
        old === '' ? say(world.language, 'people.nothing') : visibleLine(old),
        visibleLine(now),
      ),
    );
  world.error(say(world.language, 'people.done', String(added.length), String(known), String(questions.length)));
}
