/**
 * `node scripts/vocabulary.ts` writes what follows from the vocabulary into files that others read: the word lists of `docs/taal.md` and
 * `docs/language.md`, between their markers, and the fixed words in the JSON schemas. `biome check --write schemas` lays the schemas out.
 */
import fs from 'node:fs';
import {
  ACTION_STATUSES,
  ATTRIBUTE_WORDS,
  attributeNamed,
  DETAILS,
  METHODS,
  OUTCOMES,
  PROCEDURES,
} from '../language-server/vocabulary/attributes.ts';
import { DECLARATIONS } from '../language-server/vocabulary/declarations.ts';
import { FIELDS } from '../language-server/vocabulary/fields.ts';
import type { HelpInBoth } from '../language-server/vocabulary/help.ts';
import { ITEMS, itemKind } from '../language-server/vocabulary/items.ts';
import { keywordNamed } from '../language-server/vocabulary/keywords.ts';
import type { Language } from '../language-server/vocabulary/language.ts';
import { ATTENDANCE_MODES, CLASSIFICATIONS, MEETING_STATUSES } from '../language-server/vocabulary/values.ts';
import { table } from './markdown-table.ts';

interface Row {
  readonly nl: string;
  readonly en: string;
  readonly help: HelpInBoth;
}

const code = (text: string) => `\`${text}\``;

// ---------------------------------------------------------------- word lists

const TITLES = {
  nl: { words: ['Nederlands', 'Engels', 'Waarvoor', 'Voorbeeld'], of: 'Bij', lists: ['Opgaven', 'Velden', 'Punten', 'Tussen de haakjes'] },
  en: { words: ['English', 'Dutch', 'What for', 'Example'], of: 'In', lists: ['Declarations', 'Fields', 'Items', 'In parentheses'] },
} as const;

function wordList(language: Language): string {
  const { words, of, lists } = TITLES[language];
  const cells = ({ nl, en, help }: Row) => {
    const { what, example } = help[language];
    return [...(language === 'nl' ? [nl, en] : [en, nl]).map(code), what, code(example)];
  };
  const attributes = ATTRIBUTE_WORDS.map((attribute) => [
    ...cells(attribute),
    attribute.of.map((name) => keywordNamed(name)[language]).join(', '),
  ]);
  const tables = [
    ...[DECLARATIONS, FIELDS, ITEMS].map((rows) => table([words, ...rows.map(cells)])),
    table([[...words, of], ...attributes]),
  ];
  return tables.map((rows, index) => `**${lists[index]}**\n\n${rows}`).join('\n');
}

const START = '<!-- vocabulary -->';
const END = '<!-- /vocabulary -->';

/** A page with its word list as the vocabulary has it. */
export function withWordList(page: string, language: Language): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The page has no ${START} … ${END}.`);
  return `${page.slice(0, start + START.length)}\n\n${wordList(language)}\n${page.slice(end)}`;
}

// ---------------------------------------------------------------- schemas

const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
const kindsThatHold = (parts: (typeof ITEMS)[number]['holds']) =>
  ITEMS.filter(({ holds }) => holds === parts).map(({ name }) => itemKind(name));
const SHAPES = {
  task: 'action',
  parties: 'stated',
  decision: 'decision',
  motion: 'motion',
  vote: 'vote',
  report: 'progress',
  approval: 'approval',
} as const satisfies Record<(typeof ITEMS)[number]['holds'], string>;

// biome-ignore lint/suspicious/noExplicitAny: a JSON schema.
type Schema = any;

function withDetails(properties: Schema): void {
  for (const name of DETAILS) properties[name] = { enum: namesOf(attributeNamed(name).values!) };
}

/** The schema of minutes with the words and the kinds of items that the vocabulary has. */
export function withMinutesWords(schema: Schema): Schema {
  const { meeting, action, nested, actionStatus } = schema.$defs;
  meeting.properties.status.enum = namesOf(MEETING_STATUSES);
  meeting.properties.classification.enum = namesOf(CLASSIFICATIONS);
  meeting.properties.attendees.items.properties.mode.enum = namesOf(ATTENDANCE_MODES);
  actionStatus.enum = namesOf(ACTION_STATUSES);
  for (const { list, holds } of ITEMS) meeting.properties[list] = { type: 'array', items: { $ref: `#/$defs/${SHAPES[holds]}` } };
  const [task, parties, report, approval] = nested.oneOf;
  task.properties.type.enum = kindsThatHold('task');
  parties.properties.type.enum = kindsThatHold('parties');
  report.properties.type.enum = kindsThatHold('report');
  approval.properties.type.enum = kindsThatHold('approval');
  const [, , , , decision, motion, vote] = nested.oneOf;
  decision.properties.type.enum = kindsThatHold('decision');
  motion.properties.type.enum = motion.properties.kind.enum = kindsThatHold('motion');
  schema.$defs.motion.properties.kind.enum = kindsThatHold('motion');
  schema.$defs.vote.properties.method.enum = vote.properties.method.enum = namesOf(METHODS);
  schema.$defs.outcome.enum = namesOf(OUTCOMES);
  schema.$defs.procedure.enum = namesOf(PROCEDURES);
  withDetails(action.properties);
  withDetails(task.properties);
  return schema;
}

/** The schema of the register likewise. */
export function withRegisterWords(schema: Schema): Schema {
  schema.$defs.status.enum = namesOf(ACTION_STATUSES);
  withDetails(schema.$defs.item.properties);
  return schema;
}

// ---------------------------------------------------------------- files

const at = (path: string) => new URL(`../${path}`, import.meta.url);

/** Each file, and what it should hold. */
export const DERIVED: readonly { readonly path: string; readonly from: (text: string) => string }[] = [
  { path: 'docs/taal.md', from: (text) => withWordList(text, 'nl') },
  { path: 'docs/language.md', from: (text) => withWordList(text, 'en') },
  { path: 'schemas/minutes.schema.json', from: (text) => `${JSON.stringify(withMinutesWords(JSON.parse(text)), null, 2)}\n` },
  { path: 'schemas/register.schema.json', from: (text) => `${JSON.stringify(withRegisterWords(JSON.parse(text)), null, 2)}\n` },
];

if (import.meta.main) for (const { path, from } of DERIVED) fs.writeFileSync(at(path), from(fs.readFileSync(at(path), 'utf8')));
