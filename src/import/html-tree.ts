import { Parser } from 'htmlparser2';

/** A piece of HTML: an element, or text with its entities decoded. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

/** What is in these is no text that a page shows. */
const LEFT_OUT = new Set(['script', 'style', 'title', 'noscript', 'template', 'iframe', 'object']);
const DEEPEST = 100;
/** No page has so many elements in each other; the parser slows down with each. */
const TOO_DEEP = 2000;

/** A tree of HTML as browsers, mail and word processors put it on the clipboard. Nothing here fails, runs or loads. */
export function parseHtml(html: string): HtmlNode[] {
  // Of what was made to do harm the words are left, with a new line where a tag stood.
  return treeOf(html) ?? treeOf(html.replace(/<[^<>]*>?/g, '<br>')) ?? [];
}

/** Undefined where it is too deep. */
function treeOf(html: string): HtmlNode[] | undefined {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  /** Elements that are open below what is left out, or too deep; what is in the first kind is left out with them. */
  let skipped = 0;
  let flattened = 0;
  let isTooDeep = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length + flattened + skipped > TOO_DEEP) {
        isTooDeep = true;
        parser.pause();
      } else if (skipped > 0 || LEFT_OUT.has(name)) skipped++;
      else if (open.length > DEEPEST) flattened++;
      else {
        const element: HtmlElement = { name, attributes: new Map(Object.entries(attributes)), children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      }
    },
    ontext(text) {
      if (skipped === 0) open.at(-1)!.children.push(text);
    },
    onclosetag() {
      if (skipped > 0) skipped--;
      else if (flattened > 0) flattened--;
      else if (open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return isTooDeep ? undefined : root.children;
}

/** The rows of a table, those of its parts too. */
export function* rowsOf(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'tr') yield child;
    else if (/^t(?:head|body|foot)$/.test(child.name)) yield* rowsOf(child);
  }
}

/** What stands in a table and in no cell of it: its caption, and what is misplaced. */
export function* besideCells(element: HtmlElement): Generator<HtmlNode> {
  for (const child of element.children) {
    if (typeof child !== 'string' && /^(?:tr|thead|tbody|tfoot)$/.test(child.name)) yield* besideCells(child);
    else if (!isCell(child)) yield child;
  }
}

export function isCell(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && (node.name === 'td' || node.name === 'th');
}

/** How many rows a cell takes, within reason. */
export function heightOf(cell: HtmlElement): number {
  return Math.min(Number(cell.attributes.get('rowspan') ?? 1) || 1, 1000);
}

/** How many columns a cell takes, within reason. */
export function widthOf(cell: HtmlElement): number {
  return Math.min(Number(cell.attributes.get('colspan') ?? 1) || 1, 50);
}
