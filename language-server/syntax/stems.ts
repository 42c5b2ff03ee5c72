/** Signs that stand for another where case does not count, beside the capitals of ASCII. */
const LIKE: readonly (readonly [sign: string, plain: string])[] = [
  ['\t', ' '],
  ['\u00a0', ' '],
  ['\u017f', 's'],
  ['\u212a', 'k'],
];

/**
 * Lists of stems, and one pass over a text that tells which lists have a stem in it. The patterns of a list need not be tried on a text without its stems;
 * the pass takes about as long as one of them. Stems are separated by commas, and written in small letters. Capitals count as small letters, a run of
 * blanks as one, and the text is taken to stand between blanks: ` ap` is a word that begins so.
 */
export class Stems<Name extends string> {
  /** The bit of each list in what {@link in} tells. */
  readonly bits: Readonly<Record<Name, number>>;
  /** The number of each sign of ASCII that a stem holds; 0 for all others. */
  private readonly plain = new Uint8Array(128);
  private readonly wide = new Map<number, number>();
  /** How many numbers there are, as a power of two. */
  private readonly shift: number;
  /** From a place in the stems, whose row begins at its number shifted, and the number of the next sign to the next place. It is small, so that it is near at hand. */
  private readonly next: Uint16Array;
  /** The bits of the stems that end at a place. */
  private readonly ends: Uint32Array;
  private readonly behindBlank: number;

  constructor(lists: Readonly<Record<Name, string>>) {
    const names = Object.keys(lists) as Name[];
    this.bits = Object.fromEntries(names.map((name, index) => [name, 2 ** index])) as Record<Name, number>;
    const stems = names.flatMap((name) => lists[name].split(',').map((stem) => [stem, this.bits[name]] as const));
    this.shift = Math.ceil(Math.log2(this.numberSigns(stems.map(([stem]) => stem).join('')) + 1));
    const size = stems.reduce((sum, [stem]) => sum + stem.length, 1);
    this.next = new Uint16Array(size << this.shift);
    this.ends = new Uint32Array(size);
    const places = this.grow(stems);
    this.join(places);
    this.behindBlank = this.next[this.numberOf(32)]!;
  }

  /** The bits of the lists of which the text holds a stem. */
  in(text: string): number {
    const { next, ends, shift, plain } = this;
    let place = this.behindBlank;
    let found = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      place = next[(place << shift) + (code < 128 ? plain[code]! : this.numberOf(code))]!;
      found |= ends[place]!;
    }
    return found | ends[next[(place << shift) + plain[32]!]!]!;
  }

  private numberOf(code: number): number {
    return code < 128 ? this.plain[code]! : (this.wide.get(code) ?? 0);
  }

  /** @returns how many signs there are; a blank is one of them. */
  private numberSigns(text: string): number {
    const signs = new Set(` ${text}`);
    let number = 0;
    for (const sign of signs) {
      number++;
      for (const form of [sign, sign.toUpperCase(), ...LIKE.filter(([, plain]) => plain === sign).map(([like]) => like)]) {
        const code = form.charCodeAt(0);
        if (code < 128) this.plain[code] = number;
        else this.wide.set(code, number);
      }
    }
    return number;
  }

  /** Writes the stems as a tree. @returns its places, those with fewer signs before them first. */
  private grow(stems: readonly (readonly [stem: string, bit: number])[]): readonly number[] {
    const places = [0];
    const longest = Math.max(...stems.map(([stem]) => stem.length));
    const reached = stems.map(() => 0);
    for (let depth = 0; depth < longest; depth++) {
      for (const [index, [stem, bit]] of stems.entries()) {
        if (depth >= stem.length) continue;
        const step = (reached[index]! << this.shift) + this.numberOf(stem.charCodeAt(depth));
        if (this.next[step] === 0) {
          this.next[step] = places.length;
          places.push(this.next[step]!);
        }
        reached[index] = this.next[step]!;
        if (depth === stem.length - 1) this.ends[reached[index]!]! |= bit;
      }
    }
    return places;
  }

  /** Where no stem goes on with a sign, the search goes on with what the signs before it can begin (Aho and Corasick, 1975). */
  private join(places: readonly number[]): void {
    const { next, ends, shift } = this;
    const rest = new Uint16Array(ends.length);
    const blank = this.numberOf(32);
    for (const place of places) {
      const other = rest[place]!;
      ends[place]! |= ends[other]!;
      for (let number = 0; number < 1 << shift; number++) {
        const step = (place << shift) + number;
        const otherwise = place === 0 ? 0 : next[(other << shift) + number]!;
        if (next[step] === 0) next[step] = otherwise;
        else rest[next[step]!] = otherwise;
      }
    }
    for (const place of places) {
      const behind = next[(place << shift) + blank]!;
      next[(behind << shift) + blank] = behind;
    }
  }
}
