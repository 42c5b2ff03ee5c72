import * as ast from '../generated/ast.ts';
import type { MeetingOutline } from '../references/outline.ts';
import { type Root, rootOf } from '../syntax/concrete-tree.ts';
import { nextFence } from '../syntax/fences.ts';
import { shieldsFrom } from '../syntax/shields.ts';
import { offsetAt } from '../syntax/zones.ts';
import type { FIELDS, FieldName } from '../vocabulary/fields.ts';
import { fieldName } from '../vocabulary/keywords.ts';
import { DECISION_MODEL } from '../vocabulary/values.ts';
import type { DoubtBook } from './doubts.ts';
import type { FieldReader } from './fields.ts';
import { groundList } from './grounds.ts';
import type { ItemReader } from './items.ts';
import { labelOf, meaningOf } from './meanings.ts';
import { type MeantSecret, meantSecret, meantSecretHeading, meantSecretTitle } from './meant-secrets.ts';
import type {
  Attachment,
  Attendee,
  Block,
  Channel,
  Inline,
  Item,
  Language,
  Minutes,
  OwnField,
  PartyMention,
  Range,
  Section,
  Series,
  Standby,
  Text,
  Track,
} from './minutes.ts';
import { isAtEnd, ownLineOf, withMarkdownBullet } from './own-lines.ts';
import { allSecret, lastSecret, secretAttendee } from './secret-parts.ts';
import { plainText, type TextBuilder } from './text.ts';

/** A section while its lines are read. */
type OpenSection = { -readonly [K in keyof Section]: K extends 'blocks' ? Block[] : K extends 'sections' ? OpenSection[] : Section[K] };
type OpenMinutes = { -readonly [K in keyof Minutes]: Minutes[K] };

/** Reads the lines of one meeting into its model. */
export class MeetingReader {
  private readonly uri: string;
  private readonly document: ast.Document;
  private readonly outline: MeetingOutline;
  private readonly texts: TextBuilder;
  private readonly fields: FieldReader;
  private readonly items: ItemReader;
  private readonly root: Root;
  private readonly doubts: DoubtBook;

  private readonly blocks: Block[] = [];
  private readonly sections: OpenSection[] = [];
  private readonly open: OpenSection[] = [];
  private readonly chairs: Attendee[] = [];
  private readonly secretaries: Attendee[] = [];
  private readonly signatures: Attendee[] = [];
  private readonly present: Attendee[] = [];
  private readonly absent: Attendee[] = [];
  private readonly to: Attendee[] = [];
  private readonly cc: Attendee[] = [];
  private readonly attachments: Attachment[] = [];
  private readonly ownFields: OwnField[] = [];
  private prose: { node: ast.Prose; line: number }[] = [];
  /** The ground of the prose, where it is taken as a part of something secret. */
  private proseGround: string | undefined;
  /** What is secret right above: its ground, and the line where it ends. */
  private above: { readonly ground: string; readonly line: number; readonly list: boolean } | undefined;
  /** What stands behind the date on its line: the time, where no line of its own gives it. */
  private timeBesideDate: Minutes['time'];
  /** The end that a line of its own gives. */
  private end: Minutes['time'];
  /** The ground of the whole meeting, where its header calls it secret. */
  private ground: string | undefined;
  private item: { node: ast.Item; nested: ast.Item[] } | undefined;

  constructor(
    uri: string,
    document: ast.Document,
    outline: MeetingOutline,
    texts: TextBuilder,
    fields: FieldReader,
    items: ItemReader,
    doubts: DoubtBook,
  ) {
    this.doubts = doubts;
    this.uri = uri;
    this.document = document;
    this.outline = outline;
    this.texts = texts;
    this.fields = fields;
    this.items = items;
    this.root = rootOf(document);
  }

