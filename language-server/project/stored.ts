import type { StoredNames } from '../references/name-index.ts';
import type { ActionFacts, ItemFacts, MeetingFacts, ReportFacts } from './facts.ts';
import { PackedPlaces } from './packed-places.ts';
import { PartyPlaces, type StoredPartyPlaces } from './party-places.ts';
import type { Surface } from './surface.ts';

/** What is known of a file without its tree, as plain values that a cache on disk can hold. */
export interface StoredFile {
  readonly names: StoredNames;
  readonly surface: StoredSurface;
  /** The facts that its check asked for; empty where it was not checked. */
  readonly reads: readonly string[];
}

/** In how many files each word stands that may be an abbreviation; undefined where nobody has asked. */
export type StoredWords = readonly (readonly [string, number])[] | undefined;

/** A fact that holds the number of its meeting. */
type Numbered<T> = Omit<T, 'meeting'> & { readonly meeting: number };

export interface StoredSurface {
  readonly declared: readonly (readonly [string, string])[];
  readonly declarations: string;
  readonly needed: readonly string[];
  /** Behind each other, with a blank between two. */
  readonly words: string;
  readonly meetings: readonly Omit<MeetingFacts, 'uri'>[];
  readonly actions: readonly Numbered<ActionFacts>[];
  readonly reports: readonly Numbered<ReportFacts>[];
  readonly items: readonly Numbered<ItemFacts>[];
  /** {@link PackedPlaces}, the first of which are those of the facts. */
  readonly places: readonly number[];
  readonly factPlaces: number;
  readonly parties: StoredPartyPlaces;
}

export function storeSurface({ declared, declarations, needed, facts, places, factPlaces, parties, words }: Surface): StoredSurface {
  const numbered = <T extends { readonly meeting: MeetingFacts }>(fact: T) => ({ ...fact, meeting: fact.meeting.number });
  return {
    declared: [...declared],
    declarations,
    needed: [...needed],
    words: [...words()].join(' '),
    meetings: facts.meetings.map(({ uri: _, ...meeting }) => meeting),
    actions: facts.actions.map(numbered),
    reports: facts.reports.map(numbered),
    items: facts.items.map(numbered),
    places: places.stored,
    factPlaces,
    parties: parties.stored,
  };
}

/**
 * The parts in their first order: facts are compared as they are written. What holds much of what was stored is made anew, so that the rest
 * of it can be forgotten.
 */
export function restoreSurface(uri: string, stored: StoredSurface): Surface {
  const meetings = stored.meetings.map((meeting): MeetingFacts => ({ uri, ...meeting }));
  const placed = <T extends { readonly meeting: number }>(fact: T) => ({ ...fact, meeting: meetings[fact.meeting]! });
  return {
    declared: new Map(stored.declared),
    declarations: stored.declarations,
    needed: new Set(stored.needed),
    facts: { meetings, actions: stored.actions.map(placed), reports: stored.reports.map(placed), items: stored.items.map(placed) },
    places: PackedPlaces.restored(stored.places),
    factPlaces: stored.factPlaces,
    parties: new PartyPlaces(stored.parties),
    words: wordsIn(stored.words),
  };
}

/** Of most files nobody asks which words they use. */
function wordsIn(words: string): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => {
    known ??= new Set(words === '' ? [] : words.split(' '));
    return known;
  };
}
