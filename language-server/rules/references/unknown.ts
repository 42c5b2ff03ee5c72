import { AstUtils, type ReferenceInfo } from 'langium';
import * as ast from '../../generated/ast.ts';
import { meetingAt as meetingOf } from '../../model/walk.ts';
import { referencesOf } from '../../references/linking.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { candidates, lineOf, meetingAt, type ReferencePlace, resolveMeeting } from '../../references/resolve.ts';
import { isNumber } from '../../syntax/characters.ts';
import { treeOf } from '../../syntax/concrete-tree.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix, Message } from '../problem.ts';
import { declarationMeant, partiesMeant } from '../shared/meant-parties.ts';

/** `unknown-party`, `unknown-item`, `unknown-track`, `unknown-series`, and `ambiguous-id` for what could mean two things. */
export const unknownNames = definePass({
  family: 'references',
  rules: {
    'unknown-party': {
      severity: 'error',
      summary: { nl: 'Een `@id` noemt niemand die is opgegeven.', en: 'An `@id` names nobody that is declared.' },
      fixable: true,
      affectsPublic: true,
    },
    'unknown-item': {
      severity: 'error',
      summary: { nl: 'Een `#id` noemt geen bestaand punt, spoor of verslag.', en: 'A `#id` names no item, track or meeting.' },
      fixable: true,
    },
    'unknown-track': {
      severity: 'error',
      summary: { nl: 'Een spoor is nergens opgegeven.', en: 'A track is declared nowhere.' },
      fixable: true,
    },
    'unknown-series': {
      severity: 'error',
      summary: { nl: 'Een reeks is nergens opgegeven.', en: 'A series is declared nowhere.' },
      fixable: true,
    },
    'ambiguous-id': {
      severity: 'warning',
      summary: { nl: 'Een verwijzing kan twee dingen betekenen.', en: 'A reference could mean two things.' },
      affectsPublic: true,
    },
  },
  check(context) {
    const document = AstUtils.getDocument(context.tree);
    const taught = new Set<string>();
    for (const info of referencesOf(document)) {
      if (!isLookedAt(context, info)) continue;
      if (info.reference.error !== undefined) reportUnknown(context, info, taught);
      else if (info.property === 'target') checkAmbiguous(context, info);
    }
  },
});

type Context = ContextOf<typeof unknownNames>;
type UnknownRule = 'unknown-party' | 'unknown-item' | 'unknown-track' | 'unknown-series';

function rangeOf(context: Context, { reference }: ReferenceInfo) {
  return context.rangeOf({ $cstNode: reference.$refNode! });
}

function isLookedAt({ spans }: Context, { reference }: ReferenceInfo): boolean {
  const { offset } = reference.$refNode!;
  return spans.some(({ start, end }) => start <= offset && offset < end);
}

function placeOf(context: Context, info: ReferenceInfo): ReferencePlace | undefined {
  const file = context.project.names.file(context.uri);
  return file && { file, line: lineOf(info.container) };
}

/** @param taught ids of parties of which this file has a message about how to declare them. */
function reportUnknown(context: Context, info: ReferenceInfo, taught: Set<string>): void {
  const id = info.reference.$refText;
  switch (info.property) {
    case 'party':
    case 'organization':
      reportParty(context, info, id, taught);
      break;
    case 'series':
      report(
        context,
        info,
        'unknown-series',
        near(context, 'series', () => context.project.names.series.keys(), id),
        {
          nl: `De reeks \`${id}\` is nergens opgegeven.`,
          en: `The series \`${id}\` is declared nowhere.`,
        },
      );
      break;
    case 'track':
      report(context, info, 'unknown-track', nearTracks(context, info, id), {
        nl: `Het spoor \`${id}\` is in dit verslag en zijn reeks niet opgegeven.`,
        en: `The track \`${id}\` is declared in neither these minutes nor their series.`,
      });
      break;
    case 'meeting':
      reportMeeting(context, info, id);
      break;
    default:
      reportItem(context, info, id);
  }
}

