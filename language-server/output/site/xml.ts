import { escapeHtml } from '../names.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Sitemaps 0.9: a sitemap has at most so many addresses. */
const IN_SITEMAP = 50_000;

/** What stands in each sitemap, where there are more than one holds. */
export function partsOfSitemap<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / IN_SITEMAP) }, (_, at) => all.slice(at * IN_SITEMAP, (at + 1) * IN_SITEMAP));
}

/** The path of a file in an address. */
export function addressPath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

/** An element of XML, with what is in it: elements, or text that is escaped. Empty text makes no element. */
export function element(name: string, content: string | readonly string[], attributes: Readonly<Record<string, string>> = {}): string {
  if (content === '') return '';
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const inside = typeof content === 'string' ? escapeHtml(content) : content.filter((part) => part !== '').join('');
  return inside === '' ? '' : `<${name}${given.join('')}>${inside}</${name}>`;
}
