import * as vscode from 'vscode';
import type { TextChange } from '../../language-server/server/protocol.ts';
import { apply } from './edits.ts';
import { t } from './language.ts';
import { movedLine } from './moved-line.ts';

/** How often the server is asked anew where the text has moved on meanwhile. */
const ATTEMPTS = 5;

/** A line of a text, wherever it goes while something is asked or looked up. */
export class FollowedLine implements vscode.Disposable {
  private at: number;
  private readonly listener: vscode.Disposable;

  constructor(uri: vscode.Uri, line: number) {
    this.at = line;
    const address = uri.toString();
    this.listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.toString() === address) this.at = movedLine(this.at, contentChanges);
    });
  }

  get line(): number {
    return this.at;
  }

  dispose(): void {
    this.listener.dispose();
  }
}

/** Does what takes time about a line, which is followed meanwhile. */
export async function following(uri: vscode.Uri, line: number, work: (place: FollowedLine) => Promise<void>): Promise<void> {
  const place = new FollowedLine(uri, line);
  try {
    await work(place);
  } finally {
    place.dispose();
  }
}

/** What the server makes of a text as it is: how it changes. */
export interface Made {
  readonly version: number | null;
}
export interface Asked<R extends Made> {
  /** Asks the server, for the text as it is now; undefined where it does not answer, or knows nothing. */
  ask(document: vscode.TextDocument): Promise<R | undefined>;
  changes(made: R): readonly TextChange[];
}
/** What was written; else why not, in words for whoever asked for it. */
export type WriteOutcome<R> = { readonly made: R } | { readonly why: string; readonly isUnanswered?: true };

/** Writes what the server makes of a text, in that text and in no later one. */
export async function writeAsAsked<R extends Made>(uri: vscode.Uri, { ask, changes }: Asked<R>): Promise<WriteOutcome<R>> {
  for (let left = ATTEMPTS; left > 0; left--) {
    const document = await vscode.workspace.openTextDocument(uri);
    const made = await ask(document);
    if (made === undefined)
      return { why: t('The language server does not answer, or the minutes are no longer there.'), isUnanswered: true };
    if ((made.version ?? document.version) !== document.version) continue;
    const { version } = document;
    if (await apply(document, changes(made))) return { made };
    // Refused though nobody typed: it will be the next time, too.
    if (document.version === version) return { why: t('VS Code does not let the file be changed: is it read-only?') };
  }
  return { why: t('The text kept changing meanwhile. Try again.') };
}
