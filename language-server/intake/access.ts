import { ACCESS_LABELS, ACCESS_WORDS } from '../syntax/access-labels.ts';
import { withoutEnd } from '../syntax/trimming.ts';

const LABEL = new RegExp(`^[ \\t*•-]*${ACCESS_LABELS}(?<more>[^:：\\n]{0,60})[:：][ \\t]*(?<value>\\S.*)$`, 'iu');
/** The same within a sentence, where a number or a single word follows: `Deelnemen? Meeting ID: 123 456 wachtwoord: abc`. */
const WITHIN = new RegExp(
  `(?<!\\p{L})${ACCESS_WORDS}[^:：\\n]{0,20}[:：][ \\t]*(?=\\S{0,60}\\d|\\S{1,60}[ \\t]{0,5}$)(?<value>\\S.*)$`,
  'iu',
);
const JOINS =
  /(?:teams\.(?:microsoft|live)\.com\/|[./]webex\.com\/|[./]zoom\.us\/|meet\.google\.com\/|meet\.jit\.si\/|gotomeeting\.com\/|gotomeet\.me\/|whereby\.com\/|bluejeans\.com\/|webinar\.nu\/)\S/iu;
const VIDEO = /@(?:[\w-]+\.)*(?:webex\.com|zoomcrc\.com|bjn\.vc|teams\.ms)$|@(?:vc|meet|video)\.[\w.-]+$/iu;
const DIALLED = /\d,,\d[\d#,*]+$/u;

/** Where a line tells how to get into a meeting: its number, its password, its address. What it is called by stays. */
export function accessIn(line: string): readonly { readonly start: number; readonly end: number }[] {
  // Most lines have none of the signs that all of it takes.
  if (!/[:：@]|,,/.test(line)) return [];
  const value = (LABEL.exec(line) ?? WITHIN.exec(line))?.groups?.value;
  if (value !== undefined && /[\p{L}\p{N}]/u.test(value)) {
    const start = line.length - value.length;
    return [{ start, end: line.trimEnd().length }];
  }
  return [...line.matchAll(/[^\s<>()"]+/g)].flatMap(({ 0: whole, index }) => {
    const word = withoutEnd(whole, '.,;:!?');
    const opens = (/^https?:/i.test(word) && JOINS.test(word)) || VIDEO.test(word) || DIALLED.test(word);
    return opens ? [{ start: index, end: index + word.length }] : [];
  });
}

/** Mail addresses in a text, which are personal data (article 5.1, paragraph 2, under e, of the Woo). */
export function addressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(/[^\s<>()[\]{}",;:]+/g)].flatMap(({ 0: whole, index }) => {
    const word = withoutEnd(whole, '.!?');
    return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(word) && !/^5\.\d/.test(word) ? [{ start: index, end: index + word.length }] : [];
  });
}

/** An address that opens a meeting. */
export function isAccess(address: string): boolean {
  return accessIn(address).length > 0;
}
