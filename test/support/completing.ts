import type { CompletionItem, InsertReplaceEdit } from 'vscode-languageserver-types';
import { completion } from '../../language-server/features/completion/completion.ts';
import { type CompletionClient, FULL_CLIENT } from '../../language-server/features/completion/suggestion.ts';
import { type At, type FeatureOptions, featureAt } from './cursor.ts';
import { offsetOf } from './positions.ts';

/** What an editor shows at the cursor: filtered by what stands in the range that is replaced, the best match first. */
export function offered(marked: string, options: FeatureOptions = {}, client: CompletionClient = FULL_CLIENT): CompletionItem[] {
  return shown(featureAt(marked, options), client);
}

export function shown(at: At, client: CompletionClient = FULL_CLIENT): CompletionItem[] {
  const { items } = completion(at.context, at.position, client);
  const scored = items.map((item) => {
    const edit = item.textEdit as InsertReplaceEdit;
    const word = at.text.slice(offsetOf(at.text, edit.insert.start), at.offset);
    return { item, score: score(word, item.filterText ?? item.label) };
  });
  return scored
    .filter((entry) => entry.score !== undefined)
    .sort((a, b) => a.score! - b.score! || (a.item.sortText! < b.item.sortText! ? -1 : 1))
    .map(({ item }) => item);
}

export function labels(marked: string, options: FeatureOptions = {}): string[] {
  return offered(marked, options).map((item) => item.label);
}

/** As editors match: every letter in order, the first at the start of a word; 0 where the text starts with it, 1 where a word does. */
function score(typed: string, filter: string): number | undefined {
  const pattern = typed.toLowerCase();
  const text = filter.toLowerCase().slice(0, 128);
  if (text.startsWith(pattern)) return 0;
  const bare = pattern.replace(/^[@#]/, '');
  if (!text.startsWith(pattern.slice(0, pattern.length - bare.length))) return undefined;
  if (new RegExp(`(?:^|[^\\p{L}\\p{N}])${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(text)) return 1;
  let at = 0;
  for (const letter of bare) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 2;
}

/** The text after accepting what bears this label (the first offered where none is given): placeholders by their words, `|` where the cursor is. */
export function accept(marked: string, label?: string, options: FeatureOptions & { readonly mode?: 'insert' | 'replace' } = {}): string {
  const at = featureAt(marked, options);
  const items = shown(at);
  const item = label === undefined ? items[0] : items.find((candidate) => candidate.label === label);
  if (item === undefined)
    throw new Error(`${label ?? 'Nothing'} is not offered; there are: ${items.map((candidate) => candidate.label).join(' | ')}`);
  const edit = item.textEdit as InsertReplaceEdit;
  const range = options.mode === 'insert' ? edit.insert : edit.replace;
  const text = item.insertTextFormat === 2 ? filledIn(edit.newText) : `${edit.newText}|`;
  return at.text.slice(0, offsetOf(at.text, range.start)) + text + at.text.slice(offsetOf(at.text, range.end));
}

/** A snippet as it stands right after it was inserted: the cursor at its first stop. */
function filledIn(snippet: string): string {
  const first = /(?<!\\)\$(?:1\b|\{1[:|}])/.test(snippet) ? 1 : 0;
  return snippet
    .replace(/(?<!\\)\$\{(\d+)\|([^|]*?)\|\}/g, (_, stop, choices: string) => (Number(stop) === first ? '|' : '') + choices.split(',')[0])
    .replace(/(?<!\\)\$\{(\d+):((?:\\.|[^}\\])*)\}/g, (_, stop, words) => (Number(stop) === first ? '|' : '') + words)
    .replace(/(?<!\\)\$\{?(\d+)\}?/g, (_, stop) => (Number(stop) === first ? '|' : ''))
    .replace(/\\([\\$},|])/g, '$1');
}
