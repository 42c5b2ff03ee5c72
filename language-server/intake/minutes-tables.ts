import { type IntakeBlock, linesOf, type Run, type TableBlock, textOf } from './blocks.ts';
import { columnsOf, tableKind } from './columns.ts';
import { labelledItem, listNamed, saidItem } from './words.ts';

/** What a column of a table that holds whole minutes says of each point. */
type Part = 'number' | 'title' | 'text' | 'outcome' | 'party';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['number', /^(?:nr|no|nummer|#|punt|number|min no|minute no|ref)$/],
  ['title', /^(?:onderwerp|onderwerpen|agendapunt|item|topic|subject|agenda item)$/],
  [
    'text',
    /^(?:bespreking|besprokene|besproken|omschrijving|onderwerp (?:en|\/|&) bespreking|toelichting|verslag|minute|minutes|discussion|description|item (?:and|\/|&) discussion|notes|matter)$/,
  ],
  [
    'outcome',
    /^(?:besluit|actie|besluit ?(?:\/|en|of) ?actie|actie ?(?:\/|en|of) ?besluit|uitkomst|decision|action|decision ?(?:\/|and|or) ?action|action ?(?:\/|and|or) ?decision|outcome|follow-?up)$/,
  ],
  [
    'party',
    /^(?:wie|wanneer|wie ?(?:\/|en|,) ?wanneer|door|actie ?door|actiehouder|deadline|datum|gereed|who|when|who ?(?:\/|and|,) ?when|owner|action ?by|by whom|by when|due|date)$/,
  ],
];

/** Levels of headings that a table gives, as of numbered points. */
const LEVEL = 101;
const LONGEST_TITLE = 90;
const INITIALS = /^(?!ALL$)\p{Lu}{2,4}(?:(?:[ \t]*[/,&+][ \t]*|[ \t]+(?:en|and)[ \t]+)\p{Lu}{2,4})*$/u;
const CODE = /^(?=\S*\d)[\p{Lu}\d][\p{Lu}\d./-]{0,11}$/u;

/** Tables with the minutes of each point in a row become points with text below; a row that only names the table goes above it. */
export function withUnfoldedTables(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block];
    const [caption, table] = withoutCaption(block);
    return [...caption, ...(unfolded(table) ?? [table])];
  });
}

function withoutCaption(table: TableBlock): [IntakeBlock[], TableBlock] {
  const [first = [], ...rows] = table.rows;
  const [only, ...others] = first;
  const alone = only !== undefined && textOf(only).trim() !== '' && others.length > 0 && others.every((cell) => textOf(cell).trim() === '');
  if (!alone || rows.length === 0 || table.merged?.has(1)) return [[], table];
  const merged = new Map([...(table.merged ?? [])].map(([row, columns]) => [row - 1, columns]));
  const below: TableBlock = { kind: 'table', rows, merged };
  const names = listNamed(textOf(only).trim()) !== undefined || columnsOf(below).filter((column) => column !== undefined).length > 1;
  return names || rows[0]!.some((cell, index) => index > 0 && textOf(cell).trim() !== '')
    ? [[{ kind: 'paragraph', runs: only }], below]
    : [[], table];
}

function unfolded(table: TableBlock): IntakeBlock[] | undefined {
  if (tableKind(columnsOf(table)) !== undefined || table.rows.length < 2) return undefined;
  const heads = headsOf(table);
  const parts = heads?.parts ?? (holdsItems(table) ? partsByShape(table) : undefined);
  return parts === undefined ? undefined : table.rows.slice(heads?.rows ?? 0).flatMap((row) => pointOf(row, parts));
}

