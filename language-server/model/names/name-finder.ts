import { everyMatch } from '../../syntax/searching.ts';
import { isFree, overlap, type Span } from '../../syntax/spans.ts';
import { type FoldedWord, wordsOf } from './fold.ts';
import { type Candidate, candidatesAt, isProseGap } from './joints.ts';
import { LabelFinder } from './label-finder.ts';
import { type Forms, formsOf, type Named } from './name-forms.ts';
import { NameSieve } from './name-sieve.ts';
import { ARTICLES, ORDINARY, PARTICLES, SAYING, TITLES } from './name-words.ts';

/** A name that stands in a text. */
export interface FoundName extends Span {
  readonly person: Named;
  /** Another person may be meant: somebody else is called so too, or the initials are others. */
  readonly doubtful: boolean;
  /** Others who may not be named either and are called the same. */
  readonly namesakes?: readonly Named[];
}

/** Stands for what is no prose: what is behind it begins anew. */
export const BREAK = '\u0001';
/** Stands for something within a sentence. */
export const INLINE = '\u0002';

const LEAST_GLUED = 5;
const LEAST_BEHIND = 4;

/** Titles that are not also words before something else: behind them small letters make a name too. */
const SURE_TITLES = new Set('heer dhr meneer mijnheer mevrouw mevr mw mr mrs ms drs dr prof'.split(' '));

/**
 * Finds those who may not be named, however they are named: one reader of names for what is reported in prose and what is shielded in ids,
 * paths and roles. Takes time in proportion to the text, whatever the number of people.
 */
export class NameFinder {
  private readonly forms: Forms;
  private readonly labels: LabelFinder;
  /** Names of bodies and of people who may be named. */
  private readonly open: Forms;
  private readonly sieve: NameSieve;
  readonly isEmpty: boolean;

  constructor(shielded: readonly Named[], open: readonly Named[] = []) {
    this.forms = formsOf(shielded);
    this.open = formsOf(open);
    this.sieve = new NameSieve(this.forms);
    this.labels = new LabelFinder(this.forms);
    this.isEmpty = this.forms.size === 0;
  }

  /** Whether an id, a path or an address holds somebody's id or name. */
  tells(label: string): boolean {
    if (this.isEmpty) return false;
    for (const _ of this.labels.find(label)) return true;
    return false;
  }

  /** Whether somebody is named in it by a surname with initials or a first name. */
  holdsFullName(text: string): boolean {
    const words = wordsOf(text);
    return words.some((_, at) =>
      candidatesAt(words, at, this.forms, isProseGap).some(({ form, squeezed }) => form.kind === 'full' && !squeezed),
    );
  }

  /** The names in a text, in their order; none overlaps another. {@link BREAK} and {@link INLINE} stand for what is not to be read. */
  inProse(text: string): readonly FoundName[] {
    if (this.isEmpty) return [];
    const found = this.sieve.mayHold(text) ? this.inWords(text) : [];
    return [...found, ...this.inLabels(text, found)].sort((a, b) => a.start - b.start);
  }

  /** Whether {@link inProse} may find one: most texts hold none, and to tell so takes a part of the time. */
  mayFind(text: string): boolean {
    return !this.isEmpty && (IN_LABEL.test(text) || this.sieve.mayHold(text));
  }

  /** The names that stand in words, however they are typed. */
  inWords(text: string): readonly FoundName[] {
    const words = wordsOf(text);
    const found: FoundName[] = [];
    for (let at = 0; at < words.length; at++) {
      const name = this.nameAt(words, at, found.at(-1)?.end ?? 0);
      if (name === undefined) continue;
      found.push(name.found);
      at = name.to;
    }
    return found;
  }

  /** The same in a title, of which people write the names small, too. */
  inTitle(text: string): readonly FoundName[] {
    if (this.isEmpty) return [];
    const told = this.inProse(text);
    const found: FoundName[] = [];
    for (const { sure, ...name } of this.labels.find(text)) {
      if (sure && isFree(told, name) && !found.some((other) => overlap(other, name))) found.push({ ...name, doubtful: true });
    }
    return [...told, ...found].sort((a, b) => a.start - b.start);
  }

  /** Paths, addresses and file names among the words. */
  private inLabels(text: string, known: readonly FoundName[]): FoundName[] {
    const found: FoundName[] = [];
    if (!IN_LABEL.test(text)) return found;
    for (const { 0: run, index } of everyMatch(LABEL, text)) {
      if (MAIL.test(run)) continue;
      // Runs do not overlap, so only what was found in the same one can.
      const inRun: FoundName[] = [];
      for (const { person, start, end } of this.labels.find(run)) {
        const place = { start: index + start, end: index + end };
        if (isFree(known, place) && !inRun.some((other) => overlap(other, place))) inRun.push({ person, doubtful: true, ...place });
      }
      for (const one of inRun) found.push(one);
    }
    return found;
  }

