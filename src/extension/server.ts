import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type ExportRefused, NOTIFICATION, type ReadingProgress } from '../../language-server/server/protocol.ts';
import type { EditorHost } from './host.ts';
import { t } from './language.ts';
import { quietly } from './meeting/suggesting.ts';
import { LANGUAGE, OUTPUT } from './names.ts';
import { runServerCommand } from './server-commands.ts';
import { Unfinished } from './unfinished.ts';
import { answerFiles } from './workspace-files.ts';

/** `starting`, then how far the reading of the workspace is, until it is `ready`. */
export type ServerState = 'starting' | ReadingProgress | 'ready' | 'down';

/** The language server as the rest of the extension sees it: started once, restarted when asked, and quiet while it is down. */
export class Server implements vscode.Disposable {
  readonly output: vscode.LogOutputChannel = vscode.window.createOutputChannel(OUTPUT, { log: true });
  private readonly context: vscode.ExtensionContext;
  private readonly host: EditorHost;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly states = new vscode.EventEmitter<void>();
  private readonly problems = vscode.languages.createDiagnosticCollection(LANGUAGE);
  readonly unfinished = new Unfinished(this.problems);
  /** Nothing pops up that nobody asked for. */
  isQuiet = () => false;
  private readonly suggesting = quietly(() => this.isQuiet());
  /** Shows suggestions, however quiet it is. */
  readonly suggest = () => this.suggesting.ask();
  private client: BaseLanguageClient | undefined;
  private starting: Promise<void> | undefined;
  private current: ServerState = 'starting';

  /** Whether the server runs as a program: it can use others. */
  get isProgram(): boolean {
    return this.host.kind === 'desktop';
  }
  get state(): ServerState {
    return this.current;
  }
  /** Some file means something else than before. */
  readonly onDidChange = this.changes.event;
  readonly onDidChangeState = this.states.event;

  constructor(context: vscode.ExtensionContext, host: EditorHost) {
    this.context = context;
    this.host = host;
  }

  /** Starts the server; a failure is reported once, with a way on. */
  start(): Promise<void> {
    this.starting ??= this.run();
    return this.starting;
  }

  private async run(): Promise<void> {
    try {
      // Activation is over before the client is loaded.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const client = await this.host.createClient(this.context, this.options());
      this.client = client;
      client.onNotification(NOTIFICATION.changed, () => this.changes.fire());
      client.onNotification(NOTIFICATION.progress, (progress: ReadingProgress) =>
        this.become(progress.done < progress.total ? progress : 'ready'),
      );
      if (this.host.kind === 'browser') answerFiles(client);
      await client.start();
      this.changes.fire();
    } catch (error) {
      this.output.error(String(error));
      this.become('down');
      void this.sayDown();
    }
  }

  private become(state: ServerState): void {
    this.current = state;
    this.states.fire();
  }

  private async sayDown(): Promise<void> {
    const again = t('Try again');
    const show = t('Show output');
    const chosen = await vscode.window.showErrorMessage(
      t('The language server of Verslag did not start: minutes are shown, but not checked.'),
      again,
      show,
    );
    if (chosen === again) await this.restart();
    else if (chosen === show) this.output.show();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: LANGUAGE }],
      outputChannel: this.output,
      // One for what is pushed and what is asked for: they are about different files.
      diagnosticCollectionProvider: { create: () => this.unfinished.collection(), dispose: (problems) => problems.clear() },
      initializationOptions: {
        trusted: vscode.workspace.isTrusted,
        // Whatever the product built on it is called.
        isVisualStudioCode: true,
        notifications: true,
        // On a computer the server finds them beside itself.
        ...(this.host.kind === 'browser' ? { rulePages: vscode.Uri.joinPath(this.context.extensionUri, 'docs/').toString() } : {}),
      },
      synchronize: { configurationSection: LANGUAGE },
      middleware: { executeCommand: runServerCommand, provideCompletionItem: this.suggesting.provideCompletionItem! },
    };
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private async stop(): Promise<void> {
    await this.starting;
    const { client } = this;
    this.client = undefined;
    this.starting = undefined;
    this.become('starting');
    // A server that does not answer must not keep another from starting.
    await client?.stop().catch((error: unknown) => this.output.warn(String(error)));
    await client?.dispose().catch(() => undefined);
  }

  /**
   * Asks the server; `undefined` where it is down or knows nothing.
   * @throws Refused where what the user asked for cannot be granted.
   */
  async request<R>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<R | undefined> {
    await this.start();
    const { client } = this;
    if (client === undefined || !client.isRunning()) return undefined;
    try {
      // A token that is undefined would be sent as one more parameter.
      const answer =
        token === undefined ? client.sendRequest<R | null>(method, params) : client.sendRequest<R | null>(method, params, token);
      return (await answer) ?? undefined;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === REQUEST_FAILED)
        throw new Refused(error.message, 'data' in error ? error.data : undefined);
      if (!token?.isCancellationRequested) this.output.error(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    void this.stop();
    this.unfinished.dispose();
    this.suggesting.dispose();
    this.problems.dispose();
    this.changes.dispose();
    this.states.dispose();
    this.output.dispose();
  }
}

/** `RequestFailed` of LSP 3.17. */
const REQUEST_FAILED = -32803;

/** What the server says to a user whose request it cannot grant. */
export class Refused extends Error {
  /** It is only PDF that cannot be made: of any minutes, or of these. */
  readonly noPdf: ExportRefused['noPdf'] | undefined;
  constructor(message: string, data: unknown) {
    super(message);
    const said: unknown = typeof data === 'object' && data !== null && 'noPdf' in data ? data.noPdf : undefined;
    this.noPdf = said === 'missing' || said === 'failed' ? said : undefined;
  }
}
