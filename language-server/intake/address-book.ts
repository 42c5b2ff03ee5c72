import { foldedName, idFor, isOrganization } from '../model/names/naming.ts';
import { isId } from '../syntax/characters.ts';
import { attributeNamed } from '../vocabulary/attributes.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';
import { Alike } from './alike.ts';
import { harmless } from './escaping.ts';
import { isBody } from './header-entries.ts';

/** Somebody whom a list names. */
export interface BookRow {
  /** Where in the list, from 1. */
  readonly at: number;
  readonly name: string;
  readonly email?: string | undefined;
  /** Further addresses of theirs. */
  readonly others?: readonly string[] | undefined;
  readonly organization?: string | undefined;
  readonly role?: string | undefined;
}

/** Where a list and the address book differ: only people know which of them is right. */
export interface BookQuestion {
  readonly at: number;
  readonly kind: 'email' | 'otherEmail' | 'organization' | 'function' | 'name' | 'sameName' | 'maybeSame';
  readonly id: string;
  readonly name: string;
  readonly old: string;
  readonly now: string;
}

export interface BookChanges {
  /** Statements to put into the address book, organisations first. */
  readonly lines: readonly string[];
  readonly added: readonly { readonly id: string; readonly name: string }[];
  /** How many of the list the address book has already, with nothing that differs. */
  readonly known: number;
  readonly questions: readonly BookQuestion[];
}

/** Somebody in the address book. */
export interface BookEntry {
  readonly id: string;
  readonly type: 'person' | 'organization' | 'group';
  readonly name: string;
  readonly email?: string;
  /** Id of a person's organisation. */
  readonly organization?: string;
  readonly function?: string;
  readonly aliases?: readonly string[];
}

/** What a list of people adds to an address book. Nothing that is there changes: where the list says otherwise, that is a question. */
export function bookChanges(book: readonly BookEntry[], rows: readonly BookRow[], language: Language): BookChanges {
  return new Merger(book, language).merge(rows);
}

class Merger {
  private readonly byId = new Map<string, BookEntry>();
  private readonly byName = new Map<string, BookEntry[]>();
  private readonly byAddress = new Map<string, BookEntry>();
  private readonly alike = new Alike<BookEntry>();
  private readonly organizations: string[] = [];
  private readonly persons: string[] = [];
  private readonly added: { id: string; name: string }[] = [];
  private readonly questions: BookQuestion[] = [];
  private readonly language: Language;

  constructor(book: readonly BookEntry[], language: Language) {
    this.language = language;
    for (const entry of book) this.put(entry);
  }

