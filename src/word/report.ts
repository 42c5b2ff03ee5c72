import { formatDate, type Language } from '../../language-server/index.ts';
import { type ChangeEntry, withSingleBlanks } from '../../language-server/output/index.ts';
import type { PassagePlace } from './places.ts';
import type { Returned, ReturnedChange, ReturnedComment } from './returned.ts';
import { dayOf, type Hand } from './word-text.ts';

type Both = Readonly<Record<Language, string>>;
type How = ReturnedChange['how'];

const HOW: Readonly<Record<How, Both>> = {
  added: { nl: 'toegevoegd', en: 'added' },
  removed: { nl: 'vervallen', en: 'removed' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  moved: { nl: 'verplaatst', en: 'moved' },
};
const WORDS = {
  title: { nl: 'titel', en: 'title' },
  section: { nl: 'kop', en: 'heading' },
  text: { nl: 'tekst', en: 'text' },
  facts: { nl: 'gegevens', en: 'facts' },
  after: { nl: 'na', en: 'after' },
  by: { nl: 'door', en: 'by' },
  untracked: { nl: 'niet bijgehouden door Word', en: 'not tracked by Word' },
  partly: { nl: 'deels niet bijgehouden door Word', en: 'partly not tracked by Word' },
  comment: { nl: 'Opmerking bij', en: 'Comment on' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  answer: { nl: 'antwoord', en: 'answer' },
  resolved: { nl: 'afgehandeld', en: 'resolved' },
  start: { nl: 'het begin', en: 'the beginning' },
} as const satisfies Record<string, Both>;

/** Changes and comments as entries for people, in the order in which they stand in the minutes. */
export function returnedEntries(meeting: string, { changes, comments }: Returned, language: Language): ChangeEntry[] {
  return [
    ...changes.map((change) => changeEntry(meeting, change, language)),
    ...comments.map((comment) => commentEntry(meeting, comment, language)),
  ];
}

/** As one JSON object; `kind` and `how` are stable, `message` is for people. Lines count from 1. */
export function returnedToJson(meeting: string, { changes, comments }: Returned, language: Language): string {
  const object = {
    version: 1,
    changes: changes.map((change) => ({
      kind: change.place.kind,
      how: change.how,
      meeting,
      ...('name' in change.place ? { place: change.place.name } : {}),
      ...textsOf(change),
      authors: change.hands,
      tracked: change.isTracked,
      message: changeEntry(meeting, change, language).heading,
      line: change.line + 1,
    })),
    comments: comments.map(({ place, line, hand, isResolved, quote, text, answers }) => ({
      kind: place.kind,
      meeting,
      ...('name' in place ? { place: place.name } : {}),
      author: hand,
      quote,
      text,
      answers,
      resolved: isResolved,
      line: line + 1,
    })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function changeEntry(meeting: string, change: ReturnedChange, language: Language): ChangeEntry {
  const { how, place, hands, isTracked } = change;
  const by = hands.length === 0 ? [] : [`${WORDS.by[language]} ${hands.map((hand) => handWords(hand, language)).join(', ')}`];
  const beside = isTracked ? [] : [(hands.length === 0 ? WORDS.untracked : WORDS.partly)[language]];
  const heading = capital(how === 'added' ? addedWords(place, language) : `${placeWords(place, language)} ${HOW[how][language]}`);
  const notes = by.length + beside.length === 0 ? [] : [[...by, ...beside].join('; ')];
  return { meeting, heading, ...textsOf(change), notes };
}

/** What was and is, without the label that the place tells already. */
function textsOf({ how, place, before, after }: ReturnedChange): {
  readonly before: string | undefined;
  readonly after: string | undefined;
} {
  const label = how === 'changed' && place.kind === 'item' ? `${place.name} ` : '';
  if (before?.startsWith(label) !== true || after?.startsWith(label) !== true) return { before, after };
  return { before: before.slice(label.length), after: after.slice(label.length) };
}

function addedWords(place: PassagePlace, language: Language): string {
  const where = place.kind === 'title' ? WORDS.title[language] : place.name || WORDS.start[language];
  return `${WORDS.text[language]} ${HOW.added[language]} ${WORDS.after[language]} ${where}`;
}

function placeWords(place: PassagePlace, language: Language): string {
  switch (place.kind) {
    case 'title':
      return WORDS.title[language];
    case 'field':
    case 'row':
      return place.name;
    case 'section':
      return `${WORDS.section[language]} ${place.name}`;
    case 'item':
      return `${place.name}: ${(place.isText ? WORDS.text : WORDS.facts)[language]}`;
    case 'text':
      return place.name === '' ? WORDS.text[language] : `${place.name}: ${WORDS.text[language]}`;
  }
}

function commentEntry(
  meeting: string,
  { place, quote, hand, text, answers, isResolved }: ReturnedComment,
  language: Language,
): ChangeEntry {
  const where = place.kind === 'title' || place.kind === 'text' ? placeWords(place, language) : place.name;
  const about = quote === '' ? [] : [`“${shortQuote(quote)}”`];
  return {
    meeting,
    heading: `${WORDS.comment[language]} ${where}${isResolved ? ` (${WORDS.resolved[language]})` : ''}`,
    before: undefined,
    after: undefined,
    notes: [
      ...about,
      `${handWords(hand, language)}: ${text}`,
      ...answers.map((answer) => `${WORDS.answer[language]} ${WORDS.by[language]} ${handWords(answer.hand, language)}: ${answer.text}`),
    ],
  };
}

const LONGEST_QUOTE = 160;

function shortQuote(quote: string): string {
  const signs = [...quote];
  return signs.length <= LONGEST_QUOTE ? quote : `${signs.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}

function handWords(hand: Hand, language: Language): string {
  const day = dayOf(hand);
  const who = withSingleBlanks(hand.name) || WORDS.unknown[language];
  return day === undefined ? who : `${who} (${formatDate(day, language)})`;
}

function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
