import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Language, PlainDate } from '../../model/minutes.ts';
import type { AnyRegisterEntry } from '../../register/query.ts';
import { cut } from '../../syntax/cutting.ts';
import { escapeHtml } from '../names.ts';
import { REGISTER_HEADINGS, type RegisterColumn, registerRow } from './rows.ts';

/** The columns and their widths, in signs. */
const COLUMNS: readonly (readonly [RegisterColumn, number])[] = [
  ['ref', 16],
  ['kind', 14],
  ['text', 60],
  ['owners', 26],
  ['to', 22],
  ['due', 13],
  ['status', 18],
  ['meeting', 34],
  ['date', 13],
  ['ground', 10],
];

/**
 * The register as a workbook of Excel (ECMA-376): one sheet whose head stays, filters, and is printed on each page. Dates are dates; all else is text, whatever sign it
 * begins with, so that no words of minutes are ever a formula. It names no author, and the same register gives the same bytes.
 */
export function registerToXlsx(entries: readonly AnyRegisterEntry[], language: Language): Uint8Array {
  const rows = entries.map((entry) => {
    const row = registerRow(entry, language);
    const date = entry.recorded.meeting.date?.date;
    return COLUMNS.map(([column]) => {
      if (column === 'due' && entry.due !== undefined) return dayCell(entry.due);
      if (column === 'date' && date !== undefined) return dayCell(date);
      return textCell(row[column], WRAPPED);
    });
  });
  const head = COLUMNS.map(([column]) => textCell(REGISTER_HEADINGS[column][language], HEAD));
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet([head, ...rows]) }))
    files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
  // The earliest moment that a zip can say.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Numbers of styles in the part that describes them. */
const HEAD = 1;
const WRAPPED = 2;
const DAY = 3;
/** What a cell of Excel can hold. */
const LONGEST = 32_767;

function sheet(rows: readonly (readonly ((at: string) => string)[])[]): string {
  const columns = COLUMNS.map(([, width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const written = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cell(`${letter(column)}${at + 1}`)).join('')}</row>`,
  );
  const all = `A1:${letter(COLUMNS.length - 1)}${rows.length}`;
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>${written.join('')}</sheetData><autoFilter ref="${all}"/>${ON_PAPER}</worksheet>`,
  ].join('');
}

/** A4 on its side, as wide as the columns. */
const ON_PAPER =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Text that stands in the cell itself. Excel reads `_x0041_` in it as a sign: the underscore is written as such a sign too. */
function textCell(text: string, style: number): (at: string) => string {
  const written = escapeHtml(cut(text, LONGEST).toWellFormed()).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return (at) => (written === '' ? '' : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`);
}

/** Days are counted from 30 December 1899; Excel takes 1900 for a leap year, so that earlier days than March 1900 are text. */
function dayCell(day: PlainDate): (at: string) => string {
  const count = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return count > 60 ? (at) => `<c r="${at}" s="${DAY}"><v>${count}</v></c>` : textCell(day, WRAPPED);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TOP = '<alignment vertical="top" wrapText="1"/>';

/** The parts that are the same in each workbook. */
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Register!$1:$1</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/><xf applyAlignment="1">${TOP}</xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1">${TOP}</xf></cellXfs></styleSheet>`,
};
