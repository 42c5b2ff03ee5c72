import type { SearchIndex } from './host.ts';
import { say, visibleLine } from './texts.ts';
import type { World } from './world.ts';

export type SearchFiles = Awaited<ReturnType<SearchIndex['files']>>;

/** The index of the words of a site's pages: it is given each page once, as it is written. */
export class SiteSearch {
  private readonly world: World;
  private readonly index: SearchIndex;
  private failure: string | undefined;

  private constructor(world: World, index: SearchIndex) {
    this.world = world;
    this.index = index;
  }

  /** Undefined where nothing is there that makes one; that is reported. */
  static async begin(world: World): Promise<SiteSearch | undefined> {
    const index = await world.host.search?.();
    if (index === undefined) world.error(say(world.language, 'publishNoSearch'));
    return index && new SiteSearch(world, index);
  }

  /** @param url address of the page, which is read in the address of the page that searches. */
  async add(url: string, html: string): Promise<void> {
    if (this.failure === undefined) await this.tried(() => this.index.add(url, html));
  }

  /** Ends an index that is not needed. */
  async drop(): Promise<void> {
    await this.index.close().catch(() => undefined);
  }

  /** Ends the index. Undefined where it failed at any page; why is reported. */
  async files(): Promise<SearchFiles | undefined> {
    const files = this.failure === undefined ? await this.tried(() => this.index.files()) : undefined;
    // An index that does not end well has made its files all the same.
    await this.drop();
    if (this.failure !== undefined) this.world.error(say(this.world.language, 'publishSearchFailed', visibleLine(this.failure)));
    return files;
  }

  private async tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }
}
