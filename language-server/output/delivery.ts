import type { RenderContext } from '../document/context.ts';
import type { AnyMinutes, FileModel, PlainDate, Text } from '../model/minutes.ts';
import { PublicNames } from '../model/public-names.ts';
import { isShield } from '../model/public-secrets.ts';
import { isDayOff } from '../syntax/holidays.ts';
import { parseRhythm, type Rhythm } from '../syntax/rhythm.ts';
import { AddressBook } from './addresses.ts';

/** When a series meets. */
export interface SeriesPlan {
  readonly rhythm: Rhythm;
  /** First and last day of the series, where they are given. */
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
  /** The days on which it has a meeting with minutes of its own. */
  readonly held: ReadonlySet<PlainDate>;
  /** Where it meets, in words; empty where that is not known. */
  readonly location: string;
  /** The file that declares it. */
  readonly uri: string;
}

/** What mail and calendars must know beside the model and what every renderer knows. */
export interface DeliveryContext extends RenderContext {
  /** Domain of message ids and UIDs. */
  readonly emailDomain: string;
  readonly addresses: AddressBook;
  /** When a file was last changed, in milliseconds since 1970; undefined where that is not known, or nobody may know. */
  changed?(uri: string): number | undefined;
  /** Undefined where the series is not declared, or has no rhythm that is understood. */
  series(id: string): SeriesPlan | undefined;
  /** Weekends and holidays. */
  isDayOff(date: PlainDate): boolean;
}

export interface DeliverySettings {
  /** For the public nothing is known that the public may not know. */
  readonly audience: 'writers' | 'public';
  readonly emailDomain: string;
  /** Days off beside the public holidays; see the configuration. */
  readonly holidays: Readonly<Record<string, string | false>>;
  /** See {@link DeliveryContext.changed}; for the public it is not asked. */
  readonly changed?: ((uri: string) => number | undefined) | undefined;
  /** Files in which the secrets stand that the public may not know; else the same ones. */
  readonly secrets?: readonly FileModel[] | undefined;
}

/** What mail and calendars of a project need, on top of what its renderers get. */
export function deliveryContext(files: readonly FileModel[], context: RenderContext, settings: DeliverySettings): DeliveryContext {
  return { ...context, ...deliveryOf(files, settings) };
}

/** The same, without what renderers get. It does not hold on to the files. */
export function deliveryOf(
  files: readonly FileModel[],
  { audience, emailDomain, holidays, changed, secrets = files }: DeliverySettings,
): Omit<DeliveryContext, keyof RenderContext> {
  const hidden = audience === 'public' ? hiddenOfSeries(secrets) : undefined;
  const plans = seriesPlans(files, audience, hidden);
  return {
    emailDomain,
    // A public calendar that rises would tell that something was changed which is not public.
    ...(changed === undefined || audience === 'public' ? {} : { changed }),
    addresses: new AddressBook(files, audience),
    series: (id) => plans.get(id),
    isDayOff: (date) => isDayOff(date, { extra: holidays }),
  };
}

function seriesPlans(
  files: readonly FileModel[],
  audience: DeliverySettings['audience'],
  hidden: HiddenOfSeries | undefined,
): ReadonlyMap<string, SeriesPlan> {
  const plans = new Map<string, SeriesPlan>();
  const meetings = files.flatMap((file) => file.meetings);
  const names = audience === 'public' ? new PublicNames(files) : undefined;
  for (const { id, rhythm, from, until, location = '', uri } of files.flatMap((file) => file.series)) {
    const parsed = rhythm && parseRhythm(rhythm.value);
    if (parsed === undefined || plans.has(id)) continue;
    const held = meetings.flatMap((meeting) => (meeting.series?.id === id && meeting.date?.date !== undefined ? [meeting.date.date] : []));
    plans.set(id, {
      rhythm: hidden?.times.has(id) ? withoutTime(parsed) : parsed,
      from: from?.date,
      until: until?.date,
      held: new Set(held),
      location: hidden?.places.has(id) ? '' : (names?.words(location) ?? location),
      uri,
    });
  }
  return plans;
}

/** Ids of series of which a meeting shields where or when it is: what the series says could be the very same. */
interface HiddenOfSeries {
  readonly places: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

function hiddenOfSeries(files: readonly FileModel[]): HiddenOfSeries {
  const places = new Set<string>();
  const times = new Set<string>();
  for (const meeting of files.flatMap((file) => file.meetings)) {
    const { series, date, time, location, next, hidesTime } = meeting;
    if (series === undefined) continue;
    const isHidden = (...texts: readonly (Text | undefined)[]) => texts.some((text) => text?.some(isShield));
    const ofNext = isHidden(next?.location, next?.date?.text, next?.time?.note) || next?.ground !== undefined;
    // Beside a date or a time a place may stand.
    const beside = isHidden(date?.text, time?.note) || hidesTime === true || date?.ground !== undefined || time?.ground !== undefined;
    if (isHidden(location) || beside || ofNext) places.add(series.id);
    if (beside) times.add(series.id);
  }
  return { places, times };
}

function withoutTime({ start: _, end: __, ...days }: Rhythm): Rhythm {
  return days;
}

/** The date that calendars of a meeting without one have. */
const NO_DATE = '1970-01-01';

/** The date of calendars of a meeting: the same source gives the same bytes on any day. */
export function stampOf(minutes: AnyMinutes): PlainDate {
  return minutes.date?.date ?? NO_DATE;
}