  private nameAt(words: readonly FoldedWord[], at: number, after: number): { found: FoundName; to: number } | undefined {
    for (const candidate of candidatesAt(words, at, this.forms, isProseGap)) {
      const { form, to } = candidate;
      const introduced = introduction(words, at, after, form.person);
      // `AP Jan` names Jan, and AP is what the line is.
      const before = form.kind === 'first' && introduced.otherInitials ? { ...introduced, from: at } : introduced;
      if (!isName(words, candidate, before)) continue;
      const own = form.kind === 'full' || (before.given && !before.otherInitials);
      if (this.isOpen(words, candidate, own ? -1 : before.from)) continue;
      const others = this.others(words, candidate);
      const end = words[to + 1]?.text === 's' && words[to + 1]!.gap === "'" ? to + 1 : to;
      const doubtful = before.otherInitials || others.length > 0 || form.kind === 'first' || form.kind === 'initials';
      const namesakes = others.filter((one) => one.id !== form.person.id && one.id !== undefined);
      return { found: { person: form.person, doubtful, namesakes, start: words[before.from]!.start, end: words[to]!.end }, to: end };
    }
    return this.glued(words, at);
  }

  /** `Jansenlijst`: a name with a capital at the start of a longer word. What is behind it is no mere ending: Petersen is not Peters. */
  private glued(words: readonly FoldedWord[], at: number): { found: FoundName; to: number } | undefined {
    const { text, shape, start, end } = words[at]!;
    if (shape !== 'capital' || !this.forms.mayBegin(text)) return undefined;
    for (let length = text.length - LEAST_BEHIND; length >= LEAST_GLUED; length--) {
      const form = this.forms.get(text.slice(0, length)).find(({ kind, ordinary }) => kind === 'surname' && !ordinary);
      if (form !== undefined) return { found: { person: form.person, doubtful: true, start, end }, to: at };
    }
    return undefined;
  }

  /** Whether the words are part of a longer name that may stand there: of an organisation, or of somebody with other initials. */
  private isOpen(words: readonly FoldedWord[], { from: at, to }: Candidate, introduced: number): boolean {
    for (let from = Math.max(0, at - 6); from <= at; from++) {
      const covers = candidatesAt(words, from, this.open, isProseGap).some(
        ({ form, to: end, squeezed }) =>
          (form.kind === 'id' || form.kind === 'full') && !squeezed && (end > to || (end === to && from <= introduced)),
      );
      if (covers) return true;
    }
    return false;
  }

  /** Who else is called the same. Who may be named has no id here. */
  private others(words: readonly FoldedWord[], { form, from, to }: Candidate): Named[] {
    const same = (forms: Forms) =>
      candidatesAt(words, from, forms, isProseGap).flatMap((one) =>
        one.to === to && one.form.kind === form.kind ? [one.form.person] : [],
      );
    return [...same(this.open), ...same(this.forms).filter((one) => one !== form.person)];
  }
}

