import { GROUNDS } from '../../../model/grounds.ts';
import type { Language, PlainDate } from '../../../model/minutes.ts';
import { plainText } from '../../../model/text.ts';
import { daysBetween, distance, formatDate, isoWeek, isWeekend } from '../../../syntax/dates.ts';
import { holidayName } from '../../../syntax/holidays.ts';
import type { FeatureContext } from '../../context.ts';
import { LABELS } from '../card-words.ts';
import { escapeMarkdown } from '../markdown.ts';

import { bold, type Card, card, counted } from './card.ts';

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
  const { project } = context;
  // Of two the last one counts.
  const uri = project.names.abbreviations.get(id)?.at(-1)?.uri;
  const declared = uri === undefined ? undefined : project.file(uri)?.abbreviations.findLast((entry) => entry.id === id);
  return declared && `${bold(id)}: ${escapeMarkdown(plainText(declared.meaning))}`;
}
