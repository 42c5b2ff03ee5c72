import type { Attendee, Minutes } from '../model/minutes.ts';
import { valueWords } from '../model/value-text.ts';
import { sectionsOf } from '../model/walk.ts';
import { checkAbsentAmongPresent, checkAbsentCaptions } from './attendance/absent-among-present.ts';
import { type ContextOf, definePass } from './define.ts';
import { keyOf, nameIn } from './shared/people.ts';

/** The rules of the family `attendance`: who was there, once, and who led and wrote. */
export const attendance = definePass({
  family: 'attendance',
  rules: {
    'duplicate-attendee': {
      severity: 'warning',
      summary: { nl: 'Iemand staat twee keer op de lijst.', en: 'Somebody is on the list twice.' },
    },
    'present-and-absent': {
      severity: 'error',
      summary: { nl: 'Iemand is zowel aanwezig als afwezig.', en: 'Somebody is both present and absent.' },
      fixable: true,
    },
    'no-chair': { severity: 'warning', summary: { nl: 'Het verslag noemt geen voorzitter.', en: 'The minutes name no chair.' } },
    'no-secretary': { severity: 'warning', summary: { nl: 'Het verslag noemt geen notulist.', en: 'The minutes name no secretary.' } },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      checkLists(context, meeting);
      for (const { fields } of sectionsOf(meeting)) if (fields !== undefined) checkLists(context, fields);
      checkAbsentAmongPresent(context, meeting);
      checkRoles(context, meeting);
    }
    checkAbsentCaptions(context);
  },
});

type Context = ContextOf<typeof attendance>;

/** Of a meeting, or of one item of its agenda. */
function checkLists(context: Context, lists: Pick<Minutes, 'present' | 'absent'>): void {
  for (const list of [lists.present, lists.absent]) {
    const seen = new Map<string, Attendee>();
    for (const attendee of list) {
      const first = seen.get(keyOf(attendee.party));
      if (first === undefined) seen.set(keyOf(attendee.party), attendee);
      else reportTwice(context, attendee, first);
    }
  }
  const present = new Map(lists.present.map((attendee) => [keyOf(attendee.party), attendee]));
  for (const attendee of lists.absent) {
    const other = present.get(keyOf(attendee.party));
    if (other !== undefined) reportBoth(context, attendee, other);
  }
}

function reportTwice(context: Context, attendee: Attendee, first: Attendee): void {
  context.report(
    'duplicate-attendee',
    attendee.at,
    { nl: `${nameIn(attendee)} staat al op deze lijst.`, en: `${nameIn(attendee)} is on this list before.` },
    { related: [{ uri: context.uri, range: first.at, message: { nl: 'Hier al.', en: 'Here, too.' } }] },
  );
}

function reportBoth(context: Context, attendee: Attendee, other: Attendee): void {
  context.report(
    'present-and-absent',
    attendee.at,
    { nl: `${nameIn(attendee)} staat ook op Aanwezig.`, en: `${nameIn(attendee)} is on Present, too.` },
    {
      related: [
        { uri: context.uri, range: other.at, message: { nl: 'Hier is dezelfde aanwezig.', en: 'Here the same party is present.' } },
      ],
    },
  );
}

function checkRoles(context: Context, meeting: Minutes): void {
  const series = meeting.series === undefined ? undefined : context.project.series(meeting.series.id);
  const hasRole = (words: RegExp) => meeting.present.some(({ role }) => role !== undefined && words.test(valueWords(role)));
  if (meeting.chair === undefined && series?.chair === undefined && !hasRole(/voorzitter|chair/i)) {
    context.report('no-chair', meeting.headAt, {
      nl: 'Het verslag noemt geen voorzitter: voeg `Voorzitter: @id` toe aan de kop.',
      en: 'The minutes name no chair: add `Chair: @id` to the header.',
    });
  }
  // Who will write is not known yet when people are invited.
  if (meeting.status?.value === 'invitation') return;
  if (meeting.secretary === undefined && series?.secretary === undefined && !hasRole(/notulist|secretaris|secretary/i)) {
    context.report('no-secretary', meeting.headAt, {
      nl: 'Het verslag noemt geen notulist: voeg `Notulist: @id` toe aan de kop.',
      en: 'The minutes name no secretary: add `Secretary: @id` to the header.',
    });
  }
}
