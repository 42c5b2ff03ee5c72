import * as vscode from 'vscode';
import { t } from '../language.ts';
import { setting } from '../settings.ts';
import type { TextAround } from './rich-text.ts';

/** Pasted rich text becomes Markdown prose: headings, lists, tables and emphasis keep their meaning. */
export class ProsePaste implements vscode.DocumentPasteEditProvider {
  private readonly kind: vscode.DocumentDropOrPasteEditKind;

  constructor(kind: vscode.DocumentDropOrPasteEditKind) {
    this.kind = kind;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    [range]: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    if (!setting('paste', document.uri)) return undefined;
    // What was copied in VS Code is source, though it comes with its colours as HTML.
    if (data.get('application/vnd.code.copymetadata') !== undefined) return undefined;
    const html = await data.get('text/html')?.asString();
    const { hasStructure, proseOf, setApart } = await import('./rich-text.ts');
    if (token.isCancellationRequested || !html || !hasStructure(html)) return undefined;
    const prose = proseOf(html);
    if (prose === '' || range === undefined) return undefined;
    return [new vscode.DocumentPasteEdit(setApart(prose, around(document, range)), t('Paste as Markdown prose'), this.kind)];
  }
}

function around(document: vscode.TextDocument, { start, end }: vscode.Range): TextAround {
  const line = (index: number) => (index < 0 || index >= document.lineCount ? '' : document.lineAt(index).text);
  return {
    before: line(start.line).slice(0, start.character),
    after: line(end.line).slice(end.character),
    above: line(start.line - 1),
    below: line(end.line + 1),
  };
}
