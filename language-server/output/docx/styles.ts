import type { IStylesOptions } from 'docx';
import type { Look } from '../../document/look.ts';
import type { Language } from '../../model/minutes.ts';

const SOFT = '545B63';
const WARN = 'A1160A';
const GOOD = '1D6540';
export const LINE = 'C6CBD1';
export const DARK_LINE = '545B63';

/** Names of the paragraph styles of our own. */
export const STYLE = {
  kind: 'VerslagKind',
  contents: 'VerslagContents',
  text: 'VerslagText',
  item: 'VerslagItem',
  itemFacts: 'VerslagItemFacts',
  label: 'VerslagLabel',
  value: 'VerslagValue',
  cell: 'VerslagCell',
  columnHead: 'VerslagColumnHead',
  code: 'VerslagCode',
  quote: 'VerslagQuote',
  gap: 'VerslagGap',
  running: 'VerslagRunning',
  signature: 'VerslagSignature',
  organisation: 'VerslagOrganisation',
  address: 'VerslagAddress',
} as const;

/** Names of the character styles: who corrects in Word sees and finds what is shielded by its style. */
export const CHARACTER = {
  shielded: 'VerslagShielded',
  ground: 'VerslagGround',
  withheld: 'VerslagWithheld',
  detail: 'VerslagDetail',
  late: 'VerslagLate',
  reference: 'VerslagReference',
  code: 'VerslagCodeText',
  itemLabel: 'VerslagItemLabel',
  factName: 'VerslagFactName',
  draft: 'VerslagDraft',
  approved: 'VerslagApproved',
} as const;

/** What the styles are called in Word's list of them. */
const NAMES: Readonly<Record<keyof typeof STYLE | keyof typeof CHARACTER, Readonly<Record<Language, string>>>> = {
  kind: { nl: 'Verslag soort', en: 'Minutes kind' },
  contents: { nl: 'Verslag inhoud', en: 'Minutes contents' },
  text: { nl: 'Verslag tekst', en: 'Minutes text' },
  item: { nl: 'Verslag item', en: 'Minutes item' },
  itemFacts: { nl: 'Verslag gegevens van item', en: 'Minutes item facts' },
  label: { nl: 'Verslag naam van gegeven', en: 'Minutes fact name' },
  value: { nl: 'Verslag gegeven', en: 'Minutes fact' },
  cell: { nl: 'Verslag cel', en: 'Minutes cell' },
  columnHead: { nl: 'Verslag kolomkop', en: 'Minutes column head' },
  code: { nl: 'Verslag code', en: 'Minutes code' },
  quote: { nl: 'Verslag citaat', en: 'Minutes quotation' },
  gap: { nl: 'Verslag niet openbaar deel', en: 'Minutes withheld part' },
  running: { nl: 'Verslag kop- en voetregel', en: 'Minutes running line' },
  signature: { nl: 'Verslag ondertekening', en: 'Minutes signature' },
  organisation: { nl: 'Verslag organisatie', en: 'Minutes organisation' },
  address: { nl: 'Verslag adres', en: 'Minutes address' },
  shielded: { nl: 'Verslag afgeschermd', en: 'Minutes shielded' },
  ground: { nl: 'Verslag grond', en: 'Minutes ground' },
  withheld: { nl: 'Verslag niet openbaar', en: 'Minutes withheld' },
  detail: { nl: 'Verslag bijzaak', en: 'Minutes detail' },
  reference: { nl: 'Verslag verwijzing', en: 'Minutes reference' },
  late: { nl: 'Verslag te laat', en: 'Minutes overdue' },
  itemLabel: { nl: 'Verslag naam van item', en: 'Minutes item label' },
  factName: { nl: 'Verslag naam van itemgegeven', en: 'Minutes item fact name' },
  draft: { nl: 'Verslag concept', en: 'Minutes draft' },
  approved: { nl: 'Verslag vastgesteld', en: 'Minutes approved' },
};

type ParagraphStyle = Omit<NonNullable<IStylesOptions['paragraphStyles']>[number], 'id' | 'name'>;
type CharacterStyle = Omit<NonNullable<IStylesOptions['characterStyles']>[number], 'id' | 'name'>['run'];

/** What a house style changes. */
interface Palette {
  readonly serif: string;
  readonly sans: string;
  readonly ink: string;
  readonly accent: string;
}

