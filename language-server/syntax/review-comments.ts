import type { Language } from '../vocabulary/language.ts';
import { withoutHidden } from './characters.ts';
import { cut } from './cutting.ts';
import { parseDate } from './dates.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import { withSingleBlanks } from './trimming.ts';

/** What a reviewer said, or somebody answered. */
export interface ReviewRemark {
  /** Empty where it says nobody. */
  readonly name: string;
  readonly date: PlainDate | undefined;
  readonly text: string;
  /** Line of the source, from 0. */
  readonly line: number;
}

/** A remark with its answers: comment lines one below the other. */
export interface ReviewThread {
  readonly remarks: readonly [ReviewRemark, ...ReviewRemark[]];
  readonly isResolved: boolean;
  /** The line of the source that it is about: the next that says something, else the last before it. */
  readonly about: number;
}

const COMMENT = '//';
/** How a line that is a comment begins: an address in the text is none. */
const ANY_COMMENT = /^\/\//m;
const ANSWER = /^-\s/;
const LONGEST_NAME = 80;
const LONGEST_DATE = 40;
/** Answers that end a thread, and one that opens it again, in both languages. */
const RESOLVED: ReadonlySet<string> = new Set(['opgelost', 'afgehandeld', 'verwerkt', 'resolved', 'done']);
const REOPENED: ReadonlySet<string> = new Set(['heropend', 'reopened']);
export const RESOLVED_WORD = { nl: 'opgelost', en: 'resolved' } as const;
export const REOPENED_WORD = { nl: 'heropend', en: 'reopened' } as const;

/**
 * The remarks of reviewers in a text: `// P. Punt, 26 november 2026: Is dit bedrag juist?` above the line that it is about, with answers below it
 * (`// - S. Ecretaris, 27 november 2026: Ja.`). An answer that says `opgelost` and no more ends it. They are comments: in no output.
 */
export function reviewThreads(text: string): ReviewThread[] {
  if (!ANY_COMMENT.test(text)) return [];
  const lines = text.split(/\r\n?|\n/);
  const threads: ReviewThread[] = [];
  /** The lines that say something, right above a thread and right below it. */
  let before: number | undefined;
  let below = 0;
  for (let at = 0; at < lines.length; at++) {
    const first = openingIn(lines[at]!, at);
    if (first === undefined) {
      if (says(lines[at]!)) before = at;
      continue;
    }
    const remarks: [ReviewRemark, ...ReviewRemark[]] = [first];
    for (let next = at + 1; next < lines.length; next++) {
      const answer = answerIn(lines[next]!, next);
      if (answer === undefined) break;
      remarks.push(answer);
    }
    at += remarks.length - 1;
    below = Math.max(below, at + 1);
    while (below < lines.length && !says(lines[below]!)) below++;
    threads.push({ remarks, isResolved: isResolved(remarks), about: below < lines.length ? below : (before ?? first.line) });
  }
  return threads;
}

/** The last answer that says so counts. */
function isResolved([, ...answers]: readonly ReviewRemark[]): boolean {
  const verdict = answers.findLast(isVerdict);
  return verdict !== undefined && RESOLVED.has(wordOf(verdict.text));
}

function wordOf(text: string): string {
  return text.toLowerCase().replace(/[.!]$/, '');
}

/** Whether an answer only says that the thread is done, or open again. */
function isVerdict({ text }: Pick<ReviewRemark, 'text'>): boolean {
  const word = wordOf(text);
  return RESOLVED.has(word) || REOPENED.has(word);
}

/** Whether an answer only says that the thread is open again. */
export function isReopening({ text }: Pick<ReviewRemark, 'text'>): boolean {
  return REOPENED.has(wordOf(text));
}

function says(line: string): boolean {
  return line.trim() !== '' && !line.startsWith(COMMENT);
}

function openingIn(line: string, at: number): ReviewRemark | undefined {
  const body = bodyOf(line);
  return body === undefined || ANSWER.test(body) ? undefined : signed(body, at);
}

function answerIn(line: string, at: number): ReviewRemark | undefined {
  const body = bodyOf(line);
  if (body === undefined || !ANSWER.test(body)) return undefined;
  const said = body.slice(1).trim();
  return signed(said, at) ?? (said === '' ? undefined : { name: '', date: undefined, text: said, line: at });
}

function bodyOf(line: string): string | undefined {
  return line.startsWith(COMMENT) ? line.slice(COMMENT.length).trim() : undefined;
}

/** `NAME, DATE: TEXT`. A name may hold commas, and so may a date: the last comma that leaves a date counts. */
function signed(body: string, line: number): ReviewRemark | undefined {
  const colon = body.indexOf(':');
  if (colon < 0 || colon > LONGEST_NAME + LONGEST_DATE) return undefined;
  const head = body.slice(0, colon);
  for (let comma = head.lastIndexOf(','); comma > 0; comma = head.lastIndexOf(',', comma - 1)) {
    const name = head.slice(0, comma).trim();
    const date = parseDate(head.slice(comma + 1))?.date;
    if (date !== undefined && name !== '' && name.length <= LONGEST_NAME) return { name, date, text: body.slice(colon + 1).trim(), line };
  }
  return undefined;
}

export interface NewRemark {
  readonly name: string;
  readonly date: PlainDate;
  readonly text: string;
}

/** A remark as a comment line, without a line end. Of several lines of text one is made. */
export function remarkLine({ name, date, text }: NewRemark, language: Language, isAnswer: boolean): string {
  const by =
    cut(withSingleBlanks(withoutHidden(name).replaceAll(':', ' ')), LONGEST_NAME)
      .replace(/^-+/, '')
      .trim() || '?';
  return `${COMMENT} ${isAnswer ? '- ' : ''}${by}, ${formatDate(date, language)}: ${withSingleBlanks(withoutHidden(text))}`.trimEnd();
}
