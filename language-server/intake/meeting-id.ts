import { isId } from '../syntax/characters.ts';
import { safeFileName } from '../syntax/file-names.ts';
import { attributeNamed } from '../vocabulary/attributes.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';

/** How minutes begin: `Verslag mt-1 (reeks mt)`. */
export function headOf(id: string, series: string | undefined, language: Language): string {
  return `${keywordNamed('Meeting')[language]} ${id}${series === undefined ? '' : ` (${attributeNamed('series')[language]} ${series})`}`;
}

/** A free id, made of the name of a document. */
export function idOf(name: string, isTaken: (id: string) => boolean): string {
  const plain = safeFileName(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '');
  const stem = isId(plain) ? plain : 'verslag';
  let id = stem;
  for (let number = 2; isTaken(id); number++) id = `${stem}-${number}`;
  return id;
}
