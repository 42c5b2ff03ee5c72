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
  const files = project.files();
  const index = new Index(files);
  const register = registerOf(project);
  const used = new Set<Minutes>(meetings);
  for (const meeting of meetings) {
    for (const other of register.openBefore(meeting)) used.add(other.meeting);
    for (const other of reportersOf(register, meeting)) used.add(other);
  }
  // What is added on the way is visited too.
  for (const meeting of used) for (const id of referredBy(meeting)) for (const other of index.meetings(id)) used.add(other);
  return { meetings: used, series: new Set([...used].flatMap((meeting) => index.seriesOf(meeting))) };
}

/** Meetings and series by their ids; of two with one id it is not known which is meant. */
class Index {
  private readonly byId: ReadonlyMap<string, readonly Minutes[]>;
  private readonly seriesOfTrack: ReadonlyMap<string, readonly string[]>;

  constructor(files: readonly FileModel[]) {
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
  seriesOf(meeting: Minutes): string[] {
    const own = meeting.series === undefined ? [] : [meeting.series.id];
    const tracks = [...valuesIn(meeting)].flatMap((value) => {
      if (isReference(value)) return value.target?.kind === 'track' ? [value.target.id] : [];
      return 'track' in value && typeof value.track === 'string' ? [value.track] : [];
    });
    return [...own, ...tracks.flatMap((id) => this.seriesOfTrack.get(id) ?? [])];
  }
}

function reportersOf(register: Register, meeting: Minutes): Minutes[] {
  return [...itemsOf(meeting)].flatMap(({ ref }) =>
    ref === undefined ? [] : (register.get(ref)?.reports ?? []).map((report) => report.meeting),
  );
}

/** Ids of the meetings that a meeting refers to, also where it is shielded. */
function referredBy(meeting: Minutes): string[] {
  return [...valuesIn(meeting)].flatMap((value) => {
    if (!isReference(value)) return [];
    const { target } = value;
    return (target?.kind === 'meeting' ? target.id : target?.meeting) ?? [];
  });
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
