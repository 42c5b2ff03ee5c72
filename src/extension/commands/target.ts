import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { dateInWords } from '../dates.ts';
import { language, t } from '../language.ts';
import { allMeetings, meetingsOf } from '../meetings.ts';
import { LANGUAGE } from '../names.ts';
import { setting } from '../settings.ts';
import type { Target } from '../target.ts';

/** A target of which it is known which version is meant. */
export interface Version extends Target {
  readonly public: boolean;
}

/** The {@link targetOf} of a command that makes something of it, in the version that is looked at, else the one that the user chooses. */
export async function versionOf(app: App, args: readonly unknown[]): Promise<Version | undefined> {
  const target = await targetOf(app, args);
  const open = target && (target.public ?? (await askVersion(setting('exportPublic', target.uri))));
  return target === undefined || open === undefined ? undefined : { ...target, public: open };
}

/**
 * The meeting that a command is about: that of the file or the tree node it was called with, that of the preview in focus, that of the
 * editor, or the only one in sight. Where there is none of these, as from the walkthrough, the user chooses. `undefined` where that is none.
 */
export async function targetOf(app: App, args: readonly unknown[]): Promise<Target | undefined> {
  const { previews } = app;
  const [given] = args;
  if (isTarget(given)) return given;
  const node = meetingNode(given);
  const named = given instanceof vscode.Uri ? given : node?.uri;
  const { active } = previews;
  if (active !== undefined && (named === undefined || isSame(active.uri, named))) return active.target;
  if (node !== undefined) return { ...node, public: undefined };
  const editor = vscode.window.activeTextEditor;
  if (named !== undefined)
    return editor !== undefined && isSame(editor.document.uri, named) ? targetIn(editor) : { uri: named, line: 0, public: undefined };
  if (editor?.document.languageId === LANGUAGE) return targetIn(editor);
  return onlyInSight(app) ?? (await askMeeting(app));
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

function targetIn({ document, selection }: vscode.TextEditor): Target {
  return { uri: document.uri, line: selection.active.line, public: undefined };
}

/** The minutes that are in sight, be it as a page or as a text, where these are one file. */
function onlyInSight({ previews }: App): Target | undefined {
  const targets = [
    ...previews.visible.map(({ target }) => target),
    ...vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === LANGUAGE).map(targetIn),
  ];
  const [first] = targets;
  return first !== undefined && targets.every(({ uri }) => isSame(uri, first.uri)) ? first : undefined;
}

/** One of all meetings, the latest first. Where there is none, a message says so. */
async function askMeeting({ server }: App): Promise<Target | undefined> {
  const all = allMeetings(await meetingsOf(server)).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  if (all.length === 0) {
    void vscode.window.showInformationMessage(t('Open minutes first: this is about one meeting.'));
    return undefined;
  }
  const items = all.map(({ id, name, date, uri, range }) => ({
    label: name || id,
    description: date === undefined ? '' : dateInWords(date, language(), 'short'),
    target: { uri: vscode.Uri.parse(uri), line: range.start.line, public: undefined },
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Which meeting?'), matchOnDescription: true });
  return chosen?.target;
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

/** Whether the public version is meant. `undefined` where the user turns back. @param standard is offered first */
export async function askVersion(standard: boolean): Promise<boolean | undefined> {
  const versions = [
    { label: t('Internal version'), description: t('with everything in it'), open: false },
    { label: t('Public version'), description: t('without what is shielded'), open: true },
  ];
  if (standard) versions.reverse();
  const chosen = await vscode.window.showQuickPick(versions, { title: t('Which version?') });
  return chosen?.open;
}