/** Where nothing looks like the id, the first message about it teaches the line that is missing. */
function reportParty(context: Context, info: ReferenceInfo, id: string, taught: Set<string>): void {
  const near = nearParties(context, id);
  const message =
    near.length > 0 || taught.has(id) ? { nl: `\`@${id}\` is nergens opgegeven.`, en: `\`@${id}\` is declared nowhere.` } : teach(id);
  taught.add(id);
  const range = rangeOf(context, info);
  const meeting = meetingOf(context.file.meetings, range.start.line);
  const meant =
    near.length > 0 || !NAMES_PARTIES.has(info.container.$container?.$type ?? '') ? [] : partiesMeant(context.project, meeting, id);
  if (meant.length === 0) report(context, info, 'unknown-party', near, message);
  else
    context.report('unknown-party', range, message, {
      fixes: meant.map((typed) =>
        fix({ nl: `Vervang door \`${typed}\``, en: `Replace by \`${typed}\`` }, [context.replace(range, typed.slice(1))]),
      ),
    });
}

/** Where names stand side by side with a blank between. */
const NAMES_PARTIES: ReadonlySet<string> = new Set(['PartiesAttribute', 'RoleAttribute']);

function teach(id: string): Message {
  const line =
    declarationMeant(id) ??
    (/^\p{Lu}[\p{Lu}\p{N}]/u.test(id)
      ? { nl: `Organisatie ${id}: Volledige naam`, en: `Organisation ${id}: Full name` }
      : { nl: `Persoon ${id}: V. Achternaam`, en: `Person ${id}: F. Lastname` });
  return {
    nl: `\`@${id}\` is nergens opgegeven. Zet in \`adresboek.verslag\`, of bovenaan dit bestand: \`${line.nl}\`.`,
    en: `\`@${id}\` is declared nowhere. Put in \`adresboek.verslag\`, or at the top of this file: \`${line.en}\`.`,
  };
}

function reportMeeting(context: Context, info: ReferenceInfo, id: string): void {
  report(context, info, 'unknown-item', nearMeetings(context, info, id), {
    nl: `Er is geen verslag \`${id}\`.`,
    en: `There are no minutes \`${id}\`.`,
  });
}

function reportItem(context: Context, info: ReferenceInfo, id: string): void {
  const reference = info.container as ast.ItemReference;
  const { meeting } = reference;
  // What is approved is a meeting's minutes, and nothing in these.
  if (meeting === undefined && ast.isApproval(reference.$container) && reference.$container.about === reference) {
    reportMeeting(context, info, id);
    return;
  }
  // The meeting is reported; what is in it cannot be known.
  if (meeting?.error !== undefined || (meeting === undefined && isNumber(id))) return;
  const place = placeOf(context, info);
  const target = meeting === undefined ? place && meetingAt(place) : resolveMeeting(context.project.names, meeting.$refText);
  const suggestions = target === undefined ? [] : nearIn(target, 'items', id);
  if (meeting === undefined) suggestions.unshift(...elsewhere(context, target?.seriesId, target?.outline.id, id));
  const where =
    meeting === undefined ? { nl: 'dit verslag', en: 'these minutes' } : { nl: `\`${meeting.$refText}\``, en: `\`${meeting.$refText}\`` };
  report(context, info, 'unknown-item', suggestions.slice(0, 3), {
    nl: `In ${where.nl} staat geen punt of spoor \`${id}\`.`,
    en: `There is no item or track \`${id}\` in ${where.en}.`,
  });
}

/** The last meeting of the same series that has such an item: `A4` was meant as `dobv-2/A4`. */
function elsewhere(context: Context, seriesId: string | undefined, own: string | undefined, id: string): string[] {
  if (seriesId === undefined) return [];
  const holder = context.project.facts.items.get(`${seriesId} ${id}`).findLast(({ meeting }) => meeting.id !== own);
  return holder === undefined ? [] : [`${holder.meeting.id}/${id}`];
}

function nearParties(context: Context, id: string): string[] {
  return near(context, 'parties', () => context.project.names.parties.keys(), id);
}

function nearTracks(context: Context, info: ReferenceInfo, id: string): string[] {
  const place = placeOf(context, info);
  const meeting = place && meetingAt(place);
  const series = meeting?.seriesId === undefined ? undefined : context.project.series(meeting.seriesId);
  const ofSeries = series === undefined ? [] : near(context, `tracks of ${series.id}`, () => series.tracks.map((track) => track.id), id);
  return [...new Set([...(meeting === undefined ? [] : nearIn(meeting, 'tracks', id)), ...ofSeries])];
}

