import { reviewThreads } from '../../../language-server/index.ts';
import { entriesToHtml, entriesToText } from '../../../language-server/output/index.ts';
import { newRemarks } from '../../word/known-remarks.ts';
import { returnedEntries, returnedToJson } from '../../word/report.ts';
import { compareReturned } from '../../word/returned.ts';
import { UsageError } from '../host.ts';
import { readReturned, sentMinutes } from '../returned-file.ts';
import { say } from '../texts.ts';
import { versionAt } from '../versions.ts';
import type { World } from '../world.ts';
import { type DiffOptions, isWord, told } from './diff-told.ts';

/** What was changed and said in a file of Word that minutes were sent in. */
export async function diffReturned(world: World, before: string, after: string, { format, out }: DiffOptions): Promise<number> {
  if (format === 'docx') throw new UsageError(say(world.language, 'returnedNoWord'));
  if (isWord(before)) throw new UsageError(say(world.language, 'returnedFirst'));
  const sent = await versionAt(world, before);
  const returned = await readReturned(world, after);
  if (sent === undefined || returned === undefined) return 2;
  const best = await sentMinutes(world, sent.around, returned, { before, after });
  const all = compareReturned(best.places, returned);
  // What stands in the source already is no news.
  const known = reviewThreads(best.part.project.text(best.source.uri) ?? '');
  const found = { ...all, comments: newRemarks(all.comments, known).map(({ comment }) => comment) };
  const { language } = world;
  const entries = () => returnedEntries(best.id, found, language);
  const content =
    format === 'json'
      ? returnedToJson(best.id, found, language)
      : format === 'html'
        ? entriesToHtml(entries(), language)
        : entriesToText(entries(), language);
  return told(world, out, content, found.changes.length + found.comments.length > 0);
}
