const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** How many words a text has. Lines of remarks are none of the minutes. */
export function countWords(text: string): number {
  let count = 0;
  for (const line of text.split(/\r?\n/)) if (!line.startsWith('//')) count += line.match(WORD)?.length ?? 0;
  return count;
}
