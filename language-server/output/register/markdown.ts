import type { Language } from '../../model/minutes.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { escapeMarkdown } from '../markdown-words.ts';
import { columnsFor, REGISTER_HEADINGS, type RegisterColumn, registerRow } from './rows.ts';

const ALL: readonly RegisterColumn[] = ['ref', 'text', 'owners', 'to', 'due', 'status'];

/** The register as one Markdown table (GFM), for a wiki. */
export function registerToMarkdown(entries: readonly AnyRegisterEntry[], language: Language): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rows = entries.map((entry) => registerRow(entry, language));
  const shown = columnsFor(ALL, rows);
  const heading = row(shown.map((column) => REGISTER_HEADINGS[column][language]));
  const body = rows.map((cells) => row(shown.map((column) => escapeMarkdown(cells[column]))));
  return `${heading}${row(shown.map(() => '---'))}${body.join('')}`;
}
