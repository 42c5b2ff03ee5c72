/**
 * The TextMate grammar, which colours a file before the language server has read it, and wherever there is none.
 *
 * Its law: a keyword is coloured only where the line reads as a statement, never inside prose. So every statement is anchored to the start
 * of its line and looks ahead as far as the lexer does; keywords and attribute words come from the tables of the lexer. A test runs both
 * over the same lines. Scopes are those that semantic tokens fall back on, so that colours stay when the server is there. No pattern spans
 * lines, but for what the language itself continues.
 */

import { TITLE } from '../../language-server/syntax/head-lexer.ts';
import { ONLY_WITH_VALUE } from '../../language-server/syntax/line-start.ts';
import { AMONG_FIELDS } from '../../language-server/syntax/section-fields.ts';
import { SECTION_NUMBER } from '../../language-server/syntax/section-numbers.ts';
import type { AttributeKind } from '../../language-server/vocabulary/attribute-rows.ts';
import { ATTRIBUTE_WORDS, RHYTHM_WORDS, UNTIL_WORDS } from '../../language-server/vocabulary/attributes.ts';
import { DECLARATIONS } from '../../language-server/vocabulary/declarations.ts';
import { FIELDS } from '../../language-server/vocabulary/fields.ts';
import { type Keyword, keywordNamed } from '../../language-server/vocabulary/keywords.ts';
import { spokenSource } from '../../language-server/vocabulary/spoken-items.ts';
import { valueWords } from '../../language-server/vocabulary/values.ts';
import { INLINE, PROSE } from './markdown.ts';
import {
  ATTRIBUTES,
  anyOf,
  BLANK,
  COLOURED_AS_GROUND,
  DATE,
  GROUND,
  ID,
  keywordsOf,
  REFERENCE,
  statementHead,
  TIME,
  wordsOf,
  wordsOrLabelsOf,
} from './patterns.ts';

const include = (name: string) => ({ include: `#${name}` });
/** An indented line under a statement continues it, and a comment between does not part them. */
const CONTINUES = `^(?=(?: {2}| \\t|\\t)${BLANK}*\\S|//)`;

const items = keywordsOf('item', 'progress', 'vote');
const declarations = DECLARATIONS.filter(({ name }) => name !== 'Meeting');
const nestable = declarations.filter((keyword) => 'nests' in keyword);
const meeting = [keywordNamed('Meeting')];
const FIELD_VALUES = FIELDS.flatMap((field) => ('values' in field ? valueWords(field.values) : [])).join('|');

/** Fields right below a heading, by what has to stand behind them. */
const below = (...kinds: readonly Keyword['kind'][]) =>
  keywordsOf(...kinds).filter((keyword) => 'below' in keyword && keyword.below !== undefined);
const inHeader = (...kinds: readonly Keyword['kind'][]) =>
  keywordsOf(...kinds).filter((keyword) => !('below' in keyword && keyword.below === 'heading'));
/** `Voorzitter: dank u wel` is text, and so is `Tijd: die is er niet`. */
const OF_PEOPLE = `(?=${BLANK}*(?:(?:\\p{L}+${BLANK}+){0,2}[@"{]|$))`;
const WITH_DIGIT = `(?=.*\\d)`;

type Where = Parameters<typeof statementHead>[1];
/** Below a heading, where fewer lines are declarations and other words for items are statements, too. */
const TOLD: Where = { told: true };
const headOf = (keywords: readonly Keyword[], where?: Where) => keywords.map((keyword) => statementHead(keyword, where)).join('|');
const attributeWords = (...kinds: readonly AttributeKind[]) =>
  anyOf(ATTRIBUTE_WORDS.filter(({ kind }) => kinds.includes(kind)).flatMap(({ nl, en }) => [nl, en]));

/** `Doel:@RIVM`: the value right behind the colon. */
const CLOSE_TO_VALUE = `${anyOf(FIELDS.flatMap(({ nl, en, ...field }) => ('below' in field ? [nl, en] : [])))}:(?=[@"{\\d])`;
/** Lines of no more than an outcome or a decision. */
const SPOKEN = spokenSource();
const STATEMENTS_BELOW = `${headOf([...items, ...declarations, ...meeting], TOLD)}|${SPOKEN}`;

