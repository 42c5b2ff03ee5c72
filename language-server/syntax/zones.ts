import { wordTable } from '../vocabulary/word-table.ts';
import type { PlainDate } from './plain-date.ts';
import { utcOffset } from './utc-offset.ts';

/** Time zones by the letters people type, with their offset from UTC. What stands for two zones (`CST`, `IST`) is left out. */
const OFFSETS = wordTable<string>({
  ...{ Z: '+00:00', UTC: '+00:00', GMT: '+00:00', WET: '+00:00', WEST: '+01:00', BST: '+01:00' },
  ...{ CET: '+01:00', CEST: '+02:00', MET: '+01:00', MEST: '+02:00', MEZ: '+01:00', MESZ: '+02:00' },
  ...{ EET: '+02:00', EEST: '+03:00', MSK: '+03:00', TRT: '+03:00', SAST: '+02:00', CAT: '+02:00', EAT: '+03:00', WAT: '+01:00' },
  ...{ NDT: '-02:30', ADT: '-03:00', EDT: '-04:00', EST: '-05:00', CDT: '-05:00', MDT: '-06:00', MST: '-07:00', PDT: '-07:00' },
  ...{ PST: '-08:00', AKDT: '-08:00', AKST: '-09:00', HST: '-10:00', BRT: '-03:00', ART: '-03:00', SRT: '-03:00' },
  ...{ SGT: '+08:00', HKT: '+08:00', WIB: '+07:00', JST: '+09:00', KST: '+09:00', ACST: '+09:30', AWST: '+08:00' },
  ...{ AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00' },
});

/** Letters for a zone whose offset depends on the day. */
const PLACES = wordTable<string>({
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AT: 'America/Halifax',
});

/** What a zone's name says: its offset, or the place whose clocks count. */
export type NamedZone = { readonly offset: string } | { readonly place: string };

/** The zone with this name: `CET`, `ET`, `Europe/Brussels`; undefined where there is none, or more than one. */
export function namedZone(name: string): NamedZone | undefined {
  const offset = OFFSETS.get(name);
  if (offset !== undefined) return { offset };
  const place = PLACES.get(name);
  if (place !== undefined) return { place };
  return name.includes('/') && isPlace(name) ? { place: name } : undefined;
}

/** Whether the words before it can only name a zone: `CST`, `XYZT`, `Europe/Utrecht`. */
export function looksLikeZone(name: string): boolean {
  return /^[A-Z]{2,4}T$|^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/\w+$/.test(name);
}

function isPlace(name: string): boolean {
  try {
    utcOffset('2020-01-01', '12:00', name);
    return true;
  } catch {
    return false;
  }
}

/** The offset of a place's clocks at a date and a time there. */
export function offsetAt(place: string, date: PlainDate, time: string): string {
  return utcOffset(date, time, place);
}
