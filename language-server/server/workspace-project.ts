import type { FileBeside, StyleFile } from '../document/project-files.ts';
import type { FeatureContext } from '../features/context.ts';
import { Project } from '../features/project.ts';
import type { Language, PlainDate } from '../model/minutes.ts';
import { CONFIG_FILE, type Config } from '../project/config.ts';
import type { Address } from '../syntax/addresses.ts';
import type { ServerFiles } from './host.ts';

/** A project of the workspace: the files of one root that resolve each other's names. */
export interface WorkspaceProject {
  /** Address of its folder. */
  readonly root: Address;
  readonly config: Config;
  /** The day on which it looks at what is overdue. */
  readonly today: PlainDate;
  readonly project: Project;
}

/**
 * What a project keeps of files that are not open, in characters of their texts. Trees and models are much larger than their texts (see
 * `Trees`), and one is made in a millisecond where it is asked for. Models stay in projects of some hundred files.
 */
const ROOM = { room: 200_000, recentRoom: 200_000, modelRoom: 1_000_000 };
/** Shorter texts are checked as a whole before anybody sees the difference. */
const LARGE = 100_000;

/** @param exists whether a file is there; left out where nobody can tell */
export function workspaceProject(
  root: Address,
  config: Config,
  today: PlainDate,
  exists: ((address: string) => boolean | undefined) | undefined,
): WorkspaceProject {
  return { root, config, today, project: new Project({ config, today, large: LARGE, ...ROOM, ...(exists && { exists }) }) };
}

/** What features work on, with the files beside the minutes that go along with what is made of them. */
type WorkspaceContext = FeatureContext & { readonly fileBeside?: FileBeside; readonly styleFile?: StyleFile };

/** @param files undefined where the server has no disk */
export function contextIn(
  { root, config, project }: WorkspaceProject,
  uri: string,
  languageFor: (config: Config) => Language,
  files: ServerFiles | undefined,
): WorkspaceContext | undefined {
  const context = project.feature(uri, languageFor(config));
  if (context === undefined || files === undefined) return context;
  const beside = files.besideIn?.(root);
  const styleFile: StyleFile = (path) => beside?.(`${root}/${CONFIG_FILE}`, path);
  return { ...context, ...(beside && { fileBeside: beside, styleFile }), listFolder: (folder) => files.entries(folder) };
}
