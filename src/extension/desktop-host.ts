import { runCommandLine } from './command-line.ts';
import type { EditorHost } from './host.ts';
import { DOCUMENT_ENDINGS } from './importing/endings.ts';
import { readInThread } from './importing/thread.ts';
import { LANGUAGE, OUTPUT } from './names.ts';
import { checkTasks, registerCheckTask } from './tasks.ts';

/** VS Code on a computer: the server is a process of its own, started again when it falls over. */
export const DESKTOP: EditorHost = {
  kind: 'desktop',
  async createClient(context, options) {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('dist/server.mjs');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(LANGUAGE, OUTPUT, { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } }, options);
  },
  endings: DOCUMENT_ENDINGS,
  readDocument: readInThread,
  runCommandLine,
  checkTasks,
  register: registerCheckTask,
};
