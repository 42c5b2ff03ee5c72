import { knownIn } from '../../../language-server/intake/index.ts';
import { projectAround } from '../project-around.ts';
import { say } from '../texts.ts';
import type { World } from '../world.ts';

/**
 * The words of names, ids and abbreviations of the project, a line each, as spell checkers read a dictionary (cSpell and others). Shorter words are
 * checked by none of them. The status is 1 where there are none.
 */
export async function peopleWords(given: World): Promise<number> {
  const { world, opened } = await projectAround(given, given.host.cwd);
  const project = opened[0]?.project;
  const texts = knownIn(project).flatMap(({ id, name, aliases }) => [id, name, ...aliases]);
  const short = (project?.files() ?? []).flatMap(({ abbreviations }) => abbreviations.map(({ id }) => id));
  const words = new Set([...texts, ...short].flatMap((text) => text.match(/\p{L}{3,}(?:['’]\p{L}+)?/gu) ?? []));
  for (const word of [...words].toSorted()) world.print(word);
  if (words.size === 0) world.error(say(world.language, 'people.noWords'));
  return words.size === 0 ? 1 : 0;
}
