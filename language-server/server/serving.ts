import {
  type Connection,
  type DocumentDiagnosticParams,
  ErrorCodes,
  type ExecuteCommandParams,
  LSPErrorCodes,
  type RenameFilesParams,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { willRenameFiles } from '../features/file-rename.ts';
import { workspaceSymbols } from '../features/workspace-symbols.ts';
import { type Address, addressOf } from '../syntax/addresses.ts';
import { workspaceSymbolsFor } from './adapting/symbols.ts';
import type { Answering } from './answering.ts';
import type { Asking } from './asking.ts';
import type { Client } from './client.ts';
import type { Early } from './early.ts';
import { isCommand, orderOf } from './executing.ts';
import type { Feature } from './feature.ts';
import type { ServerHost } from './host.ts';
import { REQUEST } from './protocol.ts';
import type { DiagnosticsPublisher, OpenVersions } from './publisher.ts';
import type { Desk } from './requests/desk.ts';
import { HANDLERS } from './requests/handlers.ts';
import type { Spelling } from './spelling.ts';
import type { Workspace } from './workspace.ts';

/** What requests are answered from: all of the client and its workspace as they are at that moment. */
export interface Served {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly answering: Answering;
  readonly asking: Asking;
  readonly spelling: Spelling;
  readonly versions: OpenVersions;
  readonly early: Early;
  client(): Client;
  workspace(): Workspace;
  publisher(): DiagnosticsPublisher;
  /** Files or folders came, went or moved. */
  moved(): void;
}

/** A request about a document, answered by a pure function. */
export function serveFeature(server: Served, { method, uriOf, answer, urgent, edits, otherwise }: Feature): void {
  server.answering.onRequest<never>(method, (params, token) => {
    const uri = uriOf(params) as Address | undefined;
    const answered = () => {
      const context = uri === undefined ? undefined : server.workspace().context(uri);
      if (context === undefined) return otherwise?.(params) ?? null;
      return answer(context, params, { client: server.client(), token });
    };
    const work = () => (urgent && uri !== undefined ? server.workspace().projectOf(uri).project.atOnce(uri, answered) : answered());
    return server.answering.guarded(method, token, work, { uri: urgent ? undefined : uri, edits, urgent });
  });
}

/** Requests about the workspace (LSP 3.17, Workspace Features). */
export function serveWorkspace(server: Served): void {
  server.answering.onRequest<{ query: string }>('workspace/symbol', ({ query }, token) =>
    server.answering.guarded('workspace/symbol', token, () => {
      const found = server
        .workspace()
        .projects()
        .flatMap(({ project, config }) => workspaceSymbols(project.view, query, server.workspace().language(config)));
      return workspaceSymbolsFor(server.client().capabilities.workspace?.symbol, found);
    }),
  );
  server.answering.onRequest<RenameFilesParams>('workspace/willRenameFiles', (params, token) =>
    server.answering.guarded('workspace/willRenameFiles', token, () => renamed(server, params), { edits: 'any' }),
  );
  server.answering.onRequest<ExecuteCommandParams>('workspace/executeCommand', async (params, token) => {
    if (!isCommand(params.command))
      throw new ResponseError(ErrorCodes.InvalidParams, `there is no command ${JSON.stringify(params.command)}`);
    const work = () => orderOf(server.workspace(), server.client(), params);
    const order = await server.answering.guarded('workspace/executeCommand', token, work, { edits: 'any' });
    if (order !== null) await server.asking.askInTime(order.method, server.spelling.outgoing(order.params));
    // So that a client can tell what waits for its user from what has nothing to change.
    return order === null ? false : null;
  });
  for (const method of ['workspace/didCreateFiles', 'workspace/didDeleteFiles', 'workspace/didRenameFiles'])
    server.connection.onNotification(method, () => server.moved());
}

/** What names and links become where files are renamed. */
function renamed(server: Served, params: RenameFilesParams): WorkspaceEdit | null {
  const edits = server
    .workspace()
    .allProjects()
    .flatMap(({ project }) => {
      // Brings names and links up to date.
      project.files();
      return willRenameFiles(project.view.names, params) ?? [];
    });
  return edits.length === 0 ? null : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) };
}

/** Diagnostics for a client that asks for them (LSP 3.17, Pull Diagnostics). */
export function serveDiagnostics(server: Served): void {
  server.answering.onRequest<DocumentDiagnosticParams>('textDocument/diagnostic', async (params, token) => {
    const uri = params.textDocument.uri as Address;
    const early = await server.early.report(uri);
    if (early !== undefined) return early;
    const work = () => server.publisher().reportSoon(uri, params.previousResultId);
    return (await server.answering.guarded('textDocument/diagnostic', token, work, { uri })) ?? { kind: 'full', items: [] };
  });
  server.answering.onRequest<WorkspaceDiagnosticParams>('workspace/diagnostic', async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri as Address, value]));
    const items = await server.answering.guarded('workspace/diagnostic', token, async () => {
      const reports = [];
      let started = performance.now();
      for (const report of server.publisher().reports(previous)) {
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
export function serveOwnRequests(server: Served): void {
  const desk: Omit<Desk, 'language'> = {
    projects: () =>
      server
        .workspace()
        .projects()
        .map(({ project, config }) => ({ project: project.view, config, today: server.host.today() })),
    context: (uri) => server.workspace().context(uri),
    version: (uri) => server.versions.get(addressOf(uri)) ?? null,
  };
  for (const [method, handle] of Object.entries(HANDLERS)) {
    const edits = EDITING_REQUESTS.has(method) ? 'any' : undefined;
    server.answering.onRequest<never>(method, (params, token) =>
      server.answering.guarded(method, token, () => handle({ ...desk, language: server.workspace().language() }, params), { edits }),
    );
  }
}

/** Requests of our own that give edits of other files than the one at hand. */
const EDITING_REQUESTS: ReadonlySet<string> = new Set([REQUEST.setStatus, REQUEST.newMeeting]);
