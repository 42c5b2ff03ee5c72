import * as vscode from 'vscode';
import { type AttachmentParams, REQUEST, type TextChange } from '../../../language-server/server/protocol.ts';
import { rangeOf } from '../edits.ts';
import { t } from '../language.ts';
import type { Server } from '../server.ts';
import { setting } from '../settings.ts';
import { droppedFile, uriList } from './dropped-files.ts';

/** A file that is dropped on minutes becomes an attachment of them, in their head, wherever on the page it was let go. */
export class AttachmentDrop implements vscode.DocumentDropEditProvider {
  private readonly server: Server;
  private readonly kind: vscode.DocumentDropOrPasteEditKind;
  private readonly picture: vscode.DocumentDropOrPasteEditKind;

  /** @param picture what is done with a picture, unless somebody chooses otherwise */
  constructor(server: Server, kind: vscode.DocumentDropOrPasteEditKind, picture: vscode.DocumentDropOrPasteEditKind) {
    this.server = server;
    this.kind = kind;
    this.picture = picture;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    if (!setting('drop', document.uri)) return undefined;
    const list = await data.get('text/uri-list')?.asString();
    const files = uriList(list ?? '').flatMap((uri) => droppedFile(document.uri.toString(), uri) ?? []);
    if (files.length === 0) return undefined;
    const params: AttachmentParams = { uri: document.uri.toString(), line: position.line, files };
    const change = await this.server.request<TextChange>(REQUEST.attachment, params, token);
    if (change === undefined) return undefined;
    const edit = new vscode.DocumentDropEdit('', t('Add as attachment'), this.kind);
    edit.yieldTo = [this.picture];
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.insert(document.uri, rangeOf(change.range).start, change.newText);
    return edit;
  }
}
