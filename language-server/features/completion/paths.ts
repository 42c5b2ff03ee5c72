import { CompletionItemKind } from 'vscode-languageserver-types';
import { decoded } from '../../syntax/addresses.ts';
import { hasEnding } from '../../syntax/ending.ts';
import type { FeatureContext } from '../context.ts';
import type { Suggestion } from './suggestion.ts';

/** Folders that hold no attachment. */
const IGNORED = /^(?:\.|node_modules$)/;
/** Characters that a path between angle brackets cannot hold. */
const UNFIT = /[<>\r\n]/;

/**
 * Files and folders beside the document, from where the path typed so far has come; none where the host cannot list a folder.
 * @param closed whether the `>` behind the path is there already; else a file brings it
 */
export function pathSuggestions(context: FeatureContext, typed: string, closed: boolean): Suggestion[] {
  if (context.listFolder === undefined || /^[a-z][a-z0-9+.-]+:/i.test(typed)) return [];
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  let address: string;
  try {
    address = new URL(folder === '' ? '.' : folder, context.uri).toString();
  } catch {
    return [];
  }
  const itself = decoded(context.uri.slice(context.uri.lastIndexOf('/') + 1));
  return (context.listFolder(address) ?? [])
    .filter(({ name }) => !IGNORED.test(name) && !UNFIT.test(name) && (folder !== '' || name !== itself))
    .toSorted(
      (a, b) => Number(isMinutes(a)) - Number(isMinutes(b)) || Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name),
    )
    .map(({ name, isFolder }) => ({
      label: isFolder ? `${name}/` : name,
      kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
      text: `${folder}${name}${isFolder ? '/' : closed ? '' : '>'}`,
      filter: `${folder}${name}`,
      more: isFolder,
    }));
}

/** Other minutes are seldom an attachment. */
function isMinutes({ name }: { readonly name: string }): boolean {
  return hasEnding(name) || name === 'verslag.config.json';
}
