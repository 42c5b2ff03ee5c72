import { checksum } from '../../syntax/checksum.ts';
import { cut } from '../../syntax/cutting.ts';

/** An id of at most so many signs, with an ending that is never cut off; ids that share their first signs stay apart, by a checksum of the whole. */
export function shortId(id: string, ending: string, most: number): string {
  const room = most - ending.length;
  if (id.length <= room) return `${id}${ending}`;
  const sum = `-${checksum(id).toString(36)}`;
  return `${cut(id, room - sum.length)}${sum}${ending}`;
}
