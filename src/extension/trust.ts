import * as vscode from 'vscode';

/** Whether the workspace is trusted; where not, it is said that this is off, and how to put it on. */
export async function isTrustedFor(what: string): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage trust');
  const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('{0} is off, for this workspace is not trusted.', what), manage);
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
