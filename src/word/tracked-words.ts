import { diffArrays } from 'diff';
import { childOf, element, elementsOf, type XmlElement, type XmlNode, xmlText } from './xml-tree.ts';

/** Makes the marks of one document: each has a number of its own. */
export class Marks {
  private count = 0;

  mark(kind: 'ins' | 'del', children: readonly XmlNode[] = []): XmlElement {
    // Numbers far from those of bookmarks and comments.
    return element(`w:${kind}`, children, { 'w:id': String(FIRST_MARK + this.count++), 'w:author': AUTHOR });
  }
}

const FIRST_MARK = 1_000_000;
/** Who made a change is not known: the program compared two texts. */
const AUTHOR = 'Verslag';

/** A word, a blank or a sign of a run, with how it is set. */
interface Token {
  readonly key: string;
  readonly content: XmlElement;
  readonly properties: XmlElement | undefined;
}

/** Elements of a paragraph that hold runs of their own. */
const HOLDERS: ReadonlySet<string> = new Set(['w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple']);
const MOST_EDITS = 2_000;

/** A paragraph as it is, with what it was before as changes that Word can accept or reject. */
export function trackedParagraph(before: XmlElement, after: XmlElement, marks: Marks): XmlElement {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const changes = diffArrays(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  /** What stood before each token that is there now, and which tokens are new. */
  const gone = new Map<number, Token[]>();
  const fresh = new Set<number>();
  let [from, to] = [0, 0];
  for (const { value, added, removed } of changes ?? [
    { value: old.map(({ key }) => key), added: false, removed: true },
    { value: now.map(({ key }) => key), added: true, removed: false },
  ]) {
    if (removed) gone.set(to, old.slice(from, from + value.length));
    if (added) for (let count = 0; count < value.length; count++) fresh.add(to + count);
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  const writer = new ParagraphWriter(gone, fresh, marks);
  const children = writer.children(after.children);
  return element(after.name, [...children, ...writer.left()], after.attributes);
}

/** A paragraph that was not there, or is there no more. */
export function wholeParagraph(paragraph: XmlElement, kind: 'ins' | 'del', marks: Marks): XmlElement {
  const content =
    kind === 'ins'
      ? paragraph.children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr').map((child) => inserted(child, marks))
      : deletion(tokensOf(paragraph), marks);
  return element('w:p', [withMark(childOf(paragraph, 'w:pPr'), kind, marks), ...content]);
}

function inserted(node: XmlNode, marks: Marks): XmlNode {
  if (typeof node === 'string') return node;
  if (node.name === 'w:r') return marks.mark('ins', [node]);
  return HOLDERS.has(node.name)
    ? element(
        node.name,
        node.children.map((child) => inserted(child, marks)),
        node.attributes,
      )
    : node;
}

/** The settings of a paragraph whose end was inserted or deleted. Lists are of the file that they stand in: what is gone stands in none. */
function withMark(properties: XmlElement | undefined, kind: 'ins' | 'del', marks: Marks): XmlElement {
  const own = (properties?.children ?? []).filter((child) => kind === 'ins' || typeof child === 'string' || child.name !== 'w:numPr');
  const others = own.filter((child) => typeof child === 'string' || child.name !== 'w:rPr');
  const inside = properties === undefined ? [] : (childOf(properties, 'w:rPr')?.children ?? []);
  return element('w:pPr', [...others, element('w:rPr', [marks.mark(kind), ...inside])]);
}

class ParagraphWriter {
  private readonly gone: ReadonlyMap<number, readonly Token[]>;
  private readonly fresh: ReadonlySet<number>;
  private readonly marks: Marks;
  private next = 0;
  private readonly written = new Set<number>();

  constructor(gone: ReadonlyMap<number, readonly Token[]>, fresh: ReadonlySet<number>, marks: Marks) {
    this.gone = gone;
    this.fresh = fresh;
    this.marks = marks;
  }

  children(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      if (node.name === 'w:r') return this.run(node);
      return [HOLDERS.has(node.name) ? element(node.name, this.children(node.children), node.attributes) : node];
    });
  }

  /** What stood behind all that is there now. */
  left(): XmlNode[] {
    return this.deletionBefore(this.next);
  }

  /** A run, in as many as it takes to mark what in it is new, with what is gone between them. */
  private run(node: XmlElement): XmlNode[] {
    const made: XmlNode[] = [];
    const { properties, pieces } = piecesOf(node);
    let kept: { readonly isNew: boolean; readonly content: XmlElement[] } | undefined;
    const close = () => {
      if (kept === undefined) return;
      const run = element('w:r', [...(properties === undefined ? [] : [properties]), ...joined(kept.content)]);
      made.push(kept.isNew ? this.marks.mark('ins', [run]) : run);
      kept = undefined;
    };
    for (const { content } of pieces) {
      const isNew = this.fresh.has(this.next);
      const old = this.deletionBefore(this.next);
      if (old.length > 0 || kept?.isNew !== isNew) close();
      made.push(...old);
      kept ??= { isNew, content: [] };
      kept.content.push(content);
      this.next++;
    }
    close();
    return made;
  }

  private deletionBefore(at: number): XmlNode[] {
    const tokens = this.gone.get(at);
    if (tokens === undefined || this.written.has(at)) return [];
    this.written.add(at);
    return deletion(tokens, this.marks);
  }
}

