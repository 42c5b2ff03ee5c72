import { fileURLToPath } from 'node:url';
import { checkPublication, type Minutes, objectionsTo, type Problem, refusalHeading, ruleInfo } from '../../language-server/index.ts';
import type { Opened } from './opened.ts';
import { problemLine } from './reporters/lines.ts';
import { counted, say, visibleLine } from './texts.ts';
import { shownFrom, type World } from './world.ts';

/** The reasons why no public version may be made of the named files of a project, those that other parts of the run check among them. */
export function objectionsToSources({ project, sources, others }: Opened): readonly Problem[] {
  return objectionsTo(
    project.view,
    [...sources.map(({ uri }) => uri), ...others].flatMap((uri) => project.file(uri)?.meetings ?? []),
  );
}

/** Whether a public version may be made of the named files. The reasons why not are reported, each with its place, also where they are overruled. */
export function publicationOf(world: World, opened: readonly Opened[], force: boolean): 'clean' | 'forced' | 'refused' {
  const reasons = opened.flatMap(objectionsToSources);
  if (reasons.length === 0) return 'clean';
  world.error(force ? say(world.language, 'forced') : refusalHeading(reasons.length)[world.language]);
  for (const reason of reasons) world.error(problemLine(shownFrom(world, fileURLToPath(reason.uri)), reason, world.language));
  if (!force) world.error(say(world.language, 'canForce'));
  return force ? 'forced' : 'refused';
}

/** Says of which of these meetings a public version is made though they are confidential as a whole. */
export function sayConfidential(world: World, { config }: Opened, file: string, meetings: readonly Minutes[]): void {
  for (const meeting of meetings)
    for (const problem of checkPublication(meeting, config)) world.error(problemLine(file, problem, world.language));
}

/** As {@link sayConfidential}, of all named files of a project. */
export function sayAllConfidential(world: World, part: Opened): void {
  for (const { uri, shown } of part.sources) sayConfidential(world, part, shown, part.project.file(uri)?.meetings ?? []);
}

/** Says how many warnings there are of words that a public version still shows: names, numbers, a ground that shields nothing. */
export function sayStillShown(world: World, file: string, problems: readonly Problem[]): void {
  const shown = problems.filter(({ severity, rule }) => severity === 'warning' && ruleInfo(rule)?.family === 'shielding').length;
  if (shown > 0) world.error(say(world.language, 'stillShown', visibleLine(file), counted(world.language, shown, 'warning')));
}
