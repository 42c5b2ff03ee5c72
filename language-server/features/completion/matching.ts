/** Every letter typed is in the text, in order, whatever its case: what an editor's own filter lets pass at least. */
export function matches(text: string, typed: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const letter of typed.toLowerCase()) {
    from = lower.indexOf(letter, from) + letter.length;
    if (from < letter.length) return false;
  }
  return true;
}
