import {
  CONFIG_FILE,
  type Config,
  type FileModel,
  type Minutes,
  objectionsToEach,
  outlinesIn,
  type PlainDate,
  type Problem,
  SharedValues,
} from '../../language-server/index.ts';
import { type FormName, lookOf, missingIn, type Published, Publishing } from '../../language-server/output/index.ts';
import { UsageError } from './host.ts';
import type { Opened } from './opened.ts';
import { putAway } from './put-away.ts';
import { styleFileOf } from './rendered.ts';
import { problemLine } from './reporters/lines.ts';
import { openSources } from './sources.ts';
import { counted, say, visibleLine } from './texts.ts';
import { shownFrom, type World } from './world.ts';

/** What a site is made of. */
export interface ReadForSite {
  /** As given, in the language of the project and on its day. */
  readonly world: World;
  readonly config: Config;
  readonly today: PlainDate;
  readonly published: Published;
  /** So many meetings may not be in it. */
  readonly refused: number;
  /** Something could not be read. */
  readonly failed: boolean;
}

/**
 * Reads the project that a site is made of: undefined where there is none. Of an archive there is room for a part of what is made of it, so that each
 * step lets go of what the next one does not need: texts and trees of one file after the other, then minutes, until public minutes are left.
 * @param forms that are made: what the house style lacks for them is said.
 */
export async function readForSite(given: World, paths: readonly string[], forms: readonly FormName[]): Promise<ReadForSite | undefined> {
  const ready = await readied(given, paths, forms);
  if (ready === undefined) return undefined;
  const { publishing, allowed, ...about } = ready;
  return { ...about, published: publishing.of(allowed, putAway) };
}

interface Readied extends Omit<ReadForSite, 'published'> {
  readonly publishing: Publishing;
  /** The whole minutes of those that may be published. */
  readonly allowed: readonly (() => Minutes)[];
}

async function readied(given: World, paths: readonly string[], forms: readonly FormName[]): Promise<Readied | undefined> {
  const read = await lookedAt(given, paths);
  if (read === undefined) return undefined;
  // Only now, when texts and trees are gone, outlines have room.
  const looked = takenOut(read);
  const { world, root, config, today, failed, files, wholes } = looked;
  const { allowed, refused } = allowedIn(looked);
  const { look, problems } = lookOf(config.style, styleFileOf(world, root));
  for (const problem of missingIn(problems, forms)) world.error(`${CONFIG_FILE}: ${visibleLine(problem[world.language])}`);
  const publishing = new Publishing(files, allowed, config, { today, look });
  const inOrder = files.flatMap(({ meetings }) => meetings.filter((minutes) => allowed.has(minutes)));
  return { world, config, today, publishing, allowed: inOrder.map((minutes) => wholes.get(minutes)!), refused, failed };
}

/** The files of a project after a look at each, put away. */
interface LookedAt extends Pick<ReadForSite, 'world' | 'config' | 'today' | 'failed'> {
  readonly root: string;
  readonly files: readonly PutFile[];
  /** How the user would name those that she named, by their addresses. */
  readonly named: ReadonlyMap<string, string>;
  /** Errors of shielding, of the files that have any. */
  readonly errors: ReadonlyMap<string, readonly Problem[]>;
}

interface PutFile {
  /** With outlines of its meetings. */
  outlines(): FileModel;
  /** Its meetings in whole. */
  readonly wholes: readonly (() => Minutes)[];
}

/** The same with its outlines, which every meeting is looked up in. */
interface TakenOut extends Omit<LookedAt, 'files' | 'named'> {
  /** With outlines of their meetings. */
  readonly files: readonly FileModel[];
  /** Those that the user named, and how she would name them. */
  readonly named: readonly { readonly file: FileModel; readonly shown: string }[];
  /** The whole minutes of each outline. */
  readonly wholes: ReadonlyMap<Minutes, () => Minutes>;
}

function takenOut({ files: put, named, ...looked }: LookedAt): TakenOut {
  const wholes = new Map<Minutes, () => Minutes>();
  const byUri = new Map<string, FileModel>();
  const shared = new SharedValues();
  for (const one of put) {
    const bare = one.outlines();
    const file = { ...bare, meetings: bare.meetings.map((minutes) => shared.in(minutes)) };
    byUri.set(file.uri, file);
    for (const [at, minutes] of file.meetings.entries()) wholes.set(minutes, one.wholes[at]!);
  }
  const shown = Array.from(named, ([uri, name]) => ({ file: byUri.get(uri), shown: name }));
  return {
    ...looked,
    files: [...byUri.values()],
    named: shown.flatMap(({ file, ...one }) => (file === undefined ? [] : { file, ...one })),
    wholes,
  };
}

async function lookedAt(given: World, paths: readonly string[]): Promise<LookedAt | undefined> {
  const { world, opened, failed } = await openSources(given, paths, { frugal: 'once' });
  const [part, ...others] = opened;
  if (part === undefined) return undefined;
  if (others.length > 0)
    throw new UsageError(say(world.language, 'publishOne', visibleLine(opened.map(({ root }) => shownFrom(world, root)).join(', '))));
  const { root, config, today, sources } = part;
  const named = new Map(sources.map(({ uri, shown }) => [uri, shown]));
  return { world, root, config, today, failed, named, ...modelsOf(part) };
}

function modelsOf({ project }: Opened): Pick<LookedAt, 'files' | 'errors'> {
  const files: PutFile[] = [];
  const errors = new Map<string, readonly Problem[]>();
  for (const uri of project.uris()) {
    project.show(uri, (file, found) => {
      files.push({ outlines: putAway(outlinesIn(file)), wholes: file.meetings.map((minutes) => putAway(minutes)) });
      if (found.length > 0) errors.set(uri, found);
    });
  }
  return { files, errors };
}

/** The named meetings that may be published. Reports why each other may not. */
function allowedIn({ world, files, named, wholes, errors }: TakenOut): { allowed: Set<Minutes>; refused: number } {
  const allowed = new Set<Minutes>();
  let refused = 0;
  const objectionsTo = objectionsToEach(files, errors, (outline) => wholes.get(outline)!());
  const no = (shown: string, minutes: Minutes, why: string) => {
    refused += 1;
    world.error(`${visibleLine(shown)}: ${visibleLine(minutes.id)}: ${why}`);
  };
  for (const { file, shown } of named) {
    for (const minutes of file.meetings) {
      if (minutes.status?.value !== 'approved') no(shown, minutes, say(world.language, 'publishNotApproved'));
      else if (minutes.classification?.value !== 'public') no(shown, minutes, say(world.language, 'publishNotPublic'));
      else {
        const objections = objectionsTo(minutes);
        if (objections.length === 0) allowed.add(minutes);
        else {
          no(shown, minutes, say(world.language, 'publishObjections', counted(world.language, objections.length, 'error')));
          for (const objection of objections)
            world.error(`  ${problemLine(decodeURIComponent(objection.uri.split('/').at(-1)!), objection, world.language)}`);
        }
      }
    }
  }
  return { allowed, refused };
}
