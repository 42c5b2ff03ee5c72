import type { Language } from '../model/minutes.ts';
import type { Publication } from './publication.ts';
import type { Style } from './style.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What `verslag.config.json` settles for a project. */
export interface Config {
  /** Severity by rule name; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** IANA name. */
  readonly timeZone: string;
  /** Language of the messages; undefined follows the locale. */
  readonly language: Language | undefined;
  /** Domain for message ids and calendar UIDs. */
  readonly emailDomain: string;
  /** Days off beside the public holidays: ISO date → name; a name of `false` makes a public holiday a working day. */
  readonly holidays: Readonly<Record<string, string | false>>;
  /** Files and folders that are no part of the project, as in a `.gitignore` beside the configuration. */
  readonly ignore: readonly string[];
  /** The house style; undefined where the looks are our own. */
  readonly style: Style | undefined;
  /** What a site of these minutes says of its publisher; undefined where nobody said. */
  readonly publication: Publication | undefined;
}

export const DEFAULT_CONFIG: Config = {
  rules: {},
  timeZone: 'Europe/Amsterdam',
  language: undefined,
  emailDomain: 'verslag.invalid',
  holidays: {},
  ignore: [],
  style: undefined,
  publication: undefined,
};

/** The name of the file that makes a folder a project. */
export const CONFIG_FILE = 'verslag.config.json';
