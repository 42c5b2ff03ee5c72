import * as vscode from 'vscode';
import { setting } from '../settings.ts';

/** Pasted rich text becomes Markdown prose: headings, lists, tables and emphasis keep their meaning. */
export class ProsePaste implements vscode.DocumentPasteEditProvider {
  private readonly kind: vscode.DocumentDropOrPasteEditKind;

  constructor(kind: vscode.DocumentDropOrPasteEditKind) {
    this.kind = kind;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    if (!setting('paste', document.uri)) return undefined;
    // What was copied in VS Code is source, though it comes with its colours as HTML.
    if (data.get('application/vnd.code.copymetadata') !== undefined) return undefined;
    const html = await data.get('text/html')?.asString();
    const { hasStructure, proseOf } = await import('./rich-text.ts');
    if (token.isCancellationRequested || !html || !hasStructure(html)) return undefined;
    const prose = proseOf(html);
    return prose === '' ? undefined : [new vscode.DocumentPasteEdit(prose, vscode.l10n.t('Paste as Markdown prose'), this.kind)];
  }
}
