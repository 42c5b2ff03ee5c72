import * as vscode from 'vscode';

/** Where minutes of a document go: beside it, where it lies in the workspace, else in its first folder; undefined where nothing is open. */
export function folderFor(document: vscode.Uri, beside: vscode.Uri): vscode.Uri | undefined {
  return vscode.workspace.getWorkspaceFolder(document) !== undefined ? beside : vscode.workspace.workspaceFolders?.[0]?.uri;
}
