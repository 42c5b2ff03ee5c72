import * as vscode from 'vscode';
import { type MentionsParams, type MentionsResult, REQUEST } from '../../../language-server/server/protocol.ts';
import { t } from '../language.ts';
import type { Server } from '../server.ts';
import { setting } from '../settings.ts';

/** Longer texts are no list of names. */
const LONGEST = 20_000;

/** A pasted list of names becomes mentions where they are known; pasting it as it is stays one choice away. */
export class NamesPaste implements vscode.DocumentPasteEditProvider {
  private readonly server: Server;
  private readonly kind: vscode.DocumentDropOrPasteEditKind;

  constructor(server: Server, kind: vscode.DocumentDropOrPasteEditKind) {
    this.server = server;
    this.kind = kind;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    if (range === undefined || !setting('paste', document.uri)) return undefined;
    const text = await data.get('text/plain')?.asString();
    // A text with a mention in it comes from minutes, and is right as it is.
    if (!text || text.length > LONGEST || /(?:^|[\s(,])@[\p{L}\p{N}_]/u.test(text)) return undefined;
    const { line, character } = range.start;
    const params: MentionsParams = { uri: document.uri.toString(), position: { line, character }, text };
    const result = await this.server.request<MentionsResult>(REQUEST.mentions, params, token);
    if (result === undefined) return undefined;
    return [new vscode.DocumentPasteEdit(result.text, t('Paste names as mentions'), this.kind)];
  }
}
