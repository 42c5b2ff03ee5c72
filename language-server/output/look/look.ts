import type { ProjectFile } from '../../document/files.ts';
import type { Logo, Look, Shades } from '../../document/look.ts';
import type { StyleFile } from '../../document/project-files.ts';
import type { Style } from '../../project/style.ts';
import { type Color, colorText, parseColor, readableOn } from '../../syntax/colors.ts';
import type { Message } from '../../vocabulary/language.ts';
import type { FormName } from '../forms.ts';
import { pictureSize } from '../rich/pictures.ts';
import { barePicture } from './bare-picture.ts';
import { faultOfCss } from './own-css.ts';
import { typstRules } from './own-typst.ts';

/** The looks, and what of the style cannot be had: each is reported, and the page is made without it. */
export interface ReadLook {
  readonly look: Look | undefined;
  readonly problems: readonly LookProblem[];
}

/** What of the style cannot be had, and which file of it that is. */
export interface LookProblem extends Message {
  readonly of: StyleFileKey;
}
type StyleFileKey = 'logo' | 'css' | 'word' | 'typst';

/** The forms that show a file of the style. */
const SHOWN_IN: Readonly<Record<StyleFileKey, readonly FormName[]>> = {
  logo: ['html', 'pdf', 'docx', 'email'],
  css: ['html'],
  word: ['docx'],
  typst: ['pdf'],
};

/** What is missing in one of these forms: who makes a PDF need not hear of a template of Word. */
export function missingIn(problems: readonly LookProblem[], forms: readonly FormName[]): readonly Message[] {
  return problems.filter(({ of }) => SHOWN_IN[of].some((form) => forms.includes(form)));
}

const LARGEST_LOGO = 1024 * 1024;
const LARGEST_SIDE = 5000;
const LARGEST_TEXT = 100 * 1024;
const WHITE: Color = [255, 255, 255];
/** Paper of a page on a dark screen. */
const DARK: Color = [0x16, 0x18, 0x1b];

/** Reads the files of a house style and settles its colours. */
export function lookOf(style: Style | undefined, file: StyleFile | undefined): ReadLook {
  if (style === undefined) return { look: undefined, problems: [] };
  const problems: LookProblem[] = [];
  const { organisation = '', address, header = '', footer = '', signature = '', accent, ink, textFont, labelFont } = style;
  // Where there is no disk (a browser), its files are not there for anybody.
  const logo = file === undefined ? undefined : logoOf(style, file, problems);
  const css = file === undefined ? undefined : cssOf(style, file, problems);
  const word = file === undefined ? undefined : wordOf(style, file, problems);
  const typst = file === undefined ? undefined : typstOf(style, file, problems);
  const look = { organisation, address, header, footer, signature, textFont, labelFont };
  return { look: { ...look, logo, css, word, typst, accent: shadesOf(accent), ink: shadesOf(ink) }, problems };
}

function shadesOf(text: string | undefined): Shades | undefined {
  const color = text === undefined ? undefined : parseColor(text);
  if (color === undefined) return undefined;
  return { light: colorText(readableOn(color, WHITE)), dark: colorText(readableOn(color, DARK)) };
}

function logoOf({ logo: path, organisation }: Style, file: StyleFile, problems: LookProblem[]): Logo | undefined {
  if (path === undefined) return undefined;
  const left = leftOut('logo', path, ['De uitvoer is zonder logo gemaakt.', 'The output was made without a logo.'], problems);
  const found = file(path);
  if (found === undefined) return left(...notThere('1 MB'));
  if (found.content.length > LARGEST_LOGO)
    return left(`is ${megabytes(found, ',')} MB; een logo mag 1 MB zijn.`, `is ${megabytes(found, '.')} MB; a logo may be 1 MB.`);
  const size = pictureSize(found);
  if (size === undefined || size.type === 'gif')
    return left('is geen PNG of JPEG; bewaar het als PNG.', 'is no PNG or JPEG; save it as PNG.');
  if (size.width > LARGEST_SIDE || size.height > LARGEST_SIDE)
    return left(
      `is ${size.width} × ${size.height} punten; een logo mag ${LARGEST_SIDE} × ${LARGEST_SIDE} zijn.`,
      `has ${size.width} × ${size.height} points; a logo may have ${LARGEST_SIDE} × ${LARGEST_SIDE}.`,
    );
  const content = barePicture(found.content);
  if (content === undefined) return left('is beschadigd; bewaar het opnieuw.', 'is damaged; save it again.');
  const type = size.type === 'png' ? 'image/png' : 'image/jpeg';
  return { content, type, width: size.width, height: size.height, words: organisation ?? 'Logo' };
}

function cssOf({ css: path }: Style, file: StyleFile, problems: LookProblem[]): string | undefined {
  const left = leftOut('css', path, ['De pagina is zonder deze stijl gemaakt.', 'The page was made without this style.'], problems);
  const text = textOf(path, file, left);
  const fault = text === undefined ? undefined : faultOfCss(text);
  return fault === undefined ? text : left(`heeft op regel ${fault.line} ${fault.what.nl}.`, `has on line ${fault.line} ${fault.what.en}.`);
}

function typstOf({ typst: path }: Style, file: StyleFile, problems: LookProblem[]): string | undefined {
  const left = leftOut('typst', path, ['De PDF is zonder deze regels gemaakt.', 'The PDF was made without these rules.'], problems);
  const text = textOf(path, file, left);
  const rules = text === undefined ? [] : typstRules(text);
  if ('what' in rules) return left(`heeft op regel ${rules.line} ${rules.what.nl}.`, `has on line ${rules.line} ${rules.what.en}.`);
  return rules.length === 0 ? undefined : rules.join('\n');
}

/** The file of Word as it is: it is looked into where a file of Word is made. */
function wordOf({ word: path }: Style, file: StyleFile, problems: LookProblem[]): Uint8Array | undefined {
  if (path === undefined) return undefined;
  const content = file(path)?.content;
  const without = ['Het Word-bestand is zonder sjabloon gemaakt.', 'The file of Word was made without a template.'] as const;
  return content ?? leftOut('word', path, without, problems)(...notThere('20 MB'));
}

type LeftOut = (nl: string, en: string) => undefined;

/** Says that a file of the style is left out, and why. */
function leftOut(
  of: StyleFileKey,
  path: string | undefined,
  [without, withoutEn]: readonly [string, string],
  problems: LookProblem[],
): LeftOut {
  return (nl, en) => {
    problems.push({ of, nl: `\`style.${of}\`: ${path} ${nl} ${without}`, en: `\`style.${of}\`: ${path} ${en} ${withoutEn}` });
  };
}

/** A file of text of the style. */
function textOf(path: string | undefined, file: StyleFile, left: LeftOut): string | undefined {
  if (path === undefined) return undefined;
  const found = file(path);
  if (found === undefined) return left(...notThere('100 KB'));
  if (found.content.length > LARGEST_TEXT) return left('is groter dan 100 KB.', 'is larger than 100 KB.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(found.content);
  } catch {
    return left('is geen UTF-8-tekst.', 'is no UTF-8 text.');
  }
}

/** @param most how large it may be. */
function notThere(most: string): readonly [nl: string, en: string] {
  return [
    `is er niet, of mag niet worden gelezen: het moet een bestand in de map van het project zijn, van ten hoogste ${most}.`,
    `is not there, or may not be read: it must be a file in the folder of the project, of at most ${most}.`,
  ];
}

function megabytes({ content }: ProjectFile, point: string): string {
  return (content.length / 1024 / 1024).toFixed(1).replace('.', point);
}
