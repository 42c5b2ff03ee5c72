import type { PlainDate } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import { isObject } from '../project/json-places.ts';
import { arePlaces } from '../project/packed-places.ts';
import { arePartyPlaces } from '../project/party-places.ts';
import { stepsOf } from '../project/steps.ts';
import type { StoredWords } from '../project/stored.ts';
import type { StoredCheck } from './checked-files.ts';
import { RULES } from './registry.ts';
import { flag, having, list, named, nullable, oneOf, optional, pair, type StoredShape, text, whole } from './stored-shapes.ts';

/** The cache is written again once more than this share of the files has changed. Below it, checking those files again is faster than writing the cache. */
export const WORN = 0.01;

/** What a run depends on beside the texts. */
export interface StoredHead {
  /** Made of {@link runKey}. */
  readonly key: string;
  /** What day it was: facts are the same on another one, problems are not. */
  readonly day: string;
  /** What was looked up beside the files, and whether it was there. */
  readonly looked: Readonly<Record<string, boolean>>;
}

/** What is known of a file that has a text with this digest. */
export interface StoredPart extends StoredCheck {
  readonly digest: string;
}

/** What stands behind the files. */
export interface StoredEnd {
  readonly files: number;
  readonly words?: StoredWords;
}

/** Raised with each change of what is stored: the version stays the same between two releases. */
const FORM = 3;

/** The version, the form and the configuration: with others nothing that was stored counts. */
export function runKey(version: string, config: Config): string {
  return JSON.stringify([version, FORM, config]);
}

/** Whether what was stored is of this version, configuration and day. */
export function isOf({ key, day }: StoredHead, expected: string, today: PlainDate): boolean {
  return key === expected && day === today;
}

/**
 * A run as it is stored: a line of JSON for what it depends on, one for each file, and one behind them. Who writes or reads it need not hold
 * all of it at once.
 * @returns whether all of it was written
 */
export function* linesOfRun(head: StoredHead, parts: Generator<StoredPart, boolean>, words: () => StoredWords): Generator<string, boolean> {
  yield JSON.stringify(head);
  let files = 0;
  const isWhole = yield* stepsOf(parts, (part) => {
    files++;
    return JSON.stringify(part);
  });
  if (isWhole) yield JSON.stringify({ files, words: words() } satisfies StoredEnd);
  return isWhole;
}

/**
 * Reads a stored run, a file at a time. Half of one, or what somebody else wrote there, has no end: what was read of it counts for nothing then.
 * @param fits whether a run that depends on this can be of use
 */
export function* readRun(lines: Iterable<string>, fits: (head: StoredHead) => boolean): Generator<StoredPart, StoredEnd | undefined> {
  let [isBegun, files] = [false, 0];
  for (const line of lines) {
    const value = readLine(line);
    if (!isBegun) {
      if (!IS_HEAD(value) || !fits(value as StoredHead)) return undefined;
      isBegun = true;
    } else if (IS_PART(value)) {
      files++;
      yield value as StoredPart;
    } else return IS_END(value) && (value as StoredEnd).files === files ? (value as StoredEnd) : undefined;
  }
  return undefined;
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const MESSAGE = having({ nl: text, en: text });
const PLACE = having({ line: whole, character: whole });
const RANGE = having({ start: PLACE, end: PLACE });
const EDIT = having({ uri: text, range: RANGE, newText: text });
const PROBLEM = having({
  uri: text,
  range: RANGE,
  severity: oneOf(new Set(['error', 'warning', 'info', 'hint'])),
  rule: oneOf(new Set(RULES.map(({ name }) => name))),
  message: MESSAGE,
  related: list(having({ uri: text, range: RANGE, message: MESSAGE })),
  fixes: list(having({ title: MESSAGE, edits: list(EDIT) })),
  tag: optional(text),
});

const NAMES = having({
  meetings: list(having({ id: text, seriesId: optional(text), start: whole })),
  series: list(text),
  partyNames: list(having({ name: text, number: whole, alias: flag })),
  abbreviationNames: list(nullable(text)),
  isDeclaring: flag,
});

const PARTIES: StoredShape = (value) =>
  isObject(value) &&
  list(text)(value.names) &&
  Array.isArray(value.places) &&
  arePartyPlaces(value.places, (value.names as string[]).length);

/** Facts point to places and meetings by their numbers: all of those must be there. */
const SURFACE: StoredShape = (value) => {
  if (!isObject(value) || !Array.isArray(value.places) || !Array.isArray(value.meetings)) return false;
  const { places, meetings, factPlaces } = value;
  const within =
    (count: number): StoredShape =>
    (number) =>
      typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < count;
  if (!within(places.length + 1)(factPlaces) || !arePlaces(places, factPlaces as number)) return false;
  const place = within(factPlaces as number);
  const meeting = within(meetings.length);
  const date = optional(text);
  return having({
    declared: list(pair(text, text)),
    declarations: text,
    needed: list(text),
    words: text,
    parties: PARTIES,
    meetings: list(
      having({
        ...{ id: text, series: optional(text), date, moment: text, status: optional(text), approvedOn: date, language: text },
        ...{ statusPlace: optional(place), datePlace: optional(place), number: meeting, place },
      }),
    ),
    actions: list(having({ kind: text, id: text, ref: text, text, owners: list(text), status: text, due: date, meeting, place })),
    reports: list(having({ about: text, status: optional(text), due: date, meeting, place })),
    items: list(having({ id: text, meeting, place })),
  })(value);
};

const IS_HEAD = having({ key: text, day: text, looked: named(flag) });
const IS_PART = having({
  uri: text,
  digest: text,
  names: NAMES,
  surface: SURFACE,
  reads: list(text),
  problems: nullable(list(PROBLEM)),
});
const IS_END = having({ files: whole, words: optional(list(pair(text, whole))) });
