import type { Language } from '../../model/minutes.ts';
import type { AnyStats } from '../../register/stats/stats.ts';
import { HTML_STYLE, htmlPage } from '../html.ts';
import { BAR, barPart, barParts } from '../html-tally.ts';
import { escapeHtml } from '../names.ts';
import { type BarPiece, type StatsRow, type StatsTable, statsHead, statsTables } from './tables.ts';
import { statsWords } from './words.ts';

/** The figures as one self-contained page. Each chart is a table with bars beside its figures: who hears it, hears the table. */
export function statsToHtml(stats: AnyStats, language: Language): string {
  const { title, words } = statsHead(stats, language);
  const tables = statsTables(stats, language);
  const body = `<main>
<header class="page"><h1>${escapeHtml(title)}</h1></header>
<p>${escapeHtml(words)}</p>
${tables.length === 0 ? `<p>${escapeHtml(statsWords('nothing', language))}</p>` : tables.map((table) => tableHtml(table, language)).join('\n')}
</main>`;
  return htmlPage(language, title, `${HTML_STYLE}\n${STYLE}`, body);
}

function tableHtml({ id, title, columns, rows, key }: StatsTable, language: Language): string {
  const most = Math.max(1, ...rows.map(({ bar }) => sum(bar)));
  const hasBars = rows.some(({ bar }) => sum(bar) > 0);
  const heads = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`);
  // The bars say nothing that the cells do not: they are for the eye alone, and stand in no column of the table as it is read.
  const chart = hasBars ? '<td class="chart" aria-hidden="true"></td>' : '';
  const lines = rows.map((row) => rowHtml(row, hasBars, most));
  const explained = columns.length > 8 ? `<p class="detail">${escapeHtml(statsWords('taken', language))}</p>` : '';
  return `<section>
<h2 id="${id}">${escapeHtml(title)}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table class="stats">
<thead><tr>${heads[0]}${chart}${heads.slice(1).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div>
${hasBars ? keyHtml(key) : ''}${explained}
</section>`;
}

function rowHtml({ name, cells, bar }: StatsRow, hasBars: boolean, most: number): string {
  const figures = cells.map((cell) => `<td class="count">${escapeHtml(cell)}</td>`).join('');
  const chart = hasBars ? `<td class="chart" aria-hidden="true">${sum(bar) === 0 ? '' : barHtml(bar, most)}</td>` : '';
  return `<tr><th scope="row">${escapeHtml(name)}</th>${chart}${figures}</tr>`;
}

function barHtml(pieces: readonly BarPiece[], most: number): string {
  return picture(
    BAR.width,
    barParts(
      pieces.map(({ look, count }) => ({ option: look, count })),
      most,
    ),
  );
}

/** What each look of a bar means. */
function keyHtml(key: StatsTable['key']): string {
  const parts = key.map(({ look, text }) => `<li>${picture(20, barPart(look, 0, 20))} ${escapeHtml(text)}</li>`);
  return `<ul class="key" aria-hidden="true">${parts.join('')}</ul>`;
}

function picture(width: number, content: string): string {
  return `<svg class="bar" viewBox="-1 -1 ${width + 2} ${BAR.height + 2}" width="${width / 2}" height="${BAR.height / 2 + 1}" preserveAspectRatio="none" focusable="false">${content}</svg>`;
}

function sum(pieces: readonly BarPiece[]): number {
  return pieces.reduce((total, { count }) => total + count, 0);
}

const STYLE = `body{max-width:68rem}.stats{font-size:.88rem}.stats .count{text-align:right;white-space:nowrap}.stats thead th:not(:first-child){text-align:right;min-width:3.4rem}.stats tbody th{font-weight:400;min-width:9rem}
.stats thead .chart{border-bottom:1.5px solid var(--ink)}.stats .bar{width:9rem;height:.75rem;margin:.28rem 0}.key{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0;font:.82rem/1.5 var(--sans)}.key .bar{display:inline-block;width:1.6rem;margin:0 .3rem 0 0;vertical-align:-.1em}
@media screen and (max-width:66rem){.stats .bar{width:4.2rem}}
@media screen and (max-width:58rem){.stats{font-size:.8rem}.stats .bar{width:2.8rem}.stats tbody th{min-width:6rem}.stats thead th:not(:first-child){min-width:0}}
@media print{.stats{font-size:8pt}.stats .bar{width:4rem}}`;
