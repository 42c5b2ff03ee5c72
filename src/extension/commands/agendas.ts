import * as vscode from 'vscode';
import { t } from '../language.ts';
import { setting } from '../settings.ts';

/** An agenda of one's own: a Markdown file in the folder of agendas; its name is that of the file. */
export interface Agenda {
  readonly name: string;
  readonly text: string;
}

const ENDING = '.md';

/** The folder of agendas in a folder of the workspace; undefined where the setting leads out of it. */
export function agendaFolder(root: vscode.Uri): vscode.Uri | undefined {
  const name = setting('agendaFolder', root).trim();
  const parts = name.split(/[\\/]/);
  const leadsOut = name === '' || parts.includes('..') || /^(?:[\\/]|[a-z]:|[a-z][a-z0-9+.-]+:)/i.test(name);
  return leadsOut ? undefined : vscode.Uri.joinPath(root, ...parts);
}

/** The agendas of a folder of the workspace, by name; none where there is no such folder. */
export async function agendasIn(root: vscode.Uri | undefined): Promise<Agenda[]> {
  const folder = root && agendaFolder(root);
  if (folder === undefined) return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries.flatMap(([name, type]) => ((type & vscode.FileType.File) !== 0 && name.endsWith(ENDING) ? [name] : []));
    const read = async (name: string) => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
      return { name: name.slice(0, -ENDING.length), text };
    };
    return await Promise.all(names.sort((a, b) => a.localeCompare(b)).map(read));
  } catch {
    return [];
  }
}

/** Which agenda a new meeting has: the usual one comes first. `undefined` where the user turns back; `''` is the usual one. */
export async function askAgenda(title: string, agendas: readonly Agenda[]): Promise<string | undefined> {
  const usual = { label: t('The usual agenda'), description: '', text: '' };
  const own = agendas.map(({ name, text }) => ({ label: name, description: headingsOf(text).slice(0, 4).join(' · '), text }));
  return (await vscode.window.showQuickPick([usual, ...own], { title: `${title}: ${t('Agenda')}`, ignoreFocusOut: true }))?.text;
}

/** The titles of the sections of a text, without their numbers. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,4}[ \t]+(?![ \t])(?:\d+(?:\.\d+)*\.?[ \t]+(?![ \t]))?(.+)$/gm)].map(([, title]) => title!.trim());
}
