import { refusal } from '../../features/shared/refusal.ts';
import type { AnyMinutes } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import { renderCalendar } from '../../output/calendar.ts';
import type { DeliveryContext } from '../../output/delivery.ts';
import { meetingDraft } from '../../output/drafts.ts';
import { composeEml } from '../../output/eml.ts';
import { renderHtml } from '../../output/html.ts';
import { renderJson } from '../../output/json.ts';
import { renderMarkdown } from '../../output/markdown.ts';
import { safeFileName } from '../../output/names.ts';
import { renderText } from '../../output/text.ts';
import { objectionsTo } from '../../publication/objections.ts';
import { refusalText } from '../../publication/refusal-words.ts';
import type { ExportedFile, ExportForm, ExportParams } from '../protocol.ts';
import { type Desk, renderingFor } from './desk.ts';

type Renderer = (minutes: AnyMinutes, context: DeliveryContext) => string | Promise<string>;
const FORMS: Readonly<Record<ExportForm, { readonly ending: string; readonly render: Renderer }>> = {
  html: { ending: 'html', render: renderHtml },
  json: { ending: 'json', render: (minutes, context) => renderJson([minutes], context) },
  markdown: { ending: 'md', render: renderMarkdown },
  text: { ending: 'txt', render: renderText },
  calendar: { ending: 'ics', render: renderCalendar },
  email: { ending: 'eml', render: (minutes, context) => composeEml(meetingDraft(minutes, context)) },
};

/**
 * The meeting of a line, or all of a file, each as a file with its name and content. Nothing is written. A public version that is refused is
 * a request that fails, so that no client takes half of it for the whole.
 */
export async function exportMinutes(desk: Desk, { uri, line, form, view, public: open }: ExportParams): Promise<ExportedFile[] | null> {
  const context = desk.context(uri);
  const output = FORMS[form];
  if (context === undefined || output === undefined) return null;
  const { meetings } = context.file;
  const asked = (line === undefined ? meetings : [meetingAround(meetings, line)]).filter((minutes) => minutes !== undefined);
  const objections = open ? objectionsTo(context.project, asked) : [];
  if (objections.length > 0) throw refusal(refusalText(objections), desk.language);
  const errors = context.problems().filter(({ severity }) => severity === 'error').length;
  const rendering = renderingFor(context, view, open);
  const files: ExportedFile[] = [];
  for (const minutes of asked) {
    const shown = rendering.show(minutes);
    const content = await output.render(shown, rendering.context);
    files.push({ fileName: `${safeFileName(shown.id)}.${output.ending}`, content, errors });
  }
  return files;
}
