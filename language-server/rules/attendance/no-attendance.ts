import type * as ast from '../../generated/ast.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { defineRule } from '../define.ts';

/** `no-attendance`: minutes of a meeting that name nobody who was there, so that owners and roles cannot be compared with anybody. */
export const noAttendance = defineRule({
  name: 'no-attendance',
  family: 'attendance',
  severity: 'warning',
  summary: { nl: 'Het verslag noemt niemand die aanwezig was.', en: 'The minutes name nobody who was present.' },
  check(context) {
    const listed = meetingsWithList(context.tree);
    for (const [index, { status, headAt }] of context.file.meetings.entries()) {
      // Who will be there is not known yet, and nobody was there.
      if (status?.value === 'invitation' || status?.value === 'cancelled' || listed.has(index)) continue;
      context.report('no-attendance', headAt, {
        nl: 'Het verslag noemt niemand die aanwezig was: voeg `Aanwezig: @id, @id` toe aan de kop.',
        en: 'The minutes name nobody who was present: add `Present: @id, @id` to the header.',
      });
    }
  },
});

/** Which meetings of a file, by their order, have a list of who was present; `geen` is one. */
function meetingsWithList(tree: ast.Document): ReadonlySet<number> {
  const found = new Set<number>();
  let meeting = -1;
  for (const line of tree.lines) {
    if (line.$type === 'Meeting') meeting++;
    else if (line.$type === 'PeopleField' && fieldName(line) === 'Present') found.add(meeting);
  }
  return found;
}
