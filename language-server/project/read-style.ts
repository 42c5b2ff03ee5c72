import { colorText, contrast, LEAST_CONTRAST, parseColor, readableOn } from '../syntax/colors.ts';
import type { Message } from '../vocabulary/language.ts';
import { isObject } from './json-places.ts';
import type { Style } from './style.ts';

/** What a reader of a part of the configuration says about it. */
export interface StyleReport {
  wrong(path: readonly string[], value: unknown, allowed: string | Message): void;
  unknown(path: readonly string[], allowed: readonly string[], list: boolean): void;
  missing(path: readonly string[]): void;
  /** What counts all the same, but not as its writer may think. */
  warn(path: readonly string[], message: (name: string) => Message): void;
}

const KEYS = ['organisation', 'logo', 'colors', 'fonts', 'address', 'header', 'footer', 'signature', 'css', 'word', 'typst'] as const;
const COLORS = ['accent', 'text'] as const;
const FONTS = ['text', 'labels'] as const;

/** A line of a page, and a sentence above a signature. */
const LINE = 200;
const SENTENCE = 500;
const MOST_LINES = 8;
const WHITE = [255, 255, 255] as const;

/** Reads `style`. What is wrong is reported, and the rest counts. */
export function readStyle(value: unknown, report: StyleReport): Style | undefined {
  const style = part(value, ['style'], KEYS, '{ "organisation": "…", "logo": "logo.png" }', report);
  if (style === undefined) return undefined;
  const text = (key: (typeof KEYS)[number], most: number) => words(style[key], ['style', key], most, report);
  const colors = part(style.colors, ['style', 'colors'], COLORS, '{ "accent": "#154273" }', report) ?? {};
  const fonts = part(style.fonts, ['style', 'fonts'], FONTS, '{ "text": "Verdana" }', report) ?? {};
  return {
    organisation: text('organisation', LINE),
    logo: text('logo', LINE),
    accent: color(colors.accent, 'accent', report),
    ink: color(colors.text, 'text', report),
    textFont: font(fonts.text, 'text', report),
    labelFont: font(fonts.labels, 'labels', report),
    address: lines(style.address, report),
    header: text('header', LINE),
    footer: text('footer', LINE),
    signature: text('signature', SENTENCE),
    css: text('css', LINE),
    word: text('word', LINE),
    typst: text('typst', LINE),
  };
}

/** An object with these keys; undefined where there is none. */
export function part(
  value: unknown,
  path: readonly string[],
  keys: readonly string[],
  example: string,
  report: StyleReport,
): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) {
    report.wrong(path, value, example);
    return undefined;
  }
  for (const key of Object.keys(value)) if (!keys.includes(key)) report.unknown([...path, key], keys, true);
  return value;
}

/** Text on one line. */
export function words(value: unknown, path: readonly string[], most: number, report: StyleReport): string | undefined {
  if (value === undefined) return undefined;
  if (isLine(value, most)) return value.trim() === '' ? undefined : value.trim();
  report.wrong(path, shortened(value), { nl: `één regel van ten hoogste ${most} tekens`, en: `one line of at most ${most} characters` });
  return undefined;
}

/** Controls, and what ends a line or turns its direction, have no place on it. */
function isLine(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value);
}

function lines(value: unknown, report: StyleReport): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.length <= MOST_LINES && value.every((line) => isLine(line, LINE)))
    return value.filter((line: string) => line.trim() !== '');
  report.wrong(['style', 'address'], shortened(value), {
    nl: `ten hoogste ${MOST_LINES} regels, zoals \`[ "Postbus 1", "2500 AA Den Haag" ]\``,
    en: `at most ${MOST_LINES} lines, such as \`[ "Postbus 1", "2500 AA Den Haag" ]\``,
  });
  return [];
}

function color(value: unknown, name: string, report: StyleReport): string | undefined {
  if (value === undefined) return undefined;
  const path = ['style', 'colors', name];
  const read = typeof value === 'string' ? parseColor(value) : undefined;
  if (read === undefined) {
    report.wrong(path, shortened(value), { nl: 'een kleur, zoals `#154273`', en: 'a colour, such as `#154273`' });
    return undefined;
  }
  const found = contrast(read, WHITE);
  if (found < LEAST_CONTRAST) {
    // Rounded down: 4.49 is not enough, and must not read as 4.5.
    const figure = (Math.floor(found * 10) / 10).toFixed(1);
    const instead = colorText(readableOn(read, WHITE));
    report.warn(path, (key) => ({
      nl: `${key}: ${value} op wit heeft een contrast van ${figure.replace('.', ',')}; leesbaar is vanaf 4,5 (WCAG 2.2, 1.4.3). Tekst krijgt ${instead}.`,
      en: `${key}: ${value} on white has a contrast of ${figure}; text can be read from 4.5 on (WCAG 2.2, 1.4.3). Text gets ${instead}.`,
    }));
  }
  return colorText(read);
}

/** A name and nothing else: it stands in style sheets, and in files of Word and Typst. */
function font(value: unknown, name: string, report: StyleReport): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]{0,58}[\p{L}\p{M}\p{N}])?$/u.test(value)) return value;
  report.wrong(['style', 'fonts', name], shortened(value), { nl: 'één naam, zoals `Verdana`', en: 'one name, such as `Verdana`' });
  return undefined;
}

/** What is quoted in a message must not fill the screen. */
export function shortened(value: unknown): unknown {
  return typeof value === 'string' && value.length > 60 ? `${value.slice(0, 60)}…` : typeof value === 'object' ? '…' : value;
}
