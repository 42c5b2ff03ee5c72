import {
  type Connection,
  type DidChangeWorkspaceFoldersParams,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Address, addressOf, folderOf } from '../syntax/addresses.ts';
import { Answering } from './answering.ts';
import { Asking } from './asking.ts';
import { Beside } from './beside.ts';
import { capabilitiesFor, WATCHED } from './capabilities.ts';
import { type Client, clientFrom, readSettings } from './client.ts';
import { isConfig } from './disk.ts';
import { Early } from './early.ts';
import type { Feature } from './feature.ts';
import { makeFeatures } from './features.ts';
import { FileEvents } from './file-events.ts';
import type { ServerHost } from './host.ts';
import { Life } from './life.ts';
import { NOTIFICATION } from './protocol.ts';
import { DiagnosticsPublisher } from './publisher.ts';
import { readerFor } from './reading.ts';
import { type Served, serveDiagnostics, serveFeature, serveOwnRequests, serveWorkspace } from './serving.ts';
import { soundDocuments } from './sound-documents.ts';
import { Spelling } from './spelling.ts';
import { type Fault, unattended } from './unattended.ts';
import { WorkDone } from './work-done.ts';
import { Workspace } from './workspace.ts';

/** Serves a connection until the client ends it. The connection is any of vscode-languageserver's: streams, IPC, or a web worker's messages. */
export function startServer(connection: Connection, host: ServerHost): void {
  new Server(connection, host).listen();
}

