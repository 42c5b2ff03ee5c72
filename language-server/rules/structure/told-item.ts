import type { Outcome } from '../../vocabulary/attributes.ts';

/** What a sentence tells that an item, or a line of the header, would say. */
export interface ToldItem {
  readonly kind:
    | 'Commitment'
    | 'Decision'
    | 'Agreement'
    | 'Action'
    | 'Proposal'
    | 'Motion'
    | 'Amendment'
    | 'Question'
    | 'outcome'
    | 'vote'
    | 'quorum'
    | 'approval';
  /** Who does it, as typed. */
  readonly who?: string | undefined;
  /** What is to stand behind the colon; the whole sentence where this is not said. */
  readonly text?: string | undefined;
  /** The number that stands behind the word: `A1`. */
  readonly id?: string | undefined;
  readonly outcome?: Outcome | undefined;
  /** `Actie volgt: zie bijlage` is one only where somebody is called so. */
  readonly onlyKnown?: boolean;
}
