import * as vscode from 'vscode';
import { type MeetingPlace, REQUEST, type ReadingProgress } from '../../language-server/server/protocol.ts';
import { onDidChangeLanguage, t } from './language.ts';
import { COMMAND, LANGUAGE } from './names.ts';
import type { Server } from './server.ts';
import { countWords } from './word-count.ts';

/** The entry in the status bar: problems of the meeting the cursor is in, or how far the reading of the workspace is. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('verslag.status', vscode.StatusBarAlignment.Right, 90);
  private readonly disposables: vscode.Disposable[];
  private readonly server: Server;
  /** The lines of the meeting that the cursor was in when the server last answered. */
  private meeting: { readonly uri: string; readonly first: number; readonly last: number } | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private readonly counted = new Map<'meeting' | 'selection', { readonly key: string; readonly words: number }>();

  constructor(server: Server) {
    this.server = server;
    this.item.name = 'Verslag';
    this.disposables = [
      this.item,
      server.onDidChangeState(() => this.show()),
      vscode.languages.onDidChangeDiagnostics(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.window.onDidChangeTextEditorSelection(() => this.show()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.show()),
      onDidChangeLanguage(() => this.show()),
    ];
    this.show();
  }

  private show(): void {
    const isMinutes = (candidate: vscode.TextEditor | undefined) => candidate?.document.languageId === LANGUAGE;
    const active = vscode.window.activeTextEditor;
    // Who is in a preview or a view has no active editor, and still works on these minutes.
    const editor = active === undefined ? vscode.window.visibleTextEditors.find(isMinutes) : isMinutes(active) ? active : undefined;
    if (editor === undefined) {
      this.asking?.cancel();
      this.asking = undefined;
      this.item.hide();
      return;
    }
    this.render(editor);
    if (this.server.state === 'ready') void this.findMeeting(editor);
  }

  private render(editor: vscode.TextEditor): void {
    const { state } = this.server;
    if (state === 'ready') this.showProblems(editor);
    else if (state === 'down') this.showDown();
    else this.showProgress(state);
    if (!vscode.workspace.isTrusted) {
      this.item.tooltip = `${this.item.tooltip}\n${t('This workspace is not trusted: checking it as a task, mail and attachments are off.')}`;
    }
    this.item.show();
  }

  private showProgress(progress: 'starting' | ReadingProgress): void {
    const words = progress === 'starting' ? 'Verslag' : t('Verslag reads {0} of {1}', progress.done, progress.total);
    this.item.text = `$(sync~spin) ${words}`;
    this.item.tooltip = t('The minutes of the workspace are being read.');
    this.item.command = COMMAND.showOutput;
  }

  private showDown(): void {
    this.item.text = '$(circle-slash) Verslag';
    this.item.tooltip = t('The language server of Verslag did not start: minutes are shown, but not checked.');
    this.item.command = COMMAND.restartServer;
  }

  /** Asks the server where the meeting around the cursor begins and ends, for only the server can read minutes; the last cursor counts. */
  private async findMeeting(editor: vscode.TextEditor): Promise<void> {
    this.asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const uri = editor.document.uri.toString();
    const params = { uri, line: editor.selection.active.line };
    const place = await this.server.request<MeetingPlace>(REQUEST.meetingAt, params, asking.token);
    if (this.asking !== asking) return;
    this.meeting = place && { uri, first: place.firstLine, last: place.lastLine };
    this.render(editor);
  }

  private showProblems({ document, selection }: vscode.TextEditor): void {
    const { line } = selection.active;
    const known = this.meeting?.uri === document.uri.toString() && this.meeting.first <= line && line <= this.meeting.last;
    // In no meeting, as above the first, the whole file counts.
    const { first, last } = known ? this.meeting! : { first: 0, last: document.lineCount };
    const problems = vscode.languages
      .getDiagnostics(document.uri)
      .filter(
        ({ range, severity }) => range.start.line >= first && range.start.line <= last && severity <= vscode.DiagnosticSeverity.Warning,
      );
    const errors = problems.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
    const warnings = problems.length - errors;
    const icon = errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(check)';
    this.item.text = `${icon} Verslag${problems.length > 0 ? `: ${problems.length}` : ''}`;
    this.item.tooltip =
      problems.length === 0
        ? t('No errors or warnings in these minutes.')
        : t('In these minutes: errors {0}, warnings {1}. Click to see them.', errors, warnings);
    this.item.tooltip = `${this.item.tooltip}\n${this.words(document, selection, first, last)}`;
    this.item.command = 'workbench.actions.view.problems';
  }

  /** Of the meeting, and of what is selected. */
  private words(document: vscode.TextDocument, selection: vscode.Selection, first: number, last: number): string {
    const words = this.count('meeting', document, new vscode.Range(first, 0, last + 1, 0));
    return selection.isEmpty
      ? t('Words: {0}.', words)
      : t('Words: {0}; selected: {1}.', words, this.count('selection', document, selection));
  }

  /** Counted once for each version of the text. */
  private count(of: 'meeting' | 'selection', document: vscode.TextDocument, { start, end }: vscode.Range): number {
    const key = `${document.uri} ${document.version} ${start.line}:${start.character} ${end.line}:${end.character}`;
    const known = this.counted.get(of);
    if (known?.key === key) return known.words;
    const words = countWords(document.getText(new vscode.Range(start, end)));
    this.counted.set(of, { key, words });
    return words;
  }

  dispose(): void {
    this.asking?.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }
}
