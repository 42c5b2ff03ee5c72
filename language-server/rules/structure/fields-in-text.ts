import type * as ast from '../../generated/ast.ts';
import type { Minutes } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import { groundEnd, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { parseDuration } from '../../syntax/durations.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { isCaseNumber, keywordOfTwoWords } from '../../syntax/section-fields.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import { headerLabel } from '../../vocabulary/header-labels.ts';
import { type FieldKeyword, isField, KEYWORD_OF, type Keyword, keywordNamed } from '../../vocabulary/keywords.ts';
import { CLASSIFICATION, MEETING_STATUS, purposesIn } from '../../vocabulary/values.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';
import { inHeader } from '../shared/header-line.ts';
import { isKnownTo, partiesMeant } from '../shared/meant-parties.ts';

type Context = RuleContext<'field-out-of-place'>;

const WORD = /[A-Z][A-Za-z]+/y;

/** Below the header `Plaats: …` is prose; with a value that only a field has, it was meant as one. */
export function checkFieldInText(context: Context, line: ast.Prose, heading: ast.Heading | undefined): void {
  const { text } = context;
  const { offset } = line.$cstNode!;
  WORD.lastIndex = offset;
  if (!WORD.test(text)) return;
  const two = keywordOfTwoWords(text, offset);
  const end = two?.end ?? WORD.lastIndex;
  const keyword = two?.keyword ?? KEYWORD_OF.get(text.substring(offset, end));
  const colon = skipBlanks(text, end);
  if (keyword === undefined || text.charCodeAt(colon) !== 58) {
    checkOtherLabel(context, offset);
    return;
  }
  if (!isField(keyword)) return;
  const value = text.substring(colon + 1, lineEnd(text, colon)).trim();
  if (!isValueOf(keyword, value)) return;
  if (keyword.below !== undefined && keyword.name !== 'Secret') {
    reportOutOfPlace(context, line, keyword, [offset, end], heading);
    return;
  }
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

/** A field of a section that something stands above. */
function reportOutOfPlace(
  context: Context,
  line: ast.Prose,
  { nl, en, below }: FieldKeyword,
  [start, end]: readonly [number, number],
  heading: ast.Heading | undefined,
): void {
  const both = below === 'both';
  const typed = context.text.slice(start, lineEnd(context.text, start));
  const moved = () => {
    const { line: first } = context.range(start, start).start;
    const behind = context.range(heading!.$cstNode!.end, heading!.$cstNode!.end).start;
    const whole = { start: { line: first, character: 0 }, end: { line: first + 1, character: 0 } };
    return [context.insert(behind, `\n${typed.trim()}`), context.replace(whole, '')];
  };
  context.report(
    'field-out-of-place',
    context.range(start, end),
    {
      nl: `\`${nl}\` telt alleen ${both ? 'in de kop van een verslag of ' : ''}direct onder een kopje, boven de tekst; hier is het gewone tekst.`,
      en: `\`${en}\` counts only ${both ? 'in the header or ' : ''}right below a heading, above the text; here it is plain text.`,
    },
    {
      fixes:
        heading === undefined || line.$cstNode!.offset !== start
          ? []
          : [fix({ nl: 'Zet de regel direct onder het kopje', en: 'Put the line right below the heading' }, moved())],
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
  if (label !== undefined) checkMinutesOf(context, offset, label);
  if (label === undefined || meant === undefined || !AT_THE_END.has(meant.field)) return;
  const colon = skipBlanks(context.text, offset + label.length);
  const keyword = keywordNamed(meant.field);
  const value = context.text.substring(colon + 1, lineEnd(context.text, colon)).trim();
  if (!isValueOf(keyword, value)) return;
  context.report(
    'field-out-of-place',
    context.range(offset, offset + label.length),
    {
      nl: `\`${label}\` telt alleen in de kop van een verslag, boven het eerste kopje, als \`${keyword.nl}\`; hier is het gewone tekst.`,
      en: `\`${label}\` counts only in the header, above the first heading, as \`${keyword.en}\`; here it is plain text.`,
    },
    { fixes: headerFix(context, offset, keyword.name, `${keyword[context.file.language]}: ${value}`) },
  );
}

const OF_MINUTES = /^(?:notulen|verslag|notulist|notuliste|notulant|minutes|notes|minute taker|note taker|scribe)$/iu;

/** `Notulen: Noor` below a heading, where Noor is there and nobody is named as the secretary. */
function checkMinutesOf(context: Context, offset: number, label: string): void {
  if (!OF_MINUTES.test(label)) return;
  const colon = skipBlanks(context.text, offset + label.length);
  const stop = lineEnd(context.text, colon);
  const value = context.text.substring(colon + 1, stop).trim();
  const { line } = context.range(offset, offset).start;
  const meeting = meetingAt(context.file.meetings, line);
  if (!/^(?:@|\p{Lu})/u.test(value) || value.length > 60 || meeting === undefined || meeting.secretaries.length > 0) return;
  if (!isKnownTo(context.project, meeting, value)) return;
  const { nl, en, [context.file.language]: keyword } = keywordNamed('Secretary');
  const [typed = value] = partiesMeant(context.project, meeting, value);
  context.report(
    'field-out-of-place',
    context.range(offset, offset + label.length),
    {
      nl: `Wie notuleert, staat in de kop van een verslag, als \`${nl}\`; hier is het gewone tekst.`,
      en: `Who takes the minutes stands in the header, as \`${en}\`; here it is plain text.`,
    },
    { fixes: [movedToHeader(context, meeting, offset, `${keyword}: ${typed}`)] },
  );
}

/** The line goes to the header, which has none such. */
function headerFix(context: Context, offset: number, field: string, typed: string): Fix[] {
  const { line } = context.range(offset, offset).start;
  const meeting = meetingAt(context.file.meetings, line);
  if (meeting === undefined || field !== 'Next' || meeting.next !== undefined) return [];
  return [movedToHeader(context, meeting, offset, typed)];
}

/** Below it stays nothing of the line. */
function movedToHeader(context: Context, meeting: Minutes, offset: number, typed: string): Fix {
  const stop = lineEnd(context.text, offset);
  const { start, end } = context.range(offset, stop);
  return inHeader(context, meeting, typed, [context.replace({ start: { line: start.line, character: 0 }, end }, '')]);
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
      if (keyword.name === 'Duration') return parseDuration(value) !== undefined;
      return keyword.name === 'Time' && parseTimeRange(value)?.end !== undefined;
    default:
      return keyword.name === 'CaseNumber' ? isCaseNumber(value) : keyword.name === 'Purpose' && purposesIn(value) !== undefined;
  }
}