/** Keyword, id or reference, parenthesis and colon of a statement; `start` is what may stand before it on the line. */
function head(keywords: readonly Keyword[], start: string, keywordScope: string, idScope: string, where?: Where) {
  const captures = {
    1: { name: keywordScope },
    2: { name: idScope },
    3: { patterns: [include('reference')] },
    4: { name: 'meta.attributes.verslag', patterns: [include('attributes')] },
    5: { name: 'punctuation.separator.statement.verslag' },
  };
  const words = where?.told ? wordsOrLabelsOf(keywords) : wordsOf(keywords);
  const parts = `(${words})${BLANK}*(?:(${ID})|(#${REFERENCE}))?${BLANK}*(?:${TITLE}${BLANK}*)?(${ATTRIBUTES})?${BLANK}*(:)?`;
  return { match: `${start}(?=${headOf(keywords, where)})${parts}`, captures };
}

/** A statement and the lines that continue it. */
function statement(
  keywords: readonly Keyword[],
  kind: string,
  scopes: readonly [keyword: string, id: string],
  inside: string,
  where?: Where,
) {
  const { match, captures } = head(keywords, '^', ...scopes, where);
  return { name: `meta.${kind}.verslag`, begin: match, beginCaptures: captures, while: CONTINUES, patterns: [include(inside)] };
}

function field(keywords: readonly Keyword[], inside: string, start = '^', value = '') {
  return {
    name: 'meta.field.verslag',
    begin: `${start}(${wordsOf(keywords)})${BLANK}*(:)${value}`,
    beginCaptures: { 1: { name: 'keyword.control.field.verslag' }, 2: { name: 'punctuation.separator.statement.verslag' } },
    while: CONTINUES,
    patterns: [include('comment'), include('nested'), include(inside)],
  };
}

const ITEM = ['keyword.control.item.verslag', 'entity.name.function.item.verslag'] as const;
const MEETING = ['keyword.control.meeting.verslag', 'entity.name.type.meeting.verslag'] as const;
const DECLARATION = ['keyword.control.declaration.verslag', 'entity.name.type.verslag'] as const;

