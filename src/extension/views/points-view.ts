import * as vscode from 'vscode';
import { onDidChangeLanguage, t } from '../language.ts';
import { COMMAND, LANGUAGE, VIEW } from '../names.ts';

/** A heading of the minutes at hand, and those below it. */
interface Point {
  readonly title: string;
  readonly range: vscode.Range;
  readonly points: readonly Point[];
}

const DRAGGED = `application/vnd.code.tree.${VIEW.points.toLowerCase()}`;
/** Nobody drags while typing: so long after the last change the points are read again. */
const PAUSE = 300;

/** The view *Agendapunten*: the points of the minutes at hand, to go to, and to drag to another place. */
export class PointsView implements vscode.TreeDataProvider<Point>, vscode.TreeDragAndDropController<Point>, vscode.Disposable {
  readonly dropMimeTypes = [DRAGGED];
  readonly dragMimeTypes = [];
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: vscode.TreeView<Point>;
  private readonly disposables: vscode.Disposable[];
  private document: vscode.TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.view = vscode.window.createTreeView(VIEW.points, { treeDataProvider: this, dragAndDropController: this, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.changes,
      onDidChangeLanguage(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.soon();
      }),
    ];
    this.refresh();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), PAUSE);
  }

  /** Where the focus goes to another place than a text, the minutes stay at hand. */
  private refresh(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === LANGUAGE) this.document = editor.document;
    else if (this.document?.isClosed) this.document = undefined;
    this.view.title = t('Points');
    this.view.message = this.document === undefined ? t('Open minutes: their points stand here, to go to and to drag.') : undefined;
    this.changes.fire();
  }

  async getChildren(point?: Point): Promise<Point[]> {
    if (point !== undefined) return [...point.points];
    const { document } = this;
    if (document === undefined) return [];
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return pointsOf(document, symbols ?? []);
  }

  getTreeItem({ title, range, points }: Point): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(title, points.length > 0 ? Expanded : None);
    item.iconPath = new vscode.ThemeIcon('list-ordered');
    if (this.document !== undefined)
      item.command = { command: COMMAND.open, title: t('Go to source'), arguments: [this.document.uri.toString(), range] };
    return item;
  }

  handleDrag([point]: readonly Point[], transfer: vscode.DataTransfer): void {
    if (point !== undefined) transfer.set(DRAGGED, new vscode.DataTransferItem(point.range.start.line));
  }

  /** What lies on another point takes its place. */
  async handleDrop(target: Point | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const line: unknown = transfer.get(DRAGGED)?.value;
    const { document } = this;
    if (typeof line !== 'number' || target === undefined || document === undefined) return;
    await vscode.commands.executeCommand('verslag.moveSectionTo', document.uri.toString(), line, target.range.start.line);
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** The symbols that are headings, wherever they stand. */
function pointsOf(document: vscode.TextDocument, symbols: readonly vscode.DocumentSymbol[]): Point[] {
  return symbols.flatMap(({ selectionRange, children }): Point[] => {
    const points = pointsOf(document, children);
    const { line } = selectionRange.start;
    const { text = '', range } = line < document.lineCount ? document.lineAt(line) : {};
    return range === undefined || !text.startsWith('#') ? points : [{ title: text.replace(/^#+/, '').trim(), range, points }];
  });
}
