import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { aliasesOf, type MeetingOutline, type Outline, type SeriesOutline, seriesOf } from '../references/outline.ts';
import { childrenOf, isLeaf, isToken, rootOf } from '../syntax/concrete-tree.ts';
import { comparePositions } from '../syntax/positions.ts';
import { itemKind } from '../vocabulary/items.ts';
import { languageOfKeyword } from '../vocabulary/keywords.ts';
import { DeclarationReader } from './declaration-reader.ts';
import { DoubtBook } from './doubts.ts';
import { FieldReader } from './fields.ts';
import { ItemReader } from './items/item-reader.ts';
import { type LineReaders, MeetingReader } from './meeting.ts';
import type {
  Abbreviation,
  FileModel,
  Internal,
  Language,
  Located,
  PartyDeclaration,
  Range,
  ReferenceTarget,
  Section,
  Series,
  Track,
} from './minutes.ts';
import { type PartyBook, words } from './parties.ts';
import { SecrecyReader } from './secrecy-reader.ts';
import { secretCommentAbove, secretCommentOverList } from './secret-comments.ts';
import { TextBuilder } from './text.ts';

/** What the model must know of other files: whose items and tracks a linked node is. */
export interface OtherFiles {
  /** The id of the meeting or series that a declared node belongs to. */
  ownerOf(node: AstNode): { readonly kind: 'meeting' | 'series'; readonly id: string } | undefined;
  /** The series with this id, and the tracks it declares. */
  seriesOf(id: string): Series | undefined;
}

/** Makes the model of a linked document. */
export class FileBuilder {
  private readonly uri: string;
  private readonly document: ast.Document;
  private readonly outline: Outline;
  private readonly readers: LineReaders;
  private readonly parties: PartyBook;
  private readonly surroundings: OtherFiles;
  /** Secret sections of the meetings, outermost ones: what is declared in them is secret too. */
  private secretPlaces: readonly { readonly at: Range; readonly ground: string }[] = [];

  constructor(uri: string, document: ast.Document, outline: Outline, parties: PartyBook, surroundings: OtherFiles) {
    this.uri = uri;
    this.document = document;
    this.outline = outline;
    this.parties = parties;
    this.surroundings = surroundings;
    const root = rootOf(this.document);
    const doubts = new DoubtBook();
    const texts = new TextBuilder(root, parties, (node) => this.targetOf(node));
    const fields = new FieldReader(root, parties, texts);
    const secrecy = new SecrecyReader(texts, doubts);
    const items = new ItemReader(texts, fields, secrecy);
    const declarations = new DeclarationReader(this.uri, texts, fields, secrecy);
    this.readers = { texts, fields, items, declarations, secrecy, doubts };
  }

  build(): FileModel {
    const meetings = this.outline.meetings.map((meeting, index) => this.meeting(meeting, index === 0));
    this.secretPlaces = meetings.flatMap(({ sections }) => sections.flatMap(secretSections));
    return {
      uri: this.uri,
      language: languageOf(this.document),
      meetings,
      series: this.outline.series.map((series) => this.series(series)),
      parties: this.outline.parties.map((node) => this.party(node)),
      abbreviations: this.outline.abbreviations.map((node) => this.abbreviation(node)),
      doubts: this.readers.doubts.all(),
    };
  }

  /** The ground of a declaration that calls itself secret, or stands in a secret section. */
  private groundOf(node: ast.Series | Outline['parties'][number]): string | undefined {
    const own = this.readers.secrecy.ground(node, false);
    if (own !== undefined) return own;
    const { start } = this.readers.texts.rangeOf(node);
    const root = rootOf(this.document);
    const comment = secretCommentAbove(root, start.line) ?? secretCommentOverList(root, start.line);
    if (comment !== undefined) {
      this.readers.doubts.add('effect', comment);
      return '';
    }
    return this.secretPlaces.find(({ at }) => comparePositions(at.start, start) < 0 && comparePositions(start, at.end) < 0)?.ground;
  }

  private targetOf(node: AstNode): ReferenceTarget | undefined {
    if (node.$type === 'Meeting') {
      const id = (node as ast.Meeting).name ?? this.surroundings.ownerOf(node)?.id ?? '';
      return { kind: 'meeting', meeting: undefined, id, name: plainName(node) };
    }
    const owner = this.surroundings.ownerOf(node);
    const meeting = owner?.kind === 'meeting' ? owner.id : undefined;
    const id = (node as { name?: string }).name ?? '';
    if (node.$type === 'Track') return { kind: 'track', meeting, id, name: plainName(node) };
    return ast.isItem(node) ? { kind: itemKind(node.$type), meeting, id } : undefined;
  }

