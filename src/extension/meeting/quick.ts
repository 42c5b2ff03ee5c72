import * as vscode from 'vscode';
import {
  type PointParams,
  type PointResult,
  type QuickItemParams,
  type QuickItemResult,
  type QuickKind,
  REQUEST,
} from '../../../language-server/server/protocol.ts';
import type { App } from '../app.ts';
import { readDate } from '../commands/new-meeting.ts';
import { askSteps, type Step } from '../forms/ask-steps.ts';
import { t } from '../language.ts';
import { sayAndCopy } from '../say-and-copy.ts';
import { type FollowedLine, following, writeAsAsked } from '../writing.ts';

/** Asks for the parts of a statement and writes it below where the cursor was, which stays; on a blank line it takes that line, and the cursor goes below. */
export async function putQuickly(app: App, editor: vscode.TextEditor, kind: QuickKind): Promise<void> {
  const { document, selection } = editor;
  // Others may type above it while it is asked for.
  await following(document.uri, selection.active.line, async (place) => {
    const uri = document.uri.toString();
    const point = await app.server.request<PointResult>(REQUEST.point, { uri, line: place.line } satisfies PointParams);
    if (point === undefined) {
      void vscode.window.showInformationMessage(t('Put the cursor in minutes first: here is no meeting yet.'));
      return;
    }
    const parts = await partsOf(app, kind, point);
    if (parts !== undefined) await write(app, editor, place, { kind, ...parts });
  });
}

type Parts = Omit<QuickItemParams, 'uri' | 'line' | 'kind'>;

async function partsOf(app: App, kind: QuickKind, point: PointResult): Promise<Parts | undefined> {
  const text: Step = { key: 'text', title: t('Text') };
  switch (kind) {
    case 'Action': {
      const owners = await askWho(t('Action: who?'), point);
      const due: Step = {
        key: 'due',
        title: t('Deadline'),
        placeholder: t('Such as: tomorrow, next Tuesday, 1 Dec'),
        // `1 dec` is the first after the meeting, whenever it is typed out.
        read: (words) => readDate(app, words, null, point.date),
      };
      const answers = owners && (await askSteps(t('Action'), [text, due]));
      if (owners === undefined || answers === undefined || isNothing(owners, answers)) return undefined;
      return { owners, text: answers.text ?? '', ...(answers.due === undefined ? {} : { due: answers.due }) };
    }
    case 'Question': {
      const owners = await askWho(t('Question: who asks?'), point);
      const answers = owners && (await askSteps(t('Question'), [text]));
      return owners === undefined || answers === undefined || isNothing(owners, answers) ? undefined : { owners, text: answers.text ?? '' };
    }
    case 'Decision': {
      const answers = await askSteps(t('Decision'), [text]);
      return answers?.text === undefined ? undefined : { owners: [], text: answers.text };
    }
    case 'Parked':
      if (point.point !== undefined) return { owners: [], text: '' };
      void vscode.window.showInformationMessage(t('Put the cursor in a point of the agenda first.'));
      return undefined;
    case 'Vote': {
      const answers = await askSteps(t('Vote'), [
        count('for', t('In favour')),
        count('against', t('Against')),
        count('abstained', t('Abstained')),
        { key: 'text', title: t('Outcome'), placeholder: t('Such as: adopted, rejected') },
      ]);
      if (answers === undefined || Object.keys(answers).length === 0) return undefined;
      const of = (side: string) => Number(answers[side] ?? 0);
      return { owners: [], text: answers.text ?? '', votes: { for: of('for'), against: of('against'), abstained: of('abstained') } };
    }
  }
}

/** Nothing was answered: what was is written, also without a text. */
function isNothing(owners: readonly string[], answers: object): boolean {
  return owners.length === 0 && Object.keys(answers).length === 0;
}

function count(key: string, title: string): Step {
  const read = async (text: string) => (/^\d{1,4}$/.test(text) ? { value: text } : { problem: t('A number, please.') });
  return { key, title, placeholder: t('How many'), read };
}

/** One by the first letters of a name or an id; nobody is a choice too. */
async function askWho(title: string, { people }: PointResult): Promise<readonly string[] | undefined> {
  const items = people.map(({ id, name, isPresent }) => ({
    label: name,
    description: isPresent ? `@${id}` : `@${id} · ${t('not present')}`,
    ids: [id],
  }));
  const nobody = { label: t('Nobody yet'), description: '', ids: [] as string[], alwaysShow: true };
  const chosen = await vscode.window.showQuickPick([...items, nobody], { title, matchOnDescription: true, ignoreFocusOut: true });
  return chosen?.ids;
}

async function write(
  { server }: App,
  editor: vscode.TextEditor,
  place: FollowedLine,
  parts: Omit<QuickItemParams, 'uri' | 'line'>,
): Promise<void> {
  const { document } = editor;
  let selection: vscode.Selection | undefined;
  const result = await writeAsAsked<QuickItemResult>(document.uri, {
    ask: () => server.request(REQUEST.quickItem, { uri: document.uri.toString(), line: place.line, ...parts } satisfies QuickItemParams),
    changes: ({ change }) => {
      // VS Code takes a cursor at the end of the line along with what is written there.
      selection = editor.selection.end.isAfter(new vscode.Position(change.range.start.line, change.range.start.character))
        ? undefined
        : editor.selection;
      return [change];
    },
  });
  if ('why' in result) return sayAndCopy(`${t('It was not written.')} ${result.why}`, parts.text);
  const { cursor } = result.made;
  if (cursor !== undefined) selection = new vscode.Selection(cursor, 0, cursor, 0);
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, ...(selection === undefined ? {} : { selection }) });
  vscode.window.setStatusBarMessage(t('Written: {0}', result.made.written), 5000);
}
