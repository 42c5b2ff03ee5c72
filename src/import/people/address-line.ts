import { type Listed, listedPeople } from '../../../language-server/intake/index.ts';
import { UnreadableDocument } from '../reading.ts';
import { MOST_ROWS, type PersonRow } from './row.ts';

const LABEL =
  /^(?:aan|to|cc|bcc|van|from|verzonden|onderwerp|subject|deelnemers|aanwezig|attendees|present|required|optional|vereist|optioneel)[ \t]*:[ \t]*/i;

/** The people of a line as it is pasted from a mail: `Jansen, Jan <jan@x.example>; Anna Smit (RIVM)`. */
export function peopleOfLines(text: string): readonly PersonRow[] {
  const rows: PersonRow[] = [];
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (/^(?:onderwerp|subject|verzonden|sent|date|datum)[ \t]*:/i.test(line.trim())) return;
    for (const entry of entriesIn(line.trim().replace(LABEL, ''))) {
      rows.push(rowOf(entry, index + 1));
      if (rows.length > MOST_ROWS) throw new UnreadableDocument('tooManyRows');
    }
  });
  return rows;
}

/** Between semicolons; where these hold more than one address, or there are none, at commas that follow one; without any address, between commas. */
function entriesIn(line: string): string[] {
  const parts = line.includes(';')
    ? line.split(';').flatMap((part) => (part.indexOf('@') === part.lastIndexOf('@') ? [part] : untilAddress(part.split(','))))
    : line.includes('@')
      ? untilAddress(line.split(','))
      : line.split(/,|[ \t](?:en|and)[ \t]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `Jansen, Jan <jan@x.example>` is one: pieces go together up to the one with the address. */
function untilAddress(pieces: readonly string[]): string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of pieces) {
    open = open === '' ? piece : `${open},${piece}`;
    if (!piece.includes('@')) continue;
    parts.push(open);
    open = '';
  }
  return [...parts, open];
}

function rowOf(entry: string, at: number): PersonRow {
  const listed: Listed | undefined = listedPeople(inOrder(entry));
  // Words that are nobody's name are reported.
  return listed === undefined || listed.ground !== undefined
    ? { at, name: '' }
    : { at, name: listed.name, email: listed.email, organization: listed.organization, role: listed.role };
}

/** `Jansen, Jan (RIVM) <jan@x.example>` as address books of offices have it. */
function inOrder(entry: string): string {
  const end = entry.search(/[<(]/);
  const name = (end < 0 ? entry : entry.slice(0, end)).replaceAll('"', '');
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part !== '') ? `${parts[1]} ${parts[0]} ${end < 0 ? '' : entry.slice(end)}` : entry;
}
