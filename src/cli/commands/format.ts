import { formatText } from '../../../language-server/index.ts';
import { type OpenOptions, openSources } from '../sources.ts';
import { counted, say, visibleLine } from '../texts.ts';
import { type World, writeFile } from '../world.ts';

export interface FormatOptions extends OpenOptions {
  readonly check?: boolean;
}

/** Writes the named files in the one layout; with `--check` it only says which are not, with exit status 1. */
export async function format(given: World, paths: readonly string[], options: FormatOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths, { ...options, writing: true });
  const { language, host } = world;
  let changed = 0;
  let total = 0;
  let unwritten = false;
  for (const { project, sources } of opened) {
    for (const { uri, shown, path, stdin, mark, bytes } of sources) {
      const text = project.text(uri)!;
      const result = formatText(project.tree(uri)!);
      if (stdin && !options.check) {
        host.stdout.write(mark + result);
        continue;
      }
      total++;
      if (result === text) continue;
      if (options.check) world.print(say(language, 'wouldChange', visibleLine(shown)));
      else if (!writeFile(world, path, mark + result, { through: true, over: bytes })) {
        unwritten = true;
        continue;
      }
      changed++;
    }
  }
  if (total > 0) {
    const all = counted(language, total, 'file');
    if (changed > 0) world.error(say(language, options.check ? 'needsLayout' : 'formatted', changed, all));
    else if (!unwritten) world.error(say(language, 'allFormatted', all));
  }
  if (failed || unwritten) return 2;
  return options.check && changed > 0 ? 1 : 0;
}
