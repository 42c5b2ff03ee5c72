import type { Block, Item, Minutes, Prose, Range, Section, Text } from '../../model/minutes.ts';
import { inlinesOf } from '../../model/text.ts';
import { nextFence } from '../../syntax/fences.ts';
import { noteKey, notePointers, notesIn } from '../../syntax/footnotes.ts';
import { comparePositions } from '../../syntax/positions.ts';
import { countWhile } from '../../syntax/searching.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';

/** `loose-note`: a note that nothing points at, what points at no note, and a note that is secret only where it is pointed at. */
export const looseNote = defineRule({
  name: 'loose-note',
  family: 'structure',
  severity: 'warning',
  summary: {
    nl: 'Een voetnoot waar niets naar verwijst, of een verwijzing naar een voetnoot die er niet is.',
    en: 'A footnote that nothing points at, or a mark for a footnote that is not there.',
  },
  fixable: true,
  affectsPublic: true,
  check(context) {
    if (!context.text.includes('[^')) return;
    for (const meeting of context.file.meetings) checkMeeting(context, meeting);
  },
});

type Context = ContextOf<typeof looseNote>;

/** A note, or what points at one. */
interface Place {
  readonly label: string;
  readonly range: Range;
}
/** A note, with the lines of its text that are not blank. */
interface Told extends Place {
  readonly texts: readonly Range[];
}

function checkMeeting(context: Context, meeting: Minutes): void {
  const secret = secretRanges(meeting);
  const { notes, pointers } = placesIn(context, meeting, secret);
  if (notes.length + pointers.length === 0) return;
  const isSecret = ({ range }: Place) => secretAround(secret, range) !== undefined;
  const isShielded = (note: Told) => isSecret(note) || note.texts.every((text) => secretAround(secret, text) !== undefined);
  const first = new Map<string, Told>();
  for (const note of notes) {
    const key = noteKey(note.label);
    const known = first.get(key);
    if (known === undefined) first.set(key, note);
    else report(context, note.range, twice(note.label, known.range.start.line + 1));
  }
  for (const pointer of pointers) {
    const note = first.get(noteKey(pointer.label));
    if (note === undefined) report(context, pointer.range, pointsNowhere(pointer.label));
    else if (isSecret(note) && !isSecret(pointer)) report(context, note.range, isHidden(note.label));
  }
  const byKey = Map.groupBy(pointers, ({ label }) => noteKey(label));
  for (const [key, note] of first) {
    const pointing = byKey.get(key) ?? [];
    if (pointing.length === 0) report(context, note.range, unused(note.label));
    else if (!isShielded(note) && pointing.every(isSecret))
      checkOpen(context, note, secretAround(secret, pointing[0]!.range)?.ground ?? '');
  }
}

function report(context: Context, range: Range, message: Parameters<Context['report']>[2]): void {
  context.report('loose-note', range, message);
}

/** A note that belongs to something secret, and is none itself: each of its lines is to be shielded. */
function checkOpen(context: Context, { label, range, texts }: Told, ground: string): void {
  const typed = texts.map((text) => context.text.slice(context.offsetAt(text.start), context.offsetAt(text.end)));
  const edits = texts.map((text, index) => context.replace(text, `{${ground || '5.1.2e'}: ${typed[index]!}}`));
  const fixes = typed.some((line) => /[{}]/.test(line)) ? [] : [fix({ nl: 'Scherm de noot af', en: 'Shield the note' }, edits)];
  context.report(
    'loose-note',
    range,
    {
      nl: `Alleen wat afgeschermd is verwijst naar noot \`[^${label}]\`, maar de noot zelf staat open; de openbare versie laat haar tekst weg. Scherm die ook af, of verwijs ernaar vanuit openbare tekst.`,
      en: `Only what is shielded points at note \`[^${label}]\`, but the note itself is open; public output leaves its text out. Shield that, too, or point at it from public text.`,
    },
    { fixes },
  );
}

const twice = (label: string, line: number) => ({
  nl: `Noot \`[^${label}]\` staat er al, op regel ${line}. Alleen naar die wordt verwezen; geef deze een andere naam.`,
  en: `Note \`[^${label}]\` is there already, on line ${line}. Marks lead to that one only; give this one another name.`,
});
const pointsNowhere = (label: string) => ({
  nl: `Er is geen noot \`[^${label}]\`, en de lezer ziet de tekens. Zet de tekst van de noot op een eigen regel: \`[^${label}]: …\`, of een \\ ervoor als het geen noot is.`,
  en: `There is no note \`[^${label}]\`, and readers see its signs. Put the text of the note on a line of its own: \`[^${label}]: …\`, or a \\ before it where it is none.`,
});
const unused = (label: string) => ({
  nl: `Niets verwijst naar noot \`[^${label}]\`: ze staat zonder verwijzing onder de noten. Zet \`[^${label}]\` waar ze bij hoort.`,
  en: `Nothing points at note \`[^${label}]\`: it stands among the notes without a mark. Put \`[^${label}]\` where it belongs.`,
});
const isHidden = (label: string) => ({
  nl: `Noot \`[^${label}]\` staat in iets wat afgeschermd is, en de openbare versie toont de tekens van de verwijzing. Zet de noot op een eigen regel en scherm haar tekst af: \`[^${label}]: {5.1.2e: …}\`.`,
  en: `Note \`[^${label}]\` stands in something shielded, and the public version shows the signs of its mark. Put the note on a line of its own and shield its text: \`[^${label}]: {5.1.2e: …}\`.`,
});

