import type { Look } from '../../document/look.ts';
import type { Language } from '../../model/minutes.ts';
import { formatDate, type PlainDate } from '../../syntax/plain-date.ts';
import { htmlPage } from '../html.ts';
import { joined } from '../html-parts.ts';
import { footerHtml, letterheadHtml, styleSheet } from '../look/html-look.ts';
import { escapeHtml } from '../names.ts';
import { SITE_WORDS, type SiteWord } from './words.ts';

/** What all pages of a site have. */
export interface SiteFrame {
  readonly language: Language;
  readonly title: string;
  readonly look: Look | undefined;
  /** Where the site stands on the web, with its slash; undefined where nobody said. */
  readonly base: string | undefined;
}

export const MEETINGS_FOLDER = 'vergaderingen';
export const REGISTERS = ['decision', 'motion', 'vote', 'commitment'] as const;
export const REGISTER_PAGES = {
  decision: 'besluiten.html',
  motion: 'moties.html',
  vote: 'stemmingen.html',
  commitment: 'toezeggingen.html',
} as const;

const STYLE = `
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
nav.site{font:.9rem/1.6 var(--sans);margin:0 0 2rem;border-bottom:1px solid var(--line);padding-bottom:.6rem}nav.site ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0;padding:0}nav.site a{display:inline-block;min-height:24px}
ul.meetings{list-style:none;padding:0}ul.meetings li{padding:.3rem 0;border-bottom:1px solid var(--faint)}ul.meetings time{display:inline-block;min-width:9.5rem;font:.88rem var(--sans);color:var(--soft)}ul.meetings a,ul.links a{display:inline-block;min-height:24px}
fieldset{border:1px solid var(--line);margin:.6rem 0;padding:.3rem .9rem .5rem;font:.9rem/1.8 var(--sans)}fieldset label{display:inline-block;margin-right:1.1rem}fieldset input{width:1rem;height:1rem;min-width:24px;vertical-align:-.15em}
@media print{nav.site,.skip,fieldset{display:none}}
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

/** The ways through the site. @param up from the page to the root: empty, or `../`. */
export function siteNav(frame: SiteFrame, up: string): string {
  const links = [
    `<li><a href="${up}index.html">${word(frame, 'site')}</a></li>`,
    ...REGISTERS.map((kind) => `<li><a href="${up}${REGISTER_PAGES[kind]}">${word(frame, kind)}</a></li>`),
  ];
  return `<a class="skip" href="#inhoud">${word(frame, 'skip')}</a>\n<nav class="site" aria-label="${word(frame, 'menu')}"><ul>\n${links.join('\n')}\n</ul></nav>`;
}

/** A page of the site that is no minutes. */
export function framedPage(frame: SiteFrame, title: string, body: string, { style = '' }: { readonly style?: string } = {}): string {
  const header = `<header class="page">\n${letterheadHtml(frame.look)}<h1>${escapeHtml(title)}</h1>\n</header>`;
  const whole = [siteNav(frame, ''), header, `<main id="inhoud">\n${body}\n</main>`, footerHtml(frame.look)];
  return htmlPage(frame.language, title, siteStyle(frame.look, style), joined(whole));
}

export function siteStyle(look: Look | undefined, more = ''): string {
  return joined([STYLE, more, styleSheet(look)]);
}

/** Data for programs (JSON-LD 1.1): no sign in it can end its element. */
export function dataBlock(data: object): string {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<script type="application/ld+json">${json}</script>`;
}
