import * as vscode from 'vscode';
import type { PreviewState } from '../../preview/messages.ts';
import type { App, Commands } from '../app.ts';
import { COMMAND } from '../names.ts';
import { targetOf } from './target.ts';

export function previewCommands(app: App): Commands {
  const { previews } = app;
  const show =
    (column: vscode.ViewColumn, change: Partial<PreviewState> = {}) =>
    async (...args: unknown[]) => {
      const target = await targetOf(app, args);
      if (target !== undefined) previews.show(target.uri, column, { line: target.line, ...change });
    };
  return {
    [COMMAND.showPreview]: show(vscode.ViewColumn.Active),
    [COMMAND.showPreviewToSide]: show(vscode.ViewColumn.Beside),
    [COMMAND.showLockedPreviewToSide]: show(vscode.ViewColumn.Beside, { locked: true }),
    [COMMAND.showPublicVersion]: show(vscode.ViewColumn.Beside, { public: true, form: 'html', view: 'full' }),
    [COMMAND.previewMeeting]: show(vscode.ViewColumn.Beside),
    [COMMAND.togglePreviewLock]: () => previews.toggleLock(),
    [COMMAND.showSource]: () => {
      const { active } = previews;
      if (active === undefined) return;
      const line = Math.floor(active.state.line);
      return active.reveal(new vscode.Range(line, 0, line, 0), active.uri);
    },
  };
}
