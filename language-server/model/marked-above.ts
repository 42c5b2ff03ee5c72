import type { Root } from '../syntax/concrete-tree.ts';
import { isHeadingLine, isRow } from '../syntax/table-rows.ts';
import type { MeantSecret } from './meant-secrets.ts';
import { valueSaysSecret } from './secrecy-values.ts';

/** What a line says of the secrecy of the text above it: a note under a table or a text, or a sentence of what is `bovenstaande`. */

/** `[^1]: `, `¹ ` */
const NOTE = /^[ \t]{0,12}(?:\[\^[^\][\s^]{1,80}\]:|[\u00b9\u00b2\u00b3\u2074-\u2079\u2020\u2021])[ \t]{0,8}/u;
const OF_TABLE = /^[ \t]{0,4}[([*_]{0,3}(?:(?:deze|bovenstaande|this|the above) )?(?:tabel|table)(?: (?:is|blijft|stays))? /iu;
const OF_ABOVE =
  /^[^\p{L}\p{N}]{0,8}(?:(?:het |de |the )?(?:bovenstaande|hierboven|voorgaande|above|foregoing)(?!\p{L})|(?:(?:deze|this) )?(?:tabel|table) (?=(?:is |blijft |stays )?(?:niet|nog|not|geheim|vertrouwelijk|confidential|secret|alleen|only|intern)))/iu;
/** Longer words are a text. */
const LONGEST = 80;

/** A note that holds nothing but words for secrecy says so of the section that points at it, and `(tabel niet openbaar)` of the table. */
export function meantByNote(text: string): MeantSecret | undefined {
  // A backslash makes it plain.
  if (text.length > LONGEST * 2 || text.includes('\\')) return undefined;
  const note = NOTE.exec(text)?.[0].length;
  if (note !== undefined) {
    const says = text.length - note <= LONGEST && valueSaysSecret(text.slice(note));
    return says ? { ground: '5.1.2i', reach: 'section', perhaps: true } : undefined;
  }
  const table = OF_TABLE.exec(text)?.[0].length;
  if (table === undefined) return undefined;
  const words = /^[^)\]*_]{0,80}/.exec(text.slice(table))![0];
  return valueSaysSecret(words) ? { ground: '5.1.2i', reach: 'mark', perhaps: true } : undefined;
}

/** Whether a line speaks of what stands above it: `Het bovenstaande graag vertrouwelijk houden.` */
export function isOfAbove(text: string): boolean {
  return OF_ABOVE.test(text);
}

/** The first line of the paragraph or the table above a line that speaks of it; its own where there is none. */
export function startOfAbove(root: Root, line: number): number {
  let last = line - 1;
  if (last >= 0 && root.lineText(last).trim() === '') last--;
  const belongs = (at: number) =>
    at >= 0 && root.lineText(at).trim() !== '' && !isHeadingLine(root.lineText(at)) && !root.lineText(at).startsWith('//');
  if (!belongs(last)) return line;
  const isTable = isRow(root.lineText(last));
  let first = last;
  while (line - first < MOST_LINES && belongs(first - 1) && isRow(root.lineText(first - 1)) === isTable) first--;
  return first;
}
/** No fix goes further. */
const MOST_LINES = 60;