  read(language: Language, seriesId: string | undefined, series: Series | undefined): Minutes {
    const { node, id, start, end } = this.outline;
    const owner = { kind: 'meeting', id } as const;
    const own = this.outline.tracks.map((track) => this.items.track(track, owner));
    const minutes: OpenMinutes = {
      kind: 'meeting',
      uri: this.uri,
      id,
      name: this.texts.textOf(node).text,
      language,
      series: seriesId === undefined ? undefined : { id: seriesId, name: series === undefined ? seriesId : plainText(series.name) },
      status: undefined,
      classification: undefined,
      date: undefined,
      time: undefined,
      opening: undefined,
      closing: undefined,
      quorum: undefined,
      meetingKind: undefined,
      location: undefined,
      description: undefined,
      reference: undefined,
      purpose: undefined,
      chair: undefined,
      secretary: undefined,
      contact: undefined,
      chairs: this.chairs,
      secretaries: this.secretaries,
      signatures: this.signatures,
      present: this.present,
      absent: this.absent,
      to: this.to,
      cc: this.cc,
      next: undefined,
      fields: this.ownFields,
      attachments: this.attachments,
      decisionModel: undefined,
      tracks: [...own, ...(series?.tracks.filter((track) => own.every((other) => other.id !== track.id)) ?? [])],
      channels: [...this.outline.channels.map((channel) => this.items.channel(channel, false)), ...(series?.channels ?? [])],
      standby: [...this.outline.standbys.map((standby) => this.items.standby(standby)), ...(series?.standby ?? [])],
      blocks: this.blocks,
      sections: this.sections,
      at: this.root.rangeOf(node.$cstNode!.offset, this.document.lines[end - 1]!.$cstNode!.end),
      headAt: this.fields.headRange(node),
    };
    for (let index = start + 1; index < end; index++) this.line(this.document.lines[index]!, minutes);
    this.endProse();
    this.endItem();
    this.closeSections(0, minutes.at);
    minutes.time ??= this.timeBesideDate;
    this.endTime(minutes);
    minutes.time = inZone(minutes);
    const ground = this.items.ground(node, false) ?? this.ground;
    return ground === undefined ? minutes : allSecret(minutes, ground);
  }

  // ---------------------------------------------------------------- lines

  private line(line: ast.Line, minutes: OpenMinutes): void {
    if (line.$type === 'Prose') {
      this.endItem();
      this.proseAt(line, this.root.positionAt(line.$cstNode!.offset).line);
      return;
    }
    this.endProse();
    if (line.$type === 'NestedStatement') {
      this.nested(line.statement);
      return;
    }
    this.endItem();
    if (line.$type === 'LabelField') {
      this.labelled(line);
      return;
    }
    this.above = undefined;
    switch (line.$type) {
      case 'Heading':
        this.heading(line);
        break;
      case 'DateField':
      case 'ValueField':
      case 'TextField':
      case 'PeopleField':
      case 'AttachmentField':
        this.field(line, minutes);
        break;
      default:
        this.statement(line);
    }
  }

  /** A line of prose: on its own, or taken as a part of something secret above it, or as a word for secrecy that has no effect. */
  private proseAt(node: ast.Prose, line: number): void {
    const { text } = node.$cstNode!;
    const { above } = this;
    if (above !== undefined && this.runsOn(above, line, text)) {
      this.doubts.add('runs-on', this.texts.rangeOf(node));
      this.above = { ...above, line, list: false };
      this.addProse(node, line, above.ground);
      return;
    }
    this.above = undefined;
    const meant: MeantSecret | undefined = /^[ \t]+\/\//.test(text) ? { ground: '', reach: 'line' } : meantSecret(text);
    if (meant === undefined) {
      this.addProse(node, line, undefined);
      return;
    }
    if (!/^[ \t]+\/\//.test(text)) this.doubts.add('effect', this.texts.rangeOf(node));
    const section = this.open.at(-1);
    if (meant.reach === 'section' && section !== undefined) section.ground ??= meant.ground;
    else if (meant.reach === 'section') this.ground ??= meant.ground;
    else this.above = { ground: meant.ground, line, list: text.trimEnd().endsWith(':') };
    this.addProse(node, line, meant.ground);
  }

  /** Right below it, indented, or the list that it announces. */
  private runsOn(above: NonNullable<MeetingReader['above']>, line: number, text: string): boolean {
    let blank = false;
    for (let between = above.line + 1; between < line; between++) blank ||= this.isBlank(between);
    return !blank || /^[ \t]/.test(text) || (above.list && /^(?:[-*+|>]|\d+[.)])/.test(text));
  }

  private addProse(node: ast.Prose, line: number, ground: string | undefined): void {
    if (this.proseGround !== ground) this.endProse();
    this.proseGround = ground;
    this.prose.push({ node, line });
  }

  private statement(
    node: Exclude<ast.Line, ast.Prose | ast.NestedStatement | ast.Heading | ast.Field | ast.LabelField>,
    around?: string,
  ): void {
    switch (node.$type) {
      case 'Track':
        this.declared(node, this.items.track(node, { kind: 'meeting', id: this.outline.id }, around));
        break;
      case 'Standby':
        this.declared(node, this.items.standby(node, around));
        break;
      case 'Channel':
        this.declared(node, this.items.channel(node, false, around));
        break;
      default:
        if (ast.isItem(node)) this.item = { node, nested: [] };
    }
  }

