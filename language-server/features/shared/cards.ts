import { GROUNDS } from '../../model/grounds.ts';
import type { KnownParty, Language, Minutes, PlainDate, Series, Track } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { isOpen, type RegisteredAction, registerOf } from '../../register/register.ts';
import { daysBetween, distance, formatDate, isoWeek, isWeekend } from '../../syntax/dates.ts';
import { holidayName } from '../../syntax/holidays.ts';
import { statusWord } from '../../vocabulary/attributes.ts';
import type { FeatureContext } from '../context.ts';
import { LABELS } from './card-words.ts';
import { itemTitle, oneLine, ownersOf, partyLabel } from './labels.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * What is known of a thing, as Markdown: a title, and lines of `label: value`. Everything that comes from a document is escaped; each card
 * begins with words of our own or in bold, so that no text of a document opens a block.
 */
export type Card = string;

/** A line of a card; undefined where there is nothing to tell. */
type Line = string | undefined;

function card(...lines: readonly Line[]): Card {
  return lines.filter((line) => line !== undefined && line !== '').join('  \n');
}

function fact(label: string, value: string | undefined): Line {
  return value === undefined || value === '' ? undefined : `${label}: ${escapeMarkdown(value)}`;
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

function counted(count: number, [one, more]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : more}`;
}

// ---------------------------------------------------------------- parties

/** @param meeting where the party is named: its role there is told. */
export function partyCard(context: FeatureContext, id: string, meeting: Minutes | undefined): Card | undefined {
  const declaration = context.project.party(id);
  if (declaration === undefined) return undefined;
  const { party } = declaration;
  const say = LABELS[context.language];
  const organization = party.organization === undefined ? undefined : context.project.party(party.organization)?.party;
  const aliases = declaration.aliases.map(({ value }) => value).join(', ');
  const members = party.members?.map((member) => nameOf(context, member)).join(', ');
  return card(
    `${bold(party.name)} (${escapeMarkdown(`@${party.id}`)})${aliases === '' ? '' : ` · ${escapeMarkdown(aliases)}`}`,
    fact(say.function, party.function),
    fact(say.organization, party.organization === undefined ? undefined : (organization?.name ?? party.organization)),
    fact(say.email, party.email),
    fact(say.members, members),
    fact(
      say.groups,
      groupsOf(context, party.id)
        .map(({ name }) => name)
        .join(', '),
    ),
    meeting && fact(say.here, roleIn(meeting, party.id, context.language)),
    openOf(context, party.id),
  );
}

function nameOf(context: FeatureContext, id: string): string {
  return context.project.party(id)?.party.name ?? id;
}

function groupsOf(context: FeatureContext, id: string): KnownParty[] {
  const groups = context.project.cached('groups by member', () =>
    Map.groupBy(
      context.project
        .files()
        .flatMap((file) => file.parties.flatMap(({ party }) => (party.members ?? []).map((member) => ({ member, party })))),
      ({ member }) => context.project.party(member)?.party.id ?? member,
    ),
  );
  return [...new Set((groups.get(id) ?? []).map(({ party }) => party))];
}

/** `voorzitter, aanwezig (Webex, namens VWS)`. */
function roleIn(meeting: Minutes, id: string, language: Language): string {
  const say = LABELS[language];
  const isHere = (mention: { party: { type: string; id?: string } } | undefined) => mention?.party.id === id;
  const roles: string[] = [];
  for (const role of ['chair', 'secretary', 'contact'] as const) if (isHere(meeting[role])) roles.push(say[role]);
  for (const list of ['present', 'absent'] as const) {
    const attendee = meeting[list].find(isHere);
    if (attendee === undefined) continue;
    const behalf = attendee.onBehalfOf === undefined ? undefined : `${say.for} ${partyLabel(attendee.onBehalfOf)}`;
    const details = [attendee.modeText, attendee.role, attendee.group, attendee.remark, behalf].filter((detail) => detail !== undefined);
    roles.push(details.length === 0 ? say[list] : `${say[list]} (${details.join(', ')})`);
  }
  return roles.join(', ');
}

/** Open actions of a party itself; what was agreed with it is no action. */
export function openActionsOf(context: FeatureContext, id: string): readonly RegisteredAction[] {
  const byOwner = context.project.cached('open actions by owner', () => {
    const owners = new Map<string, RegisteredAction[]>();
    for (const action of registerOf(context.project).actions) {
      if (!isOpen(action.status) || action.item.kind !== 'action') continue;
      for (const { party } of action.item.owners) {
        if (party.type === 'guest') continue;
        const known = owners.get(party.id);
        if (known === undefined) owners.set(party.id, [action]);
        else known.push(action);
      }
    }
    return owners;
  });
  return byOwner.get(id) ?? [];
}

function openOf(context: FeatureContext, id: string): Line {
  const open = openActionsOf(context, id);
  if (open.length === 0) return undefined;
  const say = LABELS[context.language];
  const late = open.filter(({ due }) => due?.date !== undefined && due.date < context.today).length;
  return `${counted(open.length, say.open)}${late === 0 ? '' : `, ${late} ${say.late}`}`;
}

// ---------------------------------------------------------------- items

/** An item with all that later meetings reported. */
export function itemCard(context: FeatureContext, meetingId: string, id: string): Card | undefined {
  const found = itemOf(context, meetingId, id);
  if (found === undefined) return undefined;
  const { item, meeting } = found;
  const { language } = context;
  const say = LABELS[language];
  const action = registerOf(context.project).get(`${meetingId}/${id}`);
  const status = action === undefined ? '' : ` · ${statusWord(action.status, language)}`;
  const owners = ownersOf(item);
  return card(
    `**${escapeMarkdown(itemTitle(item, language))}**${status}`,
    item.text.length === 0 ? undefined : `\n> ${escapeMarkdown(oneLine(item.text, 400))}\n`,
    fact('owners' in item ? say.owner : say.parties, owners),
    action?.due === undefined ? undefined : fact(say.due, dueWords(context, action)),
    fact(say.track, item.track),
    fact(say.meeting, dated(meeting, language)),
    action === undefined || action.reports.length === 0 ? undefined : history(action, language),
  );
}

function itemOf(context: FeatureContext, meetingId: string, id: string) {
  const items = context.project.cached(
    'items by name',
    () => new Map(registerOf(context.project).items.map((entry) => [entry.item.ref, entry])),
  );
  return items.get(`${meetingId}/${id}`);
}

/** `vrijdag 20 november 2020 (over 4 dagen)`; as typed where it is no date. */
function dueWords(context: FeatureContext, { due, status }: RegisteredAction): string {
  if (due?.date === undefined) return due?.text ?? '';
  const written = formatDate(due.date, context.language, { weekday: true });
  return isOpen(status) ? `${written} (${distance(context.today, due.date, context.language)})` : written;
}

function history({ item, meeting, reports }: RegisteredAction, language: Language): string {
  const say = LABELS[language];
  const first = `- ${escapeMarkdown(dated(meeting, language))}: ${say.made}${item.due === undefined ? '' : `, ${say.due.toLowerCase()} ${escapeMarkdown(shown(item.due, language))}`}`;
  const later = reports.map(({ progress, meeting: held }) => {
    const parts = [
      progress.status && statusWord(progress.status, language),
      progress.due && `${say.due.toLowerCase()} ${shown(progress.due, language)}`,
    ];
    const text = oneLine(progress.text, 120);
    const state = parts.filter((part) => part !== undefined).join(', ');
    return `- ${escapeMarkdown(dated(held, language))}: ${escapeMarkdown([state, text].filter((part) => part !== '').join(' – '))}`;
  });
  return `\n${say.history}:\n\n${[first, ...later].join('\n')}`;
}

function shown(due: { readonly date: PlainDate | undefined; readonly text: string }, language: Language): string {
  return due.date === undefined ? due.text : formatDate(due.date, language);
}

/** `dobv-2, 9 november 2020`. */
function dated(meeting: Minutes, language: Language): string {
  return [meeting.id, meeting.date?.date && formatDate(meeting.date.date, language)].filter((part) => part !== undefined).join(', ');
}

// ---------------------------------------------------------------- tracks, meetings, series

export function trackCard(context: FeatureContext, owner: string, id: string): Card | undefined {
  const track = trackOf(context, owner, id);
  if (track === undefined) return undefined;
  const { language } = context;
  const say = LABELS[language];
  const target = track.target?.date;
  const open = registerOf(context.project).actions.filter(
    ({ item, meeting, status }) => isOpen(status) && item.track === id && meeting.tracks.some((other) => sameTrack(other, track)),
  );
  return card(
    `**${escapeMarkdown(`${say.track} ${id}`)}**: ${escapeMarkdown(plainText(track.name))}`,
    track.lead && fact(say.lead, partyLabel(track.lead.party)),
    fact(say.members, track.members.map(({ party }) => partyLabel(party)).join(', ')),
    target === undefined
      ? fact(say.target, track.target?.text)
      : fact(say.target, `${formatDate(target, language, { weekday: true })} (${distance(context.today, target, language)})`),
    open.length === 0 ? undefined : counted(open.length, say.open),
  );
}

function sameTrack(a: Track, b: Track): boolean {
  return a.id === b.id && a.uri === b.uri && a.at.start.line === b.at.start.line;
}

function trackOf(context: FeatureContext, owner: string, id: string): Track | undefined {
  const own = context.project.series(owner)?.tracks.find((track) => track.id === id);
  return own ?? minutesOf(context, owner)?.tracks.find((track) => track.id === id);
}

/** The model of a meeting by its id. */
export function minutesOf(context: FeatureContext, id: string): Minutes | undefined {
  const names = context.project.names.meetings.get(id)?.[0];
  return names && context.project.file(names.uri)?.meetings.find((meeting) => meeting.id === id);
}

export function meetingCard(context: FeatureContext, id: string): Card | undefined {
  const meeting = minutesOf(context, id);
  if (meeting === undefined) return undefined;
  const { language } = context;
  const say = LABELS[language];
  const date = meeting.date?.date;
  const time = meeting.time && [meeting.time.start, meeting.time.end].filter((part) => part !== undefined).join('-');
  const own = registerOf(context.project).items.filter((entry) => entry.meeting.id === id);
  const open = registerOf(context.project).actions.filter((action) => action.meeting.id === id && isOpen(action.status)).length;
  const decisions = own.filter(({ item }) => item.kind === 'decision').length;
  const counts = [decisions > 0 ? counted(decisions, say.decisions) : '', open > 0 ? counted(open, say.open) : ''];
  return card(
    `${bold(plainText(meeting.name) || id)} (${escapeMarkdown(`#${id}`)})`,
    date === undefined ? undefined : fact(say.date, [formatDate(date, language, { weekday: true }), time].filter(Boolean).join(', ')),
    meeting.location && fact(say.location, oneLine(meeting.location)),
    meeting.chair && fact(capital(say.chair), partyLabel(meeting.chair.party)),
    meeting.series && fact(say.series, meeting.series.name),
    counts.filter((count) => count !== '').join(', '),
  );
}

export function seriesCard(context: FeatureContext, id: string): Card | undefined {
  const series = context.project.series(id);
  if (series === undefined) return undefined;
  const { language } = context;
  const say = LABELS[language];
  const meetings = context.project.meetingsOfSeries(id);
  const held = meetings.filter(({ date }) => date?.date !== undefined);
  const last = held.findLast(({ date }) => date!.date! <= context.today);
  const next = held.find(({ date }) => date!.date! > context.today);
  return card(
    `**${escapeMarkdown(`${say.series} ${id}`)}**: ${escapeMarkdown(plainText(series.name))}`,
    fact(say.rhythm, series.rhythm?.value),
    fact(say.period, period(series, language)),
    fact(say.location, series.location),
    series.chair && fact(capital(say.chair), partyLabel(series.chair.party)),
    fact(say.members, series.members.map(({ party }) => partyLabel(party)).join(', ')),
    last && fact(say.last, dated(last, language)),
    next && fact(say.next, dated(next, language)),
    meetings.length === 0 ? undefined : counted(meetings.length, say.meetings),
  );
}

function period({ from, until }: Series, language: Language): string {
  const words = [from?.date && formatDate(from.date, language), until?.date && formatDate(until.date, language)];
  return words.filter((word) => word !== undefined).join(` ${LABELS[language].until} `);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

// ---------------------------------------------------------------- dates and grounds

/** A date as its weekday, week and distance from today and from the meeting it stands in; with the name of a day off. */
export function dateCard(context: FeatureContext, date: PlainDate, meeting: PlainDate | undefined): Card {
  const { language, today } = context;
  const say = LABELS[language];
  const holiday = holidayName(date, language, { extra: context.config.holidays });
  const weekday = formatDate(date, language, { weekday: true });
  const off = holiday === undefined ? (isWeekend(date) ? say.weekend : undefined) : escapeMarkdown(holiday);
  return card(
    `**${weekday}** · ${distance(today, date, language)} · ${say.week} ${isoWeek(date).week}${off === undefined ? '' : ` · ${off}`}`,
    meeting === undefined || meeting === date ? undefined : fromMeeting(meeting, date, language),
  );
}

function fromMeeting(meeting: PlainDate, date: PlainDate, language: Language): string {
  const say = LABELS[language];
  const days = daysBetween(meeting, date);
  const words = language === 'nl' ? (['dag', 'dagen'] as const) : (['day', 'days'] as const);
  return `${counted(Math.abs(days), words)} ${days > 0 ? say.fromMeeting : say.before}`;
}

/** What a ground protects, with its article; that it is none where it is not. */
export function groundCard(context: FeatureContext, ground: string): Card | undefined {
  const entry = GROUNDS.get(ground);
  if (entry === undefined) return undefined;
  return card(`**${ground}** · ${entry[context.language]}`, entry.article[context.language]);
}

/** An abbreviation with what it means. */
export function abbreviationCard(context: FeatureContext, id: string): Card | undefined {
  const meanings = context.project.cached(
    'abbreviations by id',
    () => new Map(context.project.files().flatMap((file) => file.abbreviations.map((entry) => [entry.id, entry.meaning]))),
  );
  const meaning = meanings.get(id);
  return meaning && `${bold(id)}: ${escapeMarkdown(plainText(meaning))}`;
}
