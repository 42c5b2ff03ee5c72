import type { AstNode } from 'langium';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Language } from '../../model/minutes.ts';
import type { FileNames } from '../../references/name-index.ts';
import { rootOf } from '../../syntax/concrete-tree.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import type { FeatureContext } from '../context.ts';

/** Where parties are declared, and how a declaration gets in. */
export interface BookOfParties {
  readonly uri: string;
  readonly language: Language;
  /** Undefined where there is none yet. */
  readonly file: FileNames | undefined;
}

/** Who looks for the book: a document, or one that is still to be made. */
export type BookSeeker = Pick<FeatureContext, 'project' | 'uri'> & { readonly file: Pick<FeatureContext['file'], 'language'> };

const NAMED = /^(?:adresboek|address-?book)\.verslag$/i;

/**
 * The file called `adresboek.verslag` (or `address-book.verslag`), the nearest where there are more; else the file without minutes that
 * declares most; else a new `adresboek.verslag` (`addressbook.verslag` beside English minutes) in the
 * folder that all files of the project share. A text that is not saved yet has no folder, and is its own book.
 */
export function addressBookOf(context: BookSeeker): BookOfParties {
  const files = [...context.project.names.allFiles()];
  const named = files.filter(({ uri }) => NAMED.test(uri.slice(uri.lastIndexOf('/') + 1)));
  const books = files.filter(({ meetings, outline }) => meetings.length === 0 && outline.parties.length > 0);
  const file = best(named, ({ uri }) => commonLength(uri, context.uri)) ?? best(books, ({ outline }) => outline.parties.length);
  if (file === undefined) {
    const { language } = context.file;
    const own = files.find(({ uri }) => uri === context.uri);
    if (!context.uri.includes('/')) return { uri: context.uri, language, file: own };
    return { uri: `${sharedFolder(files, context.uri)}${language === 'nl' ? 'adresboek' : 'addressbook'}.verslag`, language, file };
  }
  return { uri: file.uri, language: context.project.file(file.uri)?.language ?? context.file.language, file };
}

/**
 * The edit that puts declarations into the book, behind the last of their type, with other edits beside it. A book that does not exist is
 * made (LSP 3.17, CreateFile).
 *
 * @param texts each one statement, in the book's language.
 */
export function declareIn(
  book: BookOfParties,
  type: string,
  texts: readonly string[],
  others: Record<string, TextEdit[]> = {},
): WorkspaceEdit {
  if (book.file !== undefined) {
    if (texts.length === 0) return { changes: others };
    return { changes: { ...others, [book.uri]: [...(others[book.uri] ?? []), insertion(book.file, type, texts)] } };
  }
  const start = { line: 0, character: 0 };
  if (texts.length === 0) return { changes: others };
  return {
    documentChanges: [
      { kind: 'create', uri: book.uri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: book.uri, version: null },
        edits: [{ range: { start, end: start }, newText: `${texts.join('\n')}\n` }],
      },
      ...Object.entries(others).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
    ],
  };
}

function insertion(file: FileNames, type: string, texts: readonly string[]): TextEdit {
  const { parties, abbreviations } = file.outline;
  const all: readonly AstNode[] = [...parties, ...abbreviations];
  const after = all.findLast((node) => node.$type === type) ?? parties.at(-1) ?? all.at(-1);
  const root = rootOf(file.document.parseResult.value);
  const eol = lineEndOf(root.fullText);
  const lines = texts.map((text) => text.replace(/\r\n?|\n/g, eol)).join(eol);
  if (after !== undefined) {
    // Blanks at the end of its line stay behind it.
    const end = root.lineEnd(root.positionAt(after.$cstNode!.end).line);
    return { range: root.rangeOf(end, end), newText: eol + lines };
  }
  const [meeting] = file.meetings;
  if (meeting !== undefined) {
    // Minutes that are their own book: above them, where nothing belongs to a section.
    const start = root.lineStart(root.positionAt(meeting.outline.node.$cstNode!.offset).line);
    return { range: root.rangeOf(start, start), newText: lines + eol + eol };
  }
  // A book without declarations: below what is there.
  const end = root.fullText.length;
  const gap = root.fullText.trim() === '' || root.fullText.endsWith(eol) ? '' : eol;
  return { range: root.rangeOf(end, end), newText: gap + lines + eol };
}

function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((found, item) => (found === undefined || score(item) > score(found) ? item : found), undefined);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Ends in a slash. */
function sharedFolder(files: readonly FileNames[], own: string): string {
  const shared = files.reduce((prefix, { uri }) => prefix.slice(0, commonLength(prefix, uri)), own);
  return shared.slice(0, shared.lastIndexOf('/') + 1);
}
