import type { ShellWords } from '../../src/extension/preview/shell.ts';

const KEYS: readonly (keyof ShellWords)[] = [
  'internal', 'public', 'version', 'part', 'full', 'decisions', 'actions', 'invitation', 'email', 'copy', 'print', 'empty', 'down', 'done',
  'oneError', 'moreErrors', 'to', 'cc', 'subject', 'missing', 'nobody', 'pages', 'pagesHelp',
  'renew', 'sheet',
]; // biome-ignore format: a list of words

/** Words for the page of the preview, made of their names. */
export function shellWords(word: (key: keyof ShellWords) => string): ShellWords {
  return Object.fromEntries(KEYS.map((key) => [key, word(key)])) as unknown as ShellWords;
}
