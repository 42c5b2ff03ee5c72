import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { LANGUAGE } from '../names.ts';

/** What a command is about: a meeting, by a line of it, in the version that is being looked at. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly line: number;
  /** Undefined where no preview says which. */
  readonly public: boolean | undefined;
}

/**
 * The meeting that a command is about: that of the file or the tree node it was called with, that of the preview in focus, else that of the
 * editor. Where there is none, it is said.
 */
export function targetOf({ previews }: App, args: readonly unknown[]): Target | undefined {
  const [given] = args;
  if (isTarget(given)) return given;
  const named = given instanceof vscode.Uri ? given : meetingNode(given)?.uri;
  const { active } = previews;
  const preview = named === undefined ? active : active?.uri.toString() === named.toString() ? active : undefined;
  if (preview !== undefined) return preview.target;
  const node = meetingNode(given);
  if (node !== undefined) return { ...node, public: undefined };
  const editor = vscode.window.activeTextEditor;
  const own = editor?.document.languageId === LANGUAGE ? editor : undefined;
  if (named !== undefined) {
    const line = own?.document.uri.toString() === named.toString() ? own.selection.active.line : 0;
    return { uri: named, line, public: undefined };
  }
  if (own !== undefined) return { uri: own.document.uri, line: own.selection.active.line, public: undefined };
  void vscode.window.showInformationMessage(vscode.l10n.t('Open minutes first: this is about one meeting.'));
  return undefined;
}

/** As a preview names what it shows. */
function isTarget(value: unknown): value is Target {
  const { uri, line, public: open } = (value ?? {}) as Partial<Target>;
  return uri instanceof vscode.Uri && typeof line === 'number' && typeof open === 'boolean';
}

/** A meeting of the view *Vergaderingen*. */
function meetingNode(value: unknown): { uri: vscode.Uri; line: number } | undefined {
  if (typeof value !== 'object' || value === null || !('meeting' in value)) return undefined;
  const { uri, range } = (value as { meeting: { uri?: unknown; range?: { start?: { line?: unknown } } } }).meeting;
  const line = range?.start?.line;
  return typeof uri === 'string' && typeof line === 'number' ? { uri: vscode.Uri.parse(uri), line } : undefined;
}

/** Whether the public version is meant: as the preview has it, else as the user chooses. `undefined` where the user turns back. */
export async function askVersion(target: Target, standard: boolean): Promise<boolean | undefined> {
  if (target.public !== undefined) return target.public;
  const versions = [
    { label: vscode.l10n.t('Internal version'), description: vscode.l10n.t('with everything in it'), open: false },
    { label: vscode.l10n.t('Public version'), description: vscode.l10n.t('without what is shielded'), open: true },
  ];
  if (standard) versions.reverse();
  const chosen = await vscode.window.showQuickPick(versions, { title: vscode.l10n.t('Which version?') });
  return chosen?.open;
}
