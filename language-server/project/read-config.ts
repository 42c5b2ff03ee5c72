import type { Language } from '../model/minutes.ts';
import { parseDate } from '../syntax/dates.ts';
import type { Message } from '../vocabulary/language.ts';
import { type Config, DEFAULT_CONFIG, type Severity } from './config.ts';
import { isObject, type JsonPlaces, jsonPlaces } from './json-places.ts';
import { readPublication } from './read-publication.ts';
import { readStyle } from './read-style.ts';

export interface ConfigProblem {
  /** Where the key stands in the text, or where the text stops being JSON. */
  readonly offset: number;
  readonly message: Message;
  /** What still counts: it is reported, and keeps nothing from being done. */
  readonly isWarning?: true;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;
const KEYS = ['$schema', 'rules', 'timeZone', 'language', 'emailDomain', 'holidays', 'ignore', 'style', 'publication'] as const;

/** Reads a configuration. What is wrong is reported with its key, its value and what is allowed; the rest still counts. @param rules the names of all rules */
export function configFrom(text: string, rules: readonly string[]): { config: Config; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const places = jsonPlaces(text);
  if (places.error !== undefined) {
    const here = text
      .slice(places.error)
      .split(/[\r\n]/, 1)[0]!
      .slice(0, 20);
    const message: Message =
      here === ''
        ? { nl: 'Dit is geen geldige JSON: hier ontbreekt iets.', en: 'This is not valid JSON: something is missing here.' }
        : { nl: `Dit is geen geldige JSON, vanaf \`${here}\`.`, en: `This is not valid JSON, from \`${here}\` on.` };
    return { config: DEFAULT_CONFIG, problems: [{ offset: places.error, message }] };
  }
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  if (!isObject(value))
    return {
      config: DEFAULT_CONFIG,
      problems: [{ offset: 0, message: { nl: 'Hier hoort een object: `{ … }`.', en: 'An object belongs here: `{ … }`.' } }],
    };
  for (const { key, offset } of places.repeated) {
    problems.push({ offset, message: { nl: `\`${key}\` staat er twee keer.`, en: `\`${key}\` is there twice.` } });
  }
  const config = new ConfigReader(places, problems, rules).read(value);
  return { config, problems: problems.sort((a, b) => a.offset - b.offset) };
}

/** The files and folders that a configuration leaves out. */
export function ignoredIn(text: string): readonly string[] {
  return configFrom(text, []).config.ignore;
}

class ConfigReader {
  private readonly places: JsonPlaces;
  private readonly problems: ConfigProblem[];
  private readonly ruleNames: readonly string[];

  constructor(places: JsonPlaces, problems: ConfigProblem[], ruleNames: readonly string[]) {
    this.places = places;
    this.problems = problems;
    this.ruleNames = ruleNames;
  }

  read(value: Record<string, unknown>): Config {
    for (const key of Object.keys(value)) {
      if (!(KEYS as readonly string[]).includes(key)) this.unknown([key], KEYS, true);
    }
    const { rules, timeZone, language, emailDomain, holidays, ignore, style, publication } = value;
    return {
      rules: this.rules(rules),
      timeZone: this.one('timeZone', timeZone, isTimeZone, 'Europe/Amsterdam') ?? DEFAULT_CONFIG.timeZone,
      language: this.one('language', language, (candidate) => candidate === 'nl' || candidate === 'en', '`nl`, `en`') as
        | Language
        | undefined,
      emailDomain: this.one('emailDomain', emailDomain, isDomain, 'example.org') ?? DEFAULT_CONFIG.emailDomain,
      holidays: this.holidays(holidays),
      ignore: this.ignore(ignore),
      style: readStyle(style, this),
      publication: readPublication(publication, this),
    };
  }

  private rules(value: unknown): Config['rules'] {
    if (value === undefined) return {};
    if (!isObject(value)) {
      this.wrong(['rules'], value, '{ "overdue": "off" }');
      return {};
    }
    const rules: Record<string, Severity | 'off'> = {};
    for (const [name, severity] of Object.entries(value)) {
      if (!this.ruleNames.includes(name)) this.unknown(['rules', name], this.ruleNames, false);
      else if (!(SEVERITIES as readonly unknown[]).includes(severity)) this.wrong(['rules', name], severity, listed(SEVERITIES));
      else rules[name] = severity as Severity | 'off';
    }
    return rules;
  }

  private holidays(value: unknown): Config['holidays'] {
    if (value === undefined) return {};
    if (!isObject(value)) {
      this.wrong(['holidays'], value, '{ "2020-12-24": "…" }');
      return {};
    }
    const holidays: Record<string, string | false> = {};
    for (const [date, name] of Object.entries(value)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || parseDate(date)?.date === undefined)
        this.wrong(['holidays', date], name, '`"2020-12-24": "…"`');
      else if (typeof name !== 'string' && name !== false) this.wrong(['holidays', date], name, '"…", false');
      else holidays[date] = name;
    }
    return holidays;
  }

  private ignore(value: unknown): Config['ignore'] {
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((pattern) => typeof pattern === 'string')) return value;
    this.wrong(['ignore'], value, '[ "archief/", "*.kladje.verslag" ]');
    return [];
  }

  private one(key: string, value: unknown, fits: (value: string) => boolean, allowed: string): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string' && fits(value)) return value;
    this.wrong([key], value, allowed);
    return undefined;
  }

  private report(path: readonly string[], message: (name: string) => Message): void {
    this.problems.push({ offset: this.places.keyAt(...path) ?? 0, message: message(`\`${path.join('.')}\``) });
  }

  warn(path: readonly string[], message: (name: string) => Message): void {
    this.problems.push({ offset: this.places.keyAt(...path) ?? 0, message: message(`\`${path.join('.')}\``), isWarning: true });
  }

  missing(path: readonly string[]): void {
    const message = { nl: `\`${path.join('.')}\` ontbreekt.`, en: `\`${path.join('.')}\` is missing.` };
    this.problems.push({ offset: this.places.keyAt(...path.slice(0, -1)) ?? 0, message });
  }

  wrong(path: readonly string[], value: unknown, allowed: string | Message): void {
    const shown = JSON.stringify(value);
    const { nl, en } = typeof allowed === 'string' ? { nl: allowed, en: allowed } : allowed;
    this.report(path, (name) => ({
      nl: `${name} kan niet ${shown} zijn. Toegestaan: ${nl}.`,
      en: `${name} cannot be ${shown}. Allowed: ${en}.`,
    }));
  }

  /** @param list whether the allowed names are few enough to say them all. */
  unknown(path: readonly string[], allowed: readonly string[], list: boolean): void {
    const meant = nearest(path.at(-1)!, allowed);
    this.report(path, (name) => {
      if (meant !== undefined)
        return { nl: `${name} bestaat niet; bedoelt u \`${meant}\`?`, en: `${name} does not exist; did you mean \`${meant}\`?` };
      if (list)
        return { nl: `${name} bestaat niet. Toegestaan: ${listed(allowed)}.`, en: `${name} does not exist. Allowed: ${listed(allowed)}.` };
      return {
        nl: `${name} bestaat niet; zie de lijst van regels in docs/rules.`,
        en: `${name} does not exist; see the list of rules in docs/rules.`,
      };
    });
  }
}

function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** The word that a third of its letters or fewer must change for. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const most = Math.floor(word.length / 3);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= most && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Levenshtein's. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isDomain(name: string): boolean {
  return /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(name);
}