// ---------------------------------------------------------------- places

function placesIn(
  context: Context,
  meeting: Minutes,
  secret: readonly Secret[],
): { readonly notes: readonly Told[]; readonly pointers: readonly Place[] } {
  const ends = new Map<number, number>();
  for (const { start, end } of secret) ends.set(start.line, Math.max(end.line, ends.get(start.line) ?? 0));
  const notes = [...blocksIn(meeting)].flatMap((block) => notesOfBlock(context, block, ends));
  const started = new Map(notes.map((note) => [note.range.start.line, note.range.end.character + 1]));
  const pointers: Place[] = [];
  // What is no prose ends code that is open.
  const statements = new Set(context.tree.lines.flatMap((line) => (line.$type === 'Prose' ? [] : line.$cstNode!.range.start.line)));
  let fence: string | undefined;
  for (let at = meeting.at.start.line; at <= meeting.at.end.line; at++) {
    const line = context.root.lineText(at);
    const before = statements.has(at) ? undefined : fence;
    fence = nextFence(line, before);
    if (!line.includes('[^') || line.startsWith('//') || before !== undefined) continue;
    const from = started.get(at) ?? 0;
    for (const { start, end, label } of notePointers(line, false))
      if (start >= from) pointers.push({ label, range: rangeIn(at, start, end) });
  }
  return { notes, pointers };
}

/**
 * Told as the outputs read them: in the text of prose and items.
 * @param ends by the line on which something secret starts, the last line of it
 */
function notesOfBlock(context: Context, block: Prose | Item, ends: ReadonlyMap<number, number>): Told[] {
  if (!block.text.some((part) => typeof part === 'string' && part.includes('[^'))) return [];
  const words = block.text
    .map((part) => (typeof part === 'string' ? part : '\ufffc'))
    .join('')
    .split('\n');
  return notesIn(words, block.kind !== 'prose').flatMap(({ label, from, to }) => {
    // A text that begins below the head of its item has one line less.
    let at = from;
    while (at < block.lines.length && !context.root.lineText(block.lines[at]!).includes(`[^${label}]:`)) at++;
    const first = block.lines[at];
    if (first === undefined) return [];
    const opens = context.root.lineText(first).indexOf('[^');
    const closes = opens + label.length + 3;
    // A blank line that only parts two others has the number of the line behind it.
    const lines = new Set(block.lines.slice(at, at + to - from + 1));
    // What is shielded in it may go on for lines of which the text knows nothing.
    for (const line of lines) for (let more = line + 1; more <= (ends.get(line) ?? 0); more++) lines.add(more);
    const texts = [...lines].flatMap((line) => {
      const typed = context.root.lineText(line).trimEnd();
      const after = line === first ? closes + 1 : 0;
      const start = after + /^\s*/.exec(typed.slice(after))![0].length;
      return start >= typed.length ? [] : [rangeIn(line, start, typed.length)];
    });
    return [{ label, range: rangeIn(first, opens, closes), texts }];
  });
}

function rangeIn(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

function* blocksIn({ blocks, sections }: Pick<Section, 'blocks' | 'sections'>): Generator<Prose | Item> {
  for (const block of blocks)
    if (block.kind === 'prose') yield block;
    else if ('items' in block) yield* itemsIn(block);
  for (const section of sections) yield* blocksIn(section);
}

function* itemsIn(item: Item): Generator<Item> {
  yield item;
  for (const nested of item.items) yield* itemsIn(nested);
}

function holds(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

interface Secret extends Range {
  readonly ground: string;
}

/** @param secret in the order of the text, none within another */
function secretAround(secret: readonly Secret[], range: Range): Secret | undefined {
  const before = secret[countWhile(secret, ({ start }) => comparePositions(start, range.start) <= 0) - 1];
  return before !== undefined && holds(before, range) ? before : undefined;
}

/** What of a meeting is shielded: passages, items and sections. */
function secretRanges(meeting: Minutes): Secret[] {
  const all = [...meeting.blocks.flatMap(secretInBlock), ...meeting.sections.flatMap(secretInSection)];
  const outermost: Secret[] = [];
  for (const one of all.sort((a, b) => comparePositions(a.start, b.start) || comparePositions(b.end, a.end)))
    if (outermost.length === 0 || !holds(outermost.at(-1)!, one)) outermost.push(one);
  return outermost;
}

function secretInSection(section: Section): Secret[] {
  if (section.ground !== undefined) return [{ ...section.at, ground: section.ground }];
  return [...secretInText(section.title), ...section.blocks.flatMap(secretInBlock), ...section.sections.flatMap(secretInSection)];
}

function secretInBlock(block: Block | Item): Secret[] {
  if (!('text' in block)) return [];
  if ('ground' in block && block.ground !== undefined) return [{ ...block.at, ground: block.ground }];
  return [...secretInText(block.text), ...('items' in block ? block.items.flatMap(secretInBlock) : [])];
}

function secretInText(text: Text): Secret[] {
  return [...inlinesOf(text)].flatMap((part) => (part.kind === 'shield' ? [{ ...part.at, ground: part.ground }] : []));
}
