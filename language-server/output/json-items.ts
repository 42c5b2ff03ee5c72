import type { RenderContext } from '../document/context.ts';
import {
  type AnyItem,
  type AnyNestedItem,
  type AnyPartyMention,
  type AnySection,
  type AnyText,
  actionState,
  itemsOf,
  openActions,
} from '../document/view.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { shownWords } from '../model/value-text.ts';
import { detailsOf } from '../vocabulary/attributes.ts';
import { holdingOf, ITEMS, listOf } from '../vocabulary/items.ts';
import { movedJson, voteJson } from './json-motions.ts';
import { defined, type Fields, groundJson, type Json, type JsonWords } from './json-words.ts';

type Holds = (typeof ITEMS)[number]['holds'];

const ORDER: readonly Holds[] = ['task', 'decision', 'parties', 'motion', 'vote', 'report', 'approval'];

/** The lists of items, in the order in which they stand. */
const LISTS = [...ITEMS].sort((a, b) => ORDER.indexOf(a.holds) - ORDER.indexOf(b.holds));

/** The items of a meeting, a list for each kind. */
export function itemLists(minutes: AnyMinutes, context: RenderContext, words: JsonWords): Fields {
  const writer = new ItemWriter(minutes, context, words);
  const placed = [...itemsOf(minutes)];
  return Object.fromEntries(
    LISTS.map(({ list, holds }) => {
      const listed = placed.filter(({ item }) => listOf(item.kind) === list);
      return [list, listed.map(({ item, section }) => writer.write(holds, item, section))];
    }),
  );
}

class ItemWriter {
  private readonly minutes: AnyMinutes;
  private readonly context: RenderContext;
  private readonly words: JsonWords;
  /** Full names of the items that others stand in. */
  private readonly parents: ReadonlyMap<AnyNestedItem, string | undefined>;
  /** What each kind holds beside what all do. */
  private readonly writers: Readonly<Record<Holds, (item: AnyItem, section: AnySection | undefined) => Fields>> = {
    vote: (item, section) => ({
      ...(item.kind === 'vote' ? voteJson(item, this.words, this.parents.get(item)) : {}),
      items: this.nested(item, section),
    }),
    motion: (item, section) => ({ kind: item.kind, ...movedJson(item, this.words, this.minutes), items: this.nested(item, section) }),
    decision: (item, section) => ({ ...this.writers.parties(item, section), ...movedJson(item, this.words, this.minutes) }),
    parties: (item, section) => ({
      parties: 'parties' in item ? item.parties.map((party: AnyPartyMention) => this.words.mention(party)) : [],
      items: this.nested(item, section),
    }),
    task: (item, section) => this.task(item, section),
    report: (item) => this.report(item),
    approval: (item) => this.approval(item),
  };

  constructor(minutes: AnyMinutes, context: RenderContext, words: JsonWords) {
    this.minutes = minutes;
    this.context = context;
    this.words = words;
    this.parents = new Map(
      [...itemsOf(minutes)].flatMap(({ item }) => item.items.map((child: AnyNestedItem) => [child, item.ref] as const)),
    );
  }

  write(holds: Holds, item: AnyItem, section: AnySection | undefined): { [key: string]: Json } {
    return defined({ ...this.basics(item, section), ...this.writers[holds](item, section) });
  }

  private basics(item: AnyItem, section: AnySection | undefined): Fields {
    return {
      id: item.id,
      ref: item.ref,
      called: item.called,
      text: this.words.markdown(item.text),
      track: item.track,
      section: section && this.words.heading(section),
      ...groundJson(item.ground),
    };
  }

  private task(item: AnyItem, section: AnySection | undefined): Fields {
    const state = actionState(item, this.context, this.minutes);
    const due = 'due' in item ? item.due : undefined;
    return {
      owners: 'owners' in item ? item.owners.map((owner: AnyPartyMention) => this.words.mention(owner)) : undefined,
      to: 'to' in item ? item.to?.map((party: AnyPartyMention) => this.words.mention(party)) : undefined,
      due: state?.due ?? due?.date ?? null,
      dueText: due && shownWords(due.text).toWellFormed(),
      status: state?.status,
      ...('owners' in item ? detailsOf(item) : {}),
      items: this.nested(item, section),
    };
  }

  private report(item: AnyItem): Fields {
    if (item.kind !== 'progress') return {};
    return { about: this.words.referenceJson(item.about), status: item.status, due: item.due?.date ?? undefined };
  }

  private approval(item: AnyItem): Fields {
    if (item.kind !== 'approval') return {};
    const corrections = item.corrections.map((correction: AnyText) => this.words.markdown(correction));
    return { about: this.words.referenceJson(item.about), amended: item.amended, corrections };
  }

  private nested(item: AnyItem, section: AnySection | undefined): Json {
    return item.items.map((child: AnyNestedItem): Json => {
      if (child.kind === 'withheld') return { type: child.kind, ...groundJson(child.ground) };
      return { type: child.kind, ...this.write(holdingOf(child.kind), child, section) };
    });
  }
}

/** The actions that are open when a meeting begins. */
export function openActionsJson(minutes: AnyMinutes, context: RenderContext, words: JsonWords): Json {
  return [...openActions(minutes, context)].map(({ item, status, due }) =>
    defined({
      id: item.id,
      ref: item.ref,
      text: words.markdown(item.text),
      owners: item.owners.map((owner: AnyPartyMention) => words.mention(owner)),
      due: due?.date ?? null,
      dueText: due && shownWords(due.text).toWellFormed(),
      status,
      track: item.track,
      ...detailsOf(item),
    }),
  );
}

/** The names of the lists of items, but for those that are kept. */
export function listsBut(isKept: (row: (typeof ITEMS)[number]) => boolean): string[] {
  return ITEMS.filter((row) => !isKept(row)).map(({ list }) => list);
}
