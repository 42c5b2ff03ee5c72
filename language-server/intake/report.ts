/** What was recognised in a document. */
export interface Finding {
  readonly kind:
    | 'title'
    | 'date'
    | 'time'
    | 'location'
    | 'field'
    | 'present'
    | 'absent'
    | 'person'
    | 'section'
    | 'action'
    | 'progress'
    | 'decision'
    | 'agreement'
    | 'question'
    | 'motion'
    | 'vote'
    | 'owner'
    | 'deadline'
    | 'next'
    | 'hidden';
  /** Of the draft, from 1. */
  readonly line: number;
  /** As it stands in the draft. */
  readonly text: string;
  /** `open`: only the writer knows; the checker asks. */
  readonly sure: 'certain' | 'likely' | 'open';
}
