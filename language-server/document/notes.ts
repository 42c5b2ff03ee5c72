import type { AnyMinutes } from '../model/minutes.ts';
import { fencedLines } from '../syntax/fences.ts';
import { IN_NOTE, noteKey, notePointers, notesIn } from '../syntax/footnotes.ts';
import { linesOfParts } from '../syntax/trimming.ts';
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
  /** Of the item or section that it is told in; undefined where neither is secret. */
  readonly ground: string | undefined;
}

/** What a list of notes says of one beside its text. */
interface NotePlace {
  readonly ground: string | undefined;
  /** The text that it is told in is shown: what is shielded in it is no news to the reader. */
  readonly isShown: boolean;
}

interface Told {
  readonly text: AnyText;
  readonly lines: readonly number[];
  readonly isItem: boolean;
  readonly ground: string | undefined;
}

type Line = AnyInline[];

/** The notes of a meeting (`[^1]: …`), numbered in the order in which a document points at them. */
export class Notes {
  private readonly all: Note[] = [];
  /** The first of each label counts. */
  private readonly byLabel = new Map<string, Note>();
  /** By their number. */
  private readonly pointedAt = new Map<Note, number>();
  private readonly cut = new Map<AnyText, WithoutNotes & { readonly notes: readonly Note[] }>();
  /** Those that were taken out of a text that is shown. */
  private readonly shown = new Set<Note>();

  /**
   * @param minutes undefined where marks stay as typed.
   * @param isWhole whether all the minutes are shown. A list of some items must not carry along what is secret elsewhere: there, notes in
   * what is secret stay as typed, where they stand.
   */
  constructor(minutes: AnyMinutes | undefined, isWhole: boolean) {
    if (minutes === undefined) return;
    for (const told of textsOf(minutes)) if (hasMark(told.text) && (isWhole || told.ground === undefined)) this.gather(told);
  }

  private gather(told: Told): void {
    const found = cutNotes(told);
    if (found.notes.length === 0) return;
    this.cut.set(told.text, found);
    for (const note of found.notes) {
      this.all.push(note);
      const key = noteKey(note.label);
      if (!this.byLabel.has(key)) this.byLabel.set(key, note);
    }
  }

  /** What a document shows of a text of these minutes: the notes that are told in it stand below the document. */
  without(text: AnyText): WithoutNotes | undefined {
    const found = this.cut.get(text);
    for (const note of found?.notes ?? []) this.shown.add(note);
    return found;
  }

  /** The text with a mark in the place of what points at a note; what points at none stays as typed. */
  marked(text: AnyText): readonly (AnyInline | NoteSpan)[] {
    if (this.all.length === 0 || !hasMark(text)) return text;
    const lines = linesIn(text);
    const fenced = fencedLines(lines.map(wordsOf));
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
    const number = this.pointedAt.get(note) ?? this.pointedAt.size + 1;
    this.pointedAt.set(note, number);
    return { kind: 'note', number };
  }

  /**
   * Those that were pointed at, and behind them the rest of what was taken out of a text, or of all where all are asked for; what a note
   * points at comes along.
   */
  list(isAll: boolean, write: (text: AnyText, place: NotePlace) => NotePart['source']): NotePart[] {
    const listed: NotePart[] = [];
    // Writing one may add others, which a map goes on to.
    const add = () => {
      for (const [note, number] of this.pointedAt) {
        if (number <= listed.length) continue;
        const { text, lines, ground } = note;
        listed.push({ number, source: write(text, { ground, isShown: isAll || this.shown.has(note) }), lines });
      }
    };
    add();
    for (const note of this.all) {
      if (this.pointedAt.has(note) || !(isAll || this.shown.has(note))) continue;
      this.pointAt(note);
      add();
    }
    return listed;
  }
}

/** Most texts have none. */
function hasMark(text: AnyText): boolean {
  return text.some((part) => typeof part === 'string' && part.includes('[^'));
}

function* textsOf(minutes: AnyMinutes): Generator<Told> {
  for (const block of minutes.blocks) yield* textsOfBlock(block as AnyNestedItem, undefined);
  for (const section of minutes.sections) yield* textsOfSection(section, undefined);
}

function* textsOfSection(section: AnySection, around: string | undefined): Generator<Told> {
  const ground = around ?? section.ground;
  for (const block of section.blocks) yield* textsOfBlock(block as AnyNestedItem, ground);
  for (const child of section.sections) yield* textsOfSection(child, ground);
}

function* textsOfBlock(block: AnyNestedItem, around: string | undefined): Generator<Told> {
  if (!('text' in block) || !('lines' in block)) return;
  const isItem = 'items' in block;
  const ground = around ?? (isItem ? block.ground : undefined);
  yield { text: block.text, lines: block.lines, isItem, ground };
  if (isItem) for (const item of block.items as readonly AnyNestedItem[]) yield* textsOfBlock(item, ground);
}

/** The notes that are told in a text, and what else it says. */
function cutNotes({ text, lines: sourceLines, isItem, ground }: Told): WithoutNotes & { readonly notes: readonly Note[] } {
  const lines = linesIn(text);
  const found = notesIn(lines.map(wordsOf), isItem);
  const inNote = new Set(found.flatMap(({ from, to }) => lines.slice(from, to + 1)));
  const kept = [...lines.entries()].filter(([, line]) => !inNote.has(line));
  // The blank lines around notes that end the text part nothing.
  const last = found.at(-1)?.to ?? lines.length;
  if (!kept.some(([index, line]) => index > last && wordsOf(line).trim() !== ''))
    while (kept.length > 0 && wordsOf(kept.at(-1)![1]).trim() === '') kept.pop();
  return {
    text: joinedLines(kept.map(([, line]) => line)) as AnyText,
    lines: kept.map(([index]) => index),
    notes: found.map(({ label, mark, from, to }) => {
      const told = lines.slice(from, to + 1).map((line, index) => without(line, index === 0 ? mark : indentIn(wordsOf(line))));
      return { label, text: joinedLines(told) as AnyText, lines: sourceLines.slice(from), ground };
    }),
  };
}

function indentIn(line: string): number {
  return IN_NOTE.exec(line)?.[0].length ?? 0;
}

function without(line: Line, length: number): Line {
  const [first, ...rest] = line;
  return typeof first === 'string' ? [first.slice(length), ...rest].filter((part) => part !== '') : line;
}

function linesIn(text: AnyText): Line[] {
  return linesOfParts<AnyPart>(text, (part) => part.split('\n'));
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
