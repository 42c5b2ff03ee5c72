import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './formats.ts';
import { type ReadAnswer, type ReadOrder, textFrom, UnreadableDocument } from './reading.ts';

/** Reads one document in a thread of its own: whoever waits for it goes on meanwhile, and can end it. */
async function read({ ending, bytes, timeZone, language, invitation }: ReadOrder): Promise<ReadAnswer> {
  try {
    if (ending === '.ics') {
      const { blocksOfInvitation, invitationOf } = await import('./invitation.ts');
      return { blocks: blocksOfInvitation(invitationOf(textFrom(bytes), timeZone, language)) };
    }
    if (ending === '.eml' && invitation === true) {
      const [{ invitationOfMail }, { blocksOfInvitation }] = await Promise.all([import('./invitation-mail.ts'), import('./invitation.ts')]);
      return { blocks: blocksOfInvitation(await invitationOfMail(bytes, timeZone, language)) };
    }
    return { blocks: await readDocument(ending, bytes) };
  } catch (error) {
    return { refused: error instanceof UnreadableDocument ? error.reason : 'brokenFile' };
  }
}

parentPort?.postMessage(await read(workerData as ReadOrder));
