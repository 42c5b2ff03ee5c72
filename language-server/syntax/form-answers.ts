/** `(ja/nee): nee`: the question of a form, and what was filled in. */
const ASKED = /(?<=\p{L}) ?[([](?:ja|yes|j|y) ?[/|] ?(?:nee|no|n)[)\]] ?([:=?]) ?(?:(ja|yes|j|y|x)|(nee|neen|no|n))(?![\p{L}\p{N}])/iu;

/** `Geheim: nee` is no field that says anything, and would be read as one without its ground. */
const SECRET = /^[^\p{L}\p{N}]{0,8}(?:geheim|secret)(?: ?[([])/iu;

/** A line with the answer of a form in the place where that of a field stands: `Vertrouwelijk (ja/nee): nee` says what `Vertrouwelijk: nee` does. */
export function withAnswer(line: string): string {
  if (!line.includes('/') && !line.includes('|')) return line;
  const isNo = ASKED.exec(line)?.[3] !== undefined;
  const asked = isNo && SECRET.test(line) ? line.replace(/geheim|secret/iu, 'Vertrouwelijk') : line;
  return asked.replace(ASKED, (_, sign: string) => `${sign} ${isNo ? 'nee' : 'ja'}`);
}
