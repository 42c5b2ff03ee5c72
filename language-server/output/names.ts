export { safeFileName } from '../syntax/file-names.ts';

/** The anchor of an item in its meeting's page. */
export function itemAnchor(id: string): string {
  return `item-${anchorPart(id)}`;
}

/** The anchor of a track, which may have the same id as an item. */
export function trackAnchor(id: string): string {
  return `track-${anchorPart(id)}`;
}

/** The anchor of a note below the text. */
export function noteAnchor(number: number): string {
  return `note-${number}`;
}

function anchorPart(id: string): string {
  return id.replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-');
}

// Controls (C0 without tab and line ends, C1), marks that turn the direction of what follows (Unicode UAX 9, 2.1 and 2.2), halves of
// surrogate pairs, and noncharacters, some of which stand for parts of a text while Markdown is read.
const HARMFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with a visible mark (U+FFFD) for each character that would hide or reorder other text, or break an output. */
export function harmlessText(text: string): string {
  return text.replace(HARMFUL, '\ufffd');
}

/** Data as JSON of which no sign can end the element that holds it. */
export function jsonInHtml(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text that can stand in HTML, between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return harmlessText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text as a string of CSS, quotes included: whatever is no letter or digit is an escape (CSS Syntax 3, 4.3.7). */
export function cssString(text: string): string {
  return `"${harmlessText(text).replace(/[^a-zA-Z0-9]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

/** Text for a header, a file name or a calendar property: on one line, without what would hide or reorder other text. */
export function oneLine(text: string): string {
  return harmlessText(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
}

/**
 * A part of a message id or a calendar UID for an id: ASCII that both allow (RFC 5322, 3.2.3), another text for each other id, and never
 * with `--` in it, so that ids can be joined by that.
 */
export function idPart(id: string): string {
  const encoded = encodeURIComponent(id.toWellFormed()).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return encoded.replace(/^-|-$|-(?=-)/g, '%2D');
}
