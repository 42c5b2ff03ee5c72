import { FIXED_WORDS } from '../../document/words.ts';
import type { Disclosure, Language } from '../../model/minutes.ts';
import type { AnyRegisterEntry, OwnerTotal, RegisterKind } from '../../register/query.ts';
import { harmlessText } from '../names.ts';
import { padded, widest, wrap } from '../plain-prose.ts';
import { columnsFor, REGISTER_HEADINGS, type RegisterColumn, registerRow, shortName } from './rows.ts';

const ALL: readonly RegisterColumn[] = ['ref', 'due', 'status', 'owners', 'to', 'text'];
const GAP = '  ';
/** The widest a column gets; what is longer wraps. The text takes the rest. */
const WIDEST: Readonly<Partial<Record<RegisterColumn, number>>> = { ref: 30, due: 28, owners: 28, to: 28 };
const NARROWEST_TEXT = 24;

/** The words for a register that holds nothing of the kind that was asked for. */
const NOTHING: Readonly<Record<RegisterKind | 'all', Readonly<Record<Language, string>>>> = {
  action: FIXED_WORDS.noActions,
  agreement: { nl: 'Er zijn geen afspraken.', en: 'There are no agreements.' },
  commitment: { nl: 'Er zijn geen toezeggingen.', en: 'There are no commitments.' },
  decision: { nl: 'Er zijn geen besluiten.', en: 'There are no decisions.' },
  motion: { nl: 'Er zijn geen voorstellen of moties.', en: 'There are no proposals or motions.' },
  vote: { nl: 'Er zijn geen stemmingen.', en: 'There are no votes.' },
  all: { nl: 'Er is niets.', en: 'There is nothing.' },
};

/** The register as a table for a terminal of this many columns, with what each owner has open below it. */
export function registerToTable(
  entries: readonly AnyRegisterEntry[],
  totals: readonly OwnerTotal<Disclosure>[],
  { language, columns, kind = 'action' }: { readonly language: Language; readonly columns: number; readonly kind?: RegisterKind | 'all' },
): string {
  if (entries.length === 0) return `${NOTHING[kind][language]}\n`;
  const rows = entries.map((entry) => registerRow(entry, language));
  const shown = columnsFor(ALL, rows);
  const headings = shown.map((column) => REGISTER_HEADINGS[column][language]);
  const widths = shown
    .slice(0, -1)
    .map((column, index) =>
      Math.min(WIDEST[column] ?? Number.POSITIVE_INFINITY, Math.max(widest(rows.map((row) => row[column])), headings[index]!.length)),
    );
  const used = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  widths.push(Math.max(NARROWEST_TEXT, columns - used));
  const lines = [line(headings, widths), widths.map((width) => '─'.repeat(width)).join(GAP)];
  for (const row of rows)
    lines.push(
      line(
        shown.map((column) => row[column]),
        widths,
      ),
    );
  return `${[...lines, '', ...totalLines(totals, language)].join('\n').trimEnd()}\n`;
}

/** One row, as many lines as its highest cell. */
function line(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, index) => wrap(harmlessText(cell), '', '', widths[index]).split('\n'));
  const height = wrapped.reduce((most, part) => Math.max(most, part.length), 1);
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((part, index) => padded(part[at] ?? '', widths[index]!))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function totalLines(totals: readonly OwnerTotal<Disclosure>[], language: Language): string[] {
  return totals.map(({ owner, open, overdue }) => {
    const late = overdue === 0 ? '' : `, ${overdue} ${FIXED_WORDS.overdue[language]}`;
    return `${harmlessText(shortName(owner))}: ${open} open${late}`;
  });
}
