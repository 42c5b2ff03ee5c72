import type * as ast from '../generated/ast.ts';
import { tokenOf } from '../syntax/concrete-tree.ts';
import type { FieldName } from '../vocabulary/fields.ts';
import { fieldName } from '../vocabulary/keywords.ts';
import { purposesIn } from '../vocabulary/values.ts';
import type { DoubtBook } from './doubts.ts';
import type { FieldReader } from './fields.ts';
import type { Attendee } from './minutes.ts';
import { valueSaysClosed, valueSaysSecret } from './secrecy-values.ts';
import { secretAttendee } from './secret-parts.ts';
import type { SectionFields } from './section-fields.ts';
import type { OpenSection } from './sections.ts';
import { plainText, type TextBuilder } from './text.ts';
import { durationIn } from './timed-values.ts';
import { beside, fieldAsTyped, meantIn } from './value-as-typed.ts';
import { inShield } from './value-text.ts';

type OpenFields = { -readonly [K in keyof SectionFields]: SectionFields[K] extends readonly (infer One)[] ? One[] : SectionFields[K] };

/** Reads the fields right below the heading of a section. */
export class SectionFieldReader {
  private readonly texts: TextBuilder;
  private readonly fields: FieldReader;
  private readonly doubts: DoubtBook;
  private readonly open = new Map<OpenSection, OpenFields>();

  constructor(texts: TextBuilder, fields: FieldReader, doubts: DoubtBook) {
    this.texts = texts;
    this.fields = fields;
    this.doubts = doubts;
  }

  read(node: ast.Field, section: OpenSection): void {
    const name = fieldName(node);
    const into = this.fieldsOf(section);
    const ofSection = saysOfSection(node, name);
    const meant = meantIn(node, this.texts, this.doubts, section, ofSection) ?? (ofSection ? this.closedBy(node) : undefined);
    if (ofSection) section.ground ??= meant;
    if (this.valueOf(node, name, into, meant)) return;
    const own = fieldAsTyped(node, this.texts, meant);
    if (own.value.length > 0) into.others.push(own);
  }

  /** A value that says that the section is closed. */
  private closedBy(node: ast.Field): string {
    this.doubts.add('effect', this.texts.rangeOf(node));
    return '';
  }

  private fieldsOf(section: OpenSection): OpenFields {
    let fields = this.open.get(section);
    if (fields === undefined) {
      const [time, duration, purpose, caseNumber] = [undefined, undefined, undefined, undefined];
      const people = { holders: [], presenters: [], chairs: [], present: [], absent: [] };
      fields = { time, duration, purpose, caseNumber, ...people, documents: [], others: [] };
      this.open.set(section, fields);
      section.fields = fields;
    }
    return fields;
  }

  /** Whether it was read, and is the first of its kind where there is room for one. */
  private valueOf(node: ast.Field, name: FieldName, into: OpenFields, meant: string | undefined): boolean {
    switch (node.$type) {
      case 'PeopleField':
        return this.people(node, name, into, meant);
      case 'AttachmentField':
        for (const document of this.fields.attachments(node))
          into.documents.push({ ...document, title: inShield(document.title, meant, this.texts.rangeOf(node)) });
        return true;
      case 'TextField':
        return this.text(node, name, into, meant);
      case 'ValueField':
        return this.single(node, name, into, meant);
      default:
        return false;
    }
  }

  private people(node: ast.PeopleField, name: FieldName, into: OpenFields, meant: string | undefined): boolean {
    const list = listOf(name, into);
    const read = this.fields.attendees(node);
    list?.push(...read.map((attendee) => (meant === undefined ? attendee : secretAttendee(attendee, meant))));
    return list !== undefined;
  }

  private text(node: ast.TextField, name: FieldName, into: OpenFields, meant: string | undefined): boolean {
    const text = inShield(this.texts.textOf(node).text, meant, this.texts.rangeOf(node));
    if (name === 'CaseNumber' && into.caseNumber === undefined) into.caseNumber = text;
    else if (name === 'Purpose' && into.purpose === undefined)
      into.purpose = { values: purposesIn(plainText(text)) ?? [], text, at: this.texts.rangeOf(node) };
    else return false;
    return true;
  }

  private single(node: ast.ValueField, name: FieldName, into: OpenFields, meant: string | undefined): boolean {
    if (name === 'Time' && into.time === undefined) into.time = beside(this.fields.time(node), meant);
    else if (name === 'Duration' && into.duration === undefined) into.duration = beside(durationOf(node), meant);
    else return false;
    return (name === 'Time' ? into.time : into.duration) !== undefined;
  }
}

/** `Duur: 15 minuten (besloten)`: nobody keeps how long it took. Whom or which paper such a word stands behind, it may be about. */
function saysOfSection(node: ast.Field, name: FieldName): boolean {
  if (node.$type === 'AttachmentField') return false;
  const { text } = node.$cstNode!;
  const value = text.slice(text.indexOf(':') + 1);
  // `15 minuten, vertrouwelijk: Jan` says so of what stands behind it.
  const says = (part: string) => !/\p{L} ?[:=]/u.test(part) && valueSaysSecret(part);
  if (node.$type !== 'PeopleField' && value.split(/[,;/()]/).some(says)) return true;
  // `Status: closed` is what is done.
  return valueSaysClosed(value) && !(name === 'Status' && /closed/i.test(value));
}

function durationOf(node: ast.ValueField): SectionFields['duration'] {
  const leaf = tokenOf(node, 'VALUE');
  return leaf && durationIn(leaf);
}

function listOf(name: FieldName, into: OpenFields): Attendee[] | undefined {
  switch (name) {
    case 'Holder':
      return into.holders;
    case 'Presenter':
      return into.presenters;
    case 'Chair':
      return into.chairs;
    case 'Present':
      return into.present;
    case 'Absent':
      return into.absent;
    default:
      return undefined;
  }
}
