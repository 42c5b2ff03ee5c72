import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { blocksIn } from '../importing/document.ts';
import { isDocument, stemOf } from '../importing/endings.ts';
import { t } from '../language.ts';
import { setting } from '../settings.ts';
import { uriList } from './dropped-files.ts';
import { putDraft } from './minutes-paste.ts';

class MinutesEdit extends vscode.DocumentDropEdit {
  document: vscode.TextDocument | undefined;
  dropped: vscode.Uri | undefined;
}

/** A document that is dropped on minutes can become minutes there, beside an attachment of them. It is read only when that is chosen. */
export class MinutesDrop implements vscode.DocumentDropEditProvider<MinutesEdit> {
  private readonly app: App;
  private readonly kind: vscode.DocumentDropOrPasteEditKind;

  constructor(app: App, kind: vscode.DocumentDropOrPasteEditKind) {
    this.app = app;
    this.kind = kind;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
  ): Promise<MinutesEdit | undefined> {
    if (!setting('drop', document.uri)) return undefined;
    const [first, ...others] = uriList((await data.get('text/uri-list')?.asString()) ?? '').map((uri) => vscode.Uri.parse(uri));
    if (first === undefined || others.length > 0 || !isDocument(first.path)) return undefined;
    const edit = new MinutesEdit('', t('Import as minutes'), this.kind);
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    edit.document = document;
    edit.dropped = first;
    return edit;
  }

  async resolveDocumentDropEdit(edit: MinutesEdit, token: vscode.CancellationToken): Promise<MinutesEdit> {
    const { document, dropped } = edit;
    const blocks = document && dropped && (await blocksIn(this.app, dropped, token));
    if (document !== undefined && dropped !== undefined && blocks !== undefined)
      await putDraft(this.app, document, stemOf(dropped.path), blocks, edit, token);
    return edit;
  }
}
