import {
  addressOf,
  type Config,
  DEFAULT_CONFIG,
  dateInZone,
  isPlainDate,
  type Language,
  Project,
  parseConfig,
} from '../../language-server/index.ts';
import { mediaType, type ProjectFile } from '../../language-server/output/index.ts';
import { hasEnding } from '../../language-server/syntax/ending.ts';
import type * as api from './api.d.ts';

/** A project as the library was given it. */
export interface GivenProject {
  readonly project: Project;
  readonly config: Config;
  readonly today: string;
  readonly language: Language;
  /** Addresses of the files that are asked about, sorted by their paths. */
  readonly asked: readonly string[];
  /** The path that was given for an address. */
  pathOf(uri: string): string;
  /** See {@link api.ProjectSettings.beside}. */
  file(uri: string, target: string): ProjectFile | undefined;
}

/** Where the paths of a project begin: it is an address only, there is nothing. */
const ROOT = 'file:///';

/**
 * Reads the texts of a project.
 * @throws TypeError where what was given cannot be meant: two files of one path, a day that is none, a configuration with errors.
 */
export function givenProject(files: api.ProjectTexts, settings: api.ProjectSettings & api.ReaderSettings = {}): GivenProject {
  const texts = new Map<string, { path: string; text: string }>();
  for (const [path, text] of pairsOf(files)) {
    if (typeof path !== 'string' || typeof text !== 'string') throw new TypeError('verslag: files are pairs of a path and a text.');
    const uri = uriOf(path);
    if (texts.has(uri)) throw new TypeError(`verslag: two files of one path: ${path}`);
    texts.set(uri, { path, text: text.replace(/^\ufeff/, '') });
  }
  const config = configOf(settings.config);
  const today = settings.today ?? dateInZone(config.timeZone, new Date());
  if (!isPlainDate(today)) throw new TypeError(`verslag: today is no date such as 2020-11-16: ${today}`);
  const beside = settings.public ? undefined : settings.beside;
  const exists = beside && ((uri: string) => texts.has(uri) || beside(pathIn(uri)) !== undefined);
  const project = new Project({ config, today, ...(exists === undefined ? {} : { exists }) });
  for (const [uri, { text }] of texts) project.set(uri, text);
  return {
    project,
    config,
    today,
    language: settings.language ?? config.language ?? 'nl',
    asked: askedOf(texts, settings.only),
    pathOf: (uri) => texts.get(uri)?.path ?? pathIn(uri),
    file: (uri, target) => fileBeside(beside, uri, target),
  };
}

function pairsOf(files: api.ProjectTexts): Iterable<readonly [string, string]> {
  return Symbol.iterator in files ? (files as Iterable<readonly [string, string]>) : Object.entries(files);
}

/** `./a b.verslag`, `/a b.verslag` and `a b.verslag` are one place. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const names = parts.filter((part) => part !== '' && part !== '.');
  if (names.length === 0 || names.includes('..')) throw new TypeError(`verslag: no path inside a project: ${path}`);
  return addressOf(ROOT + names.map((name) => encodeURIComponent(name.toWellFormed())).join('/'));
}

function pathIn(uri: string): string {
  return decodeURIComponent(uri.slice(ROOT.length));
}

function askedOf(texts: ReadonlyMap<string, { readonly path: string }>, only: Iterable<string> | undefined): string[] {
  const asked = only === undefined ? [...texts.keys()] : [...new Set(Array.from(only, uriOf))];
  for (const uri of asked) if (!texts.has(uri)) throw new TypeError(`verslag: no such file: ${pathIn(uri)}`);
  const pathOf = (uri: string) => texts.get(uri)!.path;
  return asked.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

function configOf(given: object | string | undefined): Config {
  if (given === undefined) return DEFAULT_CONFIG;
  const { config, problems } = parseConfig(typeof given === 'string' ? given : JSON.stringify(given));
  if (problems.length > 0) throw new TypeError(`verslag: config: ${problems.map(({ message }) => message.en).join(' ')}`);
  return config;
}

/** Paths only: an address of the web is not looked up, and the minutes themselves never go along. */
function fileBeside(beside: api.ProjectSettings['beside'], uri: string, target: string): ProjectFile | undefined {
  if (beside === undefined || /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(target) || hasEnding(target)) return undefined;
  try {
    const path = decodeURIComponent(new URL(target.replaceAll('\\', '/'), uri).pathname).slice(1);
    const content = beside(path);
    const fileName = path.split('/').at(-1)!;
    return content && { fileName, type: mediaType(fileName), content };
  } catch {
    return undefined;
  }
}
