import { isReopening, type ReviewThread } from '../../language-server/index.ts';
import { mostAlike } from './align.ts';
import type { ReturnedComment } from './returned.ts';
import { type Hand, plain } from './word-text.ts';

/** What somebody remarked on minutes, and the line of the source from which on the words stand that it is about. */
export type MarginNote = Pick<ReturnedComment, 'passage' | 'hand' | 'text' | 'isResolved' | 'answers' | 'line'> & {
  /** It was resolved in what was sent, and is open again. */
  readonly isReopened?: boolean;
};

/** What a remark that came back adds to those that stand in the source. */
export interface NewRemarks<Note extends MarginNote = MarginNote> {
  readonly comment: Note;
  /** The thread in the source that it is; undefined: it is new. */
  readonly thread: ReviewThread | undefined;
  readonly answers: readonly { readonly hand: Hand; readonly text: string }[];
  /** It was resolved where it comes from, and not yet in the source. */
  readonly isResolved: boolean;
  /** It was opened again there, and is resolved in the source. */
  readonly isReopened: boolean;
}

/** The remarks that say more than the source knows. */
export function newRemarks<Note extends MarginNote>(comments: readonly Note[], threads: readonly ReviewThread[]): NewRemarks<Note>[] {
  const left = [...threads];
  return comments.flatMap((comment) => {
    const at = left.findIndex(({ remarks: [first] }) => isSame(first, comment));
    const [thread] = at < 0 ? [] : left.splice(at, 1);
    // LibreOffice unties answers from what they answer: each comes back as a comment of its own.
    if (thread === undefined && threads.some(({ remarks: [, ...known] }) => known.some((answer) => isSame(answer, comment)))) return [];
    const answers = comment.answers.filter((answer) => thread?.remarks.some((remark) => isSame(remark, answer)) !== true);
    const isResolved = comment.isResolved && thread?.isResolved !== true;
    const isReopened = comment.isReopened === true && thread?.isResolved === true && !wasReopened(thread, comment);
    const isKnown = thread !== undefined && answers.length === 0 && !isResolved && !isReopened;
    return isKnown ? [] : [{ comment, thread, answers, isResolved, isReopened }];
  });
}

/** Whether the source was told so already, and somebody resolved it since. */
function wasReopened({ remarks }: ReviewThread, { answers }: MarginNote): boolean {
  return remarks.filter(isReopening).length > answers.filter(isReopening).length;
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
export function lineAbout({ line, passage }: MarginNote, lines: readonly string[]): number {
  return line + mostAlike(lines.slice(line, line + REACH), passage);
}
