import mammoth from 'mammoth';
import { type IntakeBlock, labelledItem } from '../../language-server/intake/index.ts';
import { blocksOfHtml } from './html.ts';
import { UnreadableDocument } from './reading.ts';
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
  const before = wordsUntilTab(element).text;
  if (before.length > 24 || !/\d$/.test(before) || labelledItem(`${before}: .`) === undefined) return element;
  let first = true;
  const changed = (one: Element): Element => {
    if (one.type !== 'tab' || !first) return one.children === undefined ? one : { ...one, children: one.children.map(changed) };
    first = false;
    return { type: 'text', value: ': ' };
  };
  return changed(element);
}

function wordsUntilTab(element: Element): { readonly text: string; readonly ended: boolean } {
  if (element.type === 'tab') return { text: '', ended: true };
  let text = element.value ?? '';
  for (const child of element.children ?? []) {
    const inside = wordsUntilTab(child);
    text += inside.text;
    if (inside.ended) return { text, ended: true };
  }
  return { text, ended: false };
}

const PICTURES = mammoth.images.imgElement(async () => ({ src: '' }));

/**
 * A Word document: headings, lists, tables, bold; tracked changes as if they were accepted. Its parts are unfolded within bounds.
 * @throws UnreadableDocument where it is broken, or holds macros.
 */
export async function blocksOfWord(bytes: Uint8Array): Promise<IntakeBlock[]> {
  const zip = wordZip(bytes);
  const file = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) => {
      const part = zip.read(name);
      if (encoding === undefined) return part;
      return encoding === 'base64' ? Buffer.from(part).toString('base64') : new TextDecoder().decode(part).replace(/<!DOCTYPE[^>]*>/gi, '');
    },
  };
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
  return blocksOfHtml(html);
}
