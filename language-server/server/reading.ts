import { REQUEST } from '../protocol.ts';
import type { Address } from '../syntax/addresses.ts';
import type { Asking } from './asking.ts';
import type { Reader } from './disk.ts';
import type { ServerHost } from './host.ts';

/** The server's own disk, or, where it has none, the files that the client lists and reads for it. */
export function readerFor({ files }: ServerHost, asking: Asking): Reader {
  if (files === undefined) {
    return {
      list: async () => listed(await asking.askInTime(REQUEST.listFiles)),
      listHere: async () => [],
      read: async (uri) => readText(await asking.askInTime(REQUEST.readFile, { uri })),
      // The client tells when a file changes.
      stamp: async () => undefined,
    };
  }
  const allBelow = async (folders: readonly Address[]) => (await Promise.all(folders.map((folder) => files.list(folder)))).flat();
  return {
    list: allBelow,
    listHere: (folder) => files.listHere(folder),
    read: (uri) => files.read(uri),
    stamp: (uri) => files.stamp(uri),
  };
}

/** @throws where the client refused or did not answer in time, so that what was known of the files stays. */
function listed(answer: unknown): string[] {
  if (!Array.isArray(answer)) throw new Error(`${REQUEST.listFiles}: no answer`);
  return answer.filter((uri) => typeof uri === 'string');
}

/** `null` is a file that is gone or no text. @throws as above. */
function readText(answer: unknown): string | undefined {
  if (answer === undefined) throw new Error(`${REQUEST.readFile}: no answer`);
  return typeof answer === 'string' ? answer : undefined;
}
