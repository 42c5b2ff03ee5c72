import * as vscode from 'vscode';
import { LANGUAGE, PREVIEW } from './names.ts';

/** The column in which minutes are opened: where others are already, and not over a preview. */
export function sourceColumn(): vscode.ViewColumn {
  const minutes = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === LANGUAGE);
  const { activeTextEditor } = vscode.window;
  if (activeTextEditor?.document.languageId === LANGUAGE || minutes?.viewColumn === undefined) {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const onPreview = input instanceof vscode.TabInputWebview && input.viewType.endsWith(PREVIEW);
    return onPreview ? vscode.ViewColumn.One : vscode.ViewColumn.Active;
  }
  return minutes.viewColumn;
}
