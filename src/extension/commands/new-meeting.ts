import * as vscode from 'vscode';
import {
  type NewMeetingParams,
  type NewMeetingResult,
  REQUEST,
  type ReadDateResult,
  type ReadTimeResult,
  type SeriesEntry,
} from '../../../language-server/server/protocol.ts';
import type { App, Commands } from '../app.ts';
import { dateInWords, today } from '../dates.ts';
import { askFolder } from '../folders.ts';
import { type Answers, askSteps, type Step, type StepAnswer } from '../forms/ask-steps.ts';
import { language, t } from '../language.ts';
import { meetingsOf } from '../meetings.ts';
import { COMMAND } from '../names.ts';
import { agendasIn, askAgenda } from './agendas.ts';
import { createMeeting } from './create-meeting.ts';

/** A new meeting: the next one of a series on its date, or one of no series by a short form. */
export function meetingCommands(app: App): Commands {
  return {
    [COMMAND.newMeeting]: async (node) => {
      const series = seriesOf(node) ?? (await askSeries(app));
      if (series === undefined) return;
      const made = series === null ? await ofNoSeries(app, node) : await ofSeries(app, series);
      if (made === 'down')
        void vscode.window.showErrorMessage(t('The language server of Verslag did not start: minutes are shown, but not checked.'));
      else if (made !== undefined) await createMeeting(app, made);
    },
  };
}

/** `null`: a meeting of no series. */
type Choice = SeriesEntry | null;
/** Undefined where the user turns back. */
type Made = NewMeetingResult | 'down' | undefined;

function seriesOf(node: unknown): SeriesEntry | undefined {
  if (typeof node !== 'object' || node === null || !('series' in node) || 'meeting' in node) return undefined;
  return (node as { series: SeriesEntry }).series;
}

async function askSeries({ server }: App): Promise<Choice | undefined> {
  const { series } = await meetingsOf(server);
  if (series.length === 0) return null;
  const items = series.map((one) => ({
    label: one.name,
    description: one.rhythm ?? '',
    detail: one.next === undefined ? '' : t('next: {0}', dateInWords(one.next, language())),
    series: one as Choice,
  }));
  const none = { label: t('A meeting of no series'), description: '', detail: '', series: null };
  const chosen = await vscode.window.showQuickPick([...items, none], {
    title: t('New meeting: of which series?'),
    matchOnDescription: true,
  });
  return chosen?.series;
}

async function ofSeries(app: App, series: SeriesEntry): Promise<Made> {
  const answers = await askSteps(t('New meeting'), [dateStep(app, series)]);
  if (answers === undefined) return undefined;
  const date = answers.date ?? series.next ?? today();
  return make(app, { series: series.id, uri: series.uri, date });
}

async function ofNoSeries(app: App, node: unknown): Promise<Made> {
  const folder = node instanceof vscode.Uri ? node : await askFolder();
  if (folder === undefined && vscode.workspace.workspaceFolders?.length) return undefined;
  const title = t('New meeting');
  const answers = await askSteps(title, [
    { key: 'title', title: t('Title'), placeholder: t('Such as: Meeting of the board') },
    dateStep(app, null),
    { key: 'time', title: t('Time'), placeholder: '10:00-11:00', read: (text) => readTime(app, text) },
    { key: 'location', title: t('Place'), placeholder: t('A room, an address or a way to meet online') },
    { key: 'chair', title: t('Chair'), placeholder: t('A name') },
    { key: 'people', title: t('People'), placeholder: t('Names, with commas between') },
  ]);
  if (answers === undefined) return undefined;
  const agendas = await agendasIn(folder && (vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder));
  const agenda = agendas.length === 0 ? '' : await askAgenda(title, agendas);
  return agenda === undefined ? undefined : make(app, ownParams(answers, folder, agenda));
}

function ownParams({ date, ...answers }: Answers, folder: vscode.Uri | undefined, agenda: string): NewMeetingParams {
  return {
    ...(date === undefined ? {} : { date }),
    own: {
      today: today(),
      ...(folder === undefined ? {} : { folder: folder.toString() }),
      ...(agenda === '' ? {} : { agenda }),
      ...answers,
    },
  };
}

async function make({ server }: App, params: NewMeetingParams): Promise<NewMeetingResult | 'down'> {
  return (await server.request<NewMeetingResult>(REQUEST.newMeeting, params)) ?? 'down';
}

// ---------------------------------------------------------------- what is typed

/** The day, in any words that the text of minutes takes; to begin with the next of the series, or today. */
function dateStep(app: App, series: Choice): Step {
  return {
    key: 'date',
    title: t('Date'),
    value: dateInWords(series?.next ?? today(), language()),
    placeholder: t('Such as: tomorrow, next Tuesday, 1 Dec'),
    read: (text) => readDate(app, text, series),
  };
}

/** The day that words mean on a day, as minutes read them; of a series its next may be meant. */
export async function readDate({ server }: App, text: string, series: Choice, on = today()): Promise<StepAnswer> {
  const params = { text, today: on, ...(series === null ? {} : { series: series.id, uri: series.uri }) };
  const read = await server.request<ReadDateResult>(REQUEST.readDate, params);
  if (read === undefined) return { problem: t('The language server does not answer.') };
  if (read.problem !== undefined) return { problem: read.problem };
  const [first, ...others] = read.dates.map(({ date, reason }) => ({
    value: date,
    label: dateInWords(date, language()),
    description: reason,
  }));
  if (first === undefined) return { problem: t('This is no date. Such as: {0}', '23 november 2020') };
  if (others.length > 0) return { choices: [first, ...others] };
  return { value: first.value, understood: first.label === text ? undefined : first.label };
}

async function readTime({ server }: App, text: string): Promise<StepAnswer> {
  const read = await server.request<ReadTimeResult>(REQUEST.readTime, { text });
  if (read?.problem !== undefined) return { problem: read.problem };
  return { value: read?.time ?? text, understood: read?.time === text ? undefined : read?.time };
}
