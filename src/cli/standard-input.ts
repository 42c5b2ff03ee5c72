import path from 'node:path';
import type { World } from './world.ts';

/** Gives what was read, or throws why it could not be. */
export type Input = () => Uint8Array;

/** Standard input, read once: that it cannot be read is reported where its text is asked for, as of a file. */
export async function inputOf({ host }: World): Promise<Input> {
  try {
    const bytes = await host.readStdin();
    return () => bytes;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** What a document of another program is called that comes by standard input, and stands for no file: its content tells what it is. */
export function inputName(bytes: Uint8Array): string {
  return `stdin${endingOf(bytes)}`;
}

function endingOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  // An archive of OpenDocument begins with what it is (OpenDocument 1.3, part 2, 3.3).
  if (start.startsWith('PK')) return start.startsWith('mimetypeapplication/vnd.oasis', 30) ? '.odt' : '.docx';
  if (start.startsWith('%PDF')) return '.pdf';
  const words = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (words.startsWith('begin:vcalendar')) return '.ics';
  if (words.startsWith('begin:vcard')) return '.vcf';
  if (words.startsWith('<!doctype html') || words.startsWith('<html')) return '.html';
  return HEADER.test(words) ? '.eml' : '.txt';
}

/** The first line of a mail as programs save one (RFC 5322, 3.6; RFC 2045, 4). */
const HEADER = /^(?:return-path|received|delivered-to|mime-version|message-id|x-[a-z-]+|dkim-signature):/;

/** The name by which `-` is read as what it stands for. */
export function standsFor(named: string, stdinPath: string | undefined, bytes: Uint8Array): string {
  if (named !== '-') return named;
  return stdinPath === undefined ? inputName(bytes) : path.basename(stdinPath);
}
