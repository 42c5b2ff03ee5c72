import { type IntakeBlock, linesOf, textOf } from './blocks.ts';

const BULLET = /^(?:[•▪◦●·‣∙]\s*|\p{Extended_Pictographic}\uFE0F?[ \t]+)(?=\S)/u;
/** The bullet, also where what follows is in another style. */
const SIGN = /^(?:[•▪◦●·‣∙]\s*|\p{Extended_Pictographic}\uFE0F?(?:[ \t]+|$))/u;
const PICTURE = /^\p{Extended_Pictographic}\uFE0F?/u;

/** Paragraphs in which each line opens with a bullet that somebody typed are points. */
export function withTypedPoints(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  return blocks.flatMap((block): IntakeBlock[] => {
    if (block.kind !== 'paragraph') return [block];
    const lines = linesOf(block.runs).filter((line) => textOf(line).trim() !== '');
    if (lines.length === 0 || !lines.every((line) => BULLET.test(textOf(line).trimStart()))) return [block];
    // A picture alone opens a title as well.
    if (lines.length === 1 && PICTURE.test(textOf(lines[0]!).trimStart())) return [block];
    return lines.map((line): IntakeBlock => {
      const [first, ...rest] = line;
      const text = first!.text.trimStart().replace(SIGN, '');
      return {
        kind: 'point',
        depth: 0,
        mark: PICTURE.exec(first!.text.trimStart())?.[0],
        runs: [...(text === '' ? [] : [{ ...first!, text }]), ...rest],
      };
    });
  });
}