function tokensOf(paragraph: XmlElement): Token[] {
  return elementsOf(paragraph.children).flatMap((child) => {
    if (child.name !== 'w:r') return HOLDERS.has(child.name) ? tokensOf(child) : [];
    const { properties, pieces } = piecesOf(child);
    return pieces.map((piece) => ({ ...piece, properties }));
  });
}

function piecesOf(run: XmlElement): { readonly properties: XmlElement | undefined; readonly pieces: Omit<Token, 'properties'>[] } {
  const properties = childOf(run, 'w:rPr');
  const pieces = elementsOf(run.children).flatMap((child) => {
    if (child === properties) return [];
    if (child.name !== 'w:t') return [{ key: xmlText(child), content: child }];
    const text = child.children.filter((part) => typeof part === 'string').join('');
    return (text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []).map((word) => ({
      key: word,
      content: textElement('w:t', word),
    }));
  });
  return { properties, pieces };
}

/** What is gone, as words: pictures and fields of another file would lead nowhere. */
function deletion(tokens: readonly Token[], marks: Marks): XmlNode[] {
  const runs: { readonly properties: XmlElement | undefined; readonly content: XmlElement[] }[] = [];
  for (const { content, properties } of tokens) {
    if (content.name !== 'w:t' && content.name !== 'w:tab' && content.name !== 'w:br') continue;
    const last = runs.at(-1);
    if (last !== undefined && last.properties === properties) last.content.push(content);
    else runs.push({ properties, content: [content] });
  }
  if (runs.length === 0) return [];
  const made = runs.map(({ properties, content }) =>
    element('w:r', [...(properties === undefined ? [] : [properties]), ...joined(content).map(asDeleted)]),
  );
  return [marks.mark('del', made)];
}

function asDeleted(content: XmlElement): XmlElement {
  return content.name === 'w:t' ? element('w:delText', content.children, content.attributes) : content;
}

/** Neighbouring words as one text. */
function joined(content: readonly XmlElement[]): XmlElement[] {
  const made: XmlElement[] = [];
  for (const one of content) {
    const last = made.at(-1);
    if (one.name === 'w:t' && last?.name === 'w:t')
      made[made.length - 1] = textElement('w:t', [...last.children, ...one.children].join(''));
    else made.push(one);
  }
  return made;
}

function textElement(name: string, text: string): XmlElement {
  return element(name, [text], { 'xml:space': 'preserve' });
}
