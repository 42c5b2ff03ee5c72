import { type Language, type PlainDate, RESOLVED_WORD, remarkLine, reviewThreads } from '../../../language-server/index.ts';
import { lineAbout, type NewRemarks, newRemarks } from '../../word/known-remarks.ts';
import { compareReturned } from '../../word/returned.ts';
import { dayOf, type Hand } from '../../word/word-text.ts';
import { UsageError } from '../host.ts';
import { readReturned, sentMinutes } from '../returned-file.ts';
import { openSources } from '../sources.ts';
import { say, visibleLine } from '../texts.ts';
import { aroundOf } from '../versions.ts';
import { type World, writeFile } from '../world.ts';

/**
 * Puts the comments of a file of Word that came back into the minutes, as comment lines above what they are about. What stands there already is not
 * put there again. What was changed in Word is not touched: `diff` tells it.
 */
export async function review(given: World, file: string, returned: string): Promise<number> {
  const { world, opened, failed } = await openSources(given, [file], { writing: true });
  const read = await readReturned(world, returned);
  if (failed || read === undefined) return 2;
  const sent = await sentMinutes(world, aroundOf(opened), read, { before: file, after: returned });
  const part = opened.find(({ project }) => project === sent.part.project);
  const source = part?.sources.find(({ uri }) => uri === sent.source.uri);
  if (part === undefined || source === undefined || source.stdin)
    throw new UsageError(say(world.language, 'reviewFile', visibleLine(file)));
  const text = part.project.text(source.uri) ?? '';
  const found = compareReturned(sent.places, read);
  const remarks = newRemarks(found, reviewThreads(text));
  const shown = visibleLine(source.shown);
  if (found.changes.length > 0) world.error(say(world.language, 'reviewChanges', visibleLine(file), visibleLine(returned)));
  if (remarks.length === 0) {
    world.error(say(world.language, 'reviewNothing', shown));
    return 0;
  }
  const result = withRemarks(text, remarks, sent.source.language, world.today);
  if (!writeFile(world, source.path, source.mark + result, { through: true, over: source.bytes })) return 2;
  world.error(say(world.language, 'reviewed', shown, remarks.length));
  return 0;
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

function linesOf({ comment, thread, answers, isResolved }: NewRemarks, language: Language, today: PlainDate): string[] {
  const line = ({ hand, text }: { readonly hand: Hand; readonly text: string }, isAnswer: boolean) =>
    remarkLine({ name: hand.name, date: dayOf(hand) ?? today, text }, language, isAnswer);
  return [
    ...(thread === undefined ? [line(comment, false)] : []),
    ...answers.map((answer) => line(answer, true)),
    ...(isResolved ? [`// - ${RESOLVED_WORD[language]}`] : []),
  ];
}