/** What the head says, in one row or in two of which the second divides what the first names. */
function headsOf({ rows }: TableBlock): { parts: readonly Part[]; rows: number } | undefined {
  const words = (row: readonly (readonly Run[])[] | undefined) =>
    (row ?? []).map((cell) =>
      textOf(cell)
        .replace(/[:.?*]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase(),
    );
  const first = words(rows[0]);
  const second = words(rows[1]);
  const partOf = (head: string) => PARTS.find(([, names]) => names.test(head))?.[0];
  for (const [heads, count] of [
    [first, 1],
    [first.map((head, at) => second[at] || head), 2],
  ] as const) {
    if (count === 2 && second.some((head) => head !== '' && partOf(head) === undefined)) continue;
    const parts = heads.map(partOf);
    const known = parts.filter((part) => part !== undefined);
    if (
      known.length === heads.length &&
      known.length > 1 &&
      (known.includes('text') || (known.includes('title') && known.includes('outcome')))
    )
      return { parts: known, rows: count };
  }
  return undefined;
}

/** A table without a head of its own that lays out minutes: each of its rows has a number or a title before its text. */
function partsByShape({ rows }: TableBlock): readonly Part[] | undefined {
  const width = rows[0]!.length;
  if (width !== 2 || rows.some((row) => row.length !== 2)) return undefined;
  const numbered = rows.every((row) => CODE.test(textOf(row[0]!).trim()) || textOf(row[0]!).trim() === '');
  return numbered ? ['number', 'text'] : undefined;
}

function holdsItems({ rows }: TableBlock): boolean {
  return rows.some((row) => row.some((cell) => linesOf(cell).length > 1 && linesOf(cell).some((line) => isItem(textOf(line).trim()))));
}

function isItem(line: string): boolean {
  return (labelledItem(line) ?? saidItem(line)) !== undefined;
}

function pointOf(row: readonly (readonly Run[])[], parts: readonly Part[]): IntakeBlock[] {
  const cells = (part: Part) => row.filter((cell, at) => (parts[at] ?? 'text') === part && textOf(cell).trim() !== '');
  const coded = (cell: readonly Run[]) => CODE.test(textOf(cell).trim());
  const number = [...cells('number'), ...cells('title').filter(coded)].map((cell) => textOf(cell).trim()).join(' ');
  const lines = [...cells('text'), ...cells('outcome')].flatMap((cell) => linesOf(cell)).filter((line) => textOf(line).trim() !== '');
  const titles = cells('title')
    .filter((cell) => !coded(cell))
    .flatMap((cell) => linesOf(cell));
  const party = cells('party')
    .flatMap((cell) => linesOf(cell).map((line) => textOf(line).replace(/\s+/g, ' ').trim()))
    .filter((line) => line !== '')
    .join(', ');
  const blocks: IntakeBlock[] = [];
  const title = titles.length > 0 ? titles : isTitle(lines, number) ? [lines.shift()!] : [];
  const named = title.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  if (isItem(named)) lines.unshift(...title);
  else if (named !== '' && named.length <= LONGEST_TITLE)
    blocks.push({ kind: 'heading', level: LEVEL, runs: [{ text: `${number} ${named}`.trim() }] });
  else lines.unshift(...title);
  if (blocks.length === 0 && number !== '') lines[0] = [{ text: `${number} ` }, ...(lines[0] ?? [])];
  const written = withParty(withInitials(lines), party);
  return [...blocks, ...written.map((line): IntakeBlock => ({ kind: 'paragraph', runs: line }))];
}

/** `Footpath 14` above its text. */
function isTitle(lines: readonly (readonly Run[])[], number: string): boolean {
  const first = textOf(lines[0] ?? []).trim();
  return lines.length > 1 && number !== '' && first.length <= LONGEST_TITLE && !isItem(first) && !/[.!?;:,]$|[.!?] \p{Lu}/u.test(first);
}

/** Initials alone behind one sentence say whose task that is. */
function withInitials(lines: (readonly Run[])[]): (readonly Run[])[] {
  const last = textOf(lines.at(-1) ?? []).trim();
  const before = lines.at(-2);
  if (before === undefined || !INITIALS.test(last)) return lines;
  const text = textOf(before).trim();
  if (/[.!?] \p{Lu}/u.test(text) || isItem(text)) return lines;
  return [...lines.slice(0, -2), [{ text: `Action: ${text} (${last})` }]];
}

/** Who and when stand behind the one item of the row; where there are more, nobody knows whose they are. */
function withParty(lines: readonly (readonly Run[])[], party: string): readonly (readonly Run[])[] {
  if (party === '') return lines;
  const items = lines.filter((line) => isItem(textOf(line).trim()));
  const tasks = items.filter((line) => labelledItem(textOf(line).trim())?.kind === 'Action');
  // A decision beside it is nobody's.
  const [one] = tasks.length === 1 ? tasks : items;
  if (one === undefined || (items.length > 1 && tasks.length !== 1)) return [...lines, [{ text: party }]];
  return lines.map((line) => (line === one ? withBehind(line, party) : line));
}

/** `… (MN)` takes its day into the same parentheses. */
function withBehind(line: readonly Run[], party: string): readonly Run[] {
  const last = line.at(-1);
  const who = last === undefined ? undefined : / \((?<who>[^()]{2,20})\)$/u.exec(last.text)?.groups?.who;
  return last === undefined || who === undefined || !INITIALS.test(who)
    ? [...line, { text: ` (${party})` }]
    : [...line.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}, ${party})` }];
}
