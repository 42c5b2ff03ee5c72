import * as ast from '../generated/ast.ts';
import type { MeetingOutline } from '../references/outline.ts';
import { type Root, rootOf } from '../syntax/concrete-tree.ts';
import { fieldName } from '../vocabulary/keywords.ts';
import { BehindSecrets } from './behind-secrets.ts';
import { closeSectionsAt } from './closed-hours.ts';
import { ClosedPart } from './closed-part.ts';
import type { DeclarationReader } from './declaration-reader.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import type { FieldReader } from './fields.ts';
import { HeaderReader } from './header.ts';
import { ItemFollowers } from './item-followers.ts';
import type { ItemReader } from './items/item-reader.ts';
import { meantSecretHeading } from './meant-headings.ts';
import { meantSecret } from './meant-secrets.ts';
import { MeetingSecrecy } from './meeting-secrecy.ts';
import type { Block, Channel, Item, Language, Minutes, Range, Series, Standby, Track } from './minutes.ts';
import { NamedSections } from './named-sections.ts';
import { ProseReader } from './prose.ts';
import type { SecrecyReader } from './secrecy-reader.ts';
import { secretCommentAbove, secretCommentAt, secretCommentBefore } from './secret-comments.ts';
import { allSecret, hasSecret, lastSecret, secretBlock, secretItem } from './secret-parts.ts';
import { SectionFollowers } from './section-followers.ts';
import { SectionFieldReader } from './section-reader.ts';
import { OpenSections } from './sections.ts';
import { plainText, type TextBuilder } from './text.ts';

/** What reads the lines of a file. */
export interface LineReaders {
  readonly texts: TextBuilder;
  readonly fields: FieldReader;
  readonly items: ItemReader;
  readonly declarations: DeclarationReader;
  readonly secrecy: SecrecyReader;
  readonly doubts: DoubtBook;
}

/** Reads the lines of one meeting into its model. */
export class MeetingReader {
  private readonly uri: string;
  private readonly document: ast.Document;
  private readonly outline: MeetingOutline;
  private readonly readers: LineReaders;
  private readonly root: Root;
  private readonly sections: OpenSections;
  private readonly secrecy: MeetingSecrecy;
  private readonly closed: ClosedPart;
  private readonly prose: ProseReader;
  private readonly header: HeaderReader;
  private readonly sectionFields: SectionFieldReader;
  private item: { node: ast.Item; nested: ast.Item[]; comment: Range | undefined } | undefined;

  constructor(uri: string, document: ast.Document, outline: MeetingOutline, readers: LineReaders) {
    this.uri = uri;
    this.document = document;
    this.outline = outline;
    this.readers = readers;
    const { texts, fields, doubts } = readers;
    this.root = rootOf(document);
    this.closed = new ClosedPart(doubts);
    this.sections = new OpenSections(texts, doubts, this.closed);
    this.secrecy = new MeetingSecrecy(this.root);
    this.prose = new ProseReader(this.root, texts, this.sections, this.secrecy, doubts, this.closed);
    this.header = new HeaderReader(texts, fields, this.sections, this.secrecy, doubts);
    this.sectionFields = new SectionFieldReader(texts, fields, doubts);
  }

  read(language: Language, seriesId: string | undefined, series: Series | undefined): Minutes {
    const { node, id, start, end, tracks, channels, standbys } = this.outline;
    const { declarations, texts } = this.readers;
    const at = this.root.rangeOf(node.$cstNode!.offset, this.document.lines[end - 1]!.$cstNode!.end);
    const own = tracks.map((track) => declarations.track(track, { kind: 'meeting', id }));
    const name = texts.textOf(node).text;
    const declared = {
      tracks: [...own, ...(series?.tracks.filter((track) => own.every((other) => other.id !== track.id)) ?? [])],
      channels: [...channels.map((channel) => declarations.channel(channel, false)), ...(series?.channels ?? [])],
      standby: [...standbys.map((standby) => declarations.standby(standby)), ...(series?.standby ?? [])],
    };
    const comment = secretCommentAbove(this.root, this.lineOf(node));
    if (comment !== undefined) this.closeAll(comment);
    for (let index = start + 1; index < end; index++) this.line(this.document.lines[index]!);
    this.prose.end();
    this.endItem();
    this.sections.close(0, at);
    if (this.secrecy.ground === undefined) this.followSecrets();
    const minutes: Minutes = {
      kind: 'meeting',
      uri: this.uri,
      id,
      name,
      language,
      series: seriesId === undefined ? undefined : { id: seriesId, name: series === undefined ? seriesId : plainText(series.name) },
      ...this.header.all(),
      ...declared,
      blocks: this.sections.blocks,
      sections: this.sections.sections,
      at,
      headAt: this.readers.fields.headRange(node),
    };
    const ground = this.readers.secrecy.ground(node, false) ?? this.secrecy.ground;
    return ground === undefined ? minutes : allSecret(minutes, ground);
  }

  /** What belongs to something secret by its number, its id or its place. */
  private followSecrets(): void {
    const { root } = this;
    const { doubts } = this.readers;
    const { blocks, sections } = this.sections;
    const { closedHours } = this.header;
    if (closedHours !== undefined) {
      // Where something is secret already, somebody has seen to it.
      if (!hasSecret([], sections)) doubts.add('hours', closedHours.at);
      closeSectionsAt(closedHours, sections, root, doubts);
    }
    new NamedSections(root, doubts).read(blocks, sections);
    if (hasSecret(blocks, sections)) {
      new SectionFollowers(root, doubts).read(sections);
      new ItemFollowers(root, doubts).read(blocks, sections);
    }
    new BehindSecrets(root, doubts).read(blocks, sections);
  }

