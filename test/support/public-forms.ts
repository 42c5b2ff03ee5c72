import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import { VIEWS, type View } from '../../language-server/document/context.ts';
import { Project } from '../../language-server/features/project.ts';
import type { FileModel, Minutes, PublicMinutes } from '../../language-server/model/minutes.ts';
import { Publisher } from '../../language-server/model/public.ts';
import { renderCalendar, renderDeadlines, renderRequest } from '../../language-server/output/calendar.ts';
import type { DeliveryContext } from '../../language-server/output/delivery.ts';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { type Draft, meetingDraft, ownerDrafts } from '../../language-server/output/drafts.ts';
import { composeEml } from '../../language-server/output/eml.ts';
import type { FormName } from '../../language-server/output/forms.ts';
import { renderHtml } from '../../language-server/output/html.ts';
import { renderJson } from '../../language-server/output/json.ts';
import { renderMarkdown } from '../../language-server/output/markdown.ts';
import { safeFileName } from '../../language-server/output/names.ts';
import { renderPdf } from '../../language-server/output/pdf/render.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Problem } from '../../language-server/rules/problem.ts';
import { ruleInfo } from '../../language-server/rules/registry.ts';
import { readPdf, unpackedPdf } from './pdf.ts';

/** A form of output as readers get it: every decoded part of it, its file name among them. A new form is one more row. */
export interface PublicForm {
  readonly name: string;
  /** Takes long to make; every view is written by the same code. */
  readonly isSlow?: true;
  parts(minutes: PublicMinutes, context: DeliveryContext): readonly string[] | Promise<readonly string[]>;
}

/** The compiler names the form that is forgotten: what is shielded is looked for in each. */
const BY_FORM: Readonly<Record<FormName, PublicForm>> = {
  html: { name: 'html', parts: (minutes, context) => [renderHtml(minutes, context)] },
  json: { name: 'json', parts: (minutes, context) => [renderJson([minutes], context)] },
  text: { name: 'text', parts: (minutes, context) => [renderText(minutes, context)] },
  markdown: { name: 'markdown', parts: (minutes, context) => [renderMarkdown(minutes, context)] },
  email: { name: 'e-mail', parts: (minutes, context) => mailParts(meetingDraft(minutes, context)) },
  calendar: {
    name: 'calendar',
    parts: (minutes, context) =>
      [renderCalendar(minutes, context), renderDeadlines(minutes, context) ?? '', renderRequest(minutes, context)?.content ?? ''].flatMap(
        (text) => [text, text.replace(/\r\n[ \t]/g, '')],
      ),
  },
  docx: {
    name: 'Word',
    isSlow: true,
    parts: async (minutes, context) => {
      const content = await renderDocx(minutes, context);
      return [createHash('sha256').update(content).digest('hex'), ...partsOfZip(content)];
    },
  },
  pdf: {
    name: 'PDF',
    isSlow: true,
    parts: async (minutes, context) => {
      const content = await renderPdf(minutes, context);
      return [createHash('sha256').update(content).digest('hex'), JSON.stringify(await readPdf(content)), ...unpackedPdf(content)];
    },
  },
};

export const PUBLIC_FORMS: readonly PublicForm[] = [
  ...Object.values(BY_FORM),
  {
    name: 'e-mails to owners',
    parts: async (minutes, context) => (await Promise.all(ownerDrafts([minutes], context).map(mailParts))).flat(),
  },
  { name: 'file name', parts: (minutes) => [safeFileName(minutes.id)] },
];

/** The name and the text of each file in a package, as typed: without the marks of XML, once with and once without its tags. */
function partsOfZip(content: Uint8Array): string[] {
  return Object.entries(unzipSync(content)).flatMap(([name, bytes]) => {
    const xml = new TextDecoder().decode(bytes);
    return [name, decoded(xml), decoded(xml.replace(/<[^>]*>/g, ''))];
  });
}

function decoded(xml: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, number: string) =>
      String.fromCodePoint(Number.parseInt(number, hex === '' ? 10 : 16)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, mark: string) => marks[mark]!);
}

/** The message as it is, every part of it decoded, and the name of its file. */
async function mailParts(draft: Draft): Promise<string[]> {
  const raw = await composeEml(draft);
  const mail = await simpleParser(raw);
  const attachments = mail.attachments.flatMap(({ filename, content }) => [filename ?? '', content.toString()]);
  return [draft.fileName, raw, mail.text ?? '', mail.html || '', JSON.stringify([...mail.headers]), ...attachments];
}

export function projectOf(files: Readonly<Record<string, string>>): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
  for (const [name, text] of Object.entries(files)) project.set(`file:///project/${name}`, text);
  return project;
}

/** The public minutes of every meeting of these files. */
export function publicMinutes(files: readonly FileModel[]): readonly PublicMinutes[] {
  const publisher = new Publisher(files);
  return files.flatMap(({ meetings }) => meetings.map((meeting) => publisher.minutes(meeting)));
}

/** What the rules of shielding say of a file. */
export function shieldingProblems(project: Project, name: string): readonly Problem[] {
  return project.check(`file:///project/${name}`).filter(({ rule }) => ruleInfo(rule)!.family === 'shielding');
}

/**
 * Every public output of every meeting of a project, by `view form number`; made as the command line makes it. A slow form is made of the first
 * view alone: every view is a document, and all forms write the same document.
 */
export async function publicOutputs(
  files: Readonly<Record<string, string>>,
  { forms = PUBLIC_FORMS, views = VIEWS }: { readonly forms?: readonly PublicForm[]; readonly views?: readonly View[] } = {},
): Promise<Map<string, string>> {
  const models = projectOf(files).files();
  const outputs = new Map<string, string>();
  const meetings: Minutes[] = models.flatMap((file) => file.meetings);
  for (const view of views) {
    const config = { ...DEFAULT_CONFIG, emailDomain: 'example.org' };
    const { context, show } = deliveryRenderingOf(models, config, { today: '2020-11-20', view, public: true });
    for (const [number, minutes] of meetings.entries()) {
      for (const form of forms) {
        if (form.isSlow && view !== views[0]) continue;
        const parts = await form.parts(show(minutes) as PublicMinutes, context);
        outputs.set(`${view} ${form.name} ${number}`, parts.join('\n\n'));
      }
    }
  }
  return outputs;
}
