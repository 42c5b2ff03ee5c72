import type { Item, Minutes, Section } from '../../model/minutes.ts';
import { meetingAt, placedItems, sectionsOf } from '../../model/walk.ts';
import type { RuleContext } from '../context.ts';
import type { ToldVote } from './told-votes.ts';

/** What stands in the section around a line. */
export class Places {
  private readonly context: RuleContext;
  private readonly known = new Map<Minutes, readonly (readonly [item: Item, section: Section | undefined])[]>();

  constructor(context: RuleContext) {
    this.context = context;
  }

  /** The motion, proposal or decision above a line, in its own section. */
  itemAbove(line: number): Item | undefined {
    return this.around(line)
      .filter((item) => 'movers' in item && item.at.start.line < line)
      .at(-1);
  }

  /** The id of an item of the meeting that a text names: `motie M1`. */
  named(line: number, text: string): string | undefined {
    const meeting = meetingAt(this.context.file.meetings, line);
    if (meeting === undefined || text.trim() === '') return undefined;
    const words = new Set(text.split(/[^\p{L}\p{N}_.-]/u));
    return this.placed(meeting).find(([item]) => 'movers' in item && item.id !== undefined && words.has(item.id))?.[0].id;
  }

  /** Whether an item of the section says who moved it. */
  isMoved(line: number): boolean {
    return this.around(line).some((item) => 'movers' in item && item.movers.length > 0);
  }

  /** Whether an item of the section tells it already: a count where a count is told, else any decision or outcome. */
  tells(line: number, { sides }: ToldVote): boolean {
    return this.around(line).some((item) => {
      if (item.kind === 'vote') return sides.length === 0 || item.sides.length > 0;
      if (sides.length > 0) return false;
      return item.kind === 'decision' || item.kind === 'approval' || ('outcome' in item && item.outcome !== undefined);
    });
  }

  private around(line: number): readonly Item[] {
    const meeting = meetingAt(this.context.file.meetings, line);
    if (meeting === undefined) return [];
    const section = sectionsOf(meeting).findLast(({ headAt }) => headAt.start.line < line);
    return this.placed(meeting).flatMap(([item, of]) => (of === section ? [item] : []));
  }

  private placed(meeting: Minutes): readonly (readonly [item: Item, section: Section | undefined])[] {
    const known = this.known.get(meeting) ?? [...placedItems(meeting)].map(({ item, section }) => [item, section] as const);
    this.known.set(meeting, known);
    return known;
  }
}
