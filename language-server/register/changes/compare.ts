import type { Attachment, Attendee, Block, Item, Minutes, Range, Section, Text } from '../../model/minutes.ts';
import { plainText, sourceOf } from '../../model/text.ts';
import { placedItems, sectionsOf } from '../../model/walk.ts';
import type { Change, DetailName, FieldName, ListName } from './change.ts';
import { attendeeValue, detailValues, fieldValues, textValue, type Value } from './values.ts';

/** Meetings by id; a meeting that only one side has was added or removed. */
export function compareAll(before: readonly Minutes[], after: readonly Minutes[]): Change[] {
  const old = new Map(before.map((meeting) => [meeting.id, meeting]));
  const changes = after.flatMap((meeting) => {
    const earlier = old.get(meeting.id);
    old.delete(meeting.id);
    if (earlier !== undefined) return compareMinutes(earlier, meeting);
    return [{ kind: 'meeting-added', meeting: meeting.id, after: plainText(meeting.name), at: meeting.headAt } as const];
  });
  for (const meeting of old.values()) {
    changes.push({ kind: 'meeting-removed', meeting: meeting.id, before: plainText(meeting.name), at: meeting.headAt });
  }
  return changes;
}

/** What changed between two versions of a meeting, in the order of the minutes. Layout and comments are no change. */
export function compareMinutes(before: Minutes, after: Minutes): Change[] {
  return new Comparison(before, after).changes();
}

interface Place<T> {
  readonly value: T;
  readonly section: string;
  readonly at: Range;
}

class Comparison {
  private readonly before: Minutes;
  private readonly after: Minutes;
  private readonly found: Change[] = [];

  constructor(before: Minutes, after: Minutes) {
    this.before = before;
    this.after = after;
  }

  changes(): Change[] {
    this.fields();
    for (const list of ['present', 'absent', 'to', 'cc'] as const) this.attendees(list);
    this.attachments();
    this.sections();
    this.items();
    this.declarations();
    this.prose();
    return this.found;
  }

  private add(change: Omit<Change, 'meeting'>): void {
    this.found.push({ meeting: this.after.id, ...change });
  }

  // ---------------------------------------------------------------- header

  private fields(): void {
    const [old, now] = [fieldValues(this.before), fieldValues(this.after)];
    const places: Partial<Record<FieldName, Range | undefined>> = {
      date: this.after.date?.at,
      time: this.after.time?.at,
      status: this.after.status?.at,
      classification: this.after.classification?.at,
      chair: this.after.chair?.at,
      secretary: this.after.secretary?.at,
      contact: this.after.contact?.at,
      next: this.after.next?.at,
    };
    for (const field of Object.keys(now) as FieldName[]) {
      if (old[field]?.key === now[field]?.key) continue;
      this.add({ kind: 'field', field, ...words(old[field], now[field]), at: places[field] ?? this.after.headAt });
    }
  }

  private attendees(list: ListName): void {
    const entries = (attendees: readonly Attendee[]) => new Map(attendees.map((one) => [attendeeValue(one).who, one]));
    const [old, now] = [entries(this.before[list]), entries(this.after[list])];
    for (const [who, attendee] of now) {
      const earlier = old.get(who);
      const { how } = attendeeValue(attendee);
      if (earlier === undefined) this.add({ kind: 'attendee-added', list, after: how.words, at: attendee.at });
      else if (attendeeValue(earlier).how.key !== how.key)
        this.add({ kind: 'attendee-changed', list, before: attendeeValue(earlier).how.words, after: how.words, at: attendee.at });
    }
    for (const [who, attendee] of old) {
      if (!now.has(who)) this.add({ kind: 'attendee-removed', list, before: attendeeValue(attendee).how.words, at: this.after.headAt });
    }
  }

  private attachments(): void {
    const key = ({ title, target }: Attachment) => `${target ?? ''} ${sourceOf(title)}`;
    const shown = ({ title, target }: Attachment) => plainText(title).trim() || (target ?? '');
    const [old, now] = [new Set(this.before.attachments.map(key)), new Set(this.after.attachments.map(key))];
    for (const one of this.after.attachments) if (!old.has(key(one))) this.add({ kind: 'attachment-added', after: shown(one), at: one.at });
    for (const one of this.before.attachments)
      if (!now.has(key(one))) this.add({ kind: 'attachment-removed', before: shown(one), at: this.after.headAt });
  }

  // ---------------------------------------------------------------- sections

