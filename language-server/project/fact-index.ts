import { type AstNode, AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Range } from '../model/minutes.ts';
import { Dependencies, type NameKey } from '../references/dependencies.ts';
import type { MeetingNames, NameIndex } from '../references/name-index.ts';
import { aliasesOf } from '../references/outline.ts';
import { namesOf, referencesNamed, targetOf } from '../references/referrers.ts';
import { resolveParty } from '../references/resolve.ts';
import { checksum } from '../syntax/checksum.ts';
import type { ActionFacts, FileFacts, ItemFacts, MeetingFacts, ReportFacts } from './facts.ts';
import { type Held, KeyedFacts, meetingOf } from './keyed-facts.ts';
import { Readers } from './readers.ts';
import type { Surface } from './surface.ts';
import { WordsInUse } from './words-in-use.ts';

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * What files know of each other, looked up by what it is about and kept up to date a file at a time: to ask takes the same time in a project
 * of any size, and who asked can hear of it when the answer changes.
 */
export class FactIndex {
  readonly readers = new Readers();
  /** The meetings of a series. */
  readonly inSeries = this.keyed<MeetingFacts>('series', ({ series }) => series);
  /** The meetings with an id. */
  readonly meetingsNamed = this.keyed<MeetingFacts>('meeting', ({ id }) => id);
  /** All meetings, under one key. */
  readonly held = this.keyed<MeetingFacts>('held', () => EVERY);
  /** Actions and agreements by `meeting/id`. */
  readonly actions = this.keyed<ActionFacts>('action', ({ ref }) => ref);
  /** Those of a meeting, by {@link meetingKey}. */
  readonly made = this.keyed<ActionFacts>('made', ({ meeting }) => meetingKey(meeting));
  /** Those with one id in a series, or in a file, by {@link idKey}. */
  readonly withId = this.keyed<ActionFacts>('id', ({ meeting, id }) => idKey(meeting, id));
  /** Those with one id and texts of one mark in a series, or in a file, by {@link textKey}. */
  private readonly withText = this.keyed<ActionFacts>('text', ({ meeting, id, text }) => textKey(meeting, id, text));
  /** Reports by the `meeting/id` of what they are about. */
  readonly reports = this.keyed<ReportFacts>('report', ({ about }) => about);
  /** Items with an id in the meetings of a series. */
  readonly items = this.keyed<ItemFacts>('item', ({ meeting, id }) =>
    meeting.series === undefined ? undefined : `${meeting.series} ${id}`,
  );
  /** Items that are secret, by `meeting/id`. */
  readonly secret = this.keyed<ItemFacts>('secret', ({ meeting, id, secret }) =>
    secret === undefined ? undefined : `${meeting.id}/${id}`,
  );
  private readonly byItem = [this.items, this.secret];
  private readonly byMeeting = [this.inSeries, this.held, this.meetingsNamed];
  private readonly byAction = [this.actions, this.made, this.withId, this.withText];
  readonly words: WordsInUse;
  private readonly dependencies = new Dependencies();
  private readonly names: NameIndex;
  private readonly surfaces = new Map<string, Surface>();
  private readonly meetingsCache = new Map<string, unknown>();

  constructor(names: NameIndex) {
    this.names = names;
    this.words = new WordsInUse(this.readers, () => Array.from(this.surfaces.values(), (surface) => surface.words()));
  }

  private keyed<T extends Held>(kind: string, keyOf: (fact: T) => string | undefined): KeyedFacts<T> {
    return new KeyedFacts(kind, this.readers, keyOf);
  }

  // ---------------------------------------------------------------- asking

  /** Actions with this id and this text in the series of a meeting, or in its file. */
  saying(meeting: Pick<MeetingFacts, 'series' | 'uri'>, id: string, text: string): readonly ActionFacts[] {
    const asRead = readAs(text);
    return this.withText.get(textKey(meeting, id, text)).filter((action) => readAs(action.text) === asRead);
  }

