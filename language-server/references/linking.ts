import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  Cancellation,
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
  type ReferenceDescription,
  type ReferenceInfo,
} from 'langium';
import type * as ast from '../generated/ast.ts';
import type { ParsedLines } from '../syntax/line-parser.ts';
import type { NameIndex } from './name-index.ts';
import {
  lineOf,
  type Place,
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

/** Links the references the parser met, without walking the tree, through the {@link NameIndex}. */
export class LineLinker extends DefaultLinker {
  private readonly names: NameIndex;
  constructor(services: LangiumCoreServices, names: NameIndex) {
    super(services);
    this.names = names;
  }

  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken);
    this.linkAll(document);
  }

  /** As {@link link}, at once: a document has few references, and they are at hand. */
  linkAll(document: LangiumDocument): void {
    for (const info of referencesOf(document)) this.doLink(info, document);
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const node = this.resolve(info);
    return node === undefined ? this.createLinkingError(info) : describe(node, info.reference.$refText);
  }

  /** What a reference means; undefined where it means nothing. */
  private resolve({ container, property, reference }: ReferenceInfo): AstNode | undefined {
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

  private placeOf(node: AstNode): Place | undefined {
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
