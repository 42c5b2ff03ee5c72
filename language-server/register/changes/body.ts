import type { Approval, Block, Item, Minutes, Progress, Range, Section, Text } from '../../model/minutes.ts';
import { plainText, sourceOf } from '../../model/text.ts';
import { withSingleBlanks } from '../../syntax/trimming.ts';
import type { Change, PartName } from './change.ts';
import type { Add } from './header.ts';
import { movedPairs, pairUp } from './pairing.ts';
import { sectionFieldChanges } from './section-fields.ts';
import { detailValues, textValue, type Value, words } from './values.ts';

/** A body, a section or an item: what items and texts stand in. */
interface Holder {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly at: Range;
}
/** An item with where it stands. */
interface Placed {
  readonly item: Item;
  readonly holder: Holder;
  /** Undefined for an item that stands in no other. */
  readonly parent: Item | undefined;
  /** Of a vote that names nothing: the motion or decision above it, in its own section. */
  readonly above: Item | undefined;
}

/** What changed in the body: sections, items and texts, where they stand and in what order. */
export function compareBodies(before: Minutes, after: Minutes, add: Add): void {
  new Bodies(before, after, add).compare();
}

interface Placement {
  readonly section: Section;
  /** Titles of the sections around it, and its own. */
  readonly path: string;
  readonly parent: Section | undefined;
}

class Bodies {
  private readonly before: Minutes;
  private readonly after: Minutes;
  private readonly add: Add;
  /** What each holder of the second version was in the first, and the other way round. */
  private readonly earlier = new Map<Holder, Holder>();
  private readonly later = new Map<Holder, Holder>();
  private readonly holders = new Map<Minutes | Section, Holder>();

  constructor(before: Minutes, after: Minutes, add: Add) {
    this.before = before;
    this.after = after;
    this.add = add;
  }

  compare(): void {
    this.same(this.holder(this.before), this.holder(this.after));
    this.sections();
    this.items();
    this.texts();
  }

  private holder(of: Minutes | Section): Holder {
    const known = this.holders.get(of);
    if (known !== undefined) return known;
    const made = { title: of.kind === 'meeting' ? '' : titleOf(of), blocks: of.blocks, at: of.headAt };
    this.holders.set(of, made);
    return made;
  }

  private same(from: Holder, to: Holder): void {
    this.earlier.set(to, from);
    this.later.set(from, to);
  }

  // ---------------------------------------------------------------- sections

  private sections(): void {
    const [old, now] = [placements(this.before), placements(this.after)];
    const { pairs, added, removed } = pairUp(old, now, [
      ({ section, path }) => `${section.number ?? ''} ${path}`,
      ({ path }) => path,
      ({ section }) => titleOf(section),
      ({ section }) => (section.number === undefined ? undefined : `${section.level} ${section.number}`),
    ]);
    const paired = new Map(pairs.map(({ from, to }) => [to.section, from.section]));
    for (const { from, to } of pairs) {
      this.same(this.holder(from.section), this.holder(to.section));
      this.section(from, to, paired);
    }
    for (const { section } of added) this.add({ kind: 'section-added', after: labelOf(section), at: section.headAt });
    for (const { section } of removed) this.add({ kind: 'section-removed', before: labelOf(section), at: this.after.headAt });
    for (const { to } of movedPairs(old, now, pairs))
      this.add({ kind: 'section-moved', after: labelOf(to.section), at: to.section.headAt });
  }

  private section(from: Placement, to: Placement, paired: ReadonlyMap<Section, Section>): void {
    const [old, now] = [from.section, to.section];
    const about = { section: titleOf(now), at: now.headAt };
    if (sourceOf(old.title) !== sourceOf(now.title))
      this.add({ kind: 'section-renamed', before: plainText(old.title).trim(), after: plainText(now.title).trim(), at: now.headAt });
    if (old.number !== now.number) this.add({ kind: 'section-number', ...about, ...words(old.number, now.number) });
    if (old.level !== now.level) this.add({ kind: 'section-level', ...about, before: '#'.repeat(old.level), after: '#'.repeat(now.level) });
    else if ((to.parent && paired.get(to.parent)) !== from.parent)
      this.add({ kind: 'section-level', ...about, before: from.path, after: to.path });
    if (old.ground !== now.ground) this.add({ kind: 'item-detail', detail: 'secret', ...about, ...words(old.ground, now.ground) });
    sectionFieldChanges(old, now, this.add);
    if (old.track !== now.track) this.add({ kind: 'item-detail', detail: 'track', ...about, ...words(old.track, now.track) });
  }

  // ---------------------------------------------------------------- items

