/**
 * What a message is made of (RFC 5322 and RFC 2045 to 2047): headers, and bodies that name how they are encoded. All of it is ASCII with lines
 * of at most 76 characters, ended by CR LF. Values come as text of one line (`oneLine`), so that none can end a header.
 */

const CRLF = '\r\n';
/** RFC 2045, 6.7 and 6.8; RFC 2047, 2. */
const LONGEST_LINE = 76;
/** With room for the name of a header before it. */
const LONGEST_WORD = 60;
const encoder = new TextEncoder();

/** An entity: header lines, and its body as it is sent. */
export interface Entity {
  readonly headers: readonly string[];
  readonly body: string;
}

export function entitySource({ headers, body }: Entity): string {
  return `${headers.join(CRLF)}${CRLF}${CRLF}${body}`;
}

// ---------------------------------------------------------------- headers

/** A header, folded between its words (RFC 5322, 2.2.3). */
export function header(name: string, words: readonly string[]): string {
  let lines = `${name}:`;
  let length = lines.length;
  for (const word of words) {
    const fits = length + 1 + word.length <= LONGEST_LINE;
    lines += `${fits || length === name.length + 1 ? '' : CRLF} ${word}`;
    length = fits ? length + 1 + word.length : 1 + word.length;
  }
  return lines;
}

/** Text of a header that is for people: as it is where it may be, else as encoded words (RFC 2047). */
export function textWords(text: string): string[] {
  const words = text.split(' ');
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && words.every((word) => word.length <= LONGEST_WORD);
  return isPlain ? words : encodedWords(text);
}

/** A mailbox (RFC 5322, 3.4): a name in quotes, or as encoded words, and an address. */
function mailboxWords({ name, address }: { readonly name: string; readonly address: string }): string[] {
  if (name === '' || name === address) return [address];
  const words = textWords(name);
  const phrase = quoted(name);
  if (words[0]!.startsWith('=?')) return [...words, `<${address}>`];
  // A line may end within quotes, but not each program knows that.
  return [...(phrase.length <= LONGEST_WORD ? [phrase] : phrase.split(' ')), `<${address}>`];
}

/** A quoted string (RFC 5322, 3.2.4). */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Mailboxes with commas between them. */
export function mailboxListWords(mailboxes: readonly { readonly name: string; readonly address: string }[]): string[] {
  return mailboxes.flatMap((mailbox, index) => {
    const words = mailboxWords(mailbox);
    return index === mailboxes.length - 1 ? words : [...words.slice(0, -1), `${words.at(-1)!},`];
  });
}

/** The Q encoding (RFC 2047, 4.2) with the characters that a phrase allows (5.3): no word ends within a character. */
function encodedWords(text: string): string[] {
  const [open, close] = ['=?UTF-8?Q?', '?='];
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    const piece = character === ' ' ? '_' : /[A-Za-z0-9!*+/-]/.test(character) ? character : hexOf(character, '=');
    if (open.length + word.length + piece.length + close.length > LONGEST_WORD) {
      words.push(`${open}${word}${close}`);
      word = '';
    }
    word += piece;
  }
  return [...words, `${open}${word}${close}`];
}

function hexOf(text: string, mark: '=' | '%'): string {
  return [...encoder.encode(text)].map((byte) => `${mark}${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/**
 * The words of a parameter, the first after a semicolon of the value before it: quoted, or in pieces of percent-encoded UTF-8 where it is
 * long or no ASCII (RFC 2231, 3 and 4).
 */
function parameterWords(name: string, value: string): string[] {
  if (/^[\x20-\x7e]*$/.test(value) && value.length <= LONGEST_WORD) return [`${name}=${quoted(value)}`];
  const pieces: string[] = [];
  let piece = "UTF-8''";
  for (const character of value) {
    const next = /[A-Za-z0-9._-]/.test(character) ? character : hexOf(character, '%');
    if (piece.length + next.length > LONGEST_WORD) {
      pieces.push(piece);
      piece = '';
    }
    piece += next;
  }
  const all = [...pieces, piece];
  return all.map((part, index) => `${name}*${all.length > 1 ? `${index}*` : ''}=${part}${index < all.length - 1 ? ';' : ''}`);
}

// ---------------------------------------------------------------- bodies

/** @param type with its parameters, each a word: `['text/plain;', 'charset=utf-8']`. */
export function textEntity(type: readonly string[], text: string): Entity {
  const lines = text.split(/\r\n?|\n/);
  const isPlain = lines.every((line) => line.length <= LONGEST_LINE && /^[\t\x20-\x7e]*$/.test(line));
  return {
    headers: [header('Content-Type', type), `Content-Transfer-Encoding: ${isPlain ? '7bit' : 'quoted-printable'}`],
    body: (isPlain ? lines : lines.map(quotedPrintable)).join(CRLF),
  };
}

/** A file beside the text (RFC 2183); with an id, one that the text shows (RFC 2392). */
export function fileEntity({
  fileName,
  type,
  content,
  id,
}: {
  readonly id?: string;
  readonly fileName: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}): Entity {
  return {
    headers: [
      // Programs that do not know RFC 2231 look for a name here, encoded as in no standard.
      header('Content-Type', [`${type};`, ...(typeof content === 'string' ? ['charset=utf-8;'] : []), ...nameWords(fileName)]),
      'Content-Transfer-Encoding: base64',
      ...(id === undefined ? [] : [`Content-ID: <${id}>`]),
      header('Content-Disposition', [id === undefined ? 'attachment;' : 'inline;', ...parameterWords('filename', fileName)]),
    ],
    body: lined(base64(content)),
  };
}

function nameWords(fileName: string): string[] {
  const words = textWords(fileName);
  if (!words[0]!.startsWith('=?')) return [`name=${quoted(fileName)}`];
  return words.map((word, index) => `${index === 0 ? 'name="' : ''}${word}${index === words.length - 1 ? '"' : ''}`);
}

/** Entities in one (RFC 2046, 5.1). @param boundary occurs in none of them: it is a digest of what they say. */
export function multipart(kind: 'mixed' | 'alternative' | 'related', boundary: string, parts: readonly Entity[]): Entity {
  const body = parts.map((part) => `--${boundary}${CRLF}${entitySource(part)}${CRLF}`).join('');
  return { headers: [header('Content-Type', [`multipart/${kind};`, `boundary="${boundary}"`])], body: `${body}--${boundary}--${CRLF}` };
}

/** A line as RFC 2045, 6.7 writes it. */
function quotedPrintable(line: string): string {
  const bytes = encoder.encode(line);
  let source = '';
  let length = 0;
  bytes.forEach((byte, index) => {
    const isLast = index === bytes.length - 1;
    const isBlank = byte === 0x20 || byte === 0x09;
    const asItIs = byte === 0x3d ? false : isBlank ? !isLast : byte > 0x20 && byte < 0x7f;
    const piece = asItIs ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    // A line that goes on ends with an equals sign.
    if (length + piece.length > (isLast ? LONGEST_LINE : LONGEST_LINE - 1)) {
      source += `=${CRLF}`;
      length = 0;
    }
    source += piece;
    length += piece.length;
  });
  return source;
}

/** RFC 4648, on one line. */
export function base64(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(binary);
}

function lined(encoded: string): string {
  return encoded.replace(/.{76}(?=.)/g, `$&${CRLF}`);
}
