import type { Introduced } from '../model/names/known-people.ts';
import { TITLES } from '../model/names/name-words.ts';
import { isOrganization } from '../model/names/naming.ts';
import { holdsHidden } from './hidden.ts';
import { attendanceWords } from './words.ts';

/** One entry of a list of people, as a document writes it. */
export interface Listed extends Introduced {
  /** What stands behind the name and stays there: a way of attending, a role. */
  readonly notes: readonly string[];
  /** What stood before the name. */
  readonly office?: string;
  /** A ground of the Woo stands in place of the name. */
  readonly ground?: string;
}

const GROUND_WORD = /^(?:\[?(?:redacted|geanonimiseerd|weggelakt|zwartgelakt)\]?[ \t]*)?\[?(\d{1,2}\.\d(?:\.\d{1,2})?[a-i]?)\]?$/iu;
const ADDRESS = /^[^@]+@[^@]+\.\p{L}{2,}$/u;

/** Who reads such a box changes, or is many. */
const OFFICE_BOX =
  /^(?:leden|members|allen|all|info|secretariaat|secretary|bestuur|board|beheer|admin|office|team|contact|staff|griffie|receptie)@/iu;

/** The first mail address in a text. */
function addressIn(text: string): string | undefined {
  return text.split(/[\s<>()[\],;:"]/).find((word) => word.includes('@') && ADDRESS.test(word));
}
const NAME = /^(?:(?:de|van|den|der|ter|ten|te|'t|d'|el|al|la|le|du|von|zu|di|da|dos)\s+)*\p{Lu}/iu;

/** `A. de Wit, secretaris (VWS)` on a line of its own: behind the name stands what they are. An article makes it somebody else. */
const OFFICE =
  /^,[ \t]+(?<office>(?!(?:een|de|het|enkele|diverse|alle|a|an|the|some|all|several|en|and|van|den|der|ter|ten)[ \t])\p{Ll}[\p{L}\t -]{2,60}?)(?=[ \t]*(?:\n|$|\())/u;

/** `Nina Costa, Director`: what nobody is called, behind a full name. */
const OFFICE_WORD =
  /^,[ \t]+(?<office>(?:(?:vice|deputy|acting|assistant|plv\.|plaatsvervangend)[ -])?(?:chair|chairman|chairwoman|chairperson|treasurer|secretary|clerk|director|manager|trustee|voorzitter|penningmeester|secretaris|notulist|directeur|bestuurder|griffier|wethouder|burgemeester|projectleider|adviseur))(?=[ \t]*(?:\n|$|[,;(]))/iu;

/** `wethouder K. Brandsma`: what they are, before a name. */
const OFFICE_BEFORE =
  /^(?<office>wethouder|burgemeester|gedeputeerde|raadslid|statenlid|dijkgraaf|heemraad|minister|staatssecretaris|wijkagent|griffier|gemeentesecretaris|councillors?|mayor|alderman|Councillors|Cllrs|juf|juffrouw|meester|dominee|pastoor|dokter|agent)[ \t]+(?=(?:(?:van|de|den|der|ter|ten)[ \t])*\p{Lu})/u;

/** `H Whitlock (HW) – Chair`: behind a dash stands what they are. */
const OFFICE_BEHIND = /(?<=\p{L}[.)]?)[ \t][–—-][ \t](?<office>\p{L}[\p{L} '-]{2,40})$/u;

/** The entries of a list: `Jan Jansen (RIVM), P. de Vries en Anna Smit <anna@x.example>`. Undefined where one of them is nobody's name. */
export function listedIn(text: string): readonly Listed[] | undefined {
  const entries = entriesOf(text);
  const listed = entries.map(listedFrom);
  return entries.length > 0 && listed.every((one) => one !== undefined) ? listed : undefined;
}

/** Somebody stands on each line, or there is one of them alone. */
function isApart(text: string): boolean {
  return text.includes('\n') || /^[^,;]*,[^,;(]*\([^(),;]*\)[ \t]*$/.test(text);
}

/** Cut at commas, semicolons, line breaks and `en`, outside parentheses and quotes. @param apart whether what stands behind a comma may be what they are */
export function entriesOf(text: string, apart = isApart(text)): string[] {
  const entries: string[] = [];
  let depth = 0;
  let quoted = false;
  let entry = '';
  const end = () => {
    const plain = entry
      .replace(/^[\s•·*–—-]+/u, '')
      .trim()
      .replace(/[.;]$/, '');
    if (/[\p{L}\p{N}\u2588\u25a0\ufdd0]/u.test(plain))
      entries.push(/\b\p{Lu}\.?$/u.test(plain) && /\.$/.test(entry.trim()) ? entry.trim() : plain);
    entry = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const office = sign === ',' && depth === 0 && !quoted && NAME.test(entry.trim()) ? OFFICE.exec(text.slice(at, at + 90)) : null;
    const named =
      sign === ',' && depth === 0 && !quoted && /\p{L}[ \t]+\p{L}/u.test(entry.trim()) ? OFFICE_WORD.exec(text.slice(at, at + 60)) : null;
    const is = office !== null && apart ? office : named;
    if (is !== null) {
      entry += ` (${is.groups!.office})`;
      at += is[0].length - 1;
      continue;
    }
    if (sign === '"') quoted = !quoted;
    if (!quoted && /[([<]/.test(sign)) depth++;
    if (!quoted && /[)\]>]/.test(sign)) depth = Math.max(0, depth - 1);
    const free = depth === 0 && !quoted;
    const joint = free ? /^\s(?:en|and|&)\s/u.exec(text.slice(at, at + 6)) : null;
    if (free && /[,;\n]/.test(sign)) end();
    else if (joint !== null) {
      end();
      at += joint[0].length - 1;
    } else entry += sign;
  }
  end();
  return entries;
}

/** `… (notulist). Vanaf punt 4: mevr. Koopmans (beheerder)`: who came or went stands behind the others, with when. */
const LATER = /\.[ \t]+(?<when>(?:vanaf|tot|bij|from|until|for|at) (?:agenda)?(?:punt|item) \d{1,2}):[ \t]*/iu;

/** The entries of a line, each with when they were there, where the line says that before their names. */
export function timedEntriesOf(text: string, apart?: boolean): string[] {
  const later = LATER.exec(text);
  if (later === null) return entriesOf(text, apart);
  const { index, 0: whole, groups } = later;
  const when = groups!.when!.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return [
    ...entriesOf(text.slice(0, index), apart),
    ...timedEntriesOf(text.slice(index + whole.length), apart).map((entry) => `${entry} (${when})`),
  ];
}

/** Somebody as one entry names them; undefined where it is no name. */
export function listedFrom(written: string): Listed | undefined {
  // Of a name that is hidden in part nothing goes to the address book.
  if (holdsHidden(written.replace(/\([^()]*\)/g, ''))) return undefined;
  const before = OFFICE_BEFORE.exec(written.trim())?.groups?.office;
  if (before !== undefined) {
    const named = listedFrom(written.trim().slice(before.length));
    return named && { ...named, notes: [before, ...named.notes], role: named.role ?? before, office: before };
  }
  const entry = written.replace(OFFICE_BEHIND, ' ($<office>)');
  const email = addressIn(entry);
  const notes: string[] = [];
  let organization: string | undefined;
  let alias: string | undefined;
  const beforeNote = entry.slice(0, Math.max(0, entry.indexOf('(')));
  let role: string | undefined;
  const bare = entry
    .replace(email ?? '', ' ')
    .replace(/[<>[\]]|\(\s*\)/g, (sign) => (/[[\]]/.test(sign) && /\d\.\d/.test(entry) ? sign : ' '))
    .replace(/\(([^()]*)\)/g, (_, note: string) => {
      for (const part of note
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter((one) => one !== '')) {
        if (part === initialsOf(beforeNote) || isCodeOf(part, beforeNote)) {
          alias = part;
          notes.push(part);
        } else if (isOrganization(part) && organization === undefined) organization = part;
        else {
          notes.push(part);
          if (!attendanceWords.has(part.toLowerCase()) && !holdsHidden(part)) role ??= part;
        }
      }
      return ' ';
    });
  const name = bare.replace(/["“”]/g, '').replace(/^\s*@/, '').replace(/\s+/g, ' ').trim().replace(/[,:]$/, '');
  const handle = /^@?\s*([a-z][\w-]{1,38})$/u.exec(entry.trim())?.[1];
  if (handle !== undefined && entry.trim().startsWith('@')) return { name: handle, notes, role };
  const ground = GROUND_WORD.exec(name)?.[1];
  if (ground !== undefined) return { name, notes, ground, role };
  if (name === '' && email !== undefined && OFFICE_BOX.test(email)) return undefined;
  if (name === '' && email !== undefined) return { name: nameOfAddress(email), email, notes, organization, role };
  const words = name.split(' ');
  if (!NAME.test(name) || words.length > 7 || /\d|[:!?/\\=]/.test(name.replace(/-\d+$/, ''))) return undefined;
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:van|de|den|der|het|ter|ten|te|op|in|aan|bij|la|le|du|von|zu|di|da|dos|el|al|fam|familie|dhr|mw|mevr|mevrouw|heer|drs|ir|ing|mr|dr|prof)\.?$/u.test(
        word,
      ),
  );
  if (small.length > 0) return undefined;
  return { name, email, notes, organization, role, alias };
}

/** `EM` of Ed Marlow: by these an item may name somebody, where the document says so. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s.-]+/)
    .flatMap((word) => (/^\p{Lu}/u.test(word) && !TITLES.has(word.toLowerCase()) ? [word[0]!] : []))
    .join('');
}

/** `WPR` of Wim Prins: an initial and the beginning of a surname, as schools and offices have them. */
function isCodeOf(code: string, name: string): boolean {
  const [first, ...more] = name.split(/[\s.-]+/).filter((word) => /^\p{Lu}/u.test(word) && !TITLES.has(word.toLowerCase()));
  return (
    first !== undefined &&
    /^\p{Lu}{3,4}$/u.test(code) &&
    code[0] === first[0] &&
    more.some((word) => word.toUpperCase().startsWith(code.slice(1)))
  );
}

/** `anna.smit@x.example` → `Anna Smit`. */
function nameOfAddress(address: string): string {
  return address
    .slice(0, address.indexOf('@'))
    .split(/[._]/)
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ');
}
