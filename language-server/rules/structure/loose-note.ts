import type { Block, Item, Minutes, Range, Section, Text } from '../../model/minutes.ts';
import { inlinesOf } from '../../model/text.ts';
import { nextFence } from '../../syntax/fences.ts';
import { NOTE_START, noteKey, notePointers } from '../../syntax/footnotes.ts';
import { comparePositions } from '../../syntax/positions.ts';
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
/** A note, with its text. */
interface Told extends Place {
  readonly text: Range;
}

function checkMeeting(context: Context, meeting: Minutes): void {
  const { notes, pointers } = placesIn(context, meeting);
  if (notes.length + pointers.length === 0) return;
  const secret = secretRanges(meeting);
  const isSecret = ({ range }: Place) => secret.some((one) => holds(one, range));
  const isShielded = (note: Told) => isSecret(note) || secret.some((one) => holds(one, note.text));
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
  for (const [key, note] of first) {
    const pointing = pointers.filter(({ label }) => noteKey(label) === key);
    if (pointing.length === 0) report(context, note.range, unused(note.label));
    else if (!isShielded(note) && pointing.every(isSecret)) checkOpen(context, note, groundAt(meeting, pointing[0]!));
  }
}

function report(context: Context, range: Range, message: Parameters<Context['report']>[2]): void {
  context.report('loose-note', range, message);
}

/** A note that belongs to something secret, and is none itself. */
function checkOpen(context: Context, { label, range, text }: Told, ground: string): void {
  const typed = context.text.slice(context.offsetAt(text.start), context.offsetAt(text.end)).trimEnd();
  const shielded = `{${ground || '5.1.2e'}: ${typed}}`;
  const fixes =
    typed === '' || /[{}]/.test(typed) ? [] : [fix({ nl: 'Scherm de noot af', en: 'Shield the note' }, [context.replace(text, shielded)])];
  context.report(
    'loose-note',
    range,
    {
      nl: `Alleen wat afgeschermd is verwijst naar noot \`[^${label}]\`, maar de noot zelf is openbaar. Scherm haar tekst ook af.`,
      en: `Only what is shielded points at note \`[^${label}]\`, but the note itself is public. Shield its text, too.`,
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

function placesIn(context: Context, meeting: Minutes): { readonly notes: readonly Told[]; readonly pointers: readonly Place[] } {
  const notes: Told[] = [];
  const pointers: Place[] = [];
  let fence: string | undefined;
  for (let at = meeting.at.start.line; at <= meeting.at.end.line; at++) {
    const line = context.root.lineText(at);
    const before = fence;
    fence = nextFence(line, before);
    if (!line.includes('[^') || line.startsWith('//') || before !== undefined) continue;
    const range = (start: number, end: number): Range => ({ start: { line: at, character: start }, end: { line: at, character: end } });
    // Text of an item is indented.
    const indent = /^ {0,2}/.exec(line)![0].length;
    const start = NOTE_START.exec(line.slice(indent));
    const from = start === null ? 0 : indent + start[0].length;
    const opens = start === null ? 0 : line.indexOf('[');
    const label = start?.groups?.label;
    if (label !== undefined) notes.push({ label, range: range(opens, opens + label.length + 3), text: range(from, line.trimEnd().length) });
    for (const pointer of notePointers(line, false))
      if (pointer.start >= from) pointers.push({ label: pointer.label, range: range(pointer.start, pointer.end) });
  }
  return { notes, pointers };
}

function holds(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

interface Secret extends Range {
  readonly ground: string;
}

function groundAt(meeting: Minutes, { range }: Place): string {
  return secretRanges(meeting).find((one) => holds(one, range))?.ground ?? '';
}

/** What of a meeting is shielded: passages, items and sections. */
function secretRanges(meeting: Minutes): Secret[] {
  return [...meeting.blocks.flatMap(secretInBlock), ...meeting.sections.flatMap(secretInSection)];
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
