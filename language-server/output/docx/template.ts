import { strFromU8, unzipSync } from 'fflate';
import { type Color, colorText, contrast, LEAST_CONTRAST, parseColor, readableOn } from '../../syntax/colors.ts';
import { type WordPage, wordPageOf } from './page.ts';
import { tagsOf } from './tags.ts';

/** How one style looks: what stands in `w:pPr` and `w:rPr`, as XML. */
export interface StyleLook {
  readonly paragraph: string;
  readonly run: string;
  /** Whether its colour or its size of letters was changed so that people can read it. */
  readonly isAdjusted: boolean;
}

/** What a file of Word gives to those that are made by it: how styles look, and its paper. No text, name, picture or property of it goes along. */
export interface WordTemplate {
  /** By name, in small letters, of a style of Word (`heading 1`), or by id of one of ours (`verslagitem`). */
  readonly styles: ReadonlyMap<string, StyleLook>;
  /** What counts where no style says otherwise. */
  readonly defaults: StyleLook | undefined;
  /** Its paper, where minutes fit on it; `unfit` where they do not. */
  readonly page: WordPage | 'unfit' | undefined;
}

type Said = ReadonlyMap<string, Readonly<Record<string, string>>>;

interface Looks {
  readonly paragraph: Map<string, Readonly<Record<string, string>>>;
  readonly run: Map<string, Readonly<Record<string, string>>>;
  readonly borders: Map<string, Readonly<Record<string, string>>>;
}

interface ReadStyle extends Looks {
  readonly id: string;
  name: string;
  basedOn: string | undefined;
}

/** Bytes of a part of the template. */
const LARGEST_PART = 4_000_000;
const STYLES = 'word/styles.xml';
const DOCUMENT = 'word/document.xml';
const THEME = 'word/theme/theme1.xml';
const TAKEN: ReadonlySet<string> = new Set([STYLES, DOCUMENT, THEME]);
const MOST_STYLES = 2_000;
const LONGEST_CHAIN = 20;

/** What a value may be: others are left out, for they could hide text or spoil the file. */
type Allowed = RegExp | readonly [least: number, most: number];
type Values = Readonly<Record<string, Allowed>>;
const SWITCH: Values = { val: /^(?:0|1|true|false|on|off)$/ };
const HEX = /^(?:[\dA-Fa-f]{6}|auto)$/;
const GROUND: Values = { val: /^clear$/, color: HEX, fill: HEX };
const INDENT: Allowed = [0, 2_835];
const HALF_POINTS: Values = { val: /^\d{1,3}$/ };

/** What a style may say, in the order in which ECMA-376 (17.3.1.26, 17.3.2.28) wants it. */
const PARAGRAPH: ReadonlyMap<string, Values> = new Map<string, Values>([
  ['keepNext', SWITCH],
  ['keepLines', SWITCH],
  ['pageBreakBefore', SWITCH],
  ['pBdr', {}],
  ['shd', GROUND],
  // Lines of an exact height can lie on top of each other.
  ['spacing', { before: [0, 2_000], after: [0, 2_000], line: [200, 800], lineRule: /^auto$/ }],
  ['ind', { left: INDENT, right: INDENT, start: INDENT, end: INDENT, firstLine: INDENT, hanging: INDENT }],
  ['contextualSpacing', SWITCH],
  ['jc', { val: /^(?:left|center|right|both|start|end)$/ }],
]);
const RUN: ReadonlyMap<string, Values> = new Map<string, Values>([
  ['rFonts', {}],
  ['b', SWITCH],
  ['bCs', SWITCH],
  ['i', SWITCH],
  ['iCs', SWITCH],
  ['caps', SWITCH],
  ['smallCaps', SWITCH],
  ['color', { val: HEX }],
  ['spacing', { val: [-10, 200] }],
  ['sz', HALF_POINTS],
  ['szCs', HALF_POINTS],
  ['u', { val: /^(?:none|single|double|thick|dotted|dash|words)$/, color: HEX }],
  ['shd', GROUND],
]);
const FONT_KEYS = ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const;
const SIDES = ['top', 'left', 'bottom', 'right'] as const;
const BORDER: Values = { val: /^(?:none|nil|single|double|thick|dotted|dashed)$/, sz: [0, 96], space: [0, 31], color: HEX };
/** Half points: from 6 to 72 points. */
const [SMALLEST, LARGEST] = [12, 144];
const WHITE: Color = [255, 255, 255];
const FONT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,58}$/u;

