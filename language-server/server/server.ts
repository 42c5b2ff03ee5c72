import {
  type CancellationToken,
  type Connection,
  type DidChangeWorkspaceFoldersParams,
  type DocumentDiagnosticParams,
  ErrorCodes,
  type ExecuteCommandParams,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type RenameFilesParams,
  ResponseError,
  TextDocuments,
  type WorkspaceDiagnosticParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { willRenameFiles } from '../features/file-rename.ts';
import { workspaceSymbols } from '../features/workspace-symbols.ts';
import { type Address, addressOf, folderOf } from '../syntax/addresses.ts';
import { editedBy } from './adapting/edits.ts';
import { workspaceSymbolsFor } from './adapting/symbols.ts';
import { Asking } from './asking.ts';
import { Beside } from './beside.ts';
import { capabilitiesFor } from './capabilities.ts';
import { type Client, clientFrom, readSettings } from './client.ts';
import { isConfig } from './disk.ts';
import { orderOf } from './executing.ts';
import type { Feature } from './feature.ts';
import { makeFeatures } from './features.ts';
import { FileEvents } from './file-events.ts';
import type { ServerHost } from './host.ts';
import { Life } from './life.ts';
import { NOTIFICATION, REQUEST } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { readerFor } from './reading.ts';
import type { Desk } from './requests/desk.ts';
import { HANDLERS } from './requests/handlers.ts';
import { Spelling } from './spelling.ts';
import { Workspace } from './workspace.ts';

/** Serves a connection until the client ends it. The connection is any of vscode-languageserver's: streams, IPC, or a web worker's messages. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

/** How a request is answered, beside what answers it. */
interface Manner {
  /** The document it is about, whose edits overtake it. */
  readonly uri?: Address | undefined;
  readonly edits?: Feature['edits'];
}

class Server {
  private readonly connection: Connection;
  private readonly host: ServerHost;
  private readonly life = new Life();
  private readonly asking: Asking;
  private readonly spelling = new Spelling();
  private readonly documents = new TextDocuments(TextDocument);
  private readonly versions = new Map<Address, number>();
  private readonly features: readonly Feature[] = makeFeatures();
  private client!: Client;
  private workspace!: Workspace;
  private publisher!: Publisher;
  private beside!: Beside;
  private events!: FileEvents;
  /** Settles when the workspace has been read; requests wait for it, as half a workspace gives wrong answers. */
  private ready: Promise<void> | undefined;
  private isReady = false;
  private announced: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, host: ServerHost) {
    this.connection = connection;
    this.host = host;
    this.asking = new Asking(connection, host.patience);
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => void this.begin());
    connection.onShutdown(() => this.end());
    this.listenToDocuments();
    for (const feature of this.features) this.serve(feature);
    this.serveWorkspace();
    this.serveDiagnostics();
    this.serveRequests();
    connection.onRequest((method) => {
      this.life.check();
      throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    });
    this.documents.listen(connection);
    connection.listen();
  }

  // ---------------------------------------------------------------- life

  private initialize(params: InitializeParams): InitializeResult {
    this.life.greet();
    this.client = clientFrom(params, (uri) => this.spelling.address(uri));
    const { host, asking, spelling, versions } = this;
    const reader = readerFor(host, asking, () => void this.inLife(() => this.events.moved()));
    const workspace = new Workspace(host, this.client, reader, (error) => this.log('reading the workspace', error));
    const client = () => this.client;
    const isQuiet = () => this.isReady && !workspace.isReading;
    this.workspace = workspace;
    const { rulePages } = host;
    const log = (what: string, error: unknown) => this.log(what, error);
    this.publisher = new Publisher({ asking, spelling, workspace, versions, rulePages, client, isQuiet, log });
    this.beside = new Beside({ asking, workspace, versions, client, isQuiet, pulls: () => this.publisher.pulls });
    workspace.onQuiet = () => {
      this.publisher.quiet();
      this.beside.quiet();
    };
    this.events = new FileEvents({ workspace, changed: () => this.changedElsewhere() });
    const capabilities = capabilitiesFor(this.client, this.features, this.publisher.capability);
    return { serverInfo: { name: 'verslag', version: host.version }, capabilities };
  }

  private end(): void {
    this.life.end();
    clearTimeout(this.announced);
    this.beside.stop();
    this.events.stop();
  }

  /** Begins to read, once: when the client says that it is ready, or asks something without having said so. */
  private begin(): Promise<void> {
    if (!this.life.isOn) return Promise.resolve();
    this.ready ??= this.start();
    return this.ready;
  }

  private async start(): Promise<void> {
    const { workspace, window } = this.client.capabilities;
    this.register();
    const settings = workspace?.configuration ? this.readSettings() : undefined;
    const files = this.load(window?.workDoneProgress === true);
    try {
      if (settings !== undefined) await this.asking.inTime(settings);
      await files;
    } catch (error) {
      this.log('starting', error);
    }
    if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) this.events.watch();
    this.isReady = true;
    // However few files there were: this was all.
    this.notify(NOTIFICATION.progress, { done: 1, total: 1 });
    this.changedElsewhere();
  }

  /** Asks to be told of files, folders and settings. A client that refuses is one that does not tell. */
  private register(): void {
    const { workspace } = this.client.capabilities;
    const register = (method: string, registerOptions: object) =>
      this.asking
        .ask('client/registerCapability', { registrations: [{ id: method, method, registerOptions }] })
        .then((answer) => answer !== undefined);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      // Of a folder that comes or goes some clients tell nothing of the files in it; attachments come and go too.
      const watchers = ['**/*.verslag', '**/verslag.config.json', '**/.gitignore'].map((globPattern) => ({ globPattern }));
      void register('workspace/didChangeWatchedFiles', { watchers: [...watchers, { globPattern: '**/*', kind: 1 | 4 }] }).then(
        (watches) => {
          if (!watches) this.events.watch();
        },
      );
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) void register('workspace/didChangeConfiguration', {});
    this.connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: DidChangeWorkspaceFoldersParams) => {
      void this.inLife(() => this.foldersChanged(event.added, event.removed));
    });
  }

  private async foldersChanged(added: readonly { readonly uri: string }[], removed: readonly { readonly uri: string }[]): Promise<void> {
    const addresses = (folders: typeof added) => folders.map(({ uri }) => folderOf(this.spelling.address(uri)));
    const gone = new Set(addresses(removed));
    this.setClient({ ...this.client, folders: [...this.client.folders.filter((uri) => !gone.has(uri)), ...addresses(added)] });
    await this.load();
    this.changedElsewhere();
  }

  private async load(showProgress = false): Promise<void> {
    const token = 'verslag';
    let shown = false;
    let over = false;
    const report = (value: object) => this.asking.tell('$/progress', { token, value });
    if (showProgress) {
      // Nobody waits for the client to show something.
      void this.asking.ask<null>('window/workDoneProgress/create', { token }).then((answer) => {
        if (answer === undefined || over) return;
        shown = true;
        report({ kind: 'begin', title: 'Verslag', percentage: 0 });
      });
    }
    await this.workspace.load(this.client.folders, (done, total) => {
      if (done % 50 !== 0 && done !== total) return;
      if (shown) report({ kind: 'report', percentage: Math.round((100 * done) / total), message: `${done}/${total}` });
      this.notify(NOTIFICATION.progress, { done, total });
    });
    over = true;
    if (shown) report({ kind: 'end' });
  }

  private setClient(client: Client): void {
    this.client = client;
    this.workspace.setClient(client);
  }

  private async readSettings(): Promise<void> {
    const answer = await this.asking.ask<unknown>('workspace/configuration', { items: [{ section: 'verslag' }] });
    const [settings] = Array.isArray(answer) ? answer : [];
    if (settings !== undefined && settings !== null) this.applySettings(settings);
  }

  private applySettings(value: unknown): void {
    const before = JSON.stringify(this.client.settings);
    this.setClient({ ...this.client, settings: readSettings(value) });
    if (JSON.stringify(this.client.settings) === before) return;
    this.publisher.forget();
    if (this.isReady) this.beside.changedElsewhere();
  }

  // ---------------------------------------------------------------- documents

  private listenToDocuments(): void {
    this.documents.onDidChangeContent(({ document }) => {
      if (this.life.isOn) this.took(document);
    });
    this.documents.onDidClose(({ document }) => {
      if (!this.life.isOn) return;
      const uri = this.spelling.address(document.uri);
      // The same document under another spelling may be open still.
      const other = this.documents.all().find((one) => one.uri !== document.uri && addressOf(one.uri) === uri);
      if (other !== undefined) {
        this.took(other);
        return;
      }
      this.spelling.closed(document.uri);
      this.versions.delete(uri);
      void this.workspace.close(uri).then(() => this.changed(uri));
    });
    // VS Code tells of every file; of others not all do that say so.
    this.documents.onDidSave(() => {
      if (!this.client.isVisualStudioCode) void this.inLife(() => this.events.saved());
    });
    this.connection.onDidChangeWatchedFiles(({ changes }) => void this.inLife(() => this.events.watched(this.spelling.incoming(changes))));
    this.connection.onDidChangeConfiguration(({ settings }) => {
      if (!this.life.isOn) return;
      if (this.client.capabilities.workspace?.configuration) void this.readSettings();
      else this.applySettings((settings as { verslag?: unknown } | null)?.verslag);
    });
  }

  /** A document has this text, from now on or still. */
  private took(document: TextDocument): void {
    const uri = this.spelling.opened(document.uri);
    this.versions.set(uri, document.version);
    if (isConfig(uri)) return;
    this.workspace.edit(uri, document.getText());
    this.changed(uri);
  }

  private async inLife(work: () => Promise<void>): Promise<void> {
    if (!this.life.isOn) return;
    try {
      await this.begin();
      await work();
    } catch (error) {
      // A notification has no answer that could say so.
      this.log('a notification', error);
    }
  }

  private changed(uri: Address): void {
    if (!this.workspace.isReading) this.toldOf(uri);
    else void this.workspace.settled.then(() => this.toldOf(uri));
  }

  private toldOf(uri: Address): void {
    // Half a workspace would be full of names that nobody declares.
    if (!this.isReady || !this.life.isOn) return;
    this.events.follow();
    this.publisher.changed();
    this.beside.changed(uri);
    this.announce();
  }

  /** Files that are not open are others now, which an editor cannot know. */
  private changedElsewhere(): void {
    if (!this.isReady || !this.life.isOn) return;
    this.events.follow();
    this.publisher.changed();
    this.beside.changedElsewhere();
    this.announce();
  }

  /** Views and previews of the client ask anew, a moment after the last of some changes. */
  private announce(): void {
    clearTimeout(this.announced);
    this.announced = setTimeout(() => this.notify(NOTIFICATION.changed), 100);
  }

  /** What is no part of the protocol is told to those who asked for it. */
  private notify(method: string, params?: object): void {
    if (this.client.notifications) this.asking.tell(method, params);
  }

  // ---------------------------------------------------------------- requests

  private serve({ method, uriOf, answer, urgent, edits, otherwise }: Feature): void {
    this.onRequest<never>(method, (params, token) => {
      const uri = uriOf(params) as Address | undefined;
      const work = () => {
        const context = uri === undefined ? undefined : this.workspace.context(uri);
        if (context === undefined) return otherwise?.(params) ?? null;
        return answer(context, params, { client: this.client, token });
      };
      return this.guarded(method, token, work, { uri: urgent ? undefined : uri, edits }, urgent);
    });
  }

  /** Answers with addresses as the client spells them, and not before it has greeted, or after it has said goodbye. */
  private onRequest<P>(method: string, answer: (params: P, token: CancellationToken) => Promise<unknown>): void {
    this.connection.onRequest(method, async (params: P, token: CancellationToken) => {
      this.life.check();
      return this.spelling.outgoing(await answer(this.spelling.incoming(params), token));
    });
  }

  /**
   * Answers once the workspace has been read. A request that was cancelled meanwhile, or whose document has changed, is answered as LSP 3.17
   * has it (RequestCancelled, ContentModified). What goes wrong in one feature is logged, and its answer is `null`.
   */
  private async guarded<T>(
    method: string,
    token: CancellationToken,
    work: () => T | Promise<T>,
    { uri, edits }: Manner = {},
    urgent = false,
  ): Promise<T | null> {
    const version = uri === undefined ? undefined : this.versions.get(uri);
    const check = () => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (uri !== undefined && this.versions.get(uri) !== version) throw overtaken();
    };
    await this.begin();
    await this.workspace.settled;
    // What has come in meanwhile, such as a cancellation, gets its turn.
    if (!urgent) await new Promise((resolve) => setTimeout(resolve, 0));
    check();
    try {
      if (edits === undefined) return await work();
      const answer = await this.fresh(work, edits);
      check();
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.log(method, error);
      return null;
    }
  }

  /** Edits fit the files as they are on disk now, whatever the client has told of them. */
  private async fresh<T>(work: () => T | Promise<T>, edits: NonNullable<Feature['edits']>): Promise<T> {
    if (edits === 'any' && (await this.workspace.rescan())) this.changedElsewhere();
    for (let left = 3; left > 0; left--) {
      const answer = await work();
      if (!(await this.workspace.verify([...editedBy(answer)] as Address[]))) return answer;
      this.changedElsewhere();
    }
    throw overtaken();
  }

  private log(what: string, error: unknown): void {
    const message = `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    this.asking.tell('window/logMessage', { type: 1, message });
  }

  private serveWorkspace(): void {
    this.onRequest<{ query: string }>('workspace/symbol', ({ query }, token) =>
      this.guarded('workspace/symbol', token, () => {
        const found = this.workspace
          .projects()
          .flatMap(({ project, config }) => workspaceSymbols(project.view, query, this.workspace.language(config)));
        return workspaceSymbolsFor(this.client.capabilities.workspace?.symbol, found);
      }),
    );
    this.onRequest<RenameFilesParams>('workspace/willRenameFiles', (params, token) =>
      this.guarded('workspace/willRenameFiles', token, () => this.renamed(params), { edits: 'any' }),
    );
    this.onRequest<ExecuteCommandParams>('workspace/executeCommand', async (params, token) => {
      const work = () => orderOf(this.workspace, this.client, params);
      const order = await this.guarded('workspace/executeCommand', token, work, { edits: 'any' });
      if (order !== null) await this.asking.askInTime(order.method, this.spelling.outgoing(order.params));
      return null;
    });
    for (const method of ['workspace/didCreateFiles', 'workspace/didDeleteFiles', 'workspace/didRenameFiles'])
      this.connection.onNotification(method, () => void this.inLife(() => this.events.moved()));
  }

  private renamed(params: RenameFilesParams): WorkspaceEdit | null {
    const edits = this.workspace.allProjects().flatMap(({ project }) => {
      // Brings names and links up to date.
      project.files();
      return willRenameFiles(project.view.names, params) ?? [];
    });
    return edits.length === 0 ? null : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) };
  }

  private serveDiagnostics(): void {
    this.onRequest<DocumentDiagnosticParams>('textDocument/diagnostic', async (params, token) => {
      const uri = params.textDocument.uri as Address;
      const work = () => this.publisher.report(uri, params.previousResultId);
      return (await this.guarded('textDocument/diagnostic', token, work, { uri })) ?? { kind: 'full', items: [] };
    });
    this.onRequest<WorkspaceDiagnosticParams>('workspace/diagnostic', async ({ previousResultIds }, token) => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri as Address, value]));
      const items = await this.guarded('workspace/diagnostic', token, async () => {
        const reports = [];
        let started = performance.now();
        for (const report of this.publisher.reports(previous)) {
          reports.push(report);
          if (performance.now() - started < 20) continue;
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
          started = performance.now();
        }
        return reports;
      });
      return { items: items ?? [] };
    });
  }

  /** The requests beside LSP's own. */
  private serveRequests(): void {
    const desk: Omit<Desk, 'language'> = {
      projects: () => this.workspace.projects().map(({ project, config }) => ({ project: project.view, config, today: this.host.today() })),
      context: (uri) => this.workspace.context(uri),
      version: (uri) => this.versions.get(addressOf(uri)) ?? null,
    };
    for (const [method, handle] of Object.entries(HANDLERS)) {
      const edits = EDITING_REQUESTS.has(method) ? 'any' : undefined;
      this.onRequest<never>(method, (params, token) =>
        this.guarded(method, token, () => handle({ ...desk, language: this.workspace.language() }, params), { edits }),
      );
    }
  }
}

/** Requests of our own that give edits of other files than the one at hand. */
const EDITING_REQUESTS: ReadonlySet<string> = new Set([REQUEST.setStatus, REQUEST.newMeeting]);

function overtaken(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
}