  private items(): void {
    const [old, now] = [this.placed(this.before), this.placed(this.after)];
    const where = ({ holder }: Placed, was: boolean) => (was ? (this.later.get(holder)?.title ?? holder.title) : holder.title);
    const from = new Set(old);
    const place = (one: Placed) => where(one, from.has(one));
    const { pairs, added, removed } = pairUp(old, now, [
      ({ item }) => (isReport(item) || item.id === undefined ? undefined : `${item.kind} ${item.id}`),
      // Votes say the same words (`aangenomen`): what they are about tells them apart, then how they went.
      (one) => subjectOf(one) && `${subjectOf(one)} ${keyOf(one.item)} ${wholeKey(one.item)}`,
      (one) => subjectOf(one) && `${subjectOf(one)} ${keyOf(one.item)}`,
      subjectOf,
      (one) => (one.item.kind === 'vote' ? `${place(one)} ${keyOf(one.item)} ${wholeKey(one.item)}` : undefined),
      (one) => (subjectOf(one) === undefined ? `${keyOf(one.item)} ${place(one)}` : undefined),
      (one) => (one.item.kind === 'vote' ? `${keyOf(one.item)} ${wholeKey(one.item)}` : keyOf(one.item)),
      ({ item }) => (isReport(item) ? `#${item.about.label}` : undefined),
      ({ item }) => item.id && `${item.id} ${sourceOf(item.text)}`,
    ]);
    const paired = new Map(pairs.map((pair) => [pair.to.item, pair.from.item]));
    for (const pair of pairs) this.item(pair.from, pair.to, paired);
    for (const one of added)
      this.add({ kind: 'item-added', ...about(one), after: textValue(one.item.text)?.words ?? '', at: one.item.headAt });
    for (const one of removed)
      this.add({ kind: 'item-removed', ...about(one), before: textValue(one.item.text)?.words ?? '', at: this.stillAt(one.holder) });
    // Within their section and the item around them; what went elsewhere has been reported.
    const stayed = pairs.filter(({ from: was, to }) => this.isAtHome(was, to, paired));
    const groups = [...Map.groupBy(stayed, ({ to }) => to.parent).values()];
    for (const pair of groups.flatMap((group) => movedPairs(old, now, group)))
      this.add({
        kind: 'item-moved',
        ...about(pair.to),
        after: textValue(pair.to.item.text)?.words ?? '',
        at: pair.to.item.headAt,
      });
  }

  private item(from: Placed, to: Placed, paired: ReadonlyMap<Item, Item>): void {
    const [was, is] = [from.item, to.item];
    const of = { ...about(to), at: is.headAt };
    if (was.kind !== is.kind || was.id !== is.id)
      this.add({ kind: 'item-detail', detail: 'parent', ...of, before: nameIn(was), after: nameIn(is) });
    const [old, now] = [textValue(was.text), textValue(is.text)];
    if (old?.key !== now?.key) this.add({ kind: 'item-text', ...of, ...words(old, now) });
    const [details, current] = [detailValues(was), detailValues(is)];
    for (const detail of Object.keys({ ...details, ...current }) as PartName[]) {
      if (details[detail]?.key !== current[detail]?.key)
        this.add({ kind: 'item-detail', detail, ...of, ...words(details[detail], current[detail]) });
    }
    if (this.earlier.get(to.holder) !== from.holder)
      this.add({ kind: 'item-detail', detail: 'section', ...of, before: from.holder.title, after: to.holder.title });
    const [outer, inner] = [from.parent, to.parent];
    if (inner === undefined ? outer !== undefined : paired.get(inner) !== outer)
      this.add({ kind: 'item-detail', detail: 'parent', ...of, ...words(outer && nameIn(outer), inner && nameIn(inner)) });
  }

  private isAtHome(from: Placed, to: Placed, paired: ReadonlyMap<Item, Item>): boolean {
    return this.earlier.get(to.holder) === from.holder && (to.parent && paired.get(to.parent)) === from.parent;
  }

  private placed(meeting: Minutes): Placed[] {
    return [meeting, ...placements(meeting).map(({ section }) => section)].flatMap((of) => {
      const holder = this.holder(of);
      let moved: Item | undefined;
      const placed = (item: Item, parent: Item | undefined): Placed[] => {
        if ('movers' in item && parent === undefined) moved = item;
        return [
          { item, holder, parent, above: parent === undefined ? moved : undefined },
          ...item.items.flatMap((inner) => placed(inner, item)),
        ];
      };
      return of.blocks.flatMap((block) => ('items' in block ? placed(block, undefined) : []));
    });
  }

