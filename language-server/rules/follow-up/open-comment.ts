import { shortened } from '../../syntax/cutting.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { RESOLVED_WORD, type ReviewThread, reviewThreads } from '../../syntax/review-comments.ts';
import { type ContextOf, defineRule } from '../define.ts';

/** `open-comment`: what a reviewer remarked in the source (`// P. Punt, 26 november 2026: …`) and nobody has dealt with. */
export const openComment = defineRule({
  name: 'open-comment',
  family: 'follow-up',
  severity: 'hint',
  summary: { nl: 'Een opmerking van een lezer staat nog open.', en: 'A remark of a reviewer is still open.' },
  fixable: true,
  check(context) {
    for (const thread of reviewThreads(context.text)) if (!thread.isResolved) report(context, thread);
  },
});

const LONGEST = 120;

function report(context: ContextOf<typeof openComment>, { remarks }: ReviewThread): void {
  const { root } = context;
  const [{ name, date, text, line }] = remarks;
  const short = shortened(text, LONGEST);
  const end = root.positionAt(root.lineEnd(remarks.at(-1)!.line));
  const language = context.file.meetings[0]?.language ?? 'nl';
  const day = (spoken: 'nl' | 'en') => (date === undefined ? '' : ` (${formatDate(date, spoken)})`);
  context.report(
    'open-comment',
    context.range(root.lineStart(line), root.lineEnd(line)),
    {
      nl: `De opmerking van ${name}${day('nl')} staat nog open: ${short} Antwoord eronder met \`// - NAAM, DATUM: …\`, of met \`// - opgelost\`.`,
      en: `The remark of ${name}${day('en')} is still open: ${short} Answer below it with \`// - NAME, DATE: …\`, or with \`// - resolved\`.`,
    },
    {
      fixes: [
        {
          title: { nl: 'Zet de opmerking op opgelost', en: 'Mark the remark as resolved' },
          edits: [context.insert(end, `${lineEndOf(context.text)}// - ${RESOLVED_WORD[language]}`)],
          // Only who wrote it, or was asked, knows whether it is.
          preferred: false,
        },
      ],
    },
  );
}
