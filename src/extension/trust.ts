import * as vscode from 'vscode';
import { t } from './language.ts';

/** Whether the workspace is trusted; where not, a message says that this is off, and how to put it on. */
export async function isTrustedFor(what: string): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = t('Manage trust');
  const chosen = await vscode.window.showWarningMessage(t('{0} is off, for this workspace is not trusted.', what), manage);
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
