import type { Language } from '../../model/minutes.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { escapeMarkdown } from '../markdown-words.ts';
import { REGISTER_HEADINGS, type RegisterColumn, registerRow } from './rows.ts';

const COLUMNS: readonly RegisterColumn[] = ['ref', 'text', 'owners', 'due', 'status'];

/** The register as one Markdown table (GFM), for a wiki. */
export function registerToMarkdown(entries: readonly AnyRegisterEntry[], language: Language): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const heading = row(COLUMNS.map((column) => REGISTER_HEADINGS[column][language]));
  const rows = entries.map((entry) => {
    const cells = registerRow(entry, language);
    return row(COLUMNS.map((column) => escapeMarkdown(cells[column])));
  });
  return `${heading}${row(COLUMNS.map(() => '---'))}${rows.join('')}`;
}
