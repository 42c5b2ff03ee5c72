import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CompletionItemKind,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolKind,
} from 'vscode-languageserver-protocol/node';
import type { ServerFiles, ServerHost } from '../../language-server/server/host.ts';
import { startServer } from '../../language-server/server/server.ts';
import { addressOf } from '../../language-server/syntax/addresses.ts';

export const ROOT = 'file:///project';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly today?: string;
  readonly folders?: readonly string[];
  readonly host?: Partial<ServerHost>;
  /** What the server's listing of files waits for. */
  list?(): Promise<void>;
  /** What the reading of a file waits for. */
  read?(uri: string): Promise<void>;
  /** Parameters of the greeting that differ from those of an ordinary client. */
  readonly greeting?: Partial<InitializeParams>;
  /** `false`: it never says that it is ready. */
  readonly greets?: false;
  /** The server must ask the client for files. */
  readonly withoutDisk?: boolean;
  /** Adds handlers before the greeting. */
  before?(connection: ProtocolConnection): void;
}

/** Files in memory that a test may change; a change is told to the server by {@link LspClient.changeOnDisk}. */
export type DiskFiles = Map<string, string>;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a full client can do, as far as the server looks. */
export const FULL: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        commitCharactersSupport: true,
        preselectSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
      completionItemKind: { valueSet: range(1, 25) as CompletionItemKind[] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: range(1, 26) as SymbolKind[] } },
    documentLink: { tooltipSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } }, isPreferredSupport: true },
    semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] }, versionSupport: true },
  },
  workspace: {
    configuration: false,
    didChangeWatchedFiles: { dynamicRegistration: false },
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    diagnostics: { refreshSupport: true },
  },
};
/** One that does not ask for diagnostics, so that they are pushed. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

/** A real client connection to the server, over streams in memory. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly disk: DiskFiles;
  readonly logged: string[] = [];
  /** Edits that the server asked to be applied. */
  readonly applied: unknown[] = [];
  initialized!: InitializeResult;
  private readonly texts = new Map<string, { text: string; version: number }>();
  private readonly pushed = new Map<string, Diagnostic[]>();
  /** All that was pushed, in order, with the spelling of the server. */
  readonly published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  /** Methods of all that the server asked and told, in order. */
  readonly heard: string[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly up: PassThrough;

  private constructor(disk: DiskFiles, { today = '2020-11-16', host, withoutDisk, before, list, read }: ClientOptions) {
    this.disk = disk;
    const [up, down] = [new PassThrough(), new PassThrough()];
    this.up = up;
    const files = withoutDisk ? {} : { files: memoryFiles(disk, list, read) };
    startServer(createConnection(up, down), { version: '1.2.3', today: () => today, ...files, ...host });
    const reader = new StreamMessageReader(down);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(up));
    down.on('data', (chunk: Buffer) => this.note(chunk.toString()));
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      this.published.push({ uri, diagnostics });
      for (const wake of this.waiting) wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      this.applied.push(edit);
      return { applied: true };
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.onRequest('client/registerCapability', () => null);
    before?.(this.connection);
    this.connection.listen();
  }

  /** Starts a server on some files, named from the root of the workspace, and greets it. */
  static async start(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<LspClient> {
    const client = await LspClient.silent(files, options);
    await client.greet(options);
    return client;
  }

  /** A server that has not been greeted yet. */
  static async silent(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<LspClient> {
    return new LspClient(new Map(Object.entries(files).map(([name, text]) => [address(name), text])), options);
  }

  async greet(options: ClientOptions = {}): Promise<void> {
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? FULL,
      locale: options.locale ?? 'nl',
      initializationOptions: options.settings ?? {},
      workspaceFolders: (options.folders ?? [ROOT]).map((uri) => ({ uri, name: uri })),
      ...options.greeting,
    });
    if (options.greets !== false) await this.connection.sendNotification('initialized', {});
  }

  /** Sends a message as it is, whether a client may or not; what answers it is heard by nobody. */
  say(message: object): void {
    const content = Buffer.from(JSON.stringify(message));
    this.up.write(`Content-Length: ${content.length}\r\n\r\n`);
    this.up.write(content);
  }

  private note(chunk: string): void {
    for (const [, method] of chunk.matchAll(/"method":"([^"]+)"/g)) this.heard.push(method!);
    for (const wake of this.waiting) wake();
  }

  /** Settles when something that the server does has made it so. */
  async until(fits: () => boolean): Promise<void> {
    while (!fits()) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          // Behind the handlers of the same message.
          setImmediate(resolve);
        };
        this.waiting.add(wake);
      });
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  // ---------------------------------------------------------------- documents

  async open(name: string, text = this.disk.get(address(name)) ?? ''): Promise<void> {
    const uri = address(name);
    this.texts.set(uri, { text, version: 1 });
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'verslag', version: 1, text } });
  }

  /** Gives an open document another text, as one edit. */
  async edit(name: string, text: string): Promise<void> {
    const uri = address(name);
    const version = this.texts.get(uri)!.version + 1;
    this.texts.set(uri, { text, version });
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async close(name: string): Promise<void> {
    this.texts.delete(address(name));
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: address(name) } });
  }

  text(name: string): string {
    return this.texts.get(address(name))!.text;
  }

  /** Changes or deletes (undefined) a file behind the editor's back. */
  async changeOnDisk(name: string, text: string | undefined): Promise<void> {
    const uri = address(name);
    const type = text === undefined ? 3 : this.disk.has(uri) ? 2 : 1;
    if (text === undefined) this.disk.delete(uri);
    else this.disk.set(uri, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** Settles when the server has taken in all that was sent before. */
  async settled(): Promise<void> {
    // It answers at once that it knows no such request.
    await this.connection.sendRequest('test/unknown').catch(() => undefined);
  }

  // ---------------------------------------------------------------- requests

  /** A request about a document; `textDocument` is filled in. */
  request<R>(method: string, name: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri: address(name) }, ...params } as never);
  }

  pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', name, previousResultId === undefined ? {} : { previousResultId });
  }

  /** Rules that are reported in a document, with their lines from 1: `3 unknown-party`. */
  async problems(name: string): Promise<string[]> {
    const report = await this.pull(name);
    return report.kind === 'full' ? report.items.map(({ range, code }) => `${range.start.line + 1} ${code}`) : [];
  }

  /** Settles when what was pushed for a document is as wanted. */
  async pushedDiagnostics(name: string, fits: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (;;) {
      const diagnostics = this.pushed.get(address(name));
      if (diagnostics !== undefined && fits(diagnostics)) return diagnostics;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }
}

