import { refusal } from '../../features/shared/refusal.ts';
import { meetingAround } from '../../model/walk.ts';
import { formNamed } from '../../output/forms.ts';
import { missingIn } from '../../output/look/look.ts';
import { base64 } from '../../output/mime.ts';
import { safeFileName } from '../../output/names.ts';
import { NoPdf, TypesetterMissing } from '../../output/pdf/missing.ts';
import { RENDERERS, type Rendered } from '../../output/renderers.ts';
import { objectionsTo } from '../../rules/publishing/objections.ts';
import { refusalText } from '../../rules/publishing/refusal.ts';
import type { Language, Message } from '../../vocabulary/language.ts';
import type { ExportedFile, ExportParams, ExportRefused } from '../protocol.ts';
import { type Desk, renderingFor, styleOf } from './desk.ts';

/**
 * The meeting of a line, or all of a file, each as a file with its name and content. Nothing is written. A public version that is refused is
 * a request that fails, so that no client takes half of it for the whole.
 */
export async function exportMinutes(desk: Desk, { uri, line, form, view, public: open }: ExportParams): Promise<ExportedFile[] | null> {
  const context = desk.context(uri);
  const output = formNamed(form);
  if (context === undefined || output === undefined) return null;
  const { meetings } = context.file;
  const asked = (line === undefined ? meetings : [meetingAround(meetings, line)]).filter((minutes) => minutes !== undefined);
  const objections = open ? objectionsTo(context.project, asked) : [];
  if (objections.length > 0) throw refusal(refusalText(objections), desk.language);
  const errors = context.problems().filter(({ severity }) => severity === 'error').length;
  const rendering = renderingFor(context, view, open);
  const missing = missingIn(styleOf(context).problems, [output.name]).map((problem) => problem[desk.language]);
  const files: ExportedFile[] = [];
  for (const minutes of asked) {
    const shown = rendering.show(minutes);
    const said = new Set(missing);
    const notice = (message: Message) => void said.add(message[desk.language]);
    const content = await rendered(() => RENDERERS[output.name](shown, { ...rendering.context, notice }), desk.language);
    const about = { errors, notices: [...said] };
    const fileName = `${safeFileName(shown.id)}.${output.ending}`;
    if (typeof content === 'string') files.push({ fileName, content, ...about });
    else files.push({ fileName, content: base64(content), encoding: 'base64', ...about });
  }
  return files;
}

/** What cannot be made here is a request that fails with the reason. */
async function rendered(make: () => Rendered | Promise<Rendered>, language: Language): Promise<Rendered> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof NoPdf)
      throw refusal(error.text, language, { noPdf: error instanceof TypesetterMissing ? 'missing' : 'failed' } satisfies ExportRefused);
    throw error;
  }
}
