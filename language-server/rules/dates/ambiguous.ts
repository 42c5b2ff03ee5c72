import type * as ast from '../../generated/ast.ts';
import { type Composite, isLeaf, type Leaf, treeOf } from '../../syntax/concrete-tree.ts';
import { daysBetween, formatDate, type ParsedDate, type PlainDate, parseDate, weekdayOf } from '../../syntax/dates.ts';
import { fix, type RuleContext } from '../context.ts';
import { defineRule } from '../define.ts';

/**
 * `ambiguous-date`: `4/5/2021` in English minutes, in a field or behind `due`, where it counts; in Dutch ones the day comes first, always. In
 * both, `26-11-27` where the year first makes it a day nearer to today.
 */
export const ambiguousDates = defineRule({
  name: 'ambiguous-date',
  family: 'dates',
  severity: 'warning',
  summary: { nl: 'Een datum in cijfers kan twee dagen betekenen.', en: 'A date in figures could be two days.' },
  fixable: true,
  check(context) {
    for (const leaf of dateLeaves(context.tree)) {
      const parsed = parseDate(leaf.text);
      const other = parsed === undefined ? undefined : otherReading(parsed, context);
      if (parsed?.date === undefined || other === undefined) continue;
      const { language } = context.file;
      const readings = [parsed.date, other].map((date) => formatDate(date, language, { weekday: true }));
      context.report(
        'ambiguous-date',
        leaf.range,
        {
          nl: `\`${leaf.text}\` kan ${formatDate(parsed.date, 'nl')} of ${formatDate(other, 'nl')} zijn; nu is het het eerste.`,
          en: `\`${leaf.text}\` could be ${formatDate(parsed.date, 'en')} or ${formatDate(other, 'en')}; it is read as the first.`,
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

/** The other day that a date may be; undefined where nobody doubts, as where a weekday stands before it that only the first is. */
function otherReading(parsed: ParsedDate, { file, today }: RuleContext): PlainDate | undefined {
  const { date, weekday, monthFirst, yearFirst } = parsed;
  if (date === undefined) return undefined;
  const mayBe = (other: PlainDate | undefined) =>
    other !== undefined && (weekday === undefined || weekdayOf(date) !== weekday || weekdayOf(other) === weekday);
  if (file.language === 'en' && mayBe(monthFirst)) return monthFirst;
  const isNearer = yearFirst !== undefined && Math.abs(daysBetween(yearFirst, today)) < Math.abs(daysBetween(date, today));
  return isNearer && mayBe(yearFirst) ? yearFirst : undefined;
}

/** Dates that are values: not those in a text. */
function dateLeaves(tree: ast.Document): readonly Leaf[] {
  const dates: Leaf[] = [];
  for (const line of tree.lines) if (line.$type !== 'Prose' && line.$type !== 'Heading') addDates(treeOf(line), dates);
  return dates;
}

function addDates(tree: Composite, dates: Leaf[]): void {
  for (const child of tree.content) {
    if (!isLeaf(child)) addDates(child, dates);
    else if (child.tokenType.name === 'DATE') dates.push(child);
  }
}
