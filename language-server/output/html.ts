import { documentOf } from '../document/compose.ts';
import type { RenderContext } from '../document/context.ts';
import type { ProjectFile } from '../document/files.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import { HtmlParts } from './html-parts.ts';
import { STYLE } from './html-style.ts';
import { styleSheet } from './look/html-look.ts';
import { base64 } from './mime.ts';
import { cssString, escapeHtml } from './names.ts';
import { isShownOnPages, picturesOf } from './rich/pictures.ts';
import { audienceOf } from './running-lines.ts';
import { phraseToTitle } from './text-spans.ts';

export { STYLE as HTML_STYLE, styleSheet };

/**
 * One meeting as one self-contained page: no script, nothing loaded from anywhere, everything from the document escaped. Internal minutes
 * show what is shielded, marked with its ground; public ones show the ground only, with a legend.
 */
export function renderHtml(minutes: AnyMinutes, context: RenderContext, extras?: PageExtras): string {
  const document = documentOf(minutes, context);
  const title = phraseToTitle(document.head?.title ?? []);
  return htmlPage(
    minutes.language,
    title,
    `${runningFoot(minutes, title)}\n${styleSheet(context.look)}`,
    new HtmlParts(document, embedded(minutes, context), context.look).body(),
    extras,
  );
}

/** Pictures of the project stand in the page itself, so that it needs nothing beside it. */
function embedded(minutes: AnyMinutes, context: RenderContext): (path: string) => string | undefined {
  const pictures = picturesOf(minutes, context, isShownOnPages);
  return (path) => {
    const found = pictures(path);
    return found === undefined ? undefined : dataAddress(found);
  };
}

/** A file as an address that holds it (RFC 2397). */
export function dataAddress({ type, content }: Pick<ProjectFile, 'type' | 'content'>): string {
  return `data:${type};base64,${base64(content)}`;
}

/** What a page may do: show its own style and pictures. */
export const OWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What a page has beside what it shows. */
export interface PageExtras {
  readonly style?: string;
  /** What it may do, where that is more than {@link OWN_POLICY}. */
  readonly policy?: string;
  /** Scripts, and data for them. */
  readonly end?: string;
}

/** A page that needs nothing and can do nothing: its policy (CSP 3) allows its own style and pictures, and neither scripts nor anything from elsewhere. */
export function htmlPage(
  language: Language,
  title: string,
  style: string,
  body: string,
  { style: more = '', policy = OWN_POLICY, end = '' }: PageExtras = {},
): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Verslag">
<title>${escapeHtml(title)}</title>
<style>
${style}${more === '' ? '' : `\n${more}`}
</style>
</head>
<body>
${body}${end === '' ? '' : `\n${end}`}
</body>
</html>
`;
}

/** The body of the page without head and style: what the preview patches. */
export function renderHtmlBody(minutes: AnyMinutes, context: RenderContext): string {
  return new HtmlParts(documentOf(minutes, context), embedded(minutes, context), context.look).body();
}

/** On paper each page says what it is a page of, and for whom. */
function runningFoot(minutes: AnyMinutes, title: string): string {
  const words = [title, audienceOf(minutes)].filter((part) => part !== '').join(' · ');
  return `@page{@bottom-left{content:${cssString(words)}}}`;
}
