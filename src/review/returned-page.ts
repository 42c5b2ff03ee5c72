import { isObject, isPlainDate } from '../../language-server/index.ts';
import { textFrom, UnreadableDocument } from '../import/reading.ts';
import { type PageThread, REVIEW_DATA } from './page-script.ts';

/** What a review copy of HTML brings back. */
export interface ReturnedPage {
  readonly meeting: string;
  /** SHA-256 of the source that it was made of. */
  readonly source: string;
  readonly threads: readonly PageThread[];
}

/** As much as a source can hold: what went out must come back. */
const MOST_THREADS = 20_000;
const MOST_REMARKS = 20_000;
const LONGEST = 1_000_000;
const MOST_LINES = 10_000_000;

/**
 * The remarks in a review copy that came back. Of the page only its data are looked at, as JSON: nothing in it is run or shown.
 * @throws UnreadableDocument where it is no review copy, or its data were spoiled.
 */
export function readReturnedPage(bytes: Uint8Array): ReturnedPage {
  const text = textFrom(bytes);
  const start = `<script type="application/json" id="${REVIEW_DATA}">`;
  const at = text.lastIndexOf(start);
  const end = text.indexOf('</script>', at);
  if (at < 0 || end < 0) throw new UnreadableDocument('noReviewCopy');
  let data: unknown;
  try {
    data = JSON.parse(text.slice(at + start.length, end));
  } catch {
    throw new UnreadableDocument('brokenFile');
  }
  if (!isObject(data) || typeof data.meeting !== 'string' || typeof data.source !== 'string' || !Array.isArray(data.threads))
    throw new UnreadableDocument('brokenFile');
  if (data.threads.length > MOST_THREADS) throw new UnreadableDocument('tooLarge');
  return { meeting: data.meeting, source: data.source, threads: data.threads.map(threadOf) };
}

function threadOf(value: unknown): PageThread {
  if (!isObject(value) || !Array.isArray(value.remarks) || value.remarks.length === 0 || value.remarks.length > MOST_REMARKS)
    throw new UnreadableDocument('brokenFile');
  const { line, passage, isResolved, wasResolved } = value;
  if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0 || line > MOST_LINES) throw new UnreadableDocument('brokenFile');
  const remarks = value.remarks.map((remark: unknown) => {
    if (!isObject(remark)) throw new UnreadableDocument('brokenFile');
    const date = words(remark.date);
    return { name: words(remark.name), date: isPlainDate(date) ? date : '', text: words(remark.text) };
  });
  return { line, passage: words(passage), remarks, isResolved: isResolved === true, wasResolved: wasResolved === true };
}

function words(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST) throw new UnreadableDocument('brokenFile');
  return value;
}
