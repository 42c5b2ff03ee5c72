import { namePartsOf } from '../model/names/name-parts.ts';
import { TIME_PATTERN_SOURCE } from '../syntax/times.ts';
import type { FieldName } from '../vocabulary/fields.ts';
import { harmless } from './escaping.ts';
import { listedIn } from './persons.ts';
import type { Finding } from './report.ts';

/** A line of the header to be. */
export interface HeaderLine {
  readonly name: FieldName | undefined;
  readonly label: string;
  readonly value: string;
  readonly below?: readonly string[];
  readonly finding?: Pick<Finding, 'kind' | 'sure'>;
}

/** What facts make of a header; `left` are those that no field can hold. */
export interface Header {
  readonly lines: HeaderLine[];
  readonly left: string[];
  title: string | undefined;
}

/** A time or an hour within a line. */
export const TIME = new RegExp(
  `(?:van[ \\t]+)?(?:${TIME_PATTERN_SOURCE}|(?<![\\p{L}\\p{N}])\\d{1,2}(?=[ \\t]?(?:uur|u|h)(?![\\p{L}\\p{N}])|[ap]\\.?m))`,
  'iu',
);

/** Somebody by what a list says of them: they can own nothing. */
export function guest(entry: string): string {
  return `"${entry
    .replace(/["“”{}\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

/** `ALV Volkstuin Zonnig` behind `Verslag:` is what was held, and `Jan Jansen` who wrote. */
export function isTitle(value: string): boolean {
  return (
    /(?<![\p{L}.])\p{Lu}{2,}(?![\p{L}.])|\d/u.test(value) ||
    /(?:overleg|vergadering|bijeenkomst|commissie|werkgroep|stuurgroep|bestuur|raad|team|meeting|committee|board|council|group)(?!\p{L})/iu.test(
      value,
    )
  );
}

/** Whether a label has signs that would mean something else. */
export function keywordsLike(label: string): boolean {
  return harmless(label) !== label;
}

/** `VvE Beheer Zuid`: who sends a mail by such a name is nobody. */
export function isBody(name: string): boolean {
  return /^(?:vve|stichting|vereniging|co[oö]peratie|gemeente|provincie|waterschap|ministerie|team|afdeling|bureau|secretariaat|bestuur|association|foundation|council|office|department|the)(?!\p{L})/iu.test(
    name,
  );
}

const PART =
  /^(?:aanwezige? )?(?:namens (?:de |het )?)?[\p{L} -]{0,24}(?:geleding|leden|directie|bestuur|personeel|ouders|docenten|leerlingen|studenten|staf|college|wethouders|fractie|team|staff|members|trustees|governors|parents|pupils|students|officers|observers|councillors)$/iu;

/** `Personeelsgeleding: Ingrid Maas, Tom Aalbers`: a part of a body, and full names only. */
export function isPartOfBody(label: string, values: readonly string[]): boolean {
  return PART.test(label) && values.every((value) => listedIn(value)?.every(({ name }) => isFullName(name)) === true);
}

function isFullName(name: string): boolean {
  const parts = namePartsOf(name);
  return parts !== undefined && parts.surnames.length > 0 && parts.initials.length > 0;
}

/** The field of the header that somebody of this role belongs in. */
export function officeOf(role = ''): 'Chair' | 'Secretary' | undefined {
  if (/^(?:voorzitter|vz|vz\.|voorz\.|chair|chairman|chairwoman|chairperson)$/i.test(role)) return 'Chair';
  return /^(?:notulist|notuliste|notulen|secretaris|verslag|verslaglegger|secretary|minutes|minute taker|note taker|clerk|scribe)$/i.test(
    role,
  )
    ? 'Secretary'
    : undefined;
}
