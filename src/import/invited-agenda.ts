import { type IntakeBlock, type PointBlock, type Run, textOf } from '../../language-server/intake/index.ts';

const TITLE = /^(?:concept-?|voorlopige |draft |proposed )?(?:agenda(?:punten| items?)?|order of business)[ ]?:?$/iu;
const NUMBER = /^\d{1,2}[.)]?$/;

/**
 * The text of an invitation with its agenda as points: what stands numbered below `Agenda` becomes headings at the end, for what comes behind
 * it, such as how to dial in, belongs to none of them. The same blocks where it has no such list.
 */
export function agendaLast(blocks: readonly IntakeBlock[]): readonly IntakeBlock[] {
  for (const [title, block] of blocks.entries()) {
    const points = isTitle(block) ? pointsFrom(blocks, title + 1) : [];
    if (points.length > 1) return [...blocks.slice(0, title), ...blocks.slice(title + 1 + points.length), ...points.flatMap(headingOf)];
  }
  return blocks;
}

function isTitle(block: IntakeBlock): boolean {
  return block.kind !== 'table' && TITLE.test(textOf(block.runs).trim());
}

/** The numbered list that begins there, with what stands below its points. */
function pointsFrom(blocks: readonly IntakeBlock[], start: number): readonly PointBlock[] {
  const points: PointBlock[] = [];
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'point') break;
    const isNumbered = block.depth === 0 && NUMBER.test(block.mark ?? '');
    if (!isNumbered && (block.depth === 0 || points.length === 0)) break;
    points.push(block);
  }
  return points;
}

function headingOf(point: PointBlock): IntakeBlock[] {
  if (point.depth > 0) return [{ ...point, depth: point.depth - 1 }];
  const end = point.runs.findIndex(({ text }) => text.includes('\n'));
  if (end < 0) return [heading(point, point.runs)];
  const [first = '', ...more] = point.runs[end]!.text.split('\n');
  const runs = (text: string): Run[] => (text.trim() === '' ? [] : [{ ...point.runs[end]!, text }]);
  const below = [...runs(more.join('\n')), ...point.runs.slice(end + 1)];
  return [
    heading(point, [...point.runs.slice(0, end), ...runs(first)]),
    ...(below.length === 0 ? [] : [{ kind: 'paragraph', runs: below } as const]),
  ];
}

function heading({ mark = '' }: PointBlock, runs: readonly Run[]): IntakeBlock {
  return { kind: 'heading', level: 1, runs: [{ text: `${mark} ` }, ...runs] };
}
