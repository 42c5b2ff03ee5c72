import * as vscode from 'vscode';
import { blocksOfText } from '../../import/plain-text.ts';
import type { App } from '../app.ts';
import { draftOf } from '../importing/draft.ts';
import { stemOf } from '../importing/endings.ts';
import { isOnlyNotes } from '../importing/placing.ts';
import { t } from '../language.ts';

class NotesEdit extends vscode.CodeAction {
  document: vscode.TextDocument | undefined;
}

/** Where a file holds notes and no minutes begin in it, all of them become minutes at once, as an import would make them. */
export class NotesAction implements vscode.CodeActionProvider<NotesEdit> {
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: Pick<vscode.CodeActionContext, 'diagnostics'>,
  ): NotesEdit[] {
    const reported = diagnostics.filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'no-minutes');
    if (reported.length === 0 || !isOnlyNotes(document.getText())) return [];
    const action = new NotesEdit(t('Make minutes of all of this text'), vscode.CodeActionKind.QuickFix);
    action.diagnostics = reported;
    action.document = document;
    return [action];
  }

  /** The draft is made when it is chosen, of the text as it is then. */
  async resolveCodeAction(action: NotesEdit, token: vscode.CancellationToken): Promise<NotesEdit> {
    const { document } = action;
    if (document === undefined) return action;
    const text = document.getText();
    const draft = await draftOf(this.app, stemOf(document.uri.path), blocksOfText(text), { uri: document.uri.toString() }, token);
    if (draft === undefined || document.getText() !== text) return action;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(text.length)), draft.text);
    return action;
  }
}
