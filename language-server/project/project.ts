import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { FileModel, PlainDate } from '../model/minutes.ts';
import { ModelStore } from '../model/model-store.ts';
import { createCore, type VerslagCore } from '../services.ts';
import { addressOf, besides } from '../syntax/addresses.ts';
import type { SectionBefore } from '../syntax/section-parsing.ts';
import type { Beginning } from './beginning.ts';
import { Changes } from './changes.ts';
import type { Config } from './config.ts';
import { Trees } from './trees.ts';
import type { ProjectView } from './view.ts';

export interface ProjectOptions {
  readonly config: Config;
  readonly today: PlainDate;
  /** Whether the file at this address exists; without it, or where it cannot tell, attachments are not checked. */
  exists?(uri: string): boolean | undefined;
  /** So many characters of text keep their trees and models; those of other files are forgotten after use. Default: all are kept. */
  readonly room?: number;
  /** So many characters more keep their trees for a while after use, until {@link ProjectFiles.rest}. Default: none. */
  readonly recentRoom?: number;
  /** Of files that are open with so many characters, what can be told at once while they are edited is known before all of them is checked. Default: of none. */
  readonly large?: number;
  /** Where all texts together have no more characters, models outlive their trees. Default: none do. */
  readonly modelRoom?: number;
}

/**
 * A set of files that resolve each other's names: what the command line checks and the language server serves. All of it is in memory. It knows
 * no rules and no views: those who do build on it.
 *
 * A change costs what it touches: the file is parsed, and what was made of and found in files that cannot tell the difference is kept. The
 * result is always that of a build from scratch.
 */
export class ProjectFiles {
  protected readonly core: VerslagCore = createCore();
  protected readonly options: ProjectOptions;
  protected readonly trees: Trees;
  protected readonly models: ModelStore;
  protected readonly changes: Changes;
  /** Characters of all texts. */
  private size = 0;
  /** Another number after each change. */
  protected revision = 0;
  private stale: Set<string> | 'all' = 'all';
  /** What was computed of the declarations. */
  private readonly ofDeclarations = new Map<string, unknown>();

  constructor(options: ProjectOptions) {
    this.options = options;
    const { names, parse } = this.core;
    const forgotten = (uris: readonly string[]) => {
      this.models.release(uris, this.size <= (options.modelRoom ?? 0));
      names.release(uris);
    };
    this.trees = new Trees(parse, options.room ?? Number.POSITIVE_INFINITY, forgotten, options.recentRoom);
    this.models = new ModelStore(names, (uri) => this.trees.document(uri));
    this.changes = new Changes(names, this.models, (work) => this.trees.during(work));
  }

  /**
   * Adds a file, or gives it a new text.
   * @param isHeld keeps its tree: it is open in an editor
   * @param section the only one in which an open file has another text than before
   */
  set(uri: string, text: string, isHeld = false, section?: SectionBefore): void {
    const address = addressOf(uri);
    const before = this.trees.text(address);
    this.trees.hold(address, isHeld);
    if (before === text) return;
    this.size += text.length - (before?.length ?? 0);
    this.revision++;
    this.changes.edit(address);
    this.trees.during(() => {
      const read = this.trees.set(address, text, section);
      const tree = () => this.trees.treeOf(read);
      this.trees.keep(read, this.core.names.update(tree(), tree).isDeclaring ? 'declaring' : 'other');
    });
  }

  /** Takes in what another run knew of files, in place of reading them, a file at a time; who edits some meanwhile is heard. */
  protected *restoreFiles({ files, facts }: Beginning): Generator<void> {
    for (const [uri, { names, text }] of files) {
      if (text === undefined || this.trees.has(uri)) continue;
      const read = this.trees.set(uri, text);
      this.size += text.length;
      this.trees.keep(read, names.isDeclaring ? 'declaring' : 'other');
      this.core.names.restore(uri, names, () => this.trees.treeOf(read));
      yield;
    }
    // What was made of half of the names counts no more.
    this.recheck();
    this.models.clear();
    this.ofDeclarations.clear();
    this.changes.restore(facts);
    // What differs from what was known is an edit of that.
    for (const uri of new Set([...files.keys(), ...this.uris()])) {
      const known = files.get(uri)?.text;
      if (known === undefined || known !== this.text(uri)) this.changes.edit(uri);
    }
  }

