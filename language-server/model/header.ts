import type * as ast from '../generated/ast.ts';
import { tokenOf } from '../syntax/concrete-tree.ts';
import { offsetAt } from '../syntax/zones.ts';
import type { FieldName } from '../vocabulary/fields.ts';
import { fieldName } from '../vocabulary/keywords.ts';
import { DECISION_MODEL, PUBLICATION } from '../vocabulary/values.ts';
import { type ClosedHours, closedHoursIn } from './closed-hours.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import type { FieldReader } from './fields.ts';
import { groundList } from './grounds.ts';
import { HeaderPeople } from './header-people.ts';
import { hidesIn } from './leaf-text.ts';
import { foldedWithShields } from './marked-grounds.ts';
import { meaningOf } from './meanings.ts';
import { meantSecretIn } from './meant-lines.ts';
import type { MeetingSecrecy } from './meeting-secrecy.ts';
import type { Attachment, MeetingHeader, Minutes, OwnField, Text } from './minutes.ts';
import { isCalledOff } from './moments.ts';
import { isOfAllMinutes, meantOfAll, valueSaysSecret } from './secrecy-values.ts';
import type { OpenSections } from './sections.ts';
import type { TextBuilder } from './text.ts';
import { meantUnnamedBy } from './unnamed-people.ts';
import { beside, fieldAsTyped, labelText, meantIn, meantInValue } from './value-as-typed.ts';
import { inShield } from './value-text.ts';

/** What the fields of a meeting's header say, each once: of two lines with the same field the first counts. */
type Header = MeetingHeader & Pick<Minutes, 'decisionModel' | 'hidesTime'>;
type OpenHeader = { -readonly [K in Exclude<keyof Header, keyof HeaderPeople | 'fields' | 'attachments'>]?: Header[K] | undefined };

/** Reads the fields of a meeting's header. */
export class HeaderReader {
  private readonly texts: TextBuilder;
  private readonly fields: FieldReader;
  private readonly sections: OpenSections;
  private readonly secrecy: MeetingSecrecy;
  private readonly doubts: DoubtBook;
  private readonly header: OpenHeader = {};
  private readonly people: HeaderPeople;
  private readonly ownFields: OwnField[] = [];
  private readonly attachments: Attachment[] = [];
  /** What stands behind the date on its line: the time, where no line of its own gives it. */
  private timeBesideDate: Minutes['time'];
  /** When the meeting was closed, as its time says. */
  closedHours: ClosedHours | undefined;
  /** The end that a line of its own gives. */
  private end: Minutes['time'];
  private hidesTime = false;

  constructor(texts: TextBuilder, fields: FieldReader, sections: OpenSections, secrecy: MeetingSecrecy, doubts: DoubtBook) {
    this.texts = texts;
    this.fields = fields;
    this.sections = sections;
    this.secrecy = secrecy;
    this.doubts = doubts;
    this.people = new HeaderPeople(fields);
  }

  /** What was read, when all lines have been. */
  all(): Header {
    const { header, people } = this;
    header.time ??= this.timeBesideDate;
    this.endTime();
    return {
      status: header.status,
      classification: header.classification,
      date: header.date,
      time: inZone(header.time, header.date),
      ...(this.hidesTime ? { hidesTime: true } : {}),
      opening: inZone(header.opening, header.date),
      closing: inZone(header.closing, header.date),
      quorum: header.quorum,
      meetingKind: header.meetingKind,
      location: header.location,
      description: header.description,
      reference: header.reference,
      purpose: header.purpose,
      chair: people.chair,
      secretary: people.secretary,
      contact: people.contact,
      chairs: people.chairs,
      secretaries: people.secretaries,
      signatures: people.signatures,
      present: people.present,
      absent: people.absent,
      to: people.to,
      cc: people.cc,
      next: header.next && { ...header.next, time: inZone(header.next.time, header.next.date) },
      fields: this.ownFields,
      attachments: this.attachments,
      decisionModel: header.decisionModel,
    };
  }

