import { UnreadableDocument } from '../reading.ts';
import { MOST_ROWS, type PersonRow } from './row.ts';

type Column = 'name' | 'first' | 'middle' | 'last' | 'email' | 'otherEmail' | 'organization' | 'role';

/** Heads of Outlook's and Google's exports, and of lists that people make. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['first', /^(?:voornaam|first name|given name|roepnaam)$/],
  ['middle', /^(?:tussenvoegsels?|middelste naam|middle name|additional name|voorvoegsel)$/],
  ['last', /^(?:achternaam|last name|family name|surname)$/],
  ['email', /^(?:e-?mail|e-?mail ?adres|e-?mail address|e-?mail 1(?: - value)?|mail|e-?mailadres 1|primary email)$/],
  ['otherEmail', /^(?:e-?mail [2-4](?: - value| address)?|e-?mail ?adres [2-4]|e-?mail address [2-4]|secondary email)$/],
  [
    'organization',
    /^(?:organisatie|organisation|organization|bedrijf|company|organization name|organization 1 - name|werkgever|onderdeel)$/,
  ],
  ['role', /^(?:functie|functietitel|rol|job title|title|role|organization title|organization 1 - title|position)$/],
  ['name', /^(?:naam|name|volledige naam|full name|weergavenaam|display name|persoon|deelnemer|contact)$/],
];

/** The people of a table whose first row says what its columns hold. @throws UnreadableDocument where no column holds names. */
export function peopleOfTable(rows: readonly (readonly string[])[]): readonly PersonRow[] {
  const start = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const columns = (rows[start] ?? []).map(columnOf);
  if (!columns.includes('name') && !columns.includes('last') && !columns.includes('first')) throw new UnreadableDocument('noColumns');
  if (rows.length - start > MOST_ROWS) throw new UnreadableDocument('tooManyRows');
  return rows.slice(start + 1).flatMap((row, index): PersonRow[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column) => {
      const at = columns.indexOf(column);
      return at < 0 ? '' : (row[at] ?? '').trim();
    };
    const parts = [cell('first'), cell('middle'), cell('last')].filter((part) => part !== '').join(' ');
    const name = parts !== '' && (cell('name') === '' || cell('last') !== '') ? parts : cell('name');
    const others = columns.flatMap((column, at) => (column === 'otherEmail' ? addressesIn(row[at] ?? '') : []));
    const [email, ...more] = addressesIn(cell('email'));
    return [
      {
        at: start + index + 2,
        name,
        email,
        others: [...more, ...others],
        organization: cell('organization'),
        role: cell('role'),
      },
    ];
  });
}

/** `jan@x.example ::: j.jansen@y.example`: Google puts all addresses of somebody into one cell. */
function addressesIn(cell: string): string[] {
  return cell.indexOf('@') === cell.lastIndexOf('@') ? [cell] : cell.split(/[\s,;:]+/).filter((part) => part !== '');
}

function columnOf(head: string): Column | undefined {
  const plain = head
    .replace(/^\ufeff/, '')
    .replace(/[*:]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return HEADS.find(([, words]) => words.test(plain))?.[0];
}
