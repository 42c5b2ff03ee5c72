import * as vscode from 'vscode';
import { t } from './language.ts';

/** Says that words were not written, and lets them be copied: what somebody typed is not lost. */
export async function sayAndCopy(message: string, words: string): Promise<void> {
  const copy = t('Copy what you typed');
  const chosen = await vscode.window.showErrorMessage(message, ...(words.trim() === '' ? [] : [copy]));
  if (chosen === copy) await vscode.env.clipboard.writeText(words);
}
