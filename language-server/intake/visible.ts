import { withoutHidden } from '../syntax/characters.ts';
import type { IntakeBlock, Run } from './blocks.ts';

/** Blocks without the signs that show nothing and turn the order of what follows: in a source they would show a reader another line than the one that counts. */
export function visibleBlocks(blocks: readonly IntakeBlock[]): readonly IntakeBlock[] {
  return blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map(visibleRuns)) }
      : { ...block, runs: visibleRuns(block.runs) },
  );
}

function visibleRuns(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => {
    const text = withoutHidden(run.text);
    return text === run.text ? run : { ...run, text };
  });
}
