import { type HeadingBlock, type IntakeBlock, isBold, linesOf, runsOf, textOf } from './blocks.ts';
import { headerMeaning, labelledItem, listNamed, saidItem } from './words.ts';

const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)[.):]?[ \t]+(?<title>\p{Lu}.{0,98})$/u;
const SENTENCE = /[.!?;,]$|[.!?] \p{Lu}/u;

/** Headings where a document only looks like it has them: numbered points with text below, bold lines, and titles of lists. */
export function withHeadings(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  const titled = blocks.some(({ kind }) => kind === 'heading');
  const found = blocks.flatMap((block, index): IntakeBlock[] => {
    if (block.kind === 'heading' || block.kind === 'table') return [block];
    const lines = linesOf(block.runs);
    const first = textOf(lines[0] ?? []).trim();
    const heading =
      headingIn(block, first, blocks[index - 1], blocks[index + 1], lines.length > 1) ??
      (titled ? undefined : loneLine(block, first, blocks[index + 1], lines.length > 1));
    if (heading === undefined) return [block];
    const rest = lines.slice(1);
    if (rest.length === 0) return [heading];
    return [heading, { kind: 'paragraph', runs: runsOf(rest) }];
  });
  return levelled(found);
}

function headingIn(
  block: IntakeBlock,
  line: string,
  before: IntakeBlock | undefined,
  after: IntakeBlock | undefined,
  goesOn: boolean,
): HeadingBlock | undefined {
  if (line === '' || block.kind === 'table') return undefined;
  if (labelledItem(line) !== undefined || saidItem(line) !== undefined) return undefined;
  const typed = block.kind === 'point' ? `${block.mark ?? ''} ${line}`.trim() : line;
  const numbered = NUMBERED.exec(typed);
  // A list of numbered sentences is no agenda: a point stands alone, and has text below it.
  if (numbered !== null && (block.kind !== 'point' || block.depth === 0) && !SENTENCE.test(line)) {
    const near = [before, after].some(
      (other) => other?.kind === 'point' && other.mark !== undefined && block.kind === 'point' && other.depth === 0,
    );
    if (!near || isBold(block)) {
      const level = numbered.groups!.number!.split('.').length;
      return { kind: 'heading', level: 100 + level, runs: [{ text: typed }] };
    }
  }
  if (block.kind === 'point') return undefined;
  if (listNamed(line) !== undefined && !goesOn) return { kind: 'heading', level: 101, runs: [{ text: line }] };
  const short = line.length <= 80 && !SENTENCE.test(line) && /^\p{Lu}/u.test(line) && headerMeaning(line.replace(/:$/, '')) === undefined;
  if (short && !goesOn && isBold(block) && !/:\s*\S/.test(line))
    return { kind: 'heading', level: 102, runs: [{ text: line.replace(/:$/, '') }] };
  return undefined;
}

/** A short line alone above text: what a title is in text without any marks. */
function loneLine(block: IntakeBlock, line: string, after: IntakeBlock | undefined, goesOn: boolean): HeadingBlock | undefined {
  if (block.kind !== 'paragraph' || goesOn || line.length > 60 || !/^\p{Lu}.*[\p{L}\p{N})?]$/u.test(line) || /[.!;:@,]|\d{4}/.test(line))
    return undefined;
  if (headerMeaning(line) !== undefined || labelledItem(line) !== undefined) return undefined;
  const opens = after?.kind === 'point' || (after?.kind === 'paragraph' && textOf(after.runs).length > 80);
  return opens ? { kind: 'heading', level: 103, runs: [{ text: line }] } : undefined;
}

/** Levels from 1 without gaps; what only looks like a heading goes below those that are. */
function levelled(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  const levels = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].sort((a, b) => a - b);
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: Math.min(4, levels.indexOf(block.level) + 1) } : block));
}
