/** Numbers of headings as their parts: whether one goes on from another, whatever signs stand between them. */

/** What stands before a number, and is no part of a title: `Punt 3: …`, `Agendapunt 3 …`. */
const CALLED =
  /^[^\p{L}\p{N}§]{0,4}(?:(?:ad|(?:agenda)?punt(?:en)?|agenda item|item|point|section|paragraaf|onderdeel|hoofdstuk|chapter|nr\.?|no\.?|ap\.?|§)[ \t]{1,4})?/iu;
const FIRST = /^(?:\d{1,4}(?!\d)|[IVXL]{1,6}(?!\p{L}))/u;
/** `.1`, `.b`, `-2`, `(a)`, `a)`; of letters that nothing parts from the number only the first few: `5G` and `3e` are words. */
const NEXT =
  /^(?:[.\-/]\(?(\d{1,3})(?!\d)|(?:[.\-/]\(?([a-zA-Z])|[ \t]?\((\d{1,3}|[a-zA-Z])(?=\))|([a-dA-C]|bis|ter)|([a-zA-Z])(?=[.)][ \t]))(?![\p{L}\d]))\)?/u;
const ENDS = /^[.):,*_]{0,4}(?:[ \t]|$)/;
/** `a. Ontslag`, `(b) Ontslag`: a part of the point above it. */
const LETTER = /^[^\p{L}\p{N}]{0,3}[a-h][.)]{1,2}[ \t]/u;
/** What a point is called by where others speak of it, with its number behind it. */
const NAMED =
  /(?<![\p{L}\p{N}])(?:(?:agenda)?punt(?:en)?|agenda item|item|point|vervolg|continued|continuation of)[ \t]{1,4}(?=\d|[IVXL]{1,6}(?!\p{L}))/giu;

/** The parts of the number that a heading starts with, behind its signs: `3(a) Ontslag` has `3` and `a`; undefined where it has none. */
export function headingNumber(words: string): readonly string[] | undefined {
  return numberAt(words.slice(CALLED.exec(words)?.[0].length ?? 0));
}

/** Whether a heading has no number but the letter of a part. */
export function isLettered(words: string): boolean {
  return LETTER.test(words);
}

/** The numbers of points that the words of a heading name: `Besluiten bij punt 3`, `Vervolg 3`. */
export function numbersNamed(words: string): (readonly string[])[] {
  return [...words.matchAll(NAMED)].flatMap(({ index, 0: word }) => {
    const number = numberAt(words.slice(index + word.length));
    return number === undefined ? [] : [number];
  });
}

function numberAt(words: string): readonly string[] | undefined {
  const first = FIRST.exec(words)?.[0];
  if (first === undefined) return undefined;
  const parts = [withoutZeros(first)];
  let rest = words.slice(first.length);
  for (let next = NEXT.exec(rest); next !== null; next = NEXT.exec(rest)) {
    parts.push(
      next
        .slice(1)
        .find((part) => part !== undefined)!
        .toLowerCase(),
    );
    rest = rest.slice(next[0].length);
  }
  return ENDS.test(rest) ? parts : undefined;
}

/** `03` is `3`. */
function withoutZeros(part: string): string {
  return part.replace(/^0+(?=\d)/, '');
}
