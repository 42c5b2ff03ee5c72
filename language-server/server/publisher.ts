import type { Connection, Diagnostic, DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Problem } from '../rules/problem.ts';
import type { Client } from './client.ts';
import { configDiagnostics, diagnosticOf } from './diagnostics.ts';
import type { Workspace } from './workspace.ts';

/** Versions of open documents by address. */
export type Versions = ReadonlyMap<string, number>;

const NOTHING: readonly Problem[] = [];

/** Tells the client what is wrong: when asked, where the client asks (pull), else as soon as it is known (push). */
export class Publisher {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly client: () => Client;
  private readonly versions: Versions;
  private readonly rulePages: string | undefined;
  private readonly pulls: boolean;

  /** What each file was last answered with: the same array of problems has the same id. */
  private readonly results = new Map<string, { readonly problems: readonly Problem[]; readonly id: string }>();
  private count = 0;
  /** Files that have diagnostics at the client because they were pushed. */
  private readonly pushed = new Map<string, readonly Problem[]>();
  private readonly pushedConfigs = new Set<string>();
  private scheduled = false;

  constructor(connection: Connection, workspace: Workspace, client: () => Client, versions: Versions, rulePages: string | undefined) {
    this.connection = connection;
    this.workspace = workspace;
    this.client = client;
    this.versions = versions;
    this.rulePages = client().rulePages ?? rulePages;
    this.pulls = client().capabilities.textDocument?.diagnostic !== undefined;
  }

  get capability() {
    return this.pulls ? { diagnosticProvider: { identifier: 'verslag', interFileDependencies: true, workspaceDiagnostics: true } } : {};
  }

  // ---------------------------------------------------------------- pull

  /** LSP 3.17, textDocument/diagnostic. */
  report(uri: string, previousId: string | undefined): DocumentDiagnosticReport {
    const { problems, id } = this.result(uri);
    if (id === previousId) return { kind: 'unchanged', resultId: id };
    return { kind: 'full', resultId: id, items: this.diagnostics(uri, problems) };
  }

  /** LSP 3.17, workspace/diagnostic: what changed since the client's last answers. */
  *reports(previous: ReadonlyMap<string, string>): Generator<WorkspaceDocumentDiagnosticReport> {
    const uris = this.workspace.uris();
    for (const uri of uris) {
      const report = this.report(uri, previous.get(uri));
      yield { ...report, uri, version: this.versions.get(uri) ?? null } as WorkspaceDocumentDiagnosticReport;
    }
    const there = new Set(uris);
    for (const uri of previous.keys()) if (!there.has(uri)) yield { kind: 'full', uri, version: null, items: [] };
  }

  private result(uri: string): { readonly problems: readonly Problem[]; readonly id: string } {
    const problems = this.check(uri);
    let result = this.results.get(uri);
    if (result?.problems !== problems) {
      result = { problems, id: String(++this.count) };
      this.results.set(uri, result);
    }
    return result;
  }

  // ---------------------------------------------------------------- push

  /** Something may be different: in a moment the client is told, or told to ask. */
  changed(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      this.pushConfigs();
      if (!this.pulls) this.push();
    }, 0);
  }

  /** Something outside the open documents is different: a client that asks must be told to ask again. */
  refresh(): void {
    this.changed();
    const { workspace } = this.client().capabilities;
    if (this.pulls && workspace?.diagnostics?.refreshSupport) void this.connection.languages.diagnostics.refresh();
  }

  /** Everything is said in another language now. */
  forget(): void {
    this.results.clear();
    this.pushed.clear();
    this.refresh();
  }

  /** Open documents first; whatever the client has already is not sent again. */
  private push(): void {
    const uris = this.workspace.uris();
    const open = uris.filter((uri) => this.versions.has(uri));
    const queue = [...open, ...uris.filter((uri) => !this.versions.has(uri))];
    const there = new Set(uris);
    for (const uri of this.pushed.keys()) {
      if (there.has(uri)) continue;
      this.pushed.delete(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.pushNext(queue);
  }

  private pushNext(queue: readonly string[]): void {
    const started = performance.now();
    for (const [index, uri] of queue.entries()) {
      this.pushOne(uri);
      // Requests and edits get their turn; an edit starts a round of its own.
      if (performance.now() - started < 20) continue;
      setTimeout(() => {
        if (!this.scheduled) this.pushNext(queue.slice(index + 1));
      }, 0);
      return;
    }
  }

  private pushOne(uri: string): void {
    const problems = this.check(uri);
    const before = this.pushed.get(uri);
    const version = this.versions.get(uri);
    if (before === problems || (before === undefined && problems.length === 0 && version === undefined)) return;
    this.pushed.set(uri, problems);
    void this.connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: this.diagnostics(uri, problems),
    });
  }

  /** Configurations are no documents of ours, so they are never asked for. */
  private pushConfigs(): void {
    const reports = this.workspace.configReports();
    const language = this.workspace.language();
    for (const report of reports) {
      if (report.problems.length === 0 && !this.pushedConfigs.has(report.uri)) continue;
      this.pushedConfigs.add(report.uri);
      void this.connection.sendDiagnostics({ uri: report.uri, diagnostics: configDiagnostics(report, language) });
    }
    for (const uri of this.pushedConfigs) {
      if (reports.some((report) => report.uri === uri)) continue;
      this.pushedConfigs.delete(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** A fault of ours in one file is logged, and keeps nobody from hearing of the others. */
  private check(uri: string): readonly Problem[] {
    try {
      return this.workspace.projectOf(uri).project.check(uri);
    } catch (error) {
      this.connection.console.error(`${uri}: ${String((error as Error).stack ?? error)}`);
      return NOTHING;
    }
  }

  private diagnostics(uri: string, problems: readonly Problem[]): Diagnostic[] {
    const { textDocument } = this.client().capabilities;
    const related = (this.pulls ? textDocument?.diagnostic : textDocument?.publishDiagnostics)?.relatedInformation !== false;
    const language = this.workspace.language(this.workspace.projectOf(uri).config);
    return problems.map((problem) => diagnosticOf(problem, { language, rulePages: this.rulePages, related }));
  }
}