  delete(uri: string): void {
    const address = addressOf(uri);
    const before = this.trees.text(address);
    if (before === undefined) return;
    this.size -= before.length;
    this.revision++;
    this.trees.hold(address, false);
    this.changes.edit(address);
    this.trees.delete(address);
    this.core.names.remove(address);
  }

  /** Nobody works with trees or models of this project now: some may be forgotten. */
  rest(): void {
    this.trees.rest();
  }

  /** Addresses of all files. */
  uris(): readonly string[] {
    return this.trees.uris();
  }

  text(uri: string): string | undefined {
    return this.trees.text(addressOf(uri));
  }

  tree(uri: string): ast.Document | undefined {
    return this.linked(uri)?.parseResult.value as ast.Document | undefined;
  }

  file(uri: string): FileModel | undefined {
    this.refresh();
    return this.models.file(addressOf(uri));
  }

  files(): readonly FileModel[] {
    this.refresh();
    // Each by itself where models are kept: then no more trees are there at once than have room.
    if (this.size <= (this.options.modelRoom ?? 0))
      this.models.cached('each file', () => {
        for (const uri of this.uris()) this.trees.during(() => this.models.file(uri));
      });
    return this.models.all();
  }

  /** Brings together what files know of each other, a file at a time, so that others can come in between; who asks sooner waits for all of it. */
  *gather(): Generator<void> {
    do {
      yield;
      this.refresh();
    } while (this.changes.gatherOne(this.trees.held));
  }

  /** Forgets what was found: something beside the files has changed, such as an attachment. */
  recheck(): void {
    this.revision++;
    this.forget('all');
    this.stale = 'all';
  }

  /** The files whose problems may be others than when this was last asked, gone ones among them. */
  takeStale(): ReadonlySet<string> | 'all' {
    this.refresh();
    const { stale } = this;
    this.stale = new Set();
    return stale;
  }

  readonly view: ProjectView = this.makeView();

  protected makeView(): ProjectView {
    const models = () => {
      this.refresh();
      return this.models;
    };
    const facts = () => {
      this.refresh();
      return this.changes.facts;
    };
    return {
      names: this.core.names,
      files: () => this.files(),
      file: (uri) => models().file(uri),
      meetingsOfSeries: (id) => models().meetingsOfSeries(id),
      series: (id) => models().series(id),
      party: (id) => models().party(id),
      partiesCalled: (id) => models().partiesCalled(id),
      get facts() {
        return facts();
      },
      attachmentExists: (uri, target) => attachmentExists(this.options, uri, target),
      cached: (key, compute) => models().cached(key, compute),
      following: (key, make) => models().following(key, make, (work) => this.trees.during(work)),
      ofDeclarations: (key, compute) => {
        const known = this.ofDeclarations;
        if (!known.has(key)) known.set(key, compute(models().declaring()));
        return known.get(key) as ReturnType<typeof compute>;
      },
    };
  }

  protected linked(uri: string): LangiumDocument | undefined {
    this.refresh();
    return this.trees.document(addressOf(uri));
  }

  /** Does some work with what was known before the edits that nobody has looked at yet. */
  protected asBefore<T>(work: () => T): T {
    const outer = this.isAsBefore;
    this.isAsBefore = true;
    try {
      return this.trees.during(work);
    } finally {
      this.isAsBefore = outer;
    }
  }
  private isAsBefore = false;

  /** Forgets what changes may have touched. */
  protected refresh(): void {
    if (this.isAsBefore || !this.changes.pending) return;
    const { recheck, declarations } = this.changes.take();
    if (declarations) this.ofDeclarations.clear();
    if (recheck === 'all') {
      this.forget('all');
      this.stale = 'all';
      return;
    }
    this.forget(recheck);
    if (this.stale !== 'all') for (const uri of recheck) this.stale.add(uri);
  }

  /** What was found in these files counts no more. */
  protected forget(_files: ReadonlySet<string> | 'all'): void {}
}

/** Only relative paths and `file:` addresses name files; the rest of the world is not looked at. */
function attachmentExists(options: ProjectOptions, uri: string, target: string): boolean | undefined {
  if (options.exists === undefined || target === '' || /^(?!file:)[a-z][a-z0-9+.-]+:/i.test(target)) return undefined;
  const address = besides(uri, target);
  return address === undefined ? undefined : options.exists(address);
}