  private put(entry: BookEntry): void {
    this.byId.set(entry.id, entry);
    for (const name of [entry.name, ...(entry.aliases ?? []), ...(entry.type === 'organization' ? [entry.id] : [])]) {
      const key = foldedName(name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), entry]);
    }
    if (entry.type === 'person') this.alike.put(entry);
    if (entry.email !== undefined && entry.type === 'person') this.byAddress.set(entry.email.toLowerCase(), entry);
  }

  merge(rows: readonly BookRow[]): BookChanges {
    let known = 0;
    for (const row of rows) if (this.one(row)) known++;
    return { lines: [...this.organizations, ...this.persons], added: this.added, known, questions: this.questions };
  }

  /** @returns whether the book has all that the row says. */
  private one(row: BookRow): boolean {
    if (isOrganization(row.name) || isBody(row.name)) return this.knowsBody(row);
    const named = (this.byName.get(foldedName(row.name)) ?? []).filter(({ type }) => type === 'person');
    const addressed = addressesOf(row)
      .map((address) => this.byAddress.get(address.toLowerCase()))
      .find((entry) => entry !== undefined);
    if (addressed !== undefined && !named.includes(addressed)) {
      this.ask(row, 'name', addressed, addressed.name, row.name);
      return false;
    }
    const [first, second] = named;
    if (first === undefined) {
      const [alike, ...others] = this.alike.to(row.name).toReversed();
      if (alike === undefined) this.askOthers(row, this.add(row));
      else {
        const names = [...others.map(({ name, id }) => `${name} (@${id})`), alike.name].join(', ');
        this.ask(
          row,
          'maybeSame',
          { ...alike, name: names },
          this.statement(row),
          [row.name, ...addressesOf(row), ...(row.organization === undefined ? [] : [row.organization])].join(', '),
        );
      }
      return false;
    }
    if (second !== undefined && addressed === undefined) {
      this.ask(row, 'sameName', first, named.map(({ id }) => id).join(', '), row.email ?? row.name);
      return false;
    }
    return this.compared(row, addressed ?? first);
  }

  private compared(row: BookRow, entry: BookEntry): boolean {
    const before = this.questions.length;
    const differs = (old: string | undefined, now: string | undefined) => now !== undefined && foldedName(old ?? '') !== foldedName(now);
    this.compareAddresses(row, entry);
    const body = entry.organization === undefined ? undefined : this.byId.get(entry.organization);
    const names = body === undefined ? [] : [body.id, body.name, ...(body.aliases ?? [])];
    if (row.organization !== undefined && !names.some((name) => !differs(name, row.organization)))
      this.ask(row, 'organization', entry, body?.name ?? '', row.organization);
    if (differs(entry.function, row.role)) this.ask(row, 'function', entry, entry.function ?? '', row.role!);
    return this.questions.length === before;
  }

  private compareAddresses(row: BookRow, entry: BookEntry): void {
    const now = addressesOf(row);
    if (now.length === 0) return;
    if (now.some((address) => isSame(address, entry.email))) this.askOthers(row, entry);
    else this.ask(row, 'email', entry, entry.email ?? '', now.join(', '));
  }

  /** The address book holds one address of each: of the others only people know whether one of them is better. */
  private askOthers(row: BookRow, entry: BookEntry): void {
    const others = addressesOf(row).filter((address) => !isSame(address, entry.email));
    if (others.length > 0) this.ask(row, 'otherEmail', entry, entry.email ?? '', others.join(', '));
  }

  private ask(row: BookRow, kind: BookQuestion['kind'], { id, name }: BookEntry, old: string, now: string): void {
    this.questions.push({ at: row.at, kind, id, name, old, now });
  }

  private knowsBody(row: BookRow): boolean {
    const named = this.byName.get(foldedName(row.name)) ?? [];
    const there = named.find(({ type }) => type === 'organization') ?? named[0];
    if (there === undefined) {
      this.askOthers(row, this.byId.get(this.body(row.name, row.email))!);
      return false;
    }
    const before = this.questions.length;
    if (there.type === 'organization') this.compareAddresses(row, there);
    return this.questions.length === before;
  }

  private add(row: BookRow): BookEntry {
    const { name, email, organization, role } = row;
    const id = this.freeId(name);
    const body = organization === undefined ? undefined : this.body(organization);
    this.persons.push(this.statement(row, id, body));
    const entry: BookEntry = {
      id,
      type: 'person',
      name,
      ...(email && { email }),
      ...(body && { organization: body }),
      ...(role && { function: role }),
    };
    this.put(entry);
    this.added.push({ id, name });
    return entry;
  }

  private freeId(name: string): string {
    return idFor(name, (taken) => this.byId.has(taken));
  }

  /** What declares somebody. */
  private statement({ name, email, role, organization }: BookRow, id = this.freeId(name), body = this.knownBody(organization)): string {
    const word = (attribute: 'function' | 'email') => attributeNamed(attribute)[this.language];
    const attributes = [
      ...(body === undefined ? [] : [`@${body}`]),
      ...(role === undefined ? [] : [`${word('function')} "${role.replace(/["“”{}]/g, "'")}"`]),
      ...(email === undefined ? [] : [`${word('email')} ${email}`]),
    ];
    const behind = attributes.length === 0 ? '' : ` (${attributes.join(', ')})`;
    return `${keywordNamed('Person')[this.language]} ${id}${behind}: ${harmless(name)}`;
  }

  private knownBody(name: string | undefined): string | undefined {
    return name === undefined ? undefined : this.byName.get(foldedName(name))?.find(({ type }) => type !== 'person')?.id;
  }

  /** The id of an organisation; a new one where nobody is called so. */
  private body(name: string, email?: string): string {
    const there = this.knownBody(name);
    if (there !== undefined) return there;
    const id = bodyId(name, (taken) => this.byId.has(taken));
    const behind = email === undefined ? '' : ` (${attributeNamed('email')[this.language]} ${email})`;
    this.organizations.push(`${keywordNamed('Organization')[this.language]} ${id}${behind}: ${harmless(name)}`);
    this.put({ id, type: 'organization', name, ...(email && { email }) });
    this.added.push({ id, name });
    return id;
  }
}

function addressesOf({ email, others = [] }: BookRow): readonly string[] {
  return email === undefined ? others : [email, ...others];
}

function isSame(address: string, other: string | undefined): boolean {
  return address.toLowerCase() === other?.toLowerCase();
}

/** `RIVM`, `Gemeente-Utrecht`: an organisation keeps its letters. */
function bodyId(name: string, isTaken: (id: string) => boolean): string {
  const joined = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  const stem = isId(joined) ? joined : 'organisatie';
  let id = stem;
  for (let number = 2; isTaken(id); number++) id = `${stem}-${number}`;
  return id;
}