/** Made once for each state of a meeting: many unknown ids may stand near many known ones. */
const NEAR_IN = { items: new WeakMap<MeetingNames, NearWords<string>>(), tracks: new WeakMap<MeetingNames, NearWords<string>>() };

/** Ids in a meeting that look like one: of items and tracks, or of tracks only. */
function nearIn(meeting: MeetingNames, kind: keyof typeof NEAR_IN, id: string): string[] {
  let index = NEAR_IN[kind].get(meeting);
  if (index === undefined) {
    const ids = [...(kind === 'items' ? meeting.items.keys() : []), ...meeting.tracks.keys()];
    index = new NearWords(ids.map((one) => [one, one] as const));
    NEAR_IN[kind].set(meeting, index);
  }
  return index.near(id).map(({ value }) => value);
}

function near(context: Context, kind: string, names: () => Iterable<string>, id: string): string[] {
  const index = context.project.ofDeclarations(`near ${kind}`, () => nearWords(names()));
  return valuesOf(index.near(id));
}

function nearWords(names: Iterable<string>): NearWords<string> {
  return new NearWords([...names].sort().map((name) => [name, name] as const));
}

function valuesOf(near: readonly { readonly value: string }[]): string[] {
  return near.map(({ value }) => value).slice(0, 3);
}

/** Meetings come and go more often than what is declared. Minutes that name others do not mean themselves. */
function nearMeetings(context: Context, info: ReferenceInfo, id: string): string[] {
  const { project } = context;
  const place = placeOf(context, info);
  const own = place && meetingAt(place)?.outline.id;
  const near = project.facts.ofMeetings('near', () => nearWords(project.names.meetings.keys())).near(id);
  return valuesOf(near.filter(({ value }) => value !== own));
}

function report(context: Context, info: ReferenceInfo, rule: UnknownRule, suggestions: readonly string[], message: Message): void {
  const range = rangeOf(context, info);
  const sigil = rule === 'unknown-party' ? '@' : rule === 'unknown-item' && info.property === 'target' ? '#' : '';
  const shown = suggestions.map((one) => `\`${sigil}${one}\``);
  const fixes: Fix[] = suggestions.map((one) =>
    fix(
      { nl: `Vervang door \`${sigil}${one}\``, en: `Replace by \`${sigil}${one}\`` },
      [context.replace(range, one)],
      // Only the letter case: another letter may be another person, another digit another meeting.
      suggestions.length === 1 && one.toLowerCase() === info.reference.$refText.toLowerCase(),
    ),
  );
  context.report(
    rule,
    range,
    shown.length === 0
      ? message
      : { nl: `${message.nl} Bedoelt u ${shown.join(' of ')}?`, en: `${message.en} Did you mean ${shown.join(' or ')}?` },
    { fixes },
  );
}

// ---------------------------------------------------------------- two meanings

function checkAmbiguous(context: Context, info: ReferenceInfo): void {
  const id = info.reference.$refText;
  if ((info.container as ast.ItemReference).meeting !== undefined) {
    return;
  }
  const place = placeOf(context, info);
  const meanings = place === undefined ? [] : candidates(context.project.names, place, id);
  if (meanings.length < 2) return;
  context.report(
    'ambiguous-id',
    rangeOf(context, info),
    {
      nl: `\`#${id}\` kan meer dan één ding betekenen: ${meanings.map((node) => describe(node.$type).nl).join(', ')}. Nu is het het eerste.`,
      en: `\`#${id}\` could mean more than one thing: ${meanings.map((node) => describe(node.$type).en).join(', ')}. It is taken as the first.`,
    },
    {
      related: meanings.map((node) => {
        const message = { nl: `Dit is een ${describe(node.$type).nl}.`, en: `This is a ${describe(node.$type).en}.` };
        return {
          uri: AstUtils.getDocument(node).uri.toString(),
          range: treeOf(node).range,
          message,
        };
      }),
    },
  );
}

function describe(type: string): Message {
  switch (type) {
    case 'Track':
      return { nl: 'spoor', en: 'track' };
    case 'Meeting':
      return { nl: 'verslag', en: 'meeting' };
    default:
      return { nl: 'punt', en: 'item' };
  }
}
