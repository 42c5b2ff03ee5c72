import type { Look } from '../../document/look.ts';
import type { Language } from '../../model/minutes.ts';
import type { Publication } from '../../project/publication.ts';
import { formatDate, type PlainDate } from '../../syntax/plain-date.ts';
import { htmlPage, type PageExtras } from '../html.ts';
import { joined } from '../html-parts.ts';
import { footerHtml, letterheadHtml, styleSheet } from '../look/html-look.ts';
import { escapeHtml, jsonInHtml } from '../names.ts';
import { SITE_WORDS, type SiteWord } from './words.ts';

/** What all pages of a site have. */
export interface SiteFrame {
  readonly language: Language;
  readonly title: string;
  readonly look: Look | undefined;
  /** Where the site stands on the web, with its slash; undefined where nobody said. */
  readonly base: string | undefined;
  /** Whether there is a page to search the site. */
  readonly hasSearch: boolean;
  /** What the organisation says of its site. */
  readonly publication: Publication | undefined;
}

export const MEETINGS_FOLDER = 'vergaderingen';
export const SEARCH_PAGE = 'zoeken.html';
export const REGISTERS = ['decision', 'motion', 'vote', 'commitment'] as const;
/** Names of the indexes, without ending: what stands behind them is a year or a month. */
export const REGISTER_PAGES = {
  decision: 'besluiten',
  motion: 'moties',
  vote: 'stemmingen',
  commitment: 'toezeggingen',
} as const;

const STYLE = `
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
nav.site{font:.9rem/1.6 var(--sans);margin:0 0 2rem;border-bottom:1px solid var(--line);padding-bottom:.6rem}nav.site ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;margin:0;padding:0}nav.site a{display:inline-block;min-height:24px}nav.site a:not(:hover){text-decoration:none}nav.site a[aria-current]{color:var(--ink);font-weight:700;border-bottom:2px solid}
.lede{margin:.6rem 0 0;color:var(--soft)}
ul.meetings{list-style:none;padding:0}ul.meetings li{display:grid;grid-template-columns:9.5rem 1fr;gap:0 1rem;align-items:baseline;padding:.35rem 0;border-bottom:1px solid var(--faint)}ul.meetings li.undated{grid-template-columns:1fr}ul.meetings time{font:.88rem/1.6 var(--sans);color:var(--soft)}ul.meetings a{min-height:24px}
.ways{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:0 2.5rem}.ways h2{font-size:1.12rem;margin:2.2rem 0 .3rem}
ul.links{list-style:none;padding:0}ul.links a{display:inline-block;min-height:24px}ul.links.row,aside.forms ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font:.9rem/1.6 var(--sans)}aside.forms{margin:-1rem 0 1.6rem}aside.forms ul{list-style:none;margin:0;padding:0}
.count{color:var(--soft);font:.86rem var(--sans)}
fieldset{border:1px solid var(--line);margin:.6rem 0;padding:.3rem .9rem .5rem;font:.9rem/1.8 var(--sans)}fieldset label{display:inline-block;margin-right:1.1rem}fieldset input{width:1rem;height:1rem;min-width:24px;vertical-align:-.15em;accent-color:var(--link)}
@media (max-width:40rem){ul.meetings li{grid-template-columns:1fr}}
@media print{nav.site,.skip,fieldset,aside.forms{display:none}}
`.trim();

export function word(frame: Pick<SiteFrame, 'language'>, key: SiteWord): string {
  return escapeHtml(SITE_WORDS[key][frame.language]);
}

/** The address of a file of a meeting, from the root of the site. */
export function meetingFile(name: string, ending: string): string {
  return `${MEETINGS_FOLDER}/${encodeURIComponent(name)}.${ending}`;
}

export function dayHtml(date: PlainDate, language: Language): string {
  return `<time datetime="${escapeHtml(date)}">${escapeHtml(formatDate(date, language))}</time>`;
}

/** The ways through the site. @param up from the page to the root: empty, or `../`. @param here the page that this is */
export function siteNav(frame: SiteFrame, up: string, here?: string): string {
  const link = (page: string, key: SiteWord) =>
    `<li><a href="${up}${page}"${page === here ? ' aria-current="page"' : ''}>${word(frame, key)}</a></li>`;
  const registers = REGISTERS.map((kind) => link(`${REGISTER_PAGES[kind]}.html`, kind));
  const links = [link('index.html', 'site'), ...registers, ...(frame.hasSearch ? [link(SEARCH_PAGE, 'search')] : [])];
  return `<a class="skip" href="#inhoud">${word(frame, 'skip')}</a>\n<nav class="site" aria-label="${word(frame, 'menu')}"><ul>\n${links.join('\n')}\n</ul></nav>`;
}

/** A page of the site that is no minutes. @param page its name */
export function framedPage(
  frame: SiteFrame,
  page: string,
  title: string,
  body: string,
  { style = '', lede = '', ...extras }: PageExtras & { readonly lede?: string } = {},
): string {
  const below = lede === '' ? '' : `<p class="lede">${lede}</p>\n`;
  const header = `<header class="page">\n${letterheadHtml(frame.look)}<h1>${escapeHtml(title)}</h1>\n${below}</header>`;
  const whole = [siteNav(frame, '', page), header, `<main id="inhoud">\n${body}\n</main>`, footerHtml(frame.look)];
  const data = dataBlock({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: title,
    inLanguage: frame.language,
    ...(frame.base === undefined ? {} : { url: `${frame.base}${page}` }),
    isPartOf: { '@type': 'WebSite', name: frame.title, ...(frame.base === undefined ? {} : { url: frame.base }) },
  });
  return htmlPage(
    frame.language,
    title === frame.title ? title : `${title} – ${frame.title}`,
    siteStyle(frame.look, style),
    joined([...whole, data]),
    extras,
  );
}

export function siteStyle(look: Look | undefined, more = ''): string {
  return joined([STYLE, more, styleSheet(look)]);
}

/** Data for programs (JSON-LD 1.1). */
export function dataBlock(data: object): string {
  return `<script type="application/ld+json">${jsonInHtml(data)}</script>`;
}
