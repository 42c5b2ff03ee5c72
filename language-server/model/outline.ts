import type { Block, Disclosure, FileModel, Internal, Item, MeetingHead, Minutes, PublicMinutes, Range, Section } from './minutes.ts';

/** A file with outlines of its meetings: what of them counts for others. */
export function outlinesIn(file: FileModel): FileModel {
  return { ...file, meetings: file.meetings.map(bareOutlineOf) };
}

/** What neither a list of many meetings nor a register asks of one. */
const UNASKED = {
  opening: undefined,
  closing: undefined,
  quorum: undefined,
  meetingKind: undefined,
  location: undefined,
  description: undefined,
  reference: undefined,
  purpose: undefined,
  chair: undefined,
  secretary: undefined,
  contact: undefined,
  chairs: [],
  secretaries: [],
  signatures: [],
  present: [],
  absent: [],
  to: [],
  cc: [],
  next: undefined,
  fields: [],
  attachments: [],
  tracks: [],
  channels: [],
  standby: [],
} as const satisfies Partial<MeetingHead>;

/**
 * What lists of many meetings and a register ask of minutes: when and of what they are, and their items with the sections these stand in. It stands in
 * the place of the whole where there is no room for all.
 */
export function outlineOf(minutes: PublicMinutes): PublicMinutes {
  const bare = mapped(
    minutes,
    (block) => block,
    (section) => section,
  );
  return { ...bare, ...UNASKED };
}

/** Without the words of its items too, and without places in it: all stands at its first line. */
function bareOutlineOf(minutes: Minutes): Minutes {
  const at = minutes.headAt;
  const { chairs, secretaries, signatures, present, absent, to, cc } = minutes;
  return mapped(
    { ...minutes, ...placedAt(at, { chairs, secretaries, signatures, present, absent, to, cc }) },
    (block) => ('items' in block ? bareItem(block, at) : block),
    (section) => ({ ...section, at, headAt: at }),
  );
}

function bareItem<T extends Item>(item: T, at: Range): T {
  return { ...placedAt(at, { ...item, text: [], lines: [], items: [] }), items: item.items.map((one) => bareItem(one, at)) };
}

/** The value with all that stands in it at one place: places are a quarter of what people and items take. */
function placedAt<T>(at: Range, value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => placedAt(at, one)) as T;
  const placed = { ...value };
  for (const [key, part] of Object.entries(value)) Reflect.set(placed, key, key === 'at' || key === 'headAt' ? at : placedAt(at, part));
  return placed;
}

function mapped<D extends Disclosure = Internal>(
  minutes: Minutes<D>,
  ofBlock: (block: Block<D>) => Block<D>,
  ofSection: (section: Section<D>) => Section<D>,
): Minutes<D> {
  const blocks = (all: readonly Block<D>[]) => all.filter(({ kind }) => kind !== 'prose').map(ofBlock);
  const sections = (all: readonly Section<D>[]): Section<D>[] =>
    all.map((section) => ofSection({ ...section, blocks: blocks(section.blocks), sections: sections(section.sections) }));
  return { ...minutes, blocks: blocks(minutes.blocks), sections: sections(minutes.sections) };
}

/** Where a meeting stands: an outline stands where the whole does. */
export function placeOf({ uri, at }: Minutes): string {
  return `${uri}:${at.start.line}`;
}
