import type { AnyMinutes } from '../model/minutes.ts';
import { renderCalendar } from './calendar.ts';
import type { DeliveryContext } from './delivery.ts';
import { meetingDraft } from './drafts.ts';
import { composeEml } from './eml.ts';
import type { FormName } from './forms.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderText } from './text.ts';

/** A form that is no text is bytes. */
export type Rendered = string | Uint8Array;
type Renderer = (minutes: AnyMinutes, context: DeliveryContext) => Rendered | Promise<Rendered>;

/** What writes one meeting in each form: the command line, exports and the server all ask here. */
export const RENDERERS: Readonly<Record<FormName, Renderer>> = {
  html: renderHtml,
  email: (minutes, context) => composeEml(meetingDraft(minutes, context)),
  calendar: renderCalendar,
  json: (minutes, context) => renderJson([minutes], context),
  markdown: renderMarkdown,
  text: renderText,
  // What writes it is large, and loaded by who asks for it only.
  pdf: async (minutes, context) => (await import('./pdf/render.ts')).renderPdf(minutes, context),
  docx: async (minutes, context) => (await import('./docx/render.ts')).renderDocx(minutes, context),
};
