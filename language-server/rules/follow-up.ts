import type { Minutes, Progress } from '../model/minutes.ts';
import { inlinesOf, plainText } from '../model/text.ts';
import { byMoment, itemsOf } from '../model/walk.ts';
import { isOpen, type RegisteredAction, type Report, registerOf } from '../register/register.ts';
import { cut } from '../syntax/cutting.ts';
import { fix, type RuleContext } from './context.ts';
import { checkRepeated } from './follow-up/repeated.ts';
import { textsOf } from './shared/texts.ts';

/** The rules of the family `follow-up`: what was agreed comes back until it is done. */
export function checkFollowUp(context: RuleContext): void {
  for (const meeting of context.file.meetings) {
    for (const item of itemsOf(meeting)) if (item.kind === 'progress') checkProgress(context, meeting, item);
    if (context.isOn('open-action-not-discussed')) checkDiscussed(context, meeting);
    if (context.isOn('repeated-action')) checkRepeated(context, meeting);
  }
}

function checkProgress(context: RuleContext, meeting: Minutes, progress: Progress): void {
  const { target } = progress.about;
  if (target?.meeting === undefined) return;
  const action = registerOf(context.project).get(`${target.meeting}/${target.id}`);
  if (action === undefined) return;
  const related = { uri: action.meeting.uri, range: action.item.headAt };
  if (isLater(action.meeting, meeting)) {
    context.report(
      'progress-before-item',
      progress.about.at,
      {
        nl: `\`#${progress.about.label}\` is pas in een later overleg afgesproken.`,
        en: `\`#${progress.about.label}\` was agreed only in a later meeting.`,
      },
      { related: [{ ...related, message: { nl: 'Hier is het afgesproken.', en: 'It was agreed here.' } }] },
    );
    return;
  }
  const closing = firstClosing(context, action);
  if (closing === undefined || !isLater(meeting, closing.meeting)) return;
  context.report(
    'progress-on-closed',
    progress.about.at,
    { nl: `\`#${progress.about.label}\` is eerder al gesloten.`, en: `\`#${progress.about.label}\` was closed before.` },
    {
      related: [
        { uri: closing.meeting.uri, range: closing.progress.headAt, message: { nl: 'Hier is het gesloten.', en: 'It was closed here.' } },
      ],
    },
  );
}

/** The earliest report that closed an action: looked for once, however many reports there are. */
function firstClosing(context: RuleContext, action: RegisteredAction): Report | undefined {
  const known = context.project.cached('first closings', () => new Map<RegisteredAction, Report | undefined>());
  if (!known.has(action))
    known.set(
      action,
      action.reports.find(({ progress, meeting }) => isClosed(progress) && meeting.date?.date !== undefined),
    );
  return known.get(action);
}

function isClosed({ status }: Progress): boolean {
  return status === 'done' || status === 'dropped';
}

/** Whether the first meeting is held after the second; false where a date is missing. */
function isLater(first: Minutes, second: Minutes): boolean {
  if (first === second || first.date?.date === undefined || second.date?.date === undefined) return false;
  return byMoment(first, second) > 0;
}

// ---------------------------------------------------------------- open actions of the previous meeting

function checkDiscussed(context: RuleContext, meeting: Minutes): void {
  if (meeting.series === undefined || meeting.date?.date === undefined || meeting.status?.value === 'invitation') return;
  const series = context.project.meetingsOfSeries(meeting.series.id).filter((other) => other.date?.date !== undefined);
  const previous = series[series.indexOf(meeting) - 1];
  if (previous === undefined) return;
  const register = registerOf(context.project);
  const open =
    actionsBySeriesMeeting(context)
      .get(previous)
      ?.filter((action) => isOpen(register.statusAfter(action, previous))) ?? [];
  if (open.length === 0) return;
  const mentioned = mentionedIn(meeting);
  for (const action of open) if (!mentioned.has(action.item.ref!)) reportNotDiscussed(context, meeting, action);
}

function actionsBySeriesMeeting(context: RuleContext): ReadonlyMap<Minutes, readonly RegisteredAction[]> {
  return context.project.cached('actions by meeting', () =>
    Map.groupBy(
      registerOf(context.project).actions.filter(({ item }) => item.ref !== undefined && item.kind === 'action'),
      (action) => action.meeting,
    ),
  );
}

/** Full names of all items that a meeting names, in a report or anywhere in its text. */
function mentionedIn(meeting: Minutes): ReadonlySet<string> {
  const mentioned = new Set<string>();
  const add = (target: { meeting: string | undefined; id: string } | undefined) => {
    if (target?.meeting !== undefined) mentioned.add(`${target.meeting}/${target.id}`);
  };
  for (const item of itemsOf(meeting)) if (item.kind === 'progress') add(item.about.target);
  for (const text of textsOf(meeting)) for (const part of inlinesOf(text)) if (part.kind === 'reference') add(part.target);
  return mentioned;
}

function reportNotDiscussed(context: RuleContext, meeting: Minutes, action: RegisteredAction): void {
  const { ref, text } = action.item;
  const short = cut(plainText(text).replace(/\s+/g, ' '), 60);
  const dutch = meeting.language === 'nl';
  const line = dutch ? `Voortgang #${ref} (lopend): ` : `Progress #${ref} (ongoing): `;
  context.report(
    'open-action-not-discussed',
    meeting.headAt,
    {
      nl: `Actie \`${ref}\` van het vorige overleg is open en komt niet ter sprake: ${short}`,
      en: `Action \`${ref}\` of the previous meeting is open and is not mentioned: ${short}`,
    },
    {
      related: [{ uri: action.meeting.uri, range: action.item.headAt, message: { nl: 'De actie.', en: 'The action.' } }],
      fixes: [
        fix({ nl: `Neem \`#${ref}\` op als voortgang`, en: `Carry \`#${ref}\` over as progress` }, [
          context.insert(meeting.at.end, `\n${line}${dutch ? 'nog open.' : 'still open.'}`),
        ]),
      ],
    },
  );
}
