import type { Project } from '../../language-server/features/project.ts';

/**
 * What asks a project that it may have asked before: most tests give one file another text, between files that stay what they are. An edited
 * project finds what a fresh one finds, which tests of their own hold (`test/project/oracle.test.ts`). One that threw is not asked again.
 * What is kept belongs to the module that asks for it: a run with changed code (`npm run mutants`), which loads that module anew, makes its own.
 */
export function keepingProject() {
  let last: { readonly key: string; readonly project: Project } | undefined;
  /** @param key the same for projects that are the same but for the texts that `ask` sets */
  return <T>(key: string, make: () => Project, ask: (project: Project) => T): T => {
    const project = last?.key === key ? last.project : make();
    last = undefined;
    const answer = ask(project);
    last = { key, project };
    return answer;
  };
}
