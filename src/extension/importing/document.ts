import * as vscode from 'vscode';
import type { IntakeBlock } from '../../../language-server/server/protocol.ts';
import { LARGEST_DOCUMENT, type Refusal, UnreadableDocument } from '../../import/reading.ts';
import { REFUSAL_TEXTS } from '../../refusal-texts.ts';
import { visibleLine } from '../../visible.ts';
import type { App } from '../app.ts';
import { language, t } from '../language.ts';
import { CONFIG_FILE } from '../names.ts';
import { endingOf, isDocument } from './endings.ts';
import { timeZoneIn, USUAL_ZONE } from './time-zone.ts';

/** What a document holds, or why it cannot be read and what to do. */
export type ReadDocument = { readonly blocks: readonly IntakeBlock[] } | { readonly problem: string };

/** What a document holds. Where it cannot be read, a message says why, and what to do. */
export async function blocksIn(
  app: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
  invitation = false,
): Promise<readonly IntakeBlock[] | undefined> {
  const read = await documentAt(app, uri, token, invitation);
  if (read === undefined || 'blocks' in read) return read?.blocks;
  void vscode.window.showErrorMessage(read.problem);
  return undefined;
}

/** @returns undefined where it was cancelled. */
export async function documentAt(
  { host, context }: App,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
  invitation = false,
): Promise<ReadDocument | undefined> {
  const name = vscode.workspace.asRelativePath(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_DOCUMENT) throw new UnreadableDocument('tooLarge');
    const ending = endingOf(uri.path);
    const timeZone = ending === '.ics' || invitation ? await timeZoneAround(uri) : USUAL_ZONE;
    const order = { ending, bytes: await vscode.workspace.fs.readFile(uri), timeZone, language: language(), invitation };
    const blocks = await host.readDocument(context, order, token);
    if (blocks.length === 0) throw new UnreadableDocument('noText');
    return token.isCancellationRequested ? undefined : { blocks };
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    const problem =
      error instanceof UnreadableDocument
        ? refusalText(error.reason, name, host)
        : error instanceof NoTimeZone
          ? error.message
          : t('{0}: the file could not be read: {1}', visibleLine(name), (error as Error).message);
    return { problem };
  }
}

/** The zone of the project that a document lies in, as its configuration has it. @throws NoTimeZone */
async function timeZoneAround(uri: vscode.Uri): Promise<string> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? vscode.Uri.joinPath(uri, '..').path;
  for (let folder = vscode.Uri.joinPath(uri, '..'); folder.path.startsWith(root); folder = vscode.Uri.joinPath(folder, '..')) {
    const file = vscode.Uri.joinPath(folder, CONFIG_FILE);
    const bytes = await vscode.workspace.fs.readFile(file).then(
      (found) => found,
      () => undefined,
    );
    if (bytes !== undefined) {
      const { zone, known } = timeZoneIn(new TextDecoder().decode(bytes));
      if (known) return zone;
      throw new NoTimeZone(vscode.workspace.asRelativePath(file), zone);
    }
    if (folder.path === '/') break;
  }
  return USUAL_ZONE;
}

/** The fault is not of the document. */
class NoTimeZone extends Error {
  constructor(file: string, zone: string) {
    super(
      t(
        '{0}: `timeZone` is no time zone: {1}. Without it the times of an invitation cannot be told. Such as: {2}',
        visibleLine(file),
        visibleLine(zone),
        USUAL_ZONE,
      ),
    );
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
