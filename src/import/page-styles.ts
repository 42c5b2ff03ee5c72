import type { HtmlElement } from './html-tree.ts';

/** Declarations of a rule or a `style` attribute, by their names in lower case; the last of a name counts. */
export type Declarations = ReadonlyMap<string, string>;

/** More than a page of minutes has; the rest is not read. */
const LARGEST = 500_000;
const MOST_RULES = 5_000;
/** Of more rules for elements of one kind, the last count. */
const MOST_OF_A_KIND = 100;

interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}
interface Rule {
  /** The last is the element itself, those before it stand around it. */
  readonly path: readonly Compound[];
  readonly weight: number;
  readonly declarations: Declarations;
}

/** What may say that text does not show. */
const ASKED =
  /(?:^|[;{\s])(?:display|visibility|opacity|color|background(?:-color)?|font(?:-size)?|position|left|right|top|bottom|text-indent|margin-left|clip(?:-path)?|transform|filter|height|max-height|width|max-width|overflow|content-visibility|mso-hide|mso-highlight|-webkit-text-fill-color)\s*:/i;

export function declarationsIn(style: string): Declarations {
  return new Map(
    style.split(';').flatMap((one): [string, string][] => {
      const at = one.indexOf(':');
      return at < 0
        ? []
        : [
            [
              one.slice(0, at).trim().toLowerCase(),
              one
                .slice(at + 1)
                .replace(/!\s*important/i, '')
                .trim()
                .toLowerCase(),
            ],
          ];
    }),
  );
}

/** The style sheets of a page, as far as they say what does not show: tags, classes and ids, also within others. What is asked of the screen or the pointer is left out. */
export class PageStyles {
  private readonly rules = new Map<string, Rule[]>();
  private count = 0;

  constructor(html: string) {
    for (const sheet of sheetsIn(html)) this.read(sheet.slice(0, LARGEST));
  }

  private read(sheet: string): void {
    const css = withoutComments(sheet);
    let at = 0;
    while (at < css.length && this.count < MOST_RULES) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      // What closes a block that was gone into, and rules without a block.
      const head = css.slice(at, open).replace(/^[\s}]+/, '');
      const selector = head.slice(head.lastIndexOf(';') + 1).trim();
      if (/^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|layer)/i.test(selector)) {
        at = open + 1;
        continue;
      }
      const close = selector.startsWith('@') ? endOfBlock(css, open) : css.indexOf('}', open);
      const end = close < 0 ? css.length : close;
      if (!selector.startsWith('@')) this.rule(selector, css.slice(open + 1, end));
      at = end + 1;
    }
  }

  private rule(selectors: string, body: string): void {
    if (!ASKED.test(body)) return;
    const declarations = declarationsIn(body);
    for (const selector of selectors.split(',')) {
      const path = pathOf(selector);
      const last = path?.at(-1);
      if (path === undefined || last === undefined) continue;
      const key = last.id === undefined ? (last.classes[0] === undefined ? (last.tag ?? '*') : `.${last.classes[0]}`) : `#${last.id}`;
      const weight = path.reduce((sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0), 0);
      const known = this.rules.get(key) ?? [];
      known.push({ path, weight, declarations });
      if (known.length > MOST_OF_A_KIND) known.shift();
      this.rules.set(key, known);
      this.count++;
    }
  }

  /** What an element has by the sheets and by itself. @param around the elements that it stands in, the outermost first */
  of(element: HtmlElement, around: readonly HtmlElement[]): Declarations {
    const own = element.attributes.get('style') ?? '';
    const found = this.count === 0 ? [] : this.rulesFor(element).filter(({ path }) => fits(path, element, around));
    if (found.length === 0) return own === '' ? NONE : declarationsIn(own);
    const all = found.toSorted((a, b) => a.weight - b.weight).flatMap(({ declarations }) => [...declarations]);
    return new Map([...all, ...declarationsIn(own)]);
  }

  private rulesFor(element: HtmlElement): readonly Rule[] {
    const id = element.attributes.get('id');
    const keys = ['*', element.name, ...classesOf(element).map((one) => `.${one}`), ...(id === undefined ? [] : [`#${id}`])];
    return keys.flatMap((key) => this.rules.get(key) ?? []);
  }
}

const NONE: Declarations = new Map();

const CLASSES = new WeakMap<HtmlElement, readonly string[]>();

export function classesOf(element: HtmlElement): readonly string[] {
  const known = CLASSES.get(element);
  if (known !== undefined) return known;
  const classes = (element.attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== '');
  CLASSES.set(element, classes);
  return classes;
}

function fits(path: readonly Compound[], element: HtmlElement, around: readonly HtmlElement[]): boolean {
  let at = path.length - 1;
  if (!isOne(path[at]!, element)) return false;
  for (let outer = around.length - 1; outer >= 0 && at > 0; outer--) if (isOne(path[at - 1]!, around[outer]!)) at--;
  return at === 0;
}

function isOne({ tag, id, classes }: Compound, element: HtmlElement): boolean {
  if ((tag !== undefined && tag !== element.name) || (id !== undefined && id !== element.attributes.get('id'))) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((one) => own.includes(one));
}

/** `div.note > #x`; undefined where it asks for more than tags, classes and ids. */
function pathOf(selector: string): readonly Compound[] | undefined {
  const parts = selector
    .trim()
    .split(/[\s>+~]+/)
    .filter((part) => part !== '');
  const path = parts.map((part): Compound | undefined => {
    if (!/^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/i.test(part)) return undefined;
    const tag = /^[^.#]*/.exec(part)![0].toLowerCase();
    return {
      tag: tag === '' || tag === '*' ? undefined : tag,
      id: /#([\w-]+)/.exec(part)?.[1],
      classes: [...part.matchAll(/\.([\w-]+)/g)].map(([, one]) => one!),
    };
  });
  return path.every((one) => one !== undefined) ? path : undefined;
}

function withoutComments(css: string): string {
  const parts = css.replaceAll('<!--', ' ').replaceAll('-->', ' ').split('/*');
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      const end = part.indexOf('*/');
      return end < 0 ? '' : part.slice(end + 2);
    })
    .join(' ');
}

/** Where the block that opens there is closed, with those in it. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** What stands between `<style>` and its end. */
function sheetsIn(html: string): readonly string[] {
  const lower = html.toLowerCase();
  const sheets: string[] = [];
  let at = lower.indexOf('<style');
  while (at >= 0) {
    const open = lower.indexOf('>', at);
    if (open < 0) break;
    const close = lower.indexOf('</style', open);
    if (!/ media ?= ?["']? ?print/.test(lower.slice(at, open))) sheets.push(html.slice(open + 1, close < 0 ? html.length : close));
    if (close < 0) break;
    at = lower.indexOf('<style', close);
  }
  return sheets;
}
