import type { LineContext } from '../../syntax/line-start.ts';

/** A prose line, or an indented one, whose beginning may have been meant as a keyword. */
export interface SuspectLine extends LineContext {
  readonly inMeeting: boolean;
  /** Under a statement: fields and declarations of parties cannot stand here. */
  readonly nested: boolean;
  /** The line before is a field or the `Verslag` line. */
  readonly afterField: boolean;
  /** It is a field under a label of its own already: no more than a typing error can be wrong with it. */
  readonly ownLabel?: boolean;
  /** It is a group of people below a field of them. */
  readonly caption?: boolean;
}
