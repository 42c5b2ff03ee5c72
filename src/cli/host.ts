import type { PlainDate } from '../../language-server/index.ts';

export type EntryKind = 'file' | 'folder' | 'other' | 'missing';

/** The world of the command line. Tests give it one in memory. */
export interface Host {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's date. */
  readonly today: PlainDate;
  /** The locale where the environment names none. */
  readonly locale: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  /** Milliseconds from any fixed moment, for how long a run took. */
  now?(): number;
  readStdin(): Promise<Uint8Array>;
  readonly files: Files;
  /**
   * Calls back on changes below a folder until the returned function is called; batches what comes within a moment. Throws where the
   * folder cannot be watched.
   */
  watch?(folder: string, changed: () => void): () => void;
  /** Settles when the user asks to stop (SIGINT). Asking for it takes the signal over: without, it ends the process as ever. */
  readonly interrupted?: Promise<void>;
  /** What git prints, run in a folder; undefined where it fails or is not there. */
  git?(folder: string, args: readonly string[]): string | undefined;
  /** Starts the language server on standard input and output; settles when it ends. @param today where the user gave one. */
  serve?(today: PlainDate | undefined): Promise<void>;
}

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
  write(text: string): void;
}

/** Paths are absolute. Errors of the system are thrown as they come, with their `code`. */
export interface Files {
  /** Follows links and never throws: what is there but cannot be looked at is `other`. */
  kind(path: string): EntryKind;
  read(path: string): Uint8Array;
  /** Names in a folder, sorted. */
  list(folder: string): readonly { readonly name: string; readonly kind: EntryKind }[];
  /** Replaces a file as a whole or not at all; with `secret`, for the eyes of its owner only. */
  write(path: string, text: string | Uint8Array, secret?: 'secret'): void;
  makeFolder(path: string): void;
  /** The path without symbolic links; the path itself where it does not exist. */
  realPath(path: string): string;
}

/** A wrong call, or a file that cannot be read: exit status 2, with a message and no stack. */
export class UsageError extends Error {}
