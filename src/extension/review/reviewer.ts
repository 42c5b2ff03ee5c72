import * as vscode from 'vscode';
import { t } from '../language.ts';
import { setting, settingKey } from '../settings.ts';

/** Whose name stands with a remark: as the settings say, else it is asked once. `undefined` where the user turns back. */
export async function reviewer(): Promise<string | undefined> {
  const known = setting('reviewName').trim();
  if (known !== '') return known;
  const typed = await vscode.window.showInputBox({
    title: t('Your name, as it stands with your remarks'),
    placeHolder: t('Such as: A. Smit'),
    ignoreFocusOut: true,
  });
  const name = typed?.trim() ?? '';
  if (name === '') return undefined;
  await vscode.workspace.getConfiguration().update(settingKey('reviewName'), name, vscode.ConfigurationTarget.Global);
  return name;
}