  private declared(node: ast.Track | ast.Standby | ast.Channel, block: Track | Standby | Channel): void {
    this.current().push(block);
    if (block.ground !== undefined) this.above = { ground: block.ground, line: this.lastLine(node), list: false };
  }

  private lastLine(node: ast.Line | ast.NestedStatement['statement']): number {
    return this.root.positionAt(node.$cstNode!.end).line;
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
    const { node, nested } = this.item;
    this.item = undefined;
    const place = { meeting: this.outline.id, track: this.open.at(-1)?.track };
    const item = this.items.item(node, place, nested);
    this.current().push(item);
    const ground = lastSecret(item);
    if (ground !== undefined) {
      const closing = (item.items.at(-1) ?? item).text.at(-1);
      const list = typeof closing === 'string' && closing.endsWith(':');
      this.above = { ground, line: this.lastLine(nested.at(-1) ?? node), list };
    }
    return item;
  }

  /** A run of prose lines becomes one piece of Markdown: blank lines between them stay, comments do not. */
  private endProse(): void {
    const run = this.prose;
    if (run.length === 0) return;
    this.prose = [];
    const text: Inline[] = [];
    const lines: number[] = [];
    let previous = run[0]!.line - 1;
    let above = '';
    let fence: string | undefined;
    for (const { node, line } of run) {
      for (let between = previous + 1; between < line; between++) {
        if (this.isBlank(between)) {
          text.push('\n');
          lines.push(between);
        }
      }
      const typed = node.$cstNode!.text;
      if (lines.length > 0) text.push('\n');
      // A blank line parts them, on no line of its own in the source.
      if (fence === undefined && previous === line - 1 && lines.length > 0 && standsAlone(typed, above)) {
        text.push('\n');
        lines.push(line);
      }
      for (const one of this.proseLine(node, fence === undefined)) text.push(one);
      lines.push(line);
      fence = nextFence(typed, fence);
      [previous, above] = [line, typed];
    }
    const at = this.root.rangeOf(run[0]!.node.$cstNode!.offset, run.at(-1)!.node.$cstNode!.end);
    const ground = this.proseGround;
    this.proseGround = undefined;
    const shown: readonly Inline[] =
      ground === undefined ? merged(text) : [{ kind: 'shield', ground, content: merged(text), closed: true, at }];
    this.current().push({ kind: 'prose', text: shown, lines: ground === undefined ? lines : lines.slice(0, 1), at });
  }

  /** With the blanks before it: they make a nested list. */
  private proseLine(node: ast.Prose, isText: boolean): readonly Inline[] {
    const { text } = this.texts.textOf(node);
    const indent = /^[ \t]*/.exec(node.$cstNode!.text)![0];
    const [first, ...rest] = text;
    const told = isText && typeof first === 'string' ? [withMarkdownBullet(first), ...rest] : text;
    return indent === '' ? told : [indent, ...told];
  }

  private isBlank(line: number): boolean {
    return this.root.fullText.slice(this.root.lineStart(line), this.root.lineStart(line + 1)).trim() === '';
  }

  // ---------------------------------------------------------------- sections

  private current(): Block[] {
    return this.open.at(-1)?.blocks ?? this.blocks;
  }

  private heading(node: ast.Heading): void {
    const level = node.level.trimEnd().length;
    const at = this.texts.rangeOf(node);
    this.closeSections(level, at);
    const parent = this.open.at(-1);
    const named = node.parts.find((part) => part.$type === 'ItemReference' && part.target.ref?.$type === 'Track');
    const section: OpenSection = {
      kind: 'section',
      number: node.number,
      title: this.texts.textOf(node).text,
      level,
      track: (named as ast.ItemReference | undefined)?.target.$refText ?? parent?.track,
      ground: this.headingGround(node),
      blocks: [],
      sections: [],
      at,
      headAt: at,
    };
    (parent?.sections ?? this.sections).push(section);
    this.open.push(section);
  }

  private headingGround(node: ast.Heading): string | undefined {
    const ground = meantSecretHeading(node.$cstNode!.text);
    if (ground !== undefined) this.doubts.add('effect', this.texts.rangeOf(node));
    return ground;
  }

  /** A heading ends the sections of its own level and below, at its start. */
  private closeSections(level: number, heading: Range): void {
    while (this.open.length > 0 && this.open.at(-1)!.level >= level) {
      const section = this.open.pop()!;
      section.at = { start: section.headAt.start, end: level === 0 ? heading.end : heading.start };
    }
  }

  // ---------------------------------------------------------------- header

