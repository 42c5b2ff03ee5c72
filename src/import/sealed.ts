import type { IntakeBlock, Run } from '../../language-server/intake/index.ts';

/** Signs that no text may hold (Unicode 23.7): what stands between them was hidden. */
const OPEN = '\ufdde';
const CLOSE = '\ufddf';
const HIDDEN = /\ufdde([^\ufdde\ufddf]*)\ufddf/g;

/** Text that its readers could not see, marked as such on its way through what knows nothing of it. */
export function sealed(text: string): string {
  return text.trim() === '' ? text : `${OPEN}${withoutSeals(text)}${CLOSE}`;
}

export const SEALS = { open: OPEN, close: CLOSE } as const;

export function withoutSeals(text: string): string {
  return text.replace(/[\ufdde\ufddf]/g, '');
}

/** A run as runs of what was seen and what was not. */
export function unsealed(run: Run): Run[] {
  if (!run.text.includes(OPEN)) return [run];
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: whole, 1: words = '', index } of run.text.matchAll(HIDDEN)) {
    runs.push({ ...run, text: withoutSeals(run.text.slice(at, index)) }, { ...run, text: words, hidden: true });
    at = index + whole.length;
  }
  return [...runs, { ...run, text: withoutSeals(run.text.slice(at)) }].filter(({ text }) => text !== '');
}

/** What a document is marked as beside its text. */
export function markingBlock(marking: string): IntakeBlock {
  return { kind: 'paragraph', marking: true, runs: [{ text: marking }] };
}
