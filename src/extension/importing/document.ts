import * as vscode from 'vscode';
import type { IntakeBlock } from '../../../language-server/server/protocol.ts';
import { LARGEST_DOCUMENT, type Refusal, UnreadableDocument } from '../../import/reading.ts';
import { REFUSAL_TEXTS } from '../../refusal-texts.ts';
import { visibleLine } from '../../visible.ts';
import type { App } from '../app.ts';
import { language, t } from '../language.ts';
import { CONFIG_FILE } from '../names.ts';
import { endingOf, isDocument } from './endings.ts';

/** What a document holds. Where it cannot be read, a message says why, and what to do. */
export async function blocksIn(
  { host, context }: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly IntakeBlock[] | undefined> {
  const name = vscode.workspace.asRelativePath(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_DOCUMENT) throw new UnreadableDocument('tooLarge');
    const ending = endingOf(uri.path);
    const timeZone = ending === '.ics' ? await timeZoneAround(uri) : USUAL_ZONE;
    const order = { ending, bytes: await vscode.workspace.fs.readFile(uri), timeZone, language: language() };
    const blocks = await host.readDocument(context, order, token);
    if (blocks.length === 0) throw new UnreadableDocument('noText');
    return token.isCancellationRequested ? undefined : blocks;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    const why =
      error instanceof UnreadableDocument
        ? refusalText(error.reason, name, host)
        : t('{0}: the file could not be read: {1}', visibleLine(name), (error as Error).message);
    void vscode.window.showErrorMessage(why);
    return undefined;
  }
}

/** The zone of the project that a document lies in, as its configuration has it. */
async function timeZoneAround(uri: vscode.Uri): Promise<string> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? vscode.Uri.joinPath(uri, '..').path;
  for (let folder = vscode.Uri.joinPath(uri, '..'); folder.path.startsWith(root); folder = vscode.Uri.joinPath(folder, '..')) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, CONFIG_FILE));
      return /"timeZone"\s*:\s*"([A-Za-z0-9_+/-]{1,60})"/.exec(new TextDecoder().decode(bytes))?.[1] ?? USUAL_ZONE;
    } catch {
      // None here.
    }
    if (folder.path === '/') break;
  }
  return USUAL_ZONE;
}
const USUAL_ZONE = 'Europe/Amsterdam';

function refusalText(reason: Refusal, name: string, { kind, endings }: App['host']): string {
  const shown = visibleLine(name);
  if (reason === 'unknownFormat' && kind === 'browser' && isDocument(name))
    return t('{0}: documents of this kind cannot be read in a browser. Open the folder in VS Code on a computer.', shown);
  if (reason === 'noPdfReader')
    return t('{0}: VS Code has no reader of PDF. Open it in Word and save it as .docx, or use `verslag import`.', shown);
  const values = [shown, [...endings].join(', ')];
  return REFUSAL_TEXTS[`import.${reason}`][language()].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
