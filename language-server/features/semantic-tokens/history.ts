import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';

/** The tokens each client has of a document, so that the next answer can be what changed. One set a document is kept. */
export class TokenHistory {
  private readonly sent = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  private count = 0;

  /** All tokens, remembered (LSP 3.17, semanticTokens/full). */
  full(uri: string, data: number[]): SemanticTokens {
    const resultId = String(++this.count);
    this.sent.set(uri, { resultId, data });
    return { resultId, data };
  }

  /** What changed since the answer `previousId`; all tokens where that is not the last one (LSP 3.17, semanticTokens/full/delta). */
  delta(uri: string, previousId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.sent.get(uri);
    const next = this.full(uri, data);
    if (previous?.resultId !== previousId) return next;
    return { resultId: next.resultId!, edits: editsBetween(previous.data, data) };
  }

  /** A closed document asks no more. */
  forget(uri: string): void {
    this.sent.delete(uri);
  }
}

/** One edit for all between the first and the last difference; none where there is none. Whole tokens: five numbers each. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  start -= start % 5;
  let same = 0;
  while (same < shortest - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  same -= same % 5;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  if (deleteCount === 0 && data.length === 0) return [];
  return [data.length === 0 ? { start, deleteCount } : { start, deleteCount, data }];
}
