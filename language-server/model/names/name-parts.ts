import { type FoldedWord, lettersOf, wordsOf } from './fold.ts';
import { ARTICLES, BODIES, DEGREES, PARTICLES, TITLES } from './name-words.ts';

/** A person's name, taken apart. All in small letters without accents. */
export interface NameParts {
  /** `['p', 'j']`: typed, or those of the first names. */
  readonly initials: readonly string[];
  readonly firstNames: readonly string[];
  /** The surnames, each with the particles before it: `van Dam-de Vries` is two. */
  readonly surnames: readonly Surname[];
}
export interface Surname {
  readonly particles: readonly string[];
  /** `['dam']`; of `Garcia Lopez` two. */
  readonly core: readonly string[];
}

/** What a person is called: by titles, initials, first names, particles and surnames. Undefined where no name can be seen in it. */
export function namePartsOf(typed: string): NameParts | undefined {
  const name = withoutDegrees(typed);
  const [before, behind] = commaParts(name);
  // `Jansen, P. (Piet)`: the surname stands first.
  const inOrder = behind === undefined ? before : `${behind} ${before}`;
  const called = [...inOrder.matchAll(/\(([^()]*)\)/g)].flatMap(([, text]) => wordsOf(text!).map((word) => word.text));
  const words = trimmed(whole(wordsOf(inOrder.replace(/\([^()]*\)/g, ' '))));
  if (words.length === 0) return undefined;
  const initials: string[] = [];
  let at = 0;
  for (; at < words.length - 1 && isInitial(words[at]!, words[at + 1]!); at++) {
    const { text, shape } = words[at]!;
    initials.push(...(shape === 'upper' ? text : [text]));
  }
  const rest = words.slice(at);
  const firstParticle = rest.findIndex((word, index) => index < rest.length - 1 && isParticle(word, index + at));
  const hyphen = rest.findIndex((word, index) => index > 0 && word.gap === '-');
  // Without a particle the last word is the surname, with what hangs on it by hyphens.
  let split = firstParticle >= 0 ? firstParticle : rest.length - 1;
  if (firstParticle < 0 || (hyphen > 0 && hyphen <= firstParticle)) {
    split = firstParticle >= 0 && hyphen > 0 ? hyphen - 1 : rest.length - 1;
    while (split > 0 && joins(rest[split]!)) split--;
  }
  const firstNames = rest.slice(0, split).map((word) => word.text);
  const surnames = surnamesOf(rest.slice(split));
  if (surnames.length === 0) return undefined;
  const letters = [...initials, ...firstNames.map((first) => first[0]!)];
  return { initials: letters, firstNames: [...firstNames, ...called].filter((first) => first.length > 1), surnames };
}

/** As {@link namePartsOf}, of a guest in quotes, who may be nobody by name: `een gast van de gemeente`. */
export function guestPartsOf(name: string): NameParts | undefined {
  const shown = name.replace(/\([^()]*\)/g, ' ').replace(/,.*/s, '');
  const words = wordsOf(shown);
  if (words.length < 2 || words.length > 8 || isBody(words[0]!)) return undefined;
  if (words.some((word) => word.shape === 'number' || (word.shape === 'lower' && !PARTICLES.has(word.text) && !TITLES.has(word.text))))
    return undefined;
  return namePartsOf(shown);
}

/** `een gast`, `Gemeente Den Haag`; `De Boer` and `A. de Boer` are people. */
function isBody({ text, shape }: FoldedWord): boolean {
  return BODIES.has(text) && (shape === 'lower' || !ARTICLES.has(text));
}

function commaParts(name: string): readonly [string, string | undefined] {
  const comma = name.indexOf(',');
  if (comma < 0) return [name, undefined];
  const behind = name.slice(comma + 1);
  // `J. Jansen, MSc` and `J. Jansen, directeur` have their surname where it was.
  const first = wordsOf(behind)[0];
  const isGiven = first !== undefined && !DEGREES.has(first.text) && first.shape === 'capital' && wordsOf(name.slice(0, comma)).length <= 3;
  return isGiven ? [name.slice(0, comma), behind] : [name.slice(0, comma), undefined];
}

/** `MSc` and `PhD` are no words, so that they are taken off before words are looked for. */
function withoutDegrees(name: string): string {
  const parts = name.trim().split(/([\s,]+)/);
  while (parts.length > 2 && DEGREES.has(parts.at(-1)!.replaceAll('.', '').toLowerCase())) parts.length -= 2;
  return parts.join('');
}

/** What is written as one word is one here: `McDonald`. */
function whole(words: readonly FoldedWord[]): readonly FoldedWord[] {
  const joined: FoldedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last === undefined || word.gap !== '') joined.push(word);
    else
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        end: word.end,
        shape: last.shape === 'number' ? word.shape : last.shape,
      };
  }
  return joined;
}

/** Without titles before it. */
function trimmed(words: readonly FoldedWord[]): readonly FoldedWord[] {
  let from = 0;
  const to = words.length;
  while (
    from < to - 1 &&
    (TITLES.has(words[from]!.text) || words[from]!.text === 'the' || (words[from]!.text === 'de' && TITLES.has(words[from + 1]!.text)))
  )
    from++;
  return words.slice(from).filter((word) => word.shape !== 'number');
}

/** `P.`, `Th.`, and the `A` and `H` of `A H Ashgrove`; of `PJ Jansen` each letter. */
function isInitial(word: FoldedWord, next: FoldedWord): boolean {
  if (next.gap === "'") return false;
  if (word.shape === 'lower' && next.gap !== '.' && !next.gap.startsWith('.')) return false;
  return word.text.length === 1 || (word.text.length <= 3 && next.gap.startsWith('.')) || (word.shape === 'upper' && word.text.length <= 3);
}

/** First words with a capital that are somebody's first name rather than a particle. */
const GIVEN = new Set(['al', 'ben', 'mac', 'san', 'abu', 'tot', 'over', 'onder', 'uit', 'bij', 'aan', 'in']);

function isParticle(word: FoldedWord, index: number): boolean {
  return PARTICLES.has(word.text) && (word.shape === 'lower' || index > 0 || !GIVEN.has(word.text));
}

/** `O'Brien`, `Jansen-Smit`, `McDonald`. */
function joins({ gap }: FoldedWord): boolean {
  return gap === '-' || gap === "'" || gap === '';
}

/** Cut at hyphens, and at the particles behind them. */
function surnamesOf(words: readonly FoldedWord[]): Surname[] {
  const surnames: { particles: string[]; core: string[] }[] = [];
  for (const [index, word] of words.entries()) {
    const last = surnames.at(-1);
    const particle = PARTICLES.has(word.text) && index < words.length - 1;
    const cut = last === undefined || (last.core.length > 0 && (word.gap.includes('-') || particle));
    if (cut) surnames.push({ particles: particle ? [word.text] : [], core: particle ? [] : [word.text] });
    else (particle ? last.particles : last.core).push(word.text);
  }
  return surnames.filter(({ core }) => core.length > 0);
}

/** One string of letters: `vandam`. */
export function joined(words: readonly string[]): string {
  return lettersOf(words.join(' '));
}
