import { type TableBlock, textOf } from './blocks.ts';
import type { Labelled } from './words.ts';

export type TableColumn =
  | 'what'
  | 'who'
  | 'when'
  | 'id'
  | 'status'
  | 'decision'
  | 'name'
  | 'organization'
  | 'email'
  | 'role'
  | 'present'
  | 'initials';

const HEADS: readonly (readonly [TableColumn, RegExp])[] = [
  ['id', /^(?:nr|no|nummer|#|id|number|volgnr|actienr|actie nr|item)$/],
  [
    'what',
    /^(?:wat|actie|actiepunt|acties|actiepunten|omschrijving(?: actie)?|taak|what|action|action item|action point|task|description|to ?do)$/,
  ],
  [
    'who',
    /^(?:wie|door|door wie|eigenaar|actiehouder|actienemer|houder|trekker|verantwoordelijke?|uitvoerder|actie door|actie wie|who|by whom|action by|owner|action owner|responsible|assigned to|assignee|lead)$/,
  ],
  [
    'when',
    /^(?:wanneer|voor wanneer|deadline|uiterlijk|uiterste datum|gereed|gereed op|datum gereed|klaar|klaar op|klaar voor|afronden voor|streefdatum|datum|termijn|when|by when|due|due date|due by|date|target date)$/,
  ],
  ['status', /^(?:status|stand|stand van zaken|voortgang|state|progress)$/],
  ['decision', /^(?:besluit|besluiten|decision|decisions)$/],
  ['name', /^(?:naam|namen|deelnemer|name|attendee|participant)$/],
  ['organization', /^(?:organisatie|organisation|organization|namens|bedrijf|company|onderdeel)$/],
  ['email', /^(?:e-?mail|e-?mailadres|email address|mail)$/],
  ['initials', /^(?:initials|initialen|code|afkorting)$/],
  ['role', /^(?:functie|rol|role|function|title)$/],
  ['present', /^(?:aanwezig|aanwezigheid|aanwezig\/afwezig|present|attendance|attended)$/],
];

/** What each column of a table holds, by its head; undefined where that says nothing. */
export function columnsOf({ rows }: TableBlock): readonly (TableColumn | undefined)[] {
  const columns = (rows[0] ?? []).map((cell) => {
    const head = textOf(cell)
      .replace(/\((?:s|en|n|e)\)|[:.?*]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    return { head, column: HEADS.find(([, words]) => words.test(head))?.[0] };
  });
  const what = columns.findIndex(({ column }) => column === 'what');
  const dues = columns.filter(({ column }) => column === 'when').length;
  // `Datum` before the action, or beside `Gereed`, is the day on which it came up.
  return columns.map(({ head, column }, at) =>
    column === 'when' && /^(?:datum|date)$/.test(head) && (dues > 1 || at < what) ? undefined : column,
  );
}

/** What the rows of a table are: actions where a column says who or by when beside what, decisions, people, or nothing that is known. */
export function tableKind(
  columns: readonly (TableColumn | undefined)[],
): Extract<Labelled['kind'], 'Action' | 'Decision'> | 'people' | undefined {
  const has = (column: TableColumn) => columns.includes(column);
  const once = new Set(columns.filter((column) => column !== undefined)).size === columns.filter((column) => column !== undefined).length;
  if (!once) return undefined;
  if (has('what') && (has('who') || has('when'))) return 'Action';
  if (has('decision') && !has('what')) return 'Decision';
  if (has('name') && (has('organization') || has('email') || has('role') || has('present') || has('initials'))) return 'people';
  if (has('present') && has('organization')) return 'people';
  return undefined;
}

/** A row by its columns; what stands under a head that says nothing comes last, with that head. */
export interface TableRow {
  readonly cells: ReadonlyMap<TableColumn, string>;
  readonly others: readonly { readonly head: string; readonly text: string }[];
}

export function rowsOf(table: TableBlock, columns: readonly (TableColumn | undefined)[]): TableRow[] {
  const heads = (table.rows[0] ?? []).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim());
  let above: ReadonlyMap<TableColumn, string> = new Map();
  return table.rows.slice(1).flatMap((row, below) => {
    const cells = new Map<TableColumn, string>();
    const others: { head: string; text: string }[] = [];
    row.forEach((runs, index) => {
      const column = columns[index];
      const goesOn = (column === 'who' || column === 'when') && table.merged?.get(below + 1)?.has(index) === true;
      const text = goesOn ? (above.get(column) ?? '') : textOf(runs).replace(/\s+/g, ' ').trim();
      if (text === '') return;
      if (column === undefined) others.push({ head: heads[index] ?? '', text });
      else cells.set(column, text);
    });
    above = cells;
    return cells.size + others.length === 0 ? [] : [{ cells, others }];
  });
}
