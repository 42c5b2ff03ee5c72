import { wordTable } from '../../vocabulary/word-table.ts';

/**
 * A word of a text as a reader hears it: small letters without accents, whatever signs, markup or encoding it was typed in. `cvJansen` is two
 * words with nothing between them.
 */
export interface FoldedWord {
  readonly text: string;
  /** Place in the text as typed. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What stands before it, behind the word before: blanks, signs, nothing. */
  readonly gap: string;
}
export type Shape = 'lower' | 'capital' | 'upper' | 'number';

/** Characters that nobody sees. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,10}));/y;
const ENCODED = /(?:%[\da-fA-F]{2})+/y;
const TAG = /<\/?(?:b|i|u|s|em|strong|del|ins|sub|sup|span|mark|small)(?:\s[^<>\n]{0,200})?>/iy;
const LINK_TARGET = /\]\((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+"[^"\n]*")?\)/y;

/** Named characters of HTML that hold a letter or a blank: `&eacute;`. */
const NAMED_ACCENT = /^([a-zA-Z])(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron|breve|macr|ogon|dot|strok)$/;
const NAMED = wordTable({
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  szlig: 'ss',
  aelig: 'ae',
  AElig: 'AE',
  oelig: 'oe',
  OElig: 'OE',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  period: '.',
  hyphen: '-',
  commat: '@',
});

/** Letters that Unicode does not take apart, and letters of other scripts that look the same. */
const LIKE = wordTable({
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
});

/** Markup that a page does not show: a word goes on behind it. */
const UNSEEN = new Set(['*', '~', '`', '\\', '[', ']']);
/** Signs of ASCII that may be no sign of the text, but begin something or be unseen. */
const MEANS_MORE = new Uint8Array(128);
for (const sign of [...UNSEEN, '&', '%', '<']) MEANS_MORE[sign.charCodeAt(0)] = 1;
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '´', '′']);
const HYPHENS = new Set(['-', '‐', '‑', '‒', '–', '—']);

/** The words of a text, in one pass. */
export function wordsOf(text: string): readonly FoldedWord[] {
  return new Folder(text).fold();
}

/** The letters of a word or a name alone, without anything between them. */
export function lettersOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join('');
}

class Folder {
  private readonly words: FoldedWord[] = [];
  private readonly source: string;
  private gap = '';
  private letters = '';
  private start = 0;
  private end = 0;
  private capitals = 0;
  private smalls = 0;
  private digits = false;
  private lastIsCapital = false;

  constructor(source: string) {
    this.source = source;
  }

  fold(): readonly FoldedWord[] {
    const { source } = this;
    for (let at = 0; at < source.length; ) {
      const code = source.charCodeAt(at);
      if (code >= 97 && code <= 122) at = this.smallLetters(at);
      else if (code >= 65 && code <= 90) at = this.letter(at, at + 1, source[at]!.toLowerCase(), true);
      else if (code === 32 || code === 10) at = this.between(source[at]!, at + 1);
      else if (code < 128 && MEANS_MORE[code] === 0) at = this.plainSign(source[at]!, at, at + 1);
      else at = this.special(at);
    }
    this.finish();
    return this.words;
  }

  private special(at: number): number {
    const { source } = this;
    const character = source[at]!;
    if (character === '&') {
      const entity = matchAt(ENTITY, source, at);
      const decoded = entity && decodeEntity(entity);
      if (decoded !== undefined && decoded !== null) return this.characters(decoded, at, at + entity![0].length);
    } else if (character === '%') {
      const run = matchAt(ENCODED, source, at)?.[0];
      if (run !== undefined) return this.encoded(run, at);
    } else if (character === '<') {
      const tag = matchAt(TAG, source, at)?.[0];
      if (tag !== undefined) return at + tag.length;
    } else if (character === ']') {
      // `[Jan](page)sen` reads Jansen; what it points to is read by itself.
      const target = matchAt(LINK_TARGET, source, at)?.[0];
      if (target !== undefined && /^\p{L}/u.test(source.slice(at + target.length, at + target.length + 2))) return at + target.length;
    }
    if (UNSEEN.has(character)) return at + 1;
    if (character < '\x80') return this.plainSign(character, at, at + 1);
    const size = source.codePointAt(at)! > 0xffff ? 2 : 1;
    return this.characters(source.slice(at, at + size), at, at + size);
  }