  private meeting(outline: MeetingOutline, isFirst: boolean) {
    const seriesId = seriesOf(outline.node)?.series?.$refText;
    const series = seriesId === undefined ? undefined : this.surroundings.seriesOf(seriesId);
    const reader = new MeetingReader(this.uri, this.document, outline, this.readers);
    if (isFirst) reader.readAbove();
    return reader.read(languageOfKeyword(outline.node.keyword) ?? 'nl', seriesId, series);
  }

  series(outline: SeriesOutline): Series {
    const { node } = outline;
    const { attributes } = node;
    const owner = { kind: 'series', id: outline.id } as const;
    const period = attributes.find((attribute) => attribute.$type === 'PeriodAttribute');
    const rhythm = attributes.find((attribute) => attribute.$type === 'RhythmAttribute');
    return {
      kind: 'series',
      id: outline.id,
      name: this.readers.texts.textOf(node).text,
      rhythm: rhythm && { value: rhythm.rhythm, at: this.readers.texts.rangeOf(rhythm) },
      from: this.readers.fields.moment(period?.from)?.date,
      until: this.readers.fields.moment(period?.until)?.date,
      location: words(node, 'location'),
      chair: this.readers.fields.role(attributes, 'chair')[0],
      secretary: this.readers.fields.role(attributes, 'secretary')[0],
      members: this.readers.fields.role(attributes, 'members'),
      roundTheClock: words(node, 'standby') !== undefined,
      quorum: words(node, 'quorum'),
      tracks: outline.tracks.map((track): Track => this.readers.declarations.track(track, owner)),
      standby: outline.standbys.map((standby) => this.readers.declarations.standby(standby)),
      channels: outline.channels.map((channel) => this.readers.declarations.channel(channel, true)),
      ground: this.groundOf(node),
      uri: this.uri,
      at: this.readers.texts.rangeOf(node),
      headAt: this.readers.fields.headRange(node),
    };
  }

  party(node: Outline['parties'][number]): PartyDeclaration {
    return {
      kind: 'party',
      party: this.parties.of(node),
      aliases: this.aliases(node),
      ground: this.groundOf(node),
      uri: this.uri,
      at: this.readers.texts.rangeOf(node),
      headAt: this.readers.fields.headRange(node),
    };
  }

  private aliases(node: Outline['parties'][number]): Located<Internal, string>[] {
    if (aliasesOf(node).length === 0) return [];
    return node.attributes.flatMap((attribute) =>
      attribute.$type === 'AliasesAttribute'
        ? childrenOf(attribute)
            .filter((child) => isToken(child, 'STRING', 'FREE'))
            .map((leaf, index) => ({ value: attribute.aliases[index]!, at: leaf.range }))
        : [],
    );
  }

  private abbreviation(node: ast.Abbreviation): Abbreviation {
    return {
      kind: 'abbreviation',
      id: node.name ?? '',
      meaning: this.readers.texts.textOf(node).text,
      uri: this.uri,
      at: this.readers.texts.rangeOf(node),
      headAt: this.readers.fields.headRange(node),
    };
  }
}

/**
 * A declaration's name as typed behind its colon, with `#id` for what it refers to: names may refer to each other. It may stand in another file,
 * so its own text is read.
 */
export function plainName(node: AstNode): string {
  return childrenOf(node)
    .map((child) => {
      if (isLeaf(child)) return isToken(child, 'TEXT') ? child.text : '';
      return child.astNode.$type === 'ItemReference' ? child.text : '';
    })
    .join('')
    .trim();
}

/** The secret sections at and below a section, outermost ones. */
function secretSections(section: Section): { at: Range; ground: string }[] {
  return section.ground === undefined ? section.sections.flatMap(secretSections) : [{ at: section.at, ground: section.ground }];
}

/** The language of the first keyword that is not the same in both; Dutch where there is none. */
export function languageOf(document: ast.Document): Language {
  for (const line of document.lines) {
    const keyword = (line as { keyword?: string }).keyword;
    const language = keyword === undefined ? undefined : languageOfKeyword(keyword);
    if (language !== undefined) return language;
  }
  return 'nl';
}
