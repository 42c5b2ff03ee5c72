// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax of LSP looks like a template.
import type { Language } from '../../model/minutes.ts';

/** How each statement is written, by the name of its keyword, behind keyword and id. `$0` is where the writing goes on. */
export const TEMPLATES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  Action: { nl: ' (@${1:eigenaar}, uiterlijk ${2:datum}): $0', en: ' (@${1:owner}, due ${2:date}): $0' },
  Agreement: { nl: ' (@${1:eigenaar}): $0', en: ' (@${1:owner}): $0' },
  Decision: { nl: ': $0', en: ': $0' },
  Question: { nl: ' (@${1:wie}): $0', en: ' (@${1:who}): $0' },
  Progress: {
    nl: ' #${1:verslag/A1} (${2|lopend,afgerond,vervallen,open|}): $0',
    en: ' #${1:meeting/A1} (${2|ongoing,done,dropped,open|}): $0',
  },
  Organization: { nl: ' ${1:id} (e-mail ${2:info@example.org}): ${0:naam}', en: ' ${1:id} (email ${2:info@example.org}): ${0:name}' },
  Person: {
    nl: ' ${1:id} (@${2:organisatie}, functie "${3:functie}", e-mail ${4:naam@example.org}): ${0:naam}',
    en: ' ${1:id} (@${2:organisation}, function "${3:function}", email ${4:name@example.org}): ${0:name}',
  },
  Group: { nl: ' ${1:id} (leden @${2:wie}): ${0:naam}', en: ' ${1:id} (members @${2:who}): ${0:name}' },
  Abbreviation: { nl: ' ${1:AFK}: ${0:betekenis}', en: ' ${1:ABC}: ${0:meaning}' },
  Series: {
    nl: ' ${1:id} (elke ${2:maandag} ${3:10:00-11:00}, van ${4:datum} tot ${5:datum}): ${0:naam}',
    en: ' ${1:id} (every ${2:Monday} ${3:10:00-11:00}, from ${4:date} until ${5:date}): ${0:name}',
  },
  Track: {
    nl: ' ${1:id} (trekker @${2:wie}, leden @${3:wie}, streefdatum ${4:datum}): ${0:naam}',
    en: ' ${1:id} (lead @${2:who}, members @${3:who}, target ${4:date}): ${0:name}',
  },
  Channel: { nl: ' ${1:id} (vanaf ${2:datum}): ${0:naam}', en: ' ${1:id} (since ${2:date}): ${0:name}' },
  Standby: {
    nl: ' (van ${1:datum} ${2:08:00} tot ${3:datum} ${4:08:00}): @${0:wie}',
    en: ' (from ${1:date} ${2:08:00} until ${3:date} ${4:08:00}): @${0:who}',
  },
};

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
export const HEADER_ORDER = [
  'Status',
  'Date',
  'Time',
  'Location',
  'Purpose',
  'Reference',
  'Classification',
  'Model',
  'Chair',
  'Secretary',
  'Contact',
  'Present',
  'Absent',
  'To',
  'CC',
  'Next',
  'Attachment',
  'Description',
] as const;

/** Items, the most frequent first. */
export const ITEM_ORDER = ['Action', 'Decision', 'Agreement', 'Question', 'Progress'] as const;
/** What an address book holds, in the order in which it is written. */
export const BOOK_ORDER = ['Organization', 'Person', 'Group', 'Abbreviation', 'Series', 'Track', 'Channel', 'Standby'] as const;
/** What may stand indented below an item. */
export const NESTED_ORDER = ['Action', 'Decision', 'Question', 'Agreement', 'Progress'] as const;

export const BOB_SECTIONS = ['Beeldvorming', 'Oordeelsvorming', 'Besluitvorming'] as const;
