import type { LangiumDocument } from 'langium';
import type { Range } from '../model/minutes.ts';
import { referencesOf } from '../references/linking.ts';
import { beginOfParty } from '../references/referrers.ts';
import { referringLeaf } from '../syntax/concrete-tree.ts';
import { isPlaceNumber } from './packed-places.ts';

/** So many numbers a place: which name, line, begin and end. */
const WIDE = 4;

/** The same as plain values. */
export interface StoredPartyPlaces {
  readonly names: readonly string[];
  readonly places: readonly number[];
}

/** Where a file names parties, in the order of the text: known without its tree, and kept in little room. */
export class PartyPlaces {
  private readonly names: readonly string[];
  private readonly places: Int32Array;

  constructor({ names, places }: StoredPartyPlaces) {
    this.names = names;
    this.places = Int32Array.from(places);
  }

  static in(document: LangiumDocument): PartyPlaces {
    const numbers = new Map<string, number>();
    const places: number[] = [];
    for (const { property, reference } of referencesOf(document)) {
      if (property !== 'party' && property !== 'organization') continue;
      const leaf = referringLeaf(reference);
      if (leaf === undefined) continue;
      const id = reference.$refText;
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      const { start, end } = leaf.root.rangeOf(beginOfParty(leaf), leaf.end);
      places.push(number, start.line, start.character, end.character);
    }
    return new PartyPlaces({ names: [...numbers.keys()], places });
  }

  get stored(): StoredPartyPlaces {
    return { names: this.names, places: [...this.places] };
  }

  /** Where one of these names stands, with its sigil. */
  of(names: ReadonlySet<string>): Range[] {
    const { places } = this;
    const found: Range[] = [];
    const wanted = this.names.map((name) => names.has(name));
    for (let at = 0; at < places.length; at += WIDE) {
      if (!wanted[places[at]!]) continue;
      const line = places[at + 1]!;
      found.push({ start: { line, character: places[at + 2]! }, end: { line, character: places[at + 3]! } });
    }
    return found;
  }
}

/** Whether numbers are places of so many names. */
export function arePartyPlaces(numbers: readonly unknown[], names: number): boolean {
  return (
    numbers.length % WIDE === 0 &&
    numbers.every((number, index) => isPlaceNumber(number, 0) && (index % WIDE > 0 || (number as number) < names))
  );
}
