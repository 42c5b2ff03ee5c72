import * as vscode from 'vscode';
import type { IntakeBlock } from '../../../language-server/server/protocol.ts';
import { blocksOfHtml } from '../../import/html.ts';
import { blocksOfText } from '../../import/plain-text.ts';
import type { App } from '../app.ts';
import { draftOf } from '../importing/draft.ts';
import { stemOf } from '../importing/endings.ts';
import { placed, readsAsMinutes } from '../importing/placing.ts';
import { t } from '../language.ts';
import { setting } from '../settings.ts';
import { hasStructure } from './rich-text.ts';

/** Longer texts come as files. */
const LONGEST = 1_000_000;

class MinutesEdit extends vscode.DocumentPasteEdit {
  document: vscode.TextDocument | undefined;
  blocks: (() => readonly IntakeBlock[]) | undefined;
}

/** Copied notes become minutes: one choice among those of pasting, never the first. They are made only when they are chosen. */
export class MinutesPaste implements vscode.DocumentPasteEditProvider<MinutesEdit> {
  private readonly app: App;
  private readonly kind: vscode.DocumentDropOrPasteEditKind;

  constructor(app: App, kind: vscode.DocumentDropOrPasteEditKind) {
    this.app = app;
    this.kind = kind;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): Promise<MinutesEdit[] | undefined> {
    const [range, ...others] = ranges;
    if (range === undefined || !range.isEmpty || others.length > 0 || !setting('paste', document.uri)) return undefined;
    // What was copied in VS Code is source.
    if (data.get('application/vnd.code.copymetadata') !== undefined) return undefined;
    const html = (await data.get('text/html')?.asString()) ?? '';
    const text = (await data.get('text/plain')?.asString()) ?? '';
    if (html.length > LONGEST || text.length > LONGEST || !readsAsMinutes(text)) return undefined;
    const edit = new MinutesEdit('', t('Paste as minutes'), this.kind);
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    edit.document = document;
    edit.blocks = () => (hasStructure(html) ? blocksOfHtml(html) : blocksOfText(text));
    return [edit];
  }

  async resolveDocumentPasteEdit(edit: MinutesEdit, token: vscode.CancellationToken): Promise<MinutesEdit> {
    const { document, blocks } = edit;
    if (document !== undefined && blocks !== undefined)
      await putDraft(this.app, document, stemOf(document.uri.path), blocks(), edit, token);
    return edit;
  }
}

/** Fills in an edit: in minutes that say nothing yet where the cursor is, else behind all that they say. */
export async function putDraft(
  app: App,
  document: vscode.TextDocument,
  name: string,
  blocks: readonly IntakeBlock[],
  edit: { insertText: string | vscode.SnippetString; additionalEdit?: vscode.WorkspaceEdit },
  token: vscode.CancellationToken,
): Promise<void> {
  const draft = await draftOf(app, name, blocks, { uri: document.uri.toString() }, token);
  if (draft === undefined) return;
  const text = document.getText();
  const { at, text: inserted } = placed(text, draft.text);
  if (at === 'cursor') edit.insertText = inserted;
  else {
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.insert(document.uri, document.positionAt(text.length), inserted);
  }
}
