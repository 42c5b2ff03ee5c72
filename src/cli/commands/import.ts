import path from 'node:path';
import {
  draftOf,
  type IntakeBlock,
  type Known,
  knownIn,
  type MinutesDraft,
  withDeclarations,
} from '../../../language-server/intake/index.ts';
import { ENDING } from '../../../language-server/project/folders.ts';
import { FORMATS, readDocument } from '../../import/formats.ts';
import { UnreadableDocument } from '../../import/reading.ts';
import { reportOf } from '../../import/report.ts';
import { foreignNamed, readForeign } from '../foreign-file.ts';
import { UsageError } from '../host.ts';
import { projectAround } from '../project-around.ts';
import { say, visibleLine } from '../texts.ts';
import { shownFrom, type World, writeNamed } from '../world.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly report?: string;
}

/** Drafts of documents: to standard output, or as files in a folder, where nothing that is there is replaced. */
export async function importFiles(given: World, named: readonly string[], options: ImportOptions): Promise<number> {
  const files = foreignNamed(given, named, FORMATS.keys());
  if (files === undefined) return 2;
  const folder = path.resolve(given.host.cwd, options.out ?? '.');
  const kind = given.host.files.kind(folder);
  if (kind !== 'folder' && kind !== 'missing') throw new UsageError(say(given.language, 'noFolder', visibleLine(options.out ?? '.')));
  if (options.out === undefined && files.length > 1) throw new UsageError(say(given.language, 'importNeedsOut'));
  const { world, opened } = await projectAround(given, folder);
  const project = opened[0]?.project;
  const known = knownIn(project);
  const meetings = new Set<string>();
  const drafts: { readonly shown: string; readonly draft: MinutesDraft }[] = [];
  let failed = false;
  for (const file of files) {
    const shown = visibleLine(file);
    const blocks = await read(world, file);
    if (blocks === undefined) {
      failed = true;
      continue;
    }
    const isTaken = (id: string) =>
      meetings.has(id) || project?.view.names.meetings.has(id) === true || isThere(world, folder, id, options.out);
    const draft = draftOf(blocks, { name: path.basename(file, path.extname(file)), known: [...known, ...introducedBy(drafts)], isTaken });
    meetings.add(draft.id);
    drafts.push({ shown, draft });
  }
  if (drafts.length === 0) return 2;
  if (options.out === undefined) {
    for (const { draft } of drafts) world.host.stdout.write(withDeclarations(draft.declarations, draft.text));
  } else if (!writeDrafts(world, folder, drafts)) failed = true;
  const report = reportOf(drafts, world.language);
  if (options.report === undefined) for (const line of report.summary) world.error(line);
  else if (!writeFresh(world, path.resolve(world.host.cwd, options.report), /\.json$/i.test(options.report) ? report.json : report.text))
    failed = true;
  return failed ? 2 : 0;
}

function read(world: World, file: string): Promise<readonly IntakeBlock[] | undefined> {
  return readForeign(world, file, FORMATS.keys(), async (bytes) => {
    const blocks = await readDocument(path.extname(file), bytes);
    if (blocks.length === 0) throw new UnreadableDocument('noText');
    return blocks;
  });
}

/** Whom earlier documents of this run introduced: the next ones know them by the same ids. */
function introducedBy(drafts: readonly { readonly draft: MinutesDraft }[]): Known[] {
  return drafts.flatMap(({ draft }) => draft.introduced);
}

function isThere({ host }: World, folder: string, id: string, out: string | undefined): boolean {
  return out !== undefined && host.files.kind(path.join(folder, `${id}${ENDING}`)) !== 'missing';
}

function writeDrafts(world: World, folder: string, drafts: readonly { readonly draft: MinutesDraft }[]): boolean {
  let whole = true;
  const declarations = drafts.flatMap(({ draft }) => draft.declarations);
  const stem = drafts[0]!.draft.language === 'nl' ? 'adresboek' : 'addressbook';
  for (const { draft } of drafts) whole = writeFresh(world, path.join(folder, `${draft.id}${ENDING}`), draft.text) && whole;
  if (declarations.length === 0) return whole;
  let book = path.join(folder, `${stem}${ENDING}`);
  for (let number = 2; world.host.files.kind(book) !== 'missing' || world.host.files.isLink(book); number++)
    book = path.join(folder, `${stem}-${number}${ENDING}`);
  return writeFresh(world, book, `${declarations.join('\n')}\n`) && whole;
}

function writeFresh(world: World, target: string, text: string): boolean {
  const shown = visibleLine(shownFrom(world, target));
  if (world.host.files.kind(target) !== 'missing' || world.host.files.isLink(target)) {
    world.error(say(world.language, 'exists', shown));
    return false;
  }
  return writeNamed(world, target, text, { fresh: true });
}
