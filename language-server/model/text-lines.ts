import { linesOfParts } from '../syntax/trimming.ts';
import type { Inline, Text } from './minutes.ts';

/** A text line by line: its blank ones hold nothing. */
export function linesIn(text: Text): Inline[][] {
  return linesOfParts<Exclude<Inline, string>>(text, (part) => part.split('\n'));
}

/** The words of a line, with one sign for each part that is none. */
export function wordsOf(line: readonly Inline[]): string {
  return line.map((part) => (typeof part === 'string' ? part : '\ufffc')).join('');
}

/** Lines as one text. */
export function joinedLines(lines: readonly (readonly Inline[])[]): Text {
  const text: Inline[] = [];
  for (const part of lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]))) {
    const last = text.length - 1;
    if (typeof part === 'string' && typeof text[last] === 'string') text[last] += part;
    else if (part !== '') text.push(part);
  }
  return text;
}

/** Whether a text has a sign of a note. Most have none. */
export function hasNoteMark(text: Text): boolean {
  return text.some((part) => typeof part === 'string' && part.includes('[^'));
}