  /** `VERTROUWELIJK` above the first line of the minutes says so of all of them, as a line, a heading or a comment. */
  readAbove(): void {
    const comment = secretCommentBefore(this.root, this.lineOf(this.outline.node));
    if (comment !== undefined) this.closeAll(comment);
    for (let index = this.outline.start - 1; index >= 0; index--) {
      const line = this.document.lines[index]!;
      // Declarations may stand between.
      if (line.$type !== 'Prose' && line.$type !== 'Heading') continue;
      const meant = line.$type === 'Prose' ? meantSecret(line.$cstNode!.text) : meantSecretHeading(line.$cstNode!.text);
      if (meant?.reach !== 'section') continue;
      this.readers.doubts.add(doubtOf(meant), this.readers.texts.rangeOf(line));
      this.secrecy.ground = meant.ground;
    }
  }

  /** The ground of what a comment right above it marks. */
  private marked(comment: Range): string {
    this.readers.doubts.add('effect', comment);
    return '';
  }

  private closeAll(comment: Range): void {
    this.secrecy.ground ??= this.marked(comment);
  }

  private closeSection(comment: Range): void {
    const { current } = this.sections;
    if (current === undefined) this.closeAll(comment);
    else current.ground ??= this.marked(comment);
  }

  private lineOf(node: ast.Line): number {
    return this.root.positionAt(node.$cstNode!.offset).line;
  }

  private line(line: ast.Line): void {
    const comment = this.sections.isCovered ? undefined : secretCommentAt(this.root, this.lineOf(line));
    if (line.$type === 'Prose') {
      this.endItem();
      this.prose.read(line, comment);
      return;
    }
    this.prose.end();
    if (line.$type === 'NestedStatement') {
      if (this.item !== undefined) this.item.comment ??= comment;
      this.nested(line.statement);
      return;
    }
    this.endItem();
    if (line.$type === 'LabelField') {
      if (comment !== undefined) this.closeAll(comment);
      this.header.labelled(line);
      return;
    }
    this.secrecy.clear();
    switch (line.$type) {
      case 'Heading':
        this.sections.heading(line);
        if (comment !== undefined) this.closeSection(comment);
        break;
      case 'DateField':
      case 'ValueField':
      case 'TextField':
      case 'PeopleField':
      case 'AttachmentField':
        if (comment !== undefined && fieldName(line) !== 'Secret') this.closeSection(comment);
        if (this.sections.current !== undefined && fieldName(line) !== 'Secret') this.sectionFields.read(line, this.sections.current);
        else this.header.field(line);
        break;
      default:
        this.statement(line, undefined, comment);
    }
  }

  private statement(
    node: Exclude<ast.Line, ast.Prose | ast.NestedStatement | ast.Heading | ast.Field | ast.LabelField>,
    around?: string,
    comment?: Range,
  ): void {
    switch (node.$type) {
      case 'Track':
        this.declared(node, this.readers.declarations.track(node, { kind: 'meeting', id: this.outline.id }, around), comment);
        break;
      case 'Standby':
        this.declared(node, this.readers.declarations.standby(node, around), comment);
        break;
      case 'Channel':
        this.declared(node, this.readers.declarations.channel(node, false, around), comment);
        break;
      default:
        if (ast.isItem(node)) this.item = { node, nested: [], comment };
    }
  }

  private declared(node: ast.Track | ast.Standby | ast.Channel, block: Track | Standby | Channel, comment?: Range): void {
    const { current } = this.closed;
    const isOpen = current === undefined || block.ground !== undefined || this.sections.isCovered;
    const told = comment === undefined || block.ground !== undefined ? block : secretBlock(block, this.marked(comment));
    this.sections.add(isOpen ? told : secretBlock(block, this.closed.tell(current)));
    if (block.ground !== undefined) this.secrecy.endsAt(block.ground, this.lastLine(node));
  }

  private nested(node: ast.NestedStatement['statement']): void {
    if (this.item !== undefined && ast.isItem(node)) this.item.nested.push(node);
    else {
      const last = this.endItem();
      this.statement(node, last === undefined ? undefined : lastSecret(last));
    }
  }

  private endItem(): Item | undefined {
    if (this.item === undefined) return undefined;
    const { node, nested, comment } = this.item;
    this.item = undefined;
    const place = { meeting: this.outline.id, track: this.sections.current?.track };
    const read = this.readers.items.item(node, place, nested);
    const item = comment === undefined || read.ground !== undefined ? read : secretItem(read, this.marked(comment));
    this.sections.add(this.inClosedPart(item, [node, ...nested]));
    const ground = lastSecret(item);
    if (ground !== undefined) {
      const closing = (item.items.at(-1) ?? item).text.at(-1);
      const announces = typeof closing === 'string' && closing.endsWith(':');
      this.secrecy.endsAt(ground, this.lastLine(nested.at(-1) ?? node), announces);
    }
    return item;
  }

  private inClosedPart(item: Item, nodes: readonly ast.Item[]): Block {
    if (item.ground !== undefined || this.sections.isCovered) return item;
    const source = nodes.map((node) => node.$cstNode!.text).join('\n');
    const ground = this.closed.read({ source, at: item.headAt, level: this.sections.current?.level ?? 0 });
    return ground === undefined ? item : secretBlock(item, ground);
  }

  private lastLine(node: ast.Line | ast.NestedStatement['statement']): number {
    return this.root.positionAt(node.$cstNode!.end).line;
  }
}
