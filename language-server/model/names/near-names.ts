import { NearWords } from '../../syntax/near-words.ts';
import { everyMatch } from '../../syntax/searching.ts';
import type { FileModel } from '../minutes.ts';
import { lettersOf, wordsOf } from './fold.ts';
import { namePartsOf } from './name-parts.ts';
import { ORDINARY, PARTICLES } from './name-words.ts';

/** A word that is one letter off the surname of somebody who may not be named. */
export interface NearName {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly name: string;
}

interface Secret {
  readonly id: string;
  readonly name: string;
  readonly letters: string;
  /** First names and initials. */
  readonly given: ReadonlySet<string>;
}

/** Shorter names are one letter off too much. */
const SHORTEST = 5;
/** So long a word needs no title or first name before it. */
const LONG = 6;
/** Words with a capital, and what stands before them. */
const CAPITAL = /(?<![\p{L}\p{N}_@#/\\%=.-])\p{Lu}[\p{L}'\u2019]{3,40}(?![\p{L}\p{N}_@/\\%=])/gu;
const TITLE =
  /(?<![\p{L}\p{N}])(?:de heren?|heer|dhr\.?|meneer|mijnheer|mevrouw|mevr\.?|mw\.?|familie|fam\.|wethouder|burgemeester|raadslid|dr\.?|drs\.|ir\.|ing\.|prof\.|ds\.|mr\.?|mrs\.?|ms\.?|miss|cllr\.?|councillor) (?:\p{Lu}\.[ ]?){0,4}(?:(?:van|de|der|den|ten|ter|von|el) ){0,3}$/iu;
const GIVEN = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]*\.?) (?:(?:van|de|der|den|ten|ter|von|el) ){0,3}$/u;
/** With a capital at the start of a sentence these are no first name. */
const NO_GIVEN = new Set(
  'volgens met namens van aan bij voor door dat ook en maar als toen dan omdat want zoals behalve naast tegen tussen over na per according by with from when as and also but for to against because both like'.split(
    ' ',
  ),
);
/** Before it a sentence, a cell or a point begins, where any word has a capital. */
const BEGINS = /(?:^|[.!?:;|\n"\u201c\u2018(>*_\u0001-])[ \t"'\u201c\u2018(*_]{0,9}$/u;
const BEFORE = 60;

/** Finds surnames with one letter wrong: of such a word nobody else in the project is called, and no other word of the text is it. */
export class NearNames {
  private readonly near: NearWords<Secret>;
  private readonly known: ReadonlySet<string>;
  private readonly starts: ReadonlySet<string>;
  readonly isEmpty: boolean;

  constructor(files: readonly FileModel[]) {
    const secret = secretsOf(files);
    this.isEmpty = secret.length === 0;
    this.near = new NearWords(secret.map((one) => [one.letters, one] as const));
    this.starts = new Set(secret.map(({ letters }) => letters[0]!));
    this.known = this.isEmpty ? new Set() : knownWords(files);
  }

  /** Whether {@link find} may find one: most texts hold none. */
  mayFind(text: string): boolean {
    if (this.isEmpty) return false;
    for (const word of new Set(text.match(CAPITAL))) {
      const letters = plainLetters(word);
      if (!this.starts.has(letters[0]!) || letters.length < SHORTEST || this.known.has(letters)) continue;
      if (this.near.near(letters).some(({ distance }) => distance === 1)) return true;
    }
    return false;
  }

  /** @param guests names of people who are declared nowhere, and stand in the minutes as such. */
  find(text: string, guests: readonly string[]): readonly NearName[] {
    if (this.isEmpty) return [];
    const found: NearName[] = [];
    let here: ReadonlySet<string> | undefined;
    for (const { 0: word, index: start } of everyMatch(CAPITAL, text)) {
      const letters = plainLetters(word);
      if (letters.length < SHORTEST || !this.starts.has(letters[0]!)) continue;
      const secret = this.meant(letters, text.slice(Math.max(0, start - BEFORE), start));
      if (secret === undefined) continue;
      here ??= new Set([...guests.flatMap(lettersIn), ...smallWords(text)]);
      if (!here.has(letters)) found.push({ start, end: start + word.length, id: secret.id, name: secret.name });
    }
    return found;
  }

  private meant(letters: string, before: string): Secret | undefined {
    const own = withoutGenitive(letters);
    if (this.known.has(letters) || this.known.has(own)) return undefined;
    const close = this.near.near(letters).filter(({ value, distance }) => distance === 1 && value.letters[0] === letters[0]);
    if (close.length === 0) return undefined;
    const given = GIVEN.exec(before)?.[1];
    const letter = given === undefined ? undefined : lettersOf(given);
    const called = letter === undefined || NO_GIVEN.has(letter) ? undefined : letter;
    const byGiven = called === undefined ? undefined : close.find(({ value }) => value.given.has(called));
    if (byGiven !== undefined) return byGiven.value;
    // Of somebody with another first name a like surname is their own.
    if (called !== undefined && !TITLE.test(before)) return undefined;
    if (TITLE.test(before)) return close[0]!.value;
    return letters.length >= LONG && !ORDINARY.has(letters) && !BEGINS.test(before) ? close[0]!.value : undefined;
  }
}

function secretsOf(files: readonly FileModel[]): Secret[] {
  const found: Secret[] = [];
  for (const { party } of files.flatMap((file) => file.parties)) {
    if (party.type !== 'person' || party.public) continue;
    const parts = namePartsOf(party.name.replace(/\{[^{}:]*:?|\}/g, ' '));
    if (parts === undefined) continue;
    const given = new Set([...parts.firstNames, ...parts.initials]);
    for (const letters of parts.surnames.flatMap(({ core }) => core))
      if (letters.length >= SHORTEST) found.push({ id: party.id, name: party.name, letters, given });
  }
  return found;
}

/** All words that the project knows: of people, bodies, series and tracks. */
function knownWords(files: readonly FileModel[]): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (text: string) => {
    for (const word of lettersIn(text)) known.add(word);
  };
  for (const file of files) {
    for (const { party, aliases } of file.parties)
      for (const text of [party.id, party.name, ...aliases.map(({ value }) => value)]) add(text);
    for (const { id } of file.abbreviations) add(id);
    for (const { id, name, tracks } of file.series) {
      add(id);
      for (const one of name) if (typeof one === 'string') add(one);
      for (const track of tracks) add(track.id);
    }
  }
  return known;
}

function lettersIn(text: string): string[] {
  return wordsOf(text)
    .map((word) => word.text)
    .filter((word) => !PARTICLES.has(word));
}

/** Without accents and apostrophes, which is all that a word of letters may have. */
function plainLetters(word: string): string {
  return lettersOf(word.replace(/['\u2019]/g, ''));
}

/** `jansens`, `jansen's` */
function withoutGenitive(letters: string): string {
  return letters.endsWith('s') ? letters.slice(0, -1) : letters;
}

/** Words that stand in small letters: with a capital they are no name. */
function smallWords(text: string): string[] {
  return (text.match(/(?<![@#\p{L}\p{N}_/.-])\p{Ll}\p{L}{4,40}(?!\p{L})/gu) ?? []).map(lettersOf);
}
