import type { SectionPurpose } from '../vocabulary/values.ts';
import type { Attendee } from './attendee.ts';
import type { Disclosure, Internal, Text } from './disclosure.ts';
import type { TimeValue } from './moments.ts';
import type { Attachment, OwnField } from './typed-lines.ts';

/** What the fields right below a heading say of their section. */
export interface SectionFields<D extends Disclosure = Internal> {
  readonly time: TimeValue<D> | undefined;
  readonly duration: DurationValue<D> | undefined;
  readonly purpose: PurposeValue<D> | undefined;
  readonly caseNumber: Text<D> | undefined;
  /** Whose portfolio it is. */
  readonly holders: readonly Attendee<D>[];
  readonly presenters: readonly Attendee<D>[];
  /** Who leads this part of the meeting. */
  readonly chairs: readonly Attendee<D>[];
  /** Who came for it, and who left for it. */
  readonly present: readonly Attendee<D>[];
  readonly absent: readonly Attendee<D>[];
  readonly documents: readonly Attachment<D>[];
  /** What cannot be read as the value of its field, or stands there a second time, as typed. */
  readonly others: readonly OwnField<D>[];
}

/** `Doel: bespreken, besluiten` */
export interface PurposeValue<D extends Disclosure = Internal> {
  /** In the order in which they are typed; none where it is told in words of one's own. */
  readonly values: readonly SectionPurpose[];
  readonly text: Text<D>;
  readonly at: D['at'];
}

/** `Duur: 15 minuten, incl. vragen` */
export interface DurationValue<D extends Disclosure = Internal> {
  readonly minutes: number;
  /** What stands behind it. */
  readonly note?: Text<D> | undefined;
  /** What stands beside the number is secret. */
  readonly ground?: string | undefined;
  readonly at: D['at'];
}
