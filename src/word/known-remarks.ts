import type { ReviewThread } from '../../language-server/index.ts';
import { mostAlike } from './align.ts';
import type { Returned, ReturnedComment } from './returned.ts';
import { type Hand, plain } from './word-text.ts';

/** What a comment of Word adds to the remarks that stand in the source. */
export interface NewRemarks {
  readonly comment: ReturnedComment;
  /** The thread in the source that it is; undefined: it is new. */
  readonly thread: ReviewThread | undefined;
  readonly answers: readonly { readonly hand: Hand; readonly text: string }[];
  /** It was resolved in Word, and not yet in the source. */
  readonly isResolved: boolean;
}

/** The comments that say more than the source knows. */
export function newRemarks({ comments }: Returned, threads: readonly ReviewThread[]): NewRemarks[] {
  const left = [...threads];
  return comments.flatMap((comment) => {
    const at = left.findIndex(({ remarks: [first] }) => isSame(first, comment));
    const [thread] = at < 0 ? [] : left.splice(at, 1);
    // LibreOffice unties answers from what they answer: each comes back as a comment of its own.
    if (thread === undefined && threads.some(({ remarks: [, ...known] }) => known.some((answer) => isSame(answer, comment)))) return [];
    const answers = comment.answers.filter((answer) => thread?.remarks.some((remark) => isSame(remark, answer)) !== true);
    const isResolved = comment.isResolved && thread?.isResolved !== true;
    return thread !== undefined && answers.length === 0 && !isResolved ? [] : [{ comment, thread, answers, isResolved }];
  });
}

function isSame(
  remark: { readonly name: string; readonly text: string },
  { hand, text }: { readonly hand: Hand; readonly text: string },
): boolean {
  return plain(remark.name) === hand.name && plain(remark.text) === text;
}

/** Most lines between an item's head and the paragraph of it that is meant. */
const REACH = 200;

/** The line of the source, from 0, that a comment is about: of those from its item or section on, the one most like the passage. */
export function lineAbout({ line, passage }: ReturnedComment, lines: readonly string[]): number {
  return line + mostAlike(lines.slice(line, line + REACH), passage);
}
