import { type DocumentReader, LARGEST_DOCUMENT, textFrom, UnreadableDocument } from './reading.ts';

/** How files of each ending are read. Each reader is loaded only where such a file is. */
export const FORMATS: ReadonlyMap<string, DocumentReader> = new Map<string, DocumentReader>([
  ['.docx', async (bytes) => (await import('./word.ts')).blocksOfWord(bytes)],
  ['.odt', async (bytes) => (await import('./open-document.ts')).blocksOfOpenDocument(bytes)],
  ['.md', async (bytes) => (await import('./markdown.ts')).blocksOfMarkdown(textFrom(bytes))],
  ['.markdown', async (bytes) => (await import('./markdown.ts')).blocksOfMarkdown(textFrom(bytes))],
  ['.txt', async (bytes) => (await import('./plain-text.ts')).blocksOfText(textFrom(bytes))],
  ['.html', async (bytes) => (await import('./html.ts')).blocksOfHtml(textFrom(bytes))],
  ['.htm', async (bytes) => (await import('./html.ts')).blocksOfHtml(textFrom(bytes))],
  ['.eml', async (bytes) => (await import('./mail.ts')).blocksOfMail(bytes)],
  ['.vtt', async (bytes) => (await import('./transcript.ts')).blocksOfTranscript(textFrom(bytes))],
  ['.pdf', async (bytes) => (await import('./pdf.ts')).blocksOfPdf(bytes)],
]);

/** Reads a document by the ending of its name. @throws UnreadableDocument */
export function readDocument(ending: string, bytes: Uint8Array): ReturnType<DocumentReader> {
  const lower = ending.toLowerCase();
  if (/^\.(?:docm|dotm)$/.test(lower)) throw new UnreadableDocument('macros');
  const reader = FORMATS.get(lower);
  if (reader === undefined) throw new UnreadableDocument('unknownFormat');
  if (bytes.length > LARGEST_DOCUMENT) throw new UnreadableDocument('tooLarge');
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;
  // What Word writes with a password, or as `.doc`, is another container.
  const packed = lower === '.docx' || lower === '.odt';
  if (old) throw new UnreadableDocument(packed ? 'encrypted' : 'wrongEnding');
  const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
  if (isPdf !== (lower === '.pdf') && bytes.length > 0) throw new UnreadableDocument('wrongEnding');
  if (zipped !== packed) throw new UnreadableDocument(bytes.length === 0 ? 'noText' : 'wrongEnding');
  return reader(bytes);
}
