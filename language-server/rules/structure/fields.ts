import type * as ast from '../../generated/ast.ts';
import { labelOf, meaningOf } from '../../model/meanings.ts';
import { groundEnd, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { statusParts } from '../../syntax/status.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import { headerLabel } from '../../vocabulary/header-labels.ts';
import { fieldName, isFieldKind, KEYWORD_OF, type Keyword, keywordNamed, languageOfKeyword } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';
import { CLASSIFICATION, CLASSIFICATIONS, MEETING_STATUS, MEETING_STATUSES, type MeetingStatus, wordsOf } from '../../vocabulary/values.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Message, Severity } from '../problem.ts';

/** `duplicate-field`, `field-out-of-place`, and fields whose value is none they can have. */
export const fields = definePass({
  family: 'structure',
  rules: {
    'duplicate-field': {
      severity: 'error',
      summary: { nl: 'Een veld staat twee keer in de kop.', en: 'A field is in the header twice.' },
      bearsOnPublic: true,
    },
    'field-out-of-place': {
      severity: 'warning',
      summary: { nl: 'Een veld staat niet in de kop van een verslag.', en: 'A field is not in the header of minutes.' },
      bearsOnPublic: true,
    },
  },
  alsoReports: ['malformed-statement'],
  check(context) {
    let inMeeting = false;
    let seen = new Map<string, ast.Field>();
    for (const line of context.tree.lines) {
      switch (line.$type) {
        case 'Meeting':
          inMeeting = true;
          seen = new Map();
          break;
        case 'Heading':
          seen.delete('Secret');
          break;
        case 'Prose':
          checkProse(context, line);
          break;
        case 'DateField':
        case 'TextField':
        case 'ValueField':
        case 'PeopleField':
        case 'AttachmentField':
          if (inMeeting) checkDuplicate(context, line, seen);
          if (line.$type === 'ValueField' || line.$type === 'DateField') checkValue(context, line);
          break;
      }
    }
  },
});

type Context = ContextOf<typeof fields>;

function keywordRange(context: Context, field: ast.Field) {
  return context.range(field.$cstNode!.offset, field.$cstNode!.offset + labelOf(field).length);
}

function checkDuplicate(context: Context, field: ast.Field, seen: Map<string, ast.Field>): void {
  const name = fieldName(field);
  // What another word for a field says besides is a field of its own: nothing of it is lost.
  if (meaningOf(field) !== undefined) {
    if (meaningOf(field)?.end !== true && !seen.has(name)) seen.set(name, field);
    return;
  }
  const first = seen.get(name);
  if (first === undefined || keywordNamed(name).repeats) {
    seen.set(name, field);
    return;
  }
  context.report(
    'duplicate-field',
    keywordRange(context, field),
    {
      nl: `\`${field.keyword}\` staat al eerder in deze kop; het eerste telt.`,
      en: `\`${field.keyword}\` is in this header before; the first one counts.`,
    },
    {
      related: [
        { uri: context.uri, range: keywordRange(context, first), message: { nl: 'Hier staat het eerst.', en: 'Here it comes first.' } },
      ],
    },
  );
}

// ---------------------------------------------------------------- fields below the header

const WORD = /[A-Z][A-Za-z]+/y;

/** Below the header `Plaats: …` is prose; with a value that only a field has, it was meant as one. */
function checkProse(context: Context, line: ast.Prose): void {
  const { text } = context;
  const { offset } = line.$cstNode!;
  WORD.lastIndex = offset;
  if (!WORD.test(text)) return;
  const end = WORD.lastIndex;
  const keyword = KEYWORD_OF.get(text.substring(offset, end));
  const colon = skipBlanks(text, end);
  if (keyword === undefined || text.charCodeAt(colon) !== 58) {
    checkOtherLabel(context, offset);
    return;
  }
  if (!isFieldKind(keyword.kind)) return;
  const value = text.substring(colon + 1, lineEnd(text, colon)).trim();
  if (!isValueOf(keyword, value)) return;
  context.report(
    'field-out-of-place',
    context.range(offset, end),
    keyword.name === 'Secret'
      ? {
          nl: '`Geheim` hoort direct onder een kopje; hier is het gewone tekst en schermt het niets af.',
          en: '`Secret` belongs right below a heading; here it is plain text and shields nothing.',
        }
      : {
          nl: `\`${keyword.nl}\` telt alleen in de kop van een verslag, boven het eerste kopje; hier is het gewone tekst.`,
          en: `\`${keyword.en}\` counts only in the header, above the first heading; here it is plain text.`,
        },
  );
}

const LISTED: ReadonlySet<string> = new Set(['Present', 'Absent']);
/** `Piet`, `mw. De Boer, Jan van Dam` */
const NAMES =
  /^(?:(?:de heer|mevrouw|dhr\.?|mw\.?|mr\.?|dr\.?) )?\p{Lu}[\p{L}'’-]+(?: (?:van|de|den|der|ter|ten|\p{Lu}[\p{L}'’.-]*)){0,4}(?:, | en | and |$)/u;

