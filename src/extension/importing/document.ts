import * as vscode from 'vscode';
import type { IntakeBlock } from '../../../language-server/server/protocol.ts';
import { LARGEST_DOCUMENT, type Refusal, UnreadableDocument } from '../../import/reading.ts';
import { REFUSAL_TEXTS } from '../../refusal-texts.ts';
import { visibleLine } from '../../visible.ts';
import type { App } from '../app.ts';
import { language, t } from '../language.ts';
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
    const blocks = await host.readDocument(context, endingOf(uri.path), await vscode.workspace.fs.readFile(uri), token);
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

function refusalText(reason: Refusal, name: string, { kind, endings }: App['host']): string {
  const shown = visibleLine(name);
  if (reason === 'unknownFormat' && kind === 'browser' && isDocument(name))
    return t('{0}: documents of this kind cannot be read in a browser. Open the folder in VS Code on a computer.', shown);
  if (reason === 'noPdfReader')
    return t('{0}: VS Code has no reader of PDF. Open it in Word and save it as .docx, or use `verslag import`.', shown);
  const values = [shown, [...endings].join(', ')];
  return REFUSAL_TEXTS[`import.${reason}`][language()].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
