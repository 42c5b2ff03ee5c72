import path from 'node:path';
import { CONFIG_FILE, isWebAddress, type Message, type Minutes, objectionsTo } from '../../../language-server/index.ts';
import {
  type ArchiveFormat,
  archiveSidecars,
  atomFeed,
  councilLists,
  councilMeeting,
  type Entry,
  entriesOf,
  type Harvested,
  hasCouncilData,
  listPages,
  lookOf,
  MEETINGS_FOLDER,
  meetingFile,
  meetingPage,
  type Published,
  publishedOf,
  RENDERERS,
  type Rendered,
  registerPages,
  renderJson,
  robots,
  SEARCH_CODE,
  SEARCH_FOLDER,
  SEARCH_PAGE,
  SEARCH_SCRIPT,
  SITE_WORDS,
  type SiteFile,
  type SiteFrame,
  searchPage,
  siteCalendar,
  sitemaps,
  TypesetterMissing,
  wooGap,
  wooSitemaps,
} from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import type { Opened } from '../opened.ts';
import { keyOfName } from '../out-folder.ts';
import { ProgressLine } from '../progress.ts';
import { styleFileOf } from '../rendered.ts';
import { problemLine } from '../reporters/lines.ts';
import { SiteFolder } from '../site-folder.ts';
import { type SearchFiles, searchFilesOf } from '../site-search.ts';
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
 * Makes the site of what may be published: approved minutes that are classified as public, in which no error of shielding stands. Of each
 * other meeting it is said why it is not in it, and nothing that only it tells is in any file.
 */
export async function publish(given: World, paths: readonly string[], options: PublishOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths);
  const [part, ...others] = opened;
  if (part === undefined) return 2;
  if (others.length > 0)
    throw new UsageError(say(world.language, 'publishOne', visibleLine(opened.map(({ root }) => shownFrom(world, root)).join(', '))));
  const { allowed, refused } = allowedIn(world, part);
  const { look, problems } = lookOf(part.config.style, styleFileOf(world, part.root));
  for (const problem of problems) world.error(`${CONFIG_FILE}: ${visibleLine(problem[world.language])}`);
  const published = publishedOf(part.project.files(), allowed, part.config, { today: part.today, look });
  const folder = new SiteFolder(world, options.out, options.force === true, part.today);
  const plain = frameOf(world, part, published, options);
  const entries = entriesToWrite(world, published);
  const search = options.search === false ? undefined : await searchFilesOf(world, () => pagesToSearch(plain, entries, published));
  const site = new Site(world, folder, published, { ...plain, hasSearch: search !== undefined }, entries);
  await site.write(options.pdf !== false, search);
  const status = folder.close();
  const { written, same, removed } = folder.counts;
  const where = visibleLine(shownFrom(world, path.resolve(world.host.cwd, options.out)));
  world.error(say(world.language, 'publishedSite', where, site.entries.length, refused, written, same, removed));
  return failed ? 2 : status;
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

/** What can be searched, by the address of its page, which is read in the address of the page that searches. */
function* pagesToSearch(frame: SiteFrame, entries: readonly Entry[], { context }: Published): Iterable<readonly [string, string]> {
  const names = namesIn(entries);
  for (const entry of entries) {
    const json = renderJson([entry.minutes], context);
    yield [meetingFile(entry.name, 'html'), meetingPage(frame, entry, context, { hasPdf: false, names, json })];
  }
}

/** Names of the pages of meetings, as they stand in addresses. */
function namesIn(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ name }) => encodeURIComponent(name)));
}

/** Writes the pages of a site and all that stands beside them. */
class Site {
  readonly entries: readonly Entry[];
  private readonly world: World;
  private readonly folder: SiteFolder;
  private readonly published: Published;
  private readonly frame: SiteFrame;
  private readonly harvested: Harvested[] = [];
  /** What is said of one PDF is true of all. */
  private readonly said = new Set<string>();

  constructor(world: World, folder: SiteFolder, published: Published, frame: SiteFrame, entries: readonly Entry[]) {
    this.entries = entries;
    this.world = world;
    this.folder = folder;
    this.published = published;
    this.frame = frame;
  }

