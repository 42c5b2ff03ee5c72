import type { Language } from '../model/minutes.ts';

interface FormRow {
  /** The canonical name, by which requests ask for it. */
  readonly name: string;
  /** What the command line calls it: `--to html`. */
  readonly option: string;
  /** How its files end, without the full stop. */
  readonly ending: string;
  /** What it is called where a user chooses. */
  readonly label: Readonly<Record<Language, string>>;
  /** What says by itself that a file was made here, so that it may be replaced. Some forms have no place for such a mark. */
  readonly mark?: RegExp;
  /** Several stand in one stream with a blank line between them. */
  readonly isText?: true;
  /** Is bytes, not text: it goes to a file, and two cannot stand in one stream. */
  readonly isBinary?: true;
  /** Is made by a program that the extension does not bring. */
  readonly needsTypesetter?: true;
}

/** Every form in which minutes are written, in the order in which they are offered; `renderers.ts` says by what. */
export const FORMS = [
  {
    name: 'html',
    option: 'html',
    ending: 'html',
    label: { nl: 'Webpagina', en: 'Web page' },
    mark: /<meta name="generator" content="Verslag">/,
  },
  { name: 'email', option: 'email', ending: 'eml', label: { nl: 'E-mailconcept', en: 'E-mail draft' } },
  { name: 'calendar', option: 'ics', ending: 'ics', label: { nl: 'Agenda', en: 'Calendar' }, mark: /^PRODID:.*Verslag/m },
  {
    name: 'json',
    option: 'json',
    ending: 'json',
    label: { nl: 'Gegevens', en: 'Data' },
    mark: /"\$schema": "verslag\/schemas\/minutes\.schema\.json"/,
  },
  { name: 'markdown', option: 'markdown', ending: 'md', label: { nl: 'Markdown', en: 'Markdown' }, isText: true },
  { name: 'text', option: 'text', ending: 'txt', label: { nl: 'Platte tekst', en: 'Plain text' }, isText: true },
  { name: 'pdf', option: 'pdf', ending: 'pdf', label: { nl: 'PDF', en: 'PDF' }, isBinary: true, needsTypesetter: true },
  { name: 'docx', option: 'docx', ending: 'docx', label: { nl: 'Word', en: 'Word' }, isBinary: true },
] as const satisfies readonly FormRow[];

export type FormName = (typeof FORMS)[number]['name'];
export type FormOption = (typeof FORMS)[number]['option'];

/** The form of this name; undefined for any other word, as a client may send it. */
export function formNamed(name: string): (FormRow & { readonly name: FormName }) | undefined {
  return FORMS.find((form) => form.name === name);
}

/** The form that the command line calls so. */
export function formOfOption(option: string): (FormRow & { readonly name: FormName }) | undefined {
  return FORMS.find((form) => form.option === option);
}

/** The form whose files end as this name does. */
export function formOfFile(fileName: string): FormRow | undefined {
  return FORMS.find(({ ending }) => fileName.endsWith(`.${ending}`));
}
