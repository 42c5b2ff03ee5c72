import { ownLabelEnd } from '../../syntax/labels.ts';
import { lineKeyword } from '../../syntax/line-start.ts';
import { isField } from '../../vocabulary/keywords.ts';
import { looksLikeValue } from './meant-fields.ts';

/** Marks of lists, quotes and tasks at the start of a line. */
const LIST = /^[ \t]*(?:(?:[-*+•▪◦●‣·–—>]|\d{1,3}[.)])[ \t]+)*(?:\[[ xX]?\][ \t]+)?/u;
/** `**Datum:** …`, `_Datum_: …`, `[Datum: …]` */
const MARKED = /^([*_~`[("'“«]{0,4})(\p{L}[^:*_~`[\]"|]{0,60})(?:[*_~`]{1,3}[ \t]*)?:([*_~`]{0,3})(?![^ \t*_~`@])/u;
const CLOSERS: ReadonlyMap<string, RegExp> = new Map([
  ['[', /\][*_~`]{0,3}$/],
  ['(', /\)[*_~`]{0,3}$/],
  ['"', /"$/],
  ["'", /'$/],
  ['“', /”$/],
  ['«', /»$/],
]);
const MOST_CELLS = 8;

/** What stands among the fields of a header and shows a label, in bold, in a bullet or in a table, and would be a field without that. */
export interface LooseField {
  /** The lines as fields. */
  readonly lines: readonly string[];
  /** The label that was read. */
  readonly label: string;
}

/**
 * A line of a header that is text only because of its decoration; undefined where it has none or would be no field without it.
 *
 * @param afterField whether the line above is of the header too, so that a text may be a value
 */
export function looseField(text: string, afterField: boolean): LooseField | undefined {
  // What is struck was taken back: without its strokes it would hold again.
  if (/^[^\p{L}]*~~/u.test(text)) return undefined;
  const pairs = text.includes('|') ? pairsOfRow(text) : [markedPair(text)];
  if (pairs === undefined || pairs.length === 0) return undefined;
  const lines: string[] = [];
  for (const pair of pairs) {
    const line = pair && fieldLine(pair, afterField);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return { lines, label: pairs[0]!.label };
}

interface Pair {
  readonly label: string;
  readonly value: string;
  /** In emphasis, so that any label is one. */
  readonly bold: boolean;
}

function markedPair(text: string): Pair | undefined {
  const marks = LIST.exec(text)![0];
  const own = text.slice(marks.length);
  const [head = '', open = '', label] = MARKED.exec(own) ?? [];
  const value = own.slice(head.length).trim();
  if (label === undefined || (marks.trim() === '' && open === '' && !/[*_~`]/.test(text.slice(0, text.indexOf(':') + 2)))) return undefined;
  const closer = CLOSERS.get(open.replace(/[*_~`]/g, ''));
  return {
    label: label.trimEnd(),
    value: withoutEmphasis(closer === undefined ? value : value.replace(closer, '')),
    bold: /[*_]{2}/.test(open),
  };
}

/** `| Datum | 16 november 2020 | Tijd | 10:00 |`: labels and values by turns. */
function pairsOfRow(text: string): Pair[] | undefined {
  const cells = text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => withoutEmphasis(cell.trim()));
  if (cells.length % 2 !== 0 || cells.length > MOST_CELLS) return undefined;
  const pairs: Pair[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const [label = '', value = ''] = [cells[index]!.replace(/:$/, '').trimEnd(), cells[index + 1]!];
    if (label !== '' || value !== '') pairs.push({ label: withoutEmphasis(label), value, bold: false });
  }
  return pairs;
}

/** `**maandag**` */
function withoutEmphasis(text: string): string {
  const [, mark, inside] = /^([*_~`]{1,3})([^*_~`]+)\1$/.exec(text.trim()) ?? [];
  return mark === undefined ? text.trim() : inside!.trim();
}

const IN_HEADER = { inHeader: true, belowHeading: false, belowField: true };

function fieldLine({ label, value, bold }: Pair, afterField: boolean): string | undefined {
  if (!/^\p{L}/u.test(label)) return undefined;
  const line = value === '' ? `${label}:` : `${label}: ${value}`;
  const opening = lineKeyword(line, 0, IN_HEADER);
  if (opening === undefined || !isField(opening.keyword))
    return bold && afterField && ownLabelEnd(line, 0) !== undefined ? line : undefined;
  return afterField || (value !== '' && looksLikeValue(opening.keyword, value, false)) ? line : undefined;
}
