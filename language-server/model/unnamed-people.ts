import { shieldsFrom } from '../syntax/shields.ts';
import { folded, type MeantSecret } from './meant-secrets.ts';

/** Words for somebody who was there and is not to be named. */
const NOT_NAMED =
  "(?:(?:graag |s\\.?v\\.?p\\.? |liever )?niet (?:(?:te|bij naam|met naam|in (?:het )?verslag) )?(?:noemen|genoemd|vermelden|vermeld|opnemen|opgenomen|notuleren|genotuleerd)(?: worden)?(?: in (?:het |de )?(?:verslag|notulen|lijst))?|(?:wil|wenst|wilde|hoeft|mag) (?:liever )?niet (?:bij naam |met naam |in het verslag )?(?:genoemd|vermeld|opgenomen)(?: te)?(?: worden)?|niet (?:op|in) (?:de )?(?:presentielijst|lijst|notulen|(?:het )?verslag)|buiten (?:het |de )?(?:verslag|notulen|presentielijst)|incognito|anoniem|anonymous(?:ly)?|(?:onder )?(?:pseudoniem|schuilnaam)|naam (?:weglaten|niet (?:noemen|vermelden|openbaar))|(?:please )?(?:do not|don['\u2019]t) (?:list|name|mention|record|include|minute)|not (?:to be )?(?:named|listed|mentioned|recorded|minuted)|unnamed|unlisted|name withheld|withhold name|off the list|under a pseudonym)";
/** In parentheses or behind a comma, where nothing more stands. */
const BESIDE = new RegExp(`(?:[(,;/] ?|[-\u2013\u2014] |\\) )${NOT_NAMED} ?(?=[),;/]|$)`, 'iu');
const CAPTION = new RegExp(`^[^\\p{L}\\p{N}@]{0,8}${NOT_NAMED} ?:`, 'iu');
const MAY_SAY = /niet|not|schuil|nam|verslag|notulen|incognito|anon|pseudo|list/iu;

/** `@deboer (niet vermelden)`, `@deboer (incognito)`, and `Niet vermelden: @deboer` as a caption: who is meant may not be named. */
export function meantUnnamed(text: string): MeantSecret | undefined {
  const value = text.slice(text.indexOf(':') + 1);
  if (!MAY_SAY.test(value)) return undefined;
  for (const typed of value.split(/\r\n?|\n/)) {
    const line = folded(typed);
    if (BESIDE.test(line) || CAPTION.test(line)) return UNNAMED;
  }
  return undefined;
}

/** Where in a line somebody stands who is not to be named, with such words behind the name, and where those end; undefined where nobody does. */
export function unnamedPlace(line: string): { readonly start: number; readonly wordsEnd: number; readonly end: number } | undefined {
  const found = BESIDE.exec(line);
  if (found === null) return undefined;
  const start = line.lastIndexOf('@', found.index);
  const wordsEnd = found.index + found[0].trimEnd().length;
  return start < 0 ? undefined : { start, wordsEnd, end: line[wordsEnd] === ')' ? wordsEnd + 1 : wordsEnd };
}

/** The same of a line of the header under that label: `Niet vermelden: @deboer`. */
export function meantUnnamedBy(line: string): MeantSecret | undefined {
  return line.includes('@') && shieldsFrom(line, 0).length === 0 && CAPTION.test(folded(line)) ? UNNAMED : undefined;
}

const UNNAMED: MeantSecret = { ground: '5.1.2e', reach: 'line', perhaps: true };
