import { parseQuorum, type QuorumSize, quorumOf } from '../syntax/quorum.ts';
import { rememberedOf } from '../syntax/remembered.ts';
import type { PlainTime } from '../syntax/times.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import type { Until } from './attendance.ts';
import type { Attendee, Disclosure, Internal, Minutes, Section, Series } from './minutes.ts';
import { sectionsOf } from './walk.ts';

/** Who is there at a place of a meeting. */
export interface Presence<D extends Disclosure = Internal> {
  readonly there: readonly Attendee<D>[];
  /** Came or left at a time, and when this place was reached is not known. */
  readonly perhaps: readonly Attendee<D>[];
  /** Not there, and somebody votes for them. */
  readonly represented: readonly Attendee<D>[];
}

/**
 * Who is there at a section of a meeting, those who came later or left taken into account; above the first heading for `undefined`. Where an
 * attendee came at an item that is not on the agenda, they count as there.
 */
export function presenceAt<D extends Disclosure>(minutes: Minutes<D>, section: Section<D> | undefined): Presence<D> {
  const agenda = agendaOf(minutes);
  const there: Attendee<D>[] = [];
  const perhaps: Attendee<D>[] = [];
  const represented = minutes.absent.filter(({ proxy }) => proxy !== undefined);
  const { came } = agenda.forItem(section);
  const attending = [...minutes.present, ...came.filter((one) => !minutes.present.some((other) => isSame(one.party, other.party)))];
  for (const attendee of attending) {
    const isThere = agenda.isThere(attendee, section);
    // `(bij volmacht aan @q)` on Aanwezig: represented, and not in the room.
    if (attendee.represented === true || (attendee.proxy !== undefined && isThere === false)) represented.push(attendee);
    else if (isThere === undefined) perhaps.push(attendee);
    else if (isThere) there.push(attendee);
  }
  return { there, perhaps, represented };
}

/** Whether an attendee is there at a section; undefined where that cannot be known. */
export function isThereAt<D extends Disclosure>(
  minutes: Minutes<D>,
  attendee: Pick<Attendee<D>, 'from' | 'until' | 'party'>,
  section: Section<D> | undefined,
): boolean | undefined {
  return agendaOf(minutes).isThere(attendee, section);
}

/** Who came for an item of the agenda, and who left for it. */
interface ForItem<D extends Disclosure> {
  readonly came: readonly Attendee<D>[];
  readonly left: readonly Attendee<D>[];
}
const NOBODY: ForItem<never> = { came: [], left: [] };

function isSame(a: Disclosure['party'], b: Disclosure['party']): boolean {
  if ('id' in a && a.id !== undefined) return 'id' in b && b.id === a.id;
  return 'name' in a && 'name' in b && !('id' in b && b.id !== undefined) && a.name === b.name;
}

/** The first section of this number; undefined where the agenda has none. */
export function agendaItem<D extends Disclosure>(minutes: Minutes<D>, number: string): Section<D> | undefined {
  return sectionsOf(minutes).find((section) => hasNumber(section, number));
}

/** `5a` is `5A`, and `4.01` is `4.01)`. */
function hasNumber({ number: own }: { readonly number?: string | undefined }, number: string): boolean {
  return own !== undefined && bare(own) === bare(number);
}
function bare(number: string): string {
  return withoutEnd(number.toLowerCase(), ').').replace(/^0+(?=\d)/u, '');
}

/** How many must be there, as the meeting says it, else its series. */
function quorumSize(minutes: Pick<Minutes, 'quorum'>, series: Pick<Series, 'quorum'> | undefined): QuorumSize | undefined {
  return minutes.quorum?.size ?? parseQuorum(series?.quorum ?? '');
}

/** How many of `members` must be there; undefined where nothing says so, or a part of all is asked and how many those are is not known. */
export function quorumNeeded(
  minutes: Pick<Minutes, 'quorum'>,
  series: Pick<Series, 'quorum'> | undefined,
  members: number | undefined,
): number | undefined {
  const size = quorumSize(minutes, series);
  if (size === undefined) return undefined;
  if ('count' in size) return size.count;
  return members === undefined || members === 0 ? undefined : quorumOf(size, members);
}

/** A meeting's sections in the order in which it takes them. */
class Agenda<D extends Disclosure> {
  private readonly minutes: Minutes<D>;
  private readonly order: readonly Section<D>[];
  private readonly places: ReadonlyMap<Section<D>, number>;
  /** By the number of an item, where it begins; -1 for one that is not there. */
  private readonly starts = new Map<string, number>();

  /** Of sections for which somebody came or left, and of those in them. */
  private readonly own = new Map<Section<D>, ForItem<D>>();

  constructor(minutes: Minutes<D>) {
    this.minutes = minutes;
    this.order = sectionsOf(minutes);
    this.places = new Map(this.order.map((section, place) => [section, place]));
    for (const section of minutes.sections) this.gather(section, NOBODY);
  }

  private gather(section: Section<D>, around: ForItem<D>): void {
    const { present: came = [], absent: left = [] } = section.fields ?? {};
    const those =
      came.length + left.length === 0
        ? around
        : {
            came: [...came, ...around.came.filter(({ party }) => !left.some((one) => isSame(one.party, party)))],
            left: [...left, ...around.left.filter(({ party }) => !came.some((one) => isSame(one.party, party)))],
          };
    if (those !== NOBODY) this.own.set(section, those);
    for (const child of section.sections) this.gather(child, those);
  }

  /** Who came and who left, by the fields below this heading and below those around it. */
  forItem(section: Section<D> | undefined): ForItem<D> {
    return (section && this.own.get(section)) ?? NOBODY;
  }

  isThere({ from, until, party }: Pick<Attendee<D>, 'from' | 'until' | 'party'>, section: Section<D> | undefined): boolean | undefined {
    const own = this.forItem(section);
    if (own.came.some((one) => isSame(one.party, party))) return true;
    if (own.left.some((one) => isSame(one.party, party))) return false;
    const place = (section && this.places.get(section)) ?? -1;
    const came = from === undefined || this.hasCome(from, place);
    const left = until !== undefined && this.hasLeft(until, place);
    if (came === false || left === true) return false;
    return came === undefined || left === undefined ? undefined : true;
  }

  private hasCome(from: Until, place: number): boolean | undefined {
    if ('time' in from) return this.openedBy(from.time) ? true : undefined;
    const start = this.placeOf(from.item);
    return start < 0 || place >= start;
  }

  private hasLeft(until: Until, place: number): boolean | undefined {
    if ('time' in until) return undefined;
    const start = this.placeOf(until.item);
    if (start < 0) return false;
    return until.included === true ? place > this.endOf(start) : place >= start;
  }

  /** Whoever came before it was opened was there from the start. */
  private openedBy(time: PlainTime): boolean {
    const opened = this.minutes.opening?.start ?? this.minutes.time?.start;
    return opened !== undefined && time <= opened;
  }

  private placeOf(number: string): number {
    const start = this.starts.get(number) ?? this.order.findIndex((section) => hasNumber(section, number));
    this.starts.set(number, start);
    return start;
  }

  /** The last section below this one. */
  private endOf(place: number): number {
    return place + sectionsOf(this.order[place]!).length;
  }
}

/** Made once for each meeting: every owner of every action of it is asked for. */
const agendaOf = rememberedOf(<D extends Disclosure>(minutes: Minutes<D>) => new Agenda(minutes));
