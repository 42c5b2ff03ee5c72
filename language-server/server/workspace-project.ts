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

/**
 * What a project keeps of files that are not open, in characters of their texts. A tree takes some twenty times as much, a model ten times: one is
 * made in a millisecond where it is asked for.
 */
const ROOM = { room: 300_000, recentRoom: 600_000, modelRoom: 16_000_000 };

/** @param exists whether a file is there; left out where nobody can tell */
export function workspaceProject(
  root: Address,
  config: Config,
  today: PlainDate,
  exists: ((address: string) => boolean | undefined) | undefined,
): WorkspaceProject {
  return { root, config, project: new Project({ config, today, ...ROOM, ...(exists && { exists }) }) };
}
