import * as vscode from 'vscode';
import {
  type FilePlace,
  type LocateParams,
  REQUEST,
  type RenderParams,
  type RenderResult,
} from '../../../language-server/server/protocol.ts';
import { asPreviewMessage, type Choice, type Deed, type FromPreview, type PreviewState, type ToPreview } from '../../preview/messages.ts';
import { rangeOf, writeStatus } from '../edits.ts';
import { language, onDidChangeLanguage, t } from '../language.ts';
import { COMMAND } from '../names.ts';
import type { Server } from '../server.ts';
import { setting } from '../settings.ts';
import type { Target } from '../target.ts';
import { isTrustedFor } from '../trust.ts';
import { Leader } from './leader.ts';
import { linkTarget } from './links.ts';
import { makeNonce, shellHtml } from './shell.ts';
import { shellWords } from './words.ts';

/** One preview: a panel, what it shows, and the two ways between it and the source. */
export class Preview implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  private readonly server: Server;
  private readonly leader = new Leader();
  private readonly disposables: vscode.Disposable[] = [];
  private shown: RenderResult | undefined;
  private ready = false;
  private busy = false;
  private stale = false;
  /** Whether all files had been read before what is shown was made. */
  private wasRead = false;
  private waiting: { html: string; text: string; done: (rich: boolean) => void } | undefined;
  private current: PreviewState;

  constructor(context: vscode.ExtensionContext, server: Server, panel: vscode.WebviewPanel, state: PreviewState) {
    this.server = server;
    this.panel = panel;
    this.current = state;
    const root = vscode.Uri.joinPath(context.extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [root], enableCommandUris: false };
    // Newer versions take an icon of the theme; older ones show none.
    Object.assign(panel, { iconPath: new vscode.ThemeIcon('open-preview') });
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      server.onDidChange(() => this.refresh()),
      onDidChangeLanguage(() => this.load(root)),
    );
    this.load(root);
    this.title();
  }

  /** The empty page; it says when it is ready to be filled. */
  private load(root: vscode.Uri): void {
    const { webview } = this.panel;
    this.ready = false;
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    webview.html = shellHtml({
      script: address('preview.js'),
      style: address('preview.css'),
      cspSource: webview.cspSource,
      nonce: makeNonce(),
      language: language(),
      words: shellWords(),
      hasPages: this.server.isProgram,
    });
  }

  get state(): PreviewState {
    return this.current;
  }
  get uri(): vscode.Uri {
    return vscode.Uri.parse(this.current.uri);
  }
  /** The meeting that is shown. */
  get meeting(): RenderResult['meeting'] {
    return this.shown?.meeting;
  }

  /** The meeting and the version that is shown: what a command from the preview is about. */
  get target(): Target {
    return { uri: this.uri, line: this.meeting?.firstLine ?? 0, public: this.current.public };
  }

  // ---------------------------------------------------------------- what is shown

  /** Shows another file, another place in it, or another part of it. */
  show(change: Partial<PreviewState>): void {
    this.current = { ...this.current, ...change };
    this.title();
    void this.refresh(true);
  }

  /**
   * Asks for the page anew. One request at a time: what changes meanwhile is asked for behind it, so that typing never queues up.
   * @param isAsked Pages of paper are laid out where somebody asks for them or saves, not at each key.
   */
  async refresh(isAsked = false): Promise<void> {
    if (!this.ready) return;
    if (!isAsked && this.current.form === 'pages' && this.shown?.pages !== undefined && this.wasRead) return this.tellWhetherStale();
    if (this.busy) {
      this.stale = true;
      return;
    }
    this.busy = true;
    do {
      this.stale = false;
      await this.render();
    } while (this.stale);
    this.busy = false;
  }

  private async render(): Promise<void> {
    const { uri, line, form, view, public: open } = this.current;
    this.wasRead = this.server.state === 'ready';
    const params: RenderParams = { uri, line: Math.floor(line), form, view, public: open };
    const page = await this.server.request<RenderResult>(REQUEST.render, params);
    // Something else was chosen meanwhile: that is asked for next.
    const now = this.current;
    if (uri !== now.uri || form !== now.form || view !== now.view || open !== now.public) return;
    this.shown = page;
    this.title();
    this.send({
      type: 'update',
      state: this.current,
      page: page ?? null,
      look: setting('look', this.uri) === 'paper' ? 'paper' : 'theme',
      fontSize: setting('fontSize', this.uri),
    });
    // What was typed while they were laid out is not on them.
    this.tellWhetherStale();
  }

  private tellWhetherStale(): void {
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.current.uri);
    if (this.shown?.pages !== undefined && text !== undefined && text.version !== this.shown.version) this.send({ type: 'stale' });
  }

  private title(): void {
    const name = this.shown?.meeting?.name || decodeURIComponent(this.current.uri.split('/').at(-1) ?? '');
    this.panel.title = this.current.locked ? t('[Preview] {0}', name) : t('Preview {0}', name);
  }

  private send(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }

  // ---------------------------------------------------------------- what the editor does

  private isSource(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.uri.toString();
  }

  editorScrolled(editor: vscode.TextEditor): void {
    const top = editor.visibleRanges[0]?.start.line;
    if (top === undefined || !this.isSource(editor) || !this.leader.editorMoves || !setting('scrollPreview')) return;
    this.send({ type: 'scroll', line: top });
  }

  editorSelected(editor: vscode.TextEditor, byUser: boolean): void {
    if (!this.isSource(editor)) return;
    if (byUser && this.leader.editorTouched()) this.send({ type: 'yield' });
    const { line } = editor.selection.active;
    const { meeting } = this;
    const isOutside = meeting === undefined || line < meeting.firstLine || line > meeting.lastLine;
    if (isOutside && (this.current.form !== 'pages' || line !== this.current.line)) this.show({ line });
    this.current = { ...this.current, line };
    if (setting('markSelection')) this.send({ type: 'mark', line });
  }

  // ---------------------------------------------------------------- what the preview does

  private receive(raw: unknown): void {
    const message = asPreviewMessage(raw);
    switch (message?.type) {
      case 'ready':
        this.ready = true;
        void this.refresh(true).then(() => this.deliver());
        break;
      case 'lead':
        this.leader.previewLeads(message.leads);
        break;
      case 'scrolled':
        this.scrolled(message.line);
        break;
      case 'reveal':
        if (setting('doubleClick', this.uri)) void this.reveal(rangeAt(message.line), this.uri);
        break;
      case 'link':
        void this.follow(message.href);
        break;
      case 'tick':
        void this.tick(message);
        break;
      case 'choose':
        this.show(message.choice);
        break;
      case 'do':
        void this.run(message.what);
        break;
      case 'copied':
        this.waiting?.done(message.rich);
        this.waiting = undefined;
    }
  }

  private scrolled(line: number): void {
    if (!this.leader.previewMoves || !setting('scrollEditor')) return;
    this.current = { ...this.current, line };
    for (const editor of vscode.window.visibleTextEditors) {
      if (this.isSource(editor)) editor.revealRange(rangeAt(line), vscode.TextEditorRevealType.AtTop);
    }
  }

  private async tick({ line, done }: Extract<FromPreview, { type: 'tick' }>): Promise<void> {
    if ((await writeStatus(this.server, this.current.uri, line, done ? 'done' : 'open')) === undefined) this.send({ type: 'refused' });
    await this.refresh();
  }

  private async run(what: Deed): Promise<void> {
    if (what === 'renew') return this.refresh(true);
    const commands = { copy: COMMAND.copyRichText, print: COMMAND.print, problems: 'workbench.actions.view.problems' };
    await vscode.commands.executeCommand(commands[what], ...(what === 'problems' ? [] : [this.target]));
  }

  private async follow(href: string): Promise<void> {
    const target = linkTarget(href);
    switch (target?.kind) {
      case 'outside':
        await vscode.env.openExternal(vscode.Uri.parse(target.address, true));
        return;
      case 'minutes': {
        const params: LocateParams = { uri: this.current.uri, line: Math.floor(this.current.line), href };
        const place = await this.server.request<FilePlace>(REQUEST.locate, params);
        if (place !== undefined) await this.reveal(rangeOf(place.range), vscode.Uri.parse(place.uri));
        return;
      }
      case 'file':
        await this.openBeside(target.path);
    }
  }

  /** A file that the minutes name: it lies in the workspace, and is only opened where that is trusted. */
  private async openBeside(path: string): Promise<void> {
    const address = vscode.Uri.joinPath(this.uri, '..', path);
    if (vscode.workspace.getWorkspaceFolder(address) === undefined) {
      void vscode.window.showWarningMessage(t('This attachment lies outside the workspace: {0}', path));
      return;
    }
    if (await isTrustedFor(t('Opening attachments'))) await vscode.commands.executeCommand('vscode.open', address);
  }

  /** The source beside the preview, with the cursor at a place. */
  async reveal(range: vscode.Range, uri: vscode.Uri): Promise<void> {
    const start = new vscode.Range(range.start, range.start);
    const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const column = open?.viewColumn ?? this.columnBeside();
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: column, selection: start });
    editor.revealRange(start, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private columnBeside(): vscode.ViewColumn {
    const own = this.panel.viewColumn ?? vscode.ViewColumn.Two;
    return own > vscode.ViewColumn.One ? own - 1 : vscode.ViewColumn.Beside;
  }

  // ---------------------------------------------------------------- clipboard

  /**
   * Puts HTML and text on the clipboard, which only a page can do both at once.
   * @returns whether the HTML is there too.
   */
  copy(html: string, text: string): Promise<boolean> {
    return new Promise((done) => {
      this.waiting?.done(false);
      this.waiting = { html, text, done };
      this.panel.reveal(undefined, false);
      if (this.ready) this.deliver();
    });
  }

  private deliver(): void {
    if (this.waiting !== undefined) this.send({ type: 'copy', html: this.waiting.html, text: this.waiting.text });
  }

  dispose(): void {
    this.waiting?.done(false);
    for (const disposable of this.disposables) disposable.dispose();
    this.panel.dispose();
  }
}

function rangeAt(line: number): vscode.Range {
  const whole = Math.floor(line);
  return new vscode.Range(whole, 0, whole, 0);
}

export const WHOLE: Choice = { form: 'html', view: 'full', public: false };
