import type { ActionStatus, Language, Minutes, Stated } from '../model/minutes.ts';
import { refOf } from '../model/refs.ts';
import { sourceOf } from '../model/text.ts';
import { placedItems, sectionsAround } from '../model/walk.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import { statusWord } from '../vocabulary/attributes.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import { mentionOf } from './mention.ts';

/** A point that was left for later, and what closes the part of the minutes that it stands in. */
export interface ParkedPoint {
  readonly ref: string;
  readonly item: Stated;
  /** It is secret; the ground is empty where none is told. */
  readonly ground: string | undefined;
  /** The law that closes its section. */
  readonly closed: string | undefined;
}

/** The points that meetings left for later and that no later report took up or dropped, the earliest first. */
export function parkedIn(meetings: readonly Minutes[]): readonly ParkedPoint[] {
  const states = new Map<string, ActionStatus | undefined>();
  const parked = new Map<string, ParkedPoint>();
  for (const meeting of meetings) {
    for (const { item, section } of placedItems(meeting)) {
      if (item.kind === 'progress') {
        const about = refOf(item.about.target);
        if (about !== undefined) states.set(about, item.status);
      } else if (item.kind === 'parked' && item.ref !== undefined && !parked.has(item.ref)) {
        const around = section === undefined ? [] : sectionsAround(meeting, section);
        parked.set(item.ref, {
          ref: item.ref,
          item,
          ground: item.ground ?? around.findLast(({ ground }) => ground !== undefined)?.ground,
          closed: around.findLast(({ closed }) => closed !== undefined)?.closed,
        });
      }
    }
  }
  return [...parked.values()].filter(({ ref }) => !states.has(ref) || states.get(ref) === 'open');
}

/** Title of the point in a later agenda, and the lines right below it: what was secret stays so, and the report says where it comes from. */
export function agendaPoint({ ref, item, ground, closed }: ParkedPoint, language: Language): { title: string; lines: readonly string[] } {
  const say = WORDS[language];
  const title = withoutEnd(sourceOf(item.text).trim(), '.') || say.nameless;
  // A field stands right below its heading, anything else behind a blank line.
  const secret =
    ground === undefined && closed === undefined
      ? []
      : [ground === undefined || ground === '' ? `${say.closed}: ${closed ?? say.yes}` : `${keywordNamed('Secret')[language]}: ${ground}`];
  const by = item.parties.flatMap((mention) => mentionOf(mention) ?? []);
  const from = by.length === 0 ? '' : ` (${by.join(', ')})`;
  const report = `${keywordNamed('Progress')[language]} #${ref} (${statusWord('done', language)}): ${say.taken}${from}.`;
  return { title, lines: [...secret, '', report] };
}

const WORDS = {
  nl: { nameless: 'Geparkeerd punt', closed: 'Besloten', yes: 'ja', taken: 'Stond geparkeerd en is nu aan de orde' },
  en: { nameless: 'Parked point', closed: 'Closed', yes: 'yes', taken: 'Was parked, and is on the agenda now' },
} as const;

/** Whether a section closes the meeting: what is added to an agenda comes before it. */
function isClosing(title: string): boolean {
  return /^(?:rondvraag|sluiting|w\.?v\.?t\.?t\.?k|wat verder ter tafel|volgende (?:vergadering|bijeenkomst)|any other business|aob|closing|closure|close|next meeting|adjournment)\b/i.test(
    title,
  );
}

/** Where a point is added to an agenda: before what closes it. */
export function placeOfAdded(titles: readonly string[]): number {
  let at = titles.length;
  while (at > 0 && isClosing(titles[at - 1]!)) at--;
  return at === 0 ? titles.length : at;
}
