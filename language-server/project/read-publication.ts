import {
  APPRAISALS,
  type ArchiveSettings,
  COUNCIL_KINDS,
  type CouncilOf,
  MEETING_TYPES,
  type Publication,
  type PublishingBody,
  WOO_CATEGORIES,
  type WooCategory,
} from './publication.ts';
import { part, type StyleReport, shortened, words } from './read-style.ts';

const KEYS = ['base', 'title', 'publisher', 'category', 'bodies', 'archive', 'council'] as const;
const PUBLISHER = ['name', 'tooi'] as const;
const BODY = ['name', 'series', 'category', 'meetingType'] as const;
const ARCHIVE = ['creator', 'source', 'appraisal', 'retention', 'selection'] as const;
const SELECTION = ['list', 'code', 'label'] as const;
const COUNCIL = ['kind', 'code', 'name'] as const;

const LINE = 200;
const MOST_BODIES = 200;
const CATEGORIES = Object.keys(WOO_CATEGORIES) as readonly WooCategory[];
/** `P20Y`: years, months and days of ISO 8601. */
const DURATION = /^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,5}D)?$/;
const TOOI = /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z_]{1,40}\/[a-z0-9_-]{1,40}$/;

type Path = readonly string[];

/** Reads `publication`. What is wrong is reported, and the rest counts. */
export function readPublication(value: unknown, report: StyleReport): Publication | undefined {
  const path = ['publication'];
  const given = part(value, path, KEYS, '{ "base": "https://vergaderingen.example.org/" }', report);
  if (given === undefined) return undefined;
  const publisher = part(given.publisher, [...path, 'publisher'], PUBLISHER, '{ "name": "Gemeente Oeverdam" }', report);
  const name = publisher && needed(publisher.name, [...path, 'publisher', 'name'], report);
  return {
    base: fitting(given.base, [...path, 'base'], isWebAddress, '`https://vergaderingen.example.org/`', report),
    title: words(given.title, [...path, 'title'], LINE, report),
    publisher:
      name === undefined
        ? undefined
        : {
            name,
            tooi: fitting(
              publisher?.tooi,
              [...path, 'publisher', 'tooi'],
              (text) => TOOI.test(text),
              '`https://identifier.overheid.nl/tooi/id/gemeente/gm0001`',
              report,
            ),
          },
    category: choice(given.category, [...path, 'category'], CATEGORIES, report),
    bodies: bodies(given.bodies, [...path, 'bodies'], report),
    archive: archive(given.archive, [...path, 'archive'], report),
    council: council(given.council, [...path, 'council'], report),
  };
}

function bodies(value: unknown, path: Path, report: StyleReport): PublishingBody[] {
  if (value === undefined) return [];
  const example = '[ { "name": "Gemeenteraad", "series": [ "raad" ] } ]';
  if (!Array.isArray(value) || value.length > MOST_BODIES) {
    report.wrong(path, shortened(value), `${example} (≤ ${MOST_BODIES})`);
    return [];
  }
  return value.flatMap((one: unknown, at) => {
    const here = [...path, String(at)];
    const body = part(one, here, BODY, '{ "name": "Gemeenteraad", "series": [ "raad" ] }', report);
    const name = body && needed(body.name, [...here, 'name'], report);
    if (body === undefined || name === undefined) return [];
    const series: unknown = body.series ?? [];
    const known = Array.isArray(series) && series.every((id) => typeof id === 'string') ? series : undefined;
    if (known === undefined) report.wrong([...here, 'series'], shortened(series), '[ "raad" ]');
    return [
      {
        name,
        series: known ?? [],
        category: choice(body.category, [...here, 'category'], CATEGORIES, report),
        meetingType: choice(body.meetingType, [...here, 'meetingType'], MEETING_TYPES, report),
      },
    ];
  });
}

function archive(value: unknown, path: Path, report: StyleReport): ArchiveSettings | undefined {
  const given = part(value, path, ARCHIVE, '{ "creator": "Gemeente Oeverdam", "appraisal": "keep" }', report);
  if (given === undefined) return undefined;
  if (given.appraisal === undefined) report.missing([...path, 'appraisal']);
  const creator = needed(given.creator, [...path, 'creator'], report);
  const appraisal = choice(given.appraisal, [...path, 'appraisal'], APPRAISALS, report);
  const chosen = part(given.selection, [...path, 'selection'], SELECTION, '{ "list": "…", "code": "1.1", "label": "…" }', report);
  const [list, code, label] = chosen ? SELECTION.map((key) => needed(chosen[key], [...path, 'selection', key], report)) : [];
  const source = words(given.source, [...path, 'source'], LINE, report);
  const retention = fitting(given.retention, [...path, 'retention'], (text) => DURATION.test(text), '`P20Y`', report);
  if (creator === undefined || appraisal === undefined) return undefined;
  return {
    creator,
    source,
    appraisal,
    retention,
    selection: list === undefined || code === undefined || label === undefined ? undefined : { list, code, label },
  };
}

function council(value: unknown, path: Path, report: StyleReport): CouncilOf | undefined {
  const given = part(value, path, COUNCIL, '{ "kind": "gemeente", "code": "0001", "name": "Oeverdam" }', report);
  if (given === undefined) return undefined;
  for (const key of ['kind', 'code'] as const) if (given[key] === undefined) report.missing([...path, key]);
  const kind = choice(given.kind, [...path, 'kind'], COUNCIL_KINDS, report);
  const code = fitting(given.code, [...path, 'code'], (text) => /^\d{4}$/.test(text), '`0001`', report);
  const name = needed(given.name, [...path, 'name'], report);
  return kind === undefined || code === undefined || name === undefined ? undefined : { kind, code, name };
}

/** A line that must be there. */
function needed(value: unknown, path: Path, report: StyleReport): string | undefined {
  if (value === undefined) {
    report.missing(path);
    return undefined;
  }
  const read = words(value, path, LINE, report);
  if (read === undefined && typeof value === 'string' && value.trim() === '') report.wrong(path, value, '"…"');
  return read;
}

function choice<T extends string>(value: unknown, path: Path, allowed: readonly T[], report: StyleReport): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) report.wrong(path, shortened(value), allowed.map((one) => `\`${one}\``).join(', '));
  return found;
}

function fitting(value: unknown, path: Path, fits: (text: string) => boolean, allowed: string, report: StyleReport): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && fits(value)) return value;
  report.wrong(path, shortened(value), allowed);
  return undefined;
}

/** An address of a folder on the web, and nothing beside it. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '' && password === '';
}
