import { joined, type NameParts } from './name-parts.ts';
import { ORDINARY, SHORT_PARTICLES } from './name-words.ts';

/** Somebody who may not be named in public. */
export interface Named {
  /** Undefined of a guest. */
  readonly id: string | undefined;
  /** As typed where the person is declared. */
  readonly name: string;
  readonly parts: NameParts | undefined;
  /** A body, which is called by its whole name: its words alone say nothing. */
  readonly isBody?: true;
}

export type FormKind =
  /** Surname, alone or with particles. */
  | 'surname'
  /** With initials or a first name, or two surnames: nobody else is called so. */
  | 'full'
  | 'first'
  /** `PvD` */
  | 'initials'
  | 'id';

/** One way to say a name, as letters without anything between them. */
export interface Form {
  readonly kind: FormKind;
  readonly person: Named;
  /** How many letters come before each joint: where blanks and signs may stand, and need not. */
  readonly joints: ReadonlySet<number>;
  /** Where the surname itself begins, behind the particles. */
  readonly core: number;
  /** A word of the language too. */
  readonly ordinary: boolean;
  /** Particles that no other words have between them: `van der`. */
  readonly distinct: boolean;
}

/** So many letters tell most words of a text from all names. */
const TELLING = 4;
const NO_FORMS: readonly Form[] = [];

/** All ways in which some people can be named, by their letters. */
export class Forms {
  private readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** How the forms begin: their first letter, two, three and four; short ones with an `s` behind them, too. */
  private readonly beginnings = new Set<string>();
  /** Which two small letters they begin with, by {@link pairOf}: a look at these ends the search without making a text. */
  private readonly pairs = new Uint8Array(1024);

  constructor(forms: ReadonlyMap<string, readonly Form[]>) {
    this.forms = forms;
    for (const letters of forms.keys()) {
      for (let length = 1; length <= TELLING && length <= letters.length; length++) this.beginnings.add(letters.slice(0, length));
      if (letters.length < TELLING) this.beginnings.add(`${letters}s`);
    }
    for (const beginning of this.beginnings) this.pairs[pairOf(beginning)] = 1;
  }

  get size(): number {
    return this.forms.size;
  }

  /** Who can be meant by these letters. */
  get(letters: string): readonly Form[] {
    return this.forms.get(letters) ?? NO_FORMS;
  }

  /** Whether a form may go on from these letters, or be them but for a last `s`: most words end the search here. */
  mayBegin(letters: string): boolean {
    return this.pairs[pairOf(letters)] === 1 && this.beginnings.has(letters.length <= TELLING ? letters : letters.slice(0, TELLING));
  }

  [Symbol.iterator](): Iterator<readonly [string, readonly Form[]]> {
    return this.forms[Symbol.iterator]();
  }
}

/** A number for the first two letters: the same ones have the same, and few others have it too. */
function pairOf(letters: string): number {
  return ((letters.charCodeAt(0) & 31) << 5) | (letters.charCodeAt(1) & 31);
}

/** All ways in which these people can be named. */
export function formsOf(people: readonly Named[]): Forms {
  const forms = new Map<string, Form[]>();
  for (const person of people) {
    for (const [key, form] of formsOfOne(person)) {
      const known = forms.get(key);
      if (known === undefined) forms.set(key, [form]);
      else if (!known.some((other) => other.person === person && other.kind === form.kind)) known.push(form);
    }
  }
  return new Forms(forms);
}

function* formsOfOne(person: Named): Generator<readonly [string, Form]> {
  const { id, parts } = person;
  const make = (kind: FormKind, pieces: readonly string[], coreAt = 0, more: Partial<Form> = {}): readonly [string, Form] => {
    const joints = new Set<number>();
    let letters = '';
    for (const piece of pieces) {
      if (letters !== '' && piece !== '') joints.add(letters.length);
      letters += piece;
    }
    const core = joined(pieces.slice(0, coreAt)).length;
    return [letters, { kind, person, joints, core, ordinary: ORDINARY.has(letters.slice(core)), distinct: false, ...more }];
  };
  if (id !== undefined) yield make('id', idPieces(id));
  if (person.isBody) yield make('full', idPieces(person.name.trim().replace(/\s+/g, '-')));
  if (parts === undefined) return;
  const { initials, firstNames, surnames } = parts;
  const givens = givenForms(initials, firstNames);
  for (const { particles, core } of surnames) {
    const plain = joined(core);
    if (plain.length < 2) continue;
    if (plain.length >= 3) yield make('surname', core);
    if (core.length > 1) for (const word of core) if (word.length >= 4) yield make('surname', [word]);
    const distinct = particles.includes('der') || particles.includes('den') || particles.length > 1;
    for (const before of particleForms(particles)) yield make('surname', [...before, ...core], before.length, { distinct });
    for (const given of givens) {
      for (const before of [[], ...particleForms(particles)]) {
        yield make('full', [...given, ...before, ...core], given.length + before.length);
        yield make('full', [...before, ...core, ...given], before.length);
        if (before.length > 0) yield make('full', [...core, ...given, ...before]);
      }
    }
  }
  if (surnames.length > 1) {
    const all = surnames.flatMap(({ particles, core }) => [...particles, ...core]);
    yield make('full', all);
    for (const given of givens) yield make('full', [...given, ...all], given.length);
  }
  for (const first of firstNames) if (first.length >= 3) yield make('first', [first]);
  if (firstNames.length > 1) yield make('first', firstNames);
  yield* initialsForms(parts, make);
}

type Make = (kind: FormKind, pieces: readonly string[]) => readonly [string, Form];

/** `PvD`, `PJvD`, and `P.J.` of somebody with more initials. */
function* initialsForms({ initials, surnames }: NameParts, make: Make): Generator<readonly [string, Form]> {
  const [{ particles, core } = { particles: [], core: [] }] = surnames;
  const last = core[0]?.[0];
  if (last === undefined || initials.length === 0) return;
  const one = initials.map((letter) => letter[0]!);
  const middle = particles.map((particle) => particle[0]!);
  for (const given of one.length > 1 ? [one, [one[0]!]] : [one]) {
    const pieces = [...given, ...middle, last];
    if (pieces.length >= 3) yield make('initials', pieces);
  }
  if (initials.length > 1) yield make('initials', initials);
}

/** Initials, the first of them, first names, the first of them. */
function givenForms(initials: readonly string[], firstNames: readonly string[]): readonly (readonly string[])[] {
  const forms = [initials, initials.slice(0, 1), ...firstNames.map((first) => [first]), firstNames];
  return unique(forms.filter((form) => form.length > 0));
}

/** As typed, and as people shorten them: `v. d. Berg`, `v.d. Berg`, `vd Berg` are one here. */
function particleForms(particles: readonly string[]): readonly (readonly string[])[] {
  if (particles.length === 0) return [];
  const short = particles.map((particle) => SHORT_PARTICLES.get(particle) ?? particle);
  const half = particles.map((particle, index) => (index === 0 ? (SHORT_PARTICLES.get(particle) ?? particle) : particle));
  return unique([particles, short, half]);
}

function unique(forms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(forms.map((form) => [form.join(' '), form])).values()];
}

function idPieces(id: string): string[] {
  return id.split(/[^\p{L}\p{N}]+/u).map((piece) => joined([piece]));
}