/** Reads the styles of a file of Word; undefined where it is none, and without styles where it has none that can be used. */
export function wordTemplateOf(content: Uint8Array): WordTemplate | undefined {
  let parts: Readonly<Record<string, Uint8Array>>;
  // A directory can name one part a thousand times.
  const seen = new Set<string>();
  try {
    parts = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (!TAKEN.has(name) || originalSize > LARGEST_PART || seen.has(name)) return false;
        seen.add(name);
        return true;
      },
    });
  } catch {
    return undefined;
  }
  const styles = parts[STYLES];
  if (styles === undefined) return undefined;
  const theme = parts[THEME];
  const document = parts[DOCUMENT];
  const page = document === undefined ? undefined : pageOf(strFromU8(document));
  return { ...new TemplateReader(theme === undefined ? new Map() : themeFonts(strFromU8(theme))).read(strFromU8(styles)), page };
}

function pageOf(document: string): WordTemplate['page'] {
  return document.includes('<w:pgSz ') ? (wordPageOf(document) ?? 'unfit') : undefined;
}

class TemplateReader {
  private readonly fonts: ReadonlyMap<string, string>;
  private readonly byId = new Map<string, ReadStyle>();
  private readonly defaults = emptyLooks();

  constructor(fonts: ReadonlyMap<string, string>) {
    this.fonts = fonts;
  }

  read(xml: string): Omit<WordTemplate, 'page'> {
    this.parse(xml);
    const found = new Map<string, StyleLook>();
    const normal = [...this.byId.values()].find(({ name }) => name.toLowerCase() === 'normal');
    const color = normal?.run.get('color')?.val ?? this.defaults.run.get('color')?.val ?? '000000';
    for (const style of this.byId.values()) {
      const key = /^Verslag[A-Za-z]{1,30}$/.test(style.id) ? style.id.toLowerCase() : style.name.toLowerCase();
      found.set(key, lookOf(this.inherited(style), color));
    }
    const { paragraph, run } = this.defaults;
    return { styles: found, defaults: paragraph.size + run.size === 0 ? undefined : lookOf(this.defaults) };
  }

  private parse(xml: string): void {
    let style: ReadStyle | undefined;
    let looks: Looks | undefined;
    let where: 'paragraph' | 'run' | 'borders' | undefined;
    for (const { name, attributes, opens, closes } of tagsOf(xml)) {
      if (opens) {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          const kind = attributes['w:type'];
          const isRead = (kind === 'paragraph' || kind === 'character') && this.byId.size < MOST_STYLES;
          style = isRead ? { ...emptyLooks(), id: attributes['w:styleId'] ?? '', name: '', basedOn: undefined } : undefined;
          looks = style;
          if (style !== undefined && !this.byId.has(style.id)) this.byId.set(style.id, style);
        } else if (name === 'w:docDefaults') looks = this.defaults;
        else if (name === 'w:name' && style !== undefined) style.name = (value ?? '').slice(0, 60);
        else if (name === 'w:basedOn' && style !== undefined) style.basedOn = value;
        else if (name === 'w:pPr') where = 'paragraph';
        else if (name === 'w:rPr') where = 'run';
        else if (name === 'w:pBdr' && where === 'paragraph') where = 'borders';
        else if (looks !== undefined && where !== undefined) this.note(looks, where, name.slice(2), attributes);
      }
      if (!closes) continue;
      if (name === 'w:style' || name === 'w:docDefaults') {
        style = undefined;
        looks = undefined;
      } else if (name === 'w:pBdr') where = 'paragraph';
      else if (name === 'w:pPr' || name === 'w:rPr') where = undefined;
    }
  }

  private note(looks: Looks, where: 'paragraph' | 'run' | 'borders', name: string, attributes: Readonly<Record<string, string>>): void {
    if (where === 'borders') {
      if ((SIDES as readonly string[]).includes(name)) looks.borders.set(name, allowed(attributes, BORDER));
      return;
    }
    const keys = (where === 'paragraph' ? PARAGRAPH : RUN).get(name);
    if (keys === undefined) return;
    looks[where].set(name, name === 'rFonts' ? this.fontsOf(attributes) : allowed(attributes, keys));
  }

  /** Fonts by name: those that a style leaves to the theme of its file are looked up there. */
  private fontsOf(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const key of FONT_KEYS) {
      const font = this.fonts.get(attributes[`w:${key}Theme`] ?? '') ?? attributes[`w:${key}`];
      if (font !== undefined && FONT.test(font)) found[key] = font;
    }
    return found;
  }

  /** What a style says, and the styles that it is based on say where it is silent. */
  private inherited(style: ReadStyle): Looks {
    const all = emptyLooks();
    let at: ReadStyle | undefined = style;
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
      for (const part of ['paragraph', 'run', 'borders'] as const)
        for (const [name, values] of at[part]) if (!all[part].has(name)) all[part].set(name, values);
      const above: ReadStyle | undefined = this.byId.get(at.basedOn ?? '');
      // What `Normal` says comes to every style of ours by Word itself.
      at = above?.name.toLowerCase() === 'normal' ? undefined : above;
    }
    return all;
  }
}

