import mammoth from 'mammoth';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { blocksOfHtml } from './html.ts';
import { UnreadableDocument } from './reading.ts';
import { wordZip } from './zip.ts';

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
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    });
    html = result.value;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('brokenFile');
  }
  return blocksOfHtml(html);
}
