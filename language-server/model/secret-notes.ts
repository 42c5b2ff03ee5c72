import { fencedLines } from '../syntax/fences.ts';
import { noteKey, notePointers, notesIn } from '../syntax/footnotes.ts';
import type { Block, Inline, Item, Minutes, Section, Text } from './minutes.ts';
import { isShield } from './public-secrets.ts';
import { hasNoteMark, joinedLines, linesIn, wordsOf } from './text-lines.ts';

/** What of notes stands in the open. What a shield holds has no say: what is public is the same whatever that is. */
interface Found {
  /** The keys of notes that are told. */
  readonly told: Set<string>;
  /** Those that text outside notes points at. */
  readonly open: Set<string>;
  /** Those that a note that is told points at, by its key. */
  readonly within: Map<string, string[]>;
  /** The ground of the first secret thing. */
  ground: string | undefined;
}

/**
 * The minutes with each note in a shield that nothing in the open points at, where something is secret: the note tells of that, wherever it stands.
 */
export function withSecretNotes(minutes: Minutes): Minutes {
  const found: Found = { told: new Set(), open: new Set(), within: new Map(), ground: undefined };
  find(found, minutes, undefined);
  const { ground } = found;
  if (found.told.size === 0 || ground === undefined) return minutes;
  const shown = shownNotes(found);
  const secret = new Map([...found.told].filter((key) => !shown.has(key)).map((key) => [key, ground]));
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
  found.ground ??= ground;
  if (ground !== undefined) return;
  findInText(found, block.text, isItem);
  if (isItem) for (const item of block.items) findInBlock(found, item, ground);
}

function findInText(found: Found, text: Text, isItem: boolean): void {
  found.ground ??= text.find(isShield)?.ground;
  if (!hasNoteMark(text)) return;
  const words = linesIn(text).map(wordsOf);
  const fenced = fencedLines(words);
  const notes = notesIn(words, isItem);
  for (const { label } of notes) found.told.add(noteKey(label));
  for (const [index, line] of words.entries()) {
    const note = notes.find((one) => one.from <= index && index <= one.to);
    const start = note?.from === index ? note.mark : 0;
    for (const pointer of notePointers(line, fenced[index]!)) {
      if (pointer.start < start) continue;
      const key = noteKey(pointer.label);
      if (note === undefined) found.open.add(key);
      else addTo(found.within, noteKey(note.label), key);
    }
  }
}

function addTo(within: Map<string, string[]>, note: string, key: string): void {
  const known = within.get(note);
  if (known === undefined) within.set(note, [key]);
  else known.push(key);
}

/** The notes that text in the open leads to, through other notes too. */
function shownNotes({ open, within }: Found): ReadonlySet<string> {
  const shown = new Set<string>();
  const next = [...open];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    if (shown.has(key)) continue;
    shown.add(key);
    next.push(...(within.get(key) ?? []));
  }
  return shown;
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
