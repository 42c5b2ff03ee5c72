import { tagsOf } from './tags.ts';

/** The paper of a file of Word, in twentieths of a point. */
export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From the edge of the paper to what runs along at the head and the foot. */
  readonly header: number;
  readonly footer: number;
}

export const OUR_PAGE: WordPage = {
  width: 11906, height: 16838, left: 1247, right: 1134, top: 1247, bottom: 1134, header: 620, footer: 560,
}; // biome-ignore format: one page

export const textWidthOf = ({ width, left, right }: WordPage): number => width - left - right;
const textHeightOf = ({ height, top, bottom }: WordPage): number => height - top - bottom;

/** From A6 to A2. */
const [SHORTEST_EDGE, LONGEST_EDGE] = [5_900, 33_700];
const WIDEST_MARGIN = 8_000;
/** What a line and a page of minutes want at least: some ten centimetres. */
const LEAST_TEXT = 5_600;

/** The page of the last section of a document of Word, which is that of all of it in most; undefined where minutes do not fit on it. */
export function wordPageOf(document: string): WordPage | undefined {
  const found = new Map<string, number>();
  for (const { name, attributes, opens } of tagsOf(document.slice(Math.max(0, document.lastIndexOf('<w:sectPr'))))) {
    if (!opens) continue;
    if (name === 'w:pgSz') for (const key of ['w', 'h']) note(found, key, attributes, SHORTEST_EDGE, LONGEST_EDGE);
    else if (name === 'w:pgMar')
      for (const key of ['left', 'right', 'top', 'bottom', 'header', 'footer']) note(found, key, attributes, 0, WIDEST_MARGIN);
  }
  const [width, height] = [found.get('w'), found.get('h')];
  if (width === undefined || height === undefined) return undefined;
  const edge = (key: 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer') => found.get(key) ?? OUR_PAGE[key];
  const page: WordPage = {
    width,
    height,
    left: edge('left'),
    right: edge('right'),
    top: edge('top'),
    bottom: edge('bottom'),
    header: edge('header'),
    footer: edge('footer'),
  };
  return textWidthOf(page) < LEAST_TEXT || textHeightOf(page) < LEAST_TEXT ? undefined : page;
}

function note(found: Map<string, number>, key: string, attributes: Readonly<Record<string, string>>, least: number, most: number): void {
  const value = attributes[`w:${key}`];
  if (value === undefined || !/^\d{1,5}$/.test(value)) return;
  const size = Number(value);
  if (size >= least && size <= most) found.set(key, size);
}
