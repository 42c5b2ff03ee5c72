import { reviewThreads } from '../../language-server/index.ts';
import { type PlacedThread, withComments } from '../word/comments-out.ts';
import type { Shown } from './rendered.ts';

/** A file of Word with the remarks that stand in the source of its meeting in the margin. */
export function reviewCopy(content: Uint8Array, { source, text }: Pick<Shown, 'source' | 'text'>): Uint8Array {
  const lines = text.split(/\r\n?|\n/);
  const threads = reviewThreads(text)
    .filter(({ about }) => about >= source.at.start.line && about <= source.at.end.line)
    .map((thread): PlacedThread => ({ thread, words: withoutAttributes(lines[thread.about] ?? '') }));
  return withComments(content, threads);
}

/** `Actie A1: …` of `Actie A1 (@jansen, uiterlijk …): …`: in Word its facts are a paragraph of their own. */
function withoutAttributes(line: string): string {
  const open = line.indexOf(' (');
  const close = line.indexOf('):');
  return open > 0 && close > open ? `${line.slice(0, open)} ${line.slice(close + 2)}` : line;
}
