/** Languages of the words and of the texts made from them. */
export type Language = 'nl' | 'en';