export function address(name: string): string {
  return name.includes(':') ? name : `${ROOT}/${name}`;
}

function memoryFiles(
  disk: DiskFiles,
  listing: () => Promise<void> = async () => {},
  reading: (uri: string) => Promise<void> = async () => {},
): ServerFiles {
  // The server spells addresses in its own way.
  const at = (uri: string) => [...disk].find(([name]) => addressOf(name) === addressOf(uri))?.[1];
  const list = async (folder: string, fits: (name: string) => boolean) => {
    await listing();
    const start = `${addressOf(folder)}/`;
    const inside = [...disk.keys()].filter((uri) => addressOf(uri).startsWith(start) && /\.verslag$|verslag\.config\.json$/.test(uri));
    return inside.filter((uri) => fits(addressOf(uri).slice(start.length))).sort();
  };
  return {
    list: (folder) => list(folder, () => true),
    listHere: (folder) => list(folder, (name) => !name.includes('/')),
    read: async (uri) => {
      await reading(uri);
      return at(uri);
    },
    stamp: async (uri) => at(uri),
    exists: (uri) => at(uri) !== undefined,
    entries: (folder) => {
      const start = `${addressOf(folder).replace(/\/$/, '')}/`;
      const names = [...disk.keys()].map(addressOf).flatMap((uri) => (uri.startsWith(start) ? [uri.slice(start.length)] : []));
      if (names.length === 0) return undefined;
      return [...new Set(names.map((name) => name.split('/')[0]!))].map((name) => ({
        name,
        isFolder: names.some((one) => one.startsWith(`${name}/`)),
      }));
    },
    projectAbove: () => undefined,
  };
}
