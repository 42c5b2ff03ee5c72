import type { Leaf } from '../syntax/concrete-tree.ts';
import { parseDuration } from '../syntax/durations.ts';
import { parseQuorum } from '../syntax/quorum.ts';
import { noteBehind, parseTimeRange } from '../syntax/times.ts';
import { leafText, readableLeaf } from './leaf-text.ts';
import type { Minutes, NextMeeting, TimeValue } from './minutes.ts';
import type { DurationValue } from './section-fields.ts';

/** Values that open with a time or a number, with a text behind it. */

/** Undefined where it is no time. */
export function timeIn(leaf: Leaf): TimeValue | undefined {
  const { words, textOf } = readableLeaf(leaf);
  const range = parseTimeRange(behindDate(words));
  if (range === undefined) return undefined;
  const { start, end, more, offset, zone, place } = range;
  const note = noteBehind(range);
  return {
    ...{ start, end, offset, at: leaf.range },
    ...(more === undefined ? {} : { more }),
    ...(zone === undefined ? {} : { zone }),
    ...(place === undefined ? {} : { place }),
    ...(note === '' ? {} : { note: textOf(note) }),
  };
}

/** What follows the date of the next meeting: what follows its time says where. */
export function timeAndPlaceIn(leaf: Leaf): Pick<NextMeeting, 'time' | 'location'> {
  const { words, textOf } = readableLeaf(leaf);
  const behind = behindDate(words);
  const range = parseTimeRange(behind);
  const time = timeIn(leaf);
  const location = (range === undefined ? behind : noteBehind(range)).replace(PLACE_LABEL, '');
  return { time: time && { ...time, note: undefined }, location: location === '' ? undefined : textOf(location) };
}

const PLACE_LABEL = /^(?:locatie|plaats|location|place|venue)[ \t]*:[ \t]*/i;

/** `, 10:00`, `- 19u30, raadzaal`, `(7:30 pm, Town Hall)` without the marks that part it from a date. */
function behindDate(text: string): string {
  const bare = text.replace(/^(?:[,;][ \t]*|[-–—][ \t]+)/, '');
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
