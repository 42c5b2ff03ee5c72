import path from 'node:path';
import { UnreadableDocument } from '../import/reading.ts';
import { say, type TextKey, visibleLine } from './texts.ts';
import { reasonOf, type World } from './world.ts';

/**
 * What a file of another program holds; undefined where it cannot be read, which is reported.
 * @param endings of names that can be read
 * @param read throws UnreadableDocument
 * @param open gives its bytes, where they do not come from a file of this name
 */
export async function readForeign<T>(
  world: World,
  named: string,
  endings: Iterable<string>,
  read: (bytes: Uint8Array) => T | Promise<T>,
  open: () => Uint8Array | Promise<Uint8Array> = () => world.host.files.read(path.resolve(world.host.cwd, named)),
): Promise<T | undefined> {
  try {
    return await read(await open());
  } catch (error) {
    const shown = visibleLine(named);
    world.error(
      error instanceof UnreadableDocument
        ? say(world.language, `import.${error.reason}` satisfies TextKey, shown, [...endings].join(', '))
        : say(world.language, 'cannotRead', shown, reasonOf(world, error)),
    );
    return undefined;
  }
}
