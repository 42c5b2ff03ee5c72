import { durationInWords } from '../syntax/durations.ts';
import { attachmentWords, factOf, officersIn, ownFieldFacts, peopleInGroups } from './facts.ts';
import { given } from './items.ts';
import type { Fact, ItemFact } from './parts.ts';
import { joinPhrases, type Phrase } from './phrase.ts';
import type { AnyAttendee, AnySection } from './view.ts';
import type { Wording } from './wording.ts';
import type { FixedWord } from './words.ts';

/** What the fields right below a heading say, in the order in which it is read; what is not given is left out. */
export function sectionFacts(wording: Wording, { fields }: AnySection): Fact[] {
  if (fields === undefined) return [];
  const { purpose, documents } = fields;
  const officers = (word: FixedWord, all: readonly AnyAttendee[]) => factOf(wording, word, all[0]?.at, [officersIn(wording, all)]);
  const people = (word: FixedWord, all: readonly AnyAttendee[]) => factOf(wording, word, all[0]?.at, ...peopleInGroups(wording, all));
  return [
    ...factOf(wording, 'time', fields.time?.at, [wording.time(fields.time)]),
    ...factOf(wording, 'duration', fields.duration?.at, [durationOf(wording, fields)]),
    ...factOf(wording, 'purpose', purpose?.at, [wording.text(purpose?.text)]),
    ...factOf(wording, 'caseNumber', undefined, [wording.text(fields.caseNumber)]),
    ...officers('portfolioHolder', fields.holders),
    ...officers('presenter', fields.presenters),
    ...officers('chair', fields.chairs),
    ...people('present', fields.present),
    ...people('absent', fields.absent),
    ...factOf(
      wording,
      'documents',
      documents[0]?.at,
      documents.map((document) => attachmentWords(wording, document)),
      documents,
    ),
    ...ownFieldFacts(wording, fields.others),
  ];
}

type AnyFields = NonNullable<AnySection['fields']>;

function durationOf(wording: Wording, { duration }: AnyFields): Phrase {
  if (duration === undefined) return [];
  const { minutes, note } = duration;
  return [durationInWords(minutes, wording.language), ...(note === undefined ? [] : [', ', ...wording.value(note)])];
}

/** What an agenda says behind a title: when, how long, what for, by whom, and with which documents. */
export function agendaDetail(wording: Wording, { fields }: AnySection): Phrase {
  if (fields === undefined) return [];
  const people = officersIn(wording, [...fields.holders, ...fields.presenters]);
  const documents = fields.documents.map((document) => attachmentWords(wording, document));
  const parts = [
    wording.time(fields.time),
    durationOf(wording, fields),
    wording.text(fields.purpose?.text),
    people,
    wording.text(fields.caseNumber),
  ];
  const words = joinPhrases(
    [...parts, ...documents].filter((part) => part.length > 0),
    '; ',
  );
  return words.length === 0 ? [] : [{ kind: 'detail', words: [' (', ...words, ')'] }];
}

/** What a list of decisions says of where a decision was taken: the case, and whose portfolio it is. */
export function caseFacts(wording: Wording, section: AnySection | undefined): ItemFact[] {
  const fields = section?.fields;
  if (fields === undefined) return [];
  return given(wording, [
    ['caseNumber', wording.text(fields.caseNumber)],
    ['portfolioHolder', officersIn(wording, fields.holders)],
  ]);
}