  field(node: ast.Field): void {
    const { fields, header } = this;
    const name = fieldName(node);
    const meant = this.meantIn(node, name);
    // A meeting that is called off is not the next one; what the line says stays.
    if (this.isTaken(node) || (name === 'Next' && isCalledOff(node.$cstNode!.text))) {
      this.ownFields.push(fieldAsTyped(node, this.texts, meant));
      return;
    }
    switch (name) {
      case 'Date':
        header.date ??= beside(fields.date(node as ast.DateField), meant);
        // `Datum en tijd: 3 november 2020, 19.30 uur`
        if (node.$type === 'DateField' && node.date !== undefined) this.timeBesideDate ??= beside(fields.time(node), meant);
        if (hidesIn(tokenOf(node, 'VALUE'))) this.hidesTime = true;
        break;
      case 'Next':
        header.next ??= nextBeside(fields.next(node as ast.DateField), meant);
        break;
      case 'Time':
        this.closedHoursOf(node);
        header.time ??= beside(fields.time(node as ast.ValueField), meant);
        if (meant !== undefined || hidesIn(tokenOf(node, 'VALUE'))) this.hidesTime = true;
        break;
      case 'Opening':
        header.opening ??= beside(fields.time(node as ast.ValueField), meant);
        break;
      case 'Closing':
        if (meaningOf(node)?.end === true) this.end ??= beside(fields.time(node as ast.ValueField), meant);
        else header.closing ??= beside(fields.time(node as ast.ValueField), meant);
        break;
      case 'Quorum':
        header.quorum ??= beside(fields.quorum(node as ast.ValueField), meant);
        break;
      case 'Kind':
        header.meetingKind ??= this.fieldText(node, meant);
        break;
      case 'Status':
        header.status ??= fields.status(node as ast.ValueField);
        break;
      case 'Classification':
        header.classification ??= fields.classification(node as ast.ValueField);
        break;
      case 'Model':
        header.decisionModel ??= DECISION_MODEL.get(fields.value(node as ast.ValueField)?.value.toLowerCase() ?? '');
        break;
      case 'Secret': {
        const section = this.sections.current;
        if (section === undefined) break;
        // `# 2. Besloten deel` says what this field does.
        this.doubts.settle(section.headAt);
        // The first one counts; a heading or a law that closes it has no ground of the Woo.
        section.ground ||= groundList(fields.value(node as ast.ValueField)?.value ?? '');
        break;
      }
      case 'Location':
        header.location ??= this.fieldText(node, meant);
        break;
      case 'Description':
        header.description ??= this.fieldText(node, meant);
        break;
      case 'Reference':
        header.reference ??= this.fieldText(node, meant);
        break;
      case 'Purpose':
        header.purpose ??= this.fieldText(node, meant);
        break;
      case 'Attachment':
        for (const attachment of fields.attachments(node as ast.AttachmentField))
          this.attachments.push({ ...attachment, title: inShield(attachment.title, meant, this.texts.rangeOf(node)) });
        break;
      // Right below a heading only.
      case 'CaseNumber':
      case 'Document':
      case 'Duration':
        break;
      default:
        this.people.read(node as ast.PeopleField, name, meant);
    }
  }

  /** A field under a label of one's own; one that says that it is secret, or follows such a line, is taken as secret. */
  labelled(node: ast.LabelField): void {
    const at = this.texts.rangeOf(node);
    const runsOn = this.secrecy.runsOn(at.start.line, node.$cstNode!.text);
    const { text } = node.$cstNode!;
    const meant =
      runsOn === undefined
        ? (meantSecretIn(text, { belowHeading: true }) ?? meantInValue(text) ?? meantOfAll(text) ?? meantUnnamedBy(text))
        : undefined;
    if (runsOn !== undefined) this.doubts.add('runs-on', at);
    if (meant !== undefined) this.doubts.add(doubtOf(meant), at);
    if (meant !== undefined && (meant.reach === 'section' || isOfAllMinutes(text))) this.secrecy.ground ??= meant.ground;
    const ground = runsOn ?? meant?.ground;
    this.secrecy.endsAt(ground, at.end.line);
    this.ownFields.push({
      label: labelText(node),
      value: this.texts.textOf(node).text,
      ...(ground === undefined ? {} : { ground }),
      at,
    });
  }

