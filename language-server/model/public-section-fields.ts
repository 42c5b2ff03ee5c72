import type { Public } from './minutes.ts';
import type { PublicHeader } from './public-header.ts';
import type { PublicText } from './public-text.ts';
import type { SectionFields } from './section-fields.ts';

/** The fields right below a heading as a citizen may see them. */
export function publicSectionFields(fields: SectionFields, header: PublicHeader, text: PublicText): SectionFields<Public> {
  const { time, duration, purpose, caseNumber } = fields;
  const people = (all: SectionFields['holders']) => all.map((attendee) => header.attendee(attendee));
  const open = purpose && text.label(purpose.text);
  return {
    time: time && header.openTime(time),
    duration: duration && { minutes: duration.minutes, note: text.noted(duration.note, duration.ground), at: undefined },
    // Of a purpose that is shielded the word would tell what stands in the shield.
    purpose: open && { values: purpose.text.every((part) => typeof part === 'string') ? purpose.values : [], text: open, at: undefined },
    caseNumber: caseNumber && text.label(caseNumber),
    holders: people(fields.holders),
    presenters: people(fields.presenters),
    chairs: people(fields.chairs),
    present: people(fields.present),
    absent: people(fields.absent),
    documents: fields.documents.map((document) => header.attachment(document)),
    others: header.ownFields(fields.others),
  };
}
