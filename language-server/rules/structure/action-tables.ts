import { isId } from '../../syntax/characters.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { ATTRIBUTE_OF, attributeNamed } from '../../vocabulary/attributes.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';
import { isDue } from '../dates/unmarked.ts';
import { statusWord } from '../shared/status-words.ts';

type Role = 'number' | 'action' | 'what' | 'who' | 'when' | 'status';

interface Column {
  readonly role: Role | undefined;
  readonly title: string;
}

const ROLES: readonly (readonly [Role, readonly string[]])[] = [
  ['number', ['nr', 'no', 'nummer', 'number', '#', 'id', 'volgnr', 'actienr']],
  [
    'action',
    [
      'actie',
      'acties',
      'actiepunt',
      'actiepunten',
      'taak',
      'taken',
      'action',
      'actions',
      'action item',
      'action point',
      'task',
      'to do',
    ].concat(['toezegging', 'toezeggingen', 'commitment', 'commitments']),
  ],
  ['what', ['wat', 'what', 'omschrijving', 'description', 'onderwerp', 'item', 'topic', 'beschrijving']],
  [
    'who',
    [
      'wie',
      'wie?',
      'eigenaar',
      'actiehouder',
      'actienemer',
      'door',
      'door wie',
      'verantwoordelijk',
      'verantwoordelijke',
      'trekker',
      'uitvoerder',
      'portefeuillehouder',
      'toegezegd door',
    ].concat(['owner', 'who', 'who?', 'by', 'by whom', 'responsible', 'assignee', 'lead']),
  ],
  [
    'when',
    ['wanneer', 'deadline', 'uiterlijk', 'gereed', 'datum gereed', 'streefdatum', 'termijn', 'datum', 'planning', 'vóór', 'voor'].concat([
      'when',
      'due',
      'due date',
      'by when',
      'date',
      'target date',
    ]),
  ],
  ['status', ['status', 'stand', 'state']],
];
const ROLE_OF: ReadonlyMap<string, Role> = new Map(ROLES.flatMap(([role, words]) => words.map((word) => [word, role] as const)));
const RULE = /^[ \t|:-]*$/;

/** The columns of a table of who does what; undefined where its head says something else. */
export function actionTable(head: string, rule: string): readonly Column[] | undefined {
  if (!isTableRule(rule)) return undefined;
  const columns = cellsOf(head).map((title): Column => ({ title, role: ROLE_OF.get(plain(title)) }));
  const has = (role: Role) => columns.filter((column) => column.role === role).length === 1;
  const isTable = has('action') ? has('who') || has('when') : has('what') && has('who') && has('when');
  return isTable ? columns : undefined;
}

/** The line of dashes below the head of a table. */
export function isTableRule(row: string): boolean {
  return RULE.test(row) && row.includes('-');
}

/** The columns of rows that no head stands above, by what stands in the first: `| A1 | @jansen | Belt | 1 december 2020 |`; undefined where no row says until when. */
export function columnsOfRow(row: string): readonly Column[] | undefined {
  if (!row.includes('|')) return undefined;
  const roles = cellsOf(row).map((cell, index): Role | undefined => {
    if (index === 0 && /^(?:\p{L}{0,3}\d[\p{L}\p{N}.-]{0,8}|\d{1,3}[.)]?)$/u.test(cell)) return 'number';
    if (/^@[\p{L}\p{N}_.-]{1,40}(?:[ ,&/]+(?:(?:en|and)[ ])?@[\p{L}\p{N}_.-]{1,40}){0,4}$/u.test(cell)) return 'who';
    return /\d/.test(cell) && isDue(cell) ? 'when' : undefined;
  });
  const isNamed = roles.includes('number') || roles.includes('who') || /@\p{L}/u.test(row);
  if (roles.length < 3 || !roles.includes('when') || !isNamed) return undefined;
  const what = roles.indexOf(undefined);
  return what < 0 ? undefined : roles.map((role, index) => ({ title: '', role: index === what ? 'what' : role }));
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[*_`.:?]/g, '')
    .trim();
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Its rows as actions, with all that was typed in them; undefined where there are none, or where they refer to items that stand elsewhere. */
export function itemsOfTable(columns: readonly Column[], rows: readonly string[], language: Language): readonly string[] | undefined {
  const filled = rows.map(cellsOf).filter((cells) => cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)));
  if (filled.length === 0 || filled.some((cells) => cells.some((cell) => /(?<![\p{L}\p{N}&])#[\p{L}\p{N}]/u.test(cell)))) return undefined;
  return filled.map((cells) => itemOf(columns, cells, language));
}

function itemOf(columns: readonly Column[], cells: readonly string[], language: Language): string {
  const attributes: string[] = [];
  const before: string[] = [];
  const behind: string[] = [];
  let id = '';
  let text = '';
  cells.forEach((cell, index) => {
    const { role, title = '' } = columns[index] ?? {};
    if (cell === '') return;
    if (role === 'number' && id === '' && isId(cell)) id = ` ${cell}`;
    else if ((role === 'action' || role === 'what') && text === '') text = cell;
    else if (role === 'who' && /^@[\p{L}\p{N}]/u.test(cell)) attributes.unshift(partiesOf(cell, behind));
    else if (role === 'who') before.push(`${cell}:`);
    else if (role === 'when' && !/[(),]/.test(cell) && dateEnd(cell, 0) === cell.length)
      attributes.push(`${attributeNamed('due')[language]} ${cell}`);
    else if (role === 'status' && isStatus(cell.toLowerCase())) attributes.push(cell.toLowerCase());
    else if (role === 'status' && statusWord(cell) !== undefined) {
      attributes.push(statusWord(cell)!);
      behind.push(`${title}: ${cell}`);
    } else behind.push(title === '' ? cell : `${title}: ${cell}`);
  });
  const isPromise = columns.some(({ role, title }) => role === 'action' && /^\W*(?:toezegging|commitment)/iu.test(title));
  const head = attributes.filter((one) => one !== '').join(', ');
  const more = behind.length === 0 ? '' : ` (${behind.join('; ')})`;
  return `${keywordNamed(isPromise ? 'Commitment' : 'Action')[language]}${id}${head === '' ? '' : ` (${head})`}: ${[...before, text].join(' ')}${more}`;
}

function isStatus(word: string): boolean {
  const attribute = ATTRIBUTE_OF.get(word);
  return attribute?.kind === 'word' && attribute.of.includes('Action');
}

/** The ids in a cell; other words in it go behind the text. */
function partiesOf(cell: string, behind: string[]): string {
  const ids = cell.match(/@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu) ?? [];
  const rest = cell.replace(/@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu, ' ').replace(/(?<!\p{L})(?:en|and)(?!\p{L})/giu, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) behind.push(cell);
  return ids.join(' ');
}
