/**
 * What patterns do only in time that grows with the square of a text: `/[ \t]+$/` tries every run of blanks in it, and from each blank of the
 * run anew. These take as many steps as the text has characters. A test holds that no pattern of the source is of that kind.
 */

/** Without the characters at its end that are among `signs`. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Without the characters at both ends that are among `signs`. */
export function withoutEnds(text: string, signs: string): string {
  const rest = withoutEnd(text, signs);
  let start = 0;
  while (start < rest.length && signs.includes(rest[start]!)) start++;
  return rest.slice(start);
}

/** Each line without blanks at its end. */
export function withoutTrailingBlanks(text: string): string {
  return text
    .split('\n')
    .map((line) => withoutEnd(line, ' \t'))
    .join('\n');
}

/** Each run of white space as one blank, and none at the ends: as a sentence reads on one line. */
export function withSingleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Each run of blanks and tabs as one blank, and none at the ends; a no-break space is no blank. */
export function withoutDoubleBlanks(text: string): string {
  return text.replace(/[ \t]{2,}|\t/g, ' ').trim();
}

/** Each line break, with the white space around it, as one blank; other white space stays. */
export function onOneLine(text: string): string {
  return piecesOfLines(text).join(' ');
}

/** What stands between line breaks, each without the white space around a break; empty lines are none. */
function piecesOfLines(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.length - 1;
  if (last === 0) return lines;
  return lines
    .map((line, index) => (index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim()))
    .filter((line, index) => line !== '' || index === 0 || index === last);
}

/**
 * A text of several lines, cut at them; what is no string in it belongs to the line it stands on. An empty line holds nothing.
 * @param cut how a string is cut. Default: without the white space around a break, and without lines that are empty
 */
export function linesOfParts<P extends object>(text: readonly (string | P)[], cut = piecesOfLines): (string | P)[][] {
  const lines: (string | P)[][] = [[]];
  for (const part of text) {
    if (typeof part !== 'string') lines.at(-1)!.push(part);
    else
      for (const [index, piece] of cut(part).entries()) {
        if (index > 0) lines.push([]);
        if (piece !== '') lines.at(-1)!.push(piece);
      }
  }
  return lines;
}

/** An id and the number at its end, as typed; undefined where it ends in none, or in more digits than `most`. */
export function numberAtEnd(id: string, most = id.length): { readonly stem: string; readonly digits: string } | undefined {
  const stem = withoutEnd(id, '0123456789');
  const start = Math.max(stem.length, id.length - most);
  return start === id.length ? undefined : { stem: id.slice(0, start), digits: id.slice(start) };
}
