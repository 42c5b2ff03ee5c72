import type { Root } from '../syntax/concrete-tree.ts';
import type { PlainTime } from '../syntax/times.ts';
import type { DoubtBook } from './doubts.ts';
import type { Range } from './minutes.ts';
import { endOfHeading, isSaidOpen } from './said-open.ts';
import type { OpenSection } from './sections.ts';

/** When a meeting was closed, as the time in its header tells: `20:00-21:00 openbaar, 21:00-22:00 besloten`. */
export interface ClosedHours {
  readonly from: PlainTime;
  readonly until: PlainTime | undefined;
  /** The line that tells it. */
  readonly at: Range;
}

const TIME = '(\\d{1,2})[:.](\\d{2})(?: ?(?:uur|u|h))?';
const CLOSED =
  '(?:besloten|in beslotenheid|closed|in camera|in private|niet openbaar|not public|private|vertrouwelijk|confidential)(?!\\p{L})';
const FIRST_TIME = new RegExp(TIME);
/** `21:00-22:00 besloten`, `vanaf 21:00 besloten`, `21:00 (besloten)` */
const STRETCH = new RegExp(
  `${TIME}(?: ?(?:[-\u2013\u2014]|tot|t/m|to|until) ?${TIME})? ?[(:]? ?(?:(?:is|was|deel|part) )?${CLOSED}(?!\\\\)`,
  'iu',
);
/** `besloten: 21:00-22:00`, `besloten vanaf 21:00` */
const NAMED = new RegExp(
  `(?<!\\p{L})${CLOSED}(?: (?:deel|gedeelte|part|session|zitting))? ?:? ?(?:(?:vanaf|van|from) )?${TIME}(?: ?(?:[-\u2013\u2014]|tot|t/m|to|until) ?${TIME})?`,
  'iu',
);

/** The hours that a value of times calls closed, where they are not all of it. */
export function closedHoursIn(value: string): Omit<ClosedHours, 'at'> | undefined {
  const hours = STRETCH.exec(value) ?? NAMED.exec(value);
  if (hours === null) return undefined;
  const [, hour, minute, endHour, endMinute] = hours;
  const from = timeOf(hour!, minute!);
  const first = FIRST_TIME.exec(value)!;
  if (timeOf(first[1]!, first[2]!) === from) return undefined;
  return { from, until: endHour === undefined ? undefined : timeOf(endHour, endMinute!) };
}

function timeOf(hour: string, minute: string): PlainTime {
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** Takes the sections that were dealt with in these hours as secret, and reports each. */
export function closeSectionsAt(hours: ClosedHours, sections: readonly OpenSection[], root: Root, doubts: DoubtBook): void {
  for (const section of sections) {
    if (section.ground !== undefined) continue;
    const start = section.fields?.time?.start;
    const plainAt = endOfHeading(root, section);
    if (start === undefined || start < hours.from || (hours.until !== undefined && start >= hours.until) || isSaidOpen(root, plainAt)) {
      closeSectionsAt(hours, section.sections, root, doubts);
      continue;
    }
    section.ground = '';
    doubts.follows({ at: section.headAt, above: hours.at, ground: '', plainAt });
  }
}
