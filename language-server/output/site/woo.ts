import { bodyOf, WOO_CATEGORIES, type WooCategory } from '../../project/publication.ts';
import type { SiteFile } from './files.ts';
import { meetingFile, type SiteFrame } from './frame.ts';
import type { Entry } from './meetings.ts';
import { element, partsOfSitemap, SITEMAP, XML_HEAD } from './xml.ts';

const DIWOO = 'https://standaarden.overheid.nl/diwoo/metadata/';
const CONCEPTS = 'https://identifier.overheid.nl/tooi/def/thes/kern/';
/** TOOI's concept of a document that was approved. */
const APPROVAL = { concept: 'c_641ecd76', label: 'vaststelling' };

/** A PDF of the site, and the minutes that it holds. */
export interface Harvested {
  readonly entry: Entry;
  readonly pdf: SiteFile;
}

/** Why the Woo index gets nothing. */
export type WooGap = 'base' | 'publisher' | 'category';

/** What lacks for the Woo index, or that it is ready; undefined where nobody asked for it. */
export function wooState({ base, publication }: SiteFrame): WooGap | 'ready' | undefined {
  if (publication === undefined) return undefined;
  const { category, bodies, publisher } = publication;
  const asked = category !== undefined || bodies.some((body) => body.category !== undefined) || publisher?.tooi !== undefined;
  if (!asked) return undefined;
  if (base === undefined || !base.startsWith('https:')) return 'base';
  if (publisher?.tooi === undefined) return 'publisher';
  return category === undefined && bodies.every((body) => body.category === undefined) ? 'category' : 'ready';
}

/**
 * Sitemaps for the harvester of the Woo index, by their names: an index for each category of information, and in it sitemaps that say of each
 * document its publisher, title, category, day and handling (DiWoo metadata, with identifiers of TOOI).
 */
export function wooSitemaps(frame: SiteFrame, documents: readonly Harvested[]): Map<string, string> {
  const files = new Map<string, string>();
  const { publication, base } = frame;
  if (wooState(frame) !== 'ready' || publication === undefined || base === undefined) return files;
  const categoryOf = ({ entry }: Harvested) => bodyOf(publication, entry.outline.series?.id)?.category ?? publication.category;
  for (const [category, of] of Map.groupBy(documents, categoryOf)) {
    if (category === undefined) continue;
    const { number } = WOO_CATEGORIES[category];
    const maps = partsOfSitemap(of).map((part, at) => {
      const rows = part.map((document) => `${urlOf(frame, document, category)}\n`);
      const whole = `${XML_HEAD}<urlset xmlns="${SITEMAP}" xmlns:diwoo="${DIWOO}">\n${rows.join('')}</urlset>\n`;
      return [`sitemap-diwoo-infocat${number}-${at + 1}.xml`, whole] as const;
    });
    for (const [name, map] of maps) files.set(name, map);
    const rows = maps.map(([name]) => `${element('sitemap', [element('loc', `${base}${name}`)])}\n`);
    files.set(`sitemapindex-diwoo-infocat${number}.xml`, `${XML_HEAD}<sitemapindex xmlns="${SITEMAP}">\n${rows.join('')}</sitemapindex>\n`);
  }
  return files;
}

/** In the order of the sites that the harvester reads already, such as that of the ministries. */
function urlOf({ base = '', publication }: SiteFrame, { entry, pdf }: Harvested, category: WooCategory): string {
  const { name = '', tooi = '' } = publication?.publisher ?? {};
  const { status, date } = entry.outline;
  const made = date?.date ?? status?.approvedOn ?? pdf.modified;
  const handling = element('diwoo:documenthandeling', [
    element('diwoo:soortHandeling', APPROVAL.label, { resource: `${CONCEPTS}${APPROVAL.concept}` }),
    element('diwoo:atTime', `${status?.approvedOn ?? made}T00:00:00`),
  ]);
  const metadata = element('diwoo:DiWoo', [
    element('diwoo:creatiedatum', made),
    element('diwoo:publisher', name, { resource: tooi }),
    element('diwoo:titelcollectie', [element('diwoo:officieleTitel', entry.title)]),
    element('diwoo:classificatiecollectie', [
      element('diwoo:informatiecategorieen', [
        element('diwoo:informatiecategorie', category, { resource: `${CONCEPTS}${WOO_CATEGORIES[category].concept}` }),
      ]),
    ]),
    element('diwoo:documenthandelingen', [handling]),
  ]);
  return element('url', [
    element('loc', `${base}${meetingFile(entry.name, 'pdf')}`),
    element('lastmod', pdf.modified),
    element('diwoo:Document', [metadata]),
  ]);
}
