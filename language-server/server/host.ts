import type { FileBeside } from '../document/project-files.ts';
import type { FolderEntry } from '../features/context.ts';
import type { PlainDate } from '../model/minutes.ts';

/** The world of the language server. The entry points for Node and for a web worker each give it one; tests give it one in memory. */
export interface ServerHost {
  readonly version: string;
  today(): PlainDate;
  /** From now on memory goes before time: much is made and thrown away. */
  spareMemory?(): void;
  /** The files it can read by itself; undefined where it must ask the client for them (`verslag/listFiles`, `verslag/readFile`). */
  readonly files?: ServerFiles;
  /** Keeps what is known of projects from one start to the next; undefined where nothing is kept. */
  readonly store?: ProjectStore;
  /** How long, in milliseconds, an answer of the client is waited for before the server goes on without it. Default: 5000. */
  readonly patience?: number;
  /** How long, in milliseconds, nothing must have changed before what is known is kept. Default: 10,000. */
  readonly rest?: number;
  /** Address of the folder of the documentation, with the pages of the rules in it, ending with a slash; undefined where there is none at hand. */
  readonly rulePages?: string;
}

/** Files by address. Nothing here throws: what cannot be read is not there. */
export interface ServerFiles {
  /**
   * All `.verslag` files in a folder and below it that nothing leaves out, and what makes a folder there a project: a configuration, or the
   * `.git` of a repository.
   */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where it is gone, or is no UTF-8 text. */
  read(uri: string): Promise<string | undefined>;
  /** Those in the folder itself alone. */
  listHere(folder: string): Promise<readonly string[]>;
  /** Something that differs once a file was written anew; undefined where it is gone. */
  stamp(uri: string): Promise<string | undefined>;
  /**
   * Tells when something in these folders comes, goes or changes, until the function it gives is called; for clients that watch no files.
   * Missing where that is unknown.
   */
  watch?(folders: readonly string[], changed: () => void): () => void;
  /** Whether something is there: a rule asks it of attachments, while it checks. Undefined for what lies on no disk. */
  exists(uri: string): boolean | undefined;
  /** The files that minutes of the project in a folder may name, to go along with what is made of them; missing where there are none. */
  besideIn?(root: string): FileBeside | undefined;
  /** What is in a folder, for completing paths. */
  entries(folder: string): readonly FolderEntry[] | undefined;
  /** Whether the list of a folder has a file of this name, once it is there; missing where nothing is left out but what is hidden. */
  admits?(folder: string, uri: string): boolean;
  /** The folder that makes the project around a folder: the nearest one, from there upwards, with a configuration or a git repository. */
  projectAbove(folder: string): string | undefined;
}

/** What is kept of projects, in a folder of the user's own. Nothing here throws: what cannot be kept is read anew. */
export interface ProjectStore {
  /** Whether projects of so many files are kept. */
  keeps(files: number): boolean;
  /** The lines of what was kept of the project in this folder, as they are read; none where there is nothing. Somebody else may have written them. */
  read(root: string): Iterable<string>;
  /** Begins to keep other lines; undefined where that cannot be. */
  write(root: string): ProjectDraft | undefined;
  /** Two texts with one digest are the same. */
  digest(text: string): string;
}

/** Lines that are being kept: what was kept before stays until all of them are there. */
export interface ProjectDraft {
  add(line: string): void;
  /** That was all of them. */
  end(): void;
  /** Nothing comes of it. */
  drop(): void;
}
