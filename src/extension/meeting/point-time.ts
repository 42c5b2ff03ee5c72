import * as vscode from 'vscode';
import { type PointTimeParams, type PointTimeResult, REQUEST } from '../../../language-server/server/protocol.ts';
import type { App } from '../app.ts';
import { t } from '../language.ts';
import { following, writeAsAsked } from '../writing.ts';
import { timeOfDay } from './clock.ts';

/** The point of the cursor begins now, or ends where it has begun. */
export async function beginOrEnd({ server }: App, { document, selection }: vscode.TextEditor): Promise<void> {
  const time = timeOfDay(new Date());
  await following(document.uri, selection.active.line, async (place) => {
    const result = await writeAsAsked<PointTimeResult>(document.uri, {
      ask: () => server.request(REQUEST.pointTime, { uri: document.uri.toString(), line: place.line, time } satisfies PointTimeParams),
      changes: ({ changes }) => changes,
    });
    if ('made' in result) {
      const { did, title } = result.made;
      vscode.window.setStatusBarMessage(did === 'began' ? t('{0} begins at {1}.', title, time) : t('{0} ends at {1}.', title, time), 5000);
    } else if (result.isUnanswered === true && server.state !== 'down')
      void vscode.window.showInformationMessage(
        t('There is no point here whose time can be noted: put the cursor in one, or change its time by hand.'),
      );
    else void vscode.window.showErrorMessage(result.why);
  });
}
