import { hasEnding } from '../../language-server/syntax/ending.ts';
import type { OpenedFiles } from './opened.ts';
import { openAround, openSources } from './sources.ts';
import type { World } from './world.ts';

/** The project around a folder; where there is none, the minutes in the folder itself. */
export async function projectAround(world: World, folder: string): Promise<OpenedFiles> {
  const around = await openAround(world, folder);
  const { files } = world.host;
  const holdsMinutes = files.kind(folder) === 'folder' && files.list(folder).some(({ name, kind }) => kind === 'file' && hasEnding(name));
  return around.opened.length > 0 || !holdsMinutes ? around : openSources(world, [folder]);
}