function paletteOf(look: Look | undefined): Palette {
  const color = (text: string | undefined) => text?.slice(1).toUpperCase();
  return {
    serif: look?.textFont ?? 'Cambria',
    sans: look?.labelFont ?? 'Arial',
    ink: color(look?.ink?.light) ?? '1B1D20',
    accent: color(look?.accent?.light) ?? '154273',
  };
}

const paragraphs = ({ sans, accent }: Palette): Readonly<Record<keyof typeof STYLE, ParagraphStyle>> => ({
  kind: { run: { font: sans, size: 18, color: SOFT, bold: true }, paragraph: { spacing: { after: 200 }, keepNext: true } },
  contents: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 300, after: 90 }, keepNext: true } },
  text: { paragraph: { spacing: { after: 110 } } },
  item: { paragraph: { spacing: { after: 60 } } },
  itemFacts: { run: { font: sans, size: 17 }, paragraph: { spacing: { after: 110 } } },
  label: { run: { font: sans, size: 17, color: SOFT }, paragraph: { spacing: { before: 20, after: 0 } } },
  value: { paragraph: { spacing: { after: 0 } } },
  cell: { run: { size: 19 }, paragraph: { spacing: { after: 0, line: 250 } } },
  columnHead: { run: { font: sans, size: 17, bold: true }, paragraph: { spacing: { after: 0 }, keepNext: true } },
  code: { run: { font: 'Courier New', size: 18 }, paragraph: { spacing: { after: 0 } } },
  quote: { run: { italics: true }, paragraph: { spacing: { after: 110 } } },
  gap: { run: { color: SOFT }, paragraph: { spacing: { before: 60, after: 110 } } },
  running: { run: { font: sans, size: 16, color: SOFT }, paragraph: { spacing: { after: 0 } } },
  organisation: { run: { font: sans, size: 18, color: accent, bold: true }, paragraph: { spacing: { after: 0 } } },
  address: { run: { font: sans, size: 16, color: SOFT }, paragraph: { spacing: { after: 0 } } },
  signature: { paragraph: { spacing: { before: 560, after: 0 }, keepNext: true, keepLines: true } },
});

const characters = ({ sans, ink, accent }: Palette): Readonly<Record<keyof typeof CHARACTER, CharacterStyle>> => ({
  shielded: { shading: { type: 'clear', color: 'auto', fill: 'FFF1BF' } },
  ground: { font: sans, size: 16, bold: true },
  withheld: { font: sans, size: 16, bold: true, border: { style: 'single', size: 4, color: ink, space: 0 } },
  detail: { color: SOFT },
  late: { color: WARN, bold: true },
  reference: { color: accent },
  code: { font: 'Courier New', size: 19 },
  itemLabel: { font: sans, size: 18, bold: true, color: accent },
  factName: { font: sans, size: 17, color: SOFT },
  draft: { color: WARN, bold: true, border: { style: 'single', size: 8, color: WARN, space: 2 } },
  approved: { color: GOOD, bold: true, border: { style: 'single', size: 8, color: GOOD, space: 2 } },
});

/** All styles of a document in a language. Whoever changes one in Word changes all that has it. */
export function stylesOf(language: Language, look: Look | undefined): IStylesOptions {
  const palette = paletteOf(look);
  const { serif, ink, accent } = palette;
  const [ofParagraphs, ofCharacters] = [paragraphs(palette), characters(palette)];
  const heading = (size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 90 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: ink, language: { value: LOCALE[language], bidirectional: 'ar-SA' } },
        paragraph: { spacing: { line: 276, lineRule: 'auto', after: 110 } },
      },
      title: {
        run: { font: serif, size: 36, bold: true, color: ink },
        paragraph: { spacing: { after: 220 }, keepLines: true, keepNext: true },
      },
      heading1: heading(26, 380),
      heading2: heading(23, 280),
      heading3: heading(21, 220),
      heading4: heading(21, 220),
      hyperlink: { run: { color: accent, underline: { type: 'single', color: accent } } },
    },
    paragraphStyles: keysOf(ofParagraphs).map((key) => ({
      ...ofParagraphs[key],
      id: STYLE[key],
      name: NAMES[key][language],
      basedOn: 'Normal',
      quickFormat: true,
    })),
    characterStyles: keysOf(ofCharacters).map((key) => ({
      run: ofCharacters[key],
      id: CHARACTER[key],
      name: `${NAMES[key][language]}${key in STYLE ? ` (${language === 'nl' ? 'teken' : 'text'})` : ''}`,
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
    })),
  };
}

export const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}
