import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertReplaceEdit,
  InsertTextFormat,
  type MarkupContent,
  TextEdit,
} from 'vscode-languageserver-types';
import type { FeatureContext } from '../context.ts';
import type { ReplacedSpan } from './place.ts';

/** What the editor can do with a completion; see `textDocument.completion` in its capabilities. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly commitCharacters: boolean;
  readonly preselect: boolean;
  /** Kinds that came with later versions of the protocol are not known to every client. */
  knowsKind(kind: CompletionItemKind): boolean;
  /** Markdown as the client can show it. */
  documentation(content: MarkupContent): MarkupContent;
  /** It knows the command `editor.action.triggerSuggest`, as Visual Studio Code and its kin do. */
  readonly retrigger: boolean;
}

export const FULL_CLIENT: CompletionClient = {
  snippets: true,
  insertReplace: true,
  labelDetails: true,
  commitCharacters: true,
  preselect: true,
  knowsKind: () => true,
  documentation: (content) => content,
  retrigger: true,
};

/** Kinds of later versions of LSP, each with an older kind for clients that do not know it. */
const FORMERLY: ReadonlyMap<CompletionItemKind, CompletionItemKind> = new Map([
  [CompletionItemKind.Folder, CompletionItemKind.File],
  [CompletionItemKind.EnumMember, CompletionItemKind.Value],
  [CompletionItemKind.Constant, CompletionItemKind.Value],
  [CompletionItemKind.Struct, CompletionItemKind.Class],
  [CompletionItemKind.Event, CompletionItemKind.Value],
]);

/** What `completionItem/resolve` needs to find the documentation. */
export interface CompletionData {
  readonly uri: string;
  readonly kind: 'party' | 'item' | 'meeting' | 'track' | 'series' | 'ground' | 'keyword' | 'attribute';
  readonly id: string;
  /** Id of the meeting or series around an item or a track. */
  readonly owner?: string;
}

/** One thing to offer, before it is put in LSP's words. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it puts in the place of the span. Exactly one of `text` and `snippet`. */
  readonly text?: string;
  readonly snippet?: string;
  /** In small type behind the label, at the right. */
  readonly description?: string;
  readonly detail?: string;
  /** What the typed text is matched with; the label where there is none. */
  readonly filter?: string;
  readonly documentation?: MarkupContent;
  readonly data?: Omit<CompletionData, 'uri'>;
  readonly commit?: readonly string[];
  readonly preselect?: boolean;
  /** More is to be offered where this ends: `spoor `, `#dobv-2/`. */
  readonly more?: boolean;
}

/** The list for a client: in the order of the suggestions, each in the place of the span. */
export function toList(
  context: FeatureContext,
  span: ReplacedSpan,
  suggestions: readonly Suggestion[],
  client: CompletionClient,
  isIncomplete = false,
): CompletionList {
  const range = context.root.rangeOf(span.start, span.cursor);
  const replace = context.root.rangeOf(span.start, span.end);
  const edit = (newText: string) =>
    client.insertReplace ? InsertReplaceEdit.create(newText, range, replace) : TextEdit.replace(range, newText);
  const items = suggestions.map((suggestion, index): CompletionItem => {
    const { label, kind, text, snippet, description, detail, filter, documentation, data, commit, preselect, more } = suggestion;
    const isSnippet = snippet !== undefined && client.snippets;
    const details = client.labelDetails ? detail : [description, detail].filter(Boolean).join(' · ');
    return {
      label,
      kind: client.knowsKind(kind) ? kind : (FORMERLY.get(kind) ?? CompletionItemKind.Text),
      sortText: String(index).padStart(5, '0'),
      textEdit: edit(isSnippet ? snippet : (text ?? plainSnippet(snippet!))),
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(description !== undefined && client.labelDetails ? { labelDetails: { description } } : {}),
      ...(details ? { detail: details } : {}),
      ...(filter === undefined ? {} : { filterText: filter }),
      ...(documentation === undefined ? {} : { documentation: client.documentation(documentation) }),
      ...(data === undefined ? {} : { data: { uri: context.uri, ...data } satisfies CompletionData }),
      ...(commit === undefined || !client.commitCharacters ? {} : { commitCharacters: [...commit] }),
      ...(preselect && client.preselect ? { preselect } : {}),
      ...(more && client.retrigger ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
    };
  });
  return { isIncomplete, items };
}

/** Text for a snippet, where it shall mean itself (LSP 3.17, Snippet Syntax). */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a snippet reads before anybody fills it in: placeholders by their words, choices by the first. */
export function plainSnippet(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^|,\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}
