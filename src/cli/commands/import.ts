import path from 'node:path';
import {
  draftOf,
  type IntakeBlock,
  type Known,
  knownIn,
  type MinutesDraft,
  namedSeries,
  seriesDrafts,
  seriesLine,
  withDeclarations,
} from '../../../language-server/intake/index.ts';
import { ENDING } from '../../../language-server/syntax/ending.ts';
import { FORMATS, readDocument } from '../../import/formats.ts';
import { UnreadableDocument } from '../../import/reading.ts';
import { reportOf } from '../../import/report.ts';
import { append, bookOf } from '../address-book.ts';
import { foreignNamed, readForeign } from '../foreign-file.ts';
import { UsageError } from '../host.ts';
import { STDIN } from '../opened.ts';
import { folderNamed } from '../out-named.ts';
import { projectAround } from '../project-around.ts';
import { say, visibleLine } from '../texts.ts';
import { shownFrom, type World, writeNamed } from '../world.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly report?: string;
  readonly series?: string;
  /** The file that standard input stands for. */
  readonly stdinPath?: string;
}

interface Read {
  readonly file: string;
  /** Without its folder and ending. */
  readonly name: string;
  readonly blocks: readonly IntakeBlock[];
}

interface Drafted {
  readonly shown: string;
  readonly draft: MinutesDraft;
}

/** Drafts of documents: to standard output, or as files in a folder, where nothing that is there is replaced. */
export async function importFiles(given: World, named: readonly string[], options: ImportOptions): Promise<number> {
  const files = foreignNamed(given, named, FORMATS.keys());
  if (files === undefined) return 2;
  const folder = folderNamed(given, options.out ?? '.');
  const series = options.series === undefined ? undefined : namedSeries(options.series);
  if (options.series !== undefined && series === undefined)
    throw new UsageError(say(given.language, 'importSeriesId', visibleLine(options.series)));
  if (options.out === undefined && series !== undefined) throw new UsageError(say(given.language, 'importSeriesOut'));
  if (options.out === undefined && files.length > 1) throw new UsageError(say(given.language, 'importNeedsOut'));
  const { world, opened } = await projectAround(given, folder);
  const project = opened[0]?.project;
  const known = knownIn(project);
  const there = project?.view.names.meetings ?? new Map<string, unknown>();
  const isTaken = (id: string) => there.has(id) || isThere(world, folder, id, options.out);
  const documents: Read[] = [];
  for (const file of files) {
    const one = await read(world, file, options.stdinPath);
    if (one !== undefined) documents.push(one);
  }
  let failed = documents.length < files.length;
  const drafts: Drafted[] =
    series === undefined
      ? eachAlone(documents, known, isTaken)
      : seriesDrafts(documents, { series: series.id, known, meetings: there.keys(), isTaken }).map(({ document, draft }) => ({
          shown: visibleLine(document.file),
          draft,
        }));
  if (drafts.length === 0) return 2;
  const lines: string[] = [];
  if (series !== undefined) {
    for (const { shown, draft } of drafts) if (draft.date === undefined) world.error(say(world.language, 'importNoDate', shown, draft.id));
    if (project?.view.names.series.has(series.id) !== true) lines.push(seriesLine(series, drafts[0]!.draft.language));
    const book = bookOf(world, opened[0]);
    // Where the project has a file for its people, the series goes there; else beside those of this run.
    if (lines.length > 0 && book.uri !== undefined && !append(world, book.path, lines.splice(0))) failed = true;
  }
  if (options.out === undefined) {
    for (const { draft } of drafts) world.host.stdout.write(withDeclarations(draft.declarations, draft.text));
  } else if (!writeDrafts(world, folder, drafts, lines)) failed = true;
  const report = reportOf(drafts, world.language);
  if (options.report === undefined) for (const line of report.summary) world.error(line);
  else if (!writeFresh(world, path.resolve(world.host.cwd, options.report), /\.json$/i.test(options.report) ? report.json : report.text))
    failed = true;
  return failed ? 2 : 0;
}

function read(world: World, file: string, stdinPath: string | undefined): Promise<Read | undefined> {
  const readOne = async (bytes: Uint8Array, named: string) => {
    const blocks = await readDocument(path.extname(named), bytes);
    if (blocks.length === 0) throw new UnreadableDocument('noText');
    return { file: file === '-' ? (stdinPath ?? STDIN) : file, name: path.basename(named, path.extname(named)), blocks };
  };
  return readForeign(world, file, FORMATS.keys(), readOne, stdinPath);
}

function eachAlone(documents: readonly Read[], known: readonly Known[], isTaken: (id: string) => boolean): Drafted[] {
  const drafts: Drafted[] = [];
  const meetings = new Set<string>();
  for (const { file, name, blocks } of documents) {
    const draft = draftOf(blocks, {
      name,
      known: [...known, ...introducedBy(drafts)],
      isTaken: (id) => meetings.has(id) || isTaken(id),
    });
    meetings.add(draft.id);
    drafts.push({ shown: visibleLine(file), draft });
  }
  return drafts;
}

/** Whom earlier documents of this run introduced: the next ones know them by the same ids. */
function introducedBy(drafts: readonly Drafted[]): Known[] {
  return drafts.flatMap(({ draft }) => draft.introduced);
}

function isThere({ host }: World, folder: string, id: string, out: string | undefined): boolean {
  return out !== undefined && host.files.kind(path.join(folder, `${id}${ENDING}`)) !== 'missing';
}

function writeDrafts(world: World, folder: string, drafts: readonly Drafted[], lines: readonly string[]): boolean {
  let whole = true;
  const declarations = [...lines, ...drafts.flatMap(({ draft }) => draft.declarations)];
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
