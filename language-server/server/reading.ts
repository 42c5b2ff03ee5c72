import type { Address } from '../syntax/addresses.ts';
import type { Asking } from './asking.ts';
import { ClientFiles } from './client-files.ts';
import type { Reader } from './disk.ts';
import type { ServerHost } from './host.ts';

/**
 * The server's own disk, or, where it has none, the files that the client lists and reads for it.
 * @param cameLate is called when the client has listed its files after nobody waited any longer.
 */
export function readerFor({ files }: ServerHost, asking: Asking, cameLate: () => void): Reader {
  if (files === undefined) return new ClientFiles(asking, cameLate);
  const allBelow = async (folders: readonly Address[]) => (await Promise.all(folders.map((folder) => files.list(folder)))).flat();
  return {
    list: allBelow,
    listHere: (folder) => files.listHere(folder),
    read: (uri) => files.read(uri),
    stamp: (uri) => files.stamp(uri),
  };
}
