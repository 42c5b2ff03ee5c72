import path from 'node:path';
import { isPlainDate, type Language } from '../../language-server/index.ts';
import { leadsOut } from '../../language-server/project/folders.ts';
import { type Host, UsageError, type WriteOptions } from './host.ts';
import { say, visibleLine } from './texts.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly lang?: string;
  readonly color?: boolean;
  readonly config?: string;
  readonly today?: string;
}

/** The host, and what the options and the environment settle for this run. */
export interface World {
  readonly host: Host;
  readonly language: Language;
  /** Whether `--lang` asked for it: the configuration then has no say. */
  readonly languageAsked: boolean;
  readonly today: string;
  /** Whether `--today` gave it: the time zone of a configuration then has no say. */
  readonly todayAsked: boolean;
  /** Absolute path of `--config`. */
  readonly configFile: string | undefined;
  /** Whether standard output is coloured. */
  readonly color: boolean;
  /** Writes a line to standard output. */
  print(text: string): void;
  /** Writes a line to standard error. */
  error(text: string): void;
}

/** @throws UsageError where an option has a value it cannot have. */
export function makeWorld(host: Host, options: GlobalOptions): World {
  const language = languageOf(host, options.lang);
  if (options.today !== undefined && !isPlainDate(options.today)) {
    throw new UsageError(
      language === 'nl'
        ? `--today ${visibleLine(options.today)}: dit is geen datum; zo kan het: 2020-11-16.`
        : `--today ${visibleLine(options.today)}: this is no date; such as: 2020-11-16.`,
    );
  }
  return {
    host,
    language,
    languageAsked: options.lang !== undefined,
    today: options.today ?? host.today,
    todayAsked: options.today !== undefined,
    configFile: options.config === undefined ? undefined : path.resolve(host.cwd, options.config),
    color: colored(host, options.color),
    print: (text) => host.stdout.write(`${text}\n`),
    error: (text) => host.stderr.write(`${text}\n`),
  };
}

/** `--lang`, else the locale of the environment, else Dutch. */
export function languageOf(host: Host, lang: string | undefined): Language {
  if (lang !== undefined) {
    if (lang === 'nl' || lang === 'en') return lang;
    throw new UsageError(say(languageOf(host, undefined), 'wrongLanguage', visibleLine(lang)));
  }
  const { LC_ALL, LC_MESSAGES, LANG } = host.env;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? host.locale;
  return /^en/i.test(locale) ? 'en' : 'nl';
}

/** The language of the help: options come after it, so the arguments are looked through by hand. */
export function languageFrom(argv: readonly string[], host: Host): Language {
  const index = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = index < 0 ? undefined : argv[index]!.includes('=') ? argv[index]!.slice('--lang='.length) : argv[index + 1];
  return value === 'nl' || value === 'en' ? value : languageOf(host, undefined);
}

/** See https://no-color.org and https://force-color.org. */
function colored(host: Host, option: boolean | undefined): boolean {
  if (option === false) return false;
  const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return host.stdout.isTTY && TERM !== 'dumb';
}

/** Writes a file; where that fails it is reported, and `false` returned. Nothing is written through a link out of the folder that was opened. */
export function writeFile(world: World, file: string, text: string | Uint8Array, options: WriteOptions = {}): boolean {
  let outcome = tryToWrite(world, file, text, options);
  // Under another name of the same file it was written already.
  if (outcome === 'changed' && holds(world, file, text)) outcome = 'written';
  if (outcome === 'changed') world.error(say(world.language, 'changedMeanwhile', visibleLine(shownFrom(world, file))));
  return outcome === 'written';
}

function holds({ host }: World, file: string, text: string | Uint8Array): boolean {
  try {
    return Buffer.compare(host.files.read(file), Buffer.from(text)) === 0;
  } catch {
    return false;
  }
}

/** As {@link writeFile}, for a file that the user named; reports that it was written. */
export function writeNamed(world: World, named: string, text: string | Uint8Array, options: WriteOptions = {}): boolean {
  const file = path.resolve(world.host.cwd, named);
  if (!writeFile(world, file, text, options)) return false;
  world.error(say(world.language, 'wrote', visibleLine(shownFrom(world, file))));
  return true;
}

/** As {@link writeFile}; that another has changed the file since it was read is not said. */
export function tryToWrite(world: World, file: string, text: string | Uint8Array, options: WriteOptions): 'written' | 'changed' | 'failed' {
  const shown = visibleLine(shownFrom(world, file));
  try {
    // What is not written through is replaced: then it is the folder that counts.
    if (leadsOut(world.host, options.through ? file : path.dirname(file))) {
      world.error(say(world.language, 'leadsOut', shown));
      return 'failed';
    }
    world.host.files.makeFolder(path.dirname(file));
    world.host.files.write(file, text, options);
    return 'written';
  } catch (error) {
    if (codeOf(error) === 'ECHANGED') return 'changed';
    world.error(say(world.language, 'cannotWrite', shown, reasonOf(world, error)));
    return 'failed';
  }
}

/** As the user would type it: relative to the current folder, with slashes. */
export function shownFrom({ host }: World, file: string): string {
  const relative = path.relative(host.cwd, file);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}

const SQLITE_FULL = 13;

/** `ENOENT` and the like; else the message. */
export function codeOf(error: unknown): string {
  const { code, errcode, message } = error as NodeJS.ErrnoException & { readonly errcode?: number };
  // SQLite has one code for all its errors, and a number for each (https://sqlite.org/rescode.html).
  if (code === 'ERR_SQLITE_ERROR') return errcode === SQLITE_FULL ? 'ENOSPC' : message;
  return code ?? message;
}

/** That nothing is called so. Signs that are no UTF-8 are lost on the way in. */
export function missingText({ language }: World, named: string): string {
  const shown = visibleLine(named);
  return named.includes('\ufffd') ? say(language, 'cannotRead', shown, say(language, 'nameNotUtf8')) : say(language, 'missing', shown);
}

/** Why a file cannot be read or written, in words where the system has none. */
export function reasonOf({ language }: World, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOTFILE') return say(language, 'noFile');
  if (code === 'ENOENT' && ((error as NodeJS.ErrnoException).path ?? '').includes('\ufffd')) return say(language, 'nameNotUtf8');
  if (code === 'EISDIR') return say(language, 'folder');
  if (code === 'EPOINTER') return say(language, 'pointerFile');
  if (code === 'EBADF') return say(language, 'noInput');
  if (code === 'ENOSPC') return say(language, 'diskFull');
  return code === 'EFBIG' ? say(language, 'tooLarge') : code;
}
