import type { Look } from '../../document/look.ts';
import type { FileModel, Minutes, PlainDate, Public, PublicMinutes } from '../../model/minutes.ts';
import { Publisher } from '../../model/public.ts';
import { PublicNames } from '../../model/public-names.ts';
import type { Config } from '../../project/config.ts';
import type { Publication } from '../../project/publication.ts';
import { buildPublicRegister, type Register } from '../../register/register.ts';
import { type DeliveryContext, deliveryContext } from '../delivery.ts';
import { publicLook } from '../look/public-look.ts';
import { contextOf } from '../rendering.ts';

/** What a site is made of: public versions of what may be published, and nothing that is known of any other meeting. */
export interface Published {
  readonly meetings: readonly PublicMinutes[];
  readonly register: Register<Public>;
  readonly context: DeliveryContext;
  readonly publication: Publication | undefined;
  /** Words of our own as they may be read by all: they name nobody who may not be named. */
  readonly words: (text: string) => string;
}

/**
 * The meetings that may be published, in their public versions. Of all others only their secrets count, so that what is secret there is secret
 * here; references to them lead nowhere, and no report, vote or action of theirs is known.
 */
export function publishedOf(
  files: readonly FileModel[],
  allowed: ReadonlySet<Minutes>,
  { timeZone, emailDomain, holidays, publication }: Pick<Config, 'timeZone' | 'emailDomain' | 'holidays' | 'publication'>,
  { today, look: own }: { readonly today: PlainDate; readonly look: Look | undefined },
): Published {
  const ids = new Set([...allowed].map(({ id }) => id));
  const cut = new Map([...allowed].map((minutes) => [minutes, withoutOthers(minutes, ids)]));
  const whole = files.map((file) => ({ ...file, meetings: file.meetings.map((minutes) => cut.get(minutes) ?? minutes) }));
  const open = files.map((file) => ({ ...file, meetings: file.meetings.flatMap((minutes) => cut.get(minutes) ?? []) }));
  const publisher = new Publisher(whole);
  const register = buildPublicRegister(open, publisher);
  const look = publicLook(own, whole);
  const words = publicWords(whole);
  const context = contextOf(register, { today, timeZone, view: 'full', public: true, look });
  return {
    meetings: open.flatMap(({ meetings }) => meetings.map((minutes) => publisher.minutes(minutes))),
    register,
    context: deliveryContext(open, context, { audience: 'public', emailDomain, holidays }),
    publication: publication && publicSettings(publication, words),
    words,
  };
}

/** Made by itself: what it holds on to stays as long as the site is made, and all models of an archive are too much for that. */
function publicWords(files: readonly FileModel[]): Published['words'] {
  const names = new PublicNames(files);
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
