/** A piece of HTML from the clipboard: an element, or text with its entities decoded. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<\/([a-z][^\s>/]{0,40})[^>]*(?:>|$)|<([a-z][^\s>/]{0,40})((?:[^<>"']|"[^"]*"|'[^']*'){0,5000})>|[^<]+|</gi;
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source', 'track']);
/** What is in these is no text of the page. */
const LEFT_OUT = new Set(['script', 'style', 'title', 'noscript', 'template', 'iframe', 'object', 'textarea', 'select', 'svg', 'math']);
const DEEPEST = 100;

/**
 * A tree of HTML as browsers, mail and word processors put it on the clipboard: written by a program, so its tags match. What does not match
 * is left out; nothing here fails, runs or loads. An editor's extension has no parser of HTML of its own.
 */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match !== null; match = TOKEN.exec(html)) {
    const [token, closing, opening, attributes = ''] = match;
    const parent = open.at(-1)!;
    if (closing !== undefined) close(open, closing.toLowerCase());
    else if (opening !== undefined) {
      const element: HtmlElement = { name: opening.toLowerCase(), attributes: attributesOf(attributes), children: [] };
      if (LEFT_OUT.has(element.name)) skip(html, element.name);
      else {
        parent.children.push(element);
        if (!VOID.has(element.name) && !attributes.endsWith('/') && open.length < DEEPEST) open.push(element);
      }
    } else if (!/^<[!?]/.test(token)) parent.children.push(decoded(token));
  }
  return root.children;
}

function close(open: HtmlElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

/** Goes on behind the end of an element. */
function skip(html: string, name: string): void {
  const end = new RegExp(`</${name}[^>]*(?:>|$)`, 'gi');
  end.lastIndex = TOKEN.lastIndex;
  TOKEN.lastIndex = end.exec(html) === null ? html.length : end.lastIndex;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(/([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi))
    attributes.set(name!.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  return attributes;
}

// Those that programs write; a browser writes the first five only.
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', apos: "'", ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', euro: '€', shy: '', eacute: 'é', egrave: 'è', ecirc: 'ê' },
    ...{ euml: 'ë', iuml: 'ï', ouml: 'ö', uuml: 'ü', auml: 'ä', aacute: 'á', agrave: 'à', oacute: 'ó', uacute: 'ú', ccedil: 'ç' },
  }),
);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