  private field(node: ast.Field, minutes: OpenMinutes): void {
    const fields = this.fields;
    const name = fieldName(node);
    const meant = this.meantIn(node, name);
    if (this.isTaken(node, minutes)) {
      const secret = meant === undefined ? {} : { ground: meant };
      this.ownFields.push({ label: labelOf(node), value: this.valueOf(node), ...secret, at: this.texts.rangeOf(node) });
      return;
    }
    switch (name) {
      case 'Date':
        minutes.date ??= fields.date(node as ast.DateField);
        // `Datum en tijd: 3 november 2020, 19.30 uur`
        if (node.$type === 'DateField' && node.date !== undefined) this.timeBesideDate ??= fields.time(node);
        break;
      case 'Next':
        minutes.next ??= fields.next(node as ast.DateField);
        break;
      case 'Time':
        minutes.time ??= fields.time(node as ast.ValueField);
        break;
      case 'Opening':
        minutes.opening ??= fields.time(node as ast.ValueField);
        break;
      case 'Closing':
        if (meaningOf(node)?.end === true) this.end ??= fields.time(node as ast.ValueField);
        else minutes.closing ??= fields.time(node as ast.ValueField);
        break;
      case 'Quorum':
        minutes.quorum ??= fields.quorum(node as ast.ValueField);
        break;
      case 'Kind':
        minutes.meetingKind ??= this.fieldText(node, meant);
        break;
      case 'Status':
        minutes.status ??= fields.status(node as ast.ValueField);
        break;
      case 'Classification':
        minutes.classification ??= fields.classification(node as ast.ValueField);
        break;
      case 'Model':
        minutes.decisionModel ??= DECISION_MODEL.get(fields.value(node as ast.ValueField)?.value.toLowerCase() ?? '');
        break;
      case 'Secret': {
        const section = this.open.at(-1);
        if (section === undefined) break;
        // `# 2. Besloten deel` says what this field does.
        this.doubts.remove('effect', section.headAt);
        section.ground = groundList(fields.value(node as ast.ValueField)?.value ?? '');
        break;
      }
      case 'Location':
        minutes.location ??= this.fieldText(node, meant);
        break;
      case 'Description':
        minutes.description ??= this.fieldText(node, meant);
        break;
      case 'Reference':
        minutes.reference ??= this.fieldText(node, meant);
        break;
      case 'Purpose':
        minutes.purpose ??= this.fieldText(node, meant);
        break;
      case 'Attachment':
        this.attachments.push({ ...fields.attachments(node as ast.AttachmentField), title: this.fieldText(node, meant) });
        break;
      default:
        this.people(node as ast.PeopleField, name, minutes, meant);
    }
  }

  /** A field under a label of one's own; one that says that it is secret, or follows such a line, is taken as secret. */
  private labelled(node: ast.LabelField): void {
    const at = this.texts.rangeOf(node);
    const { above } = this;
    const runsOn = above !== undefined && this.runsOn(above, at.start.line, node.$cstNode!.text) ? above.ground : undefined;
    const meant = runsOn === undefined ? meantSecretIn(node.$cstNode!.text) : undefined;
    if (runsOn !== undefined) this.doubts.add('runs-on', at);
    if (meant !== undefined) this.doubts.add('effect', at);
    if (meant?.reach === 'section') this.ground ??= meant.ground;
    const ground = runsOn ?? meant?.ground;
    this.above = ground === undefined ? undefined : { ground, line: this.lastLine(node), list: false };
    this.ownFields.push({
      label: node.label,
      value: this.texts.textOf(node).text,
      ...(ground === undefined ? {} : { ground }),
      at,
    });
  }

  /** A label that means a field which another line holds already: what it says may be something else, and stays under its own name. */
  private isTaken(node: ast.Field, minutes: OpenMinutes): boolean {
    const meaning = meaningOf(node);
    return meaning !== undefined && this.held(fieldName(node), meaning.end === true, minutes) !== undefined;
  }

  private held(name: FieldName, isEnd: boolean, minutes: OpenMinutes): object | undefined {
    switch (name) {
      case 'Date':
        return minutes.date;
      case 'Next':
        return minutes.next;
      case 'Time':
        return minutes.time;
      case 'Opening':
        return minutes.opening;
      case 'Closing':
        return isEnd ? this.end : minutes.closing;
      case 'Status':
        return minutes.status;
      case 'Classification':
        return minutes.classification;
      case 'Location':
        return minutes.location;
      case 'Description':
        return minutes.description;
      case 'Reference':
        return minutes.reference;
      case 'Purpose':
        return minutes.purpose;
      case 'Kind':
        return minutes.meetingKind;
      default:
        return undefined;
    }
  }

