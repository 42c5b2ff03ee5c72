import { type Color, contrast, parseColor } from '../../language-server/intake/index.ts';

export const BLACK: Color = [0, 0, 0];
export const WHITE: Color = [255, 255, 255];

/** Names of colours as documents and pages have them (CSS Color 4, 6.1; ECMA-376, part 1, 17.18.40), as far as text is hidden with them. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ black: '000000', white: 'ffffff', red: 'ff0000', blue: '0000ff', yellow: 'ffff00', green: '008000', lime: '00ff00' },
    ...{ cyan: '00ffff', aqua: '00ffff', magenta: 'ff00ff', fuchsia: 'ff00ff', navy: '000080', maroon: '800000', purple: '800080' },
    ...{ teal: '008080', olive: '808000', gray: '808080', grey: '808080', silver: 'c0c0c0', orange: 'ffa500', midnightblue: '191970' },
    ...{ snow: 'fffafa', ivory: 'fffff0', whitesmoke: 'f5f5f5', ghostwhite: 'f8f8ff', floralwhite: 'fffaf0', azure: 'f0ffff' },
    ...{ darkblue: '00008b', darkred: '8b0000', darkgreen: '006400', darkcyan: '008b8b', darkmagenta: '8b008b', darkyellow: '808000' },
    ...{ darkgray: '808080', darkgrey: 'a9a9a9', lightgray: 'd3d3d3', lightgrey: 'd3d3d3', darkslategray: '2f4f4f' },
  }),
);

/** `#1a1a1a`, `1A1A1A`, `navy`; undefined for what is no colour that is known here. */
export function colorNamed(text: string): Color | undefined {
  const plain = text.trim().toLowerCase();
  return parseColor(`#${NAMED.get(plain) ?? plain.replace(/^#/, '')}`);
}

/** Nobody can tell text of the one from paper of the other. */
export function isAlike(one: Color, other: Color): boolean {
  return one.every((part, at) => Math.abs(part - other[at]!) < 48) && contrast(one, other) < 1.25;
}

/** Text that stands under a bar: paper that is black, or nearly, and letters that do not stand out from it. */
export function isUnderBar(letters: Color | undefined, paper: Color): boolean {
  return isAlike(paper, BLACK) && (letters === undefined || contrast(letters, paper) < 3);
}

/** Whether letters on paper can be read; of a paper that is not known nobody can say. */
export function isUnseen(letters: Color | undefined, paper: Color | undefined): boolean {
  if (paper === undefined) return false;
  return isUnderBar(letters, paper) || (letters !== undefined && isAlike(letters, paper));
}

/** What authors call what is not for all to read: a style, a class, a mark on a stretch of text. Folded or not, also within a longer name. */
const SECRET_NAME =
  /vertrouwelijk(?!heid)|geheim(?!houding|schrift)|gelakt|te[ _-]?lakken|zwart[ _-]?(?:gemaakt|lakken)|redact(?!i|eu|or|ed[ _-]?by)|redacted|confidential(?!ity)|(?<![a-z])secret(?!ar|ly)|niet[ _-]?openbaar|not[ _-]?public|non[ _-]?public/i;
const NOT_SECRET = /(?:niet|geen|not|non|un|on)[ _-]?(?:vertrouwelijk|geheim|gelakt|confidential|secret|redacted)/i;

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !NOT_SECRET.test(name);
}

/** What marks a document as a whole, in the words that it has for it. */
const MARKING =
  /(?<![\p{L}\p{N}])(?:(?:dep(?:artementaal)?|stg)\.?[ -]?|zeer |strikt |strictly |highly |company[ -]|top )?(?:vertrouwelijk|confidentieel|geheim|confidential|secret|niet[ -]openbaar|not public|not for publication|restricted|persoonlijk|personal|private|privé)(?![\p{L}\p{N}])/iu;
const NO_MARKING = /(?<![\p{L}\p{N}])(?:niet|geen|not|non)[ -](?:vertrouwelijk|geheim|confidential|secret|restricted)(?!\p{L})/iu;

/** `VERTROUWELIJK` in a text that stands beside the document; undefined where it says nothing of the kind. */
export function markingIn(text: string): string | undefined {
  return NO_MARKING.test(text) ? undefined : MARKING.exec(text)?.[0];
}
