import { isAccessColumn, tellsInColumn } from '../syntax/access-columns.ts';
import { ACCESS_GROUND } from '../syntax/access-labels.ts';
import type { Root } from '../syntax/concrete-tree.ts';
import { answersOf } from '../syntax/reader-fields.ts';
import { isRow, pastedRow } from '../syntax/table-rows.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import { asRead, type MeantSecret } from './meant-secrets.ts';

const DENIED = /^(?:nee|neen|no|n|niet|not|nooit|never|false|0|\u2717|\u2718|\u274c)$/i;
const AFFIRMED = /^(?:ja|yes|j|y|x|true|1|\u2713|\u2714|\u2705)$/i;
/** What a cell says of its row where it stands in a column that asks whether the row is public, or secret, in words that no field has. */
const ASKS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    besloten: AFFIRMED,
    secret: AFFIRMED,
    confidential: AFFIRMED,
    anonimiseren: AFFIRMED,
    redact: AFFIRMED,
    'wel/niet openbaar': DENIED,
    'openbaar ja/nee': DENIED,
    'openbaar j/n': DENIED,
    'openbaar (j/n)': DENIED,
    'openbaar (ja/nee)': DENIED,
    'mag openbaar': DENIED,
    ...Object.fromEntries(
      [
        'vertr.',
        'vertr',
        'conf.',
        'confidentieel',
        'n.o.',
        'niet-openbaar',
        'privé',
        'private',
        'lak',
        'embargo',
        'vertrouwelijk (j/n)',
        'vertrouwelijk (ja/nee)',
        'geheim (j/n)',
        'geheim (ja/nee)',
        'vertrouwelijk j/n',
        'geheim j/n',
      ].map((name) => [name, AFFIRMED] as const),
    ),
    'niet openbaar': AFFIRMED,
    'niet publiceren': AFFIRMED,
    'not public': AFFIRMED,
  }),
);

const DELIMITER = /^[ \t]*\|[ \t]*:?-[-:| \t]*$/;

/** Whether the line below a row makes it the names of columns. */
export function isDelimiter(line: string): boolean {
  return DELIMITER.test(line);
}

/** The line below a row. In a table without strokes the first of several rows names the columns, as if one of dashes stood below it. */
export function belowRow(root: Root, line: number): string {
  const below = root.lineText(line + 1);
  if (isRow(root.lineText(line))) return below;
  const isFirst = line === 0 || pastedRow(root.lineText(line - 1)) === undefined;
  return isFirst && pastedRow(below) !== undefined ? '|---|' : '';
}

/** In a column of such a name stands what is secret itself. */
const HOLDS = new Set(['niet openbaar', 'not public', 'niet-openbaar', 'vertrouwelijk deel', 'geheim deel', 'confidential part']);
/** In such a one stands what is secret, or whether something is. */
const MAY_HOLD = new Set(['vertrouwelijk', 'geheim', 'confidential']);
const TOLD = new RegExp(`${AFFIRMED.source}|^(?!(?:nee|neen|niet|not|none|geen|no)(?!\\p{L}))[^\\p{L}]{0,20}(?:\\p{L}{3}|@)`, 'iu');
const HELD = new RegExp(`^(?!(?:openbaar|public|open|vrij|geen|none|n\\.?v\\.?t|n/a|laag|low|deels)(?!\\p{L}))(?:${TOLD.source})`, 'iu');

/** The columns of a table whose cells say whether their row is for everybody, or hold what opens something. */
export class SecretColumns {
  private last = -1;
  private asks: readonly (readonly RegExp[])[] = [];
  /** Of the columns that hold what opens something. */
  private opens: readonly number[] = [];

  /** @param text a row of a table. @param below the line below it. */
  read(text: string, line: number, below: string): MeantSecret | undefined {
    const cells = cellsOf(text);
    const isFirst = this.last !== line - 1;
    this.last = line;
    if (isFirst) this.asks = isDelimiter(below) ? cells.map(asksOf) : [];
    if (isFirst) this.opens = isDelimiter(below) ? [...cells.keys()].filter((index) => isAccessColumn(cells, index)) : [];
    if (cells.length === 2 && asksOf(cells[0]!).some((ask) => ask !== HELD && ask.test(cells[1]!)))
      return { ground: '', reach: 'section', perhaps: true };
    const isSecret = !isFirst && this.asks.some((asks, index) => asks.some((ask) => ask.test(cells[index] ?? '')));
    if (isSecret) return { ground: '', reach: 'line', perhaps: true };
    const opens = !isFirst && this.opens.some((index) => tellsInColumn(cells[index] ?? ''));
    return opens ? { ground: ACCESS_GROUND, reach: 'line', perhaps: true } : undefined;
  }
}

/** The answers of a column of this name that call its row secret. */
function asksOf(name: string): readonly RegExp[] {
  if (HOLDS.has(name)) return [TOLD];
  if (MAY_HOLD.has(name)) return [HELD];
  const asked = name.replace(/ ?\?$/, '');
  return [ASKS.get(asked), answersOf(asked)].filter((ask) => ask !== undefined);
}

function cellsOf(row: string): string[] {
  const cells = asRead(row).toLowerCase().trim().split('|').slice(1);
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => withoutEnd(cell, ' *_.!').replace(/^[ *_]+/, ''));
}
