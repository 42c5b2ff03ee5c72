import { type ReviewThread, reviewThreads } from '../../language-server/index.ts';
import { renderHtml } from '../../language-server/output/index.ts';
import { reviewExtras } from '../review/page.ts';
import { type PlacedThread, withComments } from '../word/comments-out.ts';
import type { Shown } from './rendered.ts';

/** A file of Word with the remarks that stand in the source of its meeting in the margin. */
export function reviewCopy(content: Uint8Array, { source, text }: Pick<Shown, 'source' | 'text'>): Uint8Array {
  const lines = text.split(/\r\n?|\n/);
  const threads = threadsOf(text, source).map((thread): PlacedThread => ({ thread, words: withoutAttributes(lines[thread.about] ?? '') }));
  return withComments(content, threads);
}

/** A page with the remarks below what they are about, on which who reads it can add some. */
export function reviewPage({ minutes, source, text, context }: Shown): string {
  const extras = reviewExtras({ meeting: source.id, text, language: minutes.language, threads: threadsOf(text, source) });
  return renderHtml(minutes, context, extras);
}

/** The remarks in the lines of a meeting. */
function threadsOf(text: string, { at }: Shown['source']): readonly ReviewThread[] {
  return reviewThreads(text).filter(({ about }) => about >= at.start.line && about <= at.end.line);
}

/** `Actie A1: …` of `Actie A1 (@jansen, uiterlijk …): …`: in Word its facts are a paragraph of their own. */
function withoutAttributes(line: string): string {
  const open = line.indexOf(' (');
  const close = line.indexOf('):');
  return open > 0 && close > open ? `${line.slice(0, open)} ${line.slice(close + 2)}` : line;
}
