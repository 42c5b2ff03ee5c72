import { Document as DocxDocument, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { documentOf } from '../../document/compose.ts';
import type { RenderContext } from '../../document/context.ts';
import { FIXED_WORDS } from '../../document/words.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import { harmlessText } from '../names.ts';
import { picturesOf } from '../rich/pictures.ts';
import { RichSpans } from '../rich/spans.ts';
import { PAGE_OF, type RunningLines, runningLines, shortTitle } from '../running-lines.ts';
import { BookmarkNames } from './bookmarks.ts';
import { letterhead } from './letterhead.ts';
import { Lists } from './lists.ts';
import { repacked } from './package.ts';
import { DocxParts } from './parts.ts';
import { DocxRuns } from './runs.ts';
import { LOCALE, STYLE, stylesOf, TEXT_WIDTH, TWIPS } from './styles.ts';

/** One meeting as a file of Word: true styles, so that who corrects it can, and the same bytes whenever it is made. */
export async function renderDocx(minutes: AnyMinutes, context: RenderContext): Promise<Uint8Array> {
  const document = documentOf(minutes, context);
  const { look } = context;
  const lists = new Lists();
  const spans = new RichSpans(document, 'docx', picturesOf(minutes, context));
  const runs = new DocxRuns(new BookmarkNames(), Math.floor(TEXT_WIDTH / 15) - 130);
  const lines = runningLines(minutes, document);
  const children = new DocxParts(document, spans, runs, lists).all();
  const above = letterhead(look);
  const running = runningParagraph(besides(look?.header, lines.kind), [new TextRun({ text: lines.standing, bold: true })]);
  const foot = footer(lines, minutes, look?.footer);
  const file = new DocxDocument({
    title: lines.title,
    styles: stylesOf(minutes.language, look),
    numbering: lists.options(),
    sections: [
      {
        properties: {
          titlePage: above.length > 0,
          page: {
            size: { width: TWIPS.page.width, height: TWIPS.page.height },
            margin: { left: TWIPS.left, right: TWIPS.right, top: TWIPS.top, bottom: TWIPS.bottom, header: 620, footer: 560 },
          },
        },
        headers: {
          default: new Header({ children: [running] }),
          ...(above.length === 0 ? {} : { first: new Header({ children: [running, ...above] }) }),
        },
        footers: { default: foot, ...(above.length === 0 ? {} : { first: foot }) },
        children,
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return repacked(packed, { title: lines.title, language: LOCALE[minutes.language], date: minutes.date?.date });
}

function besides(header: string | undefined, kind: string): string {
  return [harmlessText(header ?? ''), kind].filter((part) => part !== '').join(' · ');
}

function footer({ title }: RunningLines, { language }: AnyMinutes, text = ''): Footer {
  const page = new TextRun({
    children: [`${FIXED_WORDS.page[language]} `, PageNumber.CURRENT, ` ${PAGE_OF[language]} `, PageNumber.TOTAL_PAGES],
  });
  const below = text === '' ? [] : [new Paragraph({ style: STYLE.running, children: [new TextRun(harmlessText(text))] })];
  return new Footer({ children: [runningParagraph(shortTitle(title, LONGEST_TITLE), [page]), ...below] });
}

/** What stands at the left, and what at the right. */
function runningParagraph(left: string, right: readonly TextRun[]): Paragraph {
  return new Paragraph({
    style: STYLE.running,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(left), new TextRun({ children: [new Tab()] }), ...right],
  });
}

const LONGEST_TITLE = 90;
