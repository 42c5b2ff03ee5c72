import * as vscode from 'vscode';
import { LANGUAGE, SETTING } from './names.ts';

type Value<K extends keyof typeof SETTING> = (typeof SETTING)[K][1] extends boolean
  ? boolean
  : (typeof SETTING)[K][1] extends number
    ? number
    : string;

/** The value of a setting, for a file where it may differ by folder. */
export function setting<K extends keyof typeof SETTING>(name: K, scope?: vscode.Uri): Value<K> {
  const [key, standard] = SETTING[name];
  return vscode.workspace.getConfiguration(LANGUAGE, scope ?? null).get(key, standard) as Value<K>;
}

/** The full name of a setting: `verslag.preview.look`. */
export function settingKey(name: keyof typeof SETTING): string {
  return `${LANGUAGE}.${SETTING[name][0]}`;
}
