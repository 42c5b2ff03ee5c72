import type { Language } from '../../vocabulary/language.ts';
import { wordsOf } from './fold.ts';
import { isMonth } from './months.ts';
import { NameFinder } from './name-finder.ts';
import { joined, type NameParts, namePartsOf } from './name-parts.ts';
import { isFirm, PARTICLES, TITLES } from './name-words.ts';
import { declarationOf, foldedName, idFor, typeOf } from './naming.ts';

/** Somebody whom the project knows already, or whom the document names. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organization' | 'group';
  readonly email?: string | undefined;
  readonly aliases?: readonly string[];
  /** In public minutes too: their names stay as they are typed. */
  readonly public?: boolean;
}

/** What a document says of somebody. */
export interface Introduced {
  readonly name: string;
  /** Where it is certain; else the name tells. */
  readonly type?: Known['type'];
  readonly organization?: string | undefined;
  readonly email?: string | undefined;
  readonly role?: string | undefined;
  /** What else they are called in the document: initials. */
  readonly alias?: string | undefined;
}

interface Entry extends Known {
  readonly parts: NameParts | undefined;
  organization: string | undefined;
  fresh: boolean;
  readonly roles: Set<string>;
  mail: string | undefined;
}

/**
 * Who can be meant in one document: those of the project and those it introduces itself. A name stands for somebody only where exactly one
 * of them fits.
 */
export class People {
  private readonly entries = new Map<string, Entry>();
  /** Whom the meeting itself names as there or not: they come first where a first name or an office is typed. */
  private readonly here = new Set<string>();

  constructor(known: readonly Known[] = []) {
    for (const one of known) this.add(entryOf(one, false));
  }

  /** Who is called so, by each name and each part of a name: a document may name thousands. */
  private readonly byName = new Map<string, Set<Entry>>();
  private readonly byPart = new Map<string, Set<Entry>>();

  private add(entry: Entry): void {
    this.entries.set(entry.id, entry);
    for (const name of [entry.id, entry.name, entry.email ?? '', ...(entry.aliases ?? [])]) this.call(entry, name);
    const { surnames = [], firstNames = [] } = entry.parts ?? {};
    for (const part of [...surnames.map(({ core }) => joined(core)), ...firstNames]) put(this.byPart, part, entry);
  }

  private call(entry: Entry, name: string): void {
    if (name !== '') put(this.byName, foldedName(name), entry);
  }

  /** The persons who can be called this. */
  private fitting(parts: NameParts): Entry[] {
    const called = this.byPart.get(joined(parts.surnames[0]!.core)) ?? [];
    return [...called].filter((entry) => fits(entry.parts, parts));
  }

  /** `Gert-Jan` is one first name, which is known by its parts. */
  private calledByFirstNames(typed: string): Entry[] {
    if (!/^\p{Lu}\p{L}+(?:-\p{L}+){1,2}$/u.test(typed)) return [];
    const words = wordsOf(typed).map(({ text }) => text);
    const called = [...(this.byPart.get(words[0]!) ?? [])];
    return called.filter(({ parts }) => words.every((word, at) => parts?.firstNames[at] === word));
  }

  /** The id of somebody the document introduces; a new one where nobody of that name or address is known. */
  introduce({ name, type: given, organization, email, role, alias }: Introduced): string {
    const known =
      this.exactly(name) ??
      (email === undefined ? undefined : this.exactly(email)) ??
      (given === 'organization' ? undefined : this.fuller(name));
    const id = known ?? idFor(name, (candidate) => this.entries.has(candidate));
    if (known === undefined) {
      const type = given ?? (typeOf(name) === 'Person' ? 'person' : 'organization');
      this.add(entryOf({ id, name, type }, true));
    }
    const entry = this.entries.get(id)!;
    if (entry.fresh && organization !== undefined && entry.organization === undefined && entry.type === 'person')
      entry.organization = this.introduce({ name: organization, type: 'organization' });
    if (entry.fresh && email !== undefined && entry.mail === undefined) {
      entry.mail = email;
      this.call(entry, email);
    }
    if (role !== undefined) entry.roles.add(foldedName(role).replace(/^(?:de|het|the) /, ''));
    if (alias !== undefined) this.call(entry, alias);
    return id;
  }

