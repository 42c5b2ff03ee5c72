import { type ExportForm, FORMS } from '../../../language-server/server/protocol.ts';
import type { EditorHost } from '../host.ts';
import { language } from '../language.ts';

export interface FormChoice {
  readonly form: ExportForm;
  readonly label: string;
  readonly description: string;
  readonly ending: string;
}

/**
 * The forms of output to choose from: what each is called, and how its files end. A form that a program makes which is not in the extension
 * is among them where programs run at all.
 */
export function formChoices({ kind }: Pick<EditorHost, 'kind'>): readonly FormChoice[] {
  return FORMS.filter((form) => kind === 'desktop' || !('needsTypesetter' in form)).map(({ name, label, ending }) => ({
    form: name,
    label: label[language()],
    description: ending,
    ending,
  }));
}
