import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENDING } from '../../language-server/syntax/ending.ts';
import type { Opened } from './opened.ts';
import { counted, say, visibleLine } from './texts.ts';
import { shownFrom, type World, writeFile } from './world.ts';

/** The file that most of the project's people stand in, else a new one at its root. */
export function bookOf(world: World, part: Opened | undefined): { readonly path: string; readonly uri: string | undefined } {
  const counts = new Map<string, number>();
  for (const { parties } of part?.project.files() ?? []) for (const { uri } of parties) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (most?.[0].startsWith('file:')) return { path: fileURLToPath(most[0]), uri: most[0] };
  const stem = world.language === 'nl' ? 'adresboek' : 'addressbook';
  return { path: path.join(part?.root ?? world.host.cwd, `${stem}${ENDING}`), uri: undefined };
}

/** Puts lines behind what a file holds; where another has changed it meanwhile, it stays. */
export function append(world: World, file: string, lines: readonly string[]): boolean {
  const added = `${lines.join('\n')}\n`;
  const there = world.host.files.kind(file) === 'file';
  const over = there ? world.host.files.read(file) : undefined;
  const text = over === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(over);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const joint = text === '' || text.endsWith('\n') ? '' : ending;
  if (!writeFile(world, file, `${text}${joint}${added.replaceAll('\n', ending)}`, over === undefined ? { fresh: true } : { over }))
    return false;
  world.error(say(world.language, 'people.wrote', visibleLine(shownFrom(world, file)), counted(world.language, lines.length, 'line')));
  return true;
}
