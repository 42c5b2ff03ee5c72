import type { AstNode, LangiumDocument } from 'langium';
import { UriUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import { isId } from '../syntax/characters.ts';
import { aliasesOf, type MeetingOutline, type Outline, outlineOf, type SeriesOutline, seriesOf } from './outline.ts';

/** A name's declarations, in the order of their files' addresses: which one counts does not depend on which file was read or changed last. */
type Names<T> = Map<string, T[]>;

export interface Owner {
  readonly kind: 'meeting' | 'series';
  readonly id: string;
}
export interface FileNames {
  readonly uri: string;
  readonly document: LangiumDocument;
  readonly outline: Outline;
  readonly meetings: readonly MeetingNames[];
  readonly series: readonly SeriesNames[];
}
export interface MeetingNames {
  readonly outline: MeetingOutline;
  readonly uri: string;
  readonly seriesId: string | undefined;
  readonly items: Names<AstNode>;
  readonly tracks: Names<AstNode>;
}
export interface SeriesNames {
  readonly outline: SeriesOutline;
  readonly uri: string;
  readonly tracks: Names<AstNode>;
}

/**
 * All names of a project by the place that makes them unique: parties, series and meetings in the project, items in their meeting, tracks
 * in their meeting or series. Kept up to date a file at a time; looking a name up takes the same time in a project of any size.
 */
export class NameIndex {
  private readonly files = new Map<string, FileNames>();
  /** Addresses of all files in their order; made anew when one has come or gone. */
  private inOrder: readonly string[] | undefined;
  /** Another number after each change: what was looked up before may be something else now. */
  version = 0;
  readonly parties: Names<{ node: ast.Organization | ast.Person | ast.Group; uri: string; alias: boolean }> = new Map();
  readonly series: Names<SeriesNames> = new Map();
  readonly meetings: Names<MeetingNames> = new Map();
  readonly abbreviations: Names<{ node: ast.Abbreviation; uri: string }> = new Map();

  private readonly owners = new WeakMap<AstNode, Owner>();

  /** The meeting or series that declares an item or a track; a meeting's own node belongs to itself. */
  ownerOf(node: AstNode): Owner | undefined {
    return this.owners.get(node);
  }

  /** Takes in a file, or its new text. */
  update(document: LangiumDocument): FileNames {
    const uri = document.uri.toString();
    this.forget(uri);
    if (!this.files.has(uri)) this.inOrder = undefined;
    const outline = outlineOf(document.parseResult.value as ast.Document, fileNameOf(document));
    const file: FileNames = {
      uri,
      document,
      outline,
      meetings: outline.meetings.map((meeting) => ({
        outline: meeting,
        uri,
        seriesId: seriesOf(meeting.node)?.series?.$refText,
        items: byName(meeting.items),
        tracks: byName(meeting.tracks),
      })),
      series: outline.series.map((series) => ({ outline: series, uri, tracks: byName(series.tracks) })),
    };
    this.files.set(uri, file);
    for (const { node, id, items, tracks } of outline.meetings) {
      for (const owned of [node, ...items, ...tracks]) this.owners.set(owned, { kind: 'meeting', id });
    }
    for (const { id, tracks } of outline.series) for (const track of tracks) this.owners.set(track, { kind: 'series', id });
    for (const [name, entry] of partyNames(outline, uri)) insert(this.parties, name, entry);
    for (const series of file.series) insert(this.series, series.outline.id, series);
    for (const meeting of file.meetings) insert(this.meetings, meeting.outline.id, meeting);
    for (const node of outline.abbreviations) if (node.name !== undefined) insert(this.abbreviations, node.name, { node, uri });
    return file;
  }

  remove(uri: string): void {
    this.forget(uri);
    if (this.files.delete(uri)) this.inOrder = undefined;
  }

  /** Takes the names of a file out. */
  private forget(uri: string): void {
    this.version++;
    const file = this.files.get(uri);
    if (file === undefined) return;
    for (const [name] of partyNames(file.outline, uri)) drop(this.parties, name, uri);
    for (const series of file.series) drop(this.series, series.outline.id, uri);
    for (const meeting of file.meetings) drop(this.meetings, meeting.outline.id, uri);
    for (const { name } of file.outline.abbreviations) if (name !== undefined) drop(this.abbreviations, name, uri);
  }

  file(uri: string): FileNames | undefined {
    return this.files.get(uri);
  }

  /** In the order of their addresses. */
  allFiles(): readonly FileNames[] {
    this.inOrder ??= [...this.files.keys()].sort();
    return this.inOrder.map((uri) => this.files.get(uri)!);
  }
}

/** The file's name without ending: the id of a meeting that bears none. */
export function fileNameOf(document: LangiumDocument): string {
  return UriUtils.basename(document.uri).replace(/\.verslag$/, '');
}

function* partyNames(outline: Outline, uri: string) {
  for (const node of outline.parties) {
    if (node.name !== undefined) yield [node.name, { node, uri, alias: false }] as const;
    for (const alias of aliasesOf(node)) if (alias !== node.name && isId(alias)) yield [alias, { node, uri, alias: true }] as const;
  }
}

function byName(nodes: readonly (AstNode & { name?: string })[]): Names<AstNode> {
  const names: Names<AstNode> = new Map();
  for (const node of nodes) if (node.name !== undefined) add(names, node.name, node);
  return names;
}

function add<T>(names: Names<T>, name: string, entry: T): void {
  const entries = names.get(name);
  if (entries === undefined) names.set(name, [entry]);
  else entries.push(entry);
}

/** Behind those of its own file, before those of later ones. */
function insert<T extends { uri: string }>(names: Names<T>, name: string, entry: T): void {
  const entries = names.get(name);
  if (entries === undefined) names.set(name, [entry]);
  else {
    const at = entries.findIndex(({ uri }) => uri > entry.uri);
    entries.splice(at < 0 ? entries.length : at, 0, entry);
  }
}

function drop<T extends { uri: string }>(names: Names<T>, name: string, uri: string): void {
  const rest = names.get(name)?.filter((entry) => entry.uri !== uri) ?? [];
  if (rest.length === 0) names.delete(name);
  else names.set(name, rest);
}