  /** Where in the second version something of the first is missing from. */
  private stillAt(holder: Holder): Range {
    return this.later.get(holder)?.at ?? this.after.headAt;
  }

  // ---------------------------------------------------------------- texts

  private texts(): void {
    for (const of of [this.after, ...placements(this.after).map(({ section }) => section)]) {
      const holder = this.holder(of);
      this.paragraphs(holder, proseOf(this.earlier.get(holder)), proseOf(holder), firstProse(holder) ?? holder.at);
    }
    for (const { section } of placements(this.before)) {
      const holder = this.holder(section);
      if (!this.later.has(holder)) this.paragraphs(holder, proseOf(holder), [], this.after.headAt);
    }
  }

  private paragraphs({ title }: Holder, before: readonly Value[], after: readonly Value[], at: Range): void {
    const { pairs, added, removed } = pairUp(before, after, [({ key }) => key]);
    const section = inSection(title);
    for (let index = 0; index < Math.max(removed.length, added.length); index++)
      this.add({ kind: 'prose', ...section, ...words(removed[index], added[index]), at });
    for (const { to } of movedPairs(before, after, pairs)) this.add({ kind: 'prose-moved', ...section, after: to.words, at });
  }
}

// ---------------------------------------------------------------- parts of a body

function placements(meeting: Minutes): Placement[] {
  const below = (sections: readonly Section[], parent: Section | undefined, around: string): Placement[] =>
    sections.flatMap((section) => {
      const path = around === '' ? titleOf(section) : `${around} › ${titleOf(section)}`;
      return [{ section, path, parent }, ...below(section.sections, section, path)];
    });
  return below(meeting.sections, undefined, '');
}

function titleOf({ title }: Section): string {
  return plainText(title).trim();
}

function labelOf(section: Section): string {
  return section.number === undefined ? titleOf(section) : `${section.number}. ${titleOf(section)}`;
}

function inSection(title: string): { section?: string } {
  return title === '' ? {} : { section: title };
}

function about({ item, holder, parent }: Pick<Placed, 'item' | 'holder' | 'parent'>): Pick<Change, 'item' | 'section'> {
  const ofParent = item.kind === 'vote' && parent?.id !== undefined ? `#${parent.id}` : undefined;
  return { item: { kind: item.kind, id: idIn(item) ?? ofParent }, ...inSection(holder.title) };
}

function nameIn(item: Item): string {
  return idIn(item) ?? textValue(item.text)?.words ?? '';
}

/** Its id, or of what has none what it is about. */
function idIn(item: Item): string | undefined {
  return 'about' in item && item.about !== undefined && (isReport(item) || item.kind === 'vote') ? `#${item.about.label}` : item.id;
}

/** What a vote is about, as far as its minutes say; undefined for what is no vote. */
function subjectOf({ item, parent, above }: Placed): string | undefined {
  if (item.kind !== 'vote') return undefined;
  if (item.about !== undefined) return `#${item.about.label}`;
  const of = parent ?? above;
  return of && (of.id === undefined ? keyOf(of) : `#${of.id}`);
}

/** All that an item holds beside its text. */
function wholeKey(item: Item): string {
  return Object.entries(detailValues(item))
    .map(([name, value]) => `${name} ${value?.key ?? ''}`)
    .join('|');
}

function keyOf(item: Item): string {
  return `${item.kind} ${isReport(item) ? `#${item.about.label} ` : ''}${sourceOf(item.text)}`;
}

function firstProse({ blocks }: Holder): Range | undefined {
  return blocks.find((block) => block.kind === 'prose')?.at;
}

function proseOf(holder: Holder | undefined): Value[] {
  return (holder?.blocks ?? []).flatMap((block) => (block.kind === 'prose' ? paragraphsOf(block.text) : []));
}

/** Blank lines, and the lines of lists and tables, part what can change by itself. */
function paragraphsOf(text: Text): Value[] {
  const split = (whole: string) =>
    whole
      .split(/\n\s*\n|\n(?=\s*(?:[-*+>|]|\d+[.)]))/)
      .map(withSingleBlanks)
      .filter((part) => part !== '');
  const source = (parts: Text) => parts.map((part) => (typeof part === 'string' ? part : sourceOf([part]))).join('');
  const [keys, shown] = [split(source(text)), split(plainText(text))];
  return keys.map((key, index) => ({ key, words: shown.length === keys.length ? shown[index]! : key }));
}

/** It has no id: it is known by what it is about. */
function isReport(item: Item): item is Progress | Approval {
  return item.kind === 'progress' || item.kind === 'approval';
}
