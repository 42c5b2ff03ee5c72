import { cut } from './cutting.ts';
import { withoutEnd, withoutEnds } from './trimming.ts';

/**
 * A file name (without ending) for an id or a title: letters, digits, `-`, `_` and `.`, never a path, never hidden, never a device name
 * of Windows, at most 100 characters and 200 bytes: with a number and an ending, what every disk takes.
 */
export function safeFileName(id: string): string {
  const signs = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/\.{2,}/g, '.');
  const name = withoutEnd(short(withoutEnds(signs, '.-'), 100, 200), '.-');
  if (name === '') return 'verslag';
  return /^(?:con|prn|aux|nul|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])(?:\.|$)/i.test(name) ? `_${name}` : name;
}

/** The start of a text that is no longer than so many characters and bytes. */
export function short(text: string, characters: number, bytes: number): string {
  let found = cut(text, characters);
  for (let length = characters - 1; length > 0 && new TextEncoder().encode(found).length > bytes; length--) found = cut(text, length);
  return found;
}
