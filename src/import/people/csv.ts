import { UnreadableDocument } from '../reading.ts';
import { MOST_ROWS } from './row.ts';

/** Rows of comma-separated values (RFC 4180), with commas, semicolons or tabs, whichever the first line has most of. */
export function rowsOfCsv(given: string): string[][] {
  // Excel takes the separator from a line of its own before the rows.
  const said = /^\ufeff?sep=([;,\t|])[ \t]*(?:\r\n?|\n)/i.exec(given);
  const text = said === null ? given : `\n${given.slice(said[0].length)}`;
  const first = /^\n?([^\r\n]*)/.exec(text)![1]!;
  const delimiter = said?.[1] ?? [';', ',', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    cell = '';
    rows.push(row);
    row = [];
    if (rows.length > MOST_ROWS + 1) throw new UnreadableDocument('tooManyRows');
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else cell += sign;
  }
  if (quoted) throw new UnreadableDocument('brokenFile');
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
