import type { SearchIndex } from './host.ts';

/** What a search page needs: the other files are for pages that we do not make. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|[^/]+\.pf_meta|(?:index|fragment|filter)\/[^/]+)$/;

/** An index of pages by Pagefind (MIT), which is installed by who wants one; undefined where it is not. It works on this machine alone. */
export async function searchIndex(): Promise<SearchIndex | undefined> {
  const pagefind = await import('pagefind').catch(() => undefined);
  if (pagefind === undefined) return undefined;
  const made = await pagefind
    .createIndex({ rootSelector: 'body', excludeSelectors: ['nav', 'aside', '.letterhead', 'footer'] })
    .catch(() => undefined);
  const index = made?.index;
  if (index === undefined) return undefined;
  return {
    add: async (url, html) => {
      const { errors } = await index.addHTMLFile({ url, content: html });
      if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    },
    files: async () => {
      const { files, errors } = await index.getFiles();
      if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
      return files.flatMap(({ path, content }) => (NEEDED.test(path) ? [[path, content] as const] : []));
    },
    close: async () => {
      await pagefind.close();
    },
  };
}
