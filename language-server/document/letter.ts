import type { AnyMinutes, Language } from '../model/minutes.ts';
import { isToCome } from '../model/status.ts';
import { nameWords } from '../model/value-text.ts';
import { documentOf } from './compose.ts';
import type { RenderContext, View } from './context.ts';
import type { Look } from './look.ts';
import type { Document, Part, Row, SectionPart, Table } from './parts.ts';
import { joinPhrases, type Phrase, type PhraseSpan } from './phrase.ts';
import { type SentenceKey, sentence, sentencePhrase } from './sentences.ts';
import { onDayOfMeeting } from './view.ts';
import { Wording } from './wording.ts';

/** A mail: what it brings, and the words around it. Both its forms, HTML and text, are written from this. */
export interface Letter {
  readonly language: Language;
  readonly greeting: string;
  /** Each a paragraph of its own. */
  readonly opening: readonly Phrase[];
  readonly document: Document;
  /** The greeting at the end, and who sends it. */
  readonly closing: readonly string[];
  /** The looks of who sends it: its logo stands above, its name and address below. */
  readonly look: Look | undefined;
}

/** A letter that may be too long for a mail: its parts in ever shorter forms, the whole first. */
export interface LetterForms {
  readonly whole: Letter;
  /** With at most this many rows in its lists; the rest goes along as a file. Undefined for a view that has no lists to keep. */
  shortened(rows: number, withFacts: boolean): Letter;
}

/** Minutes that are an invitation go out as one, and so do those of a meeting that is called off. */
export function letterView(minutes: AnyMinutes, view: View): View {
  return view === 'full' && isToCome(minutes) ? 'invitation' : view;
}

/** The mail about a meeting. */
export function letterOf(minutes: AnyMinutes, given: RenderContext): LetterForms {
  const view = letterView(minutes, given.view);
  const document = documentOf(minutes, { ...onDayOfMeeting(minutes, given), view, sourceLines: false });
  const { language } = minutes;
  const letter = (opening: readonly Phrase[], parts: readonly Part[]): Letter => ({
    language,
    greeting: sentence(language, 'dearAll'),
    opening,
    document: { ...document, parts },
    closing: closingOf(minutes),
    look: given.look,
  });
  const opening = openingOf(minutes, given, view);
  const lists = document.parts.filter(isList);
  const below = view === 'full' && lists.length > 0 ? [[sentence(language, 'listsBelow')]] : [];
  return {
    whole: letter([opening, ...below], document.parts),
    shortened: (rows, withFacts) => {
      const kept = [
        ...document.parts.filter((part) => withFacts && part.kind === 'facts'),
        ...limited(lists, rows, language),
        ...document.parts.filter((part) => part.kind === 'section' && part.id === 'legend'),
      ];
      const why = sentence(language, lists.length > 0 && view !== 'invitation' ? 'attached' : 'allAttached');
      return letter([opening, [why]], kept);
    },
  };
}

/** Lists that a mail keeps, however long the minutes are. */
const KEPT: ReadonlySet<string> = new Set(['decisions', 'actions', 'agreements', 'commitments', 'open-actions', 'agenda']);

function isList(part: Part): part is SectionPart {
  return part.kind === 'section' && KEPT.has(part.id);
}

/** The lists with at most so many rows in all; each says how many it has left out. Notes stand in the whole, which goes along. */
export function limited(lists: readonly SectionPart[], rows: number, language: Language): SectionPart[] {
  let left = rows;
  return lists.map((list) => ({
    ...list,
    parts: list.parts.flatMap((part): Part[] => {
      if (part.kind === 'notes') return [];
      if (part.kind !== 'table') return left > 0 ? [part] : [];
      const shown: Table = { ...part, rows: part.rows.slice(0, left).map(withoutNotes) };
      left -= shown.rows.length;
      if (shown.rows.length === part.rows.length) return [shown];
      const rest: Part = { kind: 'sentence', words: [sentence(language, 'moreAttached', shown.rows.length, part.rows.length)] };
      return shown.rows.length === 0 ? [rest] : [shown, rest];
    }),
  }));
}

function withoutNotes(row: Row): Row {
  const facts = (all: Row['more']) => all.map((fact) => ({ ...fact, value: withoutMarks(fact.value) }));
  return { ...row, cells: row.cells.map(withoutMarks), more: facts(row.more), after: facts(row.after) };
}

/** Without what points at notes. */
function withoutMarks(phrase: Phrase): Phrase {
  return phrase.flatMap((span): Phrase => {
    if (typeof span === 'string') return [span];
    if (span.kind === 'note') return [];
    if (span.kind === 'typed') return [{ ...span, source: withoutMarks(span.source) }];
    return 'words' in span && typeof span.words !== 'string' ? [{ ...span, words: withoutMarks(span.words) } as PhraseSpan] : [span];
  });
}

// ---------------------------------------------------------------- words around it

/** `Hierbij ontvangt u het conceptverslag van maandag 16 november 2020: Directeurenoverleg.` */
function openingOf(minutes: AnyMinutes, context: RenderContext, view: View): Phrase {
  const { language, status } = minutes;
  const ofWhole = status === undefined ? 'minutes' : status.value;
  const kind: SentenceKey = status?.value === 'cancelled' ? 'cancelled' : view === 'full' ? ofWhole : view;
  return sentencePhrase(language, kind, namedMeeting(minutes, context, view));
}

/** The meeting by its day and name, with its hour where people must still come. */
function namedMeeting(minutes: AnyMinutes, context: RenderContext, view: View): Phrase {
  const wording = new Wording(minutes, context);
  const name = wording.text(minutes.name);
  const day = dayOf(wording, view === 'invitation');
  if (day.length === 0) return name.length === 0 ? [] : sentencePhrase(minutes.language, 'called', name);
  return name.length === 0 ? day : sentencePhrase(minutes.language, view === 'invitation' ? 'onDay' : 'ofDay', name, day);
}

/** `maandag 16 november 2020, 16:30 uur` */
function dayOf(wording: Wording, withHour: boolean): Phrase {
  const { date, time, language } = wording.minutes;
  const hour = !withHour || time === undefined ? [] : [`${time.start}${language === 'nl' ? ' uur' : ''}`];
  return date === undefined ? [] : joinPhrases([wording.date(date), hour], ', ');
}

/** `Directeurenoverleg, maandag 16 november 2020` */
export function meetingPhrase(wording: Wording): Phrase {
  return joinPhrases([wording.text(wording.minutes.name), dayOf(wording, false)], ', ');
}

/** With the name of the secretary; public mail does not say who that is. */
export function closingOf(minutes: AnyMinutes): string[] {
  const secretary = minutes.secretary?.party;
  const name = secretary !== undefined && 'name' in secretary ? nameWords(secretary.name) : undefined;
  return [sentence(minutes.language, 'regards'), ...(name === undefined ? [] : [name])];
}

/** Below a letter: the organisation, its address, and what stands at the foot of its pages. */
export function senderOf(look: Look | undefined): { readonly organisation: string; readonly address: readonly string[] } {
  const { organisation = '', address = [], footer = '' } = look ?? {};
  return { organisation, address: [...address, footer].filter((line) => line !== '') };
}
