import type { Language } from '../../model/minutes.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { harmlessText } from '../names.ts';
import { REGISTER_HEADINGS, type RegisterColumn, registerRow } from './rows.ts';

const COLUMNS: readonly RegisterColumn[] = ['ref', 'kind', 'text', 'owners', 'due', 'status', 'meeting', 'date', 'ground'];

export interface CsvOptions {
  /** As Excel with European settings wants it: a byte order mark, and semicolons. */
  readonly excel?: boolean;
}

/** The register as CSV (RFC 4180); dates are ISO 8601. No cell is a formula when a spreadsheet opens it. */
export function registerToCsv(entries: readonly AnyRegisterEntry[], language: Language, { excel = false }: CsvOptions = {}): string {
  const separator = excel ? ';' : ',';
  const lines = [
    COLUMNS.map((column) => REGISTER_HEADINGS[column][language]),
    ...entries.map((entry) => {
      const row = { ...registerRow(entry, language), due: entry.due ?? entry.dueText ?? '' };
      return COLUMNS.map((column) => row[column]);
    }),
  ];
  return (excel ? '\ufeff' : '') + lines.map((cells) => `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`).join('');
}

/** Characters with which a spreadsheet starts a formula (OWASP, CSV Injection); full-width forms count too. */
const FORMULA = /^[\s\u00a0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A cell as text: what a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvCell(text: string, separator: string): string {
  const plain = harmlessText(text);
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return safe.includes(separator) || /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
