import { fencedLines } from '../syntax/fences.ts';
import { noteKey, notePointers, notesIn } from '../syntax/footnotes.ts';
import type { Block, Inline, Item, Minutes, Section, Text } from './minutes.ts';
import { isShield } from './public-secrets.ts';
import { hasNoteMark, joinedLines, linesIn, wordsOf } from './text-lines.ts';

/** What points at a note: where it is secret, on which ground, or the note whose text it stands in. */
interface Pointer {
  readonly ground: string | undefined;
  readonly from: string | undefined;
}

/** Whether a note is told in the open, and what points at each. */
interface Found {
  readonly told: Set<string>;
  readonly pointers: Map<string, Pointer[]>;
}

/** The minutes with each note in a shield that only something secret points at: it tells of that, wherever it stands. */
export function withSecretNotes(minutes: Minutes): Minutes {
  const found: Found = { told: new Set(), pointers: new Map() };
  find(found, minutes, undefined);
  if (found.told.size === 0) return minutes;
  const secret = secretNotes(found);
  return secret.size === 0 ? minutes : { ...minutes, ...shielded(minutes, secret) };
}

function find(found: Found, { blocks, sections }: Pick<Section, 'blocks' | 'sections'>, around: string | undefined): void {
  for (const block of blocks) findInBlock(found, block, around);
  for (const section of sections) find(found, section, around ?? section.ground);
}

function findInBlock(found: Found, block: Block, around: string | undefined): void {
  const isItem = 'items' in block;
  if (!isItem && block.kind !== 'prose') return;
  const ground = around ?? (isItem ? block.ground : undefined);
  findInText(found, block.text, isItem, ground);
  if (isItem) for (const item of block.items) findInBlock(found, item, ground);
}

function findInText(found: Found, text: Text, isItem: boolean, around: string | undefined, from?: string): void {
  if (!text.some((part) => typeof part === 'object' || part.includes('[^'))) return;
  const lines = linesIn(text);
  const words = lines.map(wordsOf);
  const fenced = fencedLines(words);
  const notes = around === undefined && from === undefined ? notesIn(words, isItem) : [];
  for (const { label } of notes) found.told.add(noteKey(label));
  for (const [index, line] of lines.entries()) {
    const note = notes.find((one) => one.from <= index && index <= one.to);
    const inNote = note === undefined ? from : noteKey(note.label);
    const start = note?.from === index ? note.mark : 0;
    for (const pointer of notePointers(words[index]!, fenced[index]!))
      if (pointer.start >= start) addPointer(found, noteKey(pointer.label), { ground: around, from: inNote });
    for (const part of line) if (isShield(part)) findInText(found, part.content, false, around ?? part.ground, inNote);
  }
}

function addPointer({ pointers }: Found, key: string, pointer: Pointer): void {
  const known = pointers.get(key);
  if (known === undefined) pointers.set(key, [pointer]);
  else known.push(pointer);
}

/** The grounds of notes that are told in the open, and that only something secret points at, or another such note. */
function secretNotes({ told, pointers }: Found): ReadonlyMap<string, string> {
  const secret = new Map<string, string>();
  const open = new Set(told);
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const key of open) {
      const grounds = pointers.get(key)?.map(({ ground, from }) => ground ?? (from === undefined ? undefined : secret.get(from))) ?? [];
      const [ground] = grounds;
      if (ground === undefined || grounds.includes(undefined)) continue;
      secret.set(key, ground);
      open.delete(key);
      isNew = true;
    }
  }
  return secret;
}

function shielded<S extends Pick<Section, 'blocks' | 'sections'>>({ blocks, sections }: S, secret: ReadonlyMap<string, string>) {
  return {
    blocks: blocks.map((block) => blockWith(block, secret)),
    sections: sections.map((section): Section => ({ ...section, ...shielded(section, secret) })),
  };
}

function blockWith(block: Block, secret: ReadonlyMap<string, string>): Block {
  if (block.kind === 'prose') return { ...block, text: textWith(block, false, secret) };
  return 'items' in block ? itemWith(block, secret) : block;
}

function itemWith<I extends Item>(item: I, secret: ReadonlyMap<string, string>): I {
  return { ...item, text: textWith(item, true, secret), items: item.items.map((nested) => itemWith(nested, secret)) };
}

function textWith({ text, at }: Pick<Item, 'text' | 'at'>, isItem: boolean, secret: ReadonlyMap<string, string>): Text {
  if (!hasNoteMark(text)) return text;
  const lines = linesIn(text);
  const shown: Inline[][] = [];
  let next = 0;
  for (const { label, mark, from, to } of notesIn(lines.map(wordsOf), isItem)) {
    const ground = secret.get(noteKey(label));
    if (ground === undefined) continue;
    const [first, ...more] = lines.slice(from, to + 1);
    const [opening, ...rest] = first!;
    const typed = opening as string;
    const content = joinedLines([[typed.slice(mark), ...rest], ...more]);
    shown.push(...lines.slice(next, from), [typed.slice(0, mark), { kind: 'shield', ground, content, closed: true, at }]);
    next = to + 1;
  }
  return next === 0 ? text : joinedLines([...shown, ...lines.slice(next)]);
}
