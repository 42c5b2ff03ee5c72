import { likeness } from '../../language-server/intake/index.ts';
import { align } from './align.ts';
import type { PassagePlace, Placed } from './places.ts';
import { type Hand, type Passage, plain, type WordComment, type WordText } from './word-text.ts';

/** What somebody changed in the file of Word that minutes were sent in. */
export interface ReturnedChange {
  readonly how: 'added' | 'removed' | 'changed' | 'moved';
  /** Where; of what was added, the passage it stands behind. */
  readonly place: PassagePlace;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whom Word names. */
  readonly hands: readonly Hand[];
  /** Whether Word kept track of all of it: of what it did not, nobody knows who did it. */
  readonly isTracked: boolean;
  readonly line: number;
}

/** A comment with what was answered to it. */
export interface ReturnedComment {
  readonly place: PassagePlace;
  readonly quote: string;
  /** The paragraph of the file in which the words begin. */
  readonly passage: string;
  readonly hand: Hand;
  readonly text: string;
  readonly isResolved: boolean;
  readonly answers: readonly { readonly hand: Hand; readonly text: string }[];
  readonly line: number;
}

export interface Returned {
  readonly changes: readonly ReturnedChange[];
  readonly comments: readonly ReturnedComment[];
}

/** What is different in a file that came back from the minutes as they are, and what was said in its margin; in the order of the minutes. */
export function compareReturned(sent: readonly Placed[], returned: WordText): Returned {
  const { passages } = returned;
  const known = passages.flatMap((passage, index) => (passage.before === undefined ? [] : [{ passage, index }]));
  const steps = align<Compared>(
    sent.map(({ text, anchors }) => ({ text, anchors })),
    known.map(({ passage }) => ({ text: passage.before!, anchors: passage.anchors })),
    ({ text }) => plain(text),
    (one, other) => (one.anchors.some((anchor) => other.anchors.includes(anchor)) ? 1 : likeness(one.text, other.text)),
  );
  const places: Placed[] = [];
  const changes: ReturnedChange[] = [];
  let next = 0;
  let last: Placed | undefined;
  const put = (index: number, from: Placed | undefined) => {
    const at = from ?? last ?? sent[0];
    if (at === undefined) return;
    places[index] = at;
    const change = changeOf(from, passages[index]!, at);
    if (change !== undefined) changes.push(change);
  };
  for (const { from, to } of steps) {
    const one = from === undefined ? undefined : sent[from];
    if (to === undefined) changes.push({ ...nothingBut(one!), how: 'removed', before: one!.text, after: undefined });
    else {
      // What was inserted before it.
      for (; next < known[to]!.index; next++) put(next, undefined);
      put(next++, one);
    }
    last = one ?? last;
  }
  for (; next < passages.length; next++) put(next, undefined);
  return { changes: withMoves(changes), comments: commentsOf(returned, places, sent[0]) };
}

interface Compared {
  readonly text: string;
  readonly anchors: readonly string[];
}

function nothingBut({ place, line }: Placed) {
  return { place, line, hands: [], isTracked: false };
}

function changeOf(from: Placed | undefined, { before, after, hands }: Passage, at: Placed): ReturnedChange | undefined {
  const was = from === undefined ? undefined : plain(from.text);
  if (was === after) return undefined;
  const how = was === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { how, place: at.place, before: was, after, hands, isTracked: was === before, line: at.line };
}

/** What is gone in one place and new in another has moved. */
function withMoves(changes: readonly ReturnedChange[]): ReturnedChange[] {
  const gone = new Map<string, ReturnedChange>();
  for (const change of changes) if (change.how === 'removed' && change.before !== undefined) gone.set(change.before, change);
  const left = new Set<ReturnedChange>();
  const moved = changes.map((change): ReturnedChange => {
    const from = change.how === 'added' && change.after !== undefined ? gone.get(change.after) : undefined;
    if (from === undefined || left.has(from)) return change;
    left.add(from);
    const hands = change.hands.length > 0 ? change.hands : from.hands;
    return { ...change, how: 'moved', before: undefined, hands, isTracked: change.isTracked && from.isTracked };
  });
  return moved.filter((_, index) => !left.has(changes[index]!));
}

function commentsOf({ comments, passages }: WordText, places: readonly Placed[], first: Placed | undefined): ReturnedComment[] {
  const answers = Map.groupBy(comments, ({ answers: id }) => id);
  const isAnswer = ({ answers: id }: WordComment) => id !== undefined && comments.some((one) => one.id === id);
  return comments
    .filter((comment) => !isAnswer(comment) && comment.text !== '')
    .flatMap((comment) => {
      const at = (comment.passage === undefined ? undefined : places[comment.passage]) ?? first;
      if (at === undefined) return [];
      const { hand, text, quote, isResolved, id } = comment;
      const passage = (comment.passage === undefined ? undefined : passages[comment.passage]?.before) ?? at.text;
      const below = (answers.get(id) ?? []).map((answer) => ({ hand: answer.hand, text: answer.text }));
      return [{ place: at.place, quote, passage, hand, text, isResolved, answers: below, line: at.line }];
    });
}
