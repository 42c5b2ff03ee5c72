import { changesToHtml, changesToJson, changesToText, compareFiles } from '../../../language-server/output/index.ts';
import { UsageError } from '../host.ts';
import { say } from '../texts.ts';
import { versionAt } from '../versions.ts';
import type { World } from '../world.ts';
import { type DiffOptions, isWord, told } from './diff-told.ts';

/**
 * What changed between two versions, in the language of the meeting. Each is a file, a folder, or `REVISION:PATH` for a version that git
 * keeps; the second can be the file of Word that the first was sent in. Exit status 0 where nothing changed, 1 where something did, 2 where one
 * cannot be read: as diff(1).
 */
export async function diff(world: World, before: string, after: string, options: DiffOptions): Promise<number> {
  const { format, out } = options;
  if (format === 'docx' && out === undefined && world.host.stdout.isTTY) throw new UsageError(say(world.language, 'needsOutFile', 'docx'));
  if (isWord(after)) return (await import('./diff-returned.ts')).diffReturned(world, before, after, options);
  const old = await versionAt(world, before);
  const now = await versionAt(world, after);
  if (old === undefined || now === undefined) return 2;
  if (format === 'docx') return (await import('./diff-tracked.ts')).diffTracked(world, old, now, out);
  const changes = compareFiles(old.files, now.files);
  const render = { text: changesToText, json: changesToJson, html: changesToHtml }[format];
  return told(world, out, render(changes, world.language), changes.length > 0);
}
