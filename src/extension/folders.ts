import * as vscode from 'vscode';
import { t } from './language.ts';

/** The folder of the workspace in which something new is made: the only one, or the one that the user chooses. */
export async function askFolder(): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  if (workspaceFolders.length < 2) return workspaceFolders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: t('In which folder?') }))?.uri;
}