  async write(withPdf: boolean, search: SearchFiles | undefined): Promise<void> {
    const { world, folder, published, frame, entries } = this;
    const names = namesIn(entries);
    const progress = new ProgressLine(world, entries.length, 'writing');
    let typesetter = withPdf;
    for (const entry of entries) {
      progress.step();
      const pdf = typesetter ? await this.pdfOf(entry) : undefined;
      typesetter = pdf !== undefined;
      this.meeting(entry, pdf, names);
    }
    progress.end();
    if (search !== undefined) this.searching(search);
    for (const [name, page] of [...listPages(frame, entries), ...registerPages(frame, published)]) folder.put(name, page);
    folder.put('agenda.ics', siteCalendar(entries, published.context));
    this.forPrograms();
  }

  private meeting(
    entry: Entry,
    pdf: { readonly content: Rendered; readonly format: ArchiveFormat } | undefined,
    names: ReadonlySet<string>,
  ): void {
    const { folder, frame, published } = this;
    const at = `${MEETINGS_FOLDER}/${entry.name}`;
    const hasPdf = pdf !== undefined;
    const json = renderJson([entry.minutes], published.context);
    folder.put(`${at}.json`, json);
    const html = meetingPage(frame, entry, published.context, { hasPdf, names, json });
    const page = folder.put(`${at}.html`, html);
    const paper = hasPdf ? folder.put(`${at}.pdf`, pdf.content) : undefined;
    if (paper !== undefined) this.harvested.push({ entry, pdf: paper });
    const file: SiteFile | undefined = hasPdf ? paper : page;
    if (file !== undefined)
      for (const [name, sidecar] of archiveSidecars(frame, { entry, file, format: pdf?.format ?? 'html' })) folder.put(name, sidecar);
    if (!hasCouncilData(frame)) return;
    const { name, content } = councilMeeting(frame, entry, json, hasPdf);
    folder.put(name, content);
  }

  private searching(files: SearchFiles): void {
    const { folder, frame } = this;
    for (const [name, content] of files) folder.put(`${SEARCH_FOLDER}/${name}`, content);
    folder.put(SEARCH_PAGE, searchPage(frame));
    folder.put(SEARCH_SCRIPT, SEARCH_CODE);
  }

  /** Feeds, sitemaps and data of the whole, which hold whole addresses. */
  private forPrograms(): void {
    const { world, folder, frame, entries } = this;
    if (frame.base === undefined) world.error(say(world.language, 'publishNoBase'));
    const gap = wooGap(frame);
    if (gap === 'base' || gap === 'publisher' || gap === 'category') world.error(say(world.language, WOO_GAPS[gap]));
    else if (gap === 'none' && this.harvested.length < entries.length) world.error(say(world.language, 'publishWooNoPdf'));
    const woo = wooSitemaps(frame, this.harvested);
    for (const [name, content] of woo) folder.put(name, content);
    if (hasCouncilData(frame)) for (const [name, content] of councilLists(frame, entries)) folder.put(name, content);
    if (frame.base !== undefined) {
      const pages = folder.files().filter(({ name }) => /\.(?:html|pdf)$/.test(name));
      for (const [name, content] of sitemaps(frame, pages)) folder.put(name, content);
      folder.put('feed.xml', atomFeed(frame, entries));
    }
    const indexes = [...woo.keys()].filter((name) => name.startsWith('sitemapindex-'));
    folder.put('robots.txt', robots(frame, indexes.sort()));
  }

  private async pdfOf({ minutes }: Entry): Promise<{ readonly content: Rendered; readonly format: ArchiveFormat } | undefined> {
    const { world } = this;
    let format: ArchiveFormat = 'pdfa';
    const notice = (message: Message) => {
      // Of a file that is no PDF/A its maker says so.
      if (/\bPDF\/A\b/.test(message.en)) format = 'pdf';
      const text = visibleLine(message[world.language]);
      if (!this.said.has(text)) world.error(text);
      this.said.add(text);
    };
    try {
      const content = await RENDERERS.pdf(minutes, { ...this.published.context, notice });
      return { content, format };
    } catch (error) {
      if (!(error instanceof TypesetterMissing)) throw error;
      world.error(say(world.language, 'publishNoPdf', error.text[world.language]));
      return undefined;
    }
  }
}

const WOO_GAPS = { base: 'publishWooBase', publisher: 'publishWooPublisher', category: 'publishWooCategory' } as const;

/** Where the site stands: `https://…/`. */
function baseOf(world: World, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const whole = given.endsWith('/') ? given : `${given}/`;
  if (isWebAddress(whole)) return new URL(whole).href;
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
