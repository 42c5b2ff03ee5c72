import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  Cancellation,
  type CstNode,
  DefaultIndexManager,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  DefaultScopeComputation,
  interruptAndCheck,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type LinkingError,
  type LocalSymbols,
  MultiMap,
  type Reference,
  type ReferenceDescription,
  type ReferenceInfo,
} from 'langium';
import type * as ast from '../generated/ast.ts';
import type { ParsedLines } from '../syntax/line-parser.ts';
import type { NameIndex } from './name-index.ts';
import {
  lineOf,
  type ReferencePlace,
  resolveMeeting,
  resolveParty,
  resolveQualified,
  resolveReference,
  resolveSeries,
  resolveTrack,
} from './resolve.ts';

/** All references of a document, as its parser met them. */
export function referencesOf(document: LangiumDocument): readonly ReferenceInfo[] {
  return (document.parseResult as ParsedLines).references;
}

/** Keeps the {@link NameIndex} beside Langium's index of exported symbols. */
export class ProjectIndexManager extends DefaultIndexManager {
  readonly names: NameIndex;
  constructor(services: LangiumSharedCoreServices, names: NameIndex) {
    super(services);
    this.names = names;
  }
  override async updateContent(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    this.names.update(document);
    await super.updateContent(document, cancelToken);
  }
  override removeContent(uri: Parameters<DefaultIndexManager['removeContent']>[0]): void {
    this.names.remove(uri.toString());
    super.removeContent(uri);
  }
}

/** Every named line is exported, a meeting without id under its file's name; there are no local symbols. */
export class LineScopeComputation extends DefaultScopeComputation {
  private readonly names: NameIndex;
  constructor(services: LangiumCoreServices, names: NameIndex) {
    super(services);
    this.names = names;
  }
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const outline = this.names.file(document.uri.toString())?.outline;
    if (outline === undefined) return [];
    const describe = (node: AstNode & { name?: string }, name = node.name) =>
      name === undefined ? [] : [this.descriptions.createDescription(node, name, document)];
    return [
      ...outline.parties.flatMap((node) => describe(node)),
      ...outline.abbreviations.flatMap((node) => describe(node)),
      ...outline.series.flatMap((series) => [...describe(series.node), ...series.tracks.flatMap((node) => describe(node))]),
      ...outline.meetings.flatMap((meeting) => [
        ...describe(meeting.node, meeting.id),
        ...[...meeting.tracks, ...meeting.items].flatMap((node) => describe(node)),
      ]),
    ];
  }
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>();
  }
}

/**
 * A reference that looks its name up when it is asked for, and again when names have changed since: no edit of another file can leave it
 * with what is no longer there, and no file is ever linked anew.
 */
class NameReference implements Reference {
  readonly $refNode: CstNode | undefined;
  readonly $refText: string;
  private readonly linker: LineLinker;
  private readonly container: AstNode;
  private readonly property: string;
  private target: AstNode | undefined;
  private version = -1;

  constructor(linker: LineLinker, container: AstNode, property: string, refNode: CstNode | undefined, refText: string) {
    this.linker = linker;
    this.container = container;
    this.property = property;
    this.$refNode = refNode;
    this.$refText = refText;
  }

  get ref(): AstNode | undefined {
    const { version } = this.linker.names;
    if (this.version !== version) {
      this.target = this.linker.resolve(this.info);
      this.version = version;
    }
    return this.target;
  }
  get $nodeDescription(): AstNodeDescription | undefined {
    const { ref } = this;
    return ref && describe(ref, this.$refText);
  }
  get error(): LinkingError | undefined {
    return this.ref === undefined ? this.linker.errorOf(this.info) : undefined;
  }

  private get info(): ReferenceInfo {
    return { reference: this, container: this.container, property: this.property };
  }
}

/** Resolves references through the {@link NameIndex}. */
export class LineLinker extends DefaultLinker {
  readonly names: NameIndex;
  constructor(services: LangiumCoreServices, names: NameIndex) {
    super(services);
    this.names = names;
  }

  /** References look after themselves. */
  override async link(_document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken);
  }

  override buildReference(container: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
    return new NameReference(this, container, property, refNode, refText);
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const node = this.resolve(info);
    return node === undefined ? this.createLinkingError(info) : describe(node, info.reference.$refText);
  }

  errorOf(info: ReferenceInfo): LinkingError {
    return this.createLinkingError(info);
  }

  /** What a reference means; undefined where it means nothing. */
  resolve({ container, property, reference }: ReferenceInfo): AstNode | undefined {
    const id = reference.$refText;
    switch (property) {
      case 'party':
      case 'organization':
        return resolveParty(this.names, id);
      case 'series':
        return resolveSeries(this.names, id);
      case 'meeting':
        return resolveMeeting(this.names, id)?.outline.node;
      case 'track': {
        const place = this.placeOf(container);
        return place && resolveTrack(this.names, place, id);
      }
      default: {
        const meeting = (container as ast.ItemReference).meeting;
        if (meeting !== undefined) return resolveQualified(this.names, meeting.$refText, id);
        const place = this.placeOf(container);
        return place && resolveReference(this.names, place, id);
      }
    }
  }

  private placeOf(node: AstNode): ReferencePlace | undefined {
    const document = AstUtils.findRootNode(node).$document;
    const file = document && this.names.file(document.uri.toString());
    return file && { file, line: lineOf(node) };
  }
}

/** The linker needs the node only; path and segments are for the index. */
function describe(node: AstNode, name: string): AstNodeDescription {
  return { node, name, type: node.$type, documentUri: AstUtils.getDocument(node).uri, path: '' };
}

/** Reference descriptions from the references the parser met. */
export class LineReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(document: LangiumDocument): Promise<ReferenceDescription[]> {
    return referencesOf(document).flatMap((info) => (info.reference.error ? [] : this.createInfoDescriptions(info)));
  }
}
