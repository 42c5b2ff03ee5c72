/** Somebody as a list of people has them. */
export interface PersonRow {
  /** Where it stands in the file: `regel 3`, `rij 3`; from 1. */
  readonly at: number;
  readonly name: string;
  readonly email?: string | undefined;
  /** Further addresses of theirs. */
  readonly others?: readonly string[] | undefined;
  readonly organization?: string | undefined;
  readonly role?: string | undefined;
}

/** Why somebody of a list was passed over. */
export type RowProblem = 'noName' | 'hiddenSigns' | 'strangeSigns' | 'formula' | 'tooLong' | 'noAddress';

export interface PeopleList {
  readonly rows: readonly PersonRow[];
  readonly problems: readonly { readonly at: number; readonly reason: RowProblem }[];
}

export const MOST_ROWS = 5_000;
const LONGEST = 200;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u;
/** What stands in no name, and means something in minutes. */
const STRANGE = /[{}<>[\]\\@#*`|]|\/\/|^"|"$/;
/** What a spreadsheet would run. */
const FORMULA = /^[=+@]|^-\D/;
const ADDRESS = /^[\p{L}\p{N}.!#$%&'*+/=?^_~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Rows that may stand in an address book; of the others, why not. Nothing is corrected: only the author of the list knows what was meant. */
export function checkedRows(rows: readonly PersonRow[]): PeopleList {
  const problems: { at: number; reason: RowProblem }[] = [];
  const good = rows.flatMap((row): PersonRow[] => {
    const clean = tidied(row);
    const reason = problemOf(clean);
    if (reason === undefined) return [clean];
    problems.push({ at: row.at, reason });
    return [];
  });
  return { rows: good, problems };
}

function tidied({ at, name, email, others = [], organization, role }: PersonRow): PersonRow {
  const trim = (text: string | undefined) => {
    const plain = text?.replace(/[ \t\u00a0]+/g, ' ').trim();
    return plain === '' ? undefined : plain;
  };
  const address = (text: string | undefined) => trim(text)?.replace(/^mailto:/i, '');
  const addresses = [email, ...others].map(address).filter((one) => one !== undefined);
  const lower = addresses.map((one) => one.toLowerCase());
  const [first, ...more] = addresses.filter((_, index) => lower.indexOf(lower[index]!) === index);
  return {
    at,
    name: trim(name) ?? '',
    email: first,
    ...(more.length > 0 && { others: more }),
    organization: trim(organization),
    role: trim(role),
  };
}

function problemOf({ name, email, others = [], organization, role }: PersonRow): RowProblem | undefined {
  const addresses = [...(email === undefined ? [] : [email]), ...others];
  const all = [name, ...addresses, organization, role].filter((one) => one !== undefined);
  if (all.some((one) => HIDDEN.test(one))) return 'hiddenSigns';
  if (all.some((one) => FORMULA.test(one))) return 'formula';
  if ([name, organization, role].some((one) => one !== undefined && STRANGE.test(one))) return 'strangeSigns';
  if (all.some((one) => one.length > LONGEST)) return 'tooLong';
  if (!/\p{L}/u.test(name) || name.includes('@')) return 'noName';
  return addresses.every((one) => ADDRESS.test(one)) ? undefined : 'noAddress';
}
