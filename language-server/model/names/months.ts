const MONTH = /^(?:jan|mei|may|april|june|juni|juli|august|augustus|mar|jun|january|januari|march)\.?$/iu;

/** `1 April` names nobody, however April Summers is called. */
export function isMonth(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (!MONTH.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return /\d(?:e|ste|de|st|nd|rd|th)?[ \t]+(?:of[ \t]+)?$/iu.test(before) || /^[ \t]+\d/u.test(text.slice(end, end + 4));
}
