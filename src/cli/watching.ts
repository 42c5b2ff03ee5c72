import path from 'node:path';
import { isWithin } from '../../language-server/project/bounds.ts';
import { UsageError } from './host.ts';
import { say, visibleLine } from './texts.ts';
import { codeOf, shownFrom, type World } from './world.ts';

/**
 * Does the work now, and again on every change below the named paths or in the projects that the work says it looked at (an address
 * book there may change what is wrong here), until the user stops it. What comes in while the work is done, is done behind it, once.
 * @throws UsageError where nothing can be watched.
 */
export async function watchFolders(world: World, paths: readonly string[], work: () => Promise<readonly string[]>): Promise<number> {
  const { host, language } = world;
  if (paths.includes('-')) throw new UsageError(say(language, 'noWatchStdin'));
  if (host.watch === undefined) throw new UsageError(say(language, 'cannotWatch'));
  const stops = new Map<string, () => void>();
  let running: Promise<void> | undefined;
  let asked = false;

  const follow = (folder: string) => {
    if ([...stops.keys()].some((known) => isWithin(known, folder))) return;
    try {
      const gone = () => world.error(say(language, 'watchedGone', visibleLine(shownFrom(world, folder))));
      stops.set(folder, host.watch!(folder, again, gone));
    } catch (error) {
      world.error(say(language, 'notWatched', visibleLine(shownFrom(world, folder)), codeOf(error)));
    }
  };
  const round: () => Promise<void> = async () => {
    do {
      asked = false;
      if (host.stdout.isTTY) host.stdout.write('\u001b[2J\u001b[H');
      try {
        for (const root of await work()) follow(root);
      } catch (error) {
        // A half-written configuration is no reason to leave.
        world.error((error as Error).message);
      }
      world.error(say(language, 'watching', [...stops.keys()].map((folder) => visibleLine(shownFrom(world, folder))).join(', ')));
    } while (asked);
  };
  function again(): void {
    asked = true;
    running ??= round().finally(() => {
      running = undefined;
    });
  }

  const named = (paths.length === 0 ? ['.'] : paths).map((name) => path.resolve(host.cwd, name));
  for (const file of named) {
    const kind = host.files.kind(file);
    follow(kind === 'folder' ? file : kind === 'missing' ? host.cwd : path.dirname(file));
  }
  again();
  await host.interrupted;
  for (const stop of stops.values()) stop();
  await running;
  return 0;
}
