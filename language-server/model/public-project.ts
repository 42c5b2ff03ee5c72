import type { FileModel, Minutes, PublicName, PublicShield, ReferenceTarget, Series, Track } from './minutes.ts';
import type { FoundName, NameFinder } from './names/name-finder.ts';
import { bodyFinderOf } from './names/people.ts';
import { placeOf } from './outline.ts';
import { PublicIds } from './public-ids.ts';
import { PublicNames, publicGround, withShields } from './public-names.ts';
import {
  hiddenChannels,
  hiddenParties,
  hiddenTargets,
  type OwnDeclarations,
  ownDeclarations,
  secretsOf,
  secretTracks,
} from './public-secrets.ts';
import { refOf } from './refs.ts';

/** A meeting as others refer to it. The meeting itself would stay in memory as long as the project does. */
interface ReferredMeeting extends Pick<Minutes, 'id' | 'name' | 'tracks' | 'classification'> {
  readonly place: string;
}

function referred(minutes: Minutes): ReferredMeeting {
  const { id, name, tracks, classification } = minutes;
  return { id, name, tracks, classification, place: placeOf(minutes) };
}

/** What is open and what is secret in the files of a project. */
export class PublicProject {
  readonly names: PublicNames;
  private readonly bodies: NameFinder;
  readonly ids: PublicIds;
  /** Parties that are not to be named, whatever a single declaration says: ids with their grounds. */
  readonly hiddenParties: ReadonlyMap<string, string>;
  /** Where attachments lie whose title is shielded, with the ground. */
  readonly hiddenTargets: ReadonlyMap<string, string>;
  /** What is told of each meeting wherever it is referred to. */
  readonly meetings: ReadonlyMap<string, ReferredMeeting>;
  readonly series: ReadonlyMap<string, Series>;
  readonly seriesTracks: ReadonlyMap<string, Track>;
  /** The grounds of secret items, by `meeting/id`. */
  private readonly secrets: ReadonlyMap<string, string>;
  /** Ids of tracks that are declared where everybody may read it, and of those that are secret somewhere. */
  private readonly openTracks: ReadonlySet<string>;
  private readonly secretTracks: ReadonlyMap<string, string>;
  /** Ids of channels that are shielded, with the ground. */
  private readonly hiddenChannels: ReadonlyMap<string, string>;
  /** Ids of the tracks that a meeting and its series declare where everybody may read it, by its place. */
  private readonly openByMeeting: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(files: readonly FileModel[]) {
    const meetings = files.flatMap((file) => file.meetings);
    const series = files.flatMap((file) => file.series);
    this.hiddenParties = hiddenParties(files.flatMap((file) => file.parties));
    this.names = new PublicNames(files.map((file) => withoutHidden(file, this.hiddenParties)));
    this.bodies = bodyFinderOf(files);
    this.ids = new PublicIds(meetings, (id) => this.names.tells(id));
    this.secrets = secretsOf(meetings);
    this.meetings = firstOf(meetings.map(referred), ({ id }) => id);
    this.series = firstOf(series, ({ id }) => id);
    this.seriesTracks = firstOf(
      series.flatMap(({ tracks, ground }) => (ground === undefined ? tracks.filter((track) => track.ground === undefined) : [])),
      ({ id }) => id,
    );
    this.secretTracks = secretTracks(meetings, series);
    this.openByMeeting = new Map(
      meetings.map((meeting) => [placeOf(meeting), new Set(this.tracksOf(meeting, ownDeclarations(meeting)).map(({ id }) => id))]),
    );
    this.openTracks = new Set([...this.seriesTracks.keys(), ...[...this.openByMeeting.values()].flatMap((ids) => [...ids])]);
    this.hiddenChannels = hiddenChannels(meetings, series);
    this.hiddenTargets = hiddenTargets(meetings);
  }

  /** Text without the names of organisations that are secret; each is a shield on the ground of its declaration. */
  withoutBodies(text: string): PublicName {
    if (this.bodies.isEmpty) return [text];
    const shieldOf = ({ person }: FoundName): PublicShield => ({
      kind: 'shield',
      ground: publicGround(this.hiddenParties.get(person.id!) ?? ''),
    });
    return withShields(text, this.bodies.inProse(text), shieldOf);
  }

  secretGround(label: string, target: ReferenceTarget | undefined): string | undefined {
    const known = this.secrets.get(refOf(target) ?? label);
    if (known !== undefined) return known;
    // A track that is nowhere open, or an id that names nothing and is that of one.
    const id = target?.id ?? label.slice(label.indexOf('/') + 1);
    // `#` names no series and no party, but its words may be the id of one that is secret.
    const alike =
      target === undefined ? (this.series.get(id)?.ground ?? this.hiddenParties.get(id) ?? this.hiddenChannels.get(id)) : undefined;
    if (alike !== undefined) return alike;
    const track = target === undefined || target.kind === 'track' ? this.secretTracks.get(id) : undefined;
    return track !== undefined &&
      !(target?.kind === 'track' && target.meeting === undefined && this.seriesTracks.has(id)) &&
      !this.isOpen(target)
      ? track
      : undefined;
  }

  /** The ground of what is secret somewhere under an id that was typed in words, which say of no meeting. */
  typedGround(label: string): string | undefined {
    if (this.secretIds === undefined) {
      this.secretIds = new Map();
      for (const [ref, ground] of this.secrets) this.secretIds.set(ref.slice(ref.lastIndexOf('/') + 1), ground);
    }
    return this.secretGround(label, undefined) ?? this.secretIds.get(label.slice(label.indexOf('/') + 1));
  }
  private secretIds: Map<string, string> | undefined;

  /** It names a track that its own meeting declares where everybody may read it. */
  private isOpen(target: ReferenceTarget | undefined): boolean {
    const meeting = target?.meeting === undefined ? undefined : this.meetings.get(target.meeting);
    return meeting !== undefined && this.isOpenAt(meeting.place, target!.id);
  }

  private isOpenAt(place: string, id: string): boolean {
    return this.openByMeeting.get(place)?.has(id) === true;
  }

  /** What a series declares, unless it is secret itself. */
  ofSeries<T>(minutes: Minutes, declared: readonly T[]): readonly T[] {
    const series = minutes.series && this.series.get(minutes.series.id);
    return series?.ground === undefined ? declared : [];
  }

  tracksOf(minutes: Minutes, own: OwnDeclarations): Track[] {
    const series = minutes.series && this.series.get(minutes.series.id);
    const ofSeries = series?.ground === undefined ? (series?.tracks ?? []) : [];
    const others = ofSeries.filter((track) => track.ground === undefined && own.tracks.every((other) => other.id !== track.id));
    return [...own.tracks, ...others];
  }

  trackId(minutes: Minutes, id: string | undefined): string | undefined {
    if (id === undefined || this.names.tells(id)) return undefined;
    if (this.isOpenAt(placeOf(minutes), id)) return id;
    return this.openTracks.has(id) && !this.secretTracks.has(id) ? id : undefined;
  }
}

/** Whatever is hidden is as good as a person who may not be named. */
function withoutHidden(file: FileModel, hidden: ReadonlyMap<string, string>): FileModel {
  const parties = file.parties.map((declaration) => {
    const { party } = declaration;
    return hidden.has(party.id) ? { ...declaration, party: { ...party, type: 'person' as const, public: false } } : declaration;
  });
  return { ...file, parties };
}

function firstOf<T>(values: readonly T[], key: (value: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const value of values) if (!map.has(key(value))) map.set(key(value), value);
  return map;
}
