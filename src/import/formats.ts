import { type DocumentReader, type Formats, readBy, textFrom } from './reading.ts';
import { TEXT_FORMATS } from './text-formats.ts';

/** How files of each ending are read. Each reader is loaded only where such a file is. */
export const FORMATS: Formats = new Map<string, DocumentReader>([
  ['.docx', async (bytes) => (await import('./word.ts')).blocksOfWord(bytes)],
  ['.odt', async (bytes) => (await import('./open-document.ts')).blocksOfOpenDocument(bytes)],
  ['.eml', async (bytes) => (await import('./mail.ts')).blocksOfMail(bytes)],
  ['.md', async (bytes) => (await import('./markdown.ts')).blocksOfMarkdown(textFrom(bytes))],
  ['.markdown', async (bytes) => (await import('./markdown.ts')).blocksOfMarkdown(textFrom(bytes))],
  ...TEXT_FORMATS,
  ['.pdf', async (bytes) => (await import('./pdf.ts')).blocksOfPdf(bytes)],
]);

/** Reads a document by the ending of its name. @throws UnreadableDocument */
export function readDocument(ending: string, bytes: Uint8Array): ReturnType<DocumentReader> {
  return readBy(FORMATS, ending, bytes);
}
