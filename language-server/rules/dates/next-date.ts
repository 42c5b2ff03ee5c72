import type * as ast from '../../generated/ast.ts';
import { isCalledOff } from '../../model/moments.ts';
import { type Leaf, tokenOf } from '../../syntax/concrete-tree.ts';
import { datesIn } from '../../syntax/dates.ts';
import type { RuleContext } from '../context.ts';

type Context = RuleContext<'malformed-statement'>;

/** `Volgende: …` that names a day on which no meeting is held, or more than one day. */
export function checkNext(context: Context, field: ast.DateField): void {
  const leaf = tokenOf(field, 'VALUE');
  if (leaf === undefined) return;
  if (isCalledOff(leaf.text)) {
    context.report(
      'malformed-statement',
      leaf.range,
      {
        nl: 'Een overleg dat niet doorgaat is niet het volgende: dit wordt afgedrukt, en niet als datum gelezen.',
        en: 'A meeting that is called off is not the next one: this is printed, and not read as a date.',
      },
      { severity: 'info' },
    );
  } else if (field.date !== undefined) checkSecond(context, leaf);
}

/** `Volgende: 1 december 2020, 15 januari 2021`: one of them is the next; what stands behind the first is read as its place. */
function checkSecond(context: Context, leaf: Leaf): void {
  const [second] = datesIn(leaf.text);
  // Right behind the first it is told already that a time belongs there.
  if (second === undefined || /^[,;][ \t]*$/.test(leaf.text.slice(0, second.start))) return;
  context.report(
    'malformed-statement',
    context.range(leaf.offset + second.start, leaf.offset + second.end),
    {
      nl: 'Hier staat één datum: die van het eerstvolgende overleg. Zet de datums daarna in een regel van henzelf: `Verdere overleggen: …`.',
      en: 'One date stands here: that of the next meeting. Put the dates after it on a line of their own: `Later meetings: …`.',
    },
    { severity: 'warning' },
  );
}
