import { type DocumentReader, type Formats, textFrom } from './reading.ts';

/** What needs no package to be read, and is read in a browser too. Each reader is loaded only where such a file is. */
export const TEXT_FORMATS: Formats = new Map<string, DocumentReader>([
  ['.txt', async (bytes) => (await import('./plain-text.ts')).blocksOfText(textFrom(bytes))],
  ['.html', async (bytes) => (await import('./html.ts')).blocksOfHtml((await import('./page-text.ts')).pageTextFrom(bytes))],
  ['.htm', async (bytes) => (await import('./html.ts')).blocksOfHtml((await import('./page-text.ts')).pageTextFrom(bytes))],
  ['.vtt', async (bytes) => (await import('./transcript.ts')).blocksOfTranscript(textFrom(bytes))],
]);
