import type { OutputForm } from './generated/forms.d.ts';
import type { Minutes } from './generated/minutes.d.ts';
import type { Register } from './generated/register.d.ts';
import type { Stats } from './generated/stats.d.ts';

export type * from './generated/forms.d.ts';
export type * from './generated/minutes.d.ts';
export type * from './generated/register.d.ts';
export type * from './generated/stats.d.ts';

/**
 * The files of one project, each with its path from the folder of the project: `{ 'adresboek.verslag': '…' }`, a `Map`, or pairs. They resolve
 * each other's names. Nothing else is read: this library knows no disk.
 */
export type ProjectTexts = Readonly<Record<string, string>> | Iterable<readonly [path: string, text: string]>;

/** What may be set for a project; all of it may be left out. */
export interface ProjectSettings {
  /** What `verslag.config.json` would hold: as an object, or as the text of that file. */
  readonly config?: object | string;
  /** What day it is, as `2020-11-16`. Default: today, in the time zone of the configuration. */
  readonly today?: string;
  /** Language of messages. Default: that of the configuration, else Dutch. */
  readonly language?: 'nl' | 'en';
  /** Paths of the files that are asked about; the others are only looked at for names. Default: all. */
  readonly only?: Iterable<string>;
  /**
   * What lies at a path of the project beside the minutes: attachments and pictures. `undefined` where there is nothing. Without it,
   * attachments are neither checked nor sent along. It is never asked for a public version.
   */
  readonly beside?: (path: string) => Uint8Array | undefined;
}

/** The range of a problem or an edit. Lines and columns count from 1, columns in UTF-16 units. */
export interface TextPlace {
  /** The path as it was given. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CheckProblem extends TextPlace {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** Stable name; `docs/rules` has a page for each. */
  readonly rule: string;
  readonly message: string;
  /** Changes that put it right, each as it stands. */
  readonly fixes?: readonly CheckFix[];
}

export interface CheckFix {
  readonly title: string;
  /** The one right answer: `verslag check --fix` applies it without asking. */
  readonly preferred: boolean;
  readonly edits: readonly CheckEdit[];
}

export interface CheckEdit extends TextPlace {
  readonly newText: string;
}

/** As `verslag check --format json`. */
export interface CheckResult {
  readonly version: 1;
  /** How many files were checked. */
  readonly files: number;
  /** Sorted by file, line and column. */
  readonly problems: readonly CheckProblem[];
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** Finds what is wrong in minutes. */
export declare function check(files: ProjectTexts, settings?: ProjectSettings): CheckResult;

export type OutputView = 'full' | 'decisions' | 'actions' | 'invitation';

/** Who reads what is made. */
export interface ReaderSettings {
  /** For everybody: made of a model in which what is shielded no longer exists. */
  readonly public?: boolean;
  /** Makes a public version also where {@link PublicationRefused} would be thrown; what is in doubt is shielded. */
  readonly force?: boolean;
}

export interface RenderSettings extends ProjectSettings, ReaderSettings {
  readonly to: OutputForm;
  /** Default: `full`. */
  readonly view?: OutputView;
}

/** What was made of one meeting. */
export interface RenderedMeeting {
  /** Id of the meeting; in public, the id that the public may see. */
  readonly id: string;
  /** A name for its file: `dobv-3.html`. */
  readonly fileName: string;
  /** Text, or the bytes of a `pdf` or `docx`. */
  readonly content: string | Uint8Array;
}

/**
 * Makes one output for each meeting. Minutes with errors are rendered all the same. `pdf` works in Node only, where the optional package
 * `@myriaddreamin/typst-ts-node-compiler` is installed.
 * @throws {PublicationRefused}
 */
export declare function render(files: ProjectTexts, settings: RenderSettings): Promise<readonly RenderedMeeting[]>;

export interface ParseSettings extends ProjectSettings, ReaderSettings {
  /** Default: `full`. */
  readonly view?: OutputView;
}

/**
 * The meetings as data, in the shape of `schemas/minutes.schema.json`: what `verslag render --to json` prints.
 * @throws {PublicationRefused}
 */
export declare function parse(files: ProjectTexts, settings?: ParseSettings): Minutes;

export interface RegisterSettings extends ProjectSettings, ReaderSettings {
  /** Default: all. */
  readonly kinds?: Iterable<'action' | 'agreement' | 'commitment' | 'decision' | 'motion' | 'vote'>;
  /** `open` is all that still runs. Default: `all`. */
  readonly status?: 'open' | 'ongoing' | 'done' | 'dropped' | 'all';
  /** Id of an owner: only theirs, and those of their groups. */
  readonly owner?: string;
  /** Only what is overdue. */
  readonly overdue?: boolean;
  /** Default: `due`. */
  readonly sort?: 'due' | 'owner' | 'meeting';
}

/**
 * Actions, agreements, commitments, decisions, motions and votes over all meetings, each in its latest state, in the shape of
 * `schemas/register.schema.json`: what `verslag actions --format json` prints.
 * @throws {PublicationRefused}
 */
export declare function register(files: ProjectTexts, settings?: RegisterSettings): Register;

export interface StatsSettings extends ProjectSettings, ReaderSettings {}

/**
 * Figures over the meetings, in the shape of `schemas/stats.schema.json`: what `verslag stats --json` prints.
 * @throws {PublicationRefused}
 */
export declare function stats(files: ProjectTexts, settings?: StatsSettings): Stats;

/** The text of one file in the one layout; no word of it changes. */
export declare function format(text: string): string;

/** No public version is made while there are errors of shielding in what it would be made of. */
export declare class PublicationRefused extends Error {
  /** The reasons. */
  readonly problems: readonly CheckProblem[];
  constructor(message: string, problems: readonly CheckProblem[]);
}