/** Letters that can be read: large enough, and in a colour that stands out from the ground of the style. */
function lookOf({ run, paragraph, borders }: Looks, inherited?: string): StyleLook {
  const readable = new Map(run);
  for (const key of ['sz', 'szCs']) {
    const size = Number(run.get(key)?.val ?? SMALLEST);
    const kept = Math.min(LARGEST, Math.max(SMALLEST, Number.isFinite(size) ? size : 0));
    if (kept !== size) readable.set(key, { val: String(kept) });
  }
  const own = run.get('color')?.val ?? inherited;
  const color = parseColor(`#${own}`);
  const ground = parseColor(`#${run.get('shd')?.fill ?? paragraph.get('shd')?.fill}`) ?? WHITE;
  if (color !== undefined && contrast(color, ground) < LEAST_CONTRAST)
    readable.set('color', { val: colorText(readableOn(color, ground)).slice(1).toUpperCase() });
  const isAdjusted = ['sz', 'szCs', 'color'].some((key) => readable.get(key) !== run.get(key));
  return { paragraph: inOrder(PARAGRAPH, paragraph, borders), run: inOrder(RUN, readable), isAdjusted };
}

function emptyLooks(): Looks {
  return { paragraph: new Map(), run: new Map(), borders: new Map() };
}

function allowed(attributes: Readonly<Record<string, string>>, values: Values): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [key, may] of Object.entries(values)) {
    const value = attributes[`w:${key}`];
    if (value !== undefined && isAllowed(value, may)) found[key] = value;
  }
  // Without its rule a height of lines would be another.
  if ('w:lineRule' in attributes && !('lineRule' in found)) delete found.line;
  return found;
}

function isAllowed(value: string, may: Allowed): boolean {
  if (may instanceof RegExp) return may.test(value);
  return /^-?\d{1,5}$/.test(value) && Number(value) >= may[0] && Number(value) <= may[1];
}

/** Values as XML. Each was held against what it may be, so that nothing is to be escaped. */
function inOrder(order: ReadonlyMap<string, Values>, values: Said, borders: Said = new Map()): string {
  const tag = (name: string, said: Readonly<Record<string, string>>) =>
    `<w:${name}${Object.entries(said)
      .map(([key, value]) => ` w:${key}="${value}"`)
      .join('')}/>`;
  const made: string[] = [];
  for (const name of order.keys()) {
    if (name === 'pBdr') {
      const sides = SIDES.flatMap((side) => (borders.has(side) ? [tag(side, borders.get(side)!)] : []));
      if (sides.length > 0) made.push(`<w:pBdr>${sides.join('')}</w:pBdr>`);
    } else if (values.has(name)) made.push(tag(name, values.get(name)!));
  }
  return made.join('');
}

/** The fonts of a theme (ECMA-376, 20.1.4.1.16), by the words that styles use for them. */
function themeFonts(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let kind: string | undefined;
  for (const { name, attributes, closes, opens } of tagsOf(xml)) {
    const { typeface } = attributes;
    if (name === 'a:majorFont' || name === 'a:minorFont') kind = closes ? undefined : name.slice(2, 7);
    else if (name === 'a:latin' && opens && kind !== undefined && typeface !== undefined)
      for (const use of ['HAnsi', 'Ascii']) if (!found.has(kind + use)) found.set(kind + use, typeface);
  }
  return found;
}
