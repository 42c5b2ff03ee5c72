import type { Minutes, Progress } from '../model/minutes.ts';
import { refOf } from '../model/refs.ts';
import { inlinesOf } from '../model/text.ts';
import { itemsOf, momentOf } from '../model/walk.ts';
import { meetingKey } from '../project/fact-index.ts';
import type { ActionFacts, MeetingFacts } from '../project/facts.ts';
import { firstClosing, meetingBefore, statusAfter } from '../register/follow-up.ts';
import { isOpen } from '../register/register.ts';
import { cut } from '../syntax/cutting.ts';
import { fix } from './context.ts';
import { type ContextOf, definePass } from './define.ts';
import { textsOf } from './shared/texts.ts';

/** The rules of the family `follow-up`: what was agreed comes back until it is done. */
export const followUp = definePass({
  family: 'follow-up',
  rules: {
    'progress-on-closed': {
      severity: 'warning',
      summary: { nl: 'Voortgang op een actie die al is gesloten.', en: 'Progress on an action that was closed before.' },
    },
    'progress-before-item': {
      severity: 'error',
      summary: { nl: 'Voortgang op een actie van een later overleg.', en: 'Progress on an action of a later meeting.' },
    },
    'open-action-not-discussed': {
      severity: 'info',
      summary: {
        nl: 'Een open actie van het vorige overleg komt niet ter sprake.',
        en: 'An open action of the previous meeting is not mentioned.',
      },
      fixable: true,
    },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      for (const item of itemsOf(meeting)) if (item.kind === 'progress') checkProgress(context, meeting, item);
      if (context.isOn('open-action-not-discussed')) checkDiscussed(context, meeting);
    }
  },
});

type Context = ContextOf<typeof followUp>;

function checkProgress(context: Context, meeting: Minutes, progress: Progress): void {
  const ref = refOf(progress.about.target);
  if (ref === undefined) return;
  const { facts } = context.project;
  const [action] = facts.actions.get(ref);
  if (action === undefined) return;
  if (isLater(action.meeting, meeting)) {
    context.report(
      'progress-before-item',
      progress.about.at,
      {
        nl: `\`#${progress.about.label}\` is pas in een later overleg afgesproken.`,
        en: `\`#${progress.about.label}\` was agreed only in a later meeting.`,
      },
      {
        related: [
          {
            ...facts.placeOf(action),
            message: { nl: 'Hier is het afgesproken.', en: 'It was agreed here.' },
          },
        ],
      },
    );
    return;
  }
  const closing = firstClosing(facts, action);
  if (closing === undefined || !isEarlier(closing.meeting, meeting)) return;
  context.report(
    'progress-on-closed',
    progress.about.at,
    { nl: `\`#${progress.about.label}\` is eerder al gesloten.`, en: `\`#${progress.about.label}\` was closed before.` },
    {
      related: [{ ...facts.placeOf(closing), message: { nl: 'Hier is het gesloten.', en: 'It was closed here.' } }],
    },
  );
}

/** Whether one meeting is held after another; false where a date is missing. */
function isLater(held: MeetingFacts, than: Minutes): boolean {
  return held.date !== undefined && than.date?.date !== undefined && held.moment > momentOf(than);
}

function isEarlier(held: MeetingFacts, than: Minutes): boolean {
  return held.date !== undefined && than.date?.date !== undefined && held.moment < momentOf(than);
}

// ---------------------------------------------------------------- open actions of the previous meeting

function checkDiscussed(context: Context, meeting: Minutes): void {
  if (meeting.series === undefined || meeting.date?.date === undefined || meeting.status?.value === 'invitation') return;
  const { facts } = context.project;
  const previous = meetingBefore(facts, meeting);
  if (previous === undefined) return;
  const made = facts.made.get(meetingKey(previous)).filter(({ kind }) => kind === 'action');
  const open = made.filter((action) => isOpen(statusAfter(facts, action, previous)));
  if (open.length === 0) return;
  const mentioned = mentionedIn(meeting);
  for (const action of open) if (!mentioned.has(action.ref)) reportNotDiscussed(context, meeting, action);
}

/** Full names of all items that a meeting names, in a report or anywhere in its text. */
function mentionedIn(meeting: Minutes): ReadonlySet<string> {
  const mentioned = new Set<string>();
  const add = (target: { meeting: string | undefined; id: string } | undefined) => {
    const ref = refOf(target);
    if (ref !== undefined) mentioned.add(ref);
  };
  for (const item of itemsOf(meeting)) if (item.kind === 'progress') add(item.about.target);
  for (const text of textsOf(meeting)) for (const part of inlinesOf(text)) if (part.kind === 'reference') add(part.target);
  return mentioned;
}

function reportNotDiscussed(context: Context, meeting: Minutes, action: ActionFacts): void {
  const { ref, text } = action;
  const short = cut(text.replace(/\s+/g, ' '), 60);
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
      related: [{ ...context.project.facts.placeOf(action), message: { nl: 'De actie.', en: 'The action.' } }],
      fixes: [
        fix({ nl: `Neem \`#${ref}\` op als voortgang`, en: `Carry \`#${ref}\` over as progress` }, [
          context.insert(meeting.at.end, `\n${line}${dutch ? 'nog open.' : 'still open.'}`),
        ]),
      ],
    },
  );
}
