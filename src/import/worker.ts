import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './formats.ts';
import { type ReadAnswer, type ReadOrder, UnreadableDocument } from './reading.ts';

/** Reads one document in a thread of its own: whoever waits for it goes on meanwhile, and can end it. */
async function read({ ending, bytes }: ReadOrder): Promise<ReadAnswer> {
  try {
    return { blocks: await readDocument(ending, bytes) };
  } catch (error) {
    return { refused: error instanceof UnreadableDocument ? error.reason : 'brokenFile' };
  }
}

parentPort?.postMessage(await read(workerData as ReadOrder));
