import * as vscode from 'vscode';
import { type DraftParams, type DraftResult, type IntakeBlock, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App } from '../app.ts';
import { t } from '../language.ts';

/** The minutes that blocks make; where the server is down a message says so. */
export async function draftOf(
  { server }: Pick<App, 'server'>,
  name: string,
  blocks: readonly IntakeBlock[],
  place: Pick<DraftParams, 'folder' | 'uri'>,
  token?: vscode.CancellationToken,
): Promise<DraftResult | undefined> {
  const draft = await server.request<DraftResult>(REQUEST.draft, { name, blocks, ...place } satisfies DraftParams, token);
  if (draft === undefined && token?.isCancellationRequested !== true)
    void vscode.window.showErrorMessage(t('The language server of Verslag did not start: minutes are shown, but not checked.'));
  return draft;
}
