import type { Root } from '../syntax/concrete-tree.ts';
import type { DoubtBook } from './doubts.ts';
import { headingNumber, isLettered, numbersNamed } from './heading-numbers.ts';
import { foldedWithShields } from './marked-grounds.ts';
import type { Range } from './minutes.ts';
import { endOfHeading, isSaidOpen } from './said-open.ts';
import type { OpenSection } from './sections.ts';

/** A section that was read, by what others may go on from: whether it is secret, and where it stands. */
interface Known {
  readonly ground: string | undefined;
  readonly at: Range;
}

/** Sections that stand beside each other, by number and by title; of two that are called the same the last one counts. */
type Beside = Map<string, Known>;

/**
 * Sections that are no part of a secret one by their `#`, and are by what they are called: `# 3.1 Ontslag`, `# Vervolg punt 3` and `# 3. Personeel (vervolg)`
 * below a secret `# 3. Personeel`. They are taken as secret on its ground, and reported.
 */
export class SectionFollowers {
  private readonly root: Root;
  private readonly doubts: DoubtBook;
  /** The section that ended right above, and those in it that ended with it. */
  private ended: readonly (readonly [string, Known])[] = [];
  /** The point that the letters of headings go on from: `# a. …` and `# b. …` behind `# 3. …`. */
  private lettered: Known | undefined;
  /** By number, wherever it stands. */
  private readonly all: Beside = new Map();

  constructor(root: Root, doubts: DoubtBook) {
    this.root = root;
    this.doubts = doubts;
  }

  /** Goes through sections beside each other, and those below them. */
  read(sections: readonly OpenSection[], outer: readonly Beside[] = [], around?: string): void {
    const beside: Beside = new Map();
    const scopes = [beside, ...outer];
    for (const section of sections) {
      const words = this.wordsOf(section);
      this.letter(words);
      const plainAt = endOfHeading(this.root, section);
      const isOpen = (around ?? section.ground) === undefined && !isSaidOpen(this.root, plainAt);
      const above = isOpen ? this.secretAbove(words, scopes) : undefined;
      if (above !== undefined) {
        section.ground = above.ground;
        this.doubts.follows({ at: section.headAt, above: above.at, ground: above.ground!, plainAt });
      }
      const ground = around ?? section.ground;
      const known = { ground, at: section.headAt };
      const number = headingNumber(words);
      const names = [...(number === undefined ? [] : [keyOf(number)]), `"${titleIn(words)}`];
      for (const name of names) {
        beside.set(name, known);
        this.all.set(name, known);
      }
      this.ended = [];
      this.read(section.sections, scopes, ground);
      this.ended = [...names.map((name) => [name, known] as const), ...this.ended];
    }
  }

  /** Keeps which point the letter of a heading belongs to: that of a number right above it. */
  private letter(words: string): void {
    const [above] = this.ended;
    if (!isLettered(words)) this.lettered = undefined;
    else if (above !== undefined && /^\d/.test(above[0])) this.lettered = above[1];
  }

  /** The secret section that one is a part of by what it is called. */
  private secretAbove(words: string, scopes: readonly Beside[]): Known | undefined {
    const number = headingNumber(words);
    if (isLettered(words)) return secret(this.lettered);
    const own = number === undefined ? undefined : secret(scopes[0]!.get(keyOf(number)));
    if (own !== undefined) return own;
    const near: readonly Beside[] = [...scopes, new Map(this.ended)];
    const outer = number === undefined ? undefined : firstAround(number.slice(0, -1), near);
    if (outer !== undefined) return outer;
    for (const named of numbersNamed(words)) {
      const meant = firstAround(named, [this.all]);
      if (meant !== undefined) return meant;
    }
    if (!GOES_ON.test(words)) return undefined;
    const title = titleIn(words);
    return secret(title === '' ? this.ended[0]?.[1] : this.all.get(`"${title}`));
  }

  private wordsOf({ headAt }: OpenSection): string {
    return foldedWithShields(this.root.lineText(headAt.start.line).replace(/^[ \t]*#+[ \t]*/, '')).trim();
  }
}

/** `Vervolg`, `Personeel (vervolg)`, `Personeel, continued` */
const GOES_ON = /(?<!\p{L})(?:vervolg|voortzetting|continued|continuation|cont['’]?d?)(?!\p{L})/iu;
const WENT_ON =
  /(?<!\p{L})(?:(?:vervolg|voortzetting)(?: (?:van|op|bespreking|behandeling))?|continued|continuation(?: of)?|cont['’]?d?\.?)(?!\p{L})/giu;

/** What a heading is called apart from its number, from what stands in parentheses and from words that say that it goes on. */
function titleIn(words: string): string {
  return words
    .replace(NUMBER, '')
    .replace(/\([^()]{0,80}\)/g, '')
    .replace(WENT_ON, '')
    .replace(/[^\p{L}\p{N}\ufffc]+/gu, ' ')
    .trim()
    .toLowerCase();
}
const NUMBER = /^(?:(?:agenda)?punt |item |point )?(?:\d[\p{L}\d.()]{0,12}|[IVXL]{1,6}[.)])(?=[ \t])/iu;

/** The section that a number, or the longest beginning of it that there is, belongs to; undefined where that one is open. */
function firstAround(number: readonly string[], places: readonly Beside[]): Known | undefined {
  for (let length = number.length; length > 0; length--)
    for (const place of places) {
      const known = place.get(keyOf(number.slice(0, length)));
      if (known !== undefined) return secret(known);
    }
  return undefined;
}

function secret(known: Known | undefined): Known | undefined {
  return known?.ground === undefined ? undefined : known;
}

function keyOf(number: readonly string[]): string {
  return number.join('.').toLowerCase();
}
