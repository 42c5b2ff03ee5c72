import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Language, Minutes, Range, Track } from '../model/minutes.ts';
import type { ProjectView } from '../project/view.ts';
import { buildRegister } from '../register/register.ts';
import { SYMBOL_KINDS } from './document-symbols.ts';
import { folded, fuzzyScore } from './shared/fuzzy.ts';
import { ITEM_ICONS } from './shared/icons.ts';
import { itemTitle, meetingLabel, oneLine } from './shared/labels.ts';

/** More than this nobody reads. */
const LIMIT = 200;

interface Entry {
  readonly name: string;
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
  const entries = project.cached(`workspace symbols ${language}`, () => entriesOf(project, language));
  const [, sigil = '', words = ''] = /^([@#]?)(.*)$/s.exec(query.trim()) ?? [];
  const scored: { readonly entry: Entry; readonly score: number }[] = [];
  for (const entry of entries) {
    if (sigil !== '' && PARTY_KINDS.has(entry.kind) !== (sigil === '@')) continue;
    const score = scoreOf(entry, words);
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
  const byName = fuzzyScore(query, entry.name);
  if (byName !== undefined) return byName + 100;
  return folded(entry.words).includes(folded(query)) ? 50 : undefined;
}

function entriesOf(project: ProjectView, language: Language): Entry[] {
  const files = project.files();
  return [
    ...files.flatMap((file) => file.meetings.map((meeting) => meetingEntry(meeting, language))),
    ...files.flatMap((file) =>
      file.series.flatMap((series) => [
        entry(series.id, series.name, '', SYMBOL_KINDS.series, series.uri, series.headAt),
        ...series.tracks.map((track) => trackEntry(track, series.id)),
      ]),
    ),
    ...files.flatMap((file) =>
      file.meetings.flatMap((meeting) =>
        meeting.tracks.filter(({ owner }) => owner?.kind === 'meeting').map((track) => trackEntry(track, meeting.id)),
      ),
    ),
    ...files.flatMap((file) =>
      file.parties.map(({ party, aliases, uri, headAt }) => ({
        ...entry(party.id, party.name, party.organization ?? '', SYMBOL_KINDS[party.type], uri, headAt),
        words: [party.id, party.name, party.function ?? '', ...aliases.map(({ value }) => value)].join(' '),
      })),
    ),
    ...items(project, language),
    ...files.flatMap((file) =>
      file.abbreviations.map(({ id, meaning, uri, headAt }) => entry(id, meaning, '', SYMBOL_KINDS.abbreviation, uri, headAt)),
    ),
  ];
}

/** The latest meeting first: that is the one that is looked for. */
function items(project: ProjectView, language: Language): Entry[] {
  const register = project.cached('register', () => buildRegister(project.files()));
  return register.items
    .filter(({ item }) => item.kind !== 'progress')
    .map(({ item, meeting }) => ({
      ...entry(
        itemTitle(item, meeting.language),
        item.text,
        meetingLabel(meeting, language),
        ITEM_ICONS[item.kind].symbol,
        meeting.uri,
        item.headAt,
      ),
      words: `${item.ref ?? ''} ${oneLine(item.text, 500)}`,
    }))
    .reverse();
}

function meetingEntry(meeting: Minutes, language: Language): Entry {
  const series = meeting.series?.name ?? '';
  return {
    ...entry(meeting.id, meetingLabel(meeting, language), series, SYMBOL_KINDS.meeting, meeting.uri, meeting.headAt),
    words: `${meeting.id} ${meetingLabel(meeting, language)} ${series}`,
  };
}

function trackEntry(track: Track, owner: string): Entry {
  return entry(track.id, track.name, owner, SYMBOL_KINDS.track, track.uri, track.headAt);
}

function entry(id: string, text: Parameters<typeof oneLine>[0], container: string, kind: SymbolKind, uri: string, range: Range): Entry {
  const line = oneLine(text);
  const name = line === '' || line === id ? id : `${id}: ${line}`;
  return { name: name === '' ? '…' : name, words: name, container, kind, uri, range };
}