class Server {
  private readonly connection: Connection;
  private readonly host: ServerHost;
  private readonly life = new Life();
  private readonly asking: Asking;
  private readonly answering: Answering;
  private readonly spelling = new Spelling();
  private readonly documents = new TextDocuments(TextDocument);
  private readonly versions = new Map<Address, number>();
  private readonly features: readonly Feature[] = makeFeatures();
  private readonly log: Fault = (what, error) => this.answering.log(what, error);
  private readonly early = new Early({
    versions: this.versions,
    publisher: () => this.publisher,
    begin: () => this.begin(),
    log: this.log,
  });
  private client!: Client;
  private workspace!: Workspace;
  private publisher!: DiagnosticsPublisher;
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
    const { life, asking, spelling, versions } = this;
    this.answering = new Answering({
      ...{ connection, life, asking, spelling, versions },
      workspace: () => this.workspace,
      begin: () => this.begin(),
      changedElsewhere: () => this.toldOf(),
    });
  }

  listen(): void {
    const [{ connection }, served] = [this, this.served()];
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => void this.begin());
    connection.onShutdown(() => this.end());
    this.listenToDocuments();
    for (const feature of this.features) serveFeature(served, feature);
    serveWorkspace(served);
    serveDiagnostics(served);
    serveOwnRequests(served);
    connection.onRequest((method) => {
      this.life.check();
      throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    });
    this.documents.listen(soundDocuments(connection));
    connection.listen();
  }

  private served(): Served {
    const { connection, host, answering, asking, spelling, versions, early } = this;
    return {
      ...{ connection, host, answering, asking, spelling, versions, early },
      client: () => this.client,
      workspace: () => this.workspace,
      publisher: () => this.publisher,
      moved: () => void this.inLife(() => this.events.moved()),
    };
  }

  // ---------------------------------------------------------------- life

  private initialize(params: InitializeParams): InitializeResult {
    this.life.greet();
    this.client = clientFrom(params, (uri) => this.spelling.address(uri));
    const { host, asking, spelling, versions, log } = this;
    const reader = readerFor(host, asking, () => void this.inLife(() => this.events.moved()));
    const workspace = new Workspace(host, this.client, reader, log);
    const [client, isQuiet] = [() => this.client, () => this.isReady && !workspace.isReading];
    this.workspace = workspace;
    this.publisher = new DiagnosticsPublisher({ asking, spelling, workspace, versions, rulePages: host.rulePages, client, isQuiet, log });
    this.beside = new Beside({ asking, workspace, versions, client, isQuiet, publisher: this.publisher, log });
    workspace.onQuiet(() => {
      this.publisher.quiet();
      this.beside.quiet();
    });
    this.events = new FileEvents({ workspace, files: host.files, changed: () => this.toldOf() });
    const capabilities = capabilitiesFor(this.client, this.features, this.publisher.capability);
    return { serverInfo: { name: 'verslag', version: host.version }, capabilities };
  }

  private end(): void {
    this.life.end();
    this.early.end();
    clearTimeout(this.announced);
    this.beside.stop();
    this.events.stop();
    this.workspace.keeping.end();
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
    const settings = this.asking.inTime(workspace?.configuration ? this.readSettings() : Promise.resolve());
    const files = this.load(window?.workDoneProgress === true, (total) => void settings.then(() => this.early.begin(total)));
    try {
      await Promise.all([settings, files]);
    } catch (error) {
      this.answering.log('starting', error);
    }
    if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) this.events.watch();
    this.isReady = true;
    this.early.end();
    // However few files there were: this was all.
    this.notify(NOTIFICATION.progress, { done: 1, total: 1 });
    this.toldOf();
  }

  /** Asks to hear of changes of files, folders and settings. A client that refuses reports none. */
  private register(): void {
    const { workspace } = this.client.capabilities;
    const register = (method: string, registerOptions: object) =>
      this.asking
        .ask('client/registerCapability', { registrations: [{ id: method, method, registerOptions }] })
        .then((answer) => answer !== undefined);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void register('workspace/didChangeWatchedFiles', { watchers: WATCHED }).then((watches) => {
        if (!watches) this.events.watch();
      });
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
    // Not every file has all the parts that are counted: this was all.
    this.notify(NOTIFICATION.progress, { done: 1, total: 1 });
    this.toldOf();
  }

  private async load(showProgress = false, listed?: (total: number) => void): Promise<void> {
    const shown = showProgress ? new WorkDone(this.asking) : undefined;
    const progress = (done: number, total: number) => {
      if (done % 50 !== 0 && done !== total) return;
      shown?.report(done, total);
      this.notify(NOTIFICATION.progress, { done, total });
    };
    await this.workspace.load(this.client.folders, { progress, ...(listed && { listed }) });
    shown?.end();
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
      void unattended('closing a document', this.log, () => this.workspace.close(uri).then(() => this.changed(uri)));
    });
    // VS Code tells of every file; of others not all do that say so.
    this.documents.onDidSave(() => {
      if (!this.client.isVisualStudioCode) void this.inLife(() => this.events.saved());
    });
    this.connection.onDidChangeWatchedFiles(({ changes }) => void this.inLife(() => this.events.watched(this.spelling.incoming(changes))));
    this.connection.onDidChangeConfiguration(({ settings }) => {
      if (!this.life.isOn) return;
      if (this.client.capabilities.workspace?.configuration) void unattended('settings', this.log, () => this.readSettings());
      else this.applySettings((settings as { verslag?: unknown } | null)?.verslag);
    });
  }

  /** A document has this text, from now on or still. */
  private took(document: TextDocument): void {
    const uri = this.spelling.opened(document.uri);
    this.versions.set(uri, document.version);
    if (isConfig(uri)) return;
    const { isReading } = this.workspace;
    this.workspace.edit(uri, document.getText());
    this.early.changed();
    this.changed(uri, !isReading && !this.workspace.isReading);
  }

  private async inLife(work: () => Promise<void>): Promise<void> {
    if (!this.life.isOn) return;
    // A notification has no answer that could say what goes wrong.
    await unattended('a notification', this.log, async () => {
      await this.begin();
      await work();
    });
  }

  /** @param edited nothing was read for it: a document has another text, and that is all. */
  private changed(uri: Address, edited = false): void {
    if (!this.workspace.isReading) this.toldOf(uri, edited);
    else void unattended('an edit', this.log, () => this.workspace.settled.then(() => this.toldOf(uri)));
  }

  /** @param uri undefined where files that are not open are others now, of which an editor hears nothing else. */
  private toldOf(uri?: Address, edited = false): void {
    // Half a workspace would be full of names that nobody declares.
    if (!this.isReady || !this.life.isOn) return;
    this.events.follow();
    this.publisher.changed(edited);
    this.workspace.keeping.changed();
    if (uri === undefined) this.beside.changedElsewhere();
    else this.beside.changed(uri);
    this.announce();
  }

  /** Views and previews of the client ask anew, a moment after the last of some changes. */
  private announce(): void {
    clearTimeout(this.announced);
    this.announced = setTimeout(() => this.notify(NOTIFICATION.changed), 100);
  }

  /** What is no part of the protocol is sent to those who asked for it. */
  private notify(method: string, params?: object): void {
    if (this.client.notifications) this.asking.tell(method, params);
  }
}
