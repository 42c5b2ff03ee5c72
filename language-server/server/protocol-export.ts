import type { View } from '../document/context.ts';
import type { FormName } from '../output/forms.ts';

export type ExportForm = FormName;

export interface ExportParams {
  readonly uri: string;
  /** The meeting this line stands in; undefined: all of the file. */
  readonly line?: number;
  readonly form: ExportForm;
  readonly view: View;
  readonly public: boolean;
}

/** With the message of a request that failed: there is no PDF, though there may be other forms. */
export interface ExportRefused {
  /** `missing`: none can be made here; `failed`: none of these minutes. */
  readonly noPdf: 'missing' | 'failed';
}

export interface ExportedFile {
  readonly fileName: string;
  readonly content: string;
  /** Of a form that is bytes; undefined for text. */
  readonly encoding?: 'base64';
  readonly errors: number;
  /** What its maker must know of it: a file of the house style or a picture that is not there, a sign that no font has. */
  readonly notices: readonly string[];
}
