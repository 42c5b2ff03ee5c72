import * as vscode from 'vscode';
import { type PointParams, type PointResult, REQUEST } from '../../../language-server/server/protocol.ts';
import { onDidChangeLanguage, t } from '../language.ts';
import { COMMAND, CONTEXT, LANGUAGE } from '../names.ts';
import type { Server } from '../server.ts';
import { clockTime, PointClock } from './clock.ts';
import { KnownPoints } from './known-points.ts';

const LONGEST_TITLE = 30;

/** For whoever types while others talk: it is quiet, and the status bar says how long the point at hand takes. */
export class MeetingMode implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('verslag.meeting', vscode.StatusBarAlignment.Left, 50);
  private readonly clock = new PointClock();
  private readonly points = new KnownPoints();
  private readonly server: Server;
  private readonly disposables: vscode.Disposable[];
  private ticking: ReturnType<typeof setInterval> | undefined;
  private at: { readonly key: string; readonly point: NonNullable<PointResult['point']> } | undefined;
  private place = '';

  constructor(server: Server) {
    this.server = server;
    this.item.name = t('Meeting mode');
    this.item.command = COMMAND.meetingMode;
    // Of the extension host before this one it may be left over.
    void vscode.commands.executeCommand('setContext', CONTEXT.inMeeting, false);
    this.disposables = [
      this.item,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.points.changed(document.uri.toString(), contentChanges),
      ),
      vscode.window.onDidChangeTextEditorSelection(() => this.look()),
      vscode.window.onDidChangeActiveTextEditor(() => this.look()),
      server.onDidChange(() => this.look(true)),
      onDidChangeLanguage(() => this.render()),
    ];
  }

  get isOn(): boolean {
    return this.ticking !== undefined;
  }

  start(): void {
    if (this.isOn) return;
    this.ticking = setInterval(() => this.render(), 1000);
    void vscode.commands.executeCommand('setContext', CONTEXT.inMeeting, true);
    this.render();
    this.look(true);
    this.item.show();
  }

  stop(): void {
    clearInterval(this.ticking);
    this.ticking = undefined;
    this.clock.turnTo(undefined, Date.now());
    this.at = undefined;
    void vscode.commands.executeCommand('setContext', CONTEXT.inMeeting, false);
    this.item.hide();
  }

  /** The clock of the point at hand begins again. */
  restartClock(): void {
    if (this.at !== undefined) this.clock.restart(this.at.key, Date.now());
    this.render();
  }

  /** Asks which point the cursor is in, where its line is another than before. */
  private look(anew = false): void {
    const editor = vscode.window.activeTextEditor;
    // In a view or a preview the meeting goes on where it was.
    if (!this.isOn || editor?.document.languageId !== LANGUAGE) return;
    const uri = editor.document.uri.toString();
    const { line } = editor.selection.active;
    const place = `${uri}#${line}`;
    if (place === this.place && !anew) return;
    this.place = place;
    void this.server.request<PointResult>(REQUEST.point, { uri, line } satisfies PointParams).then((found) => {
      if (this.place !== place || !this.isOn) return;
      const point = found?.point;
      this.at =
        found === undefined || point === undefined
          ? undefined
          : { key: this.points.keyOf(uri, { meeting: found.meeting, ...point }), point };
      this.clock.turnTo(this.at?.key, Date.now());
      this.render();
    });
  }

  private render(): void {
    if (!this.isOn) return;
    if (this.at === undefined) {
      this.item.text = `$(watch) ${t('Meeting mode')}`;
      this.item.backgroundColor = undefined;
      this.item.tooltip = t('Meeting mode is on. Click for what it can do.');
      return;
    }
    const { number, title, minutes } = this.at.point;
    const spent = this.clock.on(this.at.key, Date.now());
    const isOver = minutes !== undefined && spent > minutes * 60_000;
    const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
    const planned = minutes === undefined ? '' : ` / ${clockTime(minutes * 60_000)}`;
    this.item.text = `$(watch) ${number === undefined ? '' : `${number}. `}${short} ${clockTime(spent)}${planned}`;
    this.item.backgroundColor = isOver ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.tooltip = isOver
      ? t('This point takes longer than planned. Click for more.')
      : t('Time spent on this point. Click for more.');
  }

  dispose(): void {
    clearInterval(this.ticking);
    for (const disposable of this.disposables) disposable.dispose();
  }
}
