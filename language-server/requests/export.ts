import type { AnyMinutes } from '../model/minutes.ts';
import type { RenderContext } from '../output/context.ts';
import { renderHtml } from '../output/html.ts';
import { renderJson } from '../output/json.ts';
import { renderMarkdown } from '../output/markdown.ts';
import { safeFileName } from '../output/names.ts';
import { renderText } from '../output/text.ts';
import type { ExportedFile, ExportForm, ExportParams } from '../protocol.ts';
import { type Desk, meetingAt, renderingFor } from './desk.ts';

type Renderer = (minutes: AnyMinutes, context: RenderContext) => string;
const FORMS: Readonly<Partial<Record<ExportForm, { readonly ending: string; readonly render: Renderer }>>> = {
  html: { ending: 'html', render: renderHtml },
  json: { ending: 'json', render: (minutes, context) => renderJson([minutes], context) },
  markdown: { ending: 'md', render: renderMarkdown },
  text: { ending: 'txt', render: renderText },
};

/** The meeting of a line, or all of a file, each as a file with its name and content. Nothing is written. */
export function exportMinutes(desk: Desk, { uri, line, form, view, public: open }: ExportParams): ExportedFile[] | null {
  const context = desk.context(uri);
  const output = FORMS[form];
  if (context === undefined || output === undefined) return null;
  const { meetings } = context.file;
  const asked = line === undefined ? meetings : [meetingAt(meetings, line) ?? meetings[0]];
  const errors = context.problems().filter(({ severity }) => severity === 'error').length;
  const rendering = renderingFor(context, view, open);
  return asked.flatMap((minutes) => {
    if (minutes === undefined) return [];
    const shown = rendering.show(minutes);
    return [{ fileName: `${safeFileName(shown.id)}.${output.ending}`, content: output.render(shown, rendering.context), errors }];
  });
}