  /** A digit or a sign of ASCII, which most of what is no letter is. */
  private plainSign(sign: string, start: number, end: number): number {
    if (sign >= '0' && sign <= '9') this.digit(start, end, sign);
    else this.between(sign > '\r' || sign < '\t' ? sign : sign === '\n' || sign === '\r' ? '\n' : ' ', end);
    return end;
  }

  /** Characters that stand for a stretch of the source. */
  private characters(text: string, start: number, end: number): number {
    for (const character of text.normalize('NFKD')) {
      if (INVISIBLE.test(character) || /^\p{M}$/u.test(character)) continue;
      if (UNSEEN.has(character) && end - start === 1) continue;
      if (/^[\p{L}\p{N}]$/u.test(character)) {
        const small = character.toLowerCase();
        const like = LIKE.get(small) ?? small.normalize('NFKD').replace(/\p{M}/gu, '');
        const capital = small !== character;
        if (/^\p{N}$/u.test(character)) this.digit(start, end, character);
        else this.letter(start, end, like, capital);
      } else
        this.between(
          APOSTROPHES.has(character) ? "'" : HYPHENS.has(character) ? '-' : /\s/.test(character) ? spaceOf(character) : character,
          end,
        );
    }
    return end;
  }

  /** Percent-encoded UTF-8 (RFC 3986, 2.1), a character at a time. */
  private encoded(run: string, start: number): number {
    let at = 0;
    while (at < run.length) {
      const lead = Number.parseInt(run.slice(at + 1, at + 3), 16);
      const size = (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4) * 3;
      const part = run.slice(at, at + size);
      this.characters(decodedOr(part, '%'), start + at, start + at + part.length);
      at += part.length;
    }
    return start + run.length;
  }

  /** A run of small letters without accents, which most of a text is. */
  private smallLetters(start: number): number {
    const { source } = this;
    let end = start + 1;
    for (let code = source.charCodeAt(end); code >= 97 && code <= 122; code = source.charCodeAt(end)) end++;
    this.letter(start, end, source.slice(start, end), false);
    this.smalls += end - start - 1;
    return end;
  }

  private letter(start: number, end: number, small: string, capital: boolean): number {
    if (this.letters !== '' && (this.digits || (capital && this.smalls > 0))) this.finish();
    // `PJansen`: the last of some capitals begins the word behind them.
    if (this.letters !== '' && !capital && this.lastIsCapital && this.capitals > 1) this.splitLast();
    if (this.letters === '') this.start = start;
    this.letters += small;
    this.end = end;
    if (capital) this.capitals++;
    else this.smalls++;
    this.lastIsCapital = capital;
    this.lastStart = capital ? start : this.lastStart;
    this.lastLetters = capital ? small : this.lastLetters;
    return end;
  }
  private lastStart = 0;
  private lastLetters = '';

  private splitLast(): void {
    const { lastStart, lastLetters, end } = this;
    this.letters = this.letters.slice(0, this.letters.length - lastLetters.length);
    this.capitals--;
    this.end = lastStart;
    this.finish();
    this.letters = lastLetters;
    this.start = lastStart;
    this.end = end;
    this.capitals = 1;
  }

  private digit(start: number, end: number, digit: string): void {
    if (this.letters !== '' && !this.digits) this.finish();
    if (this.letters === '') this.start = start;
    this.digits = true;
    this.letters += digit.normalize('NFKD');
    this.end = end;
  }

  private between(sign: string, end: number): number {
    this.finish();
    this.gap += sign;
    return end;
  }

  private finish(): void {
    if (this.letters === '') return;
    const shape = this.digits ? 'number' : this.capitals === 0 ? 'lower' : this.smalls === 0 && this.capitals > 1 ? 'upper' : 'capital';
    this.words.push({ text: this.letters, start: this.start, end: this.end, shape, gap: this.gap });
    this.letters = '';
    this.gap = '';
    this.capitals = 0;
    this.smalls = 0;
    this.digits = false;
    this.lastIsCapital = false;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function decodeEntity([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED_ACCENT.exec(name)?.[1] ?? NAMED.get(name);
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

function decodedOr(text: string, other: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return other;
  }
}

function spaceOf(character: string): string {
  return /[\n\r\u2028\u2029]/.test(character) ? '\n' : ' ';
}
