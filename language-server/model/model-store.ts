import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { NameIndex } from '../references/name-index.ts';
import { outlineOf } from '../references/outline.ts';
import { FileBuilder, type OtherFiles } from './build.ts';
import { type FileFollower, Followers } from './followers.ts';
import type { FileModel, Minutes, PartyDeclaration, Series } from './minutes.ts';
import { PartyBook } from './parties.ts';
import { byMoment } from './walk.ts';

/** The models of all files of a project, each made when first asked for. */
export class ModelStore {
  private readonly names: NameIndex;
  private readonly document: (uri: string) => LangiumDocument | undefined;
  private parties = new PartyBook();
  private builders = new Map<string, FileBuilder>();
  private files = new Map<string, FileModel>();
  private seriesModels = new Map<string, Series | undefined>();
  /** The last model of each series: one that is the same again stays itself, for meetings hold parts of it. */
  private readonly lastSeries = new Map<string, { readonly series: Series; readonly told: string }>();
  /** Declarations of parties in their order, file by file. */
  private declarations = new Map<string, readonly PartyDeclaration[]>();
  private cache = new Map<string, unknown>();
  private readonly followers: Followers;

  private readonly surroundings: OtherFiles = {
    ownerOf: (node) => this.names.ownerOf(node),
    seriesOf: (id) => this.series(id),
  };

  /** @param document the parsed and linked document of a file. */
  constructor(names: NameIndex, document: (uri: string) => LangiumDocument | undefined) {
    this.names = names;
    this.document = document;
    this.followers = new Followers(() => names.allFiles().map(({ uri }) => uri));
  }

  /** Forgets all models: what every name means may have changed. */
  clear(): void {
    this.parties = new PartyBook();
    this.builders.clear();
    this.files.clear();
    this.declarations.clear();
    this.followers.clear();
    this.forgetShared();
  }

  /** Forgets the models of some files, and what was computed of all. */
  invalidate(uris: ReadonlySet<string>): void {
    for (const uri of uris) {
      this.builders.delete(uri);
      this.files.delete(uri);
      this.declarations.delete(uri);
    }
    this.followers.touch(uris);
    this.forgetShared();
  }

  /** Lets go of some files whose trees are gone, of their models too unless those are kept: made again, they are the same. */
  release(uris: Iterable<string>, keepsModels: boolean): void {
    for (const uri of uris) {
      this.builders.delete(uri);
      if (!keepsModels) this.files.delete(uri);
    }
  }

  private forgetShared(): void {
    this.seriesModels.clear();
    this.cache.clear();
  }

  file(uri: string): FileModel | undefined {
    let model = this.files.get(uri);
    if (model === undefined) {
      model = this.builder(uri)?.build();
      if (model !== undefined) this.files.set(uri, model);
    }
    return model;
  }

  /** The model of some lines of a file. @param minutes index in `Document.lines` of the line that their minutes begin with */
  ofLines(uri: string, lines: ast.Document, minutes: number): FileModel | undefined {
    const names = this.names.file(uri);
    const meeting = names?.meetings.find(({ start }) => start === minutes);
    const document = this.document(uri);
    if (meeting === undefined || document === undefined) return undefined;
    return new FileBuilder(document.uri.toString(), lines, outlineOf(lines, meeting.id), this.parties, this.surroundings).build();
  }

  /** All files with a model, in the order of their addresses. */
  all(): FileModel[] {
    return this.cached('files', () => this.names.allFiles().flatMap(({ uri }) => this.file(uri) ?? []));
  }

  series(id: string): Series | undefined {
    if (!this.seriesModels.has(id)) {
      const declared = this.names.series.get(id)?.[0];
      this.seriesModels.set(id, declared && this.kept(id, this.builder(declared.uri)?.series(declared.outline)));
    }
    return this.seriesModels.get(id);
  }

  private kept(id: string, series: Series | undefined): Series | undefined {
    if (series === undefined) return undefined;
    const told = JSON.stringify(series);
    const last = this.lastSeries.get(id);
    if (last?.told === told) return last.series;
    this.lastSeries.set(id, { series, told });
    return series;
  }

  party(id: string): PartyDeclaration | undefined {
    const entries = this.names.parties.get(id);
    const entry = entries?.find((candidate) => !candidate.alias) ?? entries?.[0];
    if (entry === undefined) return undefined;
    return this.declarationsIn(entry.uri)[entry.number];
  }

  /** All declarations of a party under this id, in the order of their files and places. */
  partiesCalled(id: string): PartyDeclaration[] {
    const own = (this.names.parties.get(id) ?? []).filter(({ alias }) => !alias);
    return own.flatMap(({ uri, number }) => this.declarationsIn(uri)[number] ?? []);
  }

  private declarationsIn(uri: string): readonly PartyDeclaration[] {
    let declarations = this.declarations.get(uri);
    if (declarations === undefined) {
      declarations = this.file(uri)?.parties ?? [];
      this.declarations.set(uri, declarations);
    }
    return declarations;
  }

  /** All meetings that name this series, the earliest first; those without a date last. */
  meetingsOfSeries(id: string): readonly Minutes[] {
    const bySeries = this.cached('meetings by series', () => {
      const groups = Map.groupBy(
        this.all().flatMap((file) => file.meetings),
        (meeting) => meeting.series?.id,
      );
      for (const meetings of groups.values()) meetings.sort(byMoment);
      return groups;
    });
    return bySeries.get(id) ?? [];
  }

  /** Files that declare parties, abbreviations or series, in the order of their addresses. */
  declaring(): FileModel[] {
    const declaring = this.names.allFiles().filter(({ isDeclaring }) => isDeclaring);
    return declaring.flatMap(({ uri }) => this.file(uri) ?? []);
  }

  /** Computed once for a state of the project. */
  cached<T>(key: string, compute: () => T): T {
    if (!this.cache.has(key)) this.cache.set(key, compute());
    return this.cache.get(key) as T;
  }

  /**
   * What is made of each file by itself, and kept up to date a file at a time.
   * @param during does the work for one file.
   */
  following<T extends FileFollower>(key: string, make: () => T, during: (work: () => void) => void): T {
    return this.followers.get(key, make, (uri, follower) => during(() => follower.update(uri, this.file(uri))));
  }

  private builder(uri: string): FileBuilder | undefined {
    let builder = this.builders.get(uri);
    if (builder === undefined) {
      const document = this.document(uri);
      const file = this.names.file(uri);
      if (document === undefined || file === undefined) return undefined;
      const tree = document.parseResult.value as ast.Document;
      builder = new FileBuilder(document.uri.toString(), tree, file.outline, this.parties, this.surroundings);
      this.builders.set(uri, builder);
    }
    return builder;
  }
}
