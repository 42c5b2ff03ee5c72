import { Parser } from 'htmlparser2';
import { UnreadableDocument } from '../reading.ts';
import { Zip } from '../zip.ts';
import { MOST_ROWS } from './row.ts';

const WIDEST = 200;

/**
 * The rows of the first sheet of an Excel file (ECMA-376, part 1, 18.3): texts and numbers as they are stored; of a formula, what it last gave. The parts
 * are unfolded by {@link Zip}, within bounds, and nothing in them is run or loaded.
 * @throws UnreadableDocument where it is broken, holds macros, or has too many rows.
 */
export function rowsOfSheet(bytes: Uint8Array): string[][] {
  const zip = new Zip(bytes);
  if (!zip.has('[Content_Types].xml') || !zip.has('xl/workbook.xml')) throw new UnreadableDocument('wrongEnding');
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new UnreadableDocument('macros');
  const sheet = ['xl/worksheets/sheet1.xml', ...zip.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))].find((name) =>
    zip.has(name),
  );
  if (sheet === undefined) throw new UnreadableDocument('brokenFile');
  const decode = (name: string) => new TextDecoder().decode(zip.read(name));
  return cellsOf(decode(sheet), zip.has('xl/sharedStrings.xml') ? stringsOf(decode('xl/sharedStrings.xml')) : []);
}

/** The texts that cells share, each its runs together; how a name sounds is no part of it. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let phonetic = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'si') strings.push('');
        else if (name === 'rPh') phonetic++;
        else if (name === 't') inText = phonetic === 0;
      },
      ontext(text) {
        if (inText && strings.length > 0) strings[strings.length - 1] += text;
      },
      onclosetag(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic--;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return strings;
}

function cellsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let cell: { column: number; type: string; text: string } | undefined;
  let reading = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'row') {
          rows.push([]);
          if (rows.length > MOST_ROWS + 1) throw new UnreadableDocument('tooManyRows');
        } else if (name === 'c') cell = { column: columnOf(attributes.r, rows.at(-1)?.length ?? 0), type: attributes.t ?? 'n', text: '' };
        else if (name === 'v' || name === 't') reading = true;
      },
      ontext(text) {
        if (reading && cell !== undefined) cell.text += text;
      },
      onclosetag(name) {
        if (name === 'v' || name === 't') reading = false;
        else if (name === 'c' && cell !== undefined) {
          const row = rows.at(-1);
          if (row !== undefined && cell.column < WIDEST) {
            while (row.length < cell.column) row.push('');
            row[cell.column] = cell.type === 's' ? (strings[Number(cell.text)] ?? '') : cell.text;
          }
          cell = undefined;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rows;
}

/** `C7` is the third column. */
function columnOf(place: string | undefined, otherwise: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return otherwise;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
