import type { FileFollower } from '../model/followers.ts';
import type { FileModel, Minutes, PartyDeclaration, Series } from '../model/minutes.ts';
import type { NameIndex } from '../references/name-index.ts';
import type { FactIndex } from './fact-index.ts';

/** A project as those see it who work on its files: every file's model, and what spans files. */
export interface ProjectView {
  readonly names: NameIndex;
  files(): readonly FileModel[];
  file(uri: string): FileModel | undefined;
  /** All meetings that name this series, the earliest first; those without a date last. */
  meetingsOfSeries(id: string): readonly Minutes[];
  series(id: string): Series | undefined;
  /** The declaration behind `@id`. */
  party(id: string): PartyDeclaration | undefined;
  /** All declarations under this id, in the order of their files and places. */
  partiesCalled(id: string): readonly PartyDeclaration[];
  /** What files know of each other. A rule that looks at other files asks for facts, so that it is run again when they change. */
  readonly facts: FactIndex;
  /** Whether the file that an attachment names exists; undefined where that cannot be known. */
  attachmentExists(uri: string, target: string): boolean | undefined;
  /** Computed once for a state of the project; thrown away when a file changes. Not for passes over a file: they would compute it again at each keystroke. */
  cached<T>(key: string, compute: () => T): T;
  /** Made of the files one by one, and kept up to date a file at a time: an edit costs what it touches, in a project of any size. Not for passes over a file. */
  following<T extends FileFollower>(key: string, make: () => T): T;
  /**
   * Computed once from the files that declare parties, abbreviations and series; thrown away when other ones are declared. What it gives may
   * hold no places: those move.
   */
  ofDeclarations<T>(key: string, compute: (declaring: readonly FileModel[]) => T): T;
}
