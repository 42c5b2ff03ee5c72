import { strFromU8, unzipSync } from 'fflate';

/** The parts of an archive as text, by their names. */
export function unzipText(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}
