import path from 'node:path';
import { type Config, isWebAddress } from '../../../language-server/index.ts';
import { type Entry, entriesOf, type Published, SITE_WORDS, type SiteFrame } from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import { keyOfName } from '../out-folder.ts';
import { Site } from '../site.ts';
import { SiteFolder } from '../site-folder.ts';
import { SiteSearch } from '../site-search.ts';
import { readForSite } from '../site-sources.ts';
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
  const read = await readForSite(given, paths, options.pdf === false ? ['html'] : ['html', 'pdf']);
  if (read === undefined) return 2;
  const { world, published, refused, config, today, failed } = read;
  const folder = new SiteFolder(world, options.out, options.force === true, today);
  const entries = entriesToWrite(world, published);
  const search = options.search === false ? undefined : await SiteSearch.begin(world);
  const site = new Site(world, folder, published, frameOf(world, config, published, options), entries, options.pdf !== false);
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

/** What all pages have: as the command says, else the configuration. */
function frameOf(world: World, config: Config, { context, publication, words }: Published, options: PublishOptions): SiteFrame {
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
