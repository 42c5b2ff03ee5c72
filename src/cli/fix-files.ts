import type { Project } from '../../language-server/index.ts';
import { textIn } from './configuration.ts';
import { fixFile } from './fixing.ts';
import type { Opened, Source } from './opened.ts';
import { say, visibleLine } from './texts.ts';
import { tryToWrite, type World } from './world.ts';

/** What was saved between reading and writing is fixed anew, so often: somebody is typing. */
const TRIES = 5;

/** Fixes every named file; standard input is printed, fixed or not. */
export function fixAll(world: World, opened: readonly Opened[]): { fixes: number; files: number; failed: boolean } {
  const result = { fixes: 0, files: 0, failed: false };
  for (const { project, sources } of opened) {
    for (const source of sources) {
      const before = project.text(source.uri)!;
      const count = fixFile(project, source.uri);
      if (source.stdin) world.host.stdout.write(`${source.mark}${project.text(source.uri)!}`);
      if (count === 0) continue;
      const kept = source.stdin ? count : keep(world, project, source, count);
      if (kept === undefined) {
        // What could not be kept is not reported as fixed.
        project.set(source.uri, before);
        result.failed = true;
      } else if (kept > 0) {
        result.fixes += kept;
        result.files++;
      }
    }
  }
  return result;
}

/** Writes what was fixed. @returns how many fixes are in it, for another may have saved the file meanwhile; undefined where it is not written. */
function keep(world: World, project: Project, source: Source, count: number): number | undefined {
  let { mark, bytes } = source;
  let fixes = count;
  for (let round = 0; round < TRIES; round++) {
    const outcome = tryToWrite(world, source.path, `${mark}${project.text(source.uri)!}`, { through: true, over: bytes });
    if (outcome !== 'changed') return outcome === 'written' ? fixes : undefined;
    const newer = readText(world, source.path);
    if (newer === undefined) break;
    bytes = newer.bytes;
    mark = newer.text.startsWith('\ufeff') ? '\ufeff' : '';
    project.set(source.uri, newer.text.replace(/^\ufeff/, ''));
    fixes = fixFile(project, source.uri);
    if (fixes === 0) return 0;
  }
  world.error(say(world.language, 'changedMeanwhile', visibleLine(source.shown)));
  return undefined;
}

function readText({ host }: World, file: string): { text: string; bytes: Uint8Array } | undefined {
  try {
    const bytes = host.files.read(file);
    const text = textIn(bytes);
    return text === undefined ? undefined : { text, bytes };
  } catch {
    return undefined;
  }
}