const LABEL = /\p{L}[\p{L} .()/&-]{2,40}(?=[ \t]*:)/uy;
/** Labels of what minutes end with: many have them below the last heading. */
const AT_THE_END: ReadonlySet<string> = new Set(['Next', 'Present', 'Absent']);

/** `Volgende vergadering: 24 november 2020`, `Afgemeld: @jansen`: another word for a field. */
function checkOtherLabel(context: Context, offset: number): void {
  LABEL.lastIndex = offset;
  const label = LABEL.exec(context.text)?.[0].trimEnd();
  const meant = label === undefined ? undefined : headerLabel(label);
  if (label === undefined || meant === undefined || !AT_THE_END.has(meant.field)) return;
  const colon = skipBlanks(context.text, offset + label.length);
  const keyword = keywordNamed(meant.field);
  if (!isValueOf(keyword, context.text.substring(colon + 1, lineEnd(context.text, colon)).trim())) return;
  context.report('field-out-of-place', context.range(offset, offset + label.length), {
    nl: `\`${label}\` telt alleen in de kop van een verslag, boven het eerste kopje, als \`${keyword.nl}\`; hier is het gewone tekst.`,
    en: `\`${label}\` counts only in the header, above the first heading, as \`${keyword.en}\`; here it is plain text.`,
  });
}

function isValueOf(keyword: Keyword, value: string): boolean {
  switch (keyword.kind) {
    case 'dateField':
      return dateEnd(value, 0) > 0;
    case 'peopleField':
      return /^(?:@[\p{L}\p{N}]|["\u201c-\u201e]\p{L})/u.test(value) || (LISTED.has(keyword.name) && NAMES.test(value));
    case 'sectionField':
      return groundEnd(value, 0) === value.length;
    case 'attachmentField':
      return /<[^<>]+>$/.test(value);
    case 'valueField':
      if (keyword.name === 'Status') return MEETING_STATUS.has(value.toLowerCase());
      if (keyword.name === 'Classification') return CLASSIFICATION.has(value.toLowerCase());
      return keyword.name === 'Time' && parseTimeRange(value)?.end !== undefined;
    default:
      return false;
  }
}

// ---------------------------------------------------------------- values

function checkValue(context: Context, field: ast.ValueField | ast.DateField): void {
  const leaf = tokenOf(field, 'VALUE');
  if (leaf === undefined) return;
  const wrong = wrongValue(field, leaf.text, context.file.language);
  if (wrong === undefined) return;
  const { message, words } = wrong;
  const near = wrong.meant ?? words.filter((word) => word[0] === leaf.text[0]?.toLowerCase());
  context.report('malformed-statement', leaf.range, message, {
    ...(wrong.severity === undefined ? {} : { severity: wrong.severity }),
    fixes: near.map((word) => fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [context.replace(leaf.range, word)])),
  });
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
      const listed = (language: Language, or: string) =>
        CLASSIFICATIONS.map(({ nl, en }) => `\`${language === 'nl' ? nl : en}\``)
          .join(', ')
          .replace(/, (?=[^,]*$)/, ` ${or} `);
      return {
        message: {
          nl: `Een rubricering is ${listed('nl', 'of')}.`,
          en: `A classification is ${listed('en', 'or')}.`,
        },
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

/** `, 19.30 uur` behind a date. */
function isTime(value: string): boolean {
  return parseTimeRange(value.replace(/^[,;][ \t]*/, '')) !== undefined;
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
  const meant = said === undefined ? [] : [wordsOf(MEETING_STATUSES)[said][language]];
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
