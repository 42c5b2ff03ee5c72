import { Document as DocxDocument, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { documentOf } from '../../document/compose.ts';
import type { RenderContext } from '../../document/context.ts';
import { FIXED_WORDS } from '../../document/words.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import { harmlessText } from '../names.ts';
import { picturesOf } from '../rich/pictures.ts';
import { RichSpans } from '../rich/spans.ts';
import { PAGE_OF, type RunningLines, runningLines, shortTitle } from '../running-lines.ts';
import { BookmarkNames } from './bookmarks.ts';
import { dressed } from './dressed.ts';
import { letterhead } from './letterhead.ts';
import { Lists } from './lists.ts';
import { repacked } from './package.ts';
import { OUR_PAGE, textWidthOf, type WordPage } from './page.ts';
import { DocxParts } from './parts.ts';
import { DocxRuns } from './runs.ts';
import { LOCALE, STYLE, stylesOf } from './styles.ts';
import { type WordTemplate, wordTemplateOf } from './template.ts';

/** One meeting as a file of Word: true styles, so that who corrects it can, and the same bytes whenever it is made. */
export async function renderDocx(minutes: AnyMinutes, context: RenderContext): Promise<Uint8Array> {
  const document = documentOf(minutes, context);
  const { look } = context;
  const template = look?.word === undefined ? undefined : wordTemplateOf(look.word);
  const page = paperOf(template);
  const textWidth = textWidthOf(page);
  const lists = new Lists();
  const spans = new RichSpans(document, 'docx', picturesOf(minutes, context));
  const runs = new DocxRuns(new BookmarkNames(), textWidth);
  const lines = runningLines(minutes, document);
  const children = new DocxParts(document, spans, runs, lists).all();
  const above = letterhead(look, textWidth);
  const running = runningParagraph(besides(look?.header, lines.kind), [new TextRun({ text: lines.standing, bold: true })], textWidth);
  const foot = footer(lines, minutes, look?.footer, textWidth);
  const file = new DocxDocument({
    title: lines.title,
    styles: stylesOf(minutes.language, look),
    numbering: lists.options(),
    sections: [
      {
        properties: {
          titlePage: above.length > 0,
          page: {
            size: sizeOf(page),
            margin: {
              left: page.left,
              right: page.right,
              top: page.top,
              bottom: page.bottom,
              header: page.header,
              footer: page.footer,
            },
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
  const properties = { title: lines.title, language: LOCALE[minutes.language], date: minutes.date?.date };
  return repacked(packed, properties, (xml) => (look?.word === undefined ? xml : styledBy(template, xml, context.notice)));
}

/** The styles as a template has them; what it lacks is reported, and our own styles take its place. */
function styledBy(template: WordTemplate | undefined, xml: string, notice: RenderContext['notice']): string {
  if (template?.page === 'unfit')
    notice?.({
      nl: '`style.word`: op het papier van dit sjabloon past geen verslag, of zijn marges zijn te breed; het is A4 gebleven.',
      en: '`style.word`: no minutes fit on the paper of this template, or its margins are too wide; it is A4 still.',
    });
  const styled = template === undefined ? undefined : dressed(xml, template);
  if (template === undefined || styled === undefined || styled.taken === 0) {
    const isPageTaken = paperOf(template) !== OUR_PAGE;
    notice?.({
      nl: `\`style.word\` ${template === undefined ? 'is geen Word-bestand (.docx) dat kan worden gelezen' : 'heeft geen van de stijlen van een verslag, zoals Kop 1'}. ${isPageTaken ? 'Alleen zijn papier en marges zijn overgenomen.' : 'Het bestand is zonder sjabloon gemaakt.'}`,
      en: `\`style.word\` ${template === undefined ? 'is no file of Word (.docx) that can be read' : 'has none of the styles of minutes, such as Heading 1'}. ${isPageTaken ? 'Only its paper and margins were taken.' : 'The file was made without a template.'}`,
    });
    return xml;
  }
  if (styled.adjusted.length > 0) {
    const names = styled.adjusted.slice(0, MOST_NAMED).join(', ');
    notice?.({
      nl: `\`style.word\`: tekst van ${names} is te licht of te klein om te lezen; ze is donkerder of groter gemaakt.`,
      en: `\`style.word\`: text of ${names} is too light or too small to read; it was made darker or larger.`,
    });
  }
  return styled.xml;
}

const MOST_NAMED = 5;

function paperOf(template: WordTemplate | undefined): WordPage {
  return template?.page === undefined || template.page === 'unfit' ? OUR_PAGE : template.page;
}

/** The library turns paper that lies on its side. */
function sizeOf({ width, height }: WordPage) {
  return width > height ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height };
}

function besides(header: string | undefined, kind: string): string {
  return [harmlessText(header ?? ''), kind].filter((part) => part !== '').join(' · ');
}

function footer({ title }: RunningLines, { language }: AnyMinutes, text: string | undefined, textWidth: number): Footer {
  const page = new TextRun({
    children: [`${FIXED_WORDS.page[language]} `, PageNumber.CURRENT, ` ${PAGE_OF[language]} `, PageNumber.TOTAL_PAGES],
  });
  const below =
    text === undefined || text === '' ? [] : [new Paragraph({ style: STYLE.running, children: [new TextRun(harmlessText(text))] })];
  return new Footer({ children: [runningParagraph(shortTitle(title, LONGEST_TITLE), [page], textWidth), ...below] });
}

/** What stands at the left, and what at the right. */
function runningParagraph(left: string, right: readonly TextRun[], textWidth: number): Paragraph {
  return new Paragraph({
    style: STYLE.running,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun(left), new TextRun({ children: [new Tab()] }), ...right],
  });
}

const LONGEST_TITLE = 90;
