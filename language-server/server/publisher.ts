import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { checkAlone } from '../rules/alone.ts';
import type { Problem } from '../rules/problem.ts';
import type { Address } from '../syntax/addresses.ts';
import type { Asking } from './asking.ts';
import type { Client } from './client.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { Spelling } from './spelling.ts';
import { ToldConfigs } from './told-configs.ts';
import { type Fault, later } from './unattended.ts';
import type { Workspace } from './workspace.ts';

/** Versions of open documents by address. */
export type OpenVersions = ReadonlyMap<Address, number>;

const NOTHING: readonly Problem[] = [];
const REPORTING = 'reporting what is wrong';

/** What the publisher works with. */
export interface PublisherParts {
  readonly asking: Asking;
  readonly spelling: Spelling;
  readonly workspace: Workspace;
  readonly versions: OpenVersions;
  readonly rulePages: string | undefined;
  client(): Client;
  /** All has been read: what is sent now stays true. */
  isQuiet(): boolean;
  readonly log: Fault;
}

/** Tells the client what is wrong: when asked, where the client asks (pull), else as soon as it is known (push). */
export class DiagnosticsPublisher {
  private readonly parts: PublisherParts;
  private readonly rulePages: string | undefined;
  /** One that cannot be asked to refresh would keep what has become wrong. */
  readonly pulls: boolean;

  /** What each file was last answered with: the same array of problems has the same id. */
  private readonly results = new Map<Address, { readonly problems: readonly Problem[]; readonly id: string }>();
  private count = 0;
  /** Files that have diagnostics at the client because they were pushed, with the spelling they were pushed under. */
  private readonly pushed = new Map<Address, { readonly problems: readonly Problem[]; readonly uri: string }>();
  /** What was found in open documents before all had been read. */
  private readonly foundAlone = new Map<Address, { readonly text: string; readonly problems: readonly Problem[] }>();
  private readonly configs: ToldConfigs;
  private scheduled = false;
  /** Something may be different that was not sent, because more was being read. */
  private untold = false;
  /** Files of which something may have to be sent. */
  private readonly waiting = new Set<Address>();
  private all = true;
  /** Large files of which was told what could be told at once, and not yet all. */
  readonly behind = new Set<Address>();

