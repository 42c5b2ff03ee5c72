import { type FoldedWord, wordsOf } from './fold.ts';
import { candidatesAt, isLabelGap } from './joints.ts';
import type { Forms, Named } from './name-forms.ts';
import { ORDINARY } from './name-words.ts';

/** Words that people put before or behind a name without a blank: `cvsmit.pdf`. */
const BESIDE = new Set(
  'cv mail email notitie nota brief verslag overleg memo bijlage dossier zaak gesprek contract advies motie bericht lijst map foto scan ontslag beoordeling sollicitatie declaratie klacht reactie presentatie letter note file report photo case meeting memo complaint'.split(
    ' ',
  ),
);
/** A name of this many letters is looked for within words, and found in few others. */
const LONG = 5;

export interface FoundInLabel {
  readonly person: Named;
  /** No word of the language, and no id, which may be one. */
  readonly sure: boolean;
  readonly start: number;
  readonly end: number;
}

/** Finds names in ids, paths, addresses and other labels, which have neither blanks nor capitals to go by. In doubt it is a name. */
export class LabelFinder {
  private readonly forms: Forms;
  /** Letters of long surnames → whose they are. */
  private readonly within = new Map<string, Named>();
  /** Letters of short and of ordinary surnames. */
  private readonly beside = new Map<string, Named>();
  private readonly lengths: readonly number[];

  constructor(forms: Forms) {
    this.forms = forms;
    for (const [letters, all] of forms) {
      const surname = all.find(({ kind }) => kind === 'surname');
      if (surname === undefined) continue;
      const { ordinary, core, person } = surname;
      if (letters.length >= LONG && (!ordinary || core > 0)) this.within.set(letters, person);
      else this.beside.set(letters, person);
    }
    this.lengths = [...new Set([...this.within.keys()].map(({ length }) => length))];
  }

  /** Whose name is in it, with the words that hold it. */
  *find(label: string): Generator<FoundInLabel> {
    const words = wordsOf(label);
    for (let from = 0; from < words.length; from++) {
      const named = candidatesAt(words, from, this.forms, isLabelGap).find(({ form, squeezed }) => {
        if (form.kind === 'first') return !form.ordinary;
        if (form.kind === 'id' || form.kind === 'surname') return true;
        // `jong` is no J. Ong.
        return !squeezed || !ORDINARY.has(words[from]!.text);
      });
      if (named === undefined) continue;
      const sure = named.form.kind !== 'id' && !named.form.ordinary;
      yield { person: named.form.person, sure, start: words[from]!.start, end: words[named.to]!.end };
      from = named.to;
    }
    for (const run of runsOf(words)) {
      const person = this.inRun(run.text.replace(/^\p{N}+|(?<!\p{N})\p{N}+$/gu, ''));
      if (person !== undefined) yield { person, sure: true, start: run.start, end: run.end };
    }
  }

  private inRun(run: string): Named | undefined {
    for (let at = 0; at < run.length; at++) {
      for (const length of this.lengths) {
        const person = at + length <= run.length ? this.within.get(run.slice(at, at + length)) : undefined;
        if (person !== undefined) return person;
      }
    }
    for (let cut = 2; cut < run.length && cut < 40; cut++) {
      const [before, behind] = [run.slice(0, cut), run.slice(cut)];
      const person =
        (BESIDE.has(before) ? this.beside.get(behind) : undefined) ?? (BESIDE.has(behind) ? this.beside.get(before) : undefined);
      if (person !== undefined) return person;
    }
    return undefined;
  }
}

/** Words with nothing between them, together. */
function runsOf(words: readonly FoldedWord[]): { text: string; start: number; end: number }[] {
  const runs: { text: string; start: number; end: number }[] = [];
  for (const [index, { text, start, end, gap }] of words.entries()) {
    const last = runs.at(-1);
    if (last === undefined || index === 0 || gap !== '') runs.push({ text, start, end });
    else {
      last.text += text;
      last.end = end;
    }
  }
  return runs;
}
