import { CodeOfLine } from './code-spans.ts';

/** Where a note is told: `[^1]: ` at the start of a line, as Markdown has it. */
export const NOTE_START = /^ {0,3}\[\^(?<label>[^\][\s^]{1,80})\]:[ \t]*/u;
/** A line that is a part of the note above it, with a blank line between them or without. */
export const IN_NOTE = /^(?: {4}|\t)/;
/** What begins a list, a quote, a table or a block of code goes on with no paragraph. */
const OPENS_BLOCK = /^ {0,3}(?:[-*+][ \t]|>|\||#|`{3}|~{3}|\d{1,9}[.)][ \t])/;
const POINTER = /\[\^(?<label>[^\][\s^]{1,80})\](?!\()/gu;

/** Whether a line that is not blank goes on with the paragraph of a note right above it. */
export function goesOnInNote(line: string): boolean {
  return IN_NOTE.test(line) || !OPENS_BLOCK.test(line);
}

/** Labels are one whatever their letters' case. */
export function noteKey(label: string): string {
  return label.toLowerCase();
}

export interface NotePointer {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** What in a line points at notes: not in code, and not behind a backslash. */
export function notePointers(line: string, isFenced: boolean): NotePointer[] {
  if (!line.includes('[^')) return [];
  const code = new CodeOfLine(line, isFenced);
  return [...line.matchAll(POINTER)]
    .filter(({ index }) => !isEscaped(line, index) && !code.holds(index + 1))
    .map(({ 0: whole, index, groups }) => ({ start: index, end: index + whole.length, label: groups!.label! }));
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
