import type { AnyPartyMention } from '../../document/view.ts';
import type { Disclosure, PlainDate, Public } from '../../model/minutes.ts';
import type { AnyRegisterEntry, OwnerTotal } from '../../register/query.ts';
import type { Report } from '../../register/register.ts';
import { detailsOf } from '../../vocabulary/attributes.ts';
import { groundJson } from '../json-words.ts';
import { entryText } from './rows.ts';

/** The JSON Schema that the output keeps to, as a path in this package. */
export const REGISTER_SCHEMA = 'verslag/schemas/register.schema.json';

/**
 * The register as one JSON object: `actions`, `agreements`, `commitments` and `decisions` as in the JSON of a meeting, each with its meeting and its
 * history, and `totals` by owner. Keys without a value are left out, but for `due`, which is `null`.
 */
export function registerToJson(entries: readonly AnyRegisterEntry[], totals: readonly OwnerTotal<Disclosure>[], today: PlainDate): string {
  const of = (kind: AnyRegisterEntry['kind']) => entries.filter((entry) => entry.kind === kind).map(entryJson);
  const object = {
    version: 1,
    $schema: REGISTER_SCHEMA,
    today,
    actions: of('action'),
    agreements: of('agreement'),
    commitments: of('commitment'),
    decisions: of('decision'),
    totals: totals.map(({ owner, open, overdue }) => ({ owner: partyJson({ party: owner }), open, overdue })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function entryJson(entry: AnyRegisterEntry): object {
  const { item, meeting, section } = entry.recorded;
  const parties = entry.owners.map(partyJson);
  return {
    id: item.id,
    ref: item.ref,
    text: entryText(item.text),
    ...(entry.kind === 'decision'
      ? { parties }
      : { owners: parties, due: entry.due ?? null, dueText: entry.dueText, status: entry.status, overdue: entry.overdue }),
    ...('to' in item && item.to !== undefined ? { to: item.to.map(partyJson) } : {}),
    track: item.track,
    ...('owners' in item ? detailsOf(item) : {}),
    ...groundJson(item.ground),
    section: section && entryText(section.title),
    meeting: { id: meeting.id, name: entryText(meeting.name), date: meeting.date?.date, series: meeting.series?.id },
    ...(entry.kind === 'decision' ? {} : { history: entry.history.map(reportJson) }),
  };
}

function reportJson({ progress, meeting }: Report | Report<Public>): object {
  return {
    meeting: meeting.id,
    date: meeting.date?.date,
    status: progress.status,
    due: progress.due?.date,
    text: entryText(progress.text),
  };
}

function partyJson({ party }: Pick<AnyPartyMention, 'party'>): object {
  if (!('name' in party)) return { type: party.type, ...groundJson(party.ground) };
  return party.type === 'guest' ? { type: party.type, name: party.name } : { id: party.id, type: party.type, name: party.name };
}
