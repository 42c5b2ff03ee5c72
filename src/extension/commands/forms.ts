import { type ExportForm, FORMS } from '../../../language-server/server/protocol.ts';
import { language } from '../language.ts';

export interface FormChoice {
  readonly form: ExportForm;
  readonly label: string;
  readonly description: string;
  readonly ending: string;
}

/** The forms of output to choose from; the extension brings no typesetter for PDF, and prints instead: what each is called, and how its files end. */
export function formChoices(): readonly FormChoice[] {
  return FORMS.filter((form) => !('needsTypesetter' in form)).map(({ name, label, ending }) => ({
    form: name,
    label: label[language()],
    description: ending,
    ending,
  }));
}
