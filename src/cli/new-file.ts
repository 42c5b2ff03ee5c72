import path from 'node:path';
import { safeFileName } from '../../language-server/output/index.ts';
import { ENDING, hasEnding } from '../../language-server/syntax/ending.ts';
import { UsageError } from './host.ts';
import { isCalledAsFile } from './out-named.ts';
import { say, visibleLine } from './texts.ts';
import { shownFrom, type World, writeNamed } from './world.ts';

/**
 * Writes new minutes. `--out` names a `.verslag` file, or a folder in which the file is named after the meeting. What is there is never replaced.
 * @throws UsageError where something is there, and where the name is that of another kind of file.
 */
export function writeNew(world: World, out: string, made: { readonly id: string; readonly text: string }): boolean {
  const { files, cwd } = world.host;
  const named = path.resolve(cwd, out);
  if (!hasEnding(named) && isCalledAsFile(world, out)) throw new UsageError(say(world.language, 'newCalled', visibleLine(out)));
  const target =
    files.kind(named) === 'folder' || (!hasEnding(named) && files.kind(named) === 'missing') || /[\\/]$/.test(out)
      ? path.join(named, `${safeFileName(made.id)}${ENDING}`)
      : named;
  const shown = visibleLine(shownFrom(world, target));
  if (files.kind(target) !== 'missing' || files.isLink(target)) throw new UsageError(say(world.language, 'exists', shown));
  return writeNamed(world, target, made.text, { fresh: true });
}
