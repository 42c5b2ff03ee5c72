import * as ast from '../generated/ast.ts';
import { treeOf } from '../syntax/concrete-tree.ts';
import { countWhile } from '../syntax/searching.ts';
import type { Span } from '../syntax/spans.ts';

/** A section, and the lines of its minutes that say how it reads. */
export interface SectionAround {
  /** Indexes in `Document.lines`: of its heading, and of the first line behind it. */
  readonly from: number;
  readonly to: number;
  /** Index of the first line of its minutes. */
  readonly minutes: number;
  /** The number of `#` before its heading. */
  readonly level: number;
  /** A document of three kinds of lines: the header of its minutes, the headings of the sections around it with what stands right below them, and its own. */
  readonly tree: ast.Document;
  /** Where these stand in the text. */
  readonly spans: readonly Span[];
}

/** The section that these characters stand in, below its heading; undefined where they reach further, or are more than text and items. */
export function sectionAround(tree: ast.Document, start: number, end: number): SectionAround | undefined {
  const { lines } = tree;
  const first = countWhile(lines, (line) => treeOf(line).end <= start);
  let to = first;
  for (; to < lines.length && treeOf(lines[to]!).offset < end; to++) if (!isWithin(lines[to]!)) return undefined;
  to = nextPart(lines, to);
  let from = first - 1;
  while (from >= 0 && !opensPart(lines[from]!)) from--;
  const heading = lines[from];
  if (heading?.$type !== 'Heading') return undefined;
  const above: ast.Line[][] = [];
  let level = levelOf(heading);
  let minutes = from - 1;
  for (; minutes >= 0; minutes--) {
    const line = lines[minutes]!;
    if (line.$type === 'Meeting') break;
    if (line.$type !== 'Heading' || levelOf(line) >= level) continue;
    level = levelOf(line);
    above.push(lines.slice(minutes, nextPart(lines, minutes + 1)));
  }
  if (minutes < 0) return undefined;
  above.push(lines.slice(minutes, nextPart(lines, minutes + 1)));
  const shown = [...above.reverse(), lines.slice(from, to)];
  const spans = shown.map((part) => ({ start: treeOf(part[0]!).offset, end: treeOf(part.at(-1)!).end }));
  return { from, to, minutes, level: levelOf(heading), tree: { ...tree, lines: shown.flat() }, spans };
}

function isWithin(line: ast.Line): boolean {
  return line.$type === 'Prose' || line.$type === 'NestedStatement' || ast.isItem(line);
}

function opensPart({ $type }: ast.Line): boolean {
  return $type === 'Heading' || $type === 'Meeting';
}

/** Index of the first line from this one on that opens a section or other minutes. */
function nextPart(lines: readonly ast.Line[], from: number): number {
  let at = from;
  while (at < lines.length && !opensPart(lines[at]!)) at++;
  return at;
}

function levelOf({ level }: ast.Heading): number {
  return level.trimEnd().length;
}
