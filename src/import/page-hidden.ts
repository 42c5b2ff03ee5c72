import type { Color } from '../../language-server/intake/index.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { BLACK, colorNamed, isSecretName, isUnseen, markingIn, WHITE } from './looks.ts';
import { classesOf, type Declarations, type PageStyles } from './page-styles.ts';
import { sealed } from './sealed.ts';

type Ink = Color | 'clear' | 'unknown' | undefined;

/** How text shows that stands somewhere: what it has of the elements around it. */
interface Looks {
  /** Nothing in it can show. */
  readonly gone: boolean;
  /** Until something in it says otherwise. */
  readonly invisible: boolean;
  readonly speck: boolean;
  readonly ink: Ink;
  readonly paper: Color | 'unknown';
}

const AS_IT_IS: Looks = { gone: false, invisible: false, speck: false, ink: undefined, paper: WHITE };

/** A page in which the text that its readers could not see is sealed: what its styles hide, cover or put away, and what a class or a label calls secret. */
export function withHiddenSealed(nodes: readonly HtmlNode[], styles: PageStyles): HtmlNode[] {
  return sealedNodes(nodes, styles, AS_IT_IS, []);
}

function sealedNodes(nodes: readonly HtmlNode[], styles: PageStyles, looks: Looks, around: readonly HtmlElement[]): HtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return isHidden(looks) ? sealed(node) : node;
    const own = looksOf(node, styles.of(node, around), looks);
    const alt = node.attributes.get('alt');
    const attributes = alt === undefined || !isHidden(own) ? node.attributes : new Map([...node.attributes, ['alt', sealed(alt)]]);
    return { name: node.name, attributes, children: sealedNodes(node.children, styles, own, [...around, node]) };
  });
}

function isHidden({ gone, invisible, speck, ink, paper }: Looks): boolean {
  if (gone || invisible || speck || ink === 'clear') return true;
  return ink !== 'unknown' && paper !== 'unknown' && isUnseen(ink, paper);
}

function looksOf(element: HtmlElement, told: Declarations, above: Looks): Looks {
  const ink = inkOf(element, told, above.ink);
  const paper = paperOf(element, told, above.paper);
  const size = told.get('font-size') ?? sizeInFont(told.get('font') ?? '');
  const visibility = told.get('visibility');
  return {
    gone: above.gone || isGone(element, told) || isCalledSecret(element),
    invisible: visibility === undefined || visibility === 'inherit' ? above.invisible : /^(?:hidden|collapse)/.test(visibility),
    speck: size === undefined ? above.speck : isSpeck(size, above.speck),
    ink,
    paper,
  };
}

