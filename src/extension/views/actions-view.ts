import * as vscode from 'vscode';
import { type ActionEntry, type ActionsParams, REQUEST } from '../../../language-server/server/protocol.ts';
import { dateInWords, today } from '../dates.ts';
import { writeStatus } from '../edits.ts';
import { language, onDidChangeLanguage, t } from '../language.ts';
import { COMMAND, CONTEXT, VIEW } from '../names.ts';
import type { Server } from '../server.ts';
import { type ActionGroup, filtered, type Grouping, type GroupLabel, grouped } from './actions-tree.ts';
import { type Mark, Marked } from './marked.ts';
import { Remembered } from './remembered.ts';

type Node = { readonly group: ActionGroup } | { readonly action: ActionEntry; readonly group: ActionGroup };
const STORED = 'verslag.actions.grouping';

/** The view *Acties*: all open actions of the workspace. */
export class ActionsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly context: vscode.ExtensionContext;
  private readonly server: Server;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Node>;
  private readonly disposables: vscode.Disposable[];
  private readonly actions = new Remembered(() => this.load());
  private readonly marked = new Marked();
  private filter = '';
  readonly onDidChangeTreeData = this.changes.event;

  constructor(context: vscode.ExtensionContext, server: Server) {
    this.context = context;
    this.server = server;
    this.view = vscode.window.createTreeView(VIEW.actions, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.changes,
      server.onDidChange(() => this.reload()),
      onDidChangeLanguage(() => this.name()),
      this.view.onDidChangeVisibility(() => this.tidy()),
    ];
    this.view.title = t('Actions');
    this.sayGrouping();
  }

  /** The manifest names it in the language of VS Code. */
  private name(): void {
    this.view.title = t('Actions');
    this.changes.fire();
  }

  private get grouping(): Grouping {
    const stored = this.context.workspaceState.get<string>(STORED);
    return stored === 'date' || stored === 'meeting' ? stored : 'owner';
  }

  refresh(): void {
    this.marked.clear();
    this.actions.forget();
    this.changes.fire();
  }

  /** Rows of what was closed go, where the user looks elsewhere. */
  private tidy(): void {
    if (this.marked.clear()) this.changes.fire();
  }

  private async reload(): Promise<void> {
    if (!this.view.visible) this.refresh();
    else if (await this.actions.renew()) this.changes.fire();
  }

  async group(grouping: Grouping): Promise<void> {
    this.marked.clear();
    await this.context.workspaceState.update(STORED, grouping);
    this.sayGrouping();
    this.changes.fire();
  }

  private sayGrouping(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT.grouping, this.grouping);
  }

  /** Asks for words, and shows what they leave while they are typed. */
  askFilter(): void {
    const box = vscode.window.createInputBox();
    const before = this.filter;
    box.title = t('Filter actions');
    box.placeholder = t('Owner, word, meeting or status');
    box.value = before;
    let kept = false;
    box.onDidChangeValue((value) => this.setFilter(value));
    box.onDidAccept(() => {
      kept = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!kept) this.setFilter(before);
      box.dispose();
    });
    box.show();
  }

  setFilter(filter: string): void {
    this.marked.clear();
    this.filter = filter.trim();
    this.view.description = this.filter === '' ? undefined : t('filter: {0}', this.filter);
    void vscode.commands.executeCommand('setContext', CONTEXT.filtered, this.filter !== '');
    this.changes.fire();
  }

  async mark(node: unknown, status: ActionEntry['status']): Promise<void> {
    if (typeof node !== 'object' || node === null || !('action' in node)) return;
    const { action } = node as Extract<Node, { action: ActionEntry }>;
    const undo = await writeStatus(this.server, action.uri, action.range.start.line, status);
    if (undo === undefined || (status !== 'done' && status !== 'dropped')) return;
    this.marked.add(action, { status, undo });
    this.changes.fire();
  }

  /** Takes back what was marked from the list. */
  async undoMark(node: unknown): Promise<void> {
    if (typeof node !== 'object' || node === null || !('action' in node)) return;
    const { action } = node as Extract<Node, { action: ActionEntry }>;
    await this.marked.markOf(action)?.undo();
  }

  // ---------------------------------------------------------------- the tree

  async getChildren(node?: Node): Promise<Node[]> {
    if (node !== undefined) return 'action' in node ? [] : node.group.actions.map((action) => ({ action, group: node.group }));
    const actions = await this.actions.get();
    const left = filtered(actions, this.filter);
    this.view.badge = badgeOf(actions);
    this.view.message = left.length === 0 && actions.length > 0 ? t('No action has “{0}”.', this.filter) : undefined;
    return grouped(this.marked.among(left), this.grouping, today()).map((group) => ({ group }));
  }

  private async load(): Promise<readonly ActionEntry[]> {
    const actions = (await this.server.request<ActionEntry[]>(REQUEST.actions, {} satisfies ActionsParams)) ?? [];
    void vscode.commands.executeCommand('setContext', CONTEXT.hasActions, actions.length > 0);
    return actions;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (!('action' in node)) return groupItem(node.group, this.grouping, (action) => this.marked.markOf(action) === undefined);
    const mark = this.marked.markOf(node.action);
    return mark === undefined ? actionItem(node.action, node.group) : markedItem(node.action, node.group, mark);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function badgeOf(actions: readonly ActionEntry[]): vscode.ViewBadge | undefined {
  const value = actions.filter(({ overdue }) => overdue).length;
  return value === 0 ? undefined : { value, tooltip: t('Overdue actions: {0}', value) };
}

function labelOf(label: GroupLabel): string {
  switch (label.kind) {
    case 'name':
      return label.name;
    case 'nobody':
      return t('Nobody');
    case 'overdue':
      return t('Overdue');
    case 'today':
      return t('Today');
    case 'thisWeek':
      return t('This week');
    case 'later':
      return t('Later');
    case 'undated':
      return t('Without a date');
  }
}

const GROUP_ICONS: Readonly<Record<Grouping, string>> = { owner: 'person', date: 'calendar', meeting: 'notebook' };

function groupItem({ key, label, actions }: ActionGroup, grouping: Grouping, isOpen: (action: ActionEntry) => boolean): vscode.TreeItem {
  const open = actions.filter(isOpen);
  const overdue = open.filter((action) => action.overdue).length;
  const item = new vscode.TreeItem(labelOf(label), vscode.TreeItemCollapsibleState.Expanded);
  const date = label.kind === 'name' && label.date !== undefined ? `${dateInWords(label.date, language(), 'short')} · ` : '';
  const late = overdue > 0 && label.kind !== 'overdue' ? ` · ${t('{0} overdue', overdue)}` : '';
  item.id = `${grouping} ${key}`;
  item.description = `${date}${open.length}${late}`;
  if (label.kind === 'name' && label.detail !== undefined) item.tooltip = label.detail;
  item.iconPath = new vscode.ThemeIcon(label.kind === 'name' && label.detail !== undefined ? 'organization' : GROUP_ICONS[grouping]);
  item.contextValue = 'group';
  return item;
}

/** In the place of an action that was just closed: what became of it, and the way back. */
function markedItem({ uri, range, ref, id, text }: ActionEntry, group: ActionGroup, { status }: Mark): vscode.TreeItem {
  const word = status === 'done' ? t('Done') : t('Dropped');
  const item = new vscode.TreeItem([word, ref ?? id].filter(Boolean).join(': '), vscode.TreeItemCollapsibleState.None);
  item.id = `${group.key} ${uri} ${range.start.line}`;
  item.iconPath = new vscode.ThemeIcon('check', new vscode.ThemeColor('testing.iconPassed'));
  item.tooltip = text;
  item.contextValue = 'marked';
  item.accessibilityInformation = { label: `${word}, ${text}` };
  return item;
}

function actionItem(action: ActionEntry, group: ActionGroup): vscode.TreeItem {
  const { text, id, due, dueText, overdue, status, owners, meeting, uri, range, ref } = action;
  const date = due === undefined ? dueText : dateInWords(due, language(), 'short');
  // The date comes first: in a narrow view the end of a line is not seen.
  const day = due === undefined ? '' : `${dateInWords(due, language(), due.slice(0, 4) === today().slice(0, 4) ? 'day' : 'short')}  `;
  const item = new vscode.TreeItem(`${day}${text || id || '…'}`, vscode.TreeItemCollapsibleState.None);
  item.id = `${group.key} ${uri} ${range.start.line}`;
  item.description = ref ?? id ?? '';
  item.iconPath = overdue
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(status === 'ongoing' ? 'circle-large-filled' : 'circle-large');
  const tooltip = new vscode.MarkdownString('', false);
  tooltip.appendText([text, owners.map(({ name }) => name).join(', '), [date, meeting.name, ref].filter(Boolean).join(' · ')].join('\n'));
  item.tooltip = tooltip;
  item.contextValue = `action-${status}`;
  item.command = { command: COMMAND.open, title: t('Go to source'), arguments: [uri, range] };
  item.accessibilityInformation = {
    label: [overdue ? t('Overdue') : '', text, owners.map(({ name }) => name).join(', '), date ?? ''].filter(Boolean).join(', '),
  };
  return item;
}
