import type { Action, Minutes } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { byMoment, itemsOf } from '../../model/walk.ts';
import { isOpen, type RegisteredAction, registerOf } from '../../register/register.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';

/** Numbers that go on over meetings: `20-45`, `2020.045`, `1234`. Each meeting has an A1 of its own. */
const GOES_ON = /^\p{L}{0,4}-?(?:\d+[-./]\d+|\d{3,})$/u;

/** `repeated-action`: an action with the id of an open one of an earlier meeting of the series, or of the file, that says the same or counts on. */
export function checkRepeated(context: RuleContext, meeting: Minutes): void {
  for (const item of itemsOf(meeting)) {
    if (item.id === undefined || !('owners' in item)) continue;
    const text = plainText(item.text).trim().toLowerCase();
    const earlier = actionsById(context)
      .get(item.id)
      ?.findLast((action) => isOfEarlier(action, meeting) && (GOES_ON.test(item.id!) || says(action, text)));
    if (earlier !== undefined) report(context, item, earlier);
  }
}

function actionsById(context: RuleContext): ReadonlyMap<string, readonly RegisteredAction[]> {
  return context.project.cached('actions by id', () =>
    Map.groupBy(
      registerOf(context.project).actions.filter(({ item }) => item.id !== undefined && item.ref !== undefined),
      ({ item }) => item.id!,
    ),
  );
}

function isOfEarlier({ meeting: held, status }: RegisteredAction, meeting: Minutes): boolean {
  if (held === meeting || !isOpen(status) || held.date?.date === undefined || meeting.date?.date === undefined) return false;
  const series = meeting.series?.id;
  const together = series === undefined ? held.uri === meeting.uri : held.series?.id === series;
  return together && byMoment(held, meeting) < 0;
}

function says({ item }: RegisteredAction, text: string): boolean {
  return text !== '' && plainText(item.text).trim().toLowerCase() === text;
}

function report(context: RuleContext, item: Action, { item: first, meeting }: RegisteredAction): void {
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
      related: [{ uri: meeting.uri, range: first.headAt, message: { nl: 'De actie.', en: 'The action.' } }],
      // Progress has no priority: it would be an error there.
      fixes:
        item.priority === undefined
          ? [fix({ nl: `Maak er \`${progress}\` van`, en: `Make it \`${progress}\`` }, [context.replace(range, progress)])]
          : [],
    },
  );
}
