import type { TallyPart } from '../document/parts.ts';
import type { Phrase } from '../document/phrase.ts';
import { escapeHtml } from './names.ts';

/** A bar, in units of its own. */
export const BAR = { width: 300, height: 14 } as const;

type Option = TallyPart['rows'][number]['option'];

/** A vote as a small table, and as a bar that reads without colour: for is filled, against is open, and who abstained is hatched. */
export function tallyHtml({ columns, hasNames, rows, words }: TallyPart, phrase: (words: Phrase) => string): string {
  const [side, count, who] = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`);
  const body = rows.map(({ name, count: number, who: names }) => {
    const voters = hasNames ? `<td>${phrase(names)}</td>` : '';
    return `<tr><th scope="row">${escapeHtml(name)}</th><td class="count">${number ?? '?'}</td>${voters}</tr>`;
  });
  return `<table class="tally">
<thead><tr>${side}${count}${hasNames ? who : ''}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>${bar(rows, words)}`;
}

function bar(rows: TallyPart['rows'], words: string): string {
  const total = rows.reduce((sum, { count = 0 }) => sum + count, 0);
  if (total === 0 || rows.some(({ count }) => count === undefined)) return '';
  return `\n<svg class="bar" viewBox="-1 -1 ${BAR.width + 2} ${BAR.height + 2}" role="img" aria-label="${escapeHtml(words)}"><title>${escapeHtml(words)}</title>${barParts(rows, total)}</svg>`;
}

/** The pieces of a bar, one behind the other. @param whole is as much as the bar is wide */
export function barParts(pieces: readonly { readonly option: Option; readonly count?: number | undefined }[], whole: number): string {
  let from = 0;
  const parts = pieces.map(({ option, count = 0 }) => {
    const width = Math.round((count / whole) * BAR.width * 10) / 10;
    const start = Math.round(from * 10) / 10;
    from += width;
    return width === 0 ? '' : barPart(option, start, width);
  });
  return parts.join('');
}

/** A piece of a bar that reads without colour. */
export function barPart(option: Option, from: number, width: number): string {
  const box = `<rect class="${option}" x="${from}" y="0" width="${width}" height="${BAR.height}"/>`;
  if (option !== 'abstain') return box;
  const lines: string[] = [];
  for (let x = from + 6; x < from + width; x += 6)
    lines.push(`M${Math.round(x * 10) / 10} 0L${Math.round(Math.max(from, x - 6) * 10) / 10} ${BAR.height}`);
  return `${box}<path class="hatch" d="${lines.join('')}"/>`;
}
