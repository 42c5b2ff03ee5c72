import { cut } from '../../syntax/cutting.ts';

/** An id of at most so many signs, with an ending that is never cut off; ids that share their first signs stay apart, by a checksum of the whole. */
export function shortId(id: string, ending: string, most: number): string {
  const room = most - ending.length;
  if (id.length <= room) return `${id}${ending}`;
  const sum = `-${checksum(id)}`;
  return `${cut(id, room - sum.length)}${sum}${ending}`;
}

/** FNV-1a of 32 bits, in letters and digits: it tells ids apart and keeps nothing secret. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
