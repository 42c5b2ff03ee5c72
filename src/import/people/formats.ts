import { containerOf } from '../containers.ts';
import { LARGEST_DOCUMENT, textFrom, UnreadableDocument } from '../reading.ts';
import { checkedRows, type PeopleList, type PersonRow } from './row.ts';

type PeopleReader = (bytes: Uint8Array) => Promise<readonly PersonRow[]>;

/** How lists of people of each ending are read. Each reader is loaded only where such a file is. */
export const PEOPLE_FORMATS: ReadonlyMap<string, PeopleReader> = new Map<string, PeopleReader>([
  ['.vcf', async (bytes) => (await import('./vcard.ts')).peopleOfCards(textFrom(bytes))],
  ['.csv', async (bytes) => (await import('./table.ts')).peopleOfTable((await import('./csv.ts')).rowsOfCsv(textFrom(bytes)))],
  ['.xlsx', async (bytes) => (await import('./table.ts')).peopleOfTable((await import('./sheet.ts')).rowsOfSheet(bytes))],
  ['.eml', async (bytes) => (await import('./address-line.ts')).peopleOfLines(await (await import('../mail.ts')).addressLinesOf(bytes))],
  ['.txt', async (bytes) => (await import('./address-line.ts')).peopleOfLines(textFrom(bytes))],
]);

/** Reads a list of people by the ending of its name. @throws UnreadableDocument */
export async function readPeople(ending: string, bytes: Uint8Array): Promise<PeopleList> {
  const lower = ending.toLowerCase();
  if (/^\.(?:xlsm|xltm|xlam)$/.test(lower)) throw new UnreadableDocument('macros');
  const reader = PEOPLE_FORMATS.get(lower);
  if (reader === undefined) throw new UnreadableDocument('unknownFormat');
  if (bytes.length > LARGEST_DOCUMENT) throw new UnreadableDocument('tooLarge');
  if (bytes.length === 0) throw new UnreadableDocument('noText');
  const container = containerOf(bytes);
  if (container === 'compound') throw new UnreadableDocument(lower === '.xlsx' ? 'encrypted' : 'wrongEnding');
  if ((container === 'zip') !== (lower === '.xlsx')) throw new UnreadableDocument('wrongEnding');
  return checkedRows(await reader(bytes));
}
