import * as vscode from 'vscode';
import { asPreviewState, type PreviewState } from '../../preview/messages.ts';
import { CONTEXT, LANGUAGE, PREVIEW } from '../names.ts';
import type { Server } from '../server.ts';
import { settingKey } from '../settings.ts';
import { Preview, WHOLE } from './preview.ts';

/** All previews: one that follows the editor, and any number that are locked to a file. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly context: vscode.ExtensionContext;
  private readonly server: Server;
  private readonly open = new Set<Preview>();
  private readonly disposables: vscode.Disposable[];

  constructor(context: vscode.ExtensionContext, server: Server) {
    this.context = context;
    this.server = server;
    this.disposables = [
      vscode.window.registerWebviewPanelSerializer(PREVIEW, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.each((preview) => preview.editorScrolled(textEditor))),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
        this.each((preview) => preview.editorSelected(textEditor, kind === Keyboard || kind === Mouse));
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        this.each((preview) => {
          if (preview.uri.toString() === document.uri.toString()) void preview.refresh();
        });
      }),
      // What one file says stands on pages of others, too.
      vscode.workspace.onDidSaveTextDocument(() => {
        // One that is hidden asks when it is shown again.
        for (const preview of this.visible) if (preview.state.form === 'pages') void preview.refresh(true);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(settingKey('look')) || change.affectsConfiguration(settingKey('fontSize')))
          this.each((preview) => void preview.refresh(true));
      }),
    ];
  }

  private each(work: (preview: Preview) => void): void {
    for (const preview of this.open) work(preview);
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.open].find(({ panel }) => panel.active);
  }
  /** Those that are in sight. */
  get visible(): Preview[] {
    return [...this.open].filter(({ panel }) => panel.visible);
  }
  /** Any preview: one that is in sight, where there is one. */
  get any(): Preview | undefined {
    return this.visible[0] ?? [...this.open][0];
  }

  /** Shows a file: in the preview that is there for it, else in a new one. */
  show(uri: vscode.Uri, column: vscode.ViewColumn, change: Partial<PreviewState> = {}): Preview {
    const locked = change.locked ?? false;
    const same = [...this.open].find(
      (preview) => preview.state.locked === locked && (!locked || preview.uri.toString() === uri.toString()),
    );
    if (same !== undefined) {
      same.show({ ...change, uri: uri.toString() });
      same.panel.reveal(undefined, true);
      return same;
    }
    const panel = vscode.window.createWebviewPanel(
      PREVIEW,
      '',
      { viewColumn: column, preserveFocus: true },
      { enableFindWidget: true, retainContextWhenHidden: false },
    );
    return this.add(panel, { ...WHOLE, line: 0, ...change, locked, uri: uri.toString() });
  }

  /** Brings a preview back that was there when VS Code closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, stored: unknown): Promise<void> {
    const state = asPreviewState(stored);
    if (state === undefined) panel.dispose();
    else this.add(panel, state);
  }

  private add(panel: vscode.WebviewPanel, state: PreviewState): Preview {
    const preview = new Preview(this.context, this.server, panel, state);
    this.open.add(preview);
    void vscode.commands.executeCommand('setContext', CONTEXT.previewed, true);
    panel.onDidDispose(() => {
      this.open.delete(preview);
      preview.dispose();
    });
    panel.onDidChangeViewState(() => this.sayLock());
    this.sayLock();
    return preview;
  }

  toggleLock(): void {
    const { active } = this;
    if (active === undefined) return;
    active.show({ locked: !active.state.locked });
    this.sayLock();
  }

  private sayLock(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT.previewLocked, this.active?.state.locked ?? false);
  }

  /** Another file is being edited: the preview that is not locked goes along. */
  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== LANGUAGE) return;
    const uri = editor.document.uri.toString();
    this.each((preview) => {
      if (!preview.state.locked && preview.state.uri !== uri) preview.show({ uri, line: editor.selection.active.line });
    });
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
