import type { AnyPartyMention } from '../../document/view.ts';
import type { Disclosure, PlainDate, Public } from '../../model/minutes.ts';
import { tallyOf } from '../../model/tally.ts';
import { nameWords, shownWords } from '../../model/value-text.ts';
import { type ChainStep, stepOutcome } from '../../register/motion-chain.ts';
import type { AnyRegisterEntry, OwnerTotal } from '../../register/query.ts';
import type { Report } from '../../register/register.ts';
import { detailsOf } from '../../vocabulary/attributes.ts';
import { refJson, voteJson } from '../json-motions.ts';
import { defined, groundJson, type Json, type JsonWords } from '../json-words.ts';
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
    motions: of('motion'),
    votes: of('vote'),
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
    ...(entry.kind !== 'action' && entry.kind !== 'agreement' && entry.kind !== 'commitment'
      ? ownJson(entry, parties)
      : {
          owners: parties,
          due: entry.due ?? null,
          dueText: entry.dueText && shownWords(entry.dueText).toWellFormed(),
          status: entry.status,
          overdue: entry.overdue,
        }),
    ...('to' in item && item.to !== undefined ? { to: item.to.map(partyJson) } : {}),
    track: item.track,
    ...('owners' in item ? detailsOf(item) : {}),
    ...groundJson(item.ground),
    section: section && entryText(section.title),
    meeting: { id: meeting.id, name: entryText(meeting.name), date: meeting.date?.date, series: meeting.series?.id },
    ...('owners' in item ? { history: entry.history.map(reportJson) } : {}),
  };
}

/** What no task holds: who took a decision, who moved a motion and what happened to it, how a vote went. */
function ownJson(entry: AnyRegisterEntry, parties: readonly object[]): object {
  const { item } = entry.recorded;
  if (item.kind === 'vote') return voteJson(item, WORDS, entry.votedOn);
  if (entry.kind !== 'motion' || !('movers' in item)) return { parties };
  return {
    kind: item.kind,
    movers: parties,
    seconders: item.seconders.map(partyJson),
    about: item.about && refJson(item.about),
    outcome: entry.outcome ?? null,
    history: ((entry.steps ?? []) as readonly ChainStep[]).map(stepJson),
  };
}

function stepJson({ item, meeting }: ChainStep): object {
  const tally = item.kind === 'vote' ? tallyOf(item) : undefined;
  const own = 'movers' in item ? item.outcome : undefined;
  return {
    kind: item.kind,
    meeting: meeting.id,
    date: meeting.date?.date,
    ref: item.ref,
    outcome: stepOutcome(item) ?? own ?? null,
    ...(tally === undefined
      ? {}
      : {
          counts: [
            { option: 'yes', value: tally.yes },
            { option: 'no', value: tally.no },
            { option: 'abstain', value: tally.abstain },
          ],
        }),
  };
}

const WORDS: Pick<JsonWords, 'mention'> = { mention: (mention) => partyJson(mention) };

function reportJson({ progress, meeting }: Report | Report<Public>): object {
  return {
    meeting: meeting.id,
    date: meeting.date?.date,
    status: progress.status,
    due: progress.due?.date,
    text: entryText(progress.text),
  };
}

/** Who owns, moves or votes, as the register tells it. */
export function partyJson({ party }: Pick<AnyPartyMention, 'party'>): { [key: string]: Json } {
  if (!('name' in party)) return { type: party.type, ...groundJson(party.ground) };
  return party.type === 'guest'
    ? { type: party.type, name: party.name }
    : defined({ id: party.id, type: party.type, name: nameWords(party.name) });
}
