import * as vscode from 'vscode';
import type { App } from './app.ts';
import { actionCommands } from './commands/actions.ts';
import { approveCommands } from './commands/approve.ts';
import { besideCommands } from './commands/beside.ts';
import { checkCommands } from './commands/check.ts';
import { copyCommands } from './commands/copy.ts';
import { sampleCommands } from './commands/create-sample.ts';
import { emailCommands } from './commands/email.ts';
import { exportCommands } from './commands/export.ts';
import { exportWorkspaceCommands } from './commands/export-workspace.ts';
import { importCommands } from './commands/import.ts';
import { listCommands } from './commands/list.ts';
import { meetingModeCommands } from './commands/meeting-mode.ts';
import { meetingCommands } from './commands/new-meeting.ts';
import { previewCommands } from './commands/preview.ts';
import { printCommands } from './commands/print.ts';
import { remarkCommands } from './commands/remarks.ts';
import { agendaCommands } from './commands/save-agenda.ts';
import { serverCommands } from './commands/server.ts';
import { sourceCommands } from './commands/source.ts';
import { registerEditing } from './editing/register.ts';
import type { EditorHost } from './host.ts';
import { language, onDidChangeLanguage } from './language.ts';
import { MeetingMode } from './meeting/mode.ts';
import { CONTEXT, LANGUAGE } from './names.ts';
import { Previews } from './preview/previews.ts';
import { Remarks } from './review/remarks.ts';
import { ruleCommands } from './rules.ts';
import { Server } from './server.ts';
import { Status } from './status.ts';
import { ActionsView } from './views/actions-view.ts';
import { MeetingsView } from './views/meetings-view.ts';
import { PointsView } from './views/points-view.ts';

/** What other extensions, and the tests, may use. */
export interface Api {
  /** Resolves when the server answers. */
  readonly ready: Promise<void>;
}

const COMMANDS = [
  serverCommands,
  previewCommands,
  actionCommands,
  meetingCommands,
  agendaCommands,
  sampleCommands,
  importCommands,
  exportCommands,
  approveCommands,
  besideCommands,
  exportWorkspaceCommands,
  printCommands,
  emailCommands,
  copyCommands,
  checkCommands,
  sourceCommands,
  ruleCommands,
  listCommands,
  remarkCommands,
  meetingModeCommands,
];

/** Registers everything and starts the server beside it; returns before the server is there. */
export async function activateWith(context: vscode.ExtensionContext, host: EditorHost): Promise<Api> {
  const server = new Server(context, host);
  const ready = server.start();
  const previews = new Previews(context, server);
  const actions = new ActionsView(context, server);
  const meetings = new MeetingsView(server);
  const remarks = new Remarks(server);
  const mode = new MeetingMode(server);
  server.isQuiet = () => mode.isOn;
  const app: App = { context, host, server, previews, actions, meetings, remarks, mode };
  context.subscriptions.push(
    server,
    previews,
    actions,
    meetings,
    remarks,
    mode,
    new Status(server),
    new PointsView(),
    ...registerEditing(app),
    ...(host.register === undefined ? [] : [host.register(context)]),
  );
  // What the server may read depends on it.
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()));
  context.subscriptions.push(sayFirstEdit(), onDidChangeLanguage(sayLanguage));
  sayLanguage();
  for (const commands of COMMANDS) {
    for (const [name, run] of Object.entries(commands(app))) context.subscriptions.push(vscode.commands.registerCommand(name, run));
  }
  return { ready };
}

/** What VS Code shows of the manifest follows the language that the user reads, where it can. */
function sayLanguage(): void {
  void vscode.commands.executeCommand('setContext', CONTEXT.language, language());
}

/** Ticks the step of the walkthrough off in which the user types. */
function sayFirstEdit(): vscode.Disposable {
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.languageId !== LANGUAGE || contentChanges.length === 0) return;
    listener.dispose();
    void vscode.commands.executeCommand('setContext', CONTEXT.edited, true);
  });
  return listener;
}