  constructor(parts: PublisherParts) {
    this.parts = parts;
    const { capabilities, rulePages } = parts.client();
    this.rulePages = rulePages ?? parts.rulePages;
    this.configs = new ToldConfigs(parts, (uri, diagnostics) => this.publish(uri, diagnostics));
    this.pulls = capabilities.textDocument?.diagnostic !== undefined && capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  get capability() {
    return this.pulls ? { diagnosticProvider: { identifier: 'verslag', interFileDependencies: true, workspaceDiagnostics: true } } : {};
  }

  // ---------------------------------------------------------------- pull

  /** LSP 3.17, textDocument/diagnostic. */
  report(uri: Address, previousId: string | undefined): DocumentDiagnosticReport {
    const { problems, id } = this.result(uri);
    if (id === previousId) return { kind: 'unchanged', resultId: id };
    return { kind: 'full', resultId: id, items: this.diagnostics(uri, problems) };
  }

  /**
   * LSP 3.17, workspace/diagnostic: what changed since the client's last answers. Of a file that is gone nothing is left, also where the
   * client does not say that it has something: what was sent when the document was open may still be shown.
   */
  *reports(previous: ReadonlyMap<Address, string>): Generator<WorkspaceDocumentDiagnosticReport> {
    const { workspace, versions } = this.parts;
    const uris = workspace.uris();
    const there = new Set(uris);
    for (const uri of uris) yield { ...this.report(uri, previous.get(uri)), uri, version: versions.get(uri) ?? null };
    for (const uri of new Set([...previous.keys(), ...this.results.keys()])) {
      if (there.has(uri)) continue;
      this.results.delete(uri);
      yield { kind: 'full', uri, version: null, items: [] };
    }
  }

  /** The same as {@link report}, while somebody types: of a large file what can be told at once, until {@link catchUp}. */
  reportSoon(uri: Address, previousId: string | undefined): DocumentDiagnosticReport {
    const soon = this.soon(uri);
    if (soon === undefined) return this.report(uri, previousId);
    this.behind.add(uri);
    const { id } = this.result(uri, soon);
    return { kind: 'full', resultId: id, items: this.diagnostics(uri, soon) };
  }

  private result(uri: Address, problems = this.check(uri)): { readonly problems: readonly Problem[]; readonly id: string } {
    let result = this.results.get(uri);
    if (result?.problems !== problems) {
      result = { problems, id: String(++this.count) };
      this.results.set(uri, result);
    }
    return result;
  }

  // ---------------------------------------------------------------- before all has been read

  /** Tells what is wrong with an open document whatever other files say; nothing where nothing is, for that is not the whole truth. */
  pushEarly(address: Address): void {
    if (this.pulls) return;
    const problems = this.alone(address);
    if ((this.pushed.get(address)?.problems ?? NOTHING) === problems) return;
    const uri = this.parts.spelling.of(address);
    this.pushed.set(address, { problems, uri });
    this.publish(uri, this.diagnostics(address, problems), this.parts.versions.get(address));
  }

  /** The same for a client that asks; it is told to ask again once all has been read. */
  reportEarly(uri: Address): DocumentDiagnosticReport {
    return { kind: 'full', items: this.diagnostics(uri, this.alone(uri)) };
  }

  private alone(uri: Address): readonly Problem[] {
    const { workspace, log } = this.parts;
    const text = workspace.openInFolder(uri);
    const before = this.foundAlone.get(uri);
    if (text === undefined) return NOTHING;
    if (before?.text === text) return before.problems;
    let problems = NOTHING;
    try {
      const { config, today } = workspace.projectOf(uri);
      const found = checkAlone(uri, text, config, today);
      if (found.length > 0) problems = found;
    } catch (error) {
      log(uri, error);
    }
    this.foundAlone.set(uri, { text, problems });
    return problems;
  }

  // ---------------------------------------------------------------- push

  /**
   * Something may be different: in a moment the client hears of it. Nothing is sent before all has been read.
   * @param edited no file came, went or moved: only open documents have other texts, and only what that reaches is looked at.
   */
  changed(edited = false): void {
    if (!edited) this.all = true;
    this.untold = !this.parts.isQuiet();
    if (this.scheduled || this.untold) return;
    this.scheduled = true;
    later(0, REPORTING, this.parts.log, () => {
      this.scheduled = false;
      this.untold = !this.parts.isQuiet();
      if (this.untold) return;
      this.configs.push();
      if (!this.pulls && !this.pushSoon()) this.push();
    });
  }

  /** All has been read: what could not be sent before is sent now. */
  quiet(): void {
    if (this.untold) this.changed();
  }

  /** Everything is in another language now. */
  forget(): void {
    this.results.clear();
    this.pushed.forEach(({ uri }, address) => {
      this.pushed.set(address, { problems: NOTHING, uri });
    });
    this.all = true;
    this.configs.forget();
    this.changed();
  }

  /** Nobody types for a moment: all of what was edited is checked. */
  catchUp(): void {
    if (this.behind.size === 0) return;
    const uris = [...this.behind];
    this.behind.clear();
    if (!this.pulls) this.push();
    else if (uris.some((uri) => this.results.get(uri)?.problems !== this.check(uri)))
      void this.parts.asking.ask('workspace/diagnostic/refresh');
  }

  private soon(uri: Address): readonly Problem[] | undefined {
    const { workspace } = this.parts;
    return workspace.has(uri) && !workspace.isForeign(uri) ? workspace.projectOf(uri).project.checkSoon(uri) : undefined;
  }

  /** Tells what can be told at once of large files that were edited. @returns whether there is any: the rest waits until {@link catchUp} */
  private pushSoon(): boolean {
    if (this.all) return false;
    for (const uri of this.parts.versions.keys()) {
      const problems = this.soon(uri);
      if (problems === undefined) continue;
      this.behind.add(uri);
      this.tell(uri, problems);
    }
    return this.behind.size > 0;
  }

  /** Open documents first; whatever the client has already is not sent again. */
  private push(): void {
    const { workspace, versions } = this.parts;
    for (const { project } of workspace.allProjects()) {
      const stale = project.takeStale();
      if (stale === 'all') this.all = true;
      else for (const uri of stale) this.waiting.add(uri as Address);
    }
    if (this.all) for (const uri of [...this.pushed.keys(), ...workspace.uris()]) this.waiting.add(uri);
    this.all = false;
    const open = [...versions.keys()].filter((uri) => workspace.has(uri));
    this.pushNext([...new Set([...open.sort(), ...this.waiting])]);
  }

  private pushNext(queue: readonly Address[]): void {
    const { workspace } = this.parts;
    const started = performance.now();
    for (const [index, uri] of queue.entries()) {
      this.waiting.delete(uri);
      this.pushOne(uri);
      workspace.atWork.rest();
      // Requests and edits get their turn; an edit starts a round of its own.
      if (performance.now() - started < 20) continue;
      later(0, REPORTING, this.parts.log, () => {
        if (this.scheduled) return;
        if (this.parts.isQuiet()) this.pushNext(queue.slice(index + 1));
        else this.untold = true;
      });
      return;
    }
  }

  private pushOne(address: Address): void {
    const before = this.pushed.get(address);
    if (!this.parts.workspace.has(address)) {
      this.pushed.delete(address);
      if (before !== undefined) this.publish(before.uri, []);
      return;
    }
    this.behind.delete(address);
    this.tell(address, this.check(address));
  }

  private tell(address: Address, problems: readonly Problem[]): void {
    const before = this.pushed.get(address);
    const version = this.parts.versions.get(address);
    const uri = this.parts.spelling.of(address);
    // The same file under another name, as it was reported before it was opened.
    if (before !== undefined && before.uri !== uri) this.publish(before.uri, []);
    else if (before?.problems === problems || (before === undefined && problems.length === 0 && version === undefined)) return;
    this.pushed.set(address, { problems, uri });
    this.publish(uri, this.diagnostics(address, problems), version);
  }

  private publish(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const { publishDiagnostics } = this.parts.client().capabilities.textDocument ?? {};
    const versioned = version === undefined || publishDiagnostics?.versionSupport !== true ? {} : { version };
    const items = this.parts.spelling.outgoing(diagnostics);
    this.parts.asking.tell('textDocument/publishDiagnostics', { uri, ...versioned, diagnostics: items });
  }

  /** A fault of ours in one file is logged, and keeps nobody from hearing of the others. */
  private check(uri: Address): readonly Problem[] {
    const { workspace, log } = this.parts;
    try {
      return workspace.isForeign(uri) ? NOTHING : workspace.projectOf(uri).project.check(uri);
    } catch (error) {
      log(uri, error);
      return NOTHING;
    }
  }

  private diagnostics(uri: Address, problems: readonly Problem[]): Diagnostic[] {
    const { workspace, client } = this.parts;
    const { diagnostic, publishDiagnostics } = client().capabilities.textDocument ?? {};
    // LSP 3.17 knows these of what is pushed, 3.18 of what is asked for too.
    const can = this.pulls ? { ...publishDiagnostics, ...diagnostic } : { ...publishDiagnostics };
    const options = {
      language: workspace.language(workspace.projectOf(uri).config),
      rulePages: can.codeDescriptionSupport ? this.rulePages : undefined,
      related: can.relatedInformation === true,
      tags: can.tagSupport?.valueSet ?? [],
    };
    return problems.map((problem) => diagnosticOf(problem, options));
  }
}
