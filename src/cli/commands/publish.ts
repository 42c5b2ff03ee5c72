import path from 'node:path';
import { CONFIG_FILE, isWebAddress, type Minutes, objectionsToEach } from '../../../language-server/index.ts';
import {
  type Entry,
  entriesOf,
  lookOf,
  type Published,
  publishedOf,
  SITE_WORDS,
  type SiteFrame,
} from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import type { Opened } from '../opened.ts';
import { keyOfName } from '../out-folder.ts';
import { styleFileOf } from '../rendered.ts';
import { problemLine } from '../reporters/lines.ts';
import { Site } from '../site.ts';
import { SiteFolder } from '../site-folder.ts';
import { SiteSearch } from '../site-search.ts';
import { openSources } from '../sources.ts';
import { counted, say, visibleLine } from '../texts.ts';
import { shownFrom, type World } from '../world.ts';

export interface PublishOptions {
  readonly out: string;
  /** Where the site stands on the web. */
  readonly base?: string;
  readonly title?: string;
  readonly pdf?: boolean;
  /** Full-text search, where the package for it is there. */
  readonly search?: boolean;
  /** Replaces files in the folder that another made. */
  readonly force?: boolean;
}

/**
 * Makes the site of what may be published: approved minutes that are classified as public, in which no error of shielding stands. Reports
 * why each other meeting is left out; nothing that only such a meeting tells gets into any file.
 */
export async function publish(given: World, paths: readonly string[], options: PublishOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths, { frugal: 'trees' });
  const [part, ...others] = opened;
  if (part === undefined) return 2;
  if (others.length > 0)
    throw new UsageError(say(world.language, 'publishOne', visibleLine(opened.map(({ root }) => shownFrom(world, root)).join(', '))));
  const { published, refused } = publishedIn(world, part);
  const folder = new SiteFolder(world, options.out, options.force === true, part.today);
  const entries = entriesToWrite(world, published);
  const search = options.search === false ? undefined : await SiteSearch.begin(world);
  const site = new Site(world, folder, published, frameOf(world, part, published, options), entries, options.pdf !== false);
  await site.write(search);
  const status = Math.max(folder.close(), site.isLacking ? 1 : 0);
  const { written, same, removed } = folder.counts;
  const where = visibleLine(shownFrom(world, path.resolve(world.host.cwd, options.out)));
  world.error(
    say(
      world.language,
      'publishedSite',
      where,
      site.entries.length,
      refused,
      written,
      same,
      removed,
      counted(world.language, site.made, 'meeting'),
    ),
  );
  return failed ? 2 : status;
}

/** What the site tells, and how many meetings may not be in it. What was made of the files is gone then: a site needs their public versions only. */
function publishedIn(world: World, part: Opened): { published: Published; refused: number } {
  const { allowed, refused } = allowedIn(world, part);
  const { look, problems } = lookOf(part.config.style, styleFileOf(world, part.root));
  for (const problem of problems) world.error(`${CONFIG_FILE}: ${visibleLine(problem[world.language])}`);
  const files = part.project.files();
  part.forget();
  return { published: publishedOf(files, allowed, part.config, { today: part.today, look }), refused };
}

/** What all pages have: as the command says, else the configuration. */
function frameOf(world: World, { config }: Opened, { context, publication, words }: Published, options: PublishOptions): SiteFrame {
  const { look } = context;
  const language = config.language ?? world.language;
  const named = publication?.publisher?.name ?? look?.organisation ?? '';
  const own = options.title ?? publication?.title;
  const title = own === undefined ? [SITE_WORDS.site[language], named].filter((part) => part !== '').join(' ') : words(own);
  return { language, title, look, base: baseOf(world, options.base) ?? baseOf(world, publication?.base), hasSearch: false, publication };
}

/** The meetings of a site. Of those whose files would have one name only the newest. */
function entriesToWrite(world: World, { meetings, context }: Published): Entry[] {
  const names = new Set<string>();
  return entriesOf(meetings, context).filter(({ name }) => {
    const isNew = !names.has(keyOfName(name));
    names.add(keyOfName(name));
    if (!isNew) world.error(say(world.language, 'publishSameName', visibleLine(name)));
    return isNew;
  });
}

/** Where the site stands: `https://…/`. */
function baseOf(world: World, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const whole = given.endsWith('/') ? given : `${given}/`;
  if (isWebAddress(whole)) return new URL(whole).href;
  throw new UsageError(say(world.language, 'publishBase', visibleLine(given)));
}

/** The named meetings that may be published. Reports why each other may not. */
function allowedIn(world: World, part: Opened): { allowed: Set<Minutes>; refused: number } {
  const allowed = new Set<Minutes>();
  let refused = 0;
  const objectionsTo = objectionsToEach(part.project.view);
  const no = (shown: string, minutes: Minutes, why: string) => {
    refused += 1;
    world.error(`${visibleLine(shown)}: ${visibleLine(minutes.id)}: ${why}`);
  };
  for (const { uri, shown } of part.sources) {
    for (const minutes of part.project.file(uri)?.meetings ?? []) {
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
