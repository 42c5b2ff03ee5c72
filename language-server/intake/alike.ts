import { fits } from '../model/names/known-people.ts';
import { joined, type NameParts, namePartsOf } from '../model/names/name-parts.ts';

interface Called<T> {
  readonly person: T;
  readonly parts: NameParts;
}

/** Persons by names that may be those of one: `J. Jansen`, `Jan Jansen`, `Jansen`. */
export class Alike<T extends { readonly name: string }> {
  private readonly byKey = new Map<string, Called<T>[]>();

  put(person: T): void {
    const parts = namePartsOf(person.name);
    if (parts === undefined) return;
    for (const key of ownKeys(parts)) {
      const there = this.byKey.get(key);
      if (there === undefined) this.byKey.set(key, [{ person, parts }]);
      else there.push({ person, parts });
    }
  }

  /** Who may be called so too; whose initials or first names are others is another. */
  to(name: string): T[] {
    const parts = namePartsOf(name);
    if (parts === undefined) return [];
    const found = likeKeys(parts).flatMap((key) => this.byKey.get(key) ?? []);
    return [...new Set(found.flatMap((one) => (fits(one.parts, parts) || fits(parts, one.parts) ? [one.person] : [])))];
  }
}

function ownKeys(parts: NameParts): string[] {
  const [initial = 'none'] = parts.initials;
  const cores = coresOf(parts);
  return [...cores.flatMap((core) => [`${core} ${initial}`, `${core} any`]), ...parts.firstNames.map((first) => `first ${first}`)];
}

/** Under which those stand who may be the same: a list has thousands of people, and of one surname few with the same initial. */
function likeKeys(parts: NameParts): string[] {
  const [initial] = parts.initials;
  const cores = coresOf(parts);
  if (initial === undefined) return cores.flatMap((core) => [`${core} any`, `first ${core}`]);
  return [...cores.flatMap((core) => [`${core} ${initial}`, `${core} none`]), ...parts.firstNames.map((first) => `${first} none`)];
}

function coresOf({ surnames }: NameParts): string[] {
  return surnames.map(({ core }) => joined(core));
}
