import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultServiceRegistry,
  type DefaultSharedCoreModuleContext,
  DocumentState,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  URI,
} from 'langium';
import { VerslagGeneratedModule, VerslagGeneratedSharedModule } from './generated/module.ts';
import { LineLinker, LineReferenceDescriptions, LineScopeComputation, ProjectIndexManager } from './references/linking.ts';
import { NameIndex } from './references/name-index.ts';
import { LineLexer } from './syntax/line-lexer.ts';
import { type LineParserOptions, lineParser, type ParsedBefore } from './syntax/parsing.ts';
import { LineValueConverter } from './syntax/values.ts';

/** The part of the language that every use of it shares: parser, references. */
function languageModule(names: NameIndex, linkerFor: LinkerFor): Module<LangiumCoreServices, PartialLangiumCoreServices> {
  return {
    parser: {
      Lexer: (services) => new LineLexer(services),
      LangiumParser: (services) => lineParser(services),
      ValueConverter: () => new LineValueConverter(),
    },
    references: {
      ScopeComputation: (services) => new LineScopeComputation(services, names),
      Linker: (services) => linkerFor(services, names),
    },
    workspace: {
      ReferenceDescriptionProvider: (services) => new LineReferenceDescriptions(services),
    },
  };
}

/** One language reads every file that it is given, whatever the file is called: `verslag check notulen.txt` is a user's good right. */
class OneLanguage extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    return this.all[0]!;
  }
}

export interface VerslagCore {
  readonly shared: LangiumSharedCoreServices;
  readonly language: LangiumCoreServices;
  readonly names: NameIndex;
  /**
   * Makes a document of a text; what its references mean is looked up when it is asked for.
   * @param before a text of the same file that was parsed, and the one section in which it differs; its tree is spent
   */
  parse(uri: string, text: string, before?: ParsedBefore): LangiumDocument;
}

type LinkerFor = (services: LangiumCoreServices, names: NameIndex) => LineLinker;

const looksUp: LinkerFor = (services, names) => new LineLinker(services, names);

/**
 * The language without a language server: what the command line works with.
 * @param linkerFor makes what tells which line a name means; by default it looks the name up.
 */
export function createCore(context: DefaultSharedCoreModuleContext = EmptyFileSystem, linkerFor = looksUp): VerslagCore {
  const names = new NameIndex();
  const shared = inject(createDefaultSharedCoreModule(context), VerslagGeneratedSharedModule, {
    ServiceRegistry: (services: LangiumSharedCoreServices) => new OneLanguage(services),
    workspace: { IndexManager: (services: LangiumSharedCoreServices) => new ProjectIndexManager(services, names) },
  });
  const language = inject(createDefaultCoreModule({ shared }), VerslagGeneratedModule, languageModule(names, linkerFor));
  shared.ServiceRegistry.register(language);
  return {
    shared,
    language,
    names,
    parse: (uri, text, before) => {
      const options: LineParserOptions = { before };
      const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri), options);
      document.state = DocumentState.ComputedScopes;
      return document;
    },
  };
}
