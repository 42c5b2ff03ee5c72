import type { Problem, Severity } from '../../../language-server/index.ts';
import type { World } from '../world.ts';

/** One file that was checked, with what was found in it. */
export interface Checked {
  /** As the user would type it from the current folder. */
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface CheckReport {
  /** Sorted by file. */
  readonly files: readonly Checked[];
  readonly summary: Readonly<Record<Severity, number>>;
  /** What could not be read or reported: a report without them would look like one of a clean project. */
  readonly unreadable: readonly { readonly shown: string; readonly message: string }[];
  /** Where the paths in reports for a whole repository count from. */
  readonly root: string;
  /** How a problem's other places are shown. */
  shownPath(uri: string): string;
  /** How long it took; undefined where the host has no clock. */
  readonly milliseconds: number | undefined;
}

/** Turns a report into the whole text of standard output. */
export type Reporter = (report: CheckReport, world: World) => string;

export function byFile(a: Checked, b: Checked): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
