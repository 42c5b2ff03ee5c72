/** What stands between `vastgesteld` and its date. */
const BEFORE_DATE =
  /^(?:(?:(?:in|tijdens|door|bij|op) (?:de |het |het besluit van de )?(?:[\p{L}-]*vergadering|overleg|raad|alv) (?:van|op|d\.d\.)|(?:in|at|by) (?:the )?(?:council )?meeting (?:of|on)|op|on|d\.d\.|dd\.?|d\.d|per|dated|at|by|in)[ \t]+)?/iu;

/** `vastgesteld d.d. 20 december 2022`, `approved at the meeting of 1 May 2021`, `vastgesteld (20-12-2022)`: the status and the words of its date. */
export function statusParts(text: string): { readonly word: string; readonly date: string | undefined } {
  const [, word = '', behind] = /^(\S+)(?:[ \t]+(?![ \t])(.*))?$/.exec(text.trim()) ?? [];
  if (behind === undefined) return { word: word.replace(/[,;:]$/, ''), date: undefined };
  const bare = behind.startsWith('(') && behind.endsWith(')') ? behind.slice(1, -1).trim() : behind;
  return { word: word.replace(/[,;:]$/, ''), date: bare.slice(BEFORE_DATE.exec(bare)?.[0].length ?? 0) };
}
