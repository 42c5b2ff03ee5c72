import type { PlainDate } from '../../language-server/index.ts';
import type { Assistant } from './mcp/assistant.ts';

export type EntryKind = 'file' | 'folder' | 'other' | 'missing';

/** The world of the command line. Tests give it one in memory. */
export interface Host {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's date. */
  readonly today: PlainDate;
  /** What day it is in a time zone (an IANA name); where the host does not know, its own date counts. */
  todayIn?(timeZone: string): PlainDate;
  /** The locale where the environment names none. */
  readonly locale: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  /** Milliseconds from any fixed moment, for how long a run took. */
  now?(): number;
  /** From now on much is made and thrown away. @param isLarge so much that memory goes before time. */
  spareMemory?(isLarge: boolean): void;
  /** @param isBrief whether the run is so short that optimising its code would cost more time than it saves. */
  beBrief?(isBrief: boolean): void;
  /** All of standard input. Fails with an error of the system where there is none, or it cannot be read. */
  readStdin(): Promise<Uint8Array>;
  readonly files: Files;
  /**
   * Calls back on changes below a folder until the returned function is called; batches what comes within a moment. Throws where the
   * folder cannot be watched.
   * @param gone is called when the folder disappears. The watch goes on once the folder is back.
   */
  watch?(folder: string, changed: () => void, gone?: () => void): () => void;
  /** Settles when the user asks to stop (SIGINT). Asking for it takes the signal over: without, it ends the process as ever. */
  readonly interrupted?: Promise<void>;
  /** Runs git; without it, there is no history. */
  readonly git?: Git;
  /** Opens a SQLite database, made where there is none, for the eyes of its owner only; undefined where this Node has no SQLite. */
  database?(path: string): Promise<Database | undefined>;
  /** Begins an index of the words of pages; undefined where the package for it is not installed. */
  search?(): Promise<SearchIndex | undefined>;
  /** Starts the language server on standard input and output; settles when it ends. @param today where the user gave one. */
  serve?(today: PlainDate | undefined): Promise<void>;
  /** Serves an assistant on standard input and output; settles when its client goes, with false where what it takes is not installed. */
  serveAssistant?(assistant: Assistant): Promise<boolean>;
  /** A page of the documentation that comes with the program, by its path in the package; undefined where it is not there. */
  ownPage?(name: string): string | undefined;
}

/** A database, as far as rows are written to it. */
export interface Database {
  exec(sql: string): void;
  run(sql: string, values: readonly (string | number | null)[]): void;
  all(sql: string, values?: readonly (string | number | null)[]): readonly Readonly<Record<string, unknown>>[];
  close(): void;
  /** Closes it, and takes its file away where it was made here. */
  drop(): void;
}

/** How git is run: see `git/run.ts` for what it is kept from. */
export interface Git {
  /** @param variables of git's own, beside an environment that has none of the repository's. Undefined where there is no git. */
  run(args: readonly string[], variables?: Readonly<Record<string, string>>, input?: string): GitResult | undefined;
  /** A new folder for the eyes of its owner only, under a name that nobody can predict. */
  scratch(): Scratch;
}
export interface GitResult {
  readonly status: number | null;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}
/** An index of the words of pages. */
export interface SearchIndex {
  add(url: string, html: string): Promise<void>;
  /** The files that a search page asks for, by their paths. */
  files(): Promise<readonly (readonly [path: string, content: Uint8Array])[]>;
  close(): Promise<void>;
}

export interface Scratch {
  readonly path: string;
  write(name: string, text: string): void;
  remove(): void;
}

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
  write(text: string | Uint8Array): void;
}

/** How a file is written. */
export interface WriteOptions {
  /** For the eyes of its owner only. */
  readonly secret?: boolean;
  /** A link at this place stays, and the file behind it is written; without, the link itself is replaced. */
  readonly through?: boolean;
  /** What was read from it: where it holds something else by now, nothing is written (`ECHANGED`). */
  readonly over?: Uint8Array;
  /** Nothing may be there yet (`EEXIST`). */
  readonly fresh?: boolean;
  /** On a full disk, overwrites the old file in place where the new content is not larger. A run that is stopped then leaves half a file. */
  readonly cramped?: boolean;
}

/** How the names of temporary files begin. A run that is stopped while it writes leaves one beside its target. */
export const DRAFT = '.verslag-';

/** Paths are absolute. Errors of the system are thrown as they come, with their `code`. */
export interface Files {
  /** Follows links and never throws: what is there but cannot be looked at is `other`. */
  kind(path: string): EntryKind;
  /** Whether there is a symbolic link at this place, dangling or not. Never throws. */
  isLink(path: string): boolean;
  /** Reads regular files only: a device or a pipe has no end (`ENOTFILE`), and neither has what is far too large (`EFBIG`). */
  read(path: string): Uint8Array;
  /** When a file was last changed, in milliseconds since 1970; undefined where that is not known. Never throws. */
  changed?(path: string): number | undefined;
  /** Names in a folder, sorted. A link has the kind of what it leads to. */
  list(folder: string): readonly { readonly name: string; readonly kind: EntryKind; readonly link: boolean }[];
  /** Replaces a file as a whole or not at all. Its owner and permissions stay, and what may not be written stays (`EACCES`). */
  write(path: string, text: string | Uint8Array, options?: WriteOptions): void;
  makeFolder(path: string): void;
  /** Takes a regular file away; a link, a folder or anything else stays (`ENOTFILE`). */
  remove(path: string): void;
  /** The path without symbolic links, as far as it exists. */
  realPath(path: string): string;
}

/** A wrong call, or a file that cannot be read: exit status 2, with a message and no stack. */
export class UsageError extends Error {}