  /** Where a fact stands. */
  placeOf(fact: MeetingFacts | ReportFacts | ActionFacts | ItemFacts, place = fact.place): { readonly uri: string; readonly range: Range } {
    const { uri } = meetingOf(fact);
    return { uri, range: this.surfaces.get(uri)!.places.at(place)! };
  }

  /** What names the meeting of a fact has. */
  namesOf({ uri, number }: MeetingFacts): MeetingNames | undefined {
    return this.names.file(uri)?.meetings[number];
  }

  /** Computed once from the ids of all meetings; thrown away when one comes or goes. */
  ofMeetings<T>(key: string, compute: () => T): T {
    this.readers.note(MEETINGS);
    if (!this.meetingsCache.has(key)) this.meetingsCache.set(key, compute());
    return this.meetingsCache.get(key) as T;
  }

  /** Whether a line of some file names the party, series or track that this line declares; what stands in the declaration itself does not count. */
  isNamed(node: AstNode & { readonly name?: string }): boolean {
    const own = AstUtils.getDocument(node).uri.toString();
    for (const [key, name] of keysOf(node)) {
      this.readers.note(`named ${key}`);
      for (const uri of this.dependencies.needing(key)) {
        // What a party or a series is called means the same in every file, whose tree need not be made to know it.
        if (key.startsWith('@') && uri !== own && resolveParty(this.names, name) === node) return true;
        const document = this.names.file(uri)?.document;
        if (document === undefined) continue;
        for (const { reference, container } of referencesNamed(document, name))
          if (targetOf(reference) === node && !isWithin(container, node)) return true;
      }
    }
    return false;
  }

  /** The files in which something may name what a line declares, in the order of their addresses; its own is one of them. */
  filesNaming(node: AstNode): readonly string[] {
    const own = AstUtils.getDocument(node).uri.toString();
    const files = new Set([own]);
    const sigil = ast.isParty(node) ? '@' : ast.isSeries(node) ? '~' : ast.isMeeting(node) ? '/' : '#';
    for (const name of namesOf(this.names, node)) for (const uri of this.dependencies.needing(`${sigil}${name}`)) files.add(uri);
    const owner = ast.isNamedItem(node) ? this.names.ownerOf(node) : undefined;
    // In other files the meeting of an item must be named with it.
    const naming =
      owner === undefined ? files : [...files].filter((uri) => uri === own || this.dependencies.needing(`/${owner.id}`).has(uri));
    return [...naming].sort();
  }

  /** Where all files name a party, in the order of their addresses; no tree is made for it. */
  *placesNaming(party: AstNode): Generator<{ readonly uri: string; readonly range: Range }> {
    const meant = new Set([...namesOf(this.names, party)].filter((name) => resolveParty(this.names, name) === party));
    for (const uri of this.filesNaming(party)) {
      for (const range of this.surfaces.get(uri)?.parties.of(meant) ?? []) yield { uri, range };
    }
  }

  // ---------------------------------------------------------------- keeping up

  surface(uri: string): Surface | undefined {
    return this.surfaces.get(uri);
  }

  /** The files that need one of these names. */
  on(keys: Iterable<NameKey>): Set<string> {
    return this.dependencies.on(keys, this.names);
  }

  /** Takes in what a file shows that was not known: nobody has asked for anything yet. */
  add(uri: string, surface: Surface): void {
    this.surfaces.set(uri, surface);
    this.dependencies.update(uri, surface.needed);
    const { meetings, actions, reports, items } = surface.facts;
    for (const kind of this.byMeeting) kind.add(uri, meetings);
    for (const kind of this.byAction) kind.add(uri, actions);
    this.reports.add(uri, reports);
    for (const kind of this.byItem) kind.add(uri, items);
  }

