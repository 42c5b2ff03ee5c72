import { definePass } from '../define.ts';

/** What git leaves where two versions differ (git-merge(1), "How conflicts are presented"). */
const MARK = /^(?:<{7}|>{7}|\|{7})(?=[ \t]\S|[ \t]*$)/gm;

/** `malformed-statement`: a merge that nobody settled. Both versions would be approved and published. */
export const mergeMarks = definePass({
  family: 'structure',
  rules: {},
  alsoReports: ['malformed-statement'],
  check(context) {
    let open = false;
    for (const { 0: mark, index } of context.text.matchAll(MARK)) {
      const first = mark[0];
      // Of one conflict its first line is told, and an end without a beginning.
      if (first === '<' || !open)
        context.report(
          'malformed-statement',
          context.range(index, index + mark.length),
          {
            nl: 'Hier staan nog twee versies van git naast elkaar. Kies wat blijft, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg.',
            en: 'Two versions of git still stand here beside each other. Choose what stays, and take away the lines with `<<<<<<<`, `=======` and `>>>>>>>`.',
          },
          { severity: 'error' },
        );
      open = first === '<' || (open && first !== '>');
    }
  },
});
