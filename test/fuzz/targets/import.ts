import { draftOf } from '../../../language-server/intake/index.ts';
import { FORMATS, readDocument } from '../../../src/import/formats.ts';
import { UnreadableDocument } from '../../../src/import/reading.ts';
import { everyStage } from '../../support/stages.ts';

/** A reader for PDF is an optional package. */
const ENDINGS = [...FORMATS.keys()].filter((ending) => ending !== '.pdf');

/** The first byte chooses the format, the rest is a document: it becomes minutes that can be read and checked, or is refused. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const [choice = 0] = data;
  try {
    const blocks = await readDocument(ENDINGS[choice % ENDINGS.length]!, data.subarray(1));
    const { text } = draftOf(blocks, { name: 'document', known: [] });
    await everyStage({ 'a.verslag': text }, /^$/);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
  }
}
