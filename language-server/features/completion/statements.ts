import { CompletionItemKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { Language, ReferenceTarget } from '../../model/minutes.ts';
import { itemsOf } from '../../model/walk.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { statementOf } from '../../references/outline.ts';
import { CLOSED_LABEL } from '../../vocabulary/closed-label.ts';
import { ITEMS } from '../../vocabulary/items.ts';
import {
  type FieldKeyword,
  fieldName,
  type ItemKeyword,
  isItem,
  KEYWORD_OF,
  type KeywordName,
  keywordNamed,
  NESTED_ITEMS,
  type StatementKeyword,
} from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { closedLabelEnd } from '../shared/closed-label.ts';
import { oneLine } from '../shared/labels.ts';
import { nextId } from '../shared/next-id.ts';
import { fieldNamed, headerOf, keywordOf, languageOfDocument, meetingHere, namesHere } from '../shared/surroundings.ts';
import { headingSuggestions } from './headings.ts';
import { meetingSuggestions } from './new-meeting.ts';
import type { CursorPlace } from './place.ts';
import { actionSuggestion, openActions } from './references.ts';
import { BOOK, HEADER_FIELDS, SECTION_FIELDS } from './statement-words.ts';
import type { Suggestion } from './suggestion.ts';

type StatementPlace = Extract<CursorPlace, { kind: 'statement' }>;

/** So many open actions of earlier meetings are offered as `Voortgang` lines. */
const MOST_REPORTS = 12;

/** What can open a line, what fits the place first: fields in a header, items in a section, declarations in an address book. */
export function statementSuggestions(context: FeatureContext, line: number, place: StatementPlace): Suggestion[] {
  const language = languageOfDocument(context);
  const setting: Setting = { context, line, place, language, meeting: meetingHere(context, line) };
  if (place.under !== undefined) return nested(setting);
  const own = topLevel(setting);
  // Where no keyword has settled the language yet, a word typed in the other one counts too.
  const other: Language = language === 'nl' ? 'en' : 'nl';
  const isSettled = context.tree.lines.some((candidate) => keywordOf(candidate) !== undefined);
  return isSettled || place.typed === '' ? own : [...own, ...topLevel({ ...setting, language: other })];
}

interface Setting {
  readonly context: FeatureContext;
  readonly line: number;
  readonly place: StatementPlace;
  readonly language: Language;
  readonly meeting: MeetingNames | undefined;
}

function topLevel(setting: Setting): Suggestion[] {
  const { context, meeting, place } = setting;
  // Below a meeting only its own series goes on: a file may hold years of it.
  const minutes = () =>
    mayBecome('Meeting', setting) ? meetingSuggestions(context, setting.language, place.alone, meeting && (meeting.seriesId ?? '')) : [];
  const declarations = () => statements(setting, BOOK);
  if (meeting === undefined) {
    const isBook = (namesHere(context)?.outline.parties.length ?? 0) > 0 || /adresboek|address/i.test(context.uri);
    return isBook ? [...sameAgain(setting, declarations()), ...minutes()] : [...minutes(), ...declarations()];
  }
  const headings = headingSuggestions(context, setting.line, setting.language, meeting);
  const rest = () => [
    ...statements(
      setting,
      BOOK.filter(({ nests }) => nests),
    ),
    ...minutes(),
    ...statements(
      setting,
      BOOK.filter(({ nests }) => !nests),
    ),
  ];
  if (place.inHeader && place.afterBlank && hasDate(setting, meeting)) {
    return [...headings, ...items(setting, ITEMS), ...fields(setting, meeting), ...rest()];
  }
  if (place.inHeader) return [...fields(setting, meeting), ...headings, ...items(setting, ITEMS), ...rest()];
  const below = place.belowHeading ? sectionFields(setting) : [];
  const reports = mayBecome('Progress', setting) ? openReports(setting, meeting) : [];
  return [...items(setting, ITEMS), ...reports, ...below, ...headings, ...rest(), ...table(setting)];
}

/** A table to fill in, for the text of minutes. */
function table({ place, language }: Setting): Suggestion[] {
  if (!place.alone || place.inHeader) return [];
  const { label, head, what } = TABLE[language];
  const snippet = `| \${1:${head}} | \${2:${head}} |\n|---|---|\n| $3 | $4 |\n$0`;
  return [{ label, kind: CompletionItemKind.Snippet, snippet, description: what, filter: label }];
}

const TABLE: Readonly<Record<Language, { readonly label: string; readonly head: string; readonly what: string }>> = {
  nl: { label: 'Tabel', head: 'Kop', what: 'een tabel in de tekst' },
  en: { label: 'Table', head: 'Head', what: 'a table in the text' },
};

/** A header with its day is as good as done: behind a blank line the body begins. */
function hasDate({ context }: Setting, meeting: MeetingNames): boolean {
  return fieldNamed(headerOf(context, meeting), 'Date') !== undefined;
}

/** Whether the word typed can still become this keyword: what spans the project is reckoned only then. */
function mayBecome(name: KeywordName, { place, language }: Setting): boolean {
  const word = keywordNamed(name)[language];
  return word.toLowerCase().startsWith(place.typed.toLowerCase());
}

/** In an address book another of the kind above is the likeliest. */
function sameAgain({ context, line }: Setting, suggestions: Suggestion[]): Suggestion[] {
  const above = keywordOf(context.tree.lines[line]);
  const again = suggestions.filter(({ filter }) => above !== undefined && KEYWORD_OF.get(filter ?? '') === above);
  return [...again, ...suggestions.filter((suggestion) => !again.includes(suggestion))];
}

// ---------------------------------------------------------------- header

/** The fields that are not there yet: first those that come behind the field above. */
function fields(setting: Setting, meeting: MeetingNames): Suggestion[] {
  const { context, line } = setting;
  const present = new Set(headerOf(context, meeting).map((node) => KEYWORD_OF.get(node.keyword)?.name));
  const last = keywordOf(context.tree.lines[line]);
  const above = HEADER_FIELDS.slice(0, HEADER_FIELDS.indexOf(last as FieldKeyword) + 1);
  const missing = HEADER_FIELDS.filter(({ name }) => name === 'Attachment' || !present.has(name));
  const sorted = [...missing.filter((keyword) => !above.includes(keyword)), ...missing.filter((keyword) => above.includes(keyword))];
  return sorted.map((keyword) => field(keyword, setting));
}

/** The fields of a section that are not there yet. */
function sectionFields(setting: Setting): Suggestion[] {
  const { context, line } = setting;
  const present = new Set<string>();
  for (let index = line; index >= 0; index--) {
    const node = context.tree.lines[index]!;
    if (node.$type === 'Heading') break;
    if (ast.isField(node)) present.add(fieldName(node));
    else if (closedLabelEnd(node) !== undefined) present.add('Secret');
  }
  return [
    ...SECTION_FIELDS.filter(({ name, repeats }) => repeats === true || !present.has(name)).map((keyword) => field(keyword, setting)),
    ...(present.has('Secret') ? [] : [closedLabel(setting)]),
  ];
}

function closedLabel({ language, place, context }: Setting): Suggestion {
  const word = CLOSED_LABEL[language];
  return {
    label: word,
    kind: CompletionItemKind.Property,
    text: place.alone ? `${word}: ` : word,
    description: plain(CLOSED_LABEL.help[context.language].what),
    filter: word,
    more: place.alone,
    data: { kind: 'keyword', id: word },
  };
}

function field(keyword: FieldKeyword, { language, place, context }: Setting): Suggestion {
  const word = keyword[language];
  const insertion =
    keyword.kind === 'attachmentField' && place.alone
      ? { snippet: `${word}: \${1:titel} <$2>` }
      : { text: place.alone ? `${word}: ` : word };
  return {
    label: word,
    kind: CompletionItemKind.Property,
    ...insertion,
    description: plain(keyword.help[context.language].what),
    filter: word,
    more: place.alone && keyword.kind !== 'attachmentField',
    data: { kind: 'keyword', id: word },
  };
}

// ---------------------------------------------------------------- items

function items(setting: Setting, keywords: readonly ItemKeyword[], parent?: string): Suggestion[] {
  return keywords.map((keyword) => (keyword.kind === 'progress' ? statement(keyword, setting) : item(keyword, setting, parent)));
}

function item(keyword: ItemKeyword, setting: Setting, parent?: string): Suggestion {
  const { meeting, language, place } = setting;
  const word = keyword[language];
  const id = nextId(meeting, keyword.name, language, parent);
  return {
    ...statement(keyword, setting),
    label: place.alone ? `${word} ${id}` : word,
    ...(place.alone ? { snippet: `${word} ${id}${keyword.template[language]}` } : { text: word }),
  };
}

function statements(setting: Setting, keywords: readonly StatementKeyword[]): Suggestion[] {
  return keywords.map((keyword) => statement(keyword, setting));
}

function statement(keyword: StatementKeyword, { language, place, context }: Setting): Suggestion {
  const word = keyword[language];
  return {
    label: word,
    kind: place.alone ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
    ...(place.alone ? { snippet: `${word}${keyword.template?.[language] ?? ''}` } : { text: word }),
    description: plain(keyword.help[context.language].what),
    filter: word,
    data: { kind: 'keyword', id: word },
  };
}

/** Lines that report on the open actions of the meeting's series, those it has not mentioned yet. */
function openReports({ context, place, language }: Setting, meeting: MeetingNames): Suggestion[] {
  if (!place.alone || meeting.seriesId === undefined) return [];
  const { id } = meeting.outline;
  const reported = new Set(
    (context.project.names.meetings.get(id) ?? []).flatMap(({ uri }) => {
      const held = context.project.file(uri)?.meetings.filter((one) => one.id === id) ?? [];
      return held.flatMap((one) => [...itemsOf(one)].flatMap((item) => (item.kind === 'progress' ? nameOf(item.about.target) : [])));
    }),
  );
  const word = keywordNamed('Progress')[language];
  return openActions(context, meeting)
    .filter((action) => action.meeting.series === meeting.seriesId && !reported.has(action.ref))
    .slice(0, MOST_REPORTS)
    .map((action) => {
      const offered = actionSuggestion(context, action, { about: true, alone: true });
      return { ...offered, label: `${word} ${offered.label}`, snippet: `${word} ${offered.snippet}`, filter: `${word} ${offered.filter}` };
    });
}

function nameOf(target: ReferenceTarget | undefined): string[] {
  return target === undefined ? [] : [`${target.meeting}/${target.id}`];
}

/** Below an agreement and its like: items of its own; below a series or a meeting's other statements nothing is nested. */
function nested(setting: Setting): Suggestion[] {
  const { context, line, place } = setting;
  const { under } = place;
  if (under === undefined || !isItem(under)) return [];
  return items(setting, NESTED_ITEMS, parentId(context, line));
}

/** The id of the item that nested lines above belong to. */
function parentId(context: FeatureContext, line: number): string | undefined {
  for (let index = line; index >= 0; index--) {
    const node: ast.Line = context.tree.lines[index]!;
    if (node.$type === 'NestedStatement') continue;
    const parent = statementOf(node);
    return parent !== undefined && 'name' in parent ? parent.name : undefined;
  }
  return undefined;
}

function plain(what: string): string {
  return oneLine(what.replaceAll('`', ''), 90);
}
