import { isId } from '../../syntax/characters.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';

/** A name in capitals, such as RIVM or A&O, is that of an organisation. */
export function isOrganization(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(name.trim());
}

/** `Jansen en Smit`, `Abdul, Linette & Petra`: the names that are joined there. Doubled sigils and quotes around them go. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;]|\s(?:en|and|&)\s/u)
    .map((name) => name.replace(/^[@\s"']+|(?<!["'\s])["'\s]+$/g, '').replace(/\s+/g, ' '))
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

const TITLES =
  /^(?:de heer|dhr|heer|mevrouw|mevr|mw|prof|professor|dr|drs|ir|ing|mr|meneer|wethouder|burgemeester|mrs|ms|miss|sir)(?=[\s.]|$)\.?\s*/iu;

/**
 * An id for somebody who has none: the surname with what belongs to it (`klaassen`, `devries`), with initials before it where that is taken,
 * and a number where that is too. An organisation keeps its letters.
 */
export function idFor(name: string, isTaken: (id: string) => boolean): string {
  const candidates = isOrganization(name) ? [name.replaceAll('&', '')] : personIds(name);
  const free = candidates.find((id) => isId(id) && !isTaken(id));
  if (free !== undefined) return free;
  const stem = candidates.find((id) => isId(id)) ?? 'persoon';
  for (let number = 2; ; number++) if (!isTaken(`${stem}${number}`)) return `${stem}${number}`;
}

function personIds(name: string): string[] {
  let bare = name.replace(/\([^)]*\)?/g, ' ').trim();
  while (TITLES.test(bare)) bare = bare.replace(TITLES, '');
  const words = bare.split(/[\s.]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return [];
  // A particle, in lower case, opens the surname: `Jan de Vries`.
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const surname = words.slice(particle > 0 ? particle : -1);
  const initials = words.slice(0, words.length - surname.length).map((word) => word[0]!);
  const id = plain(surname.join(''));
  return [id, ...initials.slice(0, 1).map((initial) => `${plain(initial)}.${id}`), plain(words.join('-'))];
}

/** Lower case, without accents and signs that no id can hold. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, '')
    .replace(/^-+|-+(?=-|$)/g, '');
}

/** `van-dijk` → `Van Dijk`; an organisation keeps its letters. A start: the writer knows the name. */
export function nameForId(id: string, type: 'Person' | 'Organization' | 'Group'): string {
  if (type === 'Organization') return id;
  const words = id.split(/[-._]/).filter((word) => word !== '');
  return words.map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).join(' ') || id;
}

export function foldedName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The statement that declares somebody in an address book. */
export function declarationOf(
  id: string,
  name: string,
  language: 'nl' | 'en',
  type: 'Person' | 'Organization' | 'Group' = typeOf(name),
): string {
  const keyword = keywordNamed(type)[language];
  return `${keyword} ${id}: ${name}`;
}

export function typeOf(name: string): 'Person' | 'Organization' {
  return isOrganization(name) ? 'Organization' : 'Person';
}
