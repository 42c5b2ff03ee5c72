import * as vscode from 'vscode';

/** Whether programs of the user's own computer can open what is written; VS Code in a browser, or with a remote folder, writes elsewhere. */
export function isLocal(place?: vscode.Uri): boolean {
  const { uiKind, remoteName } = vscode.env;
  return uiKind === vscode.UIKind.Desktop && remoteName === undefined && (place === undefined || place.scheme === 'file');
}
