import type { RenderContext } from '../../document/context.ts';
import { actionState, itemsOf } from '../../document/view.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Item } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import type { Recipient } from '../../output/addresses.ts';
import { type Draft, meetingDraft } from '../../output/drafts.ts';
import { dataAddress, HTML_STYLE, renderHtmlBody, styleSheet } from '../../output/html.ts';
import { isOpen } from '../../register/register.ts';
import { objectionsToOne } from '../../rules/publishing/objections.ts';
import type { RenderParams, RenderResult, Tick } from '../protocol.ts';
import { publicAnchors } from './anchors.ts';
import { type Desk, renderingFor } from './desk.ts';
import { placeOf } from './meeting-at.ts';
import { pagesOf } from './pages.ts';
import { refusalPage } from './refusal-page.ts';

/** The meeting around a line as the preview shows it; `null` where the document is not known. */
export async function render(desk: Desk, params: RenderParams): Promise<RenderResult | null> {
  const context = desk.context(params.uri);
  if (context === undefined) return null;
  const minutes = meetingAround(context.file.meetings, params.line);
  const version = desk.version(params.uri) ?? 0;
  if (minutes === undefined) return { version, meeting: undefined, html: '', style: HTML_STYLE, ticks: [], anchors: [], errors: 0 };
  // What is public, or on paper, is looked at, not worked on.
  const bare = { version, meeting: placeOf(context, minutes), style: HTML_STYLE, ticks: [], anchors: [], errors: errorsOf(context) };
  const objections = params.public ? objectionsToOne(context.project, minutes) : [];
  if (objections.length > 0) return { ...bare, html: refusalPage(objections, context.uri, desk.language) };
  const rendering = renderingFor(context, params.view, params.public);
  const shown = rendering.show(minutes);
  if (params.form === 'pages') return { ...bare, ...(await pagesOf(shown, rendering.context, desk.language)) };
  if (params.form === 'email') {
    const draft = meetingDraft(shown, rendering.context);
    const { to, cc, missing, subject } = draft;
    return {
      ...bare,
      html: bodyOf(withPictures(draft)),
      style: '',
      mail: { to: to.map(recipient), cc: cc.map(recipient), missing, subject },
    };
  }
  const inPreview = { ...rendering.context, sourceLines: true };
  return {
    ...bare,
    html: renderHtmlBody(shown, inPreview),
    style: styleSheet(inPreview.look),
    ticks: params.public ? [] : [...itemsOf(minutes)].flatMap(({ item }) => tick(item as Item, inPreview)),
    anchors: params.public ? publicAnchors(minutes) : [],
  };
}

function errorsOf(context: FeatureContext): number {
  return context.problems().filter(({ severity }) => severity === 'error').length;
}

/** `J. Jansen <jansen@example.org>`, as mail programs show it. */
function recipient({ name, address }: Recipient): string {
  return name === '' ? address : `${name} <${address}>`;
}

/** A mail names the pictures that go along with it; in a page they stand in the page. */
function withPictures({ html, pictures }: Draft): string {
  return pictures.reduce((page, picture) => page.replaceAll(`"cid:${picture.id}"`, `"${dataAddress(picture)}"`), html);
}

/** What a preview puts in its own page. */
function bodyOf(page: string): string {
  return /<body[^<>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';
}

function tick(item: Item, context: RenderContext): Tick[] {
  const { line } = item.headAt.start;
  if (item.kind === 'progress') return item.status === undefined ? [] : [{ line, done: !isOpen(item.status), status: item.status }];
  const status = actionState(item, context)?.status;
  return status === undefined ? [] : [{ line, done: !isOpen(status), status }];
}
