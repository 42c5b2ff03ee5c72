import {
  type CancellationToken,
  type Connection,
  type DeleteFilesParams,
  DidChangeWatchedFilesNotification,
  type ExecuteCommandParams,
  FileChangeType,
  FileOperationPatternKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type RenameFilesParams,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { willRenameFiles } from './features/file-rename.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import { NOTIFICATION, REQUEST } from './protocol.ts';
import type { Desk } from './requests/desk.ts';
import { HANDLERS } from './requests/handlers.ts';
import { type Client, clientFrom, readSettings } from './server/client.ts';
import { COMMANDS } from './server/commands.ts';
import type { Feature } from './server/feature.ts';
import { makeFeatures } from './server/features.ts';
import type { ServerHost } from './server/host.ts';
import { Publisher } from './server/publisher.ts';
import { isConfig, Workspace } from './server/workspace.ts';

/** Serves a connection until the client ends it. The connection is any of vscode-languageserver's: streams, IPC, or a web worker's messages. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

class Server {
  private readonly connection: Connection;
  private readonly host: ServerHost;
  private readonly documents = new TextDocuments(TextDocument);
  private readonly versions = new Map<string, number>();
  private readonly features: readonly Feature[] = makeFeatures();
  private client!: Client;
  private workspace!: Workspace;
  private publisher!: Publisher;
  /** Settles when the workspace has been read; requests wait for it, as half a workspace gives wrong answers. */
  private ready!: Promise<void>;
  private setReady!: () => void;
  private isReady = false;
  private loading: Promise<void> = Promise.resolve();
  private announced: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, host: ServerHost) {
    this.connection = connection;
    this.host = host;
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onShutdown(() => clearTimeout(this.announced));
    this.listenToDocuments();
    for (const feature of this.features) this.serve(feature);
    this.serveWorkspace();
    this.serveDiagnostics();
    this.serveRequests();
    this.documents.listen(connection);
    connection.listen();
  }

  // ---------------------------------------------------------------- life

  private initialize(params: InitializeParams): InitializeResult {
    this.client = clientFrom(params);
    this.workspace = new Workspace(this.host, this.client, this.reader());
    this.publisher = new Publisher(this.connection, this.workspace, () => this.client, this.versions, this.host.rulePages);
    this.ready = new Promise((resolve) => {
      this.setReady = resolve;
    });
    return { serverInfo: { name: 'verslag', version: this.host.version }, capabilities: this.capabilities() };
  }

  private capabilities(): ServerCapabilities {
    const everyFile = { filters: [{ pattern: { glob: '**/*', options: {} } }] };
    const files = { pattern: { glob: '**/*', matches: FileOperationPatternKind.file } };
    const folders = { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } };
    const own: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspaceSymbolProvider: true,
      executeCommandProvider: { commands: [...COMMANDS.keys()] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: { filters: [files, folders] }, didRename: everyFile, didCreate: everyFile, didDelete: everyFile },
      },
      ...this.publisher.capability,
    };
    const parts = this.features.map(({ capabilities }) => (typeof capabilities === 'function' ? capabilities(this.client) : capabilities));
    return Object.assign(own, ...parts) as ServerCapabilities;
  }

  private async initialized(): Promise<void> {
    const { workspace, window } = this.client.capabilities;
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: '**/*.verslag' }, { globPattern: '**/verslag.config.json' }];
      void this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (workspace?.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri.replace(/\/+$/, '')));
        const folders = [...this.client.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri.replace(/\/+$/, ''))];
        this.setClient({ ...this.client, folders });
        void this.load().catch((error) => this.log('reading the workspace', error));
      });
    }
    try {
      if (workspace?.configuration) await this.readSettings();
      await this.load(window?.workDoneProgress === true);
    } catch (error) {
      this.log('reading the workspace', error);
    } finally {
      this.setReady();
    }
  }

  /** Reads the workspace; folders that change meanwhile are read behind it, so that nothing of folders that are gone comes in late. */
  private load(showProgress = false): Promise<void> {
    this.loading = this.loading.catch(() => undefined).then(() => this.readFolders(showProgress));
    return this.loading;
  }

  private async readFolders(showProgress: boolean): Promise<void> {
    const progress = showProgress ? await this.connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Verslag', 0);
    await this.workspace.load(this.client.folders, (done, total) => {
      if (done % 50 !== 0 && done !== total) return;
      progress?.report(Math.round((100 * done) / total), `${done}/${total}`);
      void this.connection.sendNotification(NOTIFICATION.progress, { done, total });
    });
    progress?.done();
    this.isReady = true;
    // However few files there were: this was all.
    void this.connection.sendNotification(NOTIFICATION.progress, { done: 1, total: 1 });
    this.changedElsewhere();
  }

  private setClient(client: Client): void {
    this.client = client;
    this.workspace.setClient(client);
  }

  private async readSettings(): Promise<void> {
    this.applySettings(await this.connection.workspace.getConfiguration('verslag'));
  }

  private applySettings(value: unknown): void {
    const before = JSON.stringify(this.client.settings);
    this.setClient({ ...this.client, settings: readSettings(value) });
    if (JSON.stringify(this.client.settings) === before) return;
    this.publisher.forget();
    this.refreshBeside();
  }

  /** Its own disk, or the files that the client lists. */
  private reader() {
    const { files } = this.host;
    if (files === undefined) {
      return {
        list: (_: readonly string[]) => this.connection.sendRequest<string[]>(REQUEST.listFiles),
        read: async (uri: string) => (await this.connection.sendRequest<string | null>(REQUEST.readFile, { uri })) ?? undefined,
      };
    }
    return {
      list: async (folders: readonly string[]) => [...new Set((await Promise.all(folders.map((folder) => files.list(folder)))).flat())],
      read: (uri: string) => files.read(uri),
    };
  }

  // ---------------------------------------------------------------- documents

  private listenToDocuments(): void {
    this.documents.onDidChangeContent(({ document }) => {
      this.versions.set(document.uri, document.version);
      if (isConfig(document.uri)) return;
      this.workspace.edit(document.uri, document.getText());
      this.changed();
    });
    this.documents.onDidClose(async ({ document }) => {
      this.versions.delete(document.uri);
      await this.workspace.close(document.uri);
      this.changed();
    });
    this.connection.onDidChangeWatchedFiles(async ({ changes }) => {
      await this.ready;
      // Also what is open: once closed, it is as it was saved.
      await this.workspace.changedOnDisk(changes.map(({ uri }) => uri));
      if (changes.some(({ uri, type }) => !this.versions.has(uri) || type === FileChangeType.Deleted || isConfig(uri)))
        this.changedElsewhere();
    });
    this.connection.onDidChangeConfiguration(async ({ settings }) => {
      if (this.client.capabilities.workspace?.configuration) await this.readSettings();
      else this.applySettings((settings as { verslag?: unknown } | null)?.verslag);
    });
  }

  private changed(): void {
    // Half a workspace would be full of names that nobody declares.
    if (!this.isReady) return;
    this.publisher.changed();
    this.announce();
  }

  /** Files that are not open are others now, which an editor cannot know. */
  private changedElsewhere(): void {
    this.publisher.refresh();
    this.refreshBeside();
    this.announce();
  }

  /** What is shown beside the text of a file depends on others. */
  private refreshBeside(): void {
    const { workspace } = this.client.capabilities;
    if (workspace?.inlayHint?.refreshSupport) void this.connection.languages.inlayHint.refresh();
    if (workspace?.codeLens?.refreshSupport) void this.connection.sendRequest('workspace/codeLens/refresh');
  }

  /** Views and previews of the client ask anew, a moment after the last of some changes. */
  private announce(): void {
    clearTimeout(this.announced);
    this.announced = setTimeout(() => void this.connection.sendNotification(NOTIFICATION.changed), 100);
  }

  // ---------------------------------------------------------------- requests

  private serve({ method, uriOf, answer, urgent }: Feature): void {
    this.connection.onRequest(method, (params: never, token: CancellationToken) =>
      this.guarded(
        method,
        token,
        urgent ? undefined : uriOf(params),
        () => {
          const uri = uriOf(params);
          const context = uri === undefined ? undefined : this.workspace.context(uri);
          return context === undefined ? null : answer(context, params, { client: this.client, token });
        },
        urgent,
      ),
    );
  }

  /**
   * Answers once the workspace has been read. A request that was cancelled meanwhile, or whose document has changed, is answered as LSP 3.17
   * has it (RequestCancelled, ContentModified). What goes wrong in one feature is logged, and its answer is `null`.
   */
  private async guarded<T>(
    method: string,
    token: CancellationToken,
    uri: string | undefined,
    work: () => T | Promise<T>,
    urgent = false,
  ): Promise<T | null> {
    const version = uri === undefined ? undefined : this.versions.get(uri);
    await this.ready;
    // What has come in meanwhile, such as a cancellation, gets its turn.
    if (!urgent) await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (uri !== undefined && this.versions.get(uri) !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.log(method, error);
      return null;
    }
  }

  private log(what: string, error: unknown): void {
    this.connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  private serveWorkspace(): void {
    this.connection.onRequest('workspace/symbol', ({ query }: { query: string }, token: CancellationToken) =>
      this.guarded('workspace/symbol', token, undefined, () =>
        this.workspace
          .projects()
          .flatMap(({ project, config }): WorkspaceSymbol[] => workspaceSymbols(project.view, query, this.workspace.language(config))),
      ),
    );
    this.connection.onRequest('workspace/willRenameFiles', (params: RenameFilesParams, token: CancellationToken) =>
      this.guarded('workspace/willRenameFiles', token, undefined, () => this.renamed(params)),
    );
    this.connection.onRequest('workspace/executeCommand', (params: ExecuteCommandParams, token: CancellationToken) =>
      this.guarded('workspace/executeCommand', token, undefined, () => this.execute(params)),
    );
    this.connection.onNotification('workspace/didCreateFiles', () => this.moved([]));
    this.connection.onNotification('workspace/didDeleteFiles', ({ files }: DeleteFilesParams) => this.moved(files.map(({ uri }) => [uri])));
    this.connection.onNotification('workspace/didRenameFiles', ({ files }: RenameFilesParams) =>
      this.moved(files.map(({ oldUri, newUri }) => [oldUri, newUri])),
    );
  }

  /** Files and folders have come, gone, or changed their address. */
  private async moved(files: readonly (readonly [from: string, to?: string])[]): Promise<void> {
    await this.ready;
    for (const [from, to] of files) await this.workspace.gone(from, to);
    // An attachment may have come or gone.
    for (const { project } of this.workspace.projects()) project.recheck();
    this.changedElsewhere();
  }

  private renamed(params: RenameFilesParams): WorkspaceEdit | null {
    const edits = this.workspace.projects().flatMap(({ project }) => {
      // Brings names and links up to date.
      project.files();
      return willRenameFiles(project.view.names, params) ?? [];
    });
    return edits.length === 0 ? null : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) };
  }

  private async execute({ command, arguments: args = [] }: ExecuteCommandParams): Promise<null> {
    const run = COMMANDS.get(command);
    const [uri, ...rest] = args;
    const context = typeof uri === 'string' ? this.workspace.context(uri) : undefined;
    if (run === undefined || context === undefined) return null;
    const edit = run(context, rest);
    if (edit !== null) await this.connection.workspace.applyEdit(edit);
    return null;
  }

  private serveDiagnostics(): void {
    const { diagnostics } = this.connection.languages;
    diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      const report = await this.guarded('textDocument/diagnostic', token, uri, () => this.publisher.report(uri, previousResultId));
      return report ?? { kind: 'full', items: [] };
    });
    diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items = await this.guarded('workspace/diagnostic', token, undefined, async () => {
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
    const desk: Desk = {
      language: 'nl',
      projects: () => this.workspace.projects().map(({ project, config }) => ({ project: project.view, config, today: this.host.today() })),
      context: (uri) => this.workspace.context(uri),
      version: (uri) => this.versions.get(uri) ?? null,
    };
    for (const [method, handle] of Object.entries(HANDLERS)) {
      this.connection.onRequest(method, (params: never, token: CancellationToken) =>
        this.guarded(method, token, undefined, () => handle({ ...desk, language: this.workspace.language() }, params)),
      );
    }
  }
}
