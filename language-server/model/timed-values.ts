import type { Leaf } from '../syntax/concrete-tree.ts';
import { parseDuration } from '../syntax/durations.ts';
import { parseQuorum } from '../syntax/quorum.ts';
import { noteBehind, parseTimeRange } from '../syntax/times.ts';
import { leafText, readableLeaf } from './leaf-text.ts';
import type { Minutes, NextMeeting, Text, TimeValue } from './minutes.ts';
import type { DurationValue } from './section-fields.ts';

/** Values that open with a time or a number, with a text behind it. */

/** Undefined where it is no time. */
export function timeIn(leaf: Leaf): TimeValue | undefined {
  const { time, rest, textOf } = opened(leaf);
  return time === undefined || rest === '' ? time : { ...time, note: textOf(rest) };
}

/** What follows the date of the next meeting: what follows its time says where. */
export function timeAndPlaceIn(leaf: Leaf): Pick<NextMeeting, 'time' | 'location'> {
  const { time, rest, textOf } = opened(leaf);
  const location = rest.replace(PLACE_LABEL, '');
  return { time: time && { ...time, note: undefined }, location: location === '' ? undefined : textOf(location) };
}

/** The time that a value opens with, and the words behind it: all of them where it opens with none. */
function opened(leaf: Leaf): { readonly time: TimeValue | undefined; readonly rest: string; readonly textOf: (left: string) => Text } {
  const { words, textOf } = readableLeaf(leaf);
  const behind = behindDate(words);
  const range = parseTimeRange(behind);
  if (range === undefined) return { time: undefined, rest: behind, textOf };
  const { start, end, more, offset, zone, place } = range;
  const time = {
    ...{ start, end, offset, at: leaf.range },
    ...(more === undefined ? {} : { more }),
    ...(zone === undefined ? {} : { zone }),
    ...(place === undefined ? {} : { place }),
  };
  return { time, rest: noteBehind(range), textOf };
}

const PLACE_LABEL = /^(?:locatie|plaats|location|place|venue)[ \t]*:[ \t]*/i;

/** `, 10:00`, `- 19u30, raadzaal`, `(7:30 pm, Town Hall)`, `T10:00` without the marks that part it from a date. */
function behindDate(text: string): string {
  const bare = text.replace(/^(?:[,;][ \t]*|[-–—][ \t]+|T(?=\d))/, '');
  const inside = /^\(([^()]*)\)$/.exec(bare)?.[1];
  return inside !== undefined && parseTimeRange(inside) !== undefined ? inside : bare;
}

/** `3 leden`, `2/3` */
export function quorumIn(leaf: Leaf): Minutes['quorum'] {
  const size = parseQuorum(leaf.text);
  return size && { size, text: leafText(leaf), at: leaf.range };
}

/** `15 minuten, incl. vragen` */
export function durationIn(leaf: Leaf): DurationValue | undefined {
  const { words, textOf } = readableLeaf(leaf);
  const read = parseDuration(words);
  return read && { minutes: read.minutes, ...(read.rest === undefined ? {} : { note: textOf(read.rest) }), at: leaf.range };
}