  /** What stands behind the colon. In what is no text there are no shields: what could be one is one. */
  private valueOf(node: ast.Field): Text {
    if (node.$type === 'TextField') return this.texts.textOf(node).text;
    const { text } = node.$cstNode!;
    const value = text.slice(text.indexOf(':') + 1).trim();
    const at = this.texts.rangeOf(node);
    return /[{@#]/.test(value) || shieldsFrom(value, 0).length > 0
      ? [{ kind: 'shield', ground: '', content: [value], closed: true, at }]
      : [value];
  }

  /** `Einde: 22.00` beside `Aanvang: 19.30`; beside no beginning, or one that has its end, it is when the meeting was closed. */
  private endTime(minutes: OpenMinutes): void {
    const { end } = this;
    if (end === undefined) return;
    if (minutes.time !== undefined && minutes.time.end === undefined) minutes.time = { ...minutes.time, end: end.start };
    else if (minutes.time?.end !== end.start) minutes.closing ??= end;
  }

  /** The ground of a field of the header whose value says that it is secret. `Rubricering: geheim` says so of the whole meeting. */
  private meantIn(node: ast.Field, name: FieldName): string | undefined {
    if (name === 'Secret') return undefined;
    const { text } = node.$cstNode!;
    const meant = node.$type === 'AttachmentField' ? meantSecretTitle(text) : meantSecretIn(text);
    if (meant === undefined) return undefined;
    if (node.$type === 'ValueField' && this.fields.classification(node) !== undefined) return undefined;
    this.doubts.add('effect', this.texts.rangeOf(node));
    if (meant.reach === 'section') this.ground ??= meant.ground;
    return meant.ground;
  }

  private fieldText(node: ast.Field, meant: string | undefined): Text {
    const { text } = this.texts.textOf(node);
    return meant === undefined ? text : [{ kind: 'shield', ground: meant, content: text, closed: true, at: this.texts.rangeOf(node) }];
  }

  private people(node: ast.PeopleField, name: PeopleName, minutes: OpenMinutes, meant: string | undefined): void {
    const first = (): PartyMention | undefined =>
      node.entries[0] && { ...this.fields.party(node.entries[0].party), ...(meant === undefined ? {} : { ground: meant }) };
    const list = (attendees: Attendee[]) =>
      attendees.push(...this.fields.attendees(node).map((attendee) => (meant === undefined ? attendee : secretAttendee(attendee, meant))));
    switch (name) {
      case 'Chair':
        list(this.chairs);
        minutes.chair ??= mentionOf(this.chairs[0]);
        break;
      case 'Secretary':
        list(this.secretaries);
        minutes.secretary ??= mentionOf(this.secretaries[0]);
        break;
      case 'Signatures':
        list(this.signatures);
        break;
      case 'Contact':
        minutes.contact ??= first();
        break;
      case 'Present':
        list(this.present);
        break;
      case 'Absent':
        list(this.absent);
        break;
      case 'To':
        list(this.to);
        break;
      case 'CC':
        list(this.cc);
        break;
    }
  }
}

/** Fields that name people. */
type PeopleName = Extract<(typeof FIELDS)[number], { readonly kind: 'peopleField' }>['name'];

function mentionOf(attendee: Attendee | undefined): PartyMention | undefined {
  if (attendee === undefined) return undefined;
  const { party, ground, at } = attendee;
  return { party, ...(ground === undefined ? {} : { ground }), at };
}

function meantSecretIn(text: string): MeantSecret | undefined {
  for (const line of text.split(/\r\n?|\n/)) {
    const meant = meantSecret(line);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** `14:00 ET`: the offset of those clocks on the day of the meeting. */
function inZone({ time, date }: OpenMinutes): Minutes['time'] {
  if (time?.place === undefined || time.offset !== undefined || date?.date === undefined) return time;
  return { ...time, offset: offsetAt(time.place, date.date, time.start) };
}

/** A contribution always; a label where the line above is one, or has ended. */
function standsAlone(typed: string, above: string): boolean {
  const kind = ownLineOf(typed);
  return kind === 'said' || (kind === 'labelled' && (ownLineOf(above) !== undefined || isAtEnd(above)));
}

function merged(parts: readonly Inline[]): Inline[] {
  const text: Inline[] = [];
  for (const part of parts) {
    const last = text.length - 1;
    if (typeof part === 'string' && typeof text[last] === 'string') text[last] += part;
    else text.push(part);
  }
  return text;
}
