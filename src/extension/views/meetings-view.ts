import * as vscode from 'vscode';
import type { MeetingEntry, SeriesEntry } from '../../../language-server/server/protocol.ts';
import { MINUTES_GLOBS } from '../../../language-server/syntax/ending.ts';
import { dateInWords } from '../dates.ts';
import { language, onDidChangeLanguage, t } from '../language.ts';
import { allMeetings, meetingsOf } from '../meetings.ts';
import { COMMAND, CONTEXT, LANGUAGE, VIEW } from '../names.ts';
import type { Server } from '../server.ts';
import { Remembered } from './remembered.ts';

type Node =
  | { readonly series: SeriesEntry }
  | { readonly others: readonly MeetingEntry[] }
  | { readonly meeting: MeetingEntry; readonly series?: string };

/** The view *Vergaderingen*: series with their meetings, the latest first. */
export class MeetingsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly server: Server;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Node>;
  private readonly disposables: vscode.Disposable[];
  private isTold = false;
  private readonly found = new Remembered(() => meetingsOf(this.server));
  readonly onDidChangeTreeData = this.changes.event;

  constructor(server: Server) {
    this.server = server;
    this.view = vscode.window.createTreeView(VIEW.meetings, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [this.view, this.changes, server.onDidChange(() => this.reload()), onDidChangeLanguage(() => this.name())];
    this.view.title = t('Meetings');
    void this.look();
  }

  /** Menus in the explorer are there before anybody opened the view: until it knows better, a file is enough. Some folders in a browser cannot be searched. */
  private async look(): Promise<void> {
    const isOpen = vscode.workspace.textDocuments.some(({ languageId }) => languageId === LANGUAGE);
    const isThere = isOpen || (await vscode.workspace.findFiles(`{${MINUTES_GLOBS.join(',')}}`, undefined, 1)).length > 0;
    if (isThere && !this.isTold) void vscode.commands.executeCommand('setContext', CONTEXT.hasMeetings, true);
  }

  /** The manifest names it in the language of VS Code. */
  private name(): void {
    this.view.title = t('Meetings');
    this.refresh();
  }

  refresh(): void {
    this.found.forget();
    this.changes.fire();
  }

  private async reload(): Promise<void> {
    if (!this.view.visible) this.refresh();
    else if (await this.found.renew()) this.changes.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node !== undefined) {
      if ('meeting' in node) return [];
      if ('others' in node) return node.others.map((meeting) => ({ meeting }));
      return node.series.meetings.map((meeting) => ({ meeting, series: node.series.name }));
    }
    const found = await this.found.get();
    const { series, meetings } = found;
    const held = allMeetings(found).length > 0;
    this.isTold = true;
    void vscode.commands.executeCommand('setContext', CONTEXT.hasMeetings, held);
    void vscode.commands.executeCommand('setContext', CONTEXT.hasSeries, series.length > 0);
    void vscode.commands.executeCommand('setContext', CONTEXT.ready, true);
    const branches: Node[] = series.map((one) => ({ series: one }));
    if (meetings.length === 0) return branches;
    // Where there are no series, meetings need no branch.
    return series.length === 0 ? meetings.map((meeting) => ({ meeting })) : [...branches, { others: meetings }];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('meeting' in node) return meetingItem(node.meeting, node.series);
    if ('series' in node) return seriesItem(node.series);
    const item = new vscode.TreeItem(t('Other meetings'), vscode.TreeItemCollapsibleState.Expanded);
    item.id = 'others';
    item.description = String(node.others.length);
    item.iconPath = new vscode.ThemeIcon('library');
    return item;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function seriesItem({ id, name, rhythm, meetings, uri }: SeriesEntry): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, meetings.length > 0 ? Expanded : None);
  item.id = `series ${uri} ${id}`;
  item.description = rhythm;
  item.tooltip = plain([name, id, rhythm]);
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'series';
  return item;
}

/** A draft is an open notebook, an invitation an envelope, approved minutes a tick. */
const ICONS = { invitation: 'mail', draft: 'edit', approved: 'pass', cancelled: 'circle-slash' } as const;

function meetingItem({ id, name, date, time, status, openActions, uri, range }: MeetingEntry, series?: string): vscode.TreeItem {
  const item = new vscode.TreeItem(
    date === undefined ? name : dateInWords(date, language(), 'short'),
    vscode.TreeItemCollapsibleState.None,
  );
  const words = {
    invitation: t('invitation'),
    draft: t('draft'),
    approved: t('approved'),
    cancelled: t('cancelled'),
  };
  const state = status && words[status];
  const open = openActions === 0 ? undefined : openActions === 1 ? t('1 open action') : t('{0} open actions', openActions);
  item.id = `meeting ${uri} ${range.start.line}`;
  item.description = [date === undefined || name === series ? undefined : name, state, open]
    .filter((part) => part !== undefined)
    .join(' · ');
  item.tooltip = plain([name, id, [date && dateInWords(date, language()), time].filter(Boolean).join(', '), state, open]);
  item.iconPath =
    status === 'approved'
      ? new vscode.ThemeIcon(ICONS.approved, new vscode.ThemeColor('testing.iconPassed'))
      : new vscode.ThemeIcon(status === undefined ? 'note' : ICONS[status]);
  item.contextValue = 'meeting';
  item.command = { command: COMMAND.open, title: t('Go to source'), arguments: [uri, range] };
  return item;
}

/** Names come from documents: they are no Markdown. */
function plain(parts: readonly (string | undefined)[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', false);
  text.appendText(parts.filter((part) => part !== undefined && part !== '').join('\n'));
  return text;
}
