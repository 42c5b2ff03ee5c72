import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { measured, type Program, processorTime, type Usage } from './process.ts';

interface Published {
  readonly uri: string;
}

/** An editor that drives a language server on standard input and output, and measures how long it waits. */
export class Editor {
  private readonly connection: MessageConnection;
  private readonly ended: Promise<Usage>;
  private readonly waiting = new Map<string, () => void>();
  private version = 1;
  /** The server's process. */
  readonly pid: number;

  private constructor(program: Program) {
    const { command, args, options, usage } = measured(program);
    const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'ignore'] });
    this.pid = child.pid!;
    this.ended = new Promise((resolve) => child.on('exit', () => resolve(usage(0))));
    this.connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri }: Published) => {
      this.waiting.get(uri)?.();
      this.waiting.delete(uri);
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  /** Starts a server in a folder. */
  static async start(program: Program, folder: string): Promise<Editor> {
    const editor = new Editor(program);
    const uri = pathToFileURL(folder).href;
    const capabilities = { workspace: { workspaceFolders: true }, textDocument: { completion: {}, publishDiagnostics: {} } };
    const params = { processId: null, rootUri: uri, workspaceFolders: [{ uri, name: 'bench' }], capabilities };
    await editor.connection.sendRequest('initialize', params);
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  /** Opens a document; milliseconds until the server says what is wrong in it. */
  open(uri: string, text: string): Promise<number> {
    return this.untilDiagnosed(uri, 'didOpen', { textDocument: { uri, languageId: 'verslag', version: this.version, text } });
  }

  /** Types at a place; milliseconds until the server says what is wrong now. */
  type(uri: string, line: number, character: number, text: string): Promise<number> {
    const at = { line, character };
    const contentChanges = [{ range: { start: at, end: at }, text }];
    return this.untilDiagnosed(uri, 'didChange', { textDocument: { uri, version: ++this.version }, contentChanges });
  }

  /** Opens a document; settles when the server has read it. What it said of the file before is not said again where nothing is new. */
  async show(uri: string, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'verslag', version: ++this.version, text },
    });
    await this.ask('textDocument/documentSymbol', uri, 0, 0);
  }

  /** Closes a document. */
  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  private async untilDiagnosed(uri: string, method: string, params: object): Promise<number> {
    const started = performance.now();
    const diagnosed = new Promise<void>((resolve) => this.waiting.set(uri, resolve));
    await this.connection.sendNotification(`textDocument/${method}`, params);
    await diagnosed;
    return performance.now() - started;
  }

  /** Milliseconds until the answer to a question about a place. */
  async ask(method: string, uri: string, line: number, character: number, more: object = {}): Promise<number> {
    const started = performance.now();
    await this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more });
    return performance.now() - started;
  }

  /** Asks, and takes the question back at once; settles when the server has answered or refused. */
  async askInVain(method: string, uri: string, line: number, character: number, more: object = {}): Promise<void> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more }, source.token);
    source.cancel();
    await answer.catch(() => undefined);
    source.dispose();
  }

  /** Settles when the server does nothing any more: half a second passes without work. Linux only. */
  async atRest(): Promise<void> {
    for (let before = 0, now = processorTime(this.pid); now - before > 0.02; now = processorTime(this.pid)) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** Ends the server. @returns what it used. */
  async end(): Promise<Usage> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.ended;
  }
}
