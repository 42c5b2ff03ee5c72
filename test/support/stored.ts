import type { Project } from '../../language-server/features/project.ts';
import { atOnce, stepsOf } from '../../language-server/project/steps.ts';
import type { StoredWords } from '../../language-server/project/stored.ts';
import type { StoredCheck } from '../../language-server/rules/checked-files.ts';

/** All that is known of a project. */
export interface Stored {
  readonly files: readonly StoredCheck[];
  readonly words: StoredWords;
}

/** What is known of a project, as another run reads it. */
export function storedOf(project: Project): Stored {
  const files: StoredCheck[] = [];
  atOnce(stepsOf(project.stored(), (known) => void files.push(known)));
  return JSON.parse(JSON.stringify({ files, words: project.storedWords })) as Stored;
}

/** Begins with what was stored. @param same the texts that are what they were then */
export function beginFrom(project: Project, { files, words }: Stored, same: ReadonlyMap<string, string>): void {
  const beginning = project.beginning();
  for (const known of files) beginning.add(known, same.get(known.uri));
  atOnce(beginning.end(words));
}
