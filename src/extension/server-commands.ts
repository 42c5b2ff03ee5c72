import * as vscode from 'vscode';
import { t } from './language.ts';
import { LANGUAGE } from './names.ts';

/** Address of, and line in, the minutes that are being edited; nothing where none are. */
function here(): unknown[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return [];
  return [editor.document.uri.toString(), editor.selection.active.line];
}

/** The message where a command of the server has changed nothing. */
function nothingToDo(command: string): string {
  switch (command) {
    case 'verslag.carryOverActions':
      return t('There is nothing to carry over: no open action of an earlier meeting of this series is missing here.');
    case 'verslag.takeOverParked':
      return t('No point that an earlier meeting of this series left for later is still to be taken up.');
    case 'verslag.moveSectionTo':
      return t('A point takes the place of another of the same depth, among the same points.');
    case 'verslag.moveSectionUp':
    case 'verslag.moveSectionDown':
      return t('There is no section of the same depth to change places with.');
    case 'verslag.typeLines':
      return t('No line of these minutes can be typed in one way only.');
    case 'verslag.numberSections':
      return t('Every section has its number already.');
    default:
      return t('Everybody stands in order already.');
  }
}

type Next = (command: string, args: unknown[]) => vscode.ProviderResult<unknown>;

/**
 * Runs a command of the server. From the palette it is about the document and the cursor in it. Where it changes nothing, or there are no
 * minutes, a message says so: a command that does nothing looks broken.
 */
export async function runServerCommand(command: string, given: unknown[], next: Next): Promise<unknown> {
  const args = given.length > 0 ? given : here();
  const [uri] = args;
  if (typeof uri !== 'string') {
    void vscode.window.showInformationMessage(t('Open minutes first: this is about one meeting.'));
    return null;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { version } = document;
  const answer = await next(command, args);
  // What asks the writer first may still be asking.
  const nothing = command === 'verslag.typeLines' ? answer === false : document.version === version;
  if (nothing) void vscode.window.showInformationMessage(nothingToDo(command));
  return answer;
}
