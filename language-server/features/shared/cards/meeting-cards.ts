import type { Language, Minutes, Series, Track } from '../../../model/minutes.ts';
import { plainText } from '../../../model/text.ts';
import { valueWords } from '../../../model/value-text.ts';
import { liveRegisterOf } from '../../../register/live-register.ts';
import { isOpen } from '../../../register/register.ts';
import { distance, formatDate } from '../../../syntax/dates.ts';
import type { FeatureContext } from '../../context.ts';
import { approvalsOf, approvalWords } from '../approvals.ts';
import { LABELS } from '../card-words.ts';
import { oneLine, partyLabel } from '../labels.ts';
import { escapeMarkdown } from '../markdown.ts';
import { bold, type Card, card, counted, dated, fact } from './card.ts';

/** The model of a meeting by its id. */
export function minutesOf(context: FeatureContext, id: string): Minutes | undefined {
  const names = context.project.names.meetings.get(id)?.[0];
  return names && context.project.file(names.uri)?.meetings.find((meeting) => meeting.id === id);
}

export function trackCard(context: FeatureContext, owner: string, id: string): Card | undefined {
  const track = trackOf(context, owner, id);
  if (track === undefined) return undefined;
  const { language } = context;
  const say = LABELS[language];
  const target = track.target?.date;
  const open = liveRegisterOf(context.project)
    .actionsOnTrack(id)
    .filter(({ meeting, status }) => isOpen(status) && meeting.tracks.some((other) => sameTrack(other, track)));
  return card(
    `**${escapeMarkdown(`${say.track} ${id}`)}**: ${escapeMarkdown(plainText(track.name))}`,
    track.lead && fact(say.lead, partyLabel(track.lead.party)),
    fact(say.members, track.members.map(({ party }) => partyLabel(party)).join(', ')),
    target === undefined
      ? fact(say.target, track.target && valueWords(track.target.text))
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

export function meetingCard(context: FeatureContext, id: string): Card | undefined {
  const meeting = minutesOf(context, id);
  if (meeting === undefined) return undefined;
  const { language } = context;
  const say = LABELS[language];
  const date = meeting.date?.date;
  const time = meeting.time && [meeting.time.start, meeting.time.end].filter((part) => part !== undefined).join('-');
  const register = liveRegisterOf(context.project);
  const own = register.itemsOfMeeting(id);
  const open = register.actionsOfMeeting(id).filter(({ status }) => isOpen(status)).length;
  const decisions = own.filter(({ item }) => item.kind === 'decision').length;
  const counts = [decisions > 0 ? counted(decisions, say.decisions) : '', open > 0 ? counted(open, say.open) : ''];
  return card(
    `${bold(plainText(meeting.name) || id)} (${escapeMarkdown(`#${id}`)})`,
    date === undefined ? undefined : fact(say.date, [formatDate(date, language, { weekday: true }), time].filter(Boolean).join(', ')),
    meeting.location && fact(say.location, oneLine(meeting.location)),
    meeting.chair && fact(capital(say.chair), partyLabel(meeting.chair.party)),
    meeting.series && fact(say.series, meeting.series.name),
    counts.filter((count) => count !== '').join(', '),
    ...approvalsOf(context, id).map((approval) => escapeMarkdown(approvalWords(approval, language))),
  );
}

export function seriesCard(context: FeatureContext, id: string): Card | undefined {
  const series = context.project.series(id);
  if (series === undefined) return undefined;
  const { language } = context;
  const say = LABELS[language];
  const meetings = liveRegisterOf(context.project).meetingsOfSeries(id);
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
