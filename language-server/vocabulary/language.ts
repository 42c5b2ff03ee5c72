/** Languages of the words and of the texts made from them. */
export type Language = 'nl' | 'en';

/** One message in both languages the tool speaks, side by side. */
export interface Message {
  readonly nl: string;
  readonly en: string;
}
