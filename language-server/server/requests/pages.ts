import type { RenderContext } from '../../document/context.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import { dataAddress } from '../../output/html.ts';
import { escapeHtml } from '../../output/names.ts';
import { NoPdf } from '../../output/pdf/missing.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { PagesPicture, RenderResult } from '../protocol.ts';

/** The pages that a PDF of these minutes has, or why there are none. */
export async function pagesOf(
  minutes: AnyMinutes,
  context: RenderContext,
  language: Language,
): Promise<Pick<RenderResult, 'html' | 'pages'>> {
  try {
    const { drawPages } = await import('../../output/pdf/render.ts');
    const { svg, count } = await drawPages(minutes, context);
    return {
      html: '',
      pages: { count, size: sizeOf(svg), src: dataAddress({ type: 'image/svg+xml', content: new TextEncoder().encode(svg) }) },
    };
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error;
    return { html: `<main lang="${language}"><p>${escapeHtml(error.text[language])}</p></main>` };
  }
}

/** That of a page of A4, where the picture does not tell. */
function sizeOf(svg: string): PagesPicture['size'] {
  const [, width, height] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return width === undefined ? [595, 842] : [Number(width), Number(height)];
}