  private sections(): void {
    const old = sectionsOf(this.before);
    const rest = pairUp(old, sectionsOf(this.after), [
      (section) => titleOf(section),
      (section) => (section.number === undefined ? undefined : `${section.level} ${section.number}`),
    ]);
    for (const { from, to } of rest.pairs) {
      if (titleOf(from) !== titleOf(to)) this.add({ kind: 'section-renamed', before: titleOf(from), after: titleOf(to), at: to.headAt });
      else if (from.ground !== to.ground)
        this.add({ kind: 'item-detail', detail: 'secret', section: titleOf(to), ...words(from.ground, to.ground), at: to.headAt });
    }
    for (const section of rest.added) this.add({ kind: 'section-added', after: titleOf(section), at: section.headAt });
    for (const section of rest.removed) this.add({ kind: 'section-removed', before: titleOf(section), at: this.after.headAt });
  }

  // ---------------------------------------------------------------- items

  private items(): void {
    const { pairs, added, removed } = pairUp(
      [...itemsOf(this.before)],
      [...itemsOf(this.after)],
      [
        ({ value }) => (value.kind === 'progress' ? `progress #${value.about.label}` : value.id && `${value.kind} ${value.id}`),
        ({ value }) => `${value.kind} ${sourceOf(value.text)}`,
        ({ value }) => value.id && `${value.id} ${sourceOf(value.text)}`,
      ],
    );
    for (const { from, to } of pairs) this.item(from, to);
    for (const { value, section, at } of added)
      this.add({ kind: 'item-added', item: nameOf(value), ...inSection(section), after: textValue(value.text)?.words ?? '', at });
    for (const { value, section } of removed)
      this.add({
        kind: 'item-removed',
        item: nameOf(value),
        ...inSection(section),
        before: textValue(value.text)?.words ?? '',
        at: this.sectionAt(section),
      });
  }

  private item(from: Place<Item>, to: Place<Item>): void {
    const about = { item: nameOf(to.value), ...inSection(to.section), at: to.at };
    const [old, now] = [textValue(from.value.text), textValue(to.value.text)];
    if (old?.key !== now?.key) this.add({ kind: 'item-text', ...about, ...words(old, now) });
    const [details, current] = [detailValues(from.value), detailValues(to.value)];
    for (const detail of Object.keys(current) as DetailName[]) {
      if (details[detail]?.key !== current[detail]?.key)
        this.add({ kind: 'item-detail', detail, ...about, ...words(details[detail], current[detail]) });
    }
    if (from.section !== to.section && !this.renamed(from.section, to.section))
      this.add({ kind: 'item-detail', detail: 'section', ...about, before: from.section, after: to.section });
  }

  private renamed(from: string, to: string): boolean {
    return this.found.some(({ kind, before, after }) => kind === 'section-renamed' && before === from && after === to);
  }

  /** Tracks, channels and standby shifts of the meeting itself. */
  private declarations(): void {
    const own = (meeting: Minutes) => [
      ...meeting.tracks
        .filter(({ owner }) => owner?.kind === 'meeting')
        .map((track) => ({ kind: 'track' as const, id: track.id, words: trackWords(track), at: track.headAt })),
      ...meeting.channels.map((channel) => ({
        kind: 'channel' as const,
        id: channel.id,
        words: `${textValue(channel.text)?.words ?? ''} ${channel.since?.date ?? ''} ${channel.ground ?? ''}`.trim(),
        at: channel.headAt,
      })),
    ];
    const [old, now] = [own(this.before), own(this.after)];
    const { pairs, added, removed } = pairUp(old, now, [({ kind, id }) => `${kind} ${id}`]);
    const name = ({ kind, id }: (typeof now)[number]) => ({ item: { kind, id } });
    for (const { from, to } of pairs)
      if (from.words !== to.words) this.add({ kind: 'item-text', ...name(to), before: from.words, after: to.words, at: to.at });
    for (const one of added) this.add({ kind: 'item-added', ...name(one), after: one.words, at: one.at });
    for (const one of removed) this.add({ kind: 'item-removed', ...name(one), before: one.words, at: this.after.headAt });
  }

  // ---------------------------------------------------------------- prose

  private prose(): void {
    const [old, now] = [proseOf(this.before), proseOf(this.after)];
    for (const [section, { paragraphs, at }] of now) {
      const earlier = old.get(this.nameBefore(section))?.paragraphs ?? [];
      this.paragraphs(section, earlier, paragraphs, at);
    }
    for (const [section, { paragraphs }] of old) {
      const later = this.nameAfter(section);
      if (!now.has(later)) this.paragraphs(later, paragraphs, [], this.sectionAt(later));
    }
  }

