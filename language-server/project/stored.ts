import type { Range } from '../model/minutes.ts';
import type { StoredNames } from '../references/name-index.ts';
import type { ActionFacts, FileFacts, ItemFacts, MeetingFacts, ReportFacts } from './facts.ts';
import type { Surface } from './surface.ts';

/** What is known of a file without its tree, as plain values that a cache on disk can hold. */
export interface StoredFile {
  readonly names: StoredNames;
  readonly surface: StoredSurface;
  /** The facts that its check asked for; empty where it was not checked. */
  readonly reads: readonly string[];
}

/** What is known of a whole project. */
export interface StoredProject {
  readonly files: readonly (readonly [uri: string, file: StoredFile])[];
  /** In how many files each word stands that may be an abbreviation. */
  readonly words: readonly (readonly [string, number])[] | undefined;
}

/** A fact that holds the number of its meeting. */
type Numbered<T> = Omit<T, 'meeting'> & { readonly meeting: number };

export interface StoredSurface {
  readonly declared: readonly (readonly [string, string])[];
  readonly declarations: string;
  readonly needed: readonly string[];
  readonly words: readonly string[];
  readonly meetings: readonly Omit<MeetingFacts, 'uri'>[];
  readonly actions: readonly Numbered<ActionFacts>[];
  readonly reports: readonly Numbered<ReportFacts>[];
  readonly items: readonly Numbered<ItemFacts>[];
  /** Lines and characters of all places, four numbers each; the first ones are those of the facts. */
  readonly places: readonly (readonly number[] | null)[];
  readonly factPlaces: number;
}

export function storeSurface({ declared, declarations, needed, facts, places, words }: Surface): StoredSurface {
  const numbered = <T extends { readonly meeting: MeetingFacts }>(fact: T) => ({ ...fact, meeting: fact.meeting.number });
  return {
    declared: [...declared],
    declarations,
    needed: [...needed],
    words: [...words()],
    meetings: facts.meetings.map(({ uri: _, ...meeting }) => meeting),
    actions: facts.actions.map(numbered),
    reports: facts.reports.map(numbered),
    items: facts.items.map(numbered),
    places: places.map((at) => (at === undefined ? null : [at.start.line, at.start.character, at.end.line, at.end.character])),
    factPlaces: facts.places.length,
  };
}

/** The parts in their first order: facts are compared as they are written. */
export function restoreSurface(uri: string, stored: StoredSurface): Surface {
  const meetings = stored.meetings.map((meeting): MeetingFacts => ({ uri, ...meeting }));
  const placed = <T extends { readonly meeting: number }>(fact: T) => ({ ...fact, meeting: meetings[fact.meeting]! });
  // Of most files nobody asks where things stand, or which words they use.
  let places: readonly (Range | undefined)[] | undefined;
  const allPlaces = () => {
    places ??= stored.places.map(rangeOf);
    return places;
  };
  let own: readonly Range[] | undefined;
  const facts: FileFacts = {
    meetings,
    actions: stored.actions.map(placed),
    reports: stored.reports.map(placed),
    items: stored.items.map(placed),
    get places() {
      own ??= allPlaces()
        .slice(0, stored.factPlaces)
        .filter((at) => at !== undefined);
      return own;
    },
  };
  let words: ReadonlySet<string> | undefined;
  return {
    declared: new Map(stored.declared),
    declarations: stored.declarations,
    needed: new Set(stored.needed),
    facts,
    get places() {
      return allPlaces();
    },
    parties: undefined,
    words() {
      words ??= new Set(stored.words);
      return words;
    },
  };
}

function rangeOf(numbers: readonly number[] | null): Range | undefined {
  if (numbers === null) return undefined;
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = numbers;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
