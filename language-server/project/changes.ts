import type { LangiumDocument } from 'langium';
import type { FileModel } from '../model/minutes.ts';
import { Dependencies, declaredKeys, type NameKey, neededKeys } from '../references/dependencies.ts';
import type { NameIndex } from '../references/name-index.ts';
import { type Surface, surfaceOf } from './surface.ts';

/** What a file was before it was edited. */
interface Before {
  readonly declared: ReadonlySet<NameKey>;
  readonly needed: ReadonlySet<NameKey>;
  readonly surface: Surface | undefined;
}

/** What edits touched: the files to link anew, and those whose problems may be others now. */
export interface Touched {
  readonly relink: ReadonlySet<string> | 'all';
  readonly recheck: ReadonlySet<string> | 'all';
}

/** Follows the edits of a project, and says what each of them can reach. */
export class Changes {
  private readonly names: NameIndex;
  private readonly documents: ReadonlyMap<string, LangiumDocument>;
  private readonly model: (uri: string) => FileModel | undefined;
  private readonly edits = new Map<string, Before>();
  /** Undefined until there is something to compare with: a project that is read once pays nothing. */
  private dependencies: Dependencies | undefined;
  /** `empty`, then files come, then all is linked and every edit is followed. */
  private state: 'empty' | 'loading' | 'following' = 'empty';

  constructor(names: NameIndex, documents: ReadonlyMap<string, LangiumDocument>, model: (uri: string) => FileModel | undefined) {
    this.names = names;
    this.documents = documents;
    this.model = model;
  }

  get pending(): boolean {
    return this.state === 'loading' || this.edits.size > 0;
  }

  /** To be called before a file gets another text, or goes; or before it comes. */
  before(uri: string): void {
    if (this.state !== 'following') {
      this.state = 'loading';
      return;
    }
    if (this.edits.has(uri)) return;
    this.dependencies ??= this.allDependencies();
    const file = this.names.file(uri);
    const model = file && this.model(uri);
    this.edits.set(uri, {
      declared: file === undefined ? new Set() : declaredKeys(file),
      needed: new Set(this.dependencies.keysOf(uri)),
      surface: model && file && surfaceOf(model, file.document),
    });
  }

  /**
   * Ends a round of edits.
   * @param link links these files anew and forgets their models; called once, unless all are to be linked.
   */
  take(link: (uris: ReadonlySet<string>) => void): Touched {
    if (this.state !== 'following') {
      this.state = 'following';
      return { relink: 'all', recheck: 'all' };
    }
    const dependencies = this.dependencies!;
    const edits = [...this.edits];
    this.edits.clear();
    for (const [uri] of edits) {
      const file = this.names.file(uri);
      if (file === undefined) dependencies.remove(uri);
      else dependencies.update(uri, neededKeys(file.document, file));
    }
    const declared = new Set(edits.flatMap(([uri, before]) => [...before.declared, ...this.declaredBy(uri)]));
    const relink = dependencies.on(declared, this.names);
    for (const [uri] of edits) relink.add(uri);
    // A meeting's model holds the tracks and channels of its series, with all that they name.
    for (const uri of [...relink]) {
      for (const { outline } of this.names.file(uri)?.series ?? [])
        for (const other of dependencies.inSeries(outline.id)) relink.add(other);
    }
    link(relink);
    return { relink, recheck: this.recheck(edits, relink, dependencies) };
  }

  private recheck(
    edits: readonly (readonly [string, Before])[],
    relinked: ReadonlySet<string>,
    dependencies: Dependencies,
  ): Touched['recheck'] {
    const recheck = new Set<string>();
    for (const [uri, before] of edits) {
      recheck.add(uri);
      const file = this.names.file(uri);
      const model = file && this.model(uri);
      const after = model && file && surfaceOf(model, file.document);
      if (before.surface?.declarations !== after?.declarations) return 'all';
      if (before.surface?.words !== after?.words) for (const other of this.withAbbreviations()) recheck.add(other);
      if (before.surface?.places === after?.places) continue;
      for (const other of relinked) recheck.add(other);
      const keys = [...before.declared, ...this.declaredBy(uri), ...before.needed, ...dependencies.keysOf(uri)];
      for (const other of this.neighbours(keys, dependencies)) recheck.add(other);
    }
    return recheck;
  }

  /** The files that declare or need one of these, and those of the series of a meeting among them. */
  private neighbours(keys: readonly NameKey[], dependencies: Dependencies): Set<string> {
    const files = new Set<string>();
    const add = (key: NameKey) => {
      const id = key.slice(1);
      const entries = key.startsWith('@')
        ? this.names.parties.get(id)
        : key.startsWith('~')
          ? this.names.series.get(id)
          : this.names.meetings.get(id);
      for (const { uri } of entries ?? []) files.add(uri);
      // Who else names a party is no matter of anybody's; who else names a meeting or meets in a series is.
      if (!key.startsWith('@')) for (const uri of dependencies.on([key], this.names)) files.add(uri);
    };
    for (const key of new Set(keys)) {
      add(key);
      if (!key.startsWith('/')) continue;
      for (const { seriesId } of this.names.meetings.get(key.slice(1)) ?? []) if (seriesId !== undefined) add(`~${seriesId}`);
    }
    return files;
  }

  private declaredBy(uri: string): ReadonlySet<NameKey> {
    const file = this.names.file(uri);
    return file === undefined ? new Set() : declaredKeys(file);
  }

  private withAbbreviations(): string[] {
    return this.names.allFiles().flatMap(({ uri, outline }) => (outline.abbreviations.length > 0 ? [uri] : []));
  }

  private allDependencies(): Dependencies {
    const dependencies = new Dependencies();
    for (const file of this.names.allFiles()) {
      if (this.documents.has(file.uri)) dependencies.update(file.uri, neededKeys(file.document, file));
    }
    return dependencies;
  }
}
