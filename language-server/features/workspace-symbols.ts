import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { FileFollower } from '../model/followers.ts';
import type { FileModel, Language, MeetingHead, Range, Track } from '../model/minutes.ts';
import { valueWords } from '../model/value-text.ts';
import type { ProjectView } from '../project/view.ts';
import { type HeldItem, liveRegisterOf } from '../register/live-register.ts';
import { SYMBOL_KINDS } from './document-symbols.ts';
import { folded, foldedScore } from './shared/fuzzy.ts';
import { ITEM_ICONS } from './shared/icons.ts';
import { itemTitle, meetingLabel, oneLine } from './shared/labels.ts';

/** More than this nobody reads. */
const LIMIT = 200;

interface Entry {
  readonly name: string;
  /** Without case and accents, as are the words. */
  readonly foldedName: string;
  /** By what it is found. */
  readonly words: string;
  readonly container: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly range: Range;
}

/**
 * All that a project has a name for and that fits the query: meetings, actions, agreements, decisions, questions, parties, tracks, series
 * and abbreviations; the best first, at most 200. An empty query gives the meetings and series first. A query with a sigil asks for
 * parties (`@`) or items, tracks and meetings (`#`). Source: LSP 3.17, workspace/symbol.
 */
export function workspaceSymbols(project: ProjectView, query: string, language: Language): WorkspaceSymbol[] {
  const entries = entriesOf(project, language);
  const [, sigil = '', words = ''] = /^([@#]?)(.*)$/s.exec(query.trim()) ?? [];
  const wanted = folded(words);
  const scored: { readonly entry: Entry; readonly score: number }[] = [];
  for (const entry of entries) {
    if (sigil !== '' && PARTY_KINDS.has(entry.kind) !== (sigil === '@')) continue;
    const score = scoreOf(entry, wanted);
    if (score !== undefined) scored.push({ entry, score });
  }
  // The sort is stable: what fits as well stays in the order of the project.
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, LIMIT).map(({ entry: { name, container, kind, uri, range } }) => ({
    name,
    kind,
    location: { uri, range },
    ...(container === '' ? {} : { containerName: container }),
  }));
}

const PARTY_KINDS: ReadonlySet<SymbolKind> = new Set([SYMBOL_KINDS.person, SYMBOL_KINDS.organization, SYMBOL_KINDS.group]);

/** What stands in the name weighs more than what stands around it. */
function scoreOf(entry: Entry, query: string): number | undefined {
  const byName = foldedScore(query, entry.foldedName);
  if (byName !== undefined) return byName + 100;
  return entry.words.includes(query) ? 50 : undefined;
}

/** What each file declares, in the order of the addresses of the files. Items stand in the register. */
class DeclaredSymbols implements FileFollower {
  private readonly language: Language;
  private readonly byFile = new Map<string, Declared>();

  constructor(language: Language) {
    this.language = language;
  }

  update(uri: string, file: FileModel | undefined): void {
    if (file === undefined) this.byFile.delete(uri);
    else this.byFile.set(uri, declaredIn(file, this.language));
  }

  all(kind: keyof Declared): Entry[] {
    return [...this.byFile.keys()].sort().flatMap((uri) => this.byFile.get(uri)![kind]);
  }
}

interface Declared {
  readonly meetings: readonly Entry[];
  readonly series: readonly Entry[];
  readonly tracks: readonly Entry[];
  readonly parties: readonly Entry[];
  readonly abbreviations: readonly Entry[];
}

function declaredIn({ meetings, series, parties, abbreviations }: FileModel, language: Language): Declared {
  return {
    meetings: meetings.map((meeting) => meetingEntry(meeting, language)),
    series: series.flatMap((one) => [
      entry(one.id, one.name, '', SYMBOL_KINDS.series, one.uri, one.headAt),
      ...one.tracks.map((track) => trackEntry(track, one.id)),
    ]),
    tracks: meetings.flatMap(({ id, tracks }) =>
      tracks.filter(({ owner }) => owner?.kind === 'meeting').map((track) => trackEntry(track, id)),
    ),
    parties: parties.map(({ party, aliases, uri, headAt }) => {
      const words = [party.id, party.name, valueWords(party.function ?? []), ...aliases.map(({ value }) => value)].join(' ');
      return { ...entry(party.id, party.name, party.organization ?? '', SYMBOL_KINDS[party.type], uri, headAt), words: folded(words) };
    }),
    abbreviations: abbreviations.map(({ id, meaning, uri, headAt }) => entry(id, meaning, '', SYMBOL_KINDS.abbreviation, uri, headAt)),
  };
}

function entriesOf(project: ProjectView, language: Language): Entry[] {
  const declared = project.following(`symbols ${language}`, () => new DeclaredSymbols(language));
  return [
    ...declared.all('meetings'),
    ...declared.all('series'),
    ...declared.all('tracks'),
    ...declared.all('parties'),
    ...items(project, language),
    ...declared.all('abbreviations'),
  ];
}

/** By item: it stays the same as long as its file does. */
const entriesOfItems: Readonly<Record<Language, WeakMap<HeldItem, Entry>>> = { nl: new WeakMap(), en: new WeakMap() };

/** The latest meeting first: that is the one that is looked for. */
function items(project: ProjectView, language: Language): Entry[] {
  const known = entriesOfItems[language];
  const entries = liveRegisterOf(project)
    .allItems()
    .flatMap((held) => {
      if (held.item.kind === 'progress') return [];
      let made = known.get(held);
      if (made === undefined) {
        made = itemEntry(held, language);
        known.set(held, made);
      }
      return [made];
    });
  return entries.reverse();
}

function itemEntry({ item, meeting }: HeldItem, language: Language): Entry {
  const title = itemTitle(item, meeting.language);
  return {
    ...entry(title, item.text, meetingLabel(meeting, language), ITEM_ICONS[item.kind].symbol, meeting.uri, item.headAt),
    words: folded(`${item.ref ?? ''} ${oneLine(item.text, 500)}`),
  };
}

function meetingEntry(meeting: MeetingHead, language: Language): Entry {
  const series = meeting.series?.name ?? '';
  return {
    ...entry(meeting.id, meetingLabel(meeting, language), series, SYMBOL_KINDS.meeting, meeting.uri, meeting.headAt),
    words: folded(`${meeting.id} ${meetingLabel(meeting, language)} ${series}`),
  };
}

function trackEntry(track: Track, owner: string): Entry {
  return entry(track.id, track.name, owner, SYMBOL_KINDS.track, track.uri, track.headAt);
}

function entry(id: string, text: Parameters<typeof oneLine>[0], container: string, kind: SymbolKind, uri: string, range: Range): Entry {
  const line = oneLine(text);
  const name = line === '' || line === id ? id : `${id}: ${line}`;
  const shown = name === '' ? '…' : name;
  return { name: shown, foldedName: folded(shown), words: folded(name), container, kind, uri, range };
}
