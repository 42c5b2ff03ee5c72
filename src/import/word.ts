import mammoth from 'mammoth';
import { type IntakeBlock, labelledItem } from '../../language-server/intake/index.ts';
import { blocksOfHtml } from './html.ts';
import { UnreadableDocument, withoutDoctype } from './reading.ts';
import { markingBlock } from './sealed.ts';
import { markingsOfWord, secretRemarksIn, withHiddenSealed } from './word-hidden.ts';
import { WordStyles } from './word-looks.ts';
import { wordZip } from './zip.ts';

/** What mammoth reads, as far as it is changed here. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Element[];
}

/** `Actie A1`, and a tab before what it says: the tab is a colon there. */
function withColons(element: Element): Element {
  if (element.type !== 'paragraph')
    return element.children === undefined ? element : { ...element, children: element.children.map(withColons) };
  const parts = [...partsOf(element)];
  const tab = parts.find(({ type }) => type === 'tab');
  if (tab === undefined) return element;
  const before = parts
    .slice(0, parts.indexOf(tab))
    .map(({ value }) => value ?? '')
    .join('');
  if (before.length > 24 || !/\d$/.test(before) || labelledItem(`${before}: .`) === undefined) return element;
  const changed = (one: Element): Element =>
    one === tab ? { type: 'text', value: ': ' } : one.children === undefined ? one : { ...one, children: one.children.map(changed) };
  return changed(element);
}

function* partsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children ?? []) yield* partsOf(child);
}

/** What stands around text and says nothing of it, and that mammoth leaves out with the text: fields, marked stretches, text that moved here. */
const AROUND = /<\/?(?:\w+:)?(?:fldSimple|customXml|dir|bdo|moveTo|ruby|rubyBase|oMath|oMathPara)(?:\s[^<>]*)?>/g;
/** A formula is the signs in it: each piece of it is a run of text. */
const FORMULA_PIECE = /<(\/?)m:([rt])(?=[\s>])/g;

function withAllText(xml: string): string {
  return withoutDoctype(xml).replace(AROUND, '').replace(FORMULA_PIECE, '<$1w:$2');
}

const PICTURES = mammoth.images.imgElement(async () => ({ src: '' }));

/**
 * A Word document: headings, lists, tables, bold; tracked changes as if they were accepted. Its parts are unfolded within bounds.
 * @throws UnreadableDocument where it is broken, or holds macros.
 */
export async function blocksOfWord(bytes: Uint8Array): Promise<IntakeBlock[]> {
  const zip = wordZip(bytes);
  const textOf = (name: string) => withoutDoctype(new TextDecoder().decode(zip.read(name)));
  const named = (ending: string) => zip.names.find((name) => name.endsWith(ending));
  const [styleSheet, remarks] = [named('styles.xml'), named('comments.xml')];
  const styles = new WordStyles(styleSheet === undefined ? '' : textOf(styleSheet));
  const secretRemarks = remarks === undefined ? new Set<string>() : secretRemarksIn(textOf(remarks));
  const file = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) => {
      const part = zip.read(name);
      if (encoding === undefined) return part;
      return encoding === 'base64' ? Buffer.from(part).toString('base64') : sealedText(name, new TextDecoder().decode(part));
    },
  };
  const sealedText = (name: string, xml: string) =>
    /(?:document|footnotes|endnotes)\d*\.xml$/.test(name) ? withHiddenSealed(withAllText(xml), styles, secretRemarks) : withAllText(xml);
  const input: { file: typeof file } = { file };
  let html: string;
  try {
    const result = await mammoth.convertToHtml(input as never, {
      convertImage: PICTURES,
      transformDocument: withColons,
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    });
    html = result.value;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('brokenFile');
  }
  const marked = zip.names.filter((name) => /(?:header|footer)\d*\.xml$|^docProps\/custom\.xml$/.test(name));
  const markings = markingsOfWord(marked.map((name) => ({ name, xml: textOf(name) })));
  return [...markings.map(markingBlock), ...blocksOfHtml(html)];
}
