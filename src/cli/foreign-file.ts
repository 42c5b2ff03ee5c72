import path from 'node:path';
import picomatch from 'picomatch';
import { isLeftOut } from '../../language-server/project/left-out.ts';
import { UnreadableDocument } from '../import/reading.ts';
import { STDIN } from './opened.ts';
import { standsFor } from './standard-input.ts';
import { say, type TextKey, visibleLine } from './texts.ts';
import { reasonOf, type World } from './world.ts';

/**
 * What a file of another program holds; undefined where it cannot be read, which is reported.
 * @param named its path; `-` for standard input
 * @param endings of names that can be read
 * @param read throws UnreadableDocument; it is given the name that tells the form: of standard input the one that it stands for
 * @param stdinPath the file that standard input stands for; without, its content tells what it is
 */
export async function readForeign<T>(
  world: World,
  named: string,
  endings: Iterable<string>,
  read: (bytes: Uint8Array, name: string) => T | Promise<T>,
  stdinPath?: string,
): Promise<T | undefined> {
  // It may be of any size.
  world.host.beBrief?.(false);
  try {
    const bytes = named === '-' ? await world.host.readStdin() : world.host.files.read(path.resolve(world.host.cwd, named));
    return await read(bytes, standsFor(named, stdinPath, bytes));
  } catch (error) {
    const shown = named === '-' ? STDIN : visibleLine(named);
    if (named !== '-' && world.host.files.kind(path.resolve(world.host.cwd, named)) === 'missing')
      world.error(say(world.language, 'missing', shown));
    else
      world.error(
        error instanceof UnreadableDocument
          ? say(world.language, `import.${error.reason}` satisfies TextKey, shown, [...endings].join(', '))
          : say(world.language, 'cannotRead', shown, reasonOf(world, error)),
      );
    return undefined;
  }
}

/**
 * The files that were named, each once: a pattern that the shell left as it is stands for all that fit it, by their names. What is there under
 * the name itself is that file. Undefined where nothing fits a pattern, which is reported.
 *
 * @param endings a folder stands for the files in it whose names end so; none: it stands for itself
 */
export function foreignNamed(world: World, named: readonly string[], endings: Iterable<string> = []): readonly string[] | undefined {
  const read = new Set(endings);
  const found = new Set<string>();
  let whole = true;
  for (const name of named) {
    const { fitting, asked } = meantBy(world, name, read);
    if (fitting.length === 0) {
      whole = false;
      world.error(say(world.language, 'noMatch', visibleLine(asked)));
    }
    for (const one of fitting) found.add(one);
  }
  return whole ? [...found] : undefined;
}

/** What one name stands for, and the pattern that was asked for by it. */
function meantBy(world: World, name: string, read: ReadonlySet<string>): { readonly fitting: readonly string[]; readonly asked: string } {
  const kind = world.host.files.kind(path.resolve(world.host.cwd, name));
  if (kind === 'folder' && read.size > 0) {
    const inside = [...filesBelow(world, name, '', 1)].filter((one) => read.has(path.extname(one).toLowerCase()));
    return { fitting: inside.map((one) => path.join(name, one)), asked: path.join(name, `*{${[...read].join(',')}}`) };
  }
  const { isGlob, base, glob } = picomatch.scan(name);
  if (!isGlob || kind !== 'missing') return { fitting: [name], asked: name };
  const matches = picomatch(glob);
  // Without `**`, or a slash in a group, nothing below as many folders fits.
  const group = glob.search(/[{(]/);
  const anyDepth = glob.includes('**') || (group >= 0 && glob.includes('/', group));
  const depth = anyDepth ? Number.POSITIVE_INFINITY : glob.split('/').length;
  const below = [...filesBelow(world, base, '', depth)].filter((one) => matches(one));
  return { fitting: below.map((one) => (base === '' ? one : path.posix.join(base, one))), asked: name };
}

/** Names from `base` on; folders behind a link are not entered. */
function* filesBelow(world: World, base: string, below: string, depth: number): Generator<string> {
  const folder = path.resolve(world.host.cwd, base, below);
  if (depth === 0 || world.host.files.kind(folder) !== 'folder') return;
  let entries: ReturnType<World['host']['files']['list']> = [];
  try {
    entries = world.host.files.list(folder);
  } catch (error) {
    world.error(say(world.language, 'cannotRead', visibleLine(path.join(base, below)), reasonOf(world, error)));
  }
  for (const { name, kind, link } of entries) {
    if (isLeftOut(name)) continue;
    const at = below === '' ? name : `${below}/${name}`;
    if (kind === 'file') yield at;
    else if (kind === 'folder' && !link) yield* filesBelow(world, base, at, depth - 1);
  }
}
