import type { LangiumDocument } from 'langium';
import type { FeatureContext } from '../features/context.ts';
import type * as ast from '../generated/ast.ts';
import type { FileModel, Language, PlainDate } from '../model/minutes.ts';
import { ModelStore } from '../model/model-store.ts';
import { checkFile } from '../rules/check.ts';
import type { ProjectView } from '../rules/context.ts';
import type { Problem } from '../rules/problem.ts';
import { ruleInfo } from '../rules/registry.ts';
import { createCore, type VerslagCore } from '../services.ts';
import { addressOf, besides } from '../syntax/addresses.ts';
import { rootOf } from '../syntax/concrete-tree.ts';
import { Changes } from './changes.ts';
import type { Config } from './config.ts';
import { placesOf } from './fact-index.ts';

export interface ProjectOptions {
  readonly config: Config;
  readonly today: PlainDate;
  /** Whether the file at this address exists; without it, or where it cannot tell, attachments are not checked. */
  exists?(uri: string): boolean | undefined;
}

/**
 * A set of files that resolve each other's names: what the command line checks and the language server serves. All of it is in memory.
 *
 * A change costs what it touches: the file is parsed, and what was made of and found in files that cannot tell the difference is kept. The
 * result is always that of a build from scratch.
 */
export class Project {
  private readonly core: VerslagCore = createCore();
  private readonly options: ProjectOptions;
  /** The configuration for those who publish, where it is another one. */
  private readonly strict: Config | undefined;
  private readonly documents = new Map<string, LangiumDocument>();
  private readonly models: ModelStore;
  private readonly changes: Changes;
  private readonly problems = new Map<string, readonly Problem[]>();
  private stale: Set<string> | 'all' = 'all';
  /** What was computed of the declarations. */
  private readonly ofDeclarations = new Map<string, unknown>();

  constructor(options: ProjectOptions) {
    this.options = options;
    this.strict = strictly(options.config);
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

  /** All problems of one file, in the order of their places. The same array as before where nothing can have changed. */
  check(uri: string): readonly Problem[] {
    this.refresh();
    const address = addressOf(uri);
    const known = this.problems.get(address);
    if (known !== undefined) return known;
    const file = this.models.file(address);
    const tree = this.tree(address);
    if (file === undefined || tree === undefined) return [];
    const { config, today } = this.options;
    const { readers } = this.changes.facts;
    const found = readers.reading(address, () => {
      const problems = checkFile({ file, tree, project: this.view, config, today });
      for (const other of filesIn(problems)) if (other !== address) readers.note(placesOf(other));
      return problems;
    });
    this.problems.set(address, found);
    return found;
  }

  /** Errors of the family `shielding` in one file. The configuration can make a rule an error, but none less than it is by itself. */
  shieldingErrors(uri: string): readonly Problem[] {
    const found = this.strict === undefined ? this.check(uri) : this.checkAs(uri, this.strict);
    return found.filter(({ severity, rule }) => severity === 'error' && ruleInfo(rule)?.family === 'shielding');
  }

  private checkAs(uri: string, config: Config): readonly Problem[] {
    const file = this.file(uri);
    const tree = this.tree(uri);
    if (file === undefined || tree === undefined) return [];
    return this.view.cached(`strictly checked ${file.uri}`, () =>
      checkFile({ file, tree, project: this.view, config, today: this.options.today }),
    );
  }

  /** Forgets what was found: something beside the files has changed, such as an attachment. */
  recheck(): void {
    this.problems.clear();
    this.stale = 'all';
  }

  /** The files whose problems may be others than when this was last asked, gone ones among them. */
  takeStale(): ReadonlySet<string> | 'all' {
    this.refresh();
    const { stale } = this;
    this.stale = new Set();
    return stale;
  }

  /** What the features of the language server work on; undefined for a file that is not in the project. */
  feature(uri: string, language: Language = 'nl'): FeatureContext | undefined {
    const address = addressOf(uri);
    const document = this.linked(address);
    const file = this.file(address);
    if (document === undefined || file === undefined) return undefined;
    const tree = document.parseResult.value as ast.Document;
    const { config, today } = this.options;
    return {
      uri: address,
      text: document.textDocument.getText(),
      document,
      tree,
      root: rootOf(tree),
      file,
      project: this.view,
      config,
      today,
      language,
      problems: () => this.check(address),
      other: (other) => this.feature(other, language),
    };
  }

  readonly view: ProjectView = this.makeView();

  private makeView(): ProjectView {
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
      shieldingErrors: (uri) => this.shieldingErrors(uri),
      cached: (key, compute) => models().cached(key, compute),
      ofDeclarations: (key, compute) => {
        const known = this.ofDeclarations;
        if (!known.has(key)) known.set(key, compute(models().declaring()));
        return known.get(key) as ReturnType<typeof compute>;
      },
    };
  }

  private linked(uri: string): LangiumDocument | undefined {
    this.refresh();
    return this.documents.get(addressOf(uri));
  }

  /** Forgets what changes may have touched. */
  private refresh(): void {
    if (!this.changes.pending) return;
    const { recheck, declarations } = this.changes.take();
    if (declarations) this.ofDeclarations.clear();
    if (recheck === 'all') {
      this.problems.clear();
      this.stale = 'all';
      return;
    }
    for (const uri of recheck) {
      this.problems.delete(uri);
      if (this.stale !== 'all') this.stale.add(uri);
    }
  }
}

/** Addresses of all files that problems point to or would edit. */
function filesIn(problems: readonly Problem[]): Set<string> {
  return new Set(
    problems.flatMap(({ related, fixes }) => [
      ...related.map(({ uri }) => uri),
      ...fixes.flatMap(({ edits }) => edits.map(({ uri }) => uri)),
    ]),
  );
}

/** The configuration without what makes less of a rule of the family `shielding`; undefined where it has nothing of the kind. */
function strictly(config: Config): Config | undefined {
  const rules = Object.entries(config.rules).filter(([name, severity]) => ruleInfo(name)?.family !== 'shielding' || severity === 'error');
  return rules.length === Object.keys(config.rules).length ? undefined : { ...config, rules: Object.fromEntries(rules) };
}

/** Only relative paths and `file:` addresses name files; the rest of the world is not looked at. */
function attachmentExists(options: ProjectOptions, uri: string, target: string): boolean | undefined {
  if (options.exists === undefined || target === '' || /^(?!file:)[a-z][a-z0-9+.-]+:/i.test(target)) return undefined;
  const address = besides(uri, target);
  return address === undefined ? undefined : options.exists(address);
}
