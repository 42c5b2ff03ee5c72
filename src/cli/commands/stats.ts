import { publicStatsOf, statsOf, statsToHtml, statsToJson, statsToText } from '../../../language-server/output/index.ts';
import { writeResult } from '../named-result.ts';
import { publicationOf, sayAllConfidential } from '../refusal.ts';
import { openSources } from '../sources.ts';
import type { World } from '../world.ts';

export interface StatsOptions {
  readonly format: 'table' | 'json' | 'html';
  readonly json?: boolean;
  /** As a citizen may see it. */
  readonly public?: boolean;
  /** Also while there are errors of shielding. */
  readonly force?: boolean;
  /** The file to write to, instead of to standard output. */
  readonly out?: string;
}

/** Figures over the named files, each action in its latest state. Public figures are counted over public minutes, and refused as they are. */
export async function stats(given: World, paths: readonly string[], options: StatsOptions): Promise<number> {
  const { world, opened, failed } = await openSources(given, paths);
  const publication = options.public ? publicationOf(world, opened, options.force === true) : 'clean';
  if (publication === 'refused') return failed ? 2 : 1;
  if (options.public) for (const part of opened) sayAllConfidential(world, part);
  const projects = opened.map(({ project, sources }) => {
    const uris = new Set(sources.map(({ uri }) => uri));
    return { files: project.files(), isAsked: (uri: string) => uris.has(uri) };
  });
  const found = options.public ? publicStatsOf(projects, world.today) : statsOf(projects, world.today);
  const form = options.json ? 'json' : options.format;
  const result =
    form === 'json' ? statsToJson(found) : form === 'html' ? statsToHtml(found, world.language) : statsToText(found, world.language);
  if (options.out === undefined) world.host.stdout.write(result);
  else if (!writeResult(world, options.out, result)) return 2;
  return failed ? 2 : publication === 'forced' ? 1 : 0;
}
