import type { Minutes } from '../../model/minutes.ts';
import { isToCome } from '../../model/status.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { defineRule } from '../define.ts';
import { linesInMeetings } from '../shared/tree.ts';

/** `no-attendance`: minutes of a meeting that name nobody who was there, so that owners and roles cannot be compared with anybody. */
export const noAttendance = defineRule({
  name: 'no-attendance',
  family: 'attendance',
  severity: 'warning',
  summary: { nl: 'Het verslag noemt niemand die aanwezig was.', en: 'The minutes name nobody who was present.' },
  check(context) {
    /** `Aanwezig: geen` is a list too. */
    const listed = new Set<Minutes | undefined>();
    let inHeader = false;
    for (const [line, meeting] of linesInMeetings(context)) {
      // Who came for one item of the agenda stands below its heading.
      if (line.$type === 'Meeting' || line.$type === 'Heading') inHeader = line.$type === 'Meeting';
      if (inHeader && line.$type === 'PeopleField' && fieldName(line) === 'Present' && line.entries.length > 0) listed.add(meeting);
    }
    for (const meeting of context.file.meetings) {
      const { headAt } = meeting;
      // Who will be there is not known yet, and nobody was there.
      if (isToCome(meeting) || listed.has(meeting)) continue;
      context.report('no-attendance', headAt, {
        nl: 'Het verslag noemt niemand die aanwezig was: voeg `Aanwezig: @id, @id` toe aan de kop.',
        en: 'The minutes name nobody who was present: add `Present: @id, @id` to the header.',
      });
    }
  },
});
