import { cut } from './cutting.ts';
import { withoutEnd, withoutEnds } from './trimming.ts';

/**
 * A file name (without ending) for an id or a title: letters, digits, `-`, `_` and `.`, never a path, never hidden, never a device name
 * of Windows, at most 100 characters.
 */
export function safeFileName(id: string): string {
  const signs = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/\.{2,}/g, '.');
  const name = withoutEnd(cut(withoutEnds(signs, '.-'), 100), '.-');
  if (name === '') return 'verslag';
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `_${name}` : name;
}
