import type { View } from '../../document/context.ts';
import type { FileBeside, StyleFile } from '../../document/project-files.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Language, PlainDate } from '../../model/minutes.ts';
import { lookOf, type ReadLook } from '../../output/look/look.ts';
import { type DeliveryRendering, deliveryRenderingOf } from '../../output/rendering.ts';
import type { Config } from '../../project/config.ts';
import type { CheckedView } from '../../rules/context.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { withoutEnd } from '../../syntax/trimming.ts';

/** One project as the handlers of the custom requests see it. */
export interface ProjectDesk {
  readonly project: CheckedView;
  readonly config: Config;
  readonly today: PlainDate;
  /** A file that minutes name by a path, to go along with what is made of them; missing where the host has none. */
  readonly fileBeside?: FileBeside;
  /** A file that the house style names; missing where the host has none. */
  readonly styleFile?: StyleFile;
}

/** What the handlers of the custom requests work on: the server hands it to them, they return what it sends. */
export interface Desk {
  /** The language the user reads. */
  readonly language: Language;
  /** All projects of the workspace. */
  projects(): readonly ProjectDesk[];
  /** A document with the project around it; undefined where it is not known. */
  context(uri: string): (FeatureContext & Pick<ProjectDesk, 'fileBeside' | 'styleFile'>) | undefined;
  /** The version of an open document; `null` of one that is on disk only. */
  version(uri: string): number | null;
}

/** The house style of a project, and what of it cannot be had. */
export function styleOf({ project, config, styleFile }: ProjectDesk): ReadLook {
  return project.cached('style', () => lookOf(config.style, styleFile));
}

/** What the readers of a project's outputs are shown; built once for a state of the project. */
export function renderingFor(desk: ProjectDesk, view: View, open: boolean): DeliveryRendering {
  const { project, config, today, fileBeside: file } = desk;
  const key = `rendering ${view}${open ? ' public' : ''}`;
  return project.cached(key, () => {
    const { look } = styleOf(desk);
    return deliveryRenderingOf(project.files(), config, { today, view, public: open, file, look });
  });
}

/** Weekends and holidays, with the project's own. */
export function dayOff({ config }: ProjectDesk): (date: PlainDate) => boolean {
  return (date) => isDayOff(date, { extra: config.holidays });
}

/** The project that has files in a folder; without a folder the first. */
export function projectIn(desk: Desk, folder: string | undefined): ProjectDesk | undefined {
  const projects = desk.projects();
  if (folder === undefined) return projects[0];
  const within = `${withoutEnd(folder, '/')}/`;
  const holding = projects.find(({ project }) => project.files().some(({ uri }) => uri.startsWith(within)));
  if (holding !== undefined) return holding;
  // A folder without minutes of its own is one of the project around it: the one whose files lie nearest.
  let nearest: { readonly around: ProjectDesk; readonly length: number } | undefined;
  for (const around of projects)
    for (const { uri } of around.project.files()) {
      const length = uri.lastIndexOf('/') + 1;
      if (length > (nearest?.length ?? 0) && within.startsWith(uri.slice(0, length))) nearest = { around, length };
    }
  return nearest?.around;
}

/** The project of a series, by its own name and the file that declares it; of no series the one around a file, else the first. */
export function projectOf(desk: Desk, series: string | undefined, uri: string | undefined): ProjectDesk | undefined {
  const projects = desk.projects();
  const around = uri === undefined ? undefined : projects.find(({ project }) => project.file(uri) !== undefined);
  if (series === undefined) return around ?? projects[0];
  return around?.project.series(series) ? around : projects.find(({ project }) => project.series(series) !== undefined);
}
