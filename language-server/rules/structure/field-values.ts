import type * as ast from '../../generated/ast.ts';
import { meaningOf } from '../../model/meanings.ts';
import { isBlank, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { datesIn } from '../../syntax/dates.ts';
import { parseDuration } from '../../syntax/durations.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { statusParts } from '../../syntax/status.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import { fieldName, keywordNamed, languageOfKeyword } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';
import {
  CLASSIFICATION,
  CLASSIFICATIONS,
  MEETING_STATUS,
  MEETING_STATUSES,
  type MeetingStatus,
  PURPOSES,
  purposesIn,
  wordsOf,
} from '../../vocabulary/values.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Message, Severity } from '../problem.ts';
import { listedWords } from '../shared/listed-words.ts';

type Context = RuleContext<'malformed-statement'>;

/** Values that no field of a header can have. */
export function checkValue(context: Context, field: ast.ValueField | ast.DateField): void {
  const leaf = tokenOf(field, 'VALUE');
  if (leaf === undefined) return;
  const wrong = wrongValue(field, leaf.text, context.file.language);
  if (wrong === undefined) return;
  const behind = fieldName(field) === 'Date' ? fieldBehindDate(context, field, leaf.text) : undefined;
  if (behind !== undefined) {
    const without = (word: string) => (behind.gone === '' ? '' : `, ${word} \`${behind.gone}\``);
    context.report('malformed-statement', leaf.range, wrong.message, {
      ...(wrong.severity === undefined ? {} : { severity: wrong.severity }),
      fixes: [
        fix(
          {
            nl: `Zet \`${behind.line}\` op een regel eronder${without('zonder')}`,
            en: `Put \`${behind.line}\` on a line below${without('without')}`,
          },
          [context.replace(context.range(leaf.offset - blanksBefore(context.text, leaf.offset), leaf.end), `\n${behind.line}`)],
        ),
      ],
    });
    return;
  }
  const { message, words } = wrong;
  const near = wrong.meant ?? words.filter((word) => word[0] === leaf.text[0]?.toLowerCase() && !saysMore(leaf.text, word));
  context.report('malformed-statement', leaf.range, message, {
    ...(wrong.severity === undefined ? {} : { severity: wrong.severity }),
    fixes: near.map((word) => fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [context.replace(leaf.range, word)])),
  });
}

/** `openbaar, m.u.v. punt 3` says more than `openbaar`: in its place the word would change what was said. */
function saysMore(value: string, word: string): boolean {
  return /[,;:()\d]/.test(value) || value.trim().split(/\s+/).length > word.split(' ').length;
}

/** `, aanvang 13.30 uur` → `Tijd: 13.30 uur`; ` te Utrecht` → `Plaats: Utrecht`; undefined where the header has such a field. With it the word that the line leaves out (`om`). */
function fieldBehindDate(
  context: Context,
  field: ast.ValueField | ast.DateField,
  typed: string,
): { readonly line: string; readonly gone: string } | undefined {
  const language = languageOfKeyword(field.keyword) ?? context.file.language;
  const words = typed.replace(/^(?:[ \t,;–-]+|T(?=\d))/, '').trim();
  const { time, place } =
    /^(?:(?:om|at|from|aanvang|vanaf|start|starting at)[ \t:]+)?(?<time>\d.*)$|^(?:te|in|at|locatie|plaats)[ \t:]+(?<place>\p{L}.{1,60})$/iu.exec(
      words,
    )?.groups ?? {};
  const header = context.text.slice(field.$cstNode!.offset).split(/^#/m, 1)[0]!;
  if (time !== undefined && parseTimeRange(time) !== undefined && parseTimeRange(time)?.rest === undefined)
    return /^(?:Tijd|Time):/m.test(header) ? undefined : { line: `${keywordNamed('Time')[language]}: ${time}`, gone: before(words, time) };
  if (place !== undefined)
    return /^(?:Plaats|Location|Locatie):/m.test(header)
      ? undefined
      : { line: `${keywordNamed('Location')[language]}: ${place}`, gone: before(words, place) };
  return undefined;
}

function before(words: string, value: string): string {
  return words.slice(0, words.length - value.length).replace(/[ \t:]{1,9}$/, '');
}

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (isBlank(text.charCodeAt(start - 1))) start--;
  return offset - start;
}

