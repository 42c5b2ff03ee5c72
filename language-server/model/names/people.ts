import type { FileModel, Minutes } from '../minutes.ts';
import { NameFinder } from './name-finder.ts';
import type { Named } from './name-forms.ts';
import { guestPartsOf, namePartsOf } from './name-parts.ts';

/** Readers by the first of the files they were made of: while a meeting is edited, the address book is not read again. */
const READERS = new WeakMap<FileModel, { readonly files: readonly FileModel[]; readonly finder: NameFinder }>();
const NOBODY = new NameFinder([]);

/** The reader of the names of a project's persons who are not `openbaar`, and of bodies that are secret, among the names that anybody may know. */
export function personFinderOf(files: readonly FileModel[]): NameFinder {
  const declaring = files.filter(({ parties, abbreviations }) => parties.length > 0 || abbreviations.length > 0);
  const [first] = declaring;
  if (first === undefined) return NOBODY;
  const known = READERS.get(first);
  if (known?.files.length === declaring.length && known.files.every((file, index) => file === declaring[index])) return known.finder;
  const finder = new NameFinder(shieldedNames(declaring), openNames(declaring));
  READERS.set(first, { files: declaring, finder });
  return finder;
}

/** The reader of the names of the guests of some meetings. */
export function guestFinderOf(meetings: readonly Minutes[]): NameFinder {
  return new NameFinder(guestsOf(meetings));
}

/** Its name, and the others that it goes by. */
function namesOf({ party, aliases }: FileModel['parties'][number]): readonly string[] {
  return [party.name, ...aliases.map(({ value }) => value)];
}

/** The reader of all names that may not be in public. */
export function nameFinderOf(files: readonly FileModel[]): NameFinder {
  return new NameFinder([...shieldedNames(files), ...guestsOf(files.flatMap((file) => file.meetings))], openNames(files));
}

/** Persons and bodies that may not be named. A person who is declared twice may be named only where both declarations say so. */
function shieldedNames(files: readonly FileModel[]): Named[] {
  const persons = files.flatMap((file) => file.parties).filter(({ party }) => party.type === 'person');
  const hidden = new Set(persons.filter(({ party }) => !party.public).map(({ party }) => party.id));
  const named = persons
    .filter(({ party }) => hidden.has(party.id))
    .flatMap((declared) =>
      namesOf(declared).map((one) => ({ id: declared.party.id, name: declared.party.name, parts: namePartsOf(plain(one)) })),
    );
  return [...named, ...secretBodies(files)];
}

/** The reader of the names of organisations and groups that are declared within something secret. */
export function bodyFinderOf(files: readonly FileModel[]): NameFinder {
  const bodies = secretBodies(files);
  return bodies.length === 0 ? NOBODY : new NameFinder(bodies, openNames(files));
}

/** Organisations and groups that are declared within something secret. */
function secretBodies(files: readonly FileModel[]): Named[] {
  return files
    .flatMap((file) => file.parties)
    .filter(({ party, ground }) => party.type !== 'person' && ground !== undefined)
    .flatMap((declared) => namesOf(declared).map((one) => ({ id: declared.party.id, name: plain(one), parts: undefined, isBody: true })));
}

/** Organisations by id, name and other names, abbreviations, and persons who may be named. */
function openNames(files: readonly FileModel[]): Named[] {
  const bodies: string[] = files.flatMap((file) => file.abbreviations.map(({ id }) => id));
  const persons: string[] = [];
  for (const declared of files.flatMap((file) => file.parties)) {
    const { party, ground } = declared;
    if (ground !== undefined) continue;
    const names = namesOf(declared);
    if (party.type === 'organization') bodies.push(party.id, ...names);
    else if (party.type === 'person' && party.public) persons.push(...names);
  }
  return [
    ...bodies.map((name) => ({ id: name, name, parts: undefined })),
    ...persons.map((name) => ({ id: undefined, name, parts: namePartsOf(name) })),
  ];
}

function guestsOf(meetings: readonly Minutes[]): Named[] {
  const names = new Set<string>();
  for (const { present, absent, to, cc } of meetings)
    for (const { party, proxy, replacedBy } of [...present, ...absent, ...to, ...cc])
      for (const one of [party, proxy, replacedBy]) if (one?.type === 'guest') names.add(one.name);
  return [...names].flatMap((name) => {
    const parts = guestPartsOf(name);
    return parts === undefined ? [] : [{ id: undefined, name, parts }];
  });
}

/** A name without the shields that somebody put in it. */
function plain(name: string): string {
  return name.replace(/\{[^{}:]*:?|\}/g, ' ');
}
