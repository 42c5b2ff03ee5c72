import {
  type ArchiveFormat,
  archiveSidecars,
  atomFeed,
  councilLists,
  councilMeeting,
  type Entry,
  hasCouncilData,
  listPages,
  MEETINGS_FOLDER,
  meetingFile,
  meetingPage,
  type Published,
  registerPages,
  renderJson,
  robots,
  SEARCH_CODE,
  SEARCH_FOLDER,
  SEARCH_PAGE,
  SEARCH_SCRIPT,
  type SiteFile,
  type SiteFrame,
  searchPage,
  siteCalendar,
  sitemaps,
  wooSitemaps,
  wooState,
} from '../../language-server/output/index.ts';
import { ProgressLine } from './progress.ts';
import type { SiteFolder } from './site-folder.ts';
import { SitePdf } from './site-pdf.ts';
import type { SearchFiles, SiteSearch } from './site-search.ts';
import { say } from './texts.ts';
import type { World } from './world.ts';

/** Writes the pages of a site and all that stands beside them. */
export class Site {
  readonly entries: readonly Entry[];
  private readonly world: World;
  private readonly folder: SiteFolder;
  private readonly published: Published;
  private readonly names: ReadonlySet<string>;
  private readonly pdf: SitePdf;
  private readonly papers = new Map<Entry, { readonly file: SiteFile; readonly format: ArchiveFormat }>();
  private frame: SiteFrame;

  constructor(world: World, folder: SiteFolder, published: Published, frame: SiteFrame, entries: readonly Entry[]) {
    this.entries = entries;
    this.world = world;
    this.folder = folder;
    this.published = published;
    this.frame = frame;
    this.names = namesIn(entries);
    this.pdf = new SitePdf(world);
  }

  /** Whether a page lacks its PDF though there is a typesetter. */
  get isLacking(): boolean {
    return this.pdf.hasFailed;
  }

  async write(withPdf: boolean, search: SiteSearch | undefined): Promise<void> {
    const { world, folder, published, entries } = this;
    this.frame = { ...this.frame, hasSearch: search !== undefined };
    const progress = new ProgressLine(world, entries.length, 'writing');
    for (const entry of entries) {
      progress.step();
      if (withPdf && !this.pdf.isMissing) await this.paperOf(entry);
      const html = this.meeting(entry);
      await search?.add(meetingFile(entry.name, 'html'), html);
    }
    progress.end();
    const found = await search?.files();
    if (found !== undefined) this.searching(found);
    else if (search !== undefined) {
      // Each page leads to the page that searches: without it they are written once more.
      this.frame = { ...this.frame, hasSearch: false };
      for (const entry of entries) this.meeting(entry);
    }
    for (const [name, page] of [...listPages(this.frame, entries), ...registerPages(this.frame, published)]) folder.put(name, page);
    folder.put('agenda.ics', siteCalendar(entries, published.context));
    this.forPrograms();
  }

  private async paperOf(entry: Entry): Promise<void> {
    const made = await this.pdf.of(entry, this.published.context);
    const file = made && this.folder.put(`${MEETINGS_FOLDER}/${entry.name}.pdf`, made.content);
    if (file !== undefined) this.papers.set(entry, { file, format: made!.format });
  }

  /** Writes the page of a meeting and what goes with it. @returns the page. */
  private meeting(entry: Entry): string {
    const { folder, frame, published, names } = this;
    const at = `${MEETINGS_FOLDER}/${entry.name}`;
    const paper = this.papers.get(entry);
    const json = renderJson([entry.minutes], published.context);
    folder.put(`${at}.json`, json);
    const html = meetingPage(frame, entry, published.context, { hasPdf: paper !== undefined, names, json });
    const page = folder.put(`${at}.html`, html);
    const file = paper?.file ?? page;
    if (file !== undefined)
      for (const [name, sidecar] of archiveSidecars(frame, { entry, file, format: paper?.format ?? 'html' })) folder.put(name, sidecar);
    if (hasCouncilData(frame)) {
      const { name, content } = councilMeeting(frame, entry, json, paper !== undefined);
      folder.put(name, content);
    }
    return html;
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
    const state = wooState(frame);
    if (state === 'ready') {
      if (this.papers.size < entries.length) world.error(say(world.language, 'publishWooNoPdf'));
    } else if (state !== undefined) world.error(say(world.language, WOO_GAPS[state]));
    const woo = wooSitemaps(
      frame,
      [...this.papers].map(([entry, { file }]) => ({ entry, pdf: file })),
    );
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
}

const WOO_GAPS = { base: 'publishWooBase', publisher: 'publishWooPublisher', category: 'publishWooCategory' } as const;

/** Names of the pages of meetings, as they stand in addresses. */
function namesIn(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ name }) => encodeURIComponent(name)));
}
