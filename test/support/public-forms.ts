import { DEFAULT_CONFIG } from '../../language-server/config.ts';
import type { Minutes, PublicMinutes } from '../../language-server/model/minutes.ts';
import { Publisher } from '../../language-server/model/public.ts';
import { type RenderContext, VIEWS, type View } from '../../language-server/output/context.ts';
import { renderHtml } from '../../language-server/output/html.ts';
import { renderJson } from '../../language-server/output/json.ts';
import { renderMarkdown } from '../../language-server/output/markdown.ts';
import { safeFileName } from '../../language-server/output/names.ts';
import { renderText } from '../../language-server/output/text.ts';
import { Project } from '../../language-server/project.ts';
import { buildPublicRegister } from '../../language-server/register/register.ts';

/** A form of output as readers get it: every decoded part of it, its file name among them. A new form is one more row. */
export interface PublicForm {
  readonly name: string;
  parts(minutes: PublicMinutes, context: RenderContext): readonly string[] | Promise<readonly string[]>;
}

export const PUBLIC_FORMS: readonly PublicForm[] = [
  { name: 'html', parts: (minutes, context) => [renderHtml(minutes, context)] },
  { name: 'json', parts: (minutes, context) => [renderJson([minutes], context)] },
  { name: 'text', parts: (minutes, context) => [renderText(minutes, context)] },
  { name: 'markdown', parts: (minutes, context) => [renderMarkdown(minutes, context)] },
  { name: 'file name', parts: (minutes) => [safeFileName(minutes.id)] },
];

export function projectOf(files: Readonly<Record<string, string>>): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
  for (const [name, text] of Object.entries(files)) project.set(`file:///project/${name}`, text);
  return project;
}

/** Every public output of every meeting of a project, by `view form number`. */
export async function publicOutputs(files: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const models = projectOf(files).files();
  const publisher = new Publisher(models);
  const register = buildPublicRegister(models, publisher);
  const outputs = new Map<string, string>();
  const meetings: Minutes[] = models.flatMap((file) => file.meetings);
  for (const view of VIEWS) {
    for (const [number, minutes] of meetings.entries()) {
      const shown = publisher.minutes(minutes);
      for (const form of PUBLIC_FORMS) {
        const parts = await form.parts(shown, contextFor(view, register.latest.bind(register)));
        outputs.set(`${view} ${form.name} ${number}`, parts.join('\n\n'));
      }
    }
  }
  return outputs;
}

function contextFor(view: View, latest: RenderContext['latest']): RenderContext {
  return { today: '2020-11-20', timeZone: 'Europe/Amsterdam', view, latest };
}
