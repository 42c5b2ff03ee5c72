import { escapeHtml } from '../names.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element of XML, with what is in it: elements, or text that is escaped. Empty text makes no element. */
export function element(name: string, content: string | readonly string[], attributes: Readonly<Record<string, string>> = {}): string {
  if (content === '') return '';
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const inside = typeof content === 'string' ? escapeHtml(content) : content.filter((part) => part !== '').join('');
  return inside === '' ? '' : `<${name}${given.join('')}>${inside}</${name}>`;
}
