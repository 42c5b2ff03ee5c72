import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Config } from './config.ts';
import type { FeatureContext } from './features/context.ts';
import type * as ast from './generated/ast.ts';
import type { FileModel, Language, PlainDate } from './model/minutes.ts';
import { ModelStore } from './model/model-store.ts';
import { referencesOf } from './references/linking.ts';
import { checkFile } from './rules/check.ts';
import { type ProjectView, RuleContext } from './rules/context.ts';
import type { Problem } from './rules/problem.ts';
import { createCore, type VerslagCore } from './services.ts';
import type { Root } from './syntax/concrete-tree.ts';

export interface ProjectOptions {
  readonly config: Config;
  readonly today: PlainDate;
  /** Whether the file at this address exists; without it, attachments are not checked. */
  exists?(uri: string): boolean;
}

/**
 * A set of files that resolve each other's names, as the command line sees it: all in memory, all at once, no watching.
 * The language server does the same over Langium's workspace; both check with {@link checkFile} on the same models.
 */
export class Project {
  private readonly core: VerslagCore = createCore();
  private readonly options: ProjectOptions;
  private readonly documents = new Map<string, LangiumDocument>();
  private readonly models: ModelStore;
  private stale = false;

  constructor(options: ProjectOptions) {
    this.options = options;
    this.models = new ModelStore(this.core.names, (uri) => this.documents.get(uri));
  }

  /** Adds a file, or gives it a new text. */
  set(uri: string, text: string): void {
    const address = URI.parse(uri);
    const document = this.core.shared.workspace.LangiumDocumentFactory.fromString(text, address);
    document.state = DocumentState.ComputedScopes;
    this.documents.set(address.toString(), document);
    this.core.names.update(document);
    this.stale = true;
  }

  delete(uri: string): void {
    const address = URI.parse(uri).toString();
    this.documents.delete(address);
    this.core.names.remove(address);
    this.stale = true;
  }

  text(uri: string): string | undefined {
    return this.documents.get(URI.parse(uri).toString())?.textDocument.getText();
  }

  tree(uri: string): ast.Document | undefined {
    return this.linked(uri)?.parseResult.value as ast.Document | undefined;
  }

  file(uri: string): FileModel | undefined {
    this.refresh();
    return this.models.file(URI.parse(uri).toString());
  }

  files(): readonly FileModel[] {
    this.refresh();
    return this.models.all();
  }

  /** All problems of one file, in the order of their places. */
  check(uri: string): Problem[] {
    this.refresh();
    const address = URI.parse(uri).toString();
    const file = this.models.file(address);
    const tree = this.tree(address);
    if (file === undefined || tree === undefined) return [];
    return checkFile(new RuleContext(file, tree, this.view, this.options.config, this.options.today));
  }

  /** What the features of the language server work on; undefined for a file that is not in the project. */
  feature(uri: string, language: Language = 'nl'): FeatureContext | undefined {
    const address = URI.parse(uri).toString();
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
      root: tree.$cstNode as unknown as Root,
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
    const models = () => this.models;
    return {
      names: this.core.names,
      files: () => models().all(),
      file: (uri) => models().file(uri),
      meetingsOfSeries: (id) => models().meetingsOfSeries(id),
      series: (id) => models().series(id),
      party: (id) => models().party(id),
      attachmentExists: (uri, target) => attachmentExists(this.options, uri, target),
      cached: (key, compute) => models().cached(key, compute),
    };
  }

  private linked(uri: string): LangiumDocument | undefined {
    this.refresh();
    return this.documents.get(URI.parse(uri).toString());
  }

  /** After a change every reference may mean something else. */
  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    this.models.clear();
    const linker = this.core.language.references.Linker;
    for (const document of this.documents.values()) {
      linker.unlink(document);
      for (const info of referencesOf(document)) (linker as unknown as { doLink(...args: unknown[]): void }).doLink(info, document);
    }
  }
}

/** Only relative paths and `file:` addresses name files; the rest of the world is not looked at. */
function attachmentExists(options: ProjectOptions, uri: string, target: string): boolean | undefined {
  if (options.exists === undefined || target === '' || /^(?!file:)[a-z][a-z0-9+.-]+:/i.test(target)) return undefined;
  try {
    return options.exists(new URL(target.replaceAll('\\', '/'), uri).toString());
  } catch {
    return undefined;
  }
}
