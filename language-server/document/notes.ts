import type { AnyMinutes } from '../model/minutes.ts';
import { nextFence } from '../syntax/fences.ts';
import { goesOnInNote, IN_NOTE, NOTE_START, noteKey, notePointers } from '../syntax/footnotes.ts';
import type { NotePart } from './parts.ts';
import type { NoteSpan } from './phrase.ts';
import type { AnyInline, AnyNestedItem, AnyPart, AnySection, AnyText } from './view.ts';

/** A text without the notes in it, and where each of its lines stood among those of the text. */
interface WithoutNotes {
  readonly text: AnyText;
  readonly lines: readonly number[];
}

interface Note {
  readonly label: string;
  readonly text: AnyText;
  /** Source lines of its text, as far as they are known. */
  readonly lines: readonly number[];
}

type Line = AnyInline[];

/** The notes of a meeting (`[^1]: …`), numbered in the order in which a document points at them. */
export class Notes {
  private readonly all: Note[] = [];
  /** The first of each label counts. */
  private readonly byLabel = new Map<string, Note>();
  private readonly pointedAt: Note[] = [];

  constructor(minutes: AnyMinutes) {
    for (const { text, lines } of textsOf(minutes)) if (hasMark(text)) this.gather(text, lines);
  }

  private gather(text: AnyText, lines: readonly number[]): void {
    for (const { label, text: told, from } of cut(text).notes) {
      const note = { label, text: told, lines: lines.slice(from) };
      this.all.push(note);
      const key = noteKey(label);
      if (!this.byLabel.has(key)) this.byLabel.set(key, note);
    }
  }

  /** The text without the notes that are told in it. */
  without(text: AnyText): WithoutNotes | undefined {
    return this.all.length === 0 || !hasMark(text) ? undefined : cut(text);
  }

  /** The text with a mark in the place of what points at a note; what points at none stays as typed. */
  marked(text: AnyText): readonly (AnyInline | NoteSpan)[] {
    if (this.all.length === 0 || !hasMark(text)) return text;
    const lines = linesIn(text);
    const fenced = fencedLines(lines);
    return joinedLines(lines.map((line, index) => this.markedLine(line, fenced[index]!)));
  }

  private markedLine(line: Line, isFenced: boolean): (AnyInline | NoteSpan)[] {
    const pointers = notePointers(wordsOf(line), isFenced);
    if (pointers.length === 0) return line;
    let start = 0;
    return line.flatMap((part): (AnyInline | NoteSpan)[] => {
      if (typeof part !== 'string') {
        start++;
        return [part];
      }
      const shown: (AnyInline | NoteSpan)[] = [];
      let from = 0;
      for (const { start: at, end, label } of pointers) {
        const note = at < start || end > start + part.length ? undefined : this.byLabel.get(noteKey(label));
        if (note === undefined) continue;
        shown.push(part.slice(from, at - start), this.pointAt(note));
        from = end - start;
      }
      shown.push(part.slice(from));
      start += part.length;
      return shown.filter((piece) => piece !== '');
    });
  }

  private pointAt(note: Note): NoteSpan {
    const known = this.pointedAt.indexOf(note);
    return { kind: 'note', number: known < 0 ? this.pointedAt.push(note) : known + 1 };
  }

  /** Those that were pointed at, and the rest behind them where all are asked for; what a note points at comes along. */
  list(all: boolean, write: (text: AnyText) => NotePart['source']): NotePart[] {
    const shown: NotePart[] = [];
    const add = () => {
      for (let index = shown.length; index < this.pointedAt.length; index++) {
        const { text, lines } = this.pointedAt[index]!;
        shown.push({ number: index + 1, source: write(text), lines });
      }
    };
    add();
    for (const note of all ? this.all : []) {
      if (!this.pointedAt.includes(note)) this.pointedAt.push(note);
      add();
    }
    return shown;
  }
}

/** Most texts have none. */
function hasMark(text: AnyText): boolean {
  return text.some((part) => typeof part === 'string' && part.includes('[^'));
}

