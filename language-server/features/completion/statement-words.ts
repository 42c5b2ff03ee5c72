// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax of LSP looks like a template.

import type { Language } from '../../model/minutes.ts';
import { DECLARATIONS } from '../../vocabulary/declarations.ts';
import { FIELDS } from '../../vocabulary/fields.ts';
import { type DeclarationKeyword, type FieldKeyword, keywordNamed } from '../../vocabulary/keywords.ts';

/** Minutes of no series: a header with what most have, and a first section. */
export const MINUTES: Readonly<Record<Language, string>> = {
  nl: [
    'Verslag ${1:id}: ${2:titel}',
    'Status: concept',
    'Datum: ${3:datum}',
    'Tijd: ${4:10:00-11:00}',
    'Plaats: ${5:plaats}',
    'Voorzitter: @${6:wie}',
    'Notulist: @${7:wie}',
    'Aanwezig: @${8:wie}',
    '',
    '# 1. ${9:Opening}',
    '',
    '$0',
  ].join('\n'),
  en: [
    'Minutes ${1:id}: ${2:title}',
    'Status: draft',
    'Date: ${3:date}',
    'Time: ${4:10:00-11:00}',
    'Location: ${5:place}',
    'Chair: @${6:who}',
    'Secretary: @${7:who}',
    'Present: @${8:who}',
    '',
    '# 1. ${9:Opening}',
    '',
    '$0',
  ].join('\n'),
};

/** The fields of a header, in the order in which they are written. */
export const HEADER_FIELDS: readonly FieldKeyword[] = FIELDS.filter((row: FieldKeyword) => row.below !== 'heading');
/** Those that stand right below a heading, in the order in which an agenda has them. */
export const SECTION_FIELDS: readonly FieldKeyword[] = (
  [
    'Time',
    'Duration',
    'Purpose',
    'CaseNumber',
    'Holder',
    'Presenter',
    'Document',
    'Attachment',
    'Chair',
    'Present',
    'Absent',
    'Secret',
  ] as const
).map((name) => keywordNamed(name));
/** What an address book holds, in the order in which it is written. */
export const BOOK: readonly DeclarationKeyword[] = DECLARATIONS.filter(({ name }) => name !== 'Meeting');

export const BOB_SECTIONS = ['Beeldvorming', 'Oordeelsvorming', 'Besluitvorming'] as const;
