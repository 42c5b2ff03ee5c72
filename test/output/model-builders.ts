import type { RenderContext } from '../../language-server/document/context.ts';
import type {
  Action,
  Attachment,
  Attendee,
  Block,
  Channel,
  DateValue,
  Decision,
  Disclosure,
  Guest,
  Internal,
  Item,
  ItemReference,
  KnownParty,
  Mention,
  Minutes,
  PartyMention,
  Progress,
  Prose,
  Public,
  Range,
  ReferenceTarget,
  Section,
  ShieldedParty,
  Standby,
  Stated,
  Text,
  TimeValue,
  Track,
} from '../../language-server/model/minutes.ts';

/** What a renderer is told beside the model; `today` is the day of the meeting unless a test says otherwise. */
export function context(parts: Partial<RenderContext> = {}): RenderContext {
  return { today: '2020-11-16', timeZone: 'Europe/Amsterdam', view: 'full', latest: () => undefined, ...parts };
}

export function lineAt(line: number): Range {
  return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}

export function person(id: string, name: string, more: Partial<KnownParty> = {}): KnownParty {
  return { type: 'person', id, name, public: false, ...more };
}
export function organization(id: string, name: string): KnownParty {
  return { type: 'organization', id, name, public: true };
}
export function group(id: string, name: string, members: readonly string[] = []): KnownParty {
  return { type: 'group', id, name, members, public: true };
}
export function guest(name: string): Guest {
  return { type: 'guest', name };
}
export function shieldedParty(ground = '5.1.2e'): ShieldedParty {
  return { type: 'person', ground };
}

type Parts<T, Needed extends keyof T = never> = Partial<Omit<T, Needed>> & Pick<T, Needed>;

/** Small builders of one disclosure; whatever a test does not name is empty. */
function builders<D extends Disclosure>(at: D['at'], uri: string) {
  const words = (text: string | Text<D>): Text<D> => (typeof text === 'string' ? [text] : text);
  const place = { at, headAt: at };
  const itemBase = (id: string | undefined, text: string | Text<D>) => ({
    id,
    ref: id === undefined ? undefined : `dobv-3/${id}`,
    text: words(text),
    lines: [],
    track: undefined,
    ground: undefined,
    items: [] as readonly Item<D>[],
    ...place,
  });
  const date = (value: string, text = value): DateValue<D> => ({ date: value, text: [text], at });
  return {
    date,
    /** Words that are no date. */
    vague: (text: string): DateValue<D> => ({ date: undefined, text: [text], at }),
    time: (start: string, end?: string, offset?: string): TimeValue<D> => ({ start, end, offset, at }),
    mention: (party: D['party']): Mention<D> => ({ kind: 'mention', party, at }),
    reference: (label: string, target?: ReferenceTarget<D>): ItemReference<D> => ({ kind: 'reference', label, target, at }),
    by: (party: D['party'], ground?: string): PartyMention<D> => ({ party, at, ...(ground === undefined ? {} : { ground }) }),
    attendee: (party: D['party'], more: Partial<Attendee<D>> = {}): Attendee<D> => ({
      party,
      mode: undefined,
      modeText: undefined,
      role: undefined,
      onBehalfOf: undefined,
      at,
      ...more,
    }),
    prose: (text: string | Text<D>, lines: readonly number[] = []): Prose<D> => ({ kind: 'prose', text: words(text), lines, at }),
    section: (title: string | Text<D>, blocks: readonly Block<D>[], more: Partial<Section<D>> = {}): Section<D> => ({
      kind: 'section',
      number: undefined,
      title: words(title),
      level: 1,
      track: undefined,
      ground: undefined,
      blocks,
      sections: [],
      ...place,
      ...more,
    }),
    decision: (id: string | undefined, text: string | Text<D>, more: Partial<Decision<D>> = {}): Decision<D> => ({
      kind: 'decision',
      ...itemBase(id, text),
      parties: [],
      movers: [],
      seconders: [],
      about: undefined,
      outcome: undefined,
      procedure: undefined,
      ...more,
    }),
    action: (id: string | undefined, text: string | Text<D>, more: Partial<Action<D>> = {}): Action<D> => ({
      kind: 'action',
      ...itemBase(id, text),
      owners: [],
      due: undefined,
      priority: undefined,
      status: 'open',
      ...more,
    }),
    question: (id: string | undefined, text: string | Text<D>, more: Partial<Stated<D>> = {}): Stated<D> => ({
      kind: 'question',
      ...itemBase(id, text),
      parties: [],
      ...more,
    }),
    progress: (text: string | Text<D>, more: Parts<Progress<D>, 'about'>): Progress<D> => ({
      kind: 'progress',
      ...itemBase(undefined, text),
      status: undefined,
      due: undefined,
      parties: [],
      ...more,
    }),
    track: (id: string, name: string | Text<D>, more: Partial<Track<D>> = {}): Track<D> => ({
      kind: 'track',
      id,
      name: words(name),
      lead: undefined,
      members: [],
      target: undefined,
      owner: { kind: 'meeting', id: 'dobv-3' },
      uri,
      ...place,
      ...more,
    }),
    channel: (id: string, text: string | Text<D>, more: Partial<Channel<D>> = {}): Channel<D> => ({
      kind: 'channel',
      ofSeries: false,
      id,
      text: words(text),
      since: undefined,
      ground: undefined,
      ...place,
      ...more,
    }),
    standby: (from: string, until: string, parties: readonly PartyMention<D>[]): Standby<D> => ({
      kind: 'standby',
      from: { date: date(from), time: '08:00' },
      until: { date: date(until), time: '08:00' },
      parties,
      ...place,
    }),
    attachment: (title: string | Text<D>, target?: string): Attachment<D> => ({ title: words(title), target, at }),
    minutes: (more: Partial<Minutes<D>> = {}): Minutes<D> => ({
      kind: 'meeting',
      uri,
      id: 'dobv-3',
      name: ['Directeurenoverleg Beveiliging Vaccins'],
      language: 'nl',
      series: undefined,
      status: undefined,
      classification: undefined,
      date: undefined,
      time: undefined,
      opening: undefined,
      closing: undefined,
      quorum: undefined,
      meetingKind: undefined,
      fields: [],
      chairs: officers(more.chair),
      secretaries: officers(more.secretary),
      signatures: [],
      location: undefined,
      description: undefined,
      reference: undefined,
      purpose: undefined,
      chair: undefined,
      secretary: undefined,
      contact: undefined,
      present: [],
      absent: [],
      to: [],
      cc: [],
      next: undefined,
      attachments: [],
      decisionModel: undefined,
      tracks: [],
      channels: [],
      standby: [],
      blocks: [],
      sections: [],
      ...place,
      ...more,
    }),
  };
}

/** Who leads or takes minutes, of whom no more is known. */
function officers<D extends Disclosure>(one: PartyMention<D> | undefined): Attendee<D>[] {
  return one === undefined ? [] : [{ ...one, mode: undefined, modeText: undefined, role: undefined, onBehalfOf: undefined }];
}

/** Minutes as their writers see them. */
export const inside = builders<Internal>(lineAt(0), 'file:///project/dobv-3.verslag');
/** Minutes as a citizen sees them. */
export const outside = builders<Public>(undefined, '');

export function shield(ground: string, content: string | Text<Internal>) {
  return {
    kind: 'shield' as const,
    ground,
    content: typeof content === 'string' ? [content] : content,
    closed: true,
    at: lineAt(0),
  };
}
export function publicShield(ground: string) {
  return { kind: 'shield' as const, ground };
}
