import { ACCESS_LABELS, ACCESS_WORDS } from '../syntax/access-labels.ts';
import { phoneNumbers } from '../syntax/phone-numbers.ts';
import { withoutEnd } from '../syntax/trimming.ts';

const LABEL = new RegExp(`^[ \\t*•-]*${ACCESS_LABELS}(?<more>[^:：\\n]{0,60})[:：][ \\t]*(?<value>\\S.*)$`, 'iu');
/** The same within a sentence, where a number or a single word follows: `Deelnemen? Meeting ID: 123 456 wachtwoord: abc`. */
const WITHIN = new RegExp(
  `(?<!\\p{L})${ACCESS_WORDS}[^:：\\n]{0,20}[:：][ \\t]*(?=\\S{0,60}\\d|\\S{1,60}[ \\t]{0,5}$)(?<value>\\S.*)$`,
  'iu',
);
/** `Webex nummer 2743 112 8876 wachtwoord abc`: without a sign behind it a word must be about meetings, or be of no other use. */
const NUMBER = String.raw`(?:nummer|number|nr\.?|no\.?|id|kenmerk)`;
const SECRET =
  '(?:pass ?code|wachtwoord(?:code)?|password|toegangscode|access code|pin(?:-?code)?|deelnemerscode|attendee (?:code|pin)|host (?:key|pin|code))';
const ABOUT = '(?:(?:ms |microsoft )?teams|webex|zoom|google meet|meet|skype|jitsi)';
const MEETINGS =
  '(?:meetings?|vergaderings?|vergader|webinar|conferentie|conference|audio ?conference|phone conference|telefonische vergaderings?|video|event)';
const BEHIND = String.raw`(?:[ \t]+(?:is|luidt)|[ \t]*[:：=–—-])?[ \t]+`;
const NAMED = new RegExp(
  `(?<!\\p{L})(?:(?<number>(?:${ABOUT}[- ]?)?(?:${ABOUT}|${MEETINGS})[- ]?${NUMBER}|${NUMBER} (?:van|of|voor|for) (?:de |uw |deze |the |this |your )?${MEETINGS}(?: \\([^()]{2,30}\\))?|toegangsnummer)|(?:${ABOUT}[- ]?)?(?:${MEETINGS}[- ]?)?(?:${SECRET}|code))(?!\\p{L})${BEHIND}(?<value>\\d[\\d \\t-]{0,40}\\d#{0,2}|(?=\\S{0,60}\\d)\\S{1,60})`,
  'giu',
);
/** A word without a digit is one where the line tells more of the meeting, or nothing besides. */
const WORD = new RegExp(`(?<!\\p{L})(?:${ABOUT}[- ]?)?${SECRET}(?!\\p{L})${BEHIND}(?<value>\\S{2,60})`, 'giu');
const ONLY_WORD = new RegExp(`^[ \\t*•-]*(?:${ABOUT}[- ]?)?${SECRET}(?!\\p{L})${BEHIND}(?<value>\\S{2,60})[ \\t]*$`, 'iu');
const TELLS_NONE =
  /^(?:geen|none|nee|niet|not|van|voor|for|volgt|follows|gewijzigd|veranderd|changed|wijzigen|change|reset|resetten|vergeten|forgotten|verlopen|expired|beleid|policy|nodig|required|needed|instellen|set|beveiligd|protected|en|of|and|or|wordt|zie|see|onbekend|unknown)(?!\p{L})/iu;
/** Codes of one meeting are long; `Vergadering nummer 12` counts meetings. */
const FEWEST_DIGITS = 6;
const JOINS =
  /(?:teams\.(?:microsoft|live|cloud\.microsoft)(?:\.com|\.us)?\/|[./]webex\.com\/|[./]zoom(?:gov)?\.(?:us|com)\/|meet\.google\.com\/|\/tel\.meet\/|meet\.jit\.si\/|meet\.lync\.com\/|gotomeeting\.com\/|gotomeet\.me\/|whereby\.com\/|bluejeans\.com\/|starleaf\.com\/|chime\.aws\/|webinar\.nu\/)\S/iu;
