import {
  type Language,
  type PlainDate,
  REOPENED_WORD,
  RESOLVED_WORD,
  remarkLine,
  reviewThreads,
  shortened,
} from '../../../language-server/index.ts';
import { digest } from '../../digest.ts';
import { commentsOfPage } from '../../review/page-comments.ts';
import { readReturnedPage } from '../../review/returned-page.ts';
import { lineAbout, type NewRemarks, newRemarks } from '../../word/known-remarks.ts';
import { compareReturned } from '../../word/returned.ts';
import { dayOf, type Hand } from '../../word/word-text.ts';
import { readForeign } from '../foreign-file.ts';
import { UsageError } from '../host.ts';
import type { Opened } from '../opened.ts';
import { readReturned, sentMinutes } from '../returned-file.ts';
import { openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import { aroundOf } from '../versions.ts';
import { type World, writeFile } from '../world.ts';

/**
 * Puts the comments of a file of Word, or of a review copy of HTML, that came back into the minutes, as comment lines above what they are about. What stands there already is not
 * put there again. What was changed in Word is not touched: `diff` tells it.
 */
export async function review(given: World, file: string, returned: string): Promise<number> {
  const { world, opened, failed } = await openSources(given, [file], { writing: true });
  const read = await (PAGE.test(returned) ? remarksOfPage : remarksOfWord)(world, opened, file, returned);
  if (failed || read === undefined) return 2;
  const { part, source, text, remarks } = read;
  const shown = visibleLine(source.shown);
  if (remarks.length === 0) {
    world.error(say(world.language, 'reviewNothing', shown));
    return 0;
  }
  const language = part.project.file(source.uri)?.meetings.find(({ id }) => id === read.meeting)?.language ?? world.language;
  const result = withRemarks(text, remarks, language, world.today);
  if (!writeFile(world, source.path, source.mark + result, { through: true, over: source.bytes })) return 2;
  world.error(say(world.language, 'reviewed', shown, remarks.length));
  return 0;
}

const LONGEST_NAME = 60;
const PAGE = /\.html?$/i;

/** The file of minutes that was reviewed, and what came back that it does not know. */
interface Reviewed {
  readonly part: Opened;
  readonly source: Opened['sources'][number];
  readonly meeting: string;
  readonly text: string;
  readonly remarks: readonly NewRemarks[];
}

async function remarksOfWord(world: World, opened: readonly Opened[], file: string, returned: string): Promise<Reviewed | undefined> {
  const read = await readReturned(world, returned);
  if (read === undefined) return undefined;
  const sent = await sentMinutes(world, aroundOf(opened), read, { before: file, after: returned });
  const part = opened.find(({ project }) => project === sent.part.project);
  const source = part?.sources.find(({ uri }) => uri === sent.source.uri);
  if (part === undefined || source === undefined || source.stdin)
    throw new UsageError(say(world.language, 'reviewFile', visibleLine(file)));
  const text = part.project.text(source.uri) ?? '';
  const found = compareReturned(sent.places, read);
  if (found.changes.length > 0) world.error(say(world.language, 'reviewChanges', visibleLine(file), visibleLine(returned)));
  return { part, source, text, meeting: sent.source.id, remarks: newRemarks(found.comments, reviewThreads(text)) };
}

async function remarksOfPage(world: World, opened: readonly Opened[], file: string, returned: string): Promise<Reviewed | undefined> {
  const page = await readForeign(world, returned, ['.html'], readReturnedPage);
  if (page === undefined) return undefined;
  const { meeting } = page;
  const found = opened.flatMap((part) =>
    part.sources.flatMap((source) => {
      const minutes = part.project.file(source.uri)?.meetings.find(({ id }) => id === meeting);
      return minutes === undefined ? [] : [{ part, source, minutes, text: part.project.text(source.uri) ?? '' }];
    }),
  );
  const name = visibleLine(shortened(meeting, LONGEST_NAME));
  // Of more files with one name for their minutes it is the one that the copy was made of.
  const made = found.filter(({ text }) => digest(text) === page.source);
  const meant = made.length > 0 ? made : found;
  const [one, other] = meant;
  if (one === undefined) throw new UsageError(say(world.language, 'reviewOther', visibleLine(returned), name, visibleLine(file)));
  if (other !== undefined) {
    const files = meant.map(({ source }) => visibleLine(source.shown)).join(', ');
    throw new UsageError(say(world.language, 'reviewWhich', visibleLine(returned), name, files));
  }
  const { part, source, minutes, text } = one;
  if (source.stdin) throw new UsageError(say(world.language, 'reviewFile', visibleLine(file)));
  return { part, source, text, meeting, remarks: newRemarks(commentsOfPage(page, text, minutes.at.start.line), reviewThreads(text)) };
}

/** Each new thread above the line that it is about, each answer below its thread. */
function withRemarks(text: string, remarks: readonly NewRemarks[], language: Language, today: PlainDate): string {
  const lines = text.split(/(?<=\n)/);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const insertions = remarks.map((one) => ({
    at: one.thread === undefined ? lineAbout(one.comment, lines) : one.thread.remarks.at(-1)!.line + 1,
    made: linesOf(one, language, today),
  }));
  // From the end, so that lines keep their numbers; of one place in the order of the file.
  for (const { at, made } of insertions.map((one, index) => ({ ...one, index })).sort((a, b) => b.at - a.at || b.index - a.index)) {
    const before = lines[at - 1];
    if (before !== undefined && !before.endsWith('\n')) lines[at - 1] = before + end;
    lines.splice(at, 0, ...made.map((line) => line + end));
  }
  return lines.join('');
}

function linesOf({ comment, thread, answers, isResolved, isReopened }: NewRemarks, language: Language, today: PlainDate): string[] {
  const line = ({ hand, text }: { readonly hand: Hand; readonly text: string }, isAnswer: boolean) =>
    remarkLine({ name: hand.name, date: dayOf(hand) ?? today, text }, language, isAnswer);
  return [
    ...(thread === undefined ? [line(comment, false)] : []),
    ...answers.map((answer) => line(answer, true)),
    ...(isResolved ? [`// - ${RESOLVED_WORD[language]}`] : []),
    ...(isReopened ? [`// - ${REOPENED_WORD[language]}`] : []),
  ];
}