interface WrongValue {
  readonly message: Message;
  readonly words: readonly string[];
  /** Those of the words that it must mean. */
  readonly meant?: readonly string[];
  /** Where it is read all the same. */
  readonly severity?: Severity;
}

function wrongValue(field: ast.ValueField | ast.DateField, value: string, language: Language): WrongValue | undefined {
  switch (fieldName(field)) {
    case 'Status':
      return statusProblem(value, language);
    case 'Classification': {
      if (CLASSIFICATION.has(value.toLowerCase().replace(/\s+/g, ' '))) return undefined;
      const typed = languageOfKeyword(field.keyword) ?? 'nl';
      const words = CLASSIFICATIONS.map((row) => row[typed]);
      const listed = listedWords(CLASSIFICATIONS);
      return {
        message: { nl: `Een rubricering is ${listed.nl}.`, en: `A classification is ${listed.en}.` },
        words,
      };
    }
    case 'Model':
      return value.toUpperCase() === 'BOB'
        ? undefined
        : { message: { nl: 'Het enige model is `BOB`.', en: 'The only model is `BOB`.' }, words: ['BOB'] };
    case 'Date':
      if (meaningOf(field) !== undefined && isTime(value)) return undefined;
      return !('date' in field) || field.date === undefined
        ? undefined
        : {
            ...(isTime(value) ? { severity: 'info' } : {}),
            message: {
              nl: 'Achter de datum hoort niets meer; de tijd staat in `Tijd:`.',
              en: 'Nothing else belongs behind the date; the time goes in `Time:`.',
            },
            words: [],
          };
    case 'Next':
      // Words are where it is; a number is a time that nobody can read.
      return !('date' in field) || field.date === undefined || isTime(value) || !/^[,;]?[ \t]*\d/.test(value)
        ? undefined
        : {
            message: {
              nl: 'Achter de datum hoort een tijd: `10:00` of `10:00-11:00`.',
              en: 'A time belongs behind the date: `10:00` or `10:00-11:00`.',
            },
            words: [],
          };
    default:
      return undefined;
  }
}

/** `, 19.30 uur` or `T10:00` behind a date. */
function isTime(value: string): boolean {
  return parseTimeRange(value.replace(/^(?:[,;][ \t]*|T(?=\d))/, '')) !== undefined;
}

/** Words in which people say a status, and what they mean by them. */
const SAID_STATUS: readonly (readonly [status: MeetingStatus, said: RegExp])[] = [
  ['cancelled', /afgelast|gaat niet door|vervalt|vervallen|cancel|called off/iu],
  [
    'draft',
    /^(?:concept|draft|ontwerp|voorlopig|v?0\.\d)|nog (?:niet )?vast|niet vastgesteld|ter (?:vaststelling|goedkeuring)|to be (?:approved|confirmed)|unapproved|pending|for approval|in bewerking|open/iu,
  ],
  ['approved', /definitief|final|goedgekeurd|akkoord|bekrachtigd|approved|adopted|confirmed|ratified|vastgesteld/iu],
  ['invitation', /uitnod|invit|agenda|gepland|planned|scheduled/iu],
];

