import { wordsOf } from './fold.ts';
import type { Forms } from './name-forms.ts';

/** The first letters of a form are looked up one by one; a longer form also as one text, because "van de" begins many names and many phrases. */
const DEPTH = 5;
const LONGEST = 9;
/** Signs that a form is made of here: letters and figures. */
const SIGNS = 36;
const LETTERS = 26;
/** A look goes no further than this: what is longer may be anything. */
const FURTHEST = 120;

/** What a character is in a name: the number of its sign from 1 on, or one of these. */
const NO_LETTER = 0;
/** Stands in no name: what is no prose was put in its place. */
const BREAKS = 254;
const UNSURE = 255;
/** Characters up to here have a row of their own. */
const KNOWN = 0x250;
let kinds: Uint8Array | undefined;

/** Encoded characters, tags and targets of links: letters go on behind them, or stand in them. */
const HIDES_LETTERS = /&[#a-z]|%[\da-f]|<[/a-z]|\]\(/i;

/**
 * One look at a text that tells whether a name may stand in it. To read the words of a text takes many times as long, and most texts hold no name. In
 * doubt it says that one may.
 */
export class NameSieve {
  /** From the row of a beginning and the number of the next sign to the next row: 0 where no form goes on so. */
  private next = new Uint32Array(64 * SIGNS);
  private rows = 1;
  /** The rows at which a form shorter than {@link DEPTH} ends. */
  private readonly ends = new Set<number>();
  /** The longer forms, or their first letters. */
  private readonly longer = new Set<string>();
  /** A form holds a character that the sieve cannot compare: every text may then hold a name. */
  private isBlind = false;

  /** Forms that were not added yet: many sieves are never asked. */
  private forms: Forms | undefined;

  constructor(forms: Forms) {
    this.forms = forms;
  }

  mayHold(text: string): boolean {
    for (const [letters, meant] of this.forms ?? []) if (meant.some(({ kind }) => kind !== 'id')) this.add(letters);
    this.forms = undefined;
    if (this.isBlind || HIDES_LETTERS.test(text)) return true;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      // Most of a text goes on with a word.
      if (inWord && isSmall(text.charCodeAt(at))) continue;
      const kind = kindAt(text, at);
      if (kind === UNSURE) return true;
      // A word may begin within another: `cvJansen`, `2jansen`.
      if (isSign(kind) && this.mayBegin(text, at)) return true;
      inWord = kind !== NO_LETTER && kind <= LETTERS;
    }
    return false;
  }

  private mayBegin(text: string, start: number): boolean {
    let row = 0;
    let depth = 0;
    let letters = '';
    for (let at = start; at < text.length; at++) {
      if (at - start > FURTHEST) return true;
      const kind = kindAt(text, at);
      if (kind === UNSURE) return true;
      if (kind === NO_LETTER) continue;
      if (kind === BREAKS) return false;
      if (depth < DEPTH) {
        row = this.next[row * SIGNS + kind - 1]!;
        if (row === 0) return false;
        if (++depth < DEPTH && this.ends.has(row) && endsWord(text, at + 1)) return true;
      }
      letters += letterOf(kind);
      if (letters.length < DEPTH) continue;
      // `Jansenlijst` holds one too.
      if (this.longer.has(letters)) return true;
      if (letters.length === LONGEST) return false;
    }
    return false;
  }

  private add(letters: string): void {
    let row = 0;
    for (let at = 0; at < letters.length && at < LONGEST; at++) {
      const kind = kindAt(letters, at);
      if (!isSign(kind)) {
        this.isBlind = true;
        return;
      }
      if (at >= DEPTH) continue;
      const step = row * SIGNS + kind - 1;
      row = this.next[step]!;
      if (row !== 0) continue;
      row = this.newRow();
      this.next[step] = row;
    }
    if (letters.length < DEPTH) this.ends.add(row);
    else this.longer.add(letters.slice(0, LONGEST));
  }

  private newRow(): number {
    const row = this.rows++;
    if ((row + 1) * SIGNS > this.next.length) {
      const more = new Uint32Array(this.next.length * 2);
      more.set(this.next);
      this.next = more;
    }
    return row;
  }
}

/** Whether a word may end before this place: `Jans` is of Jan. */
function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !isSmall(code) || code === 115;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isSign(kind: number): boolean {
  return kind !== NO_LETTER && kind <= SIGNS;
}

function letterOf(kind: number): string {
  return String.fromCharCode(kind <= LETTERS ? kind + 96 : kind + 21);
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < KNOWN) {
    kinds ??= Uint8Array.from({ length: KNOWN }, (_, one) => kindOf(String.fromCharCode(one)));
    return kinds[code]!;
  }
  return /[\p{L}\p{N}\p{Cs}]/u.test(text[at]!.normalize('NFKD')) ? UNSURE : NO_LETTER;
}

/** As the reader of names folds it. */
function kindOf(sign: string): number {
  if (sign < '\t') return BREAKS;
  const [word, ...more] = wordsOf(sign);
  if (word === undefined) return NO_LETTER;
  if (more.length > 0 || !/^[a-z\d]$/.test(word.text)) return UNSURE;
  const code = word.text.charCodeAt(0);
  return code >= 97 ? code - 96 : code - 21;
}