  /** A label that means a field which another line holds already: what it says may be something else, and stays under its own name. */
  private isTaken(node: ast.Field): boolean {
    const meaning = meaningOf(node);
    return meaning !== undefined && this.held(fieldName(node), meaning.end === true) !== undefined;
  }

  private held(name: FieldName, isEnd: boolean): object | undefined {
    const { header } = this;
    switch (name) {
      case 'Date':
        return header.date;
      case 'Next':
        return header.next;
      case 'Time':
        return header.time;
      case 'Opening':
        return header.opening;
      case 'Closing':
        return isEnd ? this.end : header.closing;
      case 'Status':
        return header.status;
      case 'Classification':
        return header.classification;
      case 'Location':
        return header.location;
      case 'Description':
        return header.description;
      case 'Reference':
        return header.reference;
      case 'Purpose':
        return header.purpose;
      case 'Kind':
        return header.meetingKind;
      default:
        return undefined;
    }
  }

  /** `Einde: 22.00` beside `Aanvang: 19.30`; beside no beginning, or one that has its end, it is when the meeting was closed. */
  private endTime(): void {
    const { end, header } = this;
    if (end === undefined) return;
    if (header.time !== undefined && header.time.end === undefined) header.time = { ...header.time, end: end.start };
    else if (header.time?.end !== end.start) header.closing ??= end;
  }

  /** The ground of a field of the header whose value says that it is secret. `Rubricering: geheim` says so of the whole meeting. */
  private meantIn(node: ast.Field, name: FieldName): string | undefined {
    if (name === 'Secret') return undefined;
    const { text } = node.$cstNode!;
    const classification = node.$type === 'ValueField' && name === 'Classification' ? this.fields.classification(node) : undefined;
    if (classification !== undefined) {
      // Woo, article 5.1, paragraph 1, b: the safety of the State. Nothing of a state secret goes out, by force neither.
      if (PUBLICATION[classification.value] === 'refused') this.secrecy.ground ??= '5.1.1b';
      return undefined;
    }
    if (name === 'Classification' && !saysPublic(text.slice(text.indexOf(':') + 1))) {
      this.doubts.add('effect', this.texts.rangeOf(node));
      this.secrecy.ground ??= '';
      return '';
    }
    // `Status: concept, niet verspreiden` is about all of the minutes.
    const isLevel = name === 'Status' || name === 'Classification';
    if (isLevel && this.secrecy.ground === undefined && valueSaysSecret(text.slice(text.indexOf(':') + 1))) {
      this.doubts.add('perhaps', this.texts.rangeOf(node));
      this.secrecy.ground = '5.1.2i';
      return '5.1.2i';
    }
    return meantIn(node, this.texts, this.doubts, this.secrecy);
  }

  /** `Tijd: 20:00-21:00 openbaar, 21:00-22:00 besloten` */
  private closedHoursOf(node: ast.Field): void {
    const hours = closedHoursIn(foldedWithShields(node.$cstNode!.text));
    if (hours !== undefined) this.closedHours ??= { ...hours, at: this.texts.rangeOf(node) };
  }

  private fieldText(node: ast.Field, meant: string | undefined): Text {
    return inShield(this.texts.textOf(node).text, meant, this.texts.rangeOf(node));
  }
}

/** As {@link beside}, for its date as well. */
function nextBeside(next: Minutes['next'], ground: string | undefined): Minutes['next'] {
  return next && beside({ ...next, date: beside(next.date, ground) }, ground);
}

/** Whether a level that the language has not is nothing, or that of the public: `openbaar.` Any other may keep some of it: `openbaar, behalve punt 1`. */
function saysPublic(value: string): boolean {
  return /^[^\p{L}\p{N}]*(?:(?:geheel |volledig |wholly |fully )?(?:openbaar|publiek|public)[^\p{L}\p{N}]*)?$/iu.test(value);
}

/** `14:00 ET`: the offset of those clocks on that day. */
function inZone(time: Minutes['time'], date: Minutes['date']): Minutes['time'] {
  if (time?.place === undefined || time.offset !== undefined || date?.date === undefined) return time;
  return { ...time, offset: offsetAt(time.place, date.date, time.start) };
}
