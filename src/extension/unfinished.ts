import * as vscode from 'vscode';
import { FreshLines } from './fresh-lines.ts';
import { LANGUAGE } from './names.ts';
import { ruleLink } from './rule-link.ts';
import { isRulePage } from './rule-page.ts';

/** What is not there yet is no fault while the line is being written. */
const STILL_TO_COME: ReadonlySet<unknown> = new Set([
  'missing-date',
  'no-chair',
  'no-secretary',
  'no-attendance',
  'empty-section',
  'empty-item',
  'action-without-owner',
  'missing-deadline',
  'track-without-lead',
  'track-without-target',
]);
/** Words that a suggestion puts there to be typed over. */
const TO_BE_TYPED_OVER =
  /^@?(?:id|datum|date|eigenaar|owner|wie|who|organisatie|organisation|functie|function|plaats|place|titel|title|naam|name|verslag\/A1|meeting\/A1)$/;

/** How much was found in all minutes, as the command line would count it. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Merely worth a thought. */
  readonly others: number;
  /** Files with an error or a warning. */
  readonly files: number;
}

/**
 * Shows what is still to be filled in as a hint until the user leaves it: in minutes that were just made, and on the line that is being
 * typed. Every other problem stays what it is.
 */
export class Unfinished implements vscode.Disposable {
  private readonly shown: vscode.DiagnosticCollection;
  private readonly found = new Map<string, readonly vscode.Diagnostic[]>();
  private readonly fresh = new WeakMap<vscode.TextDocument, FreshLines>();
  private readonly disposables: vscode.Disposable[];

  constructor(shown: vscode.DiagnosticCollection) {
    this.shown = shown;
    this.disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (document.languageId !== LANGUAGE || contentChanges.length === 0) return;
        const edits = contentChanges.map(({ range, text }) => ({
          first: range.start.line,
          last: range.end.line,
          lines: text.split(/\r\n?|\n/).length,
        }));
        this.linesOf(document).edited(edits, reason === undefined && document === vscode.window.activeTextEditor?.document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
        if (document.languageId === LANGUAGE && this.linesOf(document).cursorAt(selection.active.line)) this.show(document.uri);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // A preview or a view is not elsewhere.
        if (editor !== undefined)
          for (const document of vscode.workspace.textDocuments) if (document !== editor.document) this.leave(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.leave(document)),
    ];
  }

  /** These minutes were made for the user a moment ago. */
  begin(document: vscode.TextDocument): void {
    this.linesOf(document).begin(document.lineCount);
    this.show(document.uri);
  }

  private leave(document: vscode.TextDocument): void {
    const lines = this.fresh.get(document);
    if (lines === undefined) return;
    lines.end();
    this.fresh.delete(document);
    this.show(document.uri);
  }

  private linesOf(document: vscode.TextDocument): FreshLines {
    const known = this.fresh.get(document) ?? new FreshLines();
    this.fresh.set(document, known);
    return known;
  }

  // ---------------------------------------------------------------- what the client finds

  /** In the place of the collection that it fills. */
  collection(): vscode.DiagnosticCollection {
    const { shown } = this;
    const set = (
      first: vscode.Uri | readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[] | undefined])[],
      second?: readonly vscode.Diagnostic[],
    ) => {
      if (first instanceof vscode.Uri) return this.set(first, second);
      for (const [uri, diagnostics] of first) this.set(uri, diagnostics);
    };
    return {
      name: shown.name,
      set,
      delete: (uri) => this.set(uri, undefined),
      clear: () => {
        this.found.clear();
        shown.clear();
      },
      forEach: (callback, self) => shown.forEach(callback, self),
      get: (uri) => shown.get(uri),
      has: (uri) => shown.has(uri),
      dispose: () => shown.clear(),
      [Symbol.iterator]: () => shown[Symbol.iterator](),
    };
  }

  counts(): Counts {
    const severities = vscode.DiagnosticSeverity;
    const all = [...this.found.values()];
    const of = (wanted: vscode.DiagnosticSeverity) => all.flat().filter(({ severity }) => severity === wanted).length;
    const files = all.filter((found) => found.some(({ severity }) => severity <= severities.Warning)).length;
    return { errors: of(severities.Error), warnings: of(severities.Warning), others: of(severities.Information), files };
  }

  private set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[] | undefined): void {
    if (diagnostics === undefined) this.found.delete(uri.toString());
    else this.found.set(uri.toString(), diagnostics.map(withPage));
    this.show(uri);
  }

  private show(uri: vscode.Uri): void {
    const diagnostics = this.found.get(uri.toString());
    if (diagnostics === undefined) {
      this.shown.delete(uri);
      return;
    }
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    const lines = document && this.fresh.get(document);
    this.shown.set(
      uri,
      lines === undefined ? diagnostics : diagnostics.map((one) => (isToCome(one, document!, lines) ? asHint(one) : one)),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** The link of a problem shows the page of its rule as a page. */
function withPage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object' || typeof code.value !== 'string' || !isRulePage(code.target.path, code.value)) return diagnostic;
  diagnostic.code = { value: code.value, target: ruleLink(code.value) };
  return diagnostic;
}

function isToCome({ code, range }: vscode.Diagnostic, document: vscode.TextDocument, lines: FreshLines): boolean {
  if (!lines.has(range.start.line)) return false;
  const name = typeof code === 'object' ? code.value : code;
  return STILL_TO_COME.has(name) || TO_BE_TYPED_OVER.test(document.getText(range));
}

function asHint(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  return Object.assign(Object.create(Object.getPrototypeOf(diagnostic)), diagnostic, { severity: vscode.DiagnosticSeverity.Hint });
}
