/** Writes `syntaxes/verslag.tmLanguage.json`, the file that editors read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { TEXTMATE_GRAMMAR } from './grammar.ts';

const folder = new URL('../../syntaxes/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('verslag.tmLanguage.json', folder), `${JSON.stringify(TEXTMATE_GRAMMAR, null, 2)}\n`);
