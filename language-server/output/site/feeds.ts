import { meetingEvent } from '../calendar-events.ts';
import { calendarText } from '../calendar-parts.ts';
import type { DeliveryContext } from '../delivery.ts';
import { escapeHtml } from '../names.ts';
import type { SiteFile } from './files.ts';
import { meetingFile, type SiteFrame } from './frame.ts';
import type { Entry } from './meetings.ts';
import { addressPath, partsOfSitemap, SITEMAP, XML_HEAD } from './xml.ts';

const IN_FEED = 50;

/** The newest minutes as a feed (RFC 4287). Its moments are days of meetings: the same site has the same feed. */
export function atomFeed({ base = '', title, language }: SiteFrame, entries: readonly Entry[]): string {
  const shown = entries.slice(0, IN_FEED);
  const moment = (date: string | undefined) => `${date ?? '1970-01-01'}T00:00:00Z`;
  const rows = shown.map((entry) => {
    const address = escapeHtml(`${base}${meetingFile(entry.name, 'html')}`);
    return `<entry>\n<id>${address}</id>\n<title>${escapeHtml(entry.title)}</title>\n<link href="${address}"/>\n<updated>${moment(entry.date)}</updated>\n</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeHtml(base)}</id>
<title>${escapeHtml(title)}</title>
<link rel="self" href="${escapeHtml(`${base}feed.xml`)}"/>
<updated>${moment(shown[0]?.date)}</updated>
<author><name>${escapeHtml(title)}</name></author>
${rows.join('\n')}
</feed>
`;
}

/** All meetings of the site as events (RFC 5545). */
export function siteCalendar(entries: readonly Entry[], context: DeliveryContext): string {
  const events = entries.map(({ whole }) => meetingEvent(whole(), context)).filter((event) => event !== undefined);
  return calendarText(events.length === 0 ? undefined : 'PUBLISH', context.timeZone, events);
}

/** Sitemaps of all pages and files, each with the day on which it last changed, and their index: by their names. */
export function sitemaps({ base = '' }: SiteFrame, files: readonly SiteFile[]): Map<string, string> {
  const parts = files.length === 0 ? [[]] : partsOfSitemap(files);
  const address = (name: string) => escapeHtml(base + addressPath(name));
  const space = `xmlns="${SITEMAP}"`;
  const maps = parts.map((part, at) => {
    const rows = part.map(({ name, modified }) => `<url><loc>${address(name)}</loc><lastmod>${modified}</lastmod></url>`);
    return [`sitemap-${at + 1}.xml`, `${XML_HEAD}<urlset ${space}>\n${rows.join('\n')}\n</urlset>\n`] as const;
  });
  const index = maps.map(([name]) => `<sitemap><loc>${address(name)}</loc></sitemap>`);
  return new Map([...maps, ['sitemap.xml', `${XML_HEAD}<sitemapindex ${space}>\n${index.join('\n')}\n</sitemapindex>\n`]]);
}

/** @param more sitemaps beside that of all pages. */
export function robots({ base }: SiteFrame, more: readonly string[]): string {
  const maps = base === undefined ? [] : ['sitemap.xml', ...more].map((name) => `Sitemap: ${base}${name}\n`);
  return `User-agent: *\nAllow: /\n${maps.join('')}`;
}
