import path from 'node:path';
import { CONFIG_FILE, type Message, type Minutes, objectionsTo } from '../../../language-server/index.ts';
import {
  atomFeed,
  type Entry,
  entriesOf,
  listPages,
  lookOf,
  MEETINGS_FOLDER,
  meetingPage,
  publishedOf,
  RENDERERS,
  type Rendered,
  registerPages,
  renderJson,
  robots,
  SITE_WORDS,
  type SiteFrame,
  siteCalendar,
  sitemaps,
  TypesetterMissing,
} from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import type { Opened } from '../opened.ts';
import { ProgressLine } from '../progress.ts';
import { styleFileOf } from '../rendered.ts';
import { problemLine } from '../reporters/lines.ts';
import { SiteFolder } from '../site-folder.ts';
import { openSources } from '../sources.ts';
import { counted, say, visibleLine } from '../texts.ts';
import { shownFrom, type World } from '../world.ts';

export interface PublishOptions {
  readonly out: string;
  /** Where the site stands on the web. */
  readonly base?: string;
  readonly title?: string;
  readonly pdf?: boolean;
  /** Replaces files in the folder that another made. */
  readonly force?: boolean;
}

/**
 * Makes the site of what may be published: approved minutes that are classified as public, in which no error of shielding stands. Of each
 * other meeting it is said why it is not in it, and nothing that only it tells is in any file.
 */
export async function publish(given: World, paths: readonly string[], options: PublishOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths);
  const [part, ...others] = opened;
  if (part === undefined) return 2;
  if (others.length > 0)
    throw new UsageError(say(world.language, 'publishOne', visibleLine(opened.map(({ root }) => shownFrom(world, root)).join(', '))));
  const base = baseOf(world, options.base);
  const { allowed, refused } = allowedIn(world, part);
  const { look, problems } = lookOf(part.config.style, styleFileOf(world, part.root));
  for (const problem of problems) world.error(`${CONFIG_FILE}: ${visibleLine(problem[world.language])}`);
  const published = publishedOf(part.project.files(), allowed, part.config, { today: part.today, look });
  const language = part.config.language ?? world.language;
  const title = options.title ?? (look?.organisation ? `${SITE_WORDS.site[language]} ${look.organisation}` : SITE_WORDS.site[language]);
  const frame: SiteFrame = { language, title, look: published.context.look, base };
  const folder = new SiteFolder(world, options.out, options.force === true);
  const entries: Entry[] = [];
  const progress = new ProgressLine(world, published.meetings.length, 'writing');
  let typesetter = options.pdf !== false;
  // What is said of one PDF is true of all.
  const said = new Set<string>();
  const notice = (message: Message) => {
    const text = visibleLine(message[world.language]);
    if (!said.has(text)) world.error(text);
    said.add(text);
  };
  const all = entriesOf(published.meetings, published.context);
  const names = new Set(all.map(({ name }) => encodeURIComponent(name)));
  for (const entry of all) {
    const at = `${MEETINGS_FOLDER}/${entry.name}`;
    progress.step();
    if (folder.has(`${at}.html`)) {
      world.error(say(world.language, 'publishSameName', visibleLine(entry.name)));
      continue;
    }
    entries.push(entry);
    const pdf = typesetter ? await pdfOf(world, entry, { ...published.context, notice }) : undefined;
    if (pdf === undefined) typesetter = false;
    else folder.put(`${at}.pdf`, pdf);
    const json = renderJson([entry.minutes], published.context);
    folder.put(`${at}.json`, json);
    folder.put(`${at}.html`, meetingPage(frame, entry, published.context, { hasPdf: pdf !== undefined, names, json }));
  }
  progress.end();
  for (const [name, page] of [...listPages(frame, entries), ...registerPages(frame, published)]) folder.put(name, page);
  folder.put('agenda.ics', siteCalendar(entries, published.context));
  if (base !== undefined) {
    const pages = folder.names().filter((name) => /\.(?:html|pdf)$/.test(name));
    for (const [name, content] of sitemaps(frame, pages)) folder.put(name, content);
    folder.put('feed.xml', atomFeed(frame, entries));
  } else world.error(say(world.language, 'publishNoBase'));
  folder.put('robots.txt', robots(frame));
  const status = folder.close();
  const { written, same, removed } = folder.counts;
  const where = visibleLine(shownFrom(world, path.resolve(world.host.cwd, options.out)));
  world.error(say(world.language, 'publishedSite', where, entries.length, refused, written, same, removed));
  return failed ? 2 : status;
}

/** Where the site stands: `https://…/`. */
function baseOf(world: World, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  try {
    const address = new URL(given.endsWith('/') ? given : `${given}/`);
    if (/^https?:$/.test(address.protocol) && address.search === '' && address.hash === '' && address.username === '') return address.href;
  } catch {
    // No address.
  }
  throw new UsageError(say(world.language, 'publishBase', visibleLine(given)));
}

/** The named meetings that may be published. Why each other may not is said. */
function allowedIn(world: World, part: Opened): { allowed: Set<Minutes>; refused: number } {
  const allowed = new Set<Minutes>();
  let refused = 0;
  const no = (shown: string, minutes: Minutes, why: string) => {
    refused += 1;
    world.error(`${visibleLine(shown)}: ${visibleLine(minutes.id)}: ${why}`);
  };
  for (const { uri, shown } of part.sources) {
    for (const minutes of part.project.file(uri)?.meetings ?? []) {
      if (minutes.status?.value !== 'approved') no(shown, minutes, say(world.language, 'publishNotApproved'));
      else if (minutes.classification?.value !== 'public') no(shown, minutes, say(world.language, 'publishNotPublic'));
      else {
        const objections = objectionsTo(part.project.view, [minutes]);
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

async function pdfOf(world: World, { minutes }: Entry, context: Parameters<typeof RENDERERS.pdf>[1]): Promise<Rendered | undefined> {
  try {
    return await RENDERERS.pdf(minutes, context);
  } catch (error) {
    if (!(error instanceof TypesetterMissing)) throw error;
    world.error(say(world.language, 'publishNoPdf', error.text[world.language]));
    return undefined;
  }
}
