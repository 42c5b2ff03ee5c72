import { formatText } from '../../../language-server/index.ts';
import { openSources, STDIN } from '../sources.ts';
import { say, visible } from '../texts.ts';
import type { World } from '../world.ts';

/** Writes the named files in the one layout; with `--check` it only says which are not, with exit status 1. */
export async function format(world: World, paths: readonly string[], options: { readonly check?: boolean }): Promise<number> {
  const { opened, failed } = await openSources(world, paths);
  const { language, host } = world;
  let changed = 0;
  let total = 0;
  let stdin = false;
  for (const { project, sources } of opened) {
    for (const { uri, shown, path } of sources) {
      total++;
      const text = project.text(uri)!;
      const result = formatText(project.tree(uri)!);
      if (shown === STDIN && !options.check) {
        stdin = true;
        host.stdout.write(result);
      } else if (result !== text) {
        changed++;
        if (options.check) world.print(say(language, 'wouldChange', visible(shown)));
        else host.files.write(path, result);
      }
    }
  }
  if (!stdin && total > 0) {
    if (changed === 0) world.error(say(language, 'allFormatted', total));
    else world.error(say(language, options.check ? 'needsLayout' : 'formatted', changed, total));
  }
  if (failed) return 2;
  return options.check && changed > 0 ? 1 : 0;
}