function* textsOf(minutes: AnyMinutes): Generator<{ readonly text: AnyText; readonly lines: readonly number[] }> {
  for (const block of minutes.blocks) yield* textsOfBlock(block as AnyNestedItem);
  for (const section of minutes.sections) yield* textsOfSection(section);
}

function* textsOfSection(section: AnySection): ReturnType<typeof textsOf> {
  for (const block of section.blocks) yield* textsOfBlock(block as AnyNestedItem);
  for (const child of section.sections) yield* textsOfSection(child);
}

function* textsOfBlock(block: AnyNestedItem): ReturnType<typeof textsOf> {
  if (!('text' in block) || !('lines' in block)) return;
  yield { text: block.text, lines: block.lines };
  if ('items' in block) for (const item of block.items as readonly AnyNestedItem[]) yield* textsOfBlock(item);
}

/** The notes that are told in a text, and what else it says. */
function cut(text: AnyText): WithoutNotes & { readonly notes: readonly { label: string; text: AnyText; from: number }[] } {
  const lines = linesIn(text);
  const fenced = fencedLines(lines);
  const kept: { readonly line: Line; readonly index: number }[] = [];
  const notes: { readonly label: string; readonly lines: Line[]; readonly from: number }[] = [];
  let open: Line[] | undefined;
  /** Blank lines of which what follows says whether they are a part of the note. */
  let blank: { line: Line; index: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(line);
    const start = fenced[index] ? null : NOTE_START.exec(words);
    if (start !== null) {
      kept.push(...blank);
      blank = [];
      open = [without(line, start[0].length)];
      notes.push({ label: start.groups!.label!, lines: open, from: index });
    } else if (open !== undefined && words.trim() === '') blank.push({ line, index });
    else if (open !== undefined && !fenced[index] && (blank.length === 0 ? goesOnInNote(words) : IN_NOTE.test(words))) {
      open.push(...blank.map((one) => one.line), without(line, IN_NOTE.exec(words)?.[0].length ?? 0));
      blank = [];
    } else {
      open = undefined;
      kept.push(...blank, { line, index });
      blank = [];
    }
  }
  if (open === undefined) kept.push(...blank);
  // The blank lines before notes that end the text part nothing.
  while (open !== undefined && kept.length > 0 && wordsOf(kept.at(-1)!.line).trim() === '') kept.pop();
  return {
    text: joinedLines(kept.map(({ line }) => line)) as AnyText,
    lines: kept.map(({ index }) => index),
    notes: notes.map((note) => ({ label: note.label, text: joinedLines(note.lines) as AnyText, from: note.from })),
  };
}

function without(line: Line, length: number): Line {
  const [first, ...rest] = line;
  return typeof first === 'string' ? [first.slice(length), ...rest].filter((part) => part !== '') : line;
}

/** Which lines stand in a block of code, or open or close one. */
function fencedLines(lines: readonly Line[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const before = fence;
    fence = nextFence(wordsOf(line), fence);
    return before !== undefined || fence !== undefined;
  });
}

function linesIn(text: AnyText): Line[] {
  const lines: Line[] = [[]];
  for (const part of text) {
    if (typeof part !== 'string') lines.at(-1)!.push(part);
    else
      for (const [index, piece] of part.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (piece !== '') lines.at(-1)!.push(piece);
      }
  }
  return lines;
}

/** Its words, with one sign for each part that is none. */
function wordsOf(line: Line): string {
  return line.map((part) => (typeof part === 'string' ? part : '\ufffc')).join('');
}

function joinedLines<P extends AnyPart | NoteSpan>(lines: readonly (readonly (string | P)[])[]): (string | P)[] {
  const text: (string | P)[] = [];
  for (const part of lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]))) {
    const last = text.length - 1;
    if (typeof part === 'string' && typeof text[last] === 'string') text[last] += part;
    else text.push(part);
  }
  return text;
}
