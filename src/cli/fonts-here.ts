import path from 'node:path';
import type { World } from './world.ts';

/** Where systems keep the fonts that a typesetter finds, and where users keep their own: a variable of the environment, and what stands behind it. */
const FOLDERS: readonly (readonly [variable: string | undefined, folder: string])[] = [
  [undefined, '/usr/share/fonts'],
  [undefined, '/usr/local/share/fonts'],
  ['HOME', '.fonts'],
  ['HOME', '.local/share/fonts'],
  ['XDG_DATA_HOME', 'fonts'],
  [undefined, '/Library/Fonts'],
  [undefined, '/System/Library/Fonts'],
  [undefined, '/System/Library/AssetsV2'],
  [undefined, '/Network/Library/Fonts'],
  ['HOME', 'Library/Fonts'],
  ['SYSTEMROOT', 'Fonts'],
  ['LOCALAPPDATA', 'Microsoft/Windows/Fonts'],
  ['APPDATA', 'Microsoft/Windows/Fonts'],
];
const IS_FONT = /\.(?:ttf|otf|ttc|otc)$/i;
/** Links can lead in a circle. */
const DEEPEST = 6;

/**
 * The font files of this machine, each with when it was last changed: a PDF takes a font of the house style from them, and signs that the fonts of
 * the typesetter lack. Where one came, went or changed, a PDF that was made before may be another.
 */
export function fontsHere({ host: { files, env } }: World): readonly string[] {
  const found: string[] = [];
  const look = (folder: string, depth: number) => {
    if (depth > DEEPEST || files.kind(folder) !== 'folder') return;
    for (const { name, kind } of listed(folder)) {
      const file = path.join(folder, name);
      if (kind === 'folder') look(file, depth + 1);
      else if (kind === 'file' && IS_FONT.test(name)) found.push(`${file} ${files.changed?.(file) ?? ''}`);
    }
  };
  const listed = (folder: string) => {
    try {
      return files.list(folder);
    } catch {
      return [];
    }
  };
  for (const [variable, folder] of FOLDERS) {
    const base = variable === undefined ? '' : env[variable];
    if (base !== undefined) look(path.join(base, folder), 0);
  }
  return found;
}
