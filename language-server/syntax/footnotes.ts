import { isEscaped } from './characters.ts';
import { CodeOfLine } from './code-spans.ts';
import { fencedLines } from './fences.ts';

/** Where a note is told: `[^1]: ` at the start of a line, as Markdown has it. */
const NOTE_START = /^ {0,3}\[\^(?<label>[^\][\s^]{1,80})\]:[ \t]*/u;
/** A line that is a part of the note above it, with a blank line between them or without. */
export const IN_NOTE = /^(?: {4}|\t)/;
/** What begins a list, a quote, a table or a block of code goes on with no paragraph. */
const OPENS_BLOCK = /^ {0,3}(?:[-*+][ \t]|>|\||#|`{3}|~{3}|\d{1,9}[.)][ \t])/;
const POINTER = /\[\^(?<label>[^\][\s^]{1,80})\](?!\()/gu;

/** The lines of a note in a text. */
interface NoteLines {
  readonly label: string;
  /** Signs before its text. */
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/** The notes that are told in the lines of a text: in the first line of an item is none. */
export function notesIn(lines: readonly string[], isItem: boolean): NoteLines[] {
  const notes: { label: string; mark: number; from: number; to: number }[] = [];
  let open: (typeof notes)[number] | undefined;
  let isBehindBlank = false;
  const fenced = fencedLines(lines);
  for (const [index, line] of lines.entries()) {
    const isFenced = fenced[index]!;
    const start = isFenced || (isItem && index === 0) ? null : NOTE_START.exec(line);
    if (start !== null) {
      open = { label: start.groups!.label!, mark: start[0].length, from: index, to: index };
      notes.push(open);
      isBehindBlank = false;
    } else if (open !== undefined && line.trim() === '') isBehindBlank = true;
    else if (open !== undefined && !isFenced && (isBehindBlank ? IN_NOTE.test(line) : goesOnInNote(line))) {
      open.to = index;
      isBehindBlank = false;
    } else open = undefined;
  }
  return notes;
}

/** Whether a line that is not blank goes on with the paragraph of a note right above it. */
function goesOnInNote(line: string): boolean {
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
