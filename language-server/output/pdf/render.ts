import { documentOf } from '../../document/compose.ts';
import type { RenderContext } from '../../document/context.ts';
import { FIXED_WORDS } from '../../document/words.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import { pdfLook } from '../look/pdf-look.ts';
import { harmlessText } from '../names.ts';
import { picturesOf } from '../rich/pictures.ts';
import { RichSpans } from '../rich/spans.ts';
import { PAGE_OF, runningLines, shortTitle } from '../running-lines.ts';
import { NoPdf, TypesettingFailed } from './missing.ts';
import { PdfNodes } from './nodes.ts';
import { type DrawnPages, drawn, fontsHere, type Matter, typeset } from './typeset.ts';

/** One meeting as pages that can be signed and kept: PDF/A-2a, tagged, and the same bytes whenever it is made. */
export async function renderPdf(minutes: AnyMinutes, context: RenderContext): Promise<Uint8Array> {
  const matter = await matterOf(minutes, context);
  return byTypst(() => typeset(matter, minutes.date?.date));
}

/** The pages of that PDF, to be looked at. */
export async function drawPages(minutes: AnyMinutes, context: RenderContext): Promise<DrawnPages> {
  const matter = await matterOf(minutes, context);
  return byTypst(() => drawn(matter));
}

/** What is laid out, in fonts that are here. */
async function matterOf(minutes: AnyMinutes, context: RenderContext): Promise<Matter> {
  const { look, notice = () => {} } = context;
  const fonts = await byTypst(() => fontsHere([look?.textFont, look?.labelFont].filter((font) => font !== undefined)));
  for (const [font, isHere] of fonts)
    if (!isHere)
      notice({
        nl: `Het lettertype ${font} is op deze machine niet geïnstalleerd; de PDF heeft dat van Verslag.`,
        en: `The font ${font} is not installed on this machine; the PDF has that of Verslag.`,
      });
  return { ...pagesOf(minutes, context, (font) => fonts.get(font) ?? false), rules: look?.typst, notice };
}

/** @throws TypesettingFailed for whatever the typesetter throws, so that who makes many can go on with the next. */
async function byTypst<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof NoPdf) throw error;
    throw new TypesettingFailed(withSingleBlanks(error instanceof Error ? error.message : String(error)));
  }
}

/** What the template lays out. */
function pagesOf(
  minutes: AnyMinutes,
  context: RenderContext,
  hasFont: (font: string) => boolean,
): { data: object; pictures: readonly Uint8Array[] } {
  const document = documentOf(minutes, context);
  const { language } = minutes;
  const spans = new RichSpans(document, 'pdf', picturesOf(minutes, context));
  const nodes = new PdfNodes(document, spans);
  const { kind, standing, title } = runningLines(minutes, document);
  const { head } = document;
  const data = {
    lang: language,
    region: { nl: 'NL', en: 'GB' }[language],
    title,
    kind,
    standing,
    foot: shortTitle(title, LONGEST_TITLE),
    page: FIXED_WORDS.page[language],
    of: PAGE_OF[language],
    head:
      head === undefined
        ? null
        : {
            kind: harmlessText(head.kind),
            title: nodes.phrase(head.title),
            state: head.state === undefined ? null : { value: head.state.value, words: nodes.phrase(head.state.words) },
          },
    nodes: nodes.all(),
  };
  // All of the minutes' own pictures are numbered by now; the logo comes behind them.
  const { pictures } = nodes.inlines;
  const { logo } = context.look ?? {};
  return {
    data: { ...data, look: pdfLook(context.look, pictures.length, hasFont) },
    pictures: logo === undefined ? pictures : [...pictures, logo.content],
  };
}

const LONGEST_TITLE = 100;
