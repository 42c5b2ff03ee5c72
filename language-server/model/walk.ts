import { rememberedOf } from '../syntax/remembered.ts';
import { countWhile } from '../syntax/searching.ts';
import type { Attachment, Attendee, Block, Disclosure, Internal, Item, Minutes, Section, Withheld } from './minutes.ts';

/** An item and where it stands. */
export interface PlacedItem<D extends Disclosure = Internal> {
  readonly item: Item<D>;
  /** Undefined above the first heading. */
  readonly section: Section<D> | undefined;
  /** It stands in another item. */
  readonly nested: boolean;
}

/** All sections of a meeting, or below a section, each before those in it. */
export function sectionsOf<D extends Disclosure = Internal>(holder: { readonly sections: readonly Section<D>[] }): Section<D>[] {
  const found: Section<D>[] = [];
  addSections(holder.sections, found);
  return found;
}

function addSections<D extends Disclosure>(sections: readonly Section<D>[], found: Section<D>[]): void {
  for (const section of sections) {
    found.push(section);
    addSections(section.sections, found);
  }
}

/** The sections that a section stands in, the outermost first, and itself. */
export function sectionsAround(minutes: Minutes, section: Section): readonly Section[] {
  return sectionsOf(minutes).filter((one) => one === section || sectionsOf(one).includes(section));
}

/** The attachments of a meeting, and the documents of its sections. */
export function allAttachments<D extends Disclosure = Internal>(minutes: Minutes<D>): readonly Attachment<D>[] {
  return [...minutes.attachments, ...sectionsOf(minutes).flatMap(({ fields }) => fields?.documents ?? [])];
}

/** All on Aanwezig and Afwezig, those who came or left for one item of the agenda among them. */
export function allAttendees(minutes: Pick<Minutes, 'present' | 'absent' | 'sections'>): {
  readonly present: readonly Attendee[];
  readonly absent: readonly Attendee[];
} {
  const fields = sectionsOf(minutes).flatMap((section) => section.fields ?? []);
  return {
    present: [...minutes.present, ...fields.flatMap((one) => one.present)],
    absent: [...minutes.absent, ...fields.flatMap((one) => one.absent)],
  };
}

/** All items of a meeting or a section, nested ones behind the item that holds them. What is withheld from the public is none. */
export function placedItems<D extends Disclosure = Internal>(holder: Minutes<D> | Section<D>): readonly PlacedItem<D>[] {
  return placedIn(holder) as readonly PlacedItem<D>[];
}

/** Some twenty rules ask for them, one after another. */
const placedIn = rememberedOf(<D extends Disclosure>(holder: Minutes<D> | Section<D>): readonly PlacedItem<D>[] => {
  const found: PlacedItem<D>[] = [];
  addItems(holder.blocks, undefined, found);
  for (const section of sectionsOf(holder)) addItems(section.blocks, section, found);
  return found;
});

/** As {@link placedItems}, without their places. */
export const itemsOf = rememberedOf((holder: Minutes | Section): readonly Item[] => placedItems(holder).map(({ item }) => item));

function addItems<D extends Disclosure>(blocks: readonly Block<D>[], section: Section<D> | undefined, found: PlacedItem<D>[]): void {
  for (const block of blocks) {
    if (!('items' in block)) continue;
    found.push({ item: block, section, nested: false });
    for (const item of block.items) {
      if ((item as Item<D> | Withheld).kind !== 'withheld') found.push({ item: item as Item<D>, section, nested: true });
    }
  }
}

type Timed<D extends Disclosure> = Pick<Minutes<D>, 'date' | 'time' | 'id'>;

/** By date, then by starting time, then by id; meetings without a date come last. */
export function byMoment<D extends Disclosure>(a: Timed<D>, b: Timed<D>): number {
  const [first, second] = [momentOf(a), momentOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** When a meeting is held, as a string that compares: by date, then by starting time, then by id; without a date last. */
export function momentOf<D extends Disclosure>({ date, time, id }: Timed<D>): string {
  return `${date?.date ?? date?.month ?? '9999'} ${time?.start ?? ''} ${id}`;
}

/** The meeting of a file that a line stands in; undefined above the first, and in a file without. */
export function meetingAt(meetings: readonly Minutes[], line: number): Minutes | undefined {
  return meetings[countWhile(meetings, ({ at }) => at.start.line <= line) - 1];
}

/** As {@link meetingAt}; the first meeting where no line is given or none is above it. */
export function meetingAround(meetings: readonly Minutes[], line?: number): Minutes | undefined {
  return (line === undefined ? undefined : meetingAt(meetings, line)) ?? meetings[0];
}
