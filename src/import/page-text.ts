import { textFrom, UnreadableDocument } from './reading.ts';

/** A page says within its first bytes what its letters are written in (HTML, 4.2.5.4). */
const HEAD = 2048;
const SAID = /<meta\b[^<>]{0,300}?charset[ \t]*=[ \t]*["']?(?<charset>[\w.:-]{1,40})/i;

/** The text of a page: of bytes that are no UTF-8, in the letters that the page says. @throws UnreadableDocument where nobody knows those */
export function pageTextFrom(bytes: Uint8Array): string {
  const said = SAID.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.groups?.charset;
  if (said === undefined || isUtf8(bytes) || isMarked(bytes)) return textFrom(bytes);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(said);
  } catch {
    throw new UnreadableDocument('notUtf8');
  }
  return decoder.encoding.startsWith('utf-') ? textFrom(bytes) : decoder.decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

function isMarked([one, two]: Uint8Array): boolean {
  return (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);
}