  /** They take part in this meeting, or were asked to. */
  attends(id: string, role?: string): void {
    this.here.add(id);
    if (role !== undefined) this.entries.get(id)?.roles.add(foldedName(role).replace(/^(?:de|het|the) /, ''));
  }

  /** Who takes part in this meeting, or was asked to. */
  attending(): readonly { readonly id: string; readonly name: string }[] {
    return [...this.here].map((id) => this.entries.get(id)!);
  }

  /** The one person or body that is meant; undefined where nobody is, or more than one may be. */
  resolve(typed: string): string | undefined {
    const ids = this.candidates(typed);
    return ids.length === 1 ? ids[0] : undefined;
  }

  /** All who can be meant by a name, an id, an address or an office, best reading first. */
  candidates(typed: string): readonly string[] {
    const bare = typed
      .trim()
      .replace(/^@\s?/, '')
      .replace(/^(?:de|het|the)\s+(?=\p{L})/iu, '');
    for (const name of [typed.trim(), bare]) {
      const exact = this.exactly(name);
      if (exact !== undefined) return [exact];
    }
    if (!/\p{L}/u.test(bare) || bare.length > 80) return [];
    const office = foldedName(bare);
    const offices = [...this.here].map((id) => this.entries.get(id)!).filter(({ roles }) => roles.has(office));
    if (offices.length > 0) return offices.map(({ id }) => id);
    // `Linda en Marieke` are two, and neither of them alone.
    if (/[ \t](?:en|and|of|or)[ \t]|[&/+;]/iu.test(bare)) return [];
    if (!/^\p{Lu}/u.test(bare) && !/^(?:de heer|dhr|mevrouw|mevr|mw|van|de|den|der|ter|ten|te|'t)(?=[\s.])/iu.test(typed.trim())) return [];
    const parts = isSentence(typed) ? undefined : namePartsOf(typed.trim());
    if (parts === undefined) return [];
    const fitting = this.fitting(parts);
    if (fitting.length === 0) return this.calledByFirstNames(bare).map(({ id }) => id);
    const here = fitting.filter(({ id }) => this.here.has(id));
    return (here.length > 0 && parts.firstNames.length === 0 && parts.initials.length === 0 ? here : fitting).map(({ id }) => id);
  }

  has(id: string): boolean {
    return this.entries.has(id);
  }

  isOrganization(id: string): boolean {
    return this.entries.get(id)?.type === 'organization';
  }

  introduced(): readonly Known[] {
    return [...this.entries.values()].filter((entry) => entry.fresh).map(({ id, name, type, mail }) => ({ id, name, type, email: mail }));
  }

  /** What the address book lacks: a statement for everybody the document introduced, organisations first. */
  declarations(language: Language): readonly string[] {
    const fresh = [...this.entries.values()].filter((entry) => entry.fresh);
    const lines = fresh
      .filter(({ type }) => type === 'organization')
      .map(({ id, name }) => declarationOf(id, name, language, 'Organization'));
    for (const entry of fresh) {
      if (entry.type !== 'person') continue;
      const attributes = [
        ...(entry.organization === undefined ? [] : [`@${entry.organization}`]),
        ...(entry.mail === undefined ? [] : [`${language === 'nl' ? 'e-mail' : 'email'} ${entry.mail}`]),
      ];
      const plain = declarationOf(entry.id, entry.name, language, 'Person');
      lines.push(attributes.length === 0 ? plain : plain.replace(':', ` (${attributes.join(', ')}):`));
    }
    return lines;
  }

  /** Where persons who may not be named in public stand in a text, each with the id that is meant without doubt. */
  mentions(text: string): readonly { readonly start: number; readonly end: number; readonly id: string }[] {
    const found = this.finder().inProse(text);
    return found.flatMap(({ start, end, person, doubtful }) => {
      const typed = text.slice(start, end);
      const id = doubtful ? this.resolve(typed) : person.id;
      const alone =
        !/[\p{L}\p{N}_/\\%=@.-]$/u.test(text.slice(0, start)) &&
        !/^(?:[\p{L}\p{N}_/\\%=@]|['’](?!s(?!\p{L}))|[.-][\p{L}\p{N}])/u.test(text.slice(end));
      const before = /(?<!\p{L})\p{L}{1,40}(?=[ \t]$)/u.exec(text.slice(Math.max(0, start - 40), start))?.[0];
      const isTheirs = alone && !(before !== undefined && isFirm(before.toLowerCase()));
      return id === undefined || id !== person.id || !isTheirs || isMonth(text, { start, end }) ? [] : [{ start, end, id }];
    });
  }

  private made: { readonly size: number; readonly finder: NameFinder } | undefined;
  private finder(): NameFinder {
    if (this.made?.size !== this.entries.size) {
      const all = [...this.entries.values()];
      const hidden = all.filter((entry) => entry.type === 'person' && entry.public !== true);
      const open = all.filter((entry) => !hidden.includes(entry));
      this.made = { size: this.entries.size, finder: new NameFinder(hidden, open) };
    }
    return this.made!.finder;
  }

  private exactly(name: string): string | undefined {
    const found = [...(this.byName.get(foldedName(name)) ?? [])].filter(
      ({ id }) => id === name || foldedName(id) !== foldedName(name) || this.isCalled(id, name),
    );
    return found.length === 1 ? found[0]!.id : undefined;
  }

  /** Ids count letter by letter, names in any case. */
  private isCalled(id: string, name: string): boolean {
    const { name: own, email = '', mail = '', aliases = [] } = this.entries.get(id)!;
    return [own, email, mail, ...aliases].some((one) => one !== undefined && one !== '' && foldedName(one) === foldedName(name));
  }

  /** `J. Jansen` or `mevrouw Jansen` where one Jan Jansen is known, and nobody else who may be meant. */
  private fuller(name: string): string | undefined {
    const parts = namePartsOf(name);
    if (parts === undefined || typeOf(name) !== 'Person') return undefined;
    const fitting = this.fitting(parts);
    return fitting.length === 1 ? fitting[0]!.id : undefined;
  }
}

function put(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, new Set([entry]));
  else there.add(entry);
}

function entryOf(known: Known, fresh: boolean): Entry {
  const parts = known.type === 'person' ? namePartsOf(known.name) : undefined;
  return { ...known, parts, fresh, organization: undefined, roles: new Set(), mail: undefined };
}

/** Whether somebody can be called this: `Jan`, `Jansen`, `J. Jansen`, `Jan Jansen`; nothing typed may say otherwise. */
export function fits(own: NameParts | undefined, typed: NameParts): boolean {
  if (own === undefined || typed.firstNames.some((first) => isFirm(first) && !own.firstNames.includes(first))) return false;
  const core = joined(typed.surnames[0]!.core);
  const surname = own.surnames.some((one) => joined(one.core) === core);
  if (!surname) {
    const alone = typed.initials.length === 0 && typed.surnames.length === 1 && typed.surnames[0]!.particles.length === 0;
    return alone && own.firstNames.includes(core);
  }
  const particles = joined(typed.surnames[0]!.particles);
  if (particles !== '' && !own.surnames.some((one) => joined(one.particles) === particles)) return false;
  if (typed.firstNames.length > 0 && own.firstNames.length > 0 && !typed.firstNames.some((first) => own.firstNames.includes(first)))
    return false;
  return typed.initials.every((initial, index) => own.initials.length === 0 || own.initials[index] === initial);
}

/** `Mark will mark` is more than a name, though Mark is known: between its words stands one that is in none. */
function isSentence(typed: string): boolean {
  const words = wordsOf(typed);
  return words.slice(1, -1).some(({ text, shape }) => shape === 'lower' && !PARTICLES.has(text) && !TITLES.has(text));
}
