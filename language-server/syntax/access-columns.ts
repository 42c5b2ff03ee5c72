/** Columns of a table in whose cells stands what opens something. */
const HOLDS =
  /^(?:ww|pw|pwd|pass|passwd|(?:wifi-?|inlog-?)?(?:wachtwoord(?:en)?|passwords?)|pin(?:code)?|toegangscodes?|(?:alarm|deur|inlog|wifi-?|hek|kluis)codes?|passcodes?|(?:access|door|gate|alarm) codes?)$/iu;
/** `Code` holds it where another column names what has a lock. */
const CODE = /^(?:code|codes|combinatie|combination|nummer|number)$/iu;
const LOCKED = /^(?:sleutels?|kluis|kluisje|sleutelkluis(?:je)?|slot|deur|hek|alarm|keys?|key safe|safe|lock|door|gate)$/iu;
const DENIED =
  /^(?:nee|neen|ja|yes|geen|none|n\.?v\.?t\.?|n\/a|onbekend|unknown|volgt|gewijzigd|changed|nieuw|verlopen|expired|verplicht|required|optioneel|optional|sterk|zwak|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})$/iu;

/** @param names of the columns of a table. @param index one of them. */
export function isAccessColumn(names: readonly string[], index: number): boolean {
  const name = names[index] ?? '';
  return HOLDS.test(name) || (CODE.test(name) && names.some((other) => LOCKED.test(other)));
}

/** Whether a cell of such a column tells what opens it: one word, long enough. */
export function tellsInColumn(cell: string): boolean {
  return /^[^ \u25a1]{4,60}$/u.test(cell) && !DENIED.test(cell) && /[\p{L}\p{N}]/u.test(cell);
}
