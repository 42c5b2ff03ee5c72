import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RenderContext } from '../../language-server/document/context.ts';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { projectOf } from '../support/public-forms.ts';

/** What was sent, by its text: many tests send the same. */
const SENT = new Map<string, Promise<Uint8Array>>();

/** Minutes as the file of Word that is sent. */
export function sentAs(text: string, more?: Partial<RenderContext>): Promise<Uint8Array> {
  if (more !== undefined) return written(text, more);
  const sent = SENT.get(text) ?? written(text);
  SENT.set(text, sent);
  return sent;
}

async function written(text: string, more: Partial<RenderContext> = {}): Promise<Uint8Array> {
  const models = projectOf({ 'a.verslag': text }).files();
  const { context, show } = renderingOf(models, { today: '2020-11-20', timeZone: 'Europe/Amsterdam', view: 'full' });
  return renderDocx(show(models[0]!.meetings[0]!), { ...context, ...more });
}

/** The file as somebody sent it back: with its body changed, and with these parts. */
export function sentBack(bytes: Uint8Array, change: (body: string) => string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = unzipSync(bytes);
  const body = strFromU8(files['word/document.xml']!);
  const changed = change(body);
  if (changed === body && Object.keys(parts).length === 0) throw new Error('nothing was changed in the body');
  files['word/document.xml'] = strToU8(changed);
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BY = 'w:id="900" w:author="R. Eviewer" w:date="2020-11-18T10:00:00Z"';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const inserted = (text: string) => `<w:ins ${BY}>${run(text)}</w:ins>`;
export const deleted = (text: string) => `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** A paragraph that Word would write, with what was done to the sign that ends it. */
export const paragraph = (content: string, mark: 'ins' | 'del' | '' = '') =>
  `<w:p><w:pPr>${mark === '' ? '' : `<w:rPr><w:${mark} ${BY}/></w:rPr>`}</w:pPr>${content}</w:p>`;
export { run };

/** Puts these runs in the place of the words, in the run that holds them. */
export function inPlaceOf(words: string, runs: string): (body: string) => string {
  return (body) => {
    const at = body.indexOf(words);
    if (at < 0) throw new Error(`the body does not hold: ${words}`);
    return `${body.slice(0, at)}</w:t></w:r>${runs}<w:r><w:t xml:space="preserve">${body.slice(at + words.length)}`;
  };
}

export interface Remark {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

export function commentsPart(remarks: readonly Remark[]): string {
  const all = remarks.map(
    ({ id, author, text }) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2020-11-19T09:00:00Z"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`,
  );
  return `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${all.join('')}</w:comments>`;
}
export const commented = (id: string, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
