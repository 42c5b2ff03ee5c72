import { type AstNode, type LangiumDocument, UriUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import { isId } from '../syntax/characters.ts';
import { withoutEnding } from '../syntax/ending.ts';
import { aliasesOf, type MeetingOutline, type Outline, outlineOf, type SeriesOutline, seriesOf } from './outline.ts';

/** What an item or a track belongs to. */
export interface Owner {
  readonly kind: 'meeting' | 'series';
  readonly id: string;
}

/** Lines by the name they declare, in the order of their places. */
export type LinesByName = ReadonlyMap<string, readonly AstNode[]>;

/** What a file declares. Names stand here themselves; its lines are looked up in its tree, which may have to be made for it. */
export interface FileNames {
  readonly uri: string;
  readonly document: LangiumDocument;
  readonly outline: Outline;
  readonly meetings: readonly MeetingNames[];
  readonly series: readonly SeriesNames[];
  /** Whether it declares parties, abbreviations or series. */
  readonly isDeclaring: boolean;
}
export interface MeetingNames {
  readonly uri: string;
  readonly id: string;
  readonly seriesId: string | undefined;
  /** Index in `Document.lines` of its first line. */
  readonly start: number;
  readonly outline: MeetingOutline;
  readonly items: LinesByName;
  readonly tracks: LinesByName;
}
export interface SeriesNames {
  readonly uri: string;
  readonly id: string;
  readonly outline: SeriesOutline;
  readonly tracks: LinesByName;
}

/** A name of a party in a file, and which of its parties has it. */
interface PartyName {
  readonly name: string;
  readonly number: number;
  readonly alias: boolean;
}

/** What is read off a tree; it lives as long as the tree does. */
interface Lines {
  readonly outline: Outline;
  readonly meetings: readonly { readonly items: LinesByName; readonly tracks: LinesByName }[];
  readonly series: readonly { readonly tracks: LinesByName }[];
}

/** The names of a file as plain values: what is known of them without its tree. */
export interface StoredNames {
  readonly meetings: readonly { readonly id: string; readonly seriesId?: string | undefined; readonly start: number }[];
  readonly series: readonly string[];
  readonly partyNames: readonly PartyName[];
  /** Of each abbreviation; null where it has none. */
  readonly abbreviationNames: readonly (string | null)[];
  readonly isDeclaring: boolean;
}

/** The names of one text of a file. */
export class FileEntry implements FileNames {
  readonly uri: string;
  readonly meetings: readonly MeetingNames[];
  readonly series: readonly SeriesNames[];
  readonly stored: StoredNames;
  private readonly read: () => LangiumDocument;
  private readonly owners: WeakMap<AstNode, Owner>;
  /** No WeakMap by document: V8's minor collections treat its values as in use, so that every tree would outlive its document. */
  private known: { readonly document: LangiumDocument; readonly lines: Lines } | undefined;

  /**
   * @param read gives the document, or one that was made of the same text again.
   * @param owners is called with the owner of each item and track.
   */
  constructor(uri: string, stored: StoredNames, read: () => LangiumDocument, owners: WeakMap<AstNode, Owner>) {
    this.uri = uri;
    this.stored = stored;
    this.read = read;
    this.owners = owners;
    this.meetings = stored.meetings.map((meeting, number) => this.meeting(meeting, number));
    this.series = stored.series.map((id, number) => this.oneSeries(id, number));
  }

  /** The names in a document. */
  static of(document: LangiumDocument, read: () => LangiumDocument, owners: WeakMap<AstNode, Owner>): FileEntry {
    const lines = linesOf(document);
    const entry = new FileEntry(document.uri.toString(), storedNames(lines.outline), read, owners);
    entry.take(document, lines);
    return entry;
  }

  get isDeclaring(): boolean {
    return this.stored.isDeclaring;
  }

  get document(): LangiumDocument {
    return this.read();
  }

  get outline(): Outline {
    return this.lines.outline;
  }

  private get lines(): Lines {
    return this.linesIn(this.read());
  }

  private linesIn(document: LangiumDocument): Lines {
    return this.known?.document === document ? this.known.lines : this.take(document, linesOf(document));
  }

  private take(document: LangiumDocument, lines: Lines): Lines {
    this.known = { document, lines };
    this.own(lines.outline);
    return lines;
  }

  /** Forgets the tree; it is parsed again when somebody asks. */
  release(): void {
    this.known = undefined;
  }

  private own({ meetings, series }: Outline): void {
    for (const { node, id, items, tracks } of meetings) {
      for (const owned of [node, ...items, ...tracks]) this.owners.set(owned, { kind: 'meeting', id });
    }
    for (const { id, tracks } of series) for (const track of tracks) this.owners.set(track, { kind: 'series', id });
  }

  private meeting({ id, seriesId, start }: StoredNames['meetings'][number], number: number): MeetingNames {
    const lines = () => this.lines;
    return {
      uri: this.uri,
      id,
      seriesId,
      start,
      get outline() {
        return lines().outline.meetings[number]!;
      },
      get items() {
        return lines().meetings[number]!.items;
      },
      get tracks() {
        return lines().meetings[number]!.tracks;
      },
    };
  }

  private oneSeries(id: string, number: number): SeriesNames {
    const lines = () => this.lines;
    return {
      uri: this.uri,
      id,
      get outline() {
        return lines().outline.series[number]!;
      },
      get tracks() {
        return lines().series[number]!.tracks;
      },
    };
  }
}

/** The file's name without ending: the id of a meeting without one. */
function fileNameOf(document: LangiumDocument): string {
  return withoutEnding(UriUtils.basename(document.uri));
}

function linesOf(document: LangiumDocument): Lines {
  const outline = outlineOf(document.parseResult.value as ast.Document, fileNameOf(document));
  return {
    outline,
    meetings: outline.meetings.map(({ items, tracks }) => ({ items: byName(items), tracks: byName(tracks) })),
    series: outline.series.map(({ tracks }) => ({ tracks: byName(tracks) })),
  };
}

function storedNames({ meetings, series, parties, abbreviations }: Outline): StoredNames {
  return {
    meetings: meetings.map(({ node, id, start }) => ({ id, seriesId: seriesOf(node)?.series?.$refText, start })),
    series: series.map(({ id }) => id),
    partyNames: parties.flatMap((node, number) => [...namesOfParty(node, number)]),
    abbreviationNames: abbreviations.map(({ name }) => name ?? null),
    isDeclaring: parties.length + abbreviations.length + series.length > 0,
  };
}

function* namesOfParty(node: ast.Party, number: number): Generator<PartyName> {
  if (node.name !== undefined) yield { name: node.name, number, alias: false };
  for (const name of aliasesOf(node)) if (name !== node.name && isId(name)) yield { name, number, alias: true };
}

function byName(nodes: readonly (AstNode & { name?: string })[]): LinesByName {
  const lines = new Map<string, AstNode[]>();
  for (const node of nodes) {
    if (node.name === undefined) continue;
    const same = lines.get(node.name);
    if (same === undefined) lines.set(node.name, [node]);
    else same.push(node);
  }
  return lines;
}
