import { meetingAround } from '../../model/walk.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { REOPENED_WORD, RESOLVED_WORD, remarkLine, reviewThreads } from '../../syntax/review-comments.ts';
import type { RemarkParams, RemarkResult, RemarksParams, RemarksResult } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** What reviewers remarked in a document. */
export function remarks(desk: Desk, { uri }: RemarksParams): RemarksResult | null {
  const context = desk.context(uri);
  return context === undefined ? null : { version: desk.version(uri), threads: reviewThreads(context.text) };
}

/** The comment line that says something: above the line that it is about, or below its thread. */
export function remark(desk: Desk, { uri, on, name, date, says }: RemarkParams): RemarkResult | null {
  const context = desk.context(uri);
  if (context === undefined) return null;
  const { text, file } = context;
  const lines = text.split(/\r\n?|\n/);
  const thread = 'thread' in on ? reviewThreads(text).find(({ remarks: [first] }) => first.line === on.thread) : undefined;
  if ('thread' in on && thread === undefined) return null;
  const at = thread === undefined ? aboveComments(lines, 'line' in on ? on.line : 0) : thread.remarks.at(-1)!.line + 1;
  const language = meetingAround(file.meetings, at)?.language ?? file.language;
  const words = typeof says === 'string' ? says : { resolved: RESOLVED_WORD, reopened: REOPENED_WORD }[says.verdict][language];
  const line = remarkLine({ name, date, text: words }, language, thread !== undefined);
  const end = lineEndOf(text);
  const inside = at < lines.length;
  const place = inside ? { line: at, character: 0 } : { line: lines.length - 1, character: lines.at(-1)!.length };
  return { version: desk.version(uri), change: { range: { start: place, end: place }, newText: inside ? line + end : end + line } };
}

/** Above the comments that stand right above a line: a thread is not cut in two. */
function aboveComments(lines: readonly string[], line: number): number {
  let at = Math.max(0, Math.min(line, lines.length - 1));
  while (at > 0 && lines[at - 1]!.startsWith('//')) at--;
  return at;
}
