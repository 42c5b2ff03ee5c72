import * as vscode from 'vscode';
import {
  REQUEST,
  type RemarkParams,
  type RemarkResult,
  type RemarksParams,
  type RemarksResult,
  type ReviewThread,
} from '../../../language-server/server/protocol.ts';
import { today } from '../dates.ts';
import { t } from '../language.ts';
import { LANGUAGE, REMARKS } from '../names.ts';
import { sayAndCopy } from '../say-and-copy.ts';
import type { Server } from '../server.ts';
import { type FollowedLine, following, writeAsAsked } from '../writing.ts';
import { Kept } from './kept.ts';
import { reviewer } from './reviewer.ts';

/** After a key the threads wait so long, in milliseconds, for the next. */
const PAUSE = 300;
/** Of a line that is remarked on, in signs. */
const LONGEST = 60;

/**
 * What reviewers remark, as threads beside the lines that it is about. They are comment lines of the source and nothing else: who reads the
 * file without this editor reads them too, and no output has them.
 */
export class Remarks implements vscode.Disposable {
  private readonly server: Server;
  private readonly controller = vscode.comments.createCommentController(REMARKS, t('Remarks'));
  private readonly shown = new Map<string, Kept<vscode.CommentThread>>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[];

  constructor(server: Server) {
    this.server = server;
    this.controller.options = { prompt: t('Remark or answer'), placeHolder: t('It stands in the source, and in no output') };
    this.offerLines();
    this.disposables = [
      this.controller,
      vscode.workspace.onDidOpenTextDocument((document) => this.refresh(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      server.onDidChangeState(() => this.refreshAll()),
    ];
  }

  /** The bar in the margin to remark on lines with: only in a text that is being reviewed, for else it is in the way. */
  private offerLines(): void {
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri, lineCount }) =>
        this.shown.get(uri.toString())?.isEmpty === false ? [new vscode.Range(0, 0, lineCount - 1, 0)] : [],
    };
  }

  private refreshAll(): void {
    if (this.server.state === 'ready') for (const document of vscode.workspace.textDocuments) void this.refresh(document);
  }

  private refreshSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (document.languageId !== LANGUAGE || (!this.shown.has(key) && !mayHaveRemarks(document))) return;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => void this.refresh(document), PAUSE),
    );
  }

  private async refresh(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    if (document.languageId !== LANGUAGE || document.isClosed || this.server.state !== 'ready') return;
    const found = mayHaveRemarks(document)
      ? await this.server.request<RemarksResult>(REQUEST.remarks, { uri: key } satisfies RemarksParams)
      : { version: document.version, threads: [] };
    // A later text asks for itself.
    if (found === undefined || document.isClosed || (found.version ?? document.version) !== document.version) return;
    const kept = this.shown.get(key) ?? new Kept<vscode.CommentThread>();
    this.shown.set(key, kept);
    const wasEmpty = kept.isEmpty;
    kept.become(found.threads, {
      make: (thread) => this.controller.createCommentThread(document.uri, lineRange(thread.about), []),
      show: (made, thread) => show(made, thread),
      end: (made) => made.dispose(),
    });
    if (kept.isEmpty !== wasEmpty) this.offerLines();
  }

  private forget({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.shown.get(key)?.clear((thread) => thread.dispose());
    this.shown.delete(key);
  }

  // ---------------------------------------------------------------- what the user says

  /** A remark on the line of the cursor. */
  async ask({ document, selection }: vscode.TextEditor): Promise<void> {
    // Others may type above it while it is asked for.
    await following(document.uri, selection.active.line, async (place) => {
      const shown = document.lineAt(place.line).text.trim();
      const title =
        shown === '' ? t('Remark on this line') : t('Remark on: {0}', shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown);
      const text = await vscode.window.showInputBox({
        title,
        placeHolder: t('It stands in the source, and in no output'),
        ignoreFocusOut: true,
      });
      if (text !== undefined && text.trim() !== '') await this.write(document.uri, place, text);
    });
  }

  /** A new thread, or an answer. */
  async say({ thread, text }: vscode.CommentReply): Promise<void> {
    if (text.trim() !== '') await this.writeOn(thread, text);
  }

  async judge(thread: vscode.CommentThread, verdict: 'resolved' | 'reopened'): Promise<void> {
    await this.writeOn(thread, { verdict });
  }

  private async writeOn(thread: vscode.CommentThread, says: RemarkParams['says']): Promise<void> {
    // VS Code has moved a new thread along with its line by now.
    await following(thread.uri, thread.range?.start.line ?? 0, (place) => this.write(thread.uri, place, says, thread));
  }

  private async write(uri: vscode.Uri, place: FollowedLine, says: RemarkParams['says'], thread?: vscode.CommentThread): Promise<void> {
    const name = await reviewer();
    if (name === undefined) return notWritten(t('It needs a name.'), says);
    let known: ReviewThread | undefined;
    const result = await writeAsAsked<RemarkResult>(uri, {
      ask: async (document) => {
        // Threads know their lines as of the last refresh.
        await this.refresh(document);
        known = thread && this.shown.get(uri.toString())?.of(thread);
        if (known === undefined && thread !== undefined && thread.comments.length > 0) return undefined;
        const on = known === undefined ? { line: place.line } : { thread: known.remarks[0].line };
        const params: RemarkParams = { uri: uri.toString(), on, name, date: today(), says };
        return this.server.request(REQUEST.remark, params);
      },
      changes: ({ change }) => [change],
    });
    if ('why' in result) return notWritten(result.why, says);
    // The one that was typed in gives way to what stands in the source.
    if (known === undefined) thread?.dispose();
    await this.refresh(await vscode.workspace.openTextDocument(uri));
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** What was typed can be copied, so that it is not lost. */
async function notWritten(why: string, says: RemarkParams['says']): Promise<void> {
  const message = `${t('The remark was not written.')} ${why}`;
  if (typeof says === 'string') await sayAndCopy(message, says);
  else void vscode.window.showErrorMessage(message);
}

function mayHaveRemarks(document: vscode.TextDocument): boolean {
  return /^\/\//m.test(document.getText());
}

function lineRange(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}

/** Words of a document are shown as they are, never as Markdown. */
function show(made: vscode.CommentThread, { remarks, isResolved, about }: ReviewThread): void {
  made.range = lineRange(about);
  made.comments = remarks.map(({ name, date, text }) => ({
    author: { name: name === '' ? t('Answer') : name },
    body: text,
    mode: vscode.CommentMode.Preview,
    ...(date === undefined ? {} : { timestamp: new Date(`${date}T00:00:00`) }),
  }));
  made.label = isResolved ? t('Resolved') : t('Open remark');
  made.contextValue = isResolved ? 'resolved' : 'open';
  made.state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
}