export const TEXTMATE_GRAMMAR = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Verslag',
  scopeName: 'text.verslag',
  fileTypes: ['verslag'],
  patterns: [include('comment'), include('body'), include('statement'), include('field'), include('prose')],
  repository: {
    comment: {
      name: 'comment.line.double-slash.verslag',
      match: '^(//).*$',
      captures: { 1: { name: 'punctuation.definition.comment.verslag' } },
    },
    body: {
      comment: 'From the first heading to the next meeting: no fields here.',
      begin: '^(?=#{1,4}[ \\t])',
      end: `^(?=${headOf(meeting, TOLD)})`,
      patterns: [include('comment'), include('heading'), include('told'), include('prose')],
    },
    heading: {
      comment: 'With the blank lines and comments below it, and the fields that stand right below a heading only.',
      begin: `^(#{1,4})${BLANK}+(${SECTION_NUMBER})?(.*)$`,
      beginCaptures: {
        1: { name: 'markup.heading.verslag punctuation.definition.heading.verslag' },
        2: { name: 'markup.heading.verslag constant.numeric.section.verslag' },
        3: { name: 'markup.heading.verslag entity.name.section.verslag', patterns: [include('inline')] },
      },
      end: `^(?!//|${BLANK}*$|${CLOSE_TO_VALUE}|(?!(?:${STATEMENTS_BELOW}))${AMONG_FIELDS})`,
      patterns: [include('comment'), include('below')],
    },
    below: {
      patterns: [
        field(keywordsOf('sectionField'), 'grounds'),
        field(
          below('peopleField').filter(({ name }) => name === 'Holder'),
          'people',
        ),
        field(
          below('peopleField').filter(({ name }) => name !== 'Holder'),
          'people',
          '^',
          OF_PEOPLE,
        ),
        field(below('textField', 'attachmentField'), 'inline'),
        field(
          below('valueField').filter(({ name }) => name === 'Duration'),
          'value',
        ),
        field(
          below('valueField').filter(({ name }) => name !== 'Duration'),
          'value',
          '^',
          WITH_DIGIT,
        ),
        include('prose'),
      ],
    },
    grounds: { match: GROUND, name: `constant.other.ground.verslag ${COLOURED_AS_GROUND}` },
    statement: {
      patterns: [
        statement(meeting, 'meeting', MEETING, 'continued'),
        statement(declarations, 'declaration', DECLARATION, 'continued'),
        statement(items, 'item', ITEM, 'continued'),
      ],
    },
    told: {
      comment: 'Below a heading: a counted group is text.',
      patterns: [
        statement(declarations, 'declaration', DECLARATION, 'continued', TOLD),
        statement(items, 'item', ITEM, 'continued', TOLD),
        {
          name: 'meta.item.verslag',
          begin: `^(${SPOKEN})`,
          beginCaptures: { 1: { name: ITEM[0] } },
          while: CONTINUES,
          patterns: [include('continued')],
        },
      ],
    },
    continued: { patterns: [include('comment'), include('nested'), include('inline')] },
    nested: {
      comment: 'One indented item under a statement.',
      patterns: [
        head(items, `^${BLANK}+`, ...ITEM, TOLD),
        head(nestable, `^${BLANK}+`, ...DECLARATION, TOLD),
        { match: `^${BLANK}+(${SPOKEN})`, captures: { 1: { name: ITEM[0] } } },
      ],
    },
    attributes: {
      patterns: [
        attributeWith(attributeWords('reference'), ID, 'entity.name.function.reference.verslag'),
        attributeWith(attributeWords('ground'), GROUND, `constant.other.ground.verslag ${COLOURED_AS_GROUND}`),
        {
          match: `(?<=[(,])${BLANK}*(${attributeWords('word')})(?=${BLANK}*[,)])`,
          captures: { 1: { name: 'constant.language.status.verslag' } },
        },
        {
          match: `(?<=[(,])${BLANK}*(${anyOf([...ATTRIBUTE_WORDS.flatMap(({ nl, en }) => [nl, en]), ...RHYTHM_WORDS])})(?![-\\p{L}\\p{N}_])`,
          captures: { 1: { name: 'storage.modifier.attribute.verslag' } },
        },
        { match: `(?<=\\d)${BLANK}+(${anyOf(UNTIL_WORDS)})(?=${BLANK})`, captures: { 1: { name: 'storage.modifier.attribute.verslag' } } },
        ...['string', 'shield', 'mention', 'reference', 'date', 'time'].map(include),
        { match: '[(),]', name: 'punctuation.section.attributes.verslag' },
      ],
    },
    field: {
      patterns: [
        field(inHeader('peopleField'), 'people'),
        field(inHeader('textField', 'attachmentField'), 'inline'),
        field(
          inHeader('dateField', 'valueField').filter(({ name }) => !ONLY_WITH_VALUE.has(name)),
          'value',
        ),
        // `Opening: de voorzitter …` is text.
        field(
          inHeader('valueField').filter(({ name }) => ONLY_WITH_VALUE.has(name)),
          'value',
          '^',
          `(?=${BLANK}*(?:(?i:om|at|half|kwart|noon|midnight)\\b|\\d))`,
        ),
      ],
    },
    people: {
      patterns: [
        ...['string', 'shield', 'mention'].map(include),
        { match: '(?<=[(,])[ \\t]*(namens|for)(?=[ \\t]+@)', captures: { 1: { name: 'storage.modifier.attribute.verslag' } } },
        { match: '[(),]', name: 'punctuation.separator.people.verslag' },
      ],
    },
    value: {
      patterns: [
        include('date'),
        include('time'),
        {
          match: `(?<=:|: |:\\t)${BLANK}*(${FIELD_VALUES})(?=${BLANK}|$)`,
          captures: { 1: { name: 'constant.language.value.verslag' } },
        },
      ],
    },
    date: { match: DATE, name: 'constant.numeric.date.verslag' },
    time: { match: TIME, name: 'constant.numeric.time.verslag' },
    string: { match: '"[^"]*"', name: 'string.quoted.double.verslag' },
    ...INLINE,
    prose: PROSE,
  },
};

/** An attribute word with a value of one shape. */
function attributeWith(words: string, value: string, scope: string) {
  return {
    match: `(?<=[(,])${BLANK}*(${words})${BLANK}+(${value})`,
    captures: { 1: { name: 'storage.modifier.attribute.verslag' }, 2: { name: scope } },
  };
}