function statusProblem(value: string, language: Language): WrongValue | undefined {
  const { word, date } = statusParts(value);
  const status = MEETING_STATUS.get(word.toLowerCase());
  const said = SAID_STATUS.find(([, pattern]) => pattern.test(value))?.[0];
  const meant = said === undefined ? [] : meantStatus(value, said, language);
  if (status === undefined) {
    return {
      message: {
        nl: 'Een status is `uitnodiging`, `concept`, `vastgesteld` of `geannuleerd`.',
        en: 'A status is `invitation`, `draft`, `approved` or `cancelled`.',
      },
      words: [],
      meant,
    };
  }
  if (date === undefined) return undefined;
  if (status === 'approved' && date !== '' && dateEnd(date, 0) === date.length) return undefined;
  return {
    message: {
      nl: 'Achter de status kan alleen bij `vastgesteld` een datum staan: `vastgesteld op 23 november 2020`. Wat er meer te zeggen is, krijgt een eigen regel: `Versie: 0.2`.',
      en: 'Only `approved` takes a date behind it: `approved on 23 November 2020`. What else there is to say goes on a line of its own: `Version: 0.2`.',
    },
    words: [],
    // `concept verslag`, `draft minutes`: no word of it says more.
    meant: /^\S+[ \t]+(?:verslag|notulen|versie|minutes|report|version)\.?$/iu.test(value) ? meant : [],
  };
}

/** `definitief (12-12-2026)` → `vastgesteld op 12-12-2026`; a number that is no date, as of a version, would be lost. */
function meantStatus(value: string, said: MeetingStatus, language: Language): readonly string[] {
  const word = wordsOf(MEETING_STATUSES)[said][language];
  const [date] = datesIn(value);
  // `nog niet definitief`
  if (said === 'approved' && /(?<!\p{L})(?:niet|not)(?!\p{L})/iu.test(value)) return [];
  if (date === undefined) return /\d/.test(value) && !/^v?0\.\d+$/i.test(value) ? [] : [word];
  const beside = `${value.slice(0, date.start)} ${value.slice(date.end)}`.match(/\p{L}+/gu) ?? [];
  const more = beside.filter((one) => !/^(?:op|on|per|d{1,2})$/iu.test(one)).length;
  return said === 'approved' && more === 1 ? [`${word} ${language === 'nl' ? 'op' : 'on'} ${value.slice(date.start, date.end)}`] : [];
}

/** Words that no field right below a heading can hold. */
export function checkBelowHeading(context: Context, field: ast.Field): void {
  const wrong = wrongBelowHeading(field);
  if (wrong === undefined) return;
  const { offset, end } = field.$cstNode!;
  const colon = context.text.indexOf(':', offset) + 1;
  const range = context.range(skipBlanks(context.text, colon), Math.min(end, lineEnd(context.text, colon)));
  context.report('malformed-statement', range, wrong.message, {
    severity: 'warning',
    fixes: wrong.words.map((word) => fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [context.replace(range, word)])),
  });
}

function wrongBelowHeading(field: ast.Field): WrongValue | undefined {
  const typed = field.$cstNode!.text;
  const value = typed.slice(typed.indexOf(':') + 1).trim();
  const language = languageOfKeyword(field.keyword) ?? 'nl';
  switch (fieldName(field)) {
    case 'Purpose': {
      // In a sentence of its own it is told what the item is for.
      if (purposesIn(value) !== undefined || value === '' || value.split(/\s+/).length > 2 || /[{@#"]/.test(value)) return undefined;
      const [tell, talk, decide] = PURPOSES.map((row) => row[language]);
      return {
        message: {
          nl: 'Het doel van een agendapunt is `informeren`, `bespreken` of `besluiten`, of een zin.',
          en: 'The purpose of an item of the agenda is `inform`, `discuss` or `decide`, or a sentence.',
        },
        words: [tell!, talk!, decide!].filter((word) => word.slice(0, 2) === value.toLowerCase().slice(0, 2)),
      };
    }
    case 'Duration':
      return parseDuration(value) !== undefined || value === ''
        ? undefined
        : {
            message: {
              nl: `\`${value}\` is geen duur; zo kan het: \`15 minuten\`, \`1,5 uur\`.`,
              en: `\`${value}\` is no duration; such as: \`15 minutes\`, \`1.5 hours\`.`,
            },
            words: /^[1-9]\d{0,2}$/.test(value) ? [`${value} ${language === 'nl' ? 'minuten' : 'minutes'}`] : [],
          };
    default:
      return undefined;
  }
}
