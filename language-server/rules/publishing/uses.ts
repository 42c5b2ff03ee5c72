import type { FileModel, Minutes } from '../../model/minutes.ts';
import { itemsOf } from '../../model/walk.ts';
import type { ProjectView } from '../../project/view.ts';
import { type Register, registerOf } from '../../register/register.ts';

/** What the public version of some meetings can show something of. */
export interface Uses {
  readonly meetings: ReadonlySet<Minutes>;
  /** Ids of series. */
  readonly series: ReadonlySet<string>;
}

/**
 * All that the public version of these meetings can show something of: the meetings they refer to, those these refer to, and so on; the
 * meetings that report on their actions; the earlier meetings that left actions open; and the series of them all.
 */
export function usesOf(project: ProjectView, meetings: readonly Minutes[]): Uses {
  return usesIn(
    project.cached('who uses what', () => new UsesIndex(project.files())),
    registerOf(project),
    meetings,
  );
}

/** As {@link usesOf}, by what is known of all files. */
export function usesIn(index: UsesIndex, register: Register, meetings: readonly Minutes[]): Uses {
  const used = new Set<Minutes>(meetings);
  for (const meeting of meetings) {
    for (const other of register.openBefore(meeting)) used.add(other.meeting);
    for (const other of reportersOf(register, meeting)) used.add(other);
  }
  // What is added on the way is visited too.
  for (const meeting of used) for (const id of index.referredBy(meeting)) for (const other of index.meetings(id)) used.add(other);
  return { meetings: used, series: new Set([...used].flatMap((meeting) => index.seriesOf(meeting))) };
}

/**
 * Meetings and series by their ids; of two with one id it is not known which is meant. What a meeting names is found once: an archive asks it for
 * each of its meetings, and most use many others.
 */
export class UsesIndex {
  private readonly byId: ReadonlyMap<string, readonly Minutes[]>;
  private readonly seriesOfTrack: ReadonlyMap<string, readonly string[]>;
  private readonly named = new Map<Minutes, Named>();
  private readonly wholeOf: (meeting: Minutes) => Minutes;

  /** @param wholeOf the minutes of which there is but an outline in the files. */
  constructor(files: readonly FileModel[], wholeOf: (meeting: Minutes) => Minutes = (meeting) => meeting) {
    this.wholeOf = wholeOf;
    this.byId = Map.groupBy(
      files.flatMap((file) => file.meetings),
      ({ id }) => id,
    );
    const tracks = files.flatMap((file) => file.series.flatMap((series) => series.tracks.map((track) => [track.id, series.id] as const)));
    this.seriesOfTrack = new Map(
      Array.from(
        Map.groupBy(tracks, ([track]) => track),
        ([track, pairs]) => [track, pairs.map(([, id]) => id)],
      ),
    );
  }

  meetings(id: string): readonly Minutes[] {
    return this.byId.get(id) ?? [];
  }

  /** Its own series, and those of the tracks it names. */
  seriesOf(meeting: Minutes): readonly string[] {
    return this.namedIn(meeting).series;
  }

  /** Ids of the meetings that a meeting refers to, also where it is shielded. */
  referredBy(meeting: Minutes): readonly string[] {
    return this.namedIn(meeting).meetings;
  }

  private namedIn(meeting: Minutes): Named {
    let named = this.named.get(meeting);
    if (named === undefined) {
      const series = new Set(meeting.series === undefined ? [] : [meeting.series.id]);
      const meetings = new Set<string>();
      for (const value of valuesIn(this.wholeOf(meeting))) {
        for (const track of tracksOf(value)) for (const id of this.seriesOfTrack.get(track) ?? []) series.add(id);
        const id = isReference(value) ? (value.target?.kind === 'meeting' ? value.target.id : value.target?.meeting) : undefined;
        if (id !== undefined) meetings.add(id);
      }
      named = { series: [...series], meetings: [...meetings] };
      this.named.set(meeting, named);
    }
    return named;
  }
}

/** Ids of what a meeting names. */
interface Named {
  readonly series: readonly string[];
  readonly meetings: readonly string[];
}

function tracksOf(value: object): readonly string[] {
  if (isReference(value)) return value.target?.kind === 'track' ? [value.target.id] : [];
  return 'track' in value && typeof value.track === 'string' ? [value.track] : [];
}

function reportersOf(register: Register, meeting: Minutes): Minutes[] {
  return [...itemsOf(meeting)].flatMap(({ ref }) =>
    ref === undefined ? [] : (register.get(ref)?.reports ?? []).map((report) => report.meeting),
  );
}

interface Referring {
  readonly kind: 'reference';
  readonly target: { readonly kind: string; readonly meeting?: string; readonly id: string } | undefined;
}

function isReference(value: object): value is Referring {
  return 'kind' in value && value.kind === 'reference' && 'target' in value;
}

/** A value and all values in it: wherever a reference may stand, it is found. */
function* valuesIn(root: object): Generator<object> {
  const open: object[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    yield value;
    for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) open.push(part);
  }
}