  /** Takes in what a file shows now; undefined where it is gone. @returns the names of all facts that are others now. */
  update(uri: string, after: Surface | undefined): string[] {
    const before = this.surfaces.get(uri);
    const others = !sameMeetings(before, after);
    if (others) this.meetingsCache.clear();
    if (after === undefined) {
      this.surfaces.delete(uri);
      this.dependencies.remove(uri);
      this.readers.forget(uri);
    } else {
      this.surfaces.set(uri, after);
      this.dependencies.update(uri, after.needed);
    }
    return [
      ...this.updateFacts(uri, before?.facts, after?.facts),
      ...this.words.update({ before: () => before?.words() ?? NO_WORDS, after: () => after?.words() ?? NO_WORDS }),
      ...Array.from(onlyInOne(before?.needed ?? NO_WORDS, after?.needed ?? NO_WORDS), (key) => `named ${key}`),
      ...(samePlaces(before, after) ? [] : [placesOf(uri)]),
      ...(others ? [MEETINGS] : []),
    ];
  }

  private updateFacts(uri: string, before = NOTHING, after = NOTHING): string[] {
    return [
      ...updated(this.byMeeting, uri, before.meetings, after.meetings),
      ...updated(this.byAction, uri, before.actions, after.actions),
      ...updated([this.reports], uri, before.reports, after.reports),
      ...updated(this.byItem, uri, before.items, after.items),
    ];
  }
}

/** Facts are compared as they are written: where all are the same, as while prose is typed, they are compared once for all their keys. */
function updated<T extends Held>(kinds: readonly KeyedFacts<T>[], uri: string, before: readonly T[], after: readonly T[]): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return kinds.flatMap((kind) => kind.update(uri, before, after));
}

const NOTHING: FileFacts = { meetings: [], actions: [], reports: [], items: [] };
const MEETINGS = 'all meetings';
/** The key of what is kept whole. */
export const EVERY = '';

/** The name of the fact where things stand in a file. */
export function placesOf(uri: string): string {
  return `places ${uri}`;
}

export function meetingKey({ uri, place }: MeetingFacts): string {
  return `${uri} ${place}`;
}

/** Meetings of a series go on with each other's items; one of no series with those of its file. */
export function idKey({ series, uri }: Pick<MeetingFacts, 'series' | 'uri'>, id: string): string {
  return series === undefined ? `${uri} ${id}` : `~${series} ${id}`;
}

/** A mark in place of the text: keys are kept, and texts are long. */
function textKey(meeting: Pick<MeetingFacts, 'series' | 'uri'>, id: string, text: string): string {
  return `${idKey(meeting, id)} ${checksum(readAs(text))}`;
}

function readAs(text: string): string {
  return text.trim().toLowerCase();
}

function sameMeetings(before: Surface | undefined, after: Surface | undefined): boolean {
  const ids = (surface: Surface | undefined) => [...(surface?.declared.keys() ?? [])].filter((key) => key.startsWith('/')).join();
  return ids(before) === ids(after);
}

function samePlaces(before: Surface | undefined, after: Surface | undefined): boolean {
  return before !== undefined && after !== undefined && before.places.isSame(after.places);
}

function* onlyInOne(a: ReadonlySet<string>, b: ReadonlySet<string>): Generator<string> {
  for (const one of a) if (!b.has(one)) yield one;
  for (const one of b) if (!a.has(one)) yield one;
}

/** The keys under which a party, a series or a track is needed, each with the name that is typed. */
function keysOf(node: AstNode & { readonly name?: string }): (readonly [NameKey, string])[] {
  const { name } = node;
  if (ast.isParty(node))
    return Array.from(new Set([...(name === undefined ? [] : [name]), ...aliasesOf(node)]), (one) => [`@${one}`, one] as const);
  return name === undefined ? [] : [[`${ast.isSeries(node) ? '~' : '#'}${name}`, name]];
}

function isWithin(node: AstNode, outer: AstNode): boolean {
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) if (at === outer) return true;
  return false;
}