  private paragraphs(section: string, before: readonly Value[], after: readonly Value[], at: Range): void {
    const [old, now] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
    const gone = before.filter(({ key }) => !now.has(key));
    const come = after.filter(({ key }) => !old.has(key));
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      this.add({ kind: 'prose', ...inSection(section), ...words(gone[index], come[index]), at });
  }

  private nameBefore(section: string): string {
    return this.found.find(({ kind, after }) => kind === 'section-renamed' && after === section)?.before ?? section;
  }
  private nameAfter(section: string): string {
    return this.found.find(({ kind, before }) => kind === 'section-renamed' && before === section)?.after ?? section;
  }
  private sectionAt(title: string): Range {
    return sectionsOf(this.after).find((section) => titleOf(section) === title)?.headAt ?? this.after.headAt;
  }
}

// ---------------------------------------------------------------- parts of a meeting

function titleOf({ title }: Section): string {
  return plainText(title).trim();
}

function inSection(section: string): { section?: string } {
  return section === '' ? {} : { section };
}

function nameOf(item: Item): NonNullable<Change['item']> {
  return { kind: item.kind, id: item.kind === 'progress' ? `#${item.about.label}` : item.id };
}

function words(before: Value | string | undefined, after: Value | string | undefined): { before?: string; after?: string } {
  const [old, now] = [before, after].map((value) => (typeof value === 'object' ? value.words : value));
  return { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
}

function trackWords({ name, lead, members, target }: Minutes['tracks'][number]): string {
  const people = [lead, ...members].flatMap((mention) => mention?.party.name ?? []);
  return [textValue(name)?.words, [...new Set(people)].join(', '), target?.date]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

function bodies(meeting: Minutes): { readonly blocks: readonly Block[]; readonly section: string; readonly at: Range }[] {
  return [
    { blocks: meeting.blocks, section: '', at: meeting.headAt },
    ...sectionsOf(meeting).map((section) => ({ blocks: section.blocks, section: titleOf(section), at: section.headAt })),
  ];
}

function* itemsOf(meeting: Minutes): Generator<Place<Item>> {
  for (const { item, section } of placedItems(meeting)) {
    yield { value: item, section: section === undefined ? '' : titleOf(section), at: item.headAt };
  }
}

/** Paragraphs by section. */
function proseOf(meeting: Minutes): Map<string, { paragraphs: Value[]; at: Range }> {
  const found = new Map<string, { paragraphs: Value[]; at: Range }>();
  for (const { blocks, section, at } of bodies(meeting)) {
    for (const block of blocks) {
      if (block.kind !== 'prose') continue;
      const known = found.get(section) ?? { paragraphs: [], at: block.at ?? at };
      for (const one of paragraphsOf(block.text)) known.paragraphs.push(one);
      found.set(section, known);
    }
  }
  return found;
}

/** Blank lines, and the lines of lists and tables, part what can change by itself. */
function paragraphsOf(text: Text): Value[] {
  const split = (whole: string) =>
    whole
      .split(/\n\s*\n|\n(?=\s*(?:[-*+>|]|\d+[.)]))/)
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '');
  const source = (parts: Text) => parts.map((part) => (typeof part === 'string' ? part : sourceOf([part]))).join('');
  const [keys, shown] = [split(source(text)), split(plainText(text))];
  return keys.map((key, index) => ({ key, words: shown.length === keys.length ? shown[index]! : key }));
}

// ---------------------------------------------------------------- pairing

/** Pairs what is the same by the first key that both sides share once; what is left was added or removed. */
function pairUp<T>(before: readonly T[], after: readonly T[], keys: readonly ((value: T) => string | undefined)[]) {
  const pairs: { readonly from: T; readonly to: T }[] = [];
  let [removed, added] = [[...before], [...after]];
  for (const key of keys) {
    const waiting = new Map<string, T[]>();
    for (const value of removed) {
      const name = key(value);
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), value]);
    }
    const matched = new Set<T>();
    const left: T[] = [];
    for (const to of added) {
      const from = waiting.get(key(to) ?? '\0')?.shift();
      if (from === undefined) left.push(to);
      else {
        matched.add(from);
        pairs.push({ from, to });
      }
    }
    removed = removed.filter((value) => !matched.has(value));
    added = left;
  }
  return { pairs, added, removed };
}
