/**
 * A line as a reader sees it, for looking for what was meant: signs without width are gone, full-width and look-alike signs are plain ones,
 * every blank is a space. Places in it lead back to places in the text.
 */
export interface FoldedLine {
  readonly text: string;
  /** Where a sign of the folded line starts in the text; one more entry for its end. Undefined where nothing was folded. */
  readonly places: readonly number[] | undefined;
  readonly start: number;
}

const ASCII = /^[\0-\x7f]*$/;
/** Letters with accents and signs of printed text that look like no others; a test holds that each is itself, folded. */
const PLAIN = /^[\t -~\u00c0-\u0130\u0134-\u013e\u0141-\u0148\u014a-\u017e\u2013\u2014\u2018\u2019\u201c\u201d\u20ac]*$/;
/** Format characters, and letters and marks that show nothing. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;
const SPACE = /\p{Zs}/u;
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '❴': '{',
    '⦃': '{',
    '❵': '}',
    '⦄': '}',
    '⁅': '[',
    '⁆': ']',
    '【': '[',
    '】': ']',
    '〔': '[',
    '〕': ']',
    '⟦': '[',
    '⟧': ']',
    '「': '[',
    '」': ']',
    '❲': '[',
    '❳': ']',
    '⟨': '(',
    '⟩': ')',
    '〈': '(',
    '〉': ')',
    '❨': '(',
    '❩': ')',
    '«': '(',
    '»': ')',
    '‹': '(',
    '›': ')',
    '∶': ':',
    ː: ':',
    '꞉': ':',
    '։': ':',
    '׃': ':',
    '·': '.',
    '•': '.',
    '。': '.',
    '‚': ',',
    '،': ',',
    а: 'a',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ı: 'i',
    о: 'o',
    р: 'p',
    х: 'x',
    у: 'y',
    ѕ: 's',
    ј: 'j',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    А: 'A',
    І: 'I',
    Х: 'X',
    ο: 'o',
    α: 'a',
    ρ: 'p',
    ν: 'v',
    ι: 'i',
    κ: 'k',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Χ: 'X',
  }),
);

export function foldLine(text: string, start: number, end: number): FoldedLine {
  const line = text.slice(start, end);
  if ((ASCII.test(line) || PLAIN.test(line)) && !ENTITY.test(line)) return { text: line, places: undefined, start };
  let folded = '';
  const places: number[] = [];
  let at = start;
  for (const sign of signsOf(line)) {
    const plain = sign.length > 2 ? foldReference(sign) : foldSign(sign);
    for (let unit = 0; unit < plain.length; unit++) places.push(at);
    folded += plain;
    at += sign.length;
  }
  places.push(end);
  return { text: folded, places, start };
}

/** Character references that show as a bracket or a colon, or as nothing. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '{': 'lbrace lcub #123 #x7b',
    '}': 'rbrace rcub #125 #x7d',
    '<': 'lt #60 #x3c',
    '>': 'gt #62 #x3e',
    '[': 'lbrack lsqb #91 #x5b',
    ']': 'rbrack rsqb #93 #x5d',
    '(': 'lpar #40 #x28',
    ')': 'rpar #41 #x29',
    ':': 'colon #58 #x3a',
    '.': 'period #46 #x2e',
    ' ': 'nbsp',
    '': 'shy zwnj zwj',
  }).flatMap(([sign, names]) => names.split(' ').map((name): [string, string] => [`&${name};`, sign])),
);
const ENTITY = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[lr](?:brace|cub|brack|sqb|par)|lt|gt|colon|period|nbsp|shy|zwn?j);/iu;
const SIGN = new RegExp(`${ENTITY.source}|[^]`, 'giu');

/** A line as it shows, but for references to brackets and colons, which are none before the shields of the line are read. */
export function withLetters(line: string): string {
  return line
    .split(REFERENCE)
    .map((part, index) => {
      const shown = index % 2 === 1 && ENTITY.test(part) ? foldReference(part) : undefined;
      if (shown !== undefined) return /^[\p{L}\p{N} -]*$/u.test(shown) ? shown : part;
      return foldLine(part, 0, part.length).text;
    })
    .join('');
}
const REFERENCE = /(&#?[a-z\d]{2,9};)/iu;

/** One that shows as a letter or a digit is read as one; of any other sign it stays as it is typed. */
function foldReference(sign: string): string {
  // `ſ` matches an s.
  const name = sign
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^&#(x?)0+/, '&#$1');
  const known = ENTITIES.get(name);
  if (known !== undefined) return known;
  const [, hex, number = ''] = /^&#(x?)([\da-f]+);$/.exec(name) ?? [];
  const code = Number.parseInt(number, hex === 'x' ? 16 : 10);
  const shown = code <= 0x10_ffff ? foldSign(String.fromCodePoint(code)) : sign;
  return /^(?:[\p{L}\p{N} -]+|)$/u.test(shown) ? shown : sign;
}

/** Its signs, a character reference as one. */
function signsOf(line: string): Iterable<string> {
  return ENTITY.test(line) ? line.match(SIGN)! : line;
}

function foldSign(sign: string): string {
  if (sign === '\t') return sign;
  if (sign < '\x80') return INVISIBLE.test(sign) ? '' : sign;
  if (INVISIBLE.test(sign)) return '';
  if (SPACE.test(sign)) return ' ';
  const plain = sign.normalize('NFKC');
  return LOOK_ALIKE.get(plain) ?? plain;
}

/** The place in the text of a sign of the folded line, or of its end. */
export function placeOf(line: FoldedLine, index: number): number {
  return line.places === undefined ? line.start + index : line.places[index]!;
}