const VIDEO = /@(?:[\w-]+\.)*(?:webex\.com|zoomcrc\.com|bjn\.vc|plcm\.vc|teams\.ms)$|@(?:vc|meet|video)\.[\w.-]+$/iu;
/** A telephone number with the code behind it, as telephones dial both. */
const DIALLED = /(?<![\d+])(?:\+|\(\+?)?\d[\d ()-]{0,24},{1,4}\*?\d[\d#,*]{2,60}/gu;
/** `854 1234 5678#` and nothing else. */
const BARE_CODE = /^[ \t*•-]*(?=(?: ?\d){9}|\d+#)(?<value>\d{2,4}(?: \d{2,5}){2,4}#?|\d{4,13}#)[ \t]*$/u;
const SIGNS = /[:：@/\d]|,,|pass|wachtwoord|toegangscode|pin|code/iu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a line tells how to get into a meeting: its number, its password, its address. What it is called by stays. */
export function accessIn(line: string): readonly Span[] {
  // Most lines have none of the signs that all of it takes.
  if (!SIGNS.test(line)) return [];
  const spans = [...labelled(line), ...named(line), ...addressed(line)];
  if (spans.length > 0) spans.push(...[...line.matchAll(WORD)].filter(tells).map(spanOf));
  else spans.push(...[ONLY_WORD.exec(line), BARE_CODE.exec(line)].filter((one) => one !== null && tells(one)).map((one) => spanOf(one!)));
  return joined(spans);
}

function labelled(line: string): Span[] {
  const value = (LABEL.exec(line) ?? WITHIN.exec(line))?.groups?.value;
  return value === undefined || !/[\p{L}\p{N}]/u.test(value) ? [] : [{ start: line.length - value.length, end: line.trimEnd().length }];
}

function named(line: string): Span[] {
  return [...line.matchAll(NAMED)].flatMap((match): Span[] => {
    const { number, value = '' } = match.groups ?? {};
    const digits = value.replace(/\D/g, '').length;
    return number !== undefined && digits < FEWEST_DIGITS ? [] : [spanOf(match)];
  });
}

function addressed(line: string): Span[] {
  const dialled = [...line.matchAll(DIALLED)].filter(({ 0: whole }) => whole.includes(',,') || /,\d{5,}#/.test(whole));
  return [
    ...dialled.map(({ 0: whole, index }) => ({ start: index, end: index + withoutEnd(whole, ',').length })),
    ...[...line.matchAll(/[^\s<>()"]+/g)].flatMap(({ 0: whole, index }): Span[] => {
      const word = withoutEnd(whole, '.,;:!?');
      const opens = JOINS.test(/^https?:/i.test(word) ? word : `/${word}`) || VIDEO.test(word);
      return opens ? [{ start: index, end: index + word.length }] : [];
    }),
  ];
}

function tells({ groups }: RegExpExecArray): boolean {
  return !TELLS_NONE.test(groups?.value ?? '');
}

/** Of what stands behind a label; a sign that ends the sentence is none of it. */
function spanOf(match: RegExpExecArray): Span {
  const value = match.groups?.value ?? '';
  const start = match.index + match[0].lastIndexOf(value);
  return { start, end: start + Math.max(1, withoutEnd(value, '.,;:!?) \t').length) };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && span.start < last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

/** Mail addresses and telephone numbers in a text, which are personal data (article 5.1, paragraph 2, under e, of the Woo). */
export function addressesIn(text: string): readonly Span[] {
  return [...phoneNumbers(text), ...mailAddressesIn(text)];
}

function mailAddressesIn(text: string): readonly Span[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(/[^\s<>()[\]{}",;:]+/g)].flatMap(({ 0: whole, index }) => {
    const word = withoutEnd(whole, '.!?');
    return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(word) && !/^5\.\d/.test(word) ? [{ start: index, end: index + word.length }] : [];
  });
}

/** Whether a line tells how to get into a meeting. */
export function opensMeeting(line: string): boolean {
  return accessIn(line).length > 0;
}
