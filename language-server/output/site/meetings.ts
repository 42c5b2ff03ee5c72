import { documentOf } from '../../document/compose.ts';
import type { PublicMinutes } from '../../model/minutes.ts';
import type { DeliveryContext } from '../delivery.ts';
import { htmlPage } from '../html.ts';
import { HtmlParts, joined } from '../html-parts.ts';
import { escapeHtml, safeFileName } from '../names.ts';
import { phraseToTitle } from '../text-spans.ts';
import { dataBlock, dayHtml, framedPage, meetingFile, type SiteFrame, siteNav, siteStyle, word } from './frame.ts';

/** A meeting in the lists of the site. */
export interface Entry {
  readonly minutes: PublicMinutes;
  readonly title: string;
  readonly date: string | undefined;
  /** Name of its files, without ending. */
  readonly name: string;
}

/** The newest first; of one day by name. */
export function entriesOf(meetings: readonly PublicMinutes[], context: DeliveryContext): Entry[] {
  return meetings
    .map((minutes) => ({
      minutes,
      title: phraseToTitle(documentOf(minutes, context).head?.title ?? []) || minutes.id,
      date: minutes.date?.date,
      name: safeFileName(minutes.id),
    }))
    .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LINK = /<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/** The page without links to files beside the minutes: nobody knows what they hold, and they are not of the site. */
function withinSite(page: string, names: ReadonlySet<string>): string {
  return page.replace(LINK, (link, address: string, words: string) => {
    const file = /^([^/?#]*)\.html(?:#|$)/.exec(address)?.[1];
    return /^(?:https?:|mailto:|#)/i.test(address) || (file !== undefined && names.has(file)) ? link : words;
  });
}

/**
 * The page of a meeting: its public version, with the ways through the site.
 * @param names of the pages of all meetings, as they stand in addresses.
 */
export function meetingPage(
  frame: SiteFrame,
  { minutes, title, name }: Entry,
  context: DeliveryContext,
  { hasPdf, names, json }: { readonly hasPdf: boolean; readonly names: ReadonlySet<string>; readonly json: string },
): string {
  const page = new HtmlParts(documentOf(minutes, context), undefined, frame.look).body();
  const body = withinSite(page, names).replace('<main>', '<main id="inhoud">');
  const others = [
    ...(hasPdf ? [`<li><a href="${encodeURIComponent(name)}.pdf">${word(frame, 'asPdf')}</a></li>`] : []),
    `<li><a href="${encodeURIComponent(name)}.json">${word(frame, 'asData')}</a></li>`,
  ];
  const forms = `<aside aria-label="${word(frame, 'forms')}"><ul class="links">\n${others.join('\n')}\n</ul></aside>`;
  const whole = [siteNav(frame, '../'), body, forms, dataBlock(eventOf(frame, { minutes, title, name }, json, hasPdf))];
  return htmlPage(minutes.language, title, siteStyle(frame.look), whole.join('\n'));
}

/** schema.org's Event, from the JSON of the meeting. */
function eventOf(
  { base }: SiteFrame,
  { minutes, title, name }: Pick<Entry, 'minutes' | 'title' | 'name'>,
  json: string,
  hasPdf: boolean,
): object {
  const [meeting] = JSON.parse(json).meetings;
  const { startDate, endDate, location } = meeting;
  const at = (ending: string) => `${base ?? ''}${meetingFile(name, ending)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(typeof location === 'string' ? { location: { '@type': 'Place', name: location } } : {}),
    ...(base === undefined ? {} : { url: at('html') }),
    inLanguage: minutes.language,
    ...(base === undefined || !hasPdf
      ? {}
      : { workFeatured: { '@type': 'DigitalDocument', encodingFormat: 'application/pdf', url: at('pdf') } }),
  };
}

// ---------------------------------------------------------------- lists

const LATEST = 25;

/** The first page, and one for each series and each year: by their names. */
export function listPages(frame: SiteFrame, entries: readonly Entry[]): Map<string, string> {
  const pages = new Map<string, string>();
  const series = [...Map.groupBy(entries, ({ minutes }) => minutes.series?.name ?? '')].filter(([name]) => name !== '');
  const years = [...Map.groupBy(entries, ({ date }) => date?.slice(0, 4) ?? '')].filter(([year]) => year !== '');
  const taken = new Set<string>();
  const seriesLinks = series
    .sort(([a], [b]) => compare(a, b))
    .map(([name, of]) => {
      const page = `reeks-${free(safeFileName(of[0]!.minutes.series!.id || name), taken)}.html`;
      pages.set(page, framedPage(frame, name, list(frame, of)));
      return `<li><a href="${encodeURIComponent(page)}">${escapeHtml(name)}</a> (${of.length})</li>`;
    });
  const yearLinks = years.map(([year, of]) => {
    pages.set(`jaar-${year}.html`, framedPage(frame, `${frame.title} ${year}`, list(frame, of)));
    return `<li><a href="jaar-${year}.html">${year}</a> (${of.length})</li>`;
  });
  const feeds = [
    ...(frame.base === undefined ? [] : [`<li><a href="feed.xml">${word(frame, 'feed')}</a></li>`]),
    `<li><a href="agenda.ics">${word(frame, 'calendar')}</a></li>`,
  ];
  const links = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `<section>\n<h2>${title}</h2>\n<ul class="links">\n${rows.join('\n')}\n</ul>\n</section>`;
  const body = [
    `<section>\n<h2>${word(frame, 'latest')}</h2>\n${list(frame, entries.slice(0, LATEST))}\n</section>`,
    links(word(frame, 'series'), seriesLinks),
    links(word(frame, 'years'), yearLinks),
    `<ul class="links">\n${feeds.join('\n')}\n</ul>`,
  ];
  pages.set('index.html', framedPage(frame, frame.title, joined(body)));
  return pages;
}

/** Names that differ in case only are one file on many disks. */
function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${name}-${count}`;
  taken.add(found.toLowerCase());
  return found;
}

function list(frame: SiteFrame, entries: readonly Entry[]): string {
  if (entries.length === 0) return `<p>${word(frame, 'none')}</p>`;
  const rows = entries.map(({ name, title, date }) => {
    const day = date === undefined ? '' : `${dayHtml(date, frame.language)} `;
    return `<li>${day}<a href="${meetingFile(name, 'html')}">${escapeHtml(title)}</a></li>`;
  });
  return `<ul class="meetings">\n${rows.join('\n')}\n</ul>`;
}
