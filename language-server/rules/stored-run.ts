import type { PlainDate } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import { isObject } from '../project/json-places.ts';
import type { StoredChecks } from './checked-files.ts';
import { RULES } from './registry.ts';
import { flag, having, list, named, nullable, oneOf, optional, pair, type StoredShape, text, whole } from './stored-shapes.ts';

/** The cache is written again once more than this share of the files has changed. Below it, checking those files again is faster than writing the cache. */
export const WORN = 0.01;

/** What a run found, and what it depends on beside the texts. */
export interface StoredRun extends StoredChecks {
  /** Made of {@link runKey}. */
  readonly key: string;
  /** What day it was: facts are the same on another one, problems are not. */
  readonly day: string;
  /** What was looked up beside the files, and whether it was there. */
  readonly looked: Readonly<Record<string, boolean>>;
  /** Of the text of each file. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Raised with each change of what is stored: the version stays the same between two releases. */
const FORM = 2;

/** The version, the form and the configuration: with others nothing that was stored counts. */
export function runKey(version: string, config: Config): string {
  return JSON.stringify([version, FORM, config]);
}

/** Whether what was stored is of this version, configuration and day. */
export function isOf({ key, day }: StoredRun, expected: string, today: PlainDate): boolean {
  return key === expected && day === today;
}

/** Whether something that was read from a cache is whole: half of it, or what somebody else wrote there, counts for nothing. */
export function isStoredRun(value: object | undefined): value is StoredRun {
  return IS_RUN(value);
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

/** Facts point to places and meetings by their numbers: all of those must be there. */
const SURFACE: StoredShape = (value) => {
  if (!isObject(value) || !Array.isArray(value.places) || !Array.isArray(value.meetings)) return false;
  const { places, meetings, factPlaces } = value;
  const within =
    (count: number): StoredShape =>
    (number) =>
      typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < count;
  if (!(typeof factPlaces === 'number' && Number.isInteger(factPlaces) && factPlaces >= 0 && factPlaces <= places.length)) return false;
  if (!places.every(nullable(list(whole))) || places.slice(0, factPlaces).includes(null)) return false;
  const place = within(factPlaces);
  const meeting = within(meetings.length);
  const date = optional(text);
  return having({
    declared: list(pair(text, text)),
    declarations: text,
    needed: list(text),
    words: list(text),
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

const IS_RUN = having({
  key: text,
  day: text,
  looked: named(flag),
  digests: named(text),
  files: list(pair(text, having({ names: NAMES, surface: SURFACE, reads: list(text) }))),
  words: optional(list(pair(text, whole))),
  problems: list(pair(text, list(PROBLEM))),
});
