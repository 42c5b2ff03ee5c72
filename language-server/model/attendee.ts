import type { AttendanceMode } from '../vocabulary/values.ts';
import type { Until } from './attendance.ts';
import type { Disclosure, Internal, Text } from './disclosure.ts';

export interface Attendee<D extends Disclosure = Internal> {
  readonly party: D['party'];
  readonly ground?: string;
  /** The line calls itself secret, and with it every word about these people. */
  readonly isSecret?: true | undefined;
  readonly mode: AttendanceMode | undefined;
  /** The way of attending as typed: `Webex`, `Teams`, `telefonisch`. */
  readonly modeText: Text<D> | undefined;
  readonly role: Text<D> | undefined;
  readonly onBehalfOf: D['party'] | undefined;
  /** The caption they stand under: `Leden OR`. */
  readonly group?: Text<D> | undefined;
  /** Whether they said that they would be absent. */
  readonly notice?: 'with' | 'without' | undefined;
  readonly from?: Until | undefined;
  readonly until?: Until | undefined;
  readonly replacedBy?: D['party'] | undefined;
  readonly proxy?: D['party'] | undefined;
  /** Present by proxy only: `bij volmacht aan @q`. */
  readonly represented?: true | undefined;
  /** What says so, as typed: `m.k.`, `vanaf punt 3`. */
  readonly remark?: Text<D> | undefined;
  readonly at: D['at'];
}
