import type * as vscode from 'vscode';
import type { IntakeBlock } from '../../../language-server/server/protocol.ts';
import { type ReadAnswer, type ReadOrder, UnreadableDocument } from '../../import/reading.ts';

/** No document of minutes needs more; one that was made to do harm ends here, and nothing else with it. */
const MOST_MEMORY_MB = 1024;

/** Reads a document in a thread of its own, for every extension shares the one that asks. @throws UnreadableDocument */
export async function readInThread(
  context: vscode.ExtensionContext,
  workerData: ReadOrder,
  token: vscode.CancellationToken,
): Promise<readonly IntakeBlock[]> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(context.asAbsolutePath('dist/reading.mjs'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const cancelled = token.onCancellationRequested(() => void worker.terminate());
  try {
    const answer = await new Promise<ReadAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableDocument('tooLarge') : error),
      );
      worker.once('exit', () => reject(new UnreadableDocument('brokenFile')));
    });
    if ('refused' in answer) throw new UnreadableDocument(answer.refused);
    return answer.blocks;
  } finally {
    cancelled.dispose();
    void worker.terminate();
  }
}
