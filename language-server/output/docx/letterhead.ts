import { AlignmentType, BorderStyle, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Logo, Look } from '../../document/look.ts';
import { harmlessText } from '../names.ts';
import { fitted } from '../rich/pictures.ts';
import { STYLE } from './styles.ts';

/** A logo on paper at most, in pixels of 1/96 inch. */
const BOX = { width: 227, height: 68 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

/** Above the first page: the logo at the left, who it is from at the right. Nothing where the style says neither. */
export function letterhead(look: Look | undefined, textWidth: number): (Paragraph | Table)[] {
  if (look === undefined) return [];
  const { logo, organisation, address } = look;
  const lines = [
    ...(organisation === '' ? [] : [line(organisation, STYLE.organisation)]),
    ...address.map((words) => line(words, STYLE.address)),
  ];
  if (logo === undefined && lines.length === 0) return [];
  const [wide, narrow] = [Math.floor(textWidth * 0.6), Math.ceil(textWidth * 0.4)];
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, borders: BORDERS, margins: { left: 0, right: 0 }, children });
  const left = new Paragraph({
    style: STYLE.address,
    // A line as high as the picture in it.
    spacing: { line: 240, lineRule: 'auto' },
    children: logo === undefined ? [] : [picture(logo)],
  });
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [wide, narrow],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [new TableRow({ children: [cell(wide, [left]), cell(narrow, lines.length === 0 ? [line('', STYLE.address)] : lines)] })],
  });
  return [space(), table, space()];
}

function line(words: string, style: string): Paragraph {
  return new Paragraph({ style, alignment: AlignmentType.RIGHT, children: [new TextRun(harmlessText(words))] });
}

/** A table of Word stands between paragraphs. */
function space(): Paragraph {
  return new Paragraph({ style: STYLE.address, children: [] });
}

function picture({ content, type, width, height, words }: Logo): ImageRun {
  return new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: content,
    transformation: fitted({ width, height }, BOX),
    altText: { name: harmlessText(words), description: harmlessText(words), title: harmlessText(words) },
  });
}