/** What prose has not. Most texts have none of it. */
const IN_LABEL = /[/\\_%=@&]|\.\p{L}{2}/u;
/** A run of signs with something of that in it. */
const LABEL =
  /(?<![^\s\u0001\u0002<>"“”‘’()|])[^\s\u0001\u0002<>"“”‘’()|]*(?:[/\\_%=@&]|\.(?=\p{L}{2,5}(?:[^\p{L}]|$)))[^\s\u0001\u0002<>"“”()|]*/gu;
const MAIL = /^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u;

interface Introduction {
  /** First word of it; that of the name where nothing introduces it. */
  readonly from: number;
  readonly title: 'sure' | 'perhaps' | undefined;
  /** Own initials or an own first name. */
  readonly given: boolean;
  readonly otherInitials: boolean;
}

/** Titles, initials and first names before a name. */
function introduction(words: readonly FoldedWord[], at: number, after: number, { parts }: Named): Introduction {
  let from = at;
  let given = false;
  let otherInitials = false;
  const gap = () => words[from]!.gap;
  const previous = () => (from > 0 && words[from - 1]!.start >= after ? words[from - 1] : undefined);
  for (let word = previous(); word !== undefined && isGivenGap(gap(), word); word = previous()) {
    const isFirst = parts?.firstNames.includes(word.text) === true;
    const isInitial =
      (word.text.length === 1 && (word.shape !== 'lower' || gap().startsWith('.'))) ||
      (word.shape === 'upper' && word.text.length <= 3 && !PARTICLES.has(word.text) && !ARTICLES.has(word.text));
    if (!isFirst && !isInitial) break;
    given = true;
    if (isInitial && parts !== undefined && parts.initials.length > 0 && !parts.initials.some((own) => word.text.includes(own[0]!)))
      otherInitials = true;
    from--;
  }
  let title: Introduction['title'];
  for (let word = previous(); word !== undefined && TITLES.has(word.text) && isGivenGap(gap(), word); word = previous()) {
    title = SURE_TITLES.has(word.text) || title === 'sure' ? 'sure' : 'perhaps';
    from--;
    const article = previous();
    if (/^her?e?n?r?$/.test(word.text) && article?.text === 'de' && isGivenGap(gap(), article)) from--;
  }
  return { from, title, given, otherInitials };
}

function isGivenGap(gap: string, before: FoldedWord): boolean {
  return /^(?:\.?-?[ >]{0,3}\n?[ >]{0,4}|\. ?-)$/.test(gap) && (!gap.startsWith('.') || before.text.length <= 5);
}

/** Whether these words name somebody here, or are words of the language. */
function isName(words: readonly FoldedWord[], candidate: Candidate, { title, given, otherInitials }: Introduction): boolean {
  const { form, from, to, squeezed } = candidate;
  const capital = isCapital(words, candidate);
  switch (form.kind) {
    case 'id':
      return false;
    case 'initials':
      return isInitials(words, candidate);
    case 'full':
      return !squeezed || (capital && !ORDINARY.has(words[from]!.text)) || (form.joints.size > 1 && lettersIn(words, from, to) >= 7);
    case 'first':
      if (title !== undefined && capital) return true;
      return capital && !isSomebodyElse(words, to) && isNoWordHere(words, candidate);
    case 'surname':
      if (title === 'sure' || (title !== undefined && capital)) return true;
      if (given && (capital || !otherInitials)) return true;
      if (form.core > 0)
        return capital || (form.distinct && !form.ordinary) || (squeezed && !form.ordinary && lettersIn(words, from, to) >= 7);
      if (capital) return isNoWordHere(words, candidate);
      return !form.ordinary && lettersIn(words, from, to) >= 4 && isHyphened(words, candidate);
  }
}

/** The surname itself has a capital, wherever its particles do. */
function isCapital(words: readonly FoldedWord[], { form, from, to }: Candidate): boolean {
  let letters = 0;
  for (let at = from; at <= to; at++) {
    const word = words[at]!;
    if (letters + word.text.length > form.core) return word.shape === 'capital' || word.shape === 'upper';
    letters += word.text.length;
  }
  return false;
}

function lettersIn(words: readonly FoldedWord[], from: number, to: number): number {
  return words.slice(from, to + 1).reduce((sum, { text }) => sum + text.length, 0);
}

/** A word with a capital is a name, but for those that are words too: at the start of a sentence, among capitals, and behind an article. */
function isNoWordHere(words: readonly FoldedWord[], { form, from, to }: Candidate): boolean {
  if (!form.ordinary) return true;
  const before = words[from - 1];
  const { shape, gap } = words[from]!;
  const behind = words[to + 1];
  if (shape === 'upper') return before?.shape !== 'upper' && behind?.shape !== 'upper';
  if (startsSentence(gap, from)) return behind !== undefined && /^[ \n]+$/.test(behind.gap) && SAYING.has(behind.text);
  return before === undefined || !ARTICLES.has(before.text);
}

function startsSentence(gap: string, index: number): boolean {
  return index === 0 || gap.includes(BREAK) || /[.!?:|•#]|^\n?[ \t]*[-*+] |\n[ \t]*\n|["“(]/.test(gap);
}

/** `Jan Pieters` is another Jan. */
function isSomebodyElse(words: readonly FoldedWord[], to: number): boolean {
  let next = to + 1;
  while (words[next]?.gap === ' ' && words[next]!.shape === 'lower' && PARTICLES.has(words[next]!.text)) next++;
  const word = words[next];
  return word !== undefined && /^[ -]$/.test(word.gap) && (word.shape === 'capital' || word.shape === 'upper') && word.text.length > 1;
}

/** `overleg-jansen`: what prose writes with a capital stands small in names of files. */
function isHyphened(words: readonly FoldedWord[], { from, to }: Candidate): boolean {
  return words[from]!.gap === '-' || words[to + 1]?.gap === '-';
}

/** `PvD` with these capitals, `P.v.D.`, `P.J.` with their stops. */
function isInitials(words: readonly FoldedWord[], { form, from, to }: Candidate): boolean {
  const { initials = [], surnames = [] } = form.person.parts ?? {};
  const given = initials.length > 0 && lettersIn(words, from, to) === initials.length;
  const stops = words.slice(from + 1, to + 1).every(({ gap }) => /^\. ?$/.test(gap));
  const next = words[to + 1];
  if (to > from && stops) {
    if (next === undefined || !next.gap.startsWith('.')) return false;
    // With a surname behind them they are somebody's who is found, or somebody else's.
    return !given || !/^\. ?$/.test(next.gap) || next.shape === 'lower';
  }
  if (given || (surnames[0]?.particles.length ?? 0) === 0) return false;
  const joints = words.slice(from + 1, to + 1).every(({ gap }) => gap === '');
  const shapes = words.slice(from, to + 1).map(({ shape }) => shape);
  return joints && shapes.length > 1 && shapes.every((shape) => shape !== 'lower');
}
