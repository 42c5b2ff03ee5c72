import {
  atomFeed,
  councilLists,
  type Entry,
  hasCouncilData,
  listPages,
  MEETINGS_FOLDER,
  meetingFile,
  type Published,
  registerPages,
  robots,
  SEARCH_CODE,
  SEARCH_FOLDER,
  SEARCH_PAGE,
  SEARCH_SCRIPT,
  type SiteFrame,
  searchPage,
  siteCalendar,
  sitemaps,
  wooSitemaps,
  wooState,
} from '../../language-server/output/index.ts';
import { digest } from '../digest.ts';
import { ProgressLine } from './progress.ts';
import type { SiteFolder } from './site-folder.ts';
import { SiteMeetings } from './site-meetings.ts';
import { SiteMemory } from './site-memory.ts';
import type { SiteSearch } from './site-search.ts';
import { say } from './texts.ts';
import type { World } from './world.ts';

/** Writes the pages of a site and all that stands beside them. */
export class Site {
  readonly entries: readonly Entry[];
  private readonly world: World;
  private readonly folder: SiteFolder;
  private readonly published: Published;
  private readonly memory: SiteMemory;
  private readonly meetings: SiteMeetings;
  private frame: SiteFrame;

  constructor(world: World, folder: SiteFolder, published: Published, frame: SiteFrame, entries: readonly Entry[], withPdf: boolean) {
    this.entries = entries;
    this.world = world;
    this.folder = folder;
    this.published = published;
    this.frame = frame;
    this.memory = new SiteMemory(world, folder.folder);
    this.meetings = new SiteMeetings(world, folder, published.context, entries, this.memory, withPdf);
  }

  /** Whether a page lacks its PDF though there is a typesetter. */
  get isLacking(): boolean {
    return this.meetings.isLacking;
  }

  /** So many meetings were rendered; the files of the others stood there as they would be made. */
  get made(): number {
    return this.meetings.made;
  }

  async write(search: SiteSearch | undefined): Promise<void> {
    const { world, folder, published, entries, meetings } = this;
    this.frame = { ...this.frame, hasSearch: search !== undefined };
    const progress = new ProgressLine(world, entries.length, 'writing');
    for (const entry of entries) {
      progress.step();
      await meetings.write(this.frame, entry);
    }
    progress.end();
    if (search !== undefined && !(await this.searched(search))) {
      // Each page leads to the page that searches: without it they are written once more.
      this.frame = { ...this.frame, hasSearch: false };
      for (const entry of entries) meetings.rewrite(this.frame, entry);
    }
    for (const [name, page] of listPages(this.frame, entries)) folder.put(name, page());
    for (const [name, page] of registerPages(this.frame, published)) folder.put(name, page);
    folder.put('agenda.ics', siteCalendar(entries, published.context));
    this.forPrograms();
    this.memory.close();
  }

  /** Writes the index of all words, unless that of an earlier run is of the very same pages. @returns whether there is one. */
  private async searched(search: SiteSearch): Promise<boolean> {
    const { folder, frame, memory } = this;
    const pages = this.entries.flatMap(({ name }) => {
      const page = `${MEETINGS_FOLDER}/${name}.html`;
      const sha256 = folder.sum(page);
      return sha256 === undefined ? [] : [{ page, sha256, url: meetingFile(name, 'html') }];
    });
    const key = digest(JSON.stringify([this.world.host.version, pages]));
    const known = memory.words(key);
    if (known !== undefined && folder.keep(known.files) !== undefined) {
      memory.keepWords(known);
      await search.drop();
    } else {
      let isWhole = true;
      for (const { page, url } of pages) {
        const html = folder.text(page);
        isWhole &&= html !== undefined;
        await search.add(url, html ?? '');
      }
      const found = await search.files();
      if (found === undefined) return false;
      const made = found.map(([name, content]) => folder.put(`${SEARCH_FOLDER}/${name}`, content));
      const files = made.flatMap((file) => (file === undefined ? [] : [[file.name, file.sha256] as const]));
      if (isWhole && files.length === made.length) memory.keepWords({ key, files });
    }
    folder.put(SEARCH_PAGE, searchPage(frame));
    folder.put(SEARCH_SCRIPT, SEARCH_CODE);
    return true;
  }

  /** Feeds, sitemaps and data of the whole, which hold whole addresses. */
  private forPrograms(): void {
    const { world, folder, frame, entries } = this;
    if (frame.base === undefined) world.error(say(world.language, 'publishNoBase'));
    const state = wooState(frame);
    if (state === 'ready') {
      if (this.meetings.papers.size < entries.length) world.error(say(world.language, 'publishWooNoPdf'));
    } else if (state !== undefined) world.error(say(world.language, WOO_GAPS[state]));
    const woo = wooSitemaps(
      frame,
      [...this.meetings.papers].map(([entry, { file }]) => ({ entry, pdf: file })),
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
