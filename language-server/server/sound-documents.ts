import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isObject } from '../project/json-places.ts';
import { isAddress } from '../syntax/addresses.ts';

type TextDocumentConnection = Parameters<TextDocuments<TextDocument>['listen']>[0];

/**
 * The notifications of documents of a connection, without those that name no document or hold no text: what a client sends by mistake would stay among the
 * open documents, and fail whatever is done with them later.
 */
export function soundDocuments(connection: TextDocumentConnection): TextDocumentConnection {
  const only =
    <P, R>(isSound: (params: unknown) => boolean, handle: (params: P) => R) =>
    (params: P): R | undefined =>
      isSound(params) ? handle(params) : undefined;
  return {
    onDidOpenTextDocument: (handle) => connection.onDidOpenTextDocument(only(isOpening, handle)),
    onDidChangeTextDocument: (handle) => connection.onDidChangeTextDocument(only(isChange, handle)),
    onDidCloseTextDocument: (handle) => connection.onDidCloseTextDocument(only(namesDocument, handle)),
    onWillSaveTextDocument: (handle) => connection.onWillSaveTextDocument(only(namesDocument, handle)),
    onWillSaveTextDocumentWaitUntil: (handle) =>
      connection.onWillSaveTextDocumentWaitUntil((params, token) => (namesDocument(params) ? handle(params, token) : [])),
    onDidSaveTextDocument: (handle) => connection.onDidSaveTextDocument(only(namesDocument, handle)),
  };
}

function namesDocument(params: unknown): params is { readonly textDocument: Readonly<Record<string, unknown>> } {
  if (!isObject(params) || !('textDocument' in params) || !isObject(params.textDocument)) return false;
  return 'uri' in params.textDocument && typeof params.textDocument.uri === 'string' && isAddress(params.textDocument.uri);
}

function isOpening(params: unknown): boolean {
  return namesDocument(params) && typeof params.textDocument.text === 'string' && typeof params.textDocument.version === 'number';
}

function isChange(params: unknown): boolean {
  if (!namesDocument(params) || typeof params.textDocument.version !== 'number') return false;
  return 'contentChanges' in params && Array.isArray(params.contentChanges) && params.contentChanges.every(isContent);
}

function isContent(change: unknown): boolean {
  if (!isObject(change) || !('text' in change) || typeof change.text !== 'string') return false;
  return !('range' in change) || change.range === undefined || isRange(change.range);
}

function isRange(range: unknown): boolean {
  return isObject(range) && 'start' in range && 'end' in range && isPosition(range.start) && isPosition(range.end);
}

function isPosition(position: unknown): boolean {
  if (!isObject(position) || !('line' in position && 'character' in position)) return false;
  return Number.isFinite(position.line) && Number.isFinite(position.character);
}
