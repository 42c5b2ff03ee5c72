import * as vscode from 'vscode';
import dutch from '../../l10n/bundle.l10n.nl.json' with { type: 'json' };
import { setting, settingKey } from './settings.ts';

type Choice = 'auto' | 'nl' | 'en';
/** What was chosen a moment ago, and is on its way to the settings. */
let choice: Choice | undefined;

function chosenLanguage(): string {
  return choice ?? setting('language');
}

/** Has everything said in another language, from now on and everywhere. */
export async function chooseLanguage(language: Choice): Promise<void> {
  choice = language;
  try {
    await vscode.workspace.getConfiguration().update(settingKey('language'), language, vscode.ConfigurationTarget.Global);
  } finally {
    choice = undefined;
  }
}

/**
 * The language that the user reads: as the setting says, else that of VS Code, by the rule of the server: what is not English is Dutch. For most
 * Dutch people VS Code is English, so they can choose.
 */
export function language(): 'nl' | 'en' {
  const chosen = chosenLanguage();
  if (chosen === 'nl' || chosen === 'en') return chosen;
  return vscode.env.language.startsWith('en') ? 'en' : 'nl';
}

/** A text in that language, filled in: `t('{0} errors', 3)`. */
export function t(text: string, ...values: (string | number)[]): string {
  // Into its own language VS Code translates itself, and into no other.
  if (vscode.env.language.startsWith(language())) return vscode.l10n.t(text, ...values);
  const words = language() === 'nl' ? (dutch as Readonly<Record<string, string>>)[text] : undefined;
  return (words ?? text).replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

export function onDidChangeLanguage(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(settingKey('language'))) listener();
  });
}
