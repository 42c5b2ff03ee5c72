import { type Passage, plain, type WordText } from './word-text.ts';

/** Where in the minutes a passage stands. */
export type PassagePlace =
  | { readonly kind: 'title' }
  /** `Aanwezig`, at the head. */
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'section'; readonly name: string }
  /** `Besluit B1`, its text or what stands below it. */
  | { readonly kind: 'item'; readonly name: string; readonly isText: boolean }
  /** A row of a table below: `hub`, `Trekker`. */
  | { readonly kind: 'row'; readonly name: string }
  /** In the section of this name. */
  | { readonly kind: 'text'; readonly name: string };

/** A passage of the minutes as they were sent, and where it stands. */
export interface Placed {
  readonly text: string;
  readonly anchors: readonly string[];
  readonly place: PassagePlace;
  /** Line of the source, from 0: that of its item, its section or the meeting. */
  readonly line: number;
}

/**
 * What the minutes say in a file of Word, each passage with its place.
 * @param headLine the line of the source on which the meeting begins. @param lines lines of the source by bookmark.
 */
export function placesIn({ passages }: WordText, headLine: number, lines: ReadonlyMap<string, number>): Placed[] {
  let section = '';
  let item = '';
  let line = headLine;
  const heads = new Map<string, string>();
  return passages.map((passage) => {
    const { style, label, cell, anchors } = passage;
    const text = passage.after ?? '';
    line = anchors.map((anchor) => lines.get(anchor)).findLast((known) => known !== undefined) ?? line;
    if (/^Heading\d$/.test(style)) [section, item] = [text, ''];
    else if (label !== '') item = label;
    else if (!/^VerslagItem/.test(style) && cell === undefined) item = item !== '' && isIndented(passage) ? item : '';
    const at = { text, anchors, line };
    if (style === 'Title' || style === 'VerslagKind') return { ...at, place: { kind: 'title' } };
    if (/^Heading\d$/.test(style)) return { ...at, place: { kind: 'section', name: text } };
    if (cell !== undefined) return { ...at, place: cellPlace(passage, text, heads) };
    if (item !== '') return { ...at, place: { kind: 'item', name: item, isText: style !== 'VerslagItemFacts' } };
    return { ...at, place: { kind: 'text', name: section } };
  });
}

/** Lists and code below an item keep a style of their own. */
function isIndented({ style }: Passage): boolean {
  return style === 'VerslagCode' || style === 'VerslagQuote';
}

function cellPlace({ style, cell }: Passage, text: string, heads: Map<string, string>): PassagePlace {
  const { table, row, column } = cell!;
  const ofRow = `${table}/${row}`;
  if (style === 'VerslagLabel') {
    heads.set(ofRow, text);
    return { kind: 'field', name: text };
  }
  if (style === 'VerslagValue') return { kind: 'field', name: heads.get(ofRow) ?? '' };
  if (style === 'VerslagColumnHead') heads.set(`${table}//${column}`, text);
  else if (column === 0 && !heads.has(ofRow)) heads.set(ofRow, text);
  const names = [heads.get(ofRow) ?? '', heads.get(`${table}//${column}`) ?? ''].filter((name) => name !== '');
  return { kind: 'row', name: plain(names.join(': ')) };
}
