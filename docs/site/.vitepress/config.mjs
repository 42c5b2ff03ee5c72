import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitepress';
import { DUTCH, ENGLISH } from './pages.ts';

const DOCS = path.resolve(import.meta.dirname, '../..');
const GRAMMAR = { ...JSON.parse(fs.readFileSync(path.join(DOCS, '../syntaxes/verslag.tmLanguage.json'), 'utf8')), name: 'verslag' };
// What a program answered has no grammar.
const OUTPUT = { name: 'output', scopeName: 'text.output', patterns: [] };
// Where the files of the repository can be read; without it, links to what is no page are plain text.
const SOURCE = process.env.DOCS_SOURCE;

/** The pages lie outside this folder, where Vue would not be found. */
const VUE = {
  name: 'vue-of-this-folder',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (!/^vue(?:\/|$)/.test(source) || !importer?.endsWith('.md')) return null;
    return this.resolve(source, import.meta.filename, { ...options, skipSelf: true });
  },
};

/** VitePress indexes a page by its source, which stands in no folder `nl`: the one index holds all pages, and Dutch pages search that. */
const SEARCH = {
  name: 'search-of-dutch-pages',
  transform: (code, id) =>
    id === '/@localSearchIndex' ? code.replace(/^export default \{"root": ([^}]*)\}$/, 'export default {"root": $1, "nl": $1}') : undefined,
};

/** What the theme says of itself, in Dutch. */
const DUTCH_WORDS = {
  outline: { label: 'Op deze pagina' },
  docFooter: { prev: 'Vorige pagina', next: 'Volgende pagina' },
  lastUpdated: { text: 'Bijgewerkt' },
  langMenuLabel: 'Taal kiezen',
  returnToTopLabel: 'Naar boven',
  sidebarMenuLabel: 'Menu',
  darkModeSwitchLabel: 'Weergave',
  lightModeSwitchTitle: 'Licht weergeven',
  darkModeSwitchTitle: 'Donker weergeven',
  skipToContentLabel: 'Naar de inhoud',
  notFound: {
    title: 'Deze pagina is er niet',
    quote: 'Misschien is ze verplaatst. Zoek haar op, of begin bij het begin.',
    linkLabel: 'Naar het begin',
    linkText: 'Naar het begin',
  },
};
const DUTCH_SEARCH = {
  button: { buttonText: 'Zoeken', buttonAriaLabel: 'Zoeken' },
  modal: {
    displayDetails: 'Uitgebreid tonen',
    resetButtonTitle: 'Wissen',
    backButtonTitle: 'Zoeken sluiten',
    noResultsText: 'Niets gevonden voor',
    footer: {
      selectText: 'openen',
      selectKeyAriaLabel: 'Enter',
      navigateText: 'kiezen',
      navigateUpKeyAriaLabel: 'pijl omhoog',
      navigateDownKeyAriaLabel: 'pijl omlaag',
      closeText: 'sluiten',
      closeKeyAriaLabel: 'Escape',
    },
  },
};

const dutch = new Set(DUTCH.flatMap((part) => filesOf(part).map(([file]) => file)));

/** The files of a part of the navigation, with their names: those it lists, and all others of its folder. */
function filesOf({ pages, folder }) {
  if (folder === undefined) return pages;
  const names = fs.readdirSync(path.join(DOCS, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return [...pages, ...names.sort().map((name) => [`${folder}/${name}`, name.slice(0, -3)])];
}

/** Where a file of `docs` stands in the site: Dutch pages below `nl`, a README as the index of its folder. */
function placeOf(file) {
  const place = dutch.has(file) ? `nl/${file}` : file;
  return place.replace(/(^|\/)README\.md$/, '$1index.md');
}

const sidebarOf = (parts) =>
  parts.map((part) => ({
    text: part.text,
    collapsed: part.folder === undefined ? undefined : true,
    items: filesOf(part).map(([file, text]) => ({ text, link: `/${placeOf(file)}` })),
  }));

/** Links in a page lead to files beside it: to their place in the site, or to their source where they are no page. */
function withPlaces(md) {
  md.core.ruler.push('places', ({ tokens, env }) => {
    // VitePress names the page by its place, and every folder of a place but `nl` is one of `docs`.
    const folder = path.dirname(path.relative(DOCS, env.path).replace(/^nl\//, ''));
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href === null || /^(?:[a-z][a-z0-9+.-]*:|#|\/)/i.test(href)) continue;
      const [target, hash] = href.split('#');
      const file = path.join(folder, target);
      const anchor = hash === undefined ? '' : `#${hash}`;
      if (file.endsWith('.md') && !file.startsWith('..')) token.attrSet('href', `/${placeOf(file)}${anchor}`);
      else if (SOURCE === undefined) token.attrs = [];
      else token.attrSet('href', `${SOURCE}${path.join('docs', file)}${anchor}`);
    }
  });
}

/** What Markdown puts beside headings and code, in the language of the page. */
function withDutch(md) {
  const isDutch = ({ path: place = '' }) => path.relative(DOCS, place).startsWith('nl/');
  md.core.ruler.push('dutch', ({ tokens, env }) => {
    if (!isDutch(env)) return;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const label = token.attrGet?.('aria-label');
      if (label?.startsWith('Permalink to ')) token.attrSet('aria-label', label.replace('Permalink to', 'Adres van'));
    }
  });
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, at, options, env, renderer) => {
    const html = fence(tokens, at, options, env, renderer);
    return isDutch(env) ? html.replace('title="Copy Code"', 'title="Kopiëren"') : html;
  };
}

/** Names that the theme gives parts of a page, for who hears it, and lets nobody choose. */
const DUTCH_PARTS = new Map([
  ['aria-label="mobile navigation"', 'aria-label="navigatie"'],
  ['aria-label="extra navigation"', 'aria-label="meer navigatie"'],
  ['aria-label="toggle section"', 'aria-label="onderdeel open of dicht"'],
  ['> Sidebar Navigation <', '>Navigatie opzij<'],
  ['>Pager<', '>Vorige en volgende pagina<'],
]);

function inDutch(html, id) {
  if (!path.relative(path.resolve(DOCS, '../out/docs'), id).startsWith('nl/')) return html;
  return [...DUTCH_PARTS].reduce((text, [english, dutch]) => text.replaceAll(english, dutch), html);
}

function withOurs(md) {
  withPlaces(md);
  withDutch(md);
}

export default defineConfig({
  title: 'Verslag',
  description: 'Minutes as a typed language',
  base: process.env.DOCS_BASE ?? '/',
  srcDir: DOCS,
  srcExclude: ['site/**'],
  outDir: path.resolve(DOCS, '../out/docs'),
  rewrites: (file) => placeOf(file),
  transformHtml: inDutch,
  vite: { plugins: [VUE, SEARCH] },
  // Pages are Markdown, with no component of Vue in it.
  markdown: { html: false, languages: [GRAMMAR, OUTPUT], config: withOurs },
  locales: {
    nl: { label: 'Nederlands', lang: 'nl', link: '/nl/begin', themeConfig: { ...DUTCH_WORDS, sidebar: sidebarOf(DUTCH) } },
    root: { label: 'English', lang: 'en', link: '/', themeConfig: { sidebar: sidebarOf(ENGLISH) } },
  },
  themeConfig: { search: { provider: 'local', options: { locales: { nl: { translations: DUTCH_SEARCH } } } }, i18nRouting: false },
});
