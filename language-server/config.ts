import type { Language } from './model/minutes.ts';
import type { Message, Severity } from './rules/problem.ts';
import { RULES } from './rules/registry.ts';
import { parseDate } from './syntax/dates.ts';
import { NearWords } from './syntax/near-words.ts';

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
}

export const DEFAULT_CONFIG: Config = {
  rules: {},
  timeZone: 'Europe/Amsterdam',
  language: undefined,
  emailDomain: 'verslag.invalid',
  holidays: {},
};

/** The name of the file that makes a folder a project. */
export const CONFIG_FILE = 'verslag.config.json';

export interface ConfigProblem {
  /** Where the key stands in the text: the first place where its name is quoted; 0 where it cannot be told. */
  readonly offset: number;
  readonly message: Message;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;
const KEYS = ['$schema', 'rules', 'timeZone', 'language', 'emailDomain', 'holidays'] as const;

/** Reads a configuration. What is wrong is said with its key, its value and what is allowed; the rest counts all the same. */
export function parseConfig(text: string): { config: Config; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    return { config: DEFAULT_CONFIG, problems: [{ offset, message: { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' } }] };
  }
  if (!isObject(value))
    return {
      config: DEFAULT_CONFIG,
      problems: [{ offset: 0, message: { nl: 'Hier hoort een object: `{ … }`.', en: 'An object belongs here: `{ … }`.' } }],
    };
  const reader = new ConfigReader(text, problems);
  return { config: reader.read(value), problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NEAR_RULES = new NearWords<string>(RULES.map(({ name }) => [name, name] as const));
const NEAR_KEYS = new NearWords<string>(KEYS.map((key) => [key, key] as const));

class ConfigReader {
  private readonly text: string;
  private readonly problems: ConfigProblem[];
  constructor(text: string, problems: ConfigProblem[]) {
    this.text = text;
    this.problems = problems;
  }

  read(value: Record<string, unknown>): Config {
    for (const key of Object.keys(value)) {
      if (!(KEYS as readonly string[]).includes(key)) this.unknown(key, KEYS, NEAR_KEYS);
    }
    const { rules, timeZone, language, emailDomain, holidays } = value;
    return {
      rules: this.rules(rules),
      timeZone: this.one('timeZone', timeZone, isTimeZone, 'Europe/Amsterdam') ?? DEFAULT_CONFIG.timeZone,
      language: this.one('language', language, (candidate) => candidate === 'nl' || candidate === 'en', '`nl`, `en`') as
        | Language
        | undefined,
      emailDomain: this.one('emailDomain', emailDomain, isDomain, 'example.org') ?? DEFAULT_CONFIG.emailDomain,
      holidays: this.holidays(holidays),
    };
  }

  private rules(value: unknown): Config['rules'] {
    if (value === undefined) return {};
    if (!isObject(value)) {
      this.wrong('rules', value, '{ "overdue": "off" }');
      return {};
    }
    const rules: Record<string, Severity | 'off'> = {};
    for (const [name, severity] of Object.entries(value)) {
      if (!RULES.some((rule) => rule.name === name)) this.unknown(name, [], NEAR_RULES, 'rules.');
      else if (!(SEVERITIES as readonly unknown[]).includes(severity))
        this.wrong(name, severity, SEVERITIES.map((one) => `\`${one}\``).join(', '), 'rules.');
      else rules[name] = severity as Severity | 'off';
    }
    return rules;
  }

  private holidays(value: unknown): Config['holidays'] {
    if (value === undefined) return {};
    if (!isObject(value)) {
      this.wrong('holidays', value, '{ "2020-12-24": "…" }');
      return {};
    }
    const holidays: Record<string, string | false> = {};
    for (const [date, name] of Object.entries(value)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || parseDate(date)?.date === undefined) this.wrong(date, name, '`2020-12-24`', 'holidays.');
      else if (typeof name !== 'string' && name !== false) this.wrong(date, name, '"…", false', 'holidays.');
      else holidays[date] = name;
    }
    return holidays;
  }

  private one(key: string, value: unknown, fits: (value: string) => boolean, allowed: string): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string' && fits(value)) return value;
    this.wrong(key, value, allowed);
    return undefined;
  }

  private offsetOf(key: string): number {
    return Math.max(0, this.text.indexOf(JSON.stringify(key)));
  }

  private wrong(key: string, value: unknown, allowed: string, path = ''): void {
    const shown = JSON.stringify(value) ?? String(value);
    this.problems.push({
      offset: this.offsetOf(key),
      message: {
        nl: `\`${path}${key}\` kan niet ${shown} zijn. Toegestaan: ${allowed}.`,
        en: `\`${path}${key}\` cannot be ${shown}. Allowed: ${allowed}.`,
      },
    });
  }

  private unknown(key: string, allowed: readonly string[], near: NearWords<string>, path = ''): void {
    const meant = near.near(key)[0]?.value;
    const list = allowed
      .filter((one) => one !== '$schema')
      .map((one) => `\`${one}\``)
      .join(', ');
    const nl = meant !== undefined ? ` Bedoelt u \`${meant}\`?` : list !== '' ? ` Toegestaan: ${list}.` : '';
    const en = meant !== undefined ? ` Did you mean \`${meant}\`?` : list !== '' ? ` Allowed: ${list}.` : '';
    this.problems.push({
      offset: this.offsetOf(key),
      message: { nl: `\`${path}${key}\` bestaat niet.${nl}`, en: `\`${path}${key}\` does not exist.${en}` },
    });
  }
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
