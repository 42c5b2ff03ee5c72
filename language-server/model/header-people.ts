import type * as ast from '../generated/ast.ts';
import type { FIELDS } from '../vocabulary/fields.ts';
import type { Attendee } from './attendee.ts';
import type { PartyMention } from './disclosure.ts';
import type { FieldReader } from './fields.ts';
import { secretAttendee } from './secret-parts.ts';

/** Fields that name people. */
export type PeopleName = Extract<(typeof FIELDS)[number], { readonly kind: 'peopleField' }>['name'];

/** The people whom the header of a meeting names. */
export class HeaderPeople {
  chair: PartyMention | undefined;
  secretary: PartyMention | undefined;
  contact: PartyMention | undefined;
  readonly chairs: Attendee[] = [];
  readonly secretaries: Attendee[] = [];
  readonly signatures: Attendee[] = [];
  readonly present: Attendee[] = [];
  readonly absent: Attendee[] = [];
  readonly to: Attendee[] = [];
  readonly cc: Attendee[] = [];
  private readonly fields: FieldReader;

  constructor(fields: FieldReader) {
    this.fields = fields;
  }

  /** @param meant the ground of a line that calls itself secret */
  read(node: ast.PeopleField, name: PeopleName, meant: string | undefined): void {
    const first = (): PartyMention | undefined =>
      node.entries[0] && { ...this.fields.party(node.entries[0].party), ...(meant === undefined ? {} : { ground: meant }) };
    const list = (attendees: Attendee[]) =>
      attendees.push(...this.fields.attendees(node).map((attendee) => (meant === undefined ? attendee : secretAttendee(attendee, meant))));
    switch (name) {
      case 'Chair':
        list(this.chairs);
        this.chair ??= mentionOf(this.chairs[0]);
        break;
      case 'Secretary':
        list(this.secretaries);
        this.secretary ??= mentionOf(this.secretaries[0]);
        break;
      case 'Signatures':
        list(this.signatures);
        break;
      case 'Contact':
        this.contact ??= first();
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

function mentionOf(attendee: Attendee | undefined): PartyMention | undefined {
  if (attendee === undefined) return undefined;
  const { party, ground, at } = attendee;
  return { party, ...(ground === undefined ? {} : { ground }), at };
}
