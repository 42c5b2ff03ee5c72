import { CompletionItemKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import { addDays, formatDate, parseDate } from '../../syntax/dates.ts';
import { durationInWords } from '../../syntax/durations.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { MEETING_STATUSES, PURPOSES, wordsOf } from '../../vocabulary/values.ts';
import type { FeatureContext } from '../context.ts';
import { meetingsOf, nextMeetingAfter, previousMeeting, rhythmOf, timeOf } from '../shared/series-dates.ts';
import { dateOf, fieldNamed, headerOf, languageOfDocument, meetingHere, seriesOfMeeting, typedIn } from '../shared/surroundings.ts';
import { type DateSetting, dateSuggestions } from './dates.ts';
import { startsWith } from './matching.ts';
import type { CursorPlace } from './place.ts';
import type { Suggestion } from './suggestion.ts';
import { groundSuggestions, wordSuggestions } from './words.ts';

type ValuePlace = Extract<CursorPlace, { kind: 'value' }>;

/** Working hours, for `Tijd` where neither the series nor an earlier meeting tells. */
const HOURS = [9, 10, 11, 13, 14, 15, 16];

/** What items of an agenda often take. */
const DURATIONS = [5, 10, 15, 20, 30, 45, 60, 90];

/** What a field may hold: fixed words, the series' days, times and places, the meeting before this one's. */
export function valueSuggestions(context: FeatureContext, line: number, place: ValuePlace): Suggestion[] {
  const found = values(context, line, place);
  return place.glued ? found.map(behindColon) : found;
}

/** Right behind the colon a blank goes first. */
function behindColon(suggestion: Suggestion): Suggestion {
  const { text, snippet, label, filter } = suggestion;
  return { ...suggestion, filter: ` ${filter ?? label}`, ...(text === undefined ? { snippet: ` ${snippet}` } : { text: ` ${text}` }) };
}

function values(context: FeatureContext, line: number, { keyword, typed }: ValuePlace): Suggestion[] {
  const language = languageOfDocument(context);
  switch (keyword.name) {
    case 'Date':
      return dateSuggestions(typed, heldOn(context, line));
    case 'Next':
      return dateEnd(typed, 0) >= 0 && /\s\S*$/.test(typed.slice(dateEnd(typed, 0)))
        ? starts(times(context, line))
        : next(context, line, typed);
    case 'Time':
      // `14:00` is a time: Enter behind it is the end of the line.
      return /\d[:.]\d\d$/.test(typed) ? [] : times(context, line);
    case 'Location':
      return places(context, line).filter(({ label }) => goesOn(label, typed));
    case 'Purpose':
      // In the header it is told in words of one's own.
      return context.tree.lines.slice(0, line + 1).findLast(({ $type }) => $type === 'Heading' || $type === 'Meeting')?.$type === 'Heading'
        ? wordSuggestions(PURPOSES, language)
        : [];
    case 'Duration':
      return DURATIONS.map((minutes) => durationInWords(minutes, language)).map((text) => ({
        label: text,
        kind: CompletionItemKind.Value,
        text,
      }));
    case 'Secret':
      return groundSuggestions(language, 'bare');
    case 'Status':
      return statuses(context);
    default:
      return wordSuggestions(keyword.values ?? [], language);
  }
}

/** Whether a text is what is being typed, in the middle of a word: behind a whole word it may be another text that begins so. */
function goesOn(text: string, typed: string): boolean {
  return startsWith(text, typed) && (typed === '' || /^[\p{L}\p{N}]{2}$/u.test(text.slice(typed.length - 1, typed.length + 1)));
}

function statuses(context: FeatureContext): Suggestion[] {
  const language = languageOfDocument(context);
  const words = wordSuggestions(MEETING_STATUSES, language);
  const today = formatDate(context.today, language);
  const approved = `${wordsOf(MEETING_STATUSES).approved[language]} ${language === 'nl' ? 'op' : 'on'}`;
  return [
    ...words,
    {
      label: `${approved} ${today}`,
      kind: CompletionItemKind.EnumMember,
      snippet: `${approved} \${1:${today}}`,
      description: context.language === 'nl' ? 'met de dag waarop' : 'with the day on which',
    },
  ];
}

/** The day of a meeting: the next one of its series, or a coming day. */
function heldOn(context: FeatureContext, line: number): DateSetting {
  const meeting = meetingHere(context, line);
  const series = seriesOfMeeting(context, meeting);
  const before =
    meeting && series ? meetingsOf(context, series.outline.id).filter((other) => other.meeting.outline.node !== meeting.outline.node) : [];
  const last = before.findLast(({ date }) => date !== undefined)?.date;
  const after = last ?? addDays(context.today, -1);
  const nextDate = nextMeetingAfter(context, series, after);
  return {
    base: context.today,
    ...languages(context),
    holidays: context.config.holidays,
    named: nextDate === undefined ? [] : [{ date: nextDate, name: nameOfNext(context) }],
    nextMeeting: nextDate,
    withBase: true,
    namedFirst: true,
  };
}

function nameOfNext(context: FeatureContext): string {
  return context.language === 'nl' ? 'volgend overleg van de reeks' : 'next meeting of the series';
}

function languages(context: FeatureContext) {
  return { language: languageOfDocument(context), reader: context.language };
}

/** Dates reckoned from the meeting around a line: with the series' next meeting and the track's target by their names. */
export function deadlineSetting(context: FeatureContext, line: number, trackId: string | undefined): DateSetting {
  const meeting = meetingHere(context, line);
  const series = seriesOfMeeting(context, meeting);
  const base = dateOf(context, meeting) ?? context.today;
  const own = meeting === undefined ? undefined : nextOf(context, meeting);
  const nextMeeting = own ?? nextMeetingAfter(context, series, base);
  const named =
    nextMeeting === undefined || nextMeeting <= base
      ? []
      : [{ date: nextMeeting, name: context.language === 'nl' ? 'volgend overleg' : 'next meeting' }];
  const target = trackId === undefined ? undefined : targetOf(context, line, trackId);
  if (target !== undefined) {
    named.push({ date: target, name: context.language === 'nl' ? `streefdatum van spoor ${trackId}` : `target of track ${trackId}` });
  }
  return { base, ...languages(context), holidays: context.config.holidays, named, nextMeeting };
}

/** `Volgende` as the header gives it. */
function nextOf(context: FeatureContext, meeting: NonNullable<ReturnType<typeof meetingHere>>) {
  const field = fieldNamed<ast.DateField>(headerOf(context, meeting), 'Next');
  return field?.date === undefined ? undefined : parseDate(field.date)?.date;
}

function targetOf(context: FeatureContext, line: number, trackId: string) {
  const meeting = meetingHere(context, line);
  const tracks = [...(meeting?.outline.tracks ?? []), ...(seriesOfMeeting(context, meeting)?.outline.tracks ?? [])];
  const track = tracks.find(({ name }) => name === trackId);
  const target = track?.attributes.find((attribute): attribute is ast.DateAttribute => attribute.$type === 'DateAttribute')?.date;
  return target === undefined ? undefined : parseDate(target)?.date;
}

/** `Volgende`: day and time of the series' next meeting, then other days. */
function next(context: FeatureContext, line: number, typed: string): Suggestion[] {
  const meeting = meetingHere(context, line);
  const series = seriesOfMeeting(context, meeting);
  const base = dateOf(context, meeting) ?? context.today;
  const { language } = languages(context);
  const date = nextMeetingAfter(context, series, base);
  const rhythm = rhythmOf(series);
  const setting = { base, ...languages(context), holidays: context.config.holidays, named: [], nextMeeting: date };
  const others = dateSuggestions(typed, setting);
  if (date === undefined) return others;
  const day = formatDate(date, language, { weekday: true });
  const text = [day, rhythm?.rhythm.start].filter(Boolean).join(' ');
  const first: Suggestion = {
    label: text,
    kind: CompletionItemKind.Value,
    text,
    description: nameOfNext(context),
    filter: `${text} ${formatDate(date, language)} ${date}`,
  };
  return [first, ...others.filter(({ label }) => label !== day)];
}

/** Times of the series, of the meeting before this one, and then whole hours. */
function times(context: FeatureContext, line: number): Suggestion[] {
  const meeting = meetingHere(context, line);
  const rhythm = rhythmOf(seriesOfMeeting(context, meeting));
  const say = context.language === 'nl' ? ['tijd van de reeks', 'vorig overleg'] : ['time of the series', 'previous meeting'];
  const previous = previousMeeting(context, meeting);
  const before = previous === undefined ? '' : typedIn(fieldNamed(headerOf(context, previous.meeting), 'Time'));
  const hours = HOURS.map((hour) => `${String(hour).padStart(2, '0')}:00-${String(hour + 1).padStart(2, '0')}:00`);
  const rows: [string, string | undefined][] = [
    [(rhythm && timeOf(rhythm)) ?? '', say[0]],
    [before, say[1]],
    ...hours.map((hour): [string, undefined] => [hour, undefined]),
  ];
  return unique(rows);
}

/** Of each stretch of time its start. */
function starts(suggestions: readonly Suggestion[]): Suggestion[] {
  return unique(suggestions.map(({ label, description }) => [label.split(/[-–]/)[0]!.trimEnd(), description]));
}

/** Where the series meets, and where its meetings were. */
function places(context: FeatureContext, line: number): Suggestion[] {
  const meeting = meetingHere(context, line);
  const series = meeting?.seriesId === undefined ? undefined : context.project.series(meeting.seriesId);
  const say = context.language === 'nl' ? ['plaats van de reeks', 'vorig overleg'] : ['place of the series', 'previous meeting'];
  const previous = previousMeeting(context, meeting);
  const before = previous === undefined ? '' : typedIn(fieldNamed(headerOf(context, previous.meeting), 'Location'));
  return unique([
    [series?.location ?? '', say[0]],
    [before, say[1]],
  ]);
}

function unique(rows: readonly (readonly [string, string | undefined])[]): Suggestion[] {
  const seen = new Set(['']);
  return rows.flatMap(([text, description]) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ label: text, kind: CompletionItemKind.Value, text, ...(description === undefined ? {} : { description }) }];
  });
}
