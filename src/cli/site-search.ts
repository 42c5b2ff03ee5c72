import type { SearchIndex } from './host.ts';
import { say, visibleLine } from './texts.ts';
import type { World } from './world.ts';

export type SearchFiles = Awaited<ReturnType<SearchIndex['files']>>;

/**
 * The index of the words of pages; undefined where none can be made: then it is said why. It is whole before any page is written, for each page
 * links to the page that searches.
 * @param pages by their addresses; asked for only where there is something to index them
 */
export async function searchFilesOf(
  world: World,
  pages: () => Iterable<readonly [url: string, html: string]>,
): Promise<SearchFiles | undefined> {
  const index = await world.host.search?.();
  if (index === undefined) {
    world.error(say(world.language, 'publishNoSearch'));
    return undefined;
  }
  try {
    for (const [url, html] of pages()) await index.add(url, html);
    return await index.files();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    world.error(say(world.language, 'publishSearchFailed', visibleLine(why)));
    return undefined;
  } finally {
    // An index that does not end well has made its files all the same.
    await index.close().catch(() => undefined);
  }
}
