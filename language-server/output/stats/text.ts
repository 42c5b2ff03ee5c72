import type { Language } from '../../model/minutes.ts';
import type { AnyStats } from '../../register/stats/stats.ts';
import { harmlessText, oneLine } from '../names.ts';
import { padded, widest } from '../plain-prose.ts';
import { type StatsTable, statsHead, statsTables } from './tables.ts';
import { statsWords } from './words.ts';

const GAP = '  ';
const LONGEST_NAME = 40;

/** The figures as tables for a terminal. */
export function statsToText(stats: AnyStats, language: Language): string {
  const tables = statsTables(stats, language);
  const { title, words } = statsHead(stats, language);
  const parts = tables.length === 0 ? [statsWords('nothing', language)] : tables.map(tableText);
  return `${[`${title}: ${words}`, ...parts].join('\n\n')}\n`;
}

function tableText({ title, columns, rows }: StatsTable): string {
  const lines = [columns, ...rows.map(({ name, cells }) => [short(name), ...cells])];
  const widths = columns.map((_, index) => widest(lines.map((line) => line[index]!)));
  const text = lines.map((line) =>
    line
      .map((cell, index) => (index === 0 ? padded(cell, widths[0]!) : cell.padStart(widths[index]!)))
      .join(GAP)
      .trimEnd(),
  );
  return [title, text[0], widths.map((width) => '─'.repeat(width)).join(GAP), ...text.slice(1)].join('\n');
}

function short(name: string): string {
  const line = oneLine(harmlessText(name));
  const signs = [...line];
  return signs.length <= LONGEST_NAME ? line : `${signs.slice(0, LONGEST_NAME - 1).join('')}…`;
}
