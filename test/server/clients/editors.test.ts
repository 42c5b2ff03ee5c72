import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { applyTextEdits } from '../../support/edits.ts';
import { EDITORS, type Editor } from './editors.ts';
import { BOOK, CLEAN } from './minutes.ts';

const CLI = path.join(import.meta.dirname, '../../../bin/verslag.js');
const TYPO = CLEAN.replace('Notulist:', 'Notulst:');

/** The server as editors start it, from the bundle, in a folder with blanks, parentheses and letters beyond ASCII. */
class Session {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  private readonly child: ChildProcess;
  private readonly home: string;
  private readonly pushed: { uri: string; diagnostics: Diagnostic[] }[] = [];
  private wake = () => {};
  private pulls = false;

  constructor() {
    this.home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-editors-')));
    this.folder = path.join(this.home, "Overleg (2020) – één & 'twee'");
    fs.mkdirSync(this.folder);
    fs.writeFileSync(path.join(this.folder, 'adresboek.verslag'), BOOK);
    fs.writeFileSync(path.join(this.folder, 'overleg-1.verslag'), TYPO);
    const child = spawn(process.execPath, [CLI, 'lsp', '--stdio', '--today', '2020-11-16'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child = child;
    this.connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.pushed.push(params);
      this.wake();
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', () => [null]);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).toString();
  }

  async greet({ clientInfo, capabilities }: Editor): Promise<void> {
    const rootUri = pathToFileURL(this.folder).toString();
    const { capabilities: server } = await this.connection.sendRequest<{ capabilities: { diagnosticProvider?: unknown } }>('initialize', {
      processId: process.pid,
      ...(clientInfo && { clientInfo }),
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: '' }],
      capabilities,
    } as never);
    this.pulls = server.diagnosticProvider !== undefined;
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  }

  request<R>(method: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri: this.uri('overleg-1.verslag') }, ...params } as never);
  }

  /** Rules that are reported as errors and warnings, pulled or pushed, once they are as wanted. */
  async rules(wanted: string): Promise<void> {
    const uri = this.uri('overleg-1.verslag');
    const told = (found: readonly Diagnostic[]) =>
      found
        .filter(({ severity }) => severity! <= 2)
        .map(({ code }) => code)
        .join();
    if (this.pulls) {
      const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic');
      assert.equal(report.kind === 'full' ? told(report.items) : '', wanted);
      return;
    }
    const last = () => this.pushed.findLast((one) => one.uri === uri);
    while (last() === undefined || told(last()!.diagnostics) !== wanted) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.on('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const status = await ended;
    this.connection.dispose();
    fs.rmSync(this.home, { recursive: true, force: true });
    return status;
  }
}

describe('what editors say of themselves', () => {
  for (const [name, editor] of Object.entries(EDITORS)) {
    it(`serves ${name}: diagnostics, completion, renaming, code actions and formatting`, async () => {
      const session = new Session();
      await session.greet(editor);
      const uri = session.uri('overleg-1.verslag');
      let text = TYPO;
      let version = 1;
      await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'verslag', version, text } });
      const edit = async (next: string) => {
        text = next;
        await session.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: ++version },
          contentChanges: [{ text }],
        });
      };
      await session.rules('no-secretary,keyword-typo');

      const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } };
      const actions = await session.request<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } });
      if (editor.capabilities.textDocument?.codeAction === undefined) assert.deepEqual(actions, []);
      else assert.equal(applyTextEdits(TYPO, actions[0]!.edit!.changes![uri]!), CLEAN);
      await edit(CLEAN);
      await session.rules('');

      await edit(`${CLEAN}\nDank aan @`);
      const position = { line: text.split('\n').length - 1, character: 10 };
      const { items } = await session.request<CompletionList>('textDocument/completion', { position });
      const item = items.find(({ label }) => label.includes('jansen'))!;
      const resolved = await session.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
      assert.match(JSON.stringify(resolved.documentation), /projectleider/);

      await edit(CLEAN.replace('Tijd: ', 'Tijd:    '));
      const edits = await session.request<TextEdit[]>('textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } });
      assert.equal(applyTextEdits(text, edits), CLEAN);
      await edit(CLEAN);

      const at = { line: 5, character: CLEAN.split('\n')[5]!.indexOf('@jansen') + 2 };
      const { changes } = await session.request<WorkspaceEdit>('textDocument/rename', { position: at, newName: 'pietersen' });
      assert.equal(applyTextEdits(CLEAN, changes![uri]!), CLEAN.replaceAll('@jansen', '@pietersen'));
      const book = applyTextEdits(BOOK, changes![session.uri('adresboek.verslag')]!);
      assert.equal(book, BOOK.replaceAll('@jansen', '@pietersen').replace('Persoon jansen', 'Persoon pietersen'));
      assert.equal(await session.end(), 0);
    });
  }
});
