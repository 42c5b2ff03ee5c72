import { digest } from '../digest.ts';
import type { MarginNote } from '../word/known-remarks.ts';
import { type Hand, plain } from '../word/word-text.ts';
import type { PageRemark } from './page-script.ts';
import type { ReturnedPage } from './returned-page.ts';

/** Lines by which what was remarked on may have moved up since. */
const REACH = 50;

/**
 * The remarks of a review copy, each with its line. Where the source is what the copy was made of, that is the line it had; else the words that it is
 * about are looked for around it.
 * @param first the line on which the meeting begins
 */
export function commentsOfPage({ source, threads }: ReturnedPage, text: string, first: number): MarginNote[] {
  const lines = text.split(/\r\n?|\n/);
  const isSame = digest(text) === source;
  return threads.map(({ line, passage, remarks, isResolved, wasResolved }) => {
    const [opening, ...answers] = remarks.map(({ text: said, ...hand }) => ({ hand: handOf(hand), text: plain(said) }));
    const exact = { line, passage: lines[line] ?? '' };
    const around = { line: Math.min(Math.max(first, line - REACH), lines.length - 1), passage };
    return {
      ...(isSame && line < lines.length ? exact : around),
      ...opening!,
      answers,
      isResolved,
      isReopened: wasResolved && !isResolved,
    };
  });
}

function handOf({ name, date }: Omit<PageRemark, 'text'>): Hand {
  return { name: plain(name), date };
}
