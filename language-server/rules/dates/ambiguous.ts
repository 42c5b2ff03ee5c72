import type * as ast from '../../generated/ast.ts';
import { type Composite, isLeaf, isToken, type Leaf, treeOf } from '../../syntax/concrete-tree.ts';
import { formatDate, parseDate } from '../../syntax/dates.ts';
import { fix } from '../context.ts';
import { defineRule } from '../define.ts';

/**
 * `ambiguous-date`: `4/5/2021` in English minutes, in a field or behind `due`, where it counts. In Dutch ones the day comes first, always.
 */
export const ambiguousDates = defineRule({
  name: 'ambiguous-date',
  family: 'dates',
  severity: 'warning',
  summary: { nl: 'Een datum in cijfers kan twee dagen betekenen.', en: 'A date in figures could be two days.' },
  fixable: true,
  check(context) {
    if (context.file.language !== 'en') return;
    for (const leaf of dateLeaves(context.tree)) {
      const parsed = parseDate(leaf.text);
      if (parsed?.date === undefined || parsed.monthFirst === undefined) continue;
      const readings = [parsed.date, parsed.monthFirst].map((date) => formatDate(date, 'en', { weekday: true }));
      context.report(
        'ambiguous-date',
        leaf.range,
        {
          nl: `\`${leaf.text}\` kan ${formatDate(parsed.date, 'nl')} of ${formatDate(parsed.monthFirst, 'nl')} zijn; nu is het het eerste.`,
          en: `\`${leaf.text}\` could be ${formatDate(parsed.date, 'en')} or ${formatDate(parsed.monthFirst, 'en')}; it is read as the first.`,
        },
        {
          fixes: readings.map((text) =>
            fix({ nl: `Vervang door \`${text}\``, en: `Replace by \`${text}\`` }, [context.replace(leaf.range, text)]),
          ),
        },
      );
    }
  },
});

/** Dates that are values: not those in a text. */
function* dateLeaves(tree: ast.Document): Generator<Leaf> {
  for (const line of tree.lines) {
    if (line.$type !== 'Prose' && line.$type !== 'Heading') yield* dateLeavesIn(treeOf(line));
  }
}

function* dateLeavesIn(tree: Composite): Generator<Leaf> {
  for (const child of tree.content) {
    if (!isLeaf(child)) yield* dateLeavesIn(child);
    else if (isToken(child, 'DATE')) yield child;
  }
}
