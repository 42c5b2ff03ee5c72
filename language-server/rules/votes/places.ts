import type { Item, Minutes, Range } from '../../model/minutes.ts';
import { meetingAt, placedItems, sectionsOf } from '../../model/walk.ts';
import { countWhile } from '../../syntax/searching.ts';
import type { RuleContext } from '../context.ts';
import type { ToldVote } from './told-votes.ts';

/** Something moved or decided. */
type Moved = Extract<Item, { movers: unknown }>;

/** What the items of a section tell. */
interface Around {
  /** In the order of the text. */
  readonly moved: Moved[];
  readonly kinds: Set<Item['kind']>;
  readonly items: Item[];
  hasMover: boolean;
  hasCount: boolean;
  /** A decision, an approval, or an outcome in an item's own line. */
  hasResult: boolean;
}

/** What is looked up in a meeting. */
interface Found {
  readonly sections: readonly { readonly headAt: Range; readonly around: Around }[];
  readonly aboveSections: Around;
  /** By id, which of the moved items it is: of two the first. */
  readonly places: ReadonlyMap<string, number>;
}

/** What stands in the section around a line: a meeting is walked once, however many of its lines ask. */
export class Places {
  private readonly context: RuleContext;
  private readonly known = new Map<Minutes, Found>();

  constructor(context: RuleContext) {
    this.context = context;
  }

  /** The motion, proposal or decision above a line that the line is about; undefined where there is none, or more than one may be meant. */
  itemAbove(line: number, text = ''): Moved | undefined {
    const [one, ...others] = this.itemsAbove(line, text);
    return others.length === 0 ? one : undefined;
  }

  /**
   * The motions, proposals and decisions above a line, in its own section, that it may be about: of the kind that it names, where it names one.
   * One that it names by id, or that stands right above it, is meant; of several further up, those of which nothing is told yet.
   */
  itemsAbove(line: number, text = ''): readonly Moved[] {
    const { moved } = this.around(line);
    const before = moved.slice(
      0,
      countWhile(moved, ({ at }) => at.start.line < line),
    );
    const words = text.slice(0, 500);
    const ids = new Set(words.split(/[^\p{L}\p{N}_.-]/u));
    const named = before.find(({ id }) => id !== undefined && /\d/.test(id) && ids.has(id));
    if (named !== undefined) return [named];
    const word = NAMES_KIND.exec(words)?.[1]?.toLowerCase();
    const kind = word === undefined ? undefined : KIND_OF.get(word);
    // A decision may stand for what it decides on.
    const above = kind === undefined ? before : before.filter((item) => item.kind === kind || item.kind === 'decision');
    const last = above.at(-1);
    if (last === undefined) return [];
    if (this.isRightAbove(last, line)) return [last];
    const open = above.filter(({ outcome, items }) => outcome === undefined && items.every((inner) => inner.kind !== 'vote'));
    return open.length === 0 ? [last] : open;
  }

  /** Nothing but blank lines stands between. */
  private isRightAbove({ at }: Moved, line: number): boolean {
    const { root } = this.context;
    for (let between = at.end.line + 1; between < line; between++) if (root.lineText(between)?.trim()) return false;
    return true;
  }

  /** The id of an item of the meeting that a text names: `motie M1`. */
  named(line: number, text: string): string | undefined {
    const meeting = meetingAt(this.context.file.meetings, line);
    if (meeting === undefined || text.trim() === '') return undefined;
    const { places } = this.found(meeting);
    const placeOf = (id: string) => places.get(id)!;
    const ids = text.split(/[^\p{L}\p{N}_.-]/u).filter((word) => places.has(word));
    return ids.sort((a, b) => placeOf(a) - placeOf(b))[0];
  }

  /** Whether an item of the section says who moved it. */
  isMoved(line: number): boolean {
    return this.around(line).hasMover;
  }

  /** Whether an item of the section tells it already: a count where a count is written, else any decision or outcome. */
  tells(line: number, { sides }: ToldVote): boolean {
    const { kinds, hasCount, hasResult } = this.around(line);
    return sides.length > 0 ? hasCount : kinds.has('vote') || hasResult;
  }

  /** Whether a vote of the section has its numbers. */
  counts(line: number): boolean {
    return this.around(line).hasCount;
  }

  /** Whether an item of these kinds in the section around a line tells what a sentence tells: it stands right above or below, or has its words. */
  retells(line: number, kinds: readonly Item['kind'][], sentence: string): boolean {
    const words = longWords(sentence);
    return this.around(line).items.some((item) => {
      if (!kinds.includes(item.kind)) return false;
      const { start, end } = item.at;
      if (line >= start.line - NEAR && line <= end.line + NEAR) return true;
      const own = longWords(this.context.text.slice(this.context.offsetAt(start), this.context.offsetAt(end)));
      return words.size > 0 && [...words].filter((word) => own.has(word)).length * 3 >= words.size;
    });
  }

  private around(line: number): Around {
    const meeting = meetingAt(this.context.file.meetings, line);
    if (meeting === undefined) return emptyPlace();
    const { sections, aboveSections } = this.found(meeting);
    return sections[countWhile(sections, ({ headAt }) => headAt.start.line < line) - 1]?.around ?? aboveSections;
  }

  private found(meeting: Minutes): Found {
    const known = this.known.get(meeting) ?? find(meeting);
    this.known.set(meeting, known);
    return known;
  }
}

function find(meeting: Minutes): Found {
  const sections = sectionsOf(meeting).map((section) => ({ section, headAt: section.headAt, around: emptyPlace() }));
  const aroundOf = new Map(sections.map(({ section, around }) => [section, around]));
  const aboveSections = emptyPlace();
  const places = new Map<string, number>();
  for (const { item, section } of placedItems(meeting)) {
    const around = (section && aroundOf.get(section)) ?? aboveSections;
    around.kinds.add(item.kind);
    around.items.push(item);
    if (item.kind === 'vote' && item.sides.length > 0) around.hasCount = true;
    if (item.kind === 'decision' || item.kind === 'approval' || ('outcome' in item && item.outcome !== undefined)) around.hasResult = true;
    if (!('movers' in item)) continue;
    around.moved.push(item);
    if (item.movers.length > 0) around.hasMover = true;
    if (item.id !== undefined && !places.has(item.id)) places.set(item.id, places.size);
  }
  return { sections, aboveSections, places };
}

const NAMES_KIND = /(?<![\p{L}])(?:raads|initiatief|sub)?(motie|motion|amendement|amendment|voorstel|proposal)(?![\p{L}])/iu;
const KIND_OF: ReadonlyMap<string, Moved['kind']> = new Map([
  ['motie', 'motion'],
  ['motion', 'motion'],
  ['amendement', 'amendment'],
  ['amendment', 'amendment'],
  ['voorstel', 'proposal'],
  ['proposal', 'proposal'],
]);

/** Lines between a sentence and the item that says it again, a blank one among them. */
const NEAR = 3;

/** The first letters of long words: `verhuizing` is `verhuizen`. */
function longWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5)).filter((word) => !OF_ANY.has(word)));
}
const OF_ANY: ReadonlySet<string> = new Set([
  'beslu',
  'afspr',
  'toeze',
  'zegge',
  'agree',
  'decid',
  'stemm',
  'verga',
  'wordt',
  'worde',
  'decis',
  'actie',
  'actio',
]);

function emptyPlace(): Around {
  return { moved: [], kinds: new Set(), items: [], hasMover: false, hasCount: false, hasResult: false };
}
