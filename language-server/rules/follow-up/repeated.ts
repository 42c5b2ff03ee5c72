import type { Action, Minutes } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { itemsOf, momentOf } from '../../model/walk.ts';
import { idKey } from '../../project/fact-index.ts';
import type { ActionFacts } from '../../project/facts.ts';
import { stateOf } from '../../register/follow-up.ts';
import { isOpen } from '../../register/register.ts';
import { countWhile } from '../../syntax/searching.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { toldFollowUp } from '../shared/told-follow-up.ts';

/** Numbers that go on over meetings: `20-45`, `2020.045`, `1234`. Each meeting has an A1 of its own. */
const GOES_ON = /^\p{L}{0,4}-?(?:\d+[-./]\d+|\d{3,})$/u;

/** `repeated-action`: an action with the id of an open one of an earlier meeting of the series, or of the file, that says the same or counts on. */
export const repeatedActions = defineRule({
  name: 'repeated-action',
  family: 'follow-up',
  severity: 'info',
  summary: { nl: 'Een open actie van een eerder overleg is opnieuw getypt.', en: 'An open action of an earlier meeting is typed again.' },
  fixable: true,
  check(context) {
    if (!context.isOn('repeated-action')) return;
    for (const meeting of context.file.meetings) checkMeeting(context, meeting);
  },
});

type Context = ContextOf<typeof repeatedActions>;

function checkMeeting(context: Context, meeting: Minutes): void {
  for (const item of itemsOf(meeting)) {
    if (item.id === undefined || !('owners' in item)) continue;
    const status = toldFollowUp(item);
    if (status !== undefined) {
      const held = { series: meeting.series?.id, uri: meeting.uri };
      const { facts } = context.project;
      reportStatus(context, item, status, lastOpenBefore(context, facts.withId.get(idKey(held, item.id)), meeting));
      continue;
    }
    const earlier = lastOpenBefore(context, sameActions(context, meeting, item.id, plainText(item.text)), meeting);
    if (earlier !== undefined) report(context, item, earlier);
  }
}

/** Those of the series, or of the file, that have the same id, and say the same where the id does not go on over meetings. */
function sameActions({ project: { facts } }: Context, { series, uri }: Minutes, id: string, text: string): readonly ActionFacts[] {
  const held = { series: series?.id, uri };
  if (GOES_ON.test(id)) return facts.withId.get(idKey(held, id));
  return text.trim() === '' ? [] : facts.saying(held, id, text);
}

function lastOpenBefore({ project: { facts } }: Context, actions: readonly ActionFacts[], meeting: Minutes): ActionFacts | undefined {
  if (meeting.date?.date === undefined) return undefined;
  const moment = momentOf(meeting);
  // Of the many with one id in one meeting none is earlier.
  for (let index = countWhile(actions, (action) => action.meeting.moment < moment) - 1; index >= 0; index--) {
    const action = actions[index]!;
    if (action.meeting.date !== undefined && isOpen(stateOf(facts, action).status)) return action;
  }
  return undefined;
}

/** `Actie 3: afgedaan`: counts as a new action, which is open. */
function reportStatus(context: Context, item: Action, status: string, first: ActionFacts | undefined): void {
  const start = context.offsetAt(item.headAt.start);
  const [head = ''] = /^\p{L}+[ \t]+[\p{L}\p{N}_.-]+(?=[ \t]*:)/u.exec(context.text.slice(start, start + 200)) ?? [];
  const progress =
    first === undefined || head === '' ? undefined : `${keywordNamed('Progress')[context.file.language]} #${first.ref} (${status})`;
  const ref = first?.ref ?? `overleg-1/${item.id}`;
  context.report(
    'repeated-action',
    item.headAt,
    {
      nl: `Dit zegt wat er van een eerdere actie werd, maar telt als een nieuwe, die openstaat. Zo telt het: \`Voortgang #${ref} (${status}): …\`.`,
      en: `This says what became of an earlier action, but counts as a new one, which is open. So that it counts: \`Progress #${first?.ref ?? `meeting-1/${item.id}`} (${status}): …\`.`,
    },
    {
      severity: 'warning',
      fixes:
        progress === undefined
          ? []
          : [
              fix({ nl: `Maak er \`${progress}\` van`, en: `Make it \`${progress}\`` }, [
                context.replace(context.range(start, start + head.length), progress),
              ]),
            ],
    },
  );
}

function report(context: Context, item: Action, first: ActionFacts): void {
  const { meeting } = first;
  const start = context.offsetAt(item.headAt.start);
  const [head = ''] = /^\p{L}+[ \t]+[\p{L}\p{N}_.-]+/u.exec(context.text.slice(start, start + 200)) ?? [];
  const progress = `${keywordNamed('Progress')[context.file.language]} #${first.ref}`;
  const range = context.range(start, start + head.length);
  context.report(
    'repeated-action',
    range,
    {
      nl: `\`${item.id}\` is een open actie van \`#${meeting.id}\`, en blijft daar open. Bedoelt u \`Voortgang #${first.ref}\`?`,
      en: `\`${item.id}\` is an open action of \`#${meeting.id}\`, and stays open there. Did you mean \`Progress #${first.ref}\`?`,
    },
    {
      related: [{ ...context.project.facts.placeOf(first), message: { nl: 'De actie.', en: 'The action.' } }],
      // Progress has no priority: it would be an error there.
      fixes:
        item.priority === undefined
          ? [fix({ nl: `Maak er \`${progress}\` van`, en: `Make it \`${progress}\`` }, [context.replace(range, progress)])]
          : [],
    },
  );
}
