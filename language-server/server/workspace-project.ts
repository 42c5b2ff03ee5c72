import { Project } from '../features/project.ts';
import type { PlainDate } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import type { Address } from '../syntax/addresses.ts';

/** A project of the workspace: the files of one root that resolve each other's names. */
export interface WorkspaceProject {
  /** Address of its folder. */
  readonly root: Address;
  readonly config: Config;
  readonly project: Project;
}

/** @param exists whether a file is there; left out where nobody can tell */
export function workspaceProject(
  root: Address,
  config: Config,
  today: PlainDate,
  exists: ((address: string) => boolean | undefined) | undefined,
): WorkspaceProject {
  return { root, config, project: new Project({ config, today, ...(exists && { exists }) }) };
}
