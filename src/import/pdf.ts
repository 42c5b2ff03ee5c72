import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { blocksOfText } from './plain-text.ts';
import { UnreadableDocument } from './reading.ts';

const MOST_PAGES = 500;
const MOST_SIGNS = 5_000_000;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the foot of its page. */
  readonly base: number;
  readonly size: number;
}

/**
 * A PDF that holds text: lines, gaps between columns and larger titles, as they lie on its pages. What stands in the same place on most pages is left out.
 * Needs the package `pdfjs-dist`, which whoever reads PDF installs. Nothing in the file is run or loaded.
 * @throws UnreadableDocument where it is broken, protected, only pictures, or that package is not there.
 */
export async function blocksOfPdf(bytes: Uint8Array): Promise<IntakeBlock[]> {
  const pages = await pagesOf(bytes);
  const words = pages.flat();
  if (!words.some(({ text }) => /\p{L}/u.test(text))) throw new UnreadableDocument('noText');
  const body = medianSize(words);
  const lines = withoutRunning(pages.map((page) => linesOf(page)));
  return blocksOfText(lines.map((page) => textOfPage(page, body)).join('\n'));
}

async function pagesOf(bytes: Uint8Array): Promise<Word[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => {
    throw new UnreadableDocument('noPdfReader');
  });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false, enableXfa: false });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new UnreadableDocument('tooLarge');
    const pages: Word[][] = [];
    let signs = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const words = items.flatMap((item): Word[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , height = 0, left = 0, base = 0] = item.transform.map(Number);
        return [{ text: item.str, left, right: left + item.width, base, size: item.height || Math.abs(height) }];
      });
      signs += words.reduce((sum, { text }) => sum + text.length, 0);
      if (signs > MOST_SIGNS) throw new UnreadableDocument('tooLarge');
      pages.push(words);
    }
    return pages;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'brokenFile');
  } finally {
    await task.destroy();
  }
}

interface Line {
  readonly text: string;
  readonly base: number;
  readonly size: number;
}

/** Words on one height are a line; where much is left open between them, a tab stands. */
function linesOf(page: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of page) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && Math.abs(last.base - word.base) < Math.max(2, last.size * 0.4)) row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row): Line[] => {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    let text = '';
    let right = sorted[0]!.left;
    for (const word of sorted) {
      const gap = word.left - right;
      if (text !== '' && gap > word.size * 1.5) text = `${text.trimEnd()}\t${word.text.trimStart()}`;
      else text += `${gap > word.size * 0.2 && !/\s$/.test(text) && !/^\s/.test(word.text) && text !== '' ? ' ' : ''}${word.text}`;
      right = Math.max(right, word.right);
    }
    return text.trim() === ''
      ? []
      : [{ text: text.trim(), base: row[0]!.base, size: row.reduce((most, { size }) => Math.max(most, size), 0) }];
  });
}

/** Running heads, feet and page numbers: the same words, but for numbers, at the same height of more than half of at least three pages. */
function withoutRunning(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const keyOf = ({ text, base }: Line) => `${Math.round(base)} ${text.replace(/\d+/g, '0')}`;
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of new Set(page.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(3, pages.length / 2 + 0.5);
  return pages.map((page) => page.filter((line) => (counts.get(keyOf(line)) ?? 0) < most));
}

function textOfPage(lines: readonly Line[], body: number): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      const apart =
        before !== undefined &&
        (before.text.includes('\t') !== line.text.includes('\t') || before.base - line.base > line.size * 1.7 || before.base < line.base);
      const title = line.size > body * 1.15 && line.text.length <= 120 && !line.text.includes('\t');
      return `${apart || title ? '\n' : ''}${title ? `${line.size > body * 1.5 ? '#' : '##'} ` : ''}${line.text}${title ? '\n' : ''}`;
    })
    .join('\n');
}

/** The size of most of the text. */
function medianSize(words: readonly Word[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of words) sizes.set(Math.round(size * 2) / 2, (sizes.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...sizes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}
