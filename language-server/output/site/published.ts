import type { Look } from '../../document/look.ts';
import type { FileModel, Minutes, PlainDate, Public, PublicMinutes } from '../../model/minutes.ts';
import { outlineOf } from '../../model/outline.ts';
import { Publisher } from '../../model/public.ts';
import { PublicNames } from '../../model/public-names.ts';
import { SharedValues } from '../../model/shared-values.ts';
import type { Config } from '../../project/config.ts';
import type { Publication } from '../../project/publication.ts';
import { publicRegisterOf, type Register } from '../../register/register.ts';
import { type DeliveryContext, deliveryOf } from '../delivery.ts';
import { publicLook } from '../look/public-look.ts';
import { contextOf, type RenderingOptions } from '../rendering.ts';

/** What a site is made of: public versions of what may be published, and nothing that is known of any other meeting. */
export interface Published {
  readonly meetings: readonly PublishedMeeting[];
  readonly register: Register<Public>;
  readonly context: DeliveryContext;
  readonly publication: Publication | undefined;
  /** Words of our own as they may be read by all: they name nobody who may not be named. */
  readonly words: (text: string) => string;
}

/** The public version of a meeting. */
export interface PublishedMeeting {
  /** See {@link outlineOf}. */
  readonly outline: PublicMinutes;
  whole(): PublicMinutes;
}

/** Puts a value away where it takes little room. What comes back is another with the same in it, each time. */
export type PutAway = <T extends object>(value: T) => () => T;

/**
 * What a project says of the public versions of its meetings, those that may be published and all others. Of the others only their secrets count, so
 * that what is secret there is secret here; references to them lead nowhere, and no report, vote or action of theirs is known.
 *
 * It does not hold on to the files: who has no room for all lets go of them.
 */
export class Publishing {
  private readonly ids: ReadonlySet<string>;
  private readonly publisher: Publisher;
  private readonly rendering: RenderingOptions;
  private readonly delivery: ReturnType<typeof deliveryOf>;
  private readonly publication: Publication | undefined;
  private readonly words: (text: string) => string;

  /** @param files all, or outlines of them. @param allowed the meetings in them that may be published. */
  constructor(
    files: readonly FileModel[],
    allowed: ReadonlySet<Minutes>,
    { timeZone, emailDomain, holidays, publication }: Pick<Config, 'timeZone' | 'emailDomain' | 'holidays' | 'publication'>,
    { today, look }: { readonly today: PlainDate; readonly look: Look | undefined },
  ) {
    const ids = new Set([...allowed].map(({ id }) => id));
    const cut = new Map([...allowed].map((minutes) => [minutes, withoutOthers(minutes, ids)]));
    const whole = files.map((file) => ({ ...file, meetings: file.meetings.map((minutes) => cut.get(minutes) ?? minutes) }));
    const open = files.map((file) => ({ ...file, meetings: file.meetings.flatMap((minutes) => cut.get(minutes) ?? []) }));
    const names = new PublicNames(whole);
    this.ids = ids;
    this.publisher = new Publisher(whole);
    this.words = wordsOf(names);
    this.rendering = { today, timeZone, view: 'full', public: true, look: look && publicLook(look, names) };
    this.delivery = deliveryOf(open, { audience: 'public', emailDomain, holidays, secrets: whole });
    this.publication = publication && publicSettings(publication, this.words);
  }

  /**
   * @param allowed the whole minutes of those that may be published, one looked at after the other.
   * @param putAway keeps the public versions; without it they stay as they are.
   */
  of(allowed: readonly (() => Minutes)[], putAway?: PutAway): Published {
    const shared = new SharedValues();
    const meetings = allowed.map((whole) => put(this.publisher.fresh(withoutOthers(whole(), this.ids)), putAway, shared));
    const register = publicRegisterOf(meetings.map(({ outline }) => outline));
    const { publication, words } = this;
    return { meetings, register, context: { ...contextOf(register, this.rendering), ...this.delivery }, publication, words };
  }
}

function put(minutes: PublicMinutes, putAway: PutAway | undefined, shared: SharedValues): PublishedMeeting {
  const outline = outlineOf(minutes);
  if (putAway === undefined) return { outline, whole: () => minutes };
  // Put away and taken out again, it holds on to no text that its words are parts of.
  return { outline: shared.in(putAway(outline)()), whole: putAway(minutes) };
}

/** Made here, for what a function may use stays as long as the function: where outlines of all files are at hand, they would. */
function wordsOf(names: PublicNames): (text: string) => string {
  return (text) => names.words(text);
}

/** The settings of the site, with names in their public words. */
function publicSettings(publication: Publication, words: (text: string) => string): Publication {
  const { publisher, bodies, archive, council } = publication;
  return {
    ...publication,
    publisher: publisher && { ...publisher, name: words(publisher.name) },
    bodies: bodies.map((body) => ({ ...body, name: words(body.name) })),
    archive: archive && {
      ...archive,
      creator: words(archive.creator),
      source: archive.source && words(archive.source),
      selection: archive.selection && {
        ...archive.selection,
        list: words(archive.selection.list),
        label: words(archive.selection.label),
      },
    },
    council: council && { ...council, name: words(council.name) },
  };
}

/** The minutes, with each reference to a meeting that is not published as one that leads nowhere: its words are those that were typed. */
function withoutOthers<T>(value: T, ids: ReadonlySet<string>): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map((one) => withoutOthers(one, ids));
    return parts.every((part, at) => part === value[at]) ? value : (parts as T);
  }
  // What holds no such reference is the very same: a copy of each of thousands of meetings would take as much memory again.
  let made: Record<string, unknown> | undefined;
  for (const [key, part] of Object.entries(value)) {
    const cut = withoutOthers(part, ids);
    if (cut !== part) made = { ...(made ?? value), [key]: cut };
  }
  if ('kind' in value && value.kind === 'reference' && 'target' in value && isOfOther(value.target, ids))
    made = { ...(made ?? value), target: undefined };
  return (made as T | undefined) ?? value;
}

function isOfOther(target: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof target !== 'object' || target === null) return false;
  const meeting =
    'kind' in target && target.kind === 'meeting' && 'id' in target ? target.id : 'meeting' in target ? target.meeting : undefined;
  return typeof meeting === 'string' && !ids.has(meeting);
}
