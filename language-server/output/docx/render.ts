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
import { dressed, wordTemplateOf } from './template.ts';

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
  const properties = { title: lines.title, language: LOCALE[minutes.language], date: minutes.date?.date };
  return repacked(packed, properties, (xml) => styledBy(look?.word, xml, context.notice));
}

/** The styles as a template has them; what of it cannot be had is said, and the file is made by ours. */
function styledBy(file: Uint8Array | undefined, xml: string, notice: RenderContext['notice']): string {
  if (file === undefined) return xml;
  const template = wordTemplateOf(file);
  const styled = template === undefined ? undefined : dressed(xml, template);
  if (template === undefined || styled === undefined || styled.taken === 0) {
    notice?.({
      nl: `\`style.word\` ${template === undefined ? 'is geen Word-bestand (.docx) dat kan worden gelezen' : 'heeft geen van de stijlen van een verslag, zoals Kop 1'}. Het bestand is zonder sjabloon gemaakt.`,
      en: `\`style.word\` ${template === undefined ? 'is no file of Word (.docx) that can be read' : 'has none of the styles of minutes, such as Heading 1'}. The file was made without a template.`,
    });
    return xml;
  }
  if (styled.mended.length > 0) {
    const names = styled.mended.slice(0, MOST_NAMED).join(', ');
    notice?.({
      nl: `\`style.word\`: tekst van ${names} is te licht of te klein om te lezen; ze is donkerder of groter gemaakt.`,
      en: `\`style.word\`: text of ${names} is too light or too small to read; it was made darker or larger.`,
    });
  }
  return styled.xml;
}

const MOST_NAMED = 5;

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
