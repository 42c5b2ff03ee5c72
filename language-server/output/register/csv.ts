import type { Language } from '../../model/minutes.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { harmlessText } from '../names.ts';
import { entryText, REGISTER_HEADINGS, type RegisterColumn, registerRow } from './rows.ts';

const COLUMNS: readonly RegisterColumn[] = ['ref', 'kind', 'text', 'owners', 'due', 'status', 'meeting', 'date', 'ground', 'to'];

/** The register as CSV (RFC 4180), in UTF-8 with commas, for programs; dates are ISO 8601. No cell is a formula when a spreadsheet opens it. */
export function registerToCsv(entries: readonly AnyRegisterEntry[], language: Language): string {
  return separated(entries, language, ',');
}

/**
 * The same for a double click. Excel cuts CSV at the separator of the computer's own region, a semicolon in Dutch and a comma in English, and
 * forgets the encoding where a line `sep=` names another. UTF-16LE with a byte order mark and tabs is what it calls "Unicode text", and it
 * and LibreOffice open that in columns everywhere.
 */
export function registerForExcel(entries: readonly AnyRegisterEntry[], language: Language): Uint8Array {
  const text = `\ufeff${separated(entries, language, '\t')}`;
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) bytes.setUint16(index * 2, text.charCodeAt(index), true);
  return new Uint8Array(bytes.buffer);
}

function separated(entries: readonly AnyRegisterEntry[], language: Language, separator: string): string {
  const lines = [
    COLUMNS.map((column) => REGISTER_HEADINGS[column][language]),
    ...entries.map((entry) => {
      const row = { ...registerRow(entry, language), due: entry.due ?? entryText(entry.dueText ?? []) };
      return COLUMNS.map((column) => row[column]);
    }),
  ];
  return lines.map((cells) => `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`).join('');
}

/** Characters with which a spreadsheet starts a formula (OWASP, CSV Injection); full-width forms count too. */
const FORMULA = /^[\s\u00a0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A cell as text: what a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(text: string, separator: string): string {
  const plain = harmlessText(text);
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return safe.includes(separator) || /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
