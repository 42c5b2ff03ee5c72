import { actorsOf } from '../../model/items/motion.ts';
import type { DateValue, Item, Language, MeetingHead, Party, PartyMention, Text } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { valueWords } from '../../model/value-text.ts';
import { cut } from '../../syntax/cutting.ts';
import { formatDate } from '../../syntax/dates.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import { type StatementName, statementOfKind } from '../../vocabulary/keywords.ts';

/** A text on one line, cut at a word. */
export function oneLine(text: Text | string, length = 80): string {
  const line = withSingleBlanks(typeof text === 'string' ? text : plainText(text));
  if (line.length <= length) return line;
  const short = cut(line, length);
  const blank = short.lastIndexOf(' ');
  return `${blank < 0 ? short : short.slice(0, blank)}…`;
}

/** `Actie A1`, `Besluit`. */
export function itemTitle(item: Item, language: Language): string {
  if (item.kind === 'progress' || item.kind === 'approval') return `${keywordOf(item.kind, language)} #${item.about.label}`;
  const keyword = keywordOf(item.kind, language);
  return item.id === undefined ? keyword : `${keyword} ${item.id}`;
}

/** The keyword of a statement, by its name in the model. */
export function keywordOf(kind: Uncapitalize<StatementName>, language: Language): string {
  return statementOfKind(kind)[language];
}

export function ownersOf(item: Item): string {
  return namesOf(actorsOf(item));
}

export function namesOf(parties: readonly PartyMention[]): string {
  return parties.map(({ party }) => partyLabel(party)).join(', ');
}

export function partyLabel(party: Party): string {
  return party.type === 'guest' ? `"${party.name}"` : party.type === 'unknown' ? `@${party.id}` : party.name;
}

/** `20 november 2020`; as typed where it is no date. */
export function dateLabel(value: DateValue | undefined, language: Language): string {
  if (value === undefined) return '';
  return value.date === undefined ? valueWords(value.text) : formatDate(value.date, language);
}

/** Date and name of a meeting: what tells it from the others of its series. */
export function meetingLabel(meeting: MeetingHead, language: Language): string {
  return [oneLine(meeting.name, 60), dateLabel(meeting.date, language)].filter((part) => part !== '').join(', ');
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
