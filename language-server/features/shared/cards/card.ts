import type { Language, MeetingHead } from '../../../model/minutes.ts';
import { formatDate } from '../../../syntax/dates.ts';
import { escapeMarkdown } from '../markdown.ts';

/**
 * What is known of a thing, as Markdown: a title, and lines of `label: value`. Everything that comes from a document is escaped; each card
 * begins with words of our own or in bold, so that no text of a document opens a block.
 */
export type Card = string;

/** A line of a card; undefined where there is nothing to tell. */
export type CardLine = string | undefined;

export function card(...lines: readonly CardLine[]): Card {
  return lines.filter((line) => line !== undefined && line !== '').join('  \n');
}

export function fact(label: string, value: string | undefined): CardLine {
  return value === undefined || value === '' ? undefined : `${label}: ${escapeMarkdown(value)}`;
}

export function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

export function counted(count: number, [one, more]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** `dobv-2, 9 november 2020`. */
export function dated(meeting: MeetingHead, language: Language): string {
  return [meeting.id, meeting.date?.date && formatDate(meeting.date.date, language)].filter((part) => part !== undefined).join(', ');
}
