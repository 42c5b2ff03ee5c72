import type { FoldedWord } from './fold.ts';
import type { Form, Forms } from './name-forms.ts';

/** More words than these no name has. */
const MOST_WORDS = 8;

const NOBODY: readonly Candidate[] = [];
const NO_FORMS: readonly Form[] = [];

/** Words of a text whose letters are a form of a name. */
export interface Candidate {
  readonly form: Form;
  /** First and last word, both included. */
  readonly from: number;
  readonly to: number;
  /** It is written as one word though it has more: `vandam`. */
  readonly squeezed: boolean;
}

/** Everything that the words from here on can be the name of, the longest first. */
export function candidatesAt(
  words: readonly FoldedWord[],
  from: number,
  forms: Forms,
  isGap: (gap: string, before: FoldedWord) => boolean,
): readonly Candidate[] {
  // Most words end the search, and make nothing.
  if (!forms.mayBegin(words[from]!.text)) return NOBODY;
  let found: Candidate[] | undefined;
  let letters = '';
  for (let to = from; to < words.length && to - from < MOST_WORDS; to++) {
    const word = words[to]!;
    if (to > from && !isGap(word.gap, words[to - 1]!) && !isWithin(word.gap)) break;
    letters += word.text;
    if (!forms.mayBegin(letters)) break;
    const own = forms.get(letters);
    const ofName = genitive(letters, word, forms);
    if (own.length + ofName.length === 0) continue;
    const boundaries = boundariesOf(words, from, to);
    for (const form of [...own, ...ofName]) {
      const fits = boundaries.every(({ at, gap, before }) => (form.joints.has(at) ? isGap(gap, before) : isWithin(gap)));
      if (!fits) continue;
      const squeezed = [...form.joints].some((joint) => !boundaries.some(({ at }) => at === joint));
      found ??= [];
      found.unshift({ form, from, to, squeezed });
    }
  }
  return found ?? NOBODY;
}

/** Where two words meet: so many letters of all before it, what stands between them, and the word before. */
interface Boundary {
  readonly at: number;
  readonly gap: string;
  readonly before: FoldedWord;
}

function boundariesOf(words: readonly FoldedWord[], from: number, to: number): readonly Boundary[] {
  const boundaries: Boundary[] = [];
  let at = 0;
  for (let index = from + 1; index <= to; index++) {
    const before = words[index - 1]!;
    at += before.text.length;
    boundaries.push({ at, gap: words[index]!.gap, before });
  }
  return boundaries;
}

/** `Jansens` is of Jansen. */
function genitive(letters: string, last: FoldedWord, forms: Forms): readonly Form[] {
  if (!letters.endsWith('s') || last.text.length < 4) return NO_FORMS;
  return forms.get(letters.slice(0, -1)).filter(({ kind }) => kind === 'surname' || kind === 'full' || kind === 'first');
}

/** What can stand within a word: nothing, and the hyphen at the end of a line. */
function isWithin(gap: string): boolean {
  return gap === '' || gap === '-' || gap === '-\n' || gap === "'";
}

/** What can stand between the words of a name in prose; a full stop only behind something short. */
export function isProseGap(gap: string, before: FoldedWord): boolean {
  if (gap === '') return true;
  if (!/^[ \n>.,'_+/-]{1,8}$/.test(gap) || gap.split('\n').length > 2) return false;
  if (gap.includes('.')) return before.text.length <= 4;
  return true;
}

/** The same in an id, a path or an address: any signs. */
export function isLabelGap(gap: string): boolean {
  return gap.length <= 3;
}