function isGone({ name, attributes }: HtmlElement, told: Declarations): boolean {
  const value = (key: string) => told.get(key) ?? '';
  if (attributes.has('hidden') || (name === 'dialog' && !attributes.has('open'))) return true;
  if (/^none/.test(value('display')) || /^all/.test(value('mso-hide')) || /^hidden/.test(value('content-visibility'))) return true;
  if (isNothing(value('opacity'), 0.1) || /blur\(\s*(?:[2-9]|\d\d)|opacity\(\s*0/.test(value('filter'))) return true;
  if (/^(?:absolute|fixed)/.test(value('position')) && ['left', 'right', 'top', 'bottom'].some((side) => isFarOff(value(side))))
    return true;
  if (isFarOff(value('text-indent')) || isFarOff(value('margin-left'))) return true;
  if (
    /^rect\( ?[01](?:px)?[, ] ?[01](?:px)?[, ] ?[01](?:px)?[, ] ?[01](?:px)? ?\)/.test(value('clip')) ||
    /inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0/.test(value('clip-path'))
  )
    return true;
  if (/scale\(\s*0\s*[),]/.test(value('transform')) || /translate[xy]?\(\s*-\d{3,}/.test(value('transform'))) return true;
  const isCut = /hidden|clip/.test(value('overflow'));
  return (
    isCut && ['height', 'max-height', 'width', 'max-width'].some((side) => isNothing(value(side).replace(/(?:px|pt|em|rem|%)$/, ''), 1))
  );
}

function isNothing(value: string, most: number): boolean {
  return /^(?:\d{1,9}|\d{0,9}\.\d{1,9})$/.test(value) && Number(value) <= most;
}

/** `-9999px`, `-100em`: where no page is. */
function isFarOff(value: string): boolean {
  const [, amount, unit] = /^-(\d{1,9})(?:\.\d{1,9})?(px|pt|em|rem|vw|vh|%)/.exec(value) ?? [];
  return amount !== undefined && Number(amount) >= (unit === 'px' || unit === 'pt' ? 500 : unit === 'em' || unit === 'rem' ? 40 : 100);
}

function sizeInFont(font: string): string | undefined {
  return font.split(/[\s/]/).find((part) => /^[\d.]{1,9}(?:px|pt|em|rem|%)?$/.test(part));
}

/** Letters of this size, by its unit, nobody reads. */
const SPECKS: ReadonlyMap<string, number> = new Map(Object.entries({ px: 2, pt: 1.5, em: 0.15, rem: 0.15, '%': 15 }));

function isSpeck(size: string, above: boolean): boolean {
  const [, amount, unit = ''] = /^([\d.]{1,9})(px|pt|em|rem|%)?/.exec(size) ?? [];
  if (amount === undefined) return size === 'inherit' ? above : false;
  // What is so much of nothing is nothing.
  if ((unit === 'em' || unit === '%') && above) return true;
  return Number(amount) <= (SPECKS.get(unit) ?? 0);
}

function inkOf({ name, attributes }: HtmlElement, told: Declarations, above: Ink): Ink {
  const typed = told.get('-webkit-text-fill-color') ?? told.get('color') ?? (name === 'font' ? attributes.get('color') : undefined);
  const asked = typed ?? (name === 'body' ? attributes.get('text') : undefined);
  if (asked === undefined || /^(?:inherit|currentcolor|unset)/i.test(asked)) return name === 'mark' ? BLACK : above;
  return colorIn(asked) ?? 'unknown';
}

const YELLOW: Color = [255, 255, 0];

function paperOf({ name, attributes }: HtmlElement, told: Declarations, above: Looks['paper']): Looks['paper'] {
  const typed = told.get('mso-highlight') ?? told.get('background-color') ?? told.get('background') ?? attributes.get('bgcolor');
  if (typed === undefined) return name === 'mark' ? YELLOW : above;
  if (/url\(|gradient|var\(/.test(typed)) return 'unknown';
  const color = colorIn(typed);
  if (color === 'clear' || (color === undefined && /^(?:none|inherit|initial|unset|0|auto)/.test(typed))) return above;
  return color ?? 'unknown';
}

/** The colour in a value; `clear` where it lets all through. */
function colorIn(value: string): Color | 'clear' | undefined {
  const plain = value.trim().toLowerCase();
  if (plain.includes('transparent')) return 'clear';
  const parts = /rgba?\(([^()]{1,60})\)/
    .exec(plain)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  if (parts !== undefined) {
    const [red = 0, green = 0, blue = 0] = parts
      .slice(0, 3)
      .map((part) => Math.round(part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number(part)));
    const alpha = parts[3];
    if (alpha !== undefined && Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1) < 0.15) return 'clear';
    return [red, green, blue].every((part) => part >= 0 && part <= 255) ? [red, green, blue] : undefined;
  }
  const hex = /#[0-9a-f]{3,8}(?![\w-])/.exec(plain)?.[0];
  if (hex !== undefined) {
    const alpha = hex.length === 5 ? hex.slice(4).repeat(2) : hex.length === 9 ? hex.slice(7) : 'ff';
    if (Number.parseInt(alpha, 16) < 38) return 'clear';
    return colorNamed(hex.length === 5 ? hex.slice(0, 4) : hex.slice(0, 7));
  }
  for (const word of plain.split(/[\s,]+/)) {
    const color = /^[a-z]+$/.test(word) ? colorNamed(word) : undefined;
    if (color !== undefined) return color;
  }
  return undefined;
}

/** A class, an id or a label calls it so. */
function isCalledSecret(element: HtmlElement): boolean {
  const { attributes } = element;
  const names = [...classesOf(element), attributes.get('id'), attributes.get('aria-label'), attributes.get('data-classification')];
  return names.some((name) => name !== undefined && isSecretName(name));
}

const CLASSIFIES =
  /^(?:classification|classificatie|rubricering|sensitivity|confidentiality|vertrouwelijkheid|dcterms\.accessrights|msip_label_.{1,80}_name)$/i;

/** What a page says of all of itself, in its head. */
export function markingsOfPage(nodes: readonly HtmlNode[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (typeof node === 'string') return [];
    if (node.name !== 'meta') return /^(?:html|head)$/.test(node.name) ? markingsOfPage(node.children) : [];
    const { attributes } = node;
    const isLevel = CLASSIFIES.test(attributes.get('name') ?? attributes.get('property') ?? '');
    const marking = isLevel ? markingIn(attributes.get('content') ?? '') : undefined;
    return marking === undefined ? [] : [marking];
  });
}
