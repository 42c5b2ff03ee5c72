import { Parser } from 'htmlparser2';
import type { Color } from '../../language-server/intake/index.ts';
import { BLACK, colorNamed, isSecretName, WHITE } from './looks.ts';

/** How text looks by what stands in its properties; undefined where they say nothing of it. */
export interface Looks {
  vanish?: boolean;
  /** Hidden on a page of the web alone: the numbers of a table of contents are. */
  webHidden?: boolean;
  /** Of its letters; `auto` is what stands out. */
  color?: Color | 'auto';
  highlight?: Color | 'none';
  shade?: Color | 'none';
  /** In half points. */
  size?: number;
  /** Letters without a colour at all. */
  noFill?: boolean;
}

export type Attributes = Readonly<Record<string, string>>;

export const WORDS =
  /xmlns:([A-Za-z_][\w.-]{0,30})="(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/;

/** The name of an element or an attribute of a document without the prefix that it has there. */
export function bareName(name: string, prefix: string): string {
  return name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : name;
}

export function prefixOf(xml: string): string {
  return WORDS.exec(xml.slice(0, 20_000))?.[1] ?? 'w';
}

/** An attribute of the words' own namespace. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** A property that is there is on, but where it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(attribute(attributes, 'val') ?? '');
}

const THEME: ReadonlyMap<string, Color> = new Map([
  ['text1', BLACK],
  ['dark1', BLACK],
  ['background1', WHITE],
  ['light1', WHITE],
]);

/** A colour by its theme where nothing is mixed into it, else as Word wrote it beside that. */
function colorOf(attributes: Attributes, name: string, theme: string): Color | 'auto' | undefined {
  const themed = attribute(attributes, theme);
  const mixed = attribute(attributes, `${theme.replace(/Color$/, '')}Tint`) ?? attribute(attributes, `${theme.replace(/Color$/, '')}Shade`);
  const ofTheme = themed === undefined || mixed !== undefined ? undefined : THEME.get(themed);
  if (ofTheme !== undefined) return ofTheme;
  const typed = attribute(attributes, name);
  if (typed === undefined) return undefined;
  return /^auto$/i.test(typed) ? 'auto' : colorNamed(typed);
}

/** The paper that a shading makes: its fill, with as much of its pattern as lies on it. */
export function shadeOf(attributes: Attributes): Color | 'none' | undefined {
  const pattern = attribute(attributes, 'val') ?? 'clear';
  const fill = colorOf(attributes, 'fill', 'themeFill');
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d{1,2})$/.exec(pattern)?.[1] ?? 0) / 100;
  if (share === 0) return fill === 'auto' ? 'none' : fill;
  const typed = colorOf(attributes, 'color', 'themeColor');
  const over = typed === undefined || typed === 'auto' ? BLACK : typed;
  const under = fill === undefined || fill === 'auto' ? WHITE : fill;
  const part = (at: 0 | 1 | 2) => Math.round(over[at] * share + under[at] * (1 - share));
  return [part(0), part(1), part(2)];
}

/** Reads one property of text into its looks. */
export function readLooks(name: string, attributes: Attributes, looks: Looks): void {
  if (name === 'vanish') looks.vanish = isOn(attributes);
  else if (name === 'webHidden') looks.webHidden = isOn(attributes);
  else if (name === 'color') {
    const color = colorOf(attributes, 'val', 'themeColor');
    if (color !== undefined) looks.color = color;
  } else if (name === 'highlight') {
    const typed = attribute(attributes, 'val') ?? '';
    // Green is what CSS calls lime.
    const color = /^none$/i.test(typed) ? 'none' : colorNamed(/^green$/i.test(typed) ? 'lime' : typed);
    if (color !== undefined) looks.highlight = color;
  } else if (name === 'shd') {
    const shade = shadeOf(attributes);
    if (shade !== undefined) looks.shade = shade;
  } else if (name === 'sz') {
    const size = Number(attribute(attributes, 'val'));
    if (size > 0) looks.size = size;
  }
}

interface Style {
  readonly name: string;
  readonly based: string | undefined;
  readonly text: Looks;
  readonly paper: Color | 'none' | undefined;
}

/** The styles of a document, as far as they hide text. */
export class WordStyles {
  private readonly styles = new Map<string, { name: string; based: string | undefined; text: Looks; paper: Color | 'none' | undefined }>();
  private readonly shaded = new Set<string>();
  /** What all text has that no style says anything of. */
  readonly defaults: Looks = {};
  private readonly known = new Map<string | undefined, Looks>();
  private standard: string | undefined;

  /** @param xml the part with the styles; empty where there is none. */
  constructor(xml: string) {
    const prefix = prefixOf(xml);
    const open: string[] = [];
    let id = '';
    let changed = 0;
    const parser = new Parser(
      {
        onopentag: (tag, attributes) => {
          const name = bareName(tag, prefix);
          const parent = open.at(-1);
          open.push(name);
          if (/Change$/.test(name)) changed++;
          const style = this.styles.get(id);
          if (name === 'style') {
            id = attribute(attributes, 'styleId') ?? '';
            this.styles.set(id, { name: '', based: undefined, text: {}, paper: undefined });
            if (attribute(attributes, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(attributes, 'default') ?? ''))
              this.standard = id;
          } else if (changed > 0) return;
          else if (open.includes('docDefaults')) {
            if (parent === 'rPr') readLooks(name, attributes, this.defaults);
          } else if (style === undefined) return;
          else if (name === 'name' && parent === 'style') style.name = attribute(attributes, 'val') ?? '';
          else if (name === 'basedOn' && parent === 'style') style.based = attribute(attributes, 'val');
          else if (parent === 'rPr' && open.at(-3) === 'style') readLooks(name, attributes, style.text);
          else if (name === 'shd' && parent === 'pPr') style.paper = shadeOf(attributes);
          else if (name === 'shd') this.shaded.add(id);
        },
        onclosetag: () => {
          if (/Change$/.test(open.pop() ?? '')) changed--;
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }

  /** A style and those that it is based on, the nearest first. */
  private *chain(id: string | undefined): Generator<Style> {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.styles.get(at)?.based) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style !== undefined) yield style;
    }
  }

  /** What a paragraph without a style has. */
  paragraph(id: string | undefined): string | undefined {
    return id ?? this.standard;
  }

  /** How text of this style looks. A style that hides is not undone by another: where in doubt, text is hidden. */
  looks(id: string | undefined): Looks {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const all: Looks = {};
    this.known.set(id, all);
    for (const { text } of this.chain(id)) Object.assign(all, { ...text, ...all, ...((all.vanish ?? text.vanish) && { vanish: true }) });
    return all;
  }

  /** The paper of a paragraph of this style. */
  paper(id: string | undefined): Color | 'none' | undefined {
    for (const { paper } of this.chain(id)) if (paper !== undefined) return paper;
    return undefined;
  }

  /** Whether its name, or that of one it is based on, says that what it marks is not for all. */
  isSecret(id: string | undefined): boolean {
    for (const { name } of this.chain(id)) if (isSecretName(name)) return true;
    return id !== undefined && isSecretName(id);
  }

  isContents(id: string | undefined): boolean {
    return id !== undefined && /^(?:toc|inhopg|inhoud)/i.test(this.styles.get(id)?.name ?? id);
  }

  /** Whether a style of tables gives some of its cells a colour, of which the text on it says nothing. */
  isShaded(id: string | undefined): boolean {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.styles.get(at)?.based) {
      seen.add(at);
      if (this.shaded.has(at)) return true;
    }
    return false;
  }
}
