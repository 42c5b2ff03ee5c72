import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { FileModel, PlainDate } from '../model/minutes.ts';
import { ModelStore } from '../model/model-store.ts';
import { createCore, type VerslagCore } from '../services.ts';
import { addressOf, besides } from '../syntax/addresses.ts';
import { Changes } from './changes.ts';
import type { Config } from './config.ts';
import type { ProjectView } from './view.ts';

export interface ProjectOptions {
  readonly config: Config;
  readonly today: PlainDate;
  /** Whether the file at this address exists; without it, or where it cannot tell, attachments are not checked. */
  exists?(uri: string): boolean | undefined;
}

/**
 * A set of files that resolve each other's names: what the command line checks and the language server serves. All of it is in memory. It knows
 * no rules and no views: those who do build on it.
 *
 * A change costs what it touches: the file is parsed, and what was made of and found in files that cannot tell the difference is kept. The
 * result is always that of a build from scratch.
 */
export class ProjectFiles {
  private readonly core: VerslagCore = createCore();
  protected readonly options: ProjectOptions;
  private readonly documents = new Map<string, LangiumDocument>();
  protected readonly models: ModelStore;
  protected readonly changes: Changes;
  private stale: Set<string> | 'all' = 'all';
  /** What was computed of the declarations. */
  private readonly ofDeclarations = new Map<string, unknown>();

  constructor(options: ProjectOptions) {
    this.options = options;
    this.models = new ModelStore(this.core.names, (uri) => this.documents.get(uri));
    this.changes = new Changes(this.core.names, this.models);
  }

  /** Adds a file, or gives it a new text. */
  set(uri: string, text: string): void {
    const address = addressOf(uri);
    if (this.documents.get(address)?.textDocument.getText() === text) return;
    this.changes.edit(address);
    const document = this.core.parse(address, text);
    this.documents.set(address, document);
    this.core.names.update(document);
  }

  delete(uri: string): void {
    const address = addressOf(uri);
    if (!this.documents.has(address)) return;
    this.changes.edit(address);
    this.documents.delete(address);
    this.core.names.remove(address);
  }

  /** Addresses of all files. */
  uris(): readonly string[] {
    return [...this.documents.keys()];
  }

  text(uri: string): string | undefined {
    return this.documents.get(addressOf(uri))?.textDocument.getText();
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
    return this.models.all();
  }

  /** Forgets what was found: something beside the files has changed, such as an attachment. */
  recheck(): void {
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
      files: () => models().all(),
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
      ofDeclarations: (key, compute) => {
        const known = this.ofDeclarations;
        if (!known.has(key)) known.set(key, compute(models().declaring()));
        return known.get(key) as ReturnType<typeof compute>;
      },
    };
  }

  protected linked(uri: string): LangiumDocument | undefined {
    this.refresh();
    return this.documents.get(addressOf(uri));
  }

  /** Forgets what changes may have touched. */
  protected refresh(): void {
    if (!this.changes.pending) return;
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
