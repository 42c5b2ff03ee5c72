import type { Block, Disclosure, FileModel, Internal, Item, Minutes, PublicMinutes, Range, Section } from './minutes.ts';

/** A file with outlines of its meetings: what of them counts for others. */
export function outlinesIn(file: FileModel): FileModel {
  return { ...file, meetings: file.meetings.map(bareOutlineOf) };
}

/** Minutes without their prose: all that lists of many meetings ask of them. It stands in the place of the whole where there is no room for the prose of all. */
export function outlineOf(minutes: PublicMinutes): PublicMinutes {
  return mapped(
    minutes,
    (block) => block,
    (section) => section,
  );
}

/** Without the words of its items too, and without places in it: all stands at its first line. */
function bareOutlineOf(minutes: Minutes): Minutes {
  const at = minutes.headAt;
  return mapped(
    minutes,
    (block) => ('items' in block ? bareItem(block, at) : block),
    (section) => ({ ...section, at, headAt: at }),
  );
}

function bareItem<T extends Item>(item: T, at: Range): T {
  return { ...item, text: [], lines: [], at, headAt: at, items: item.items.map((one) => bareItem(one, at)) };
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
