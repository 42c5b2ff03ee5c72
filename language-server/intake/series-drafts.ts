import type { Known } from '../model/names/known-people.ts';
import type { IntakeBlock } from './blocks.ts';
import { draftOf, type MinutesDraft } from './draft.ts';
import { withReturning } from './returning.ts';
import { nextNumber } from './series.ts';

/** A document to be read: `name` is that of its file, without its ending. */
export interface SeriesDocument {
  readonly name: string;
  readonly blocks: readonly IntakeBlock[];
}

/** A document with the minutes that it became. */
export interface SeriesDraft<D> {
  readonly document: D;
  readonly draft: MinutesDraft;
}

/**
 * Documents as meetings of one series, the oldest first: numbered behind those that are there, each with the people that earlier ones introduced
 * known, and with progress where an action returns. What has no date comes last; of one day the order in which they were named stays.
 */
export function seriesDrafts<D extends SeriesDocument>(
  documents: readonly D[],
  given: {
    readonly series: string;
    readonly known: readonly Known[];
    /** Ids of the meetings of the project. */
    readonly meetings: Iterable<string>;
    readonly isTaken: (id: string) => boolean;
  },
): SeriesDraft<D>[] {
  const { series, known } = given;
  const taken = new Set(given.meetings);
  const drafts: SeriesDraft<D>[] = [];
  let number = nextNumber(series, taken);
  for (const document of byDate(documents, known)) {
    while (taken.has(`${series}-${number}`) || given.isTaken(`${series}-${number}`)) number++;
    const id = `${series}-${number}`;
    taken.add(id);
    const introduced = drafts.flatMap(({ draft }) => draft.introduced);
    drafts.push({
      document,
      draft: draftOf(document.blocks, { name: document.name, known: [...known, ...introduced], meeting: { series, id } }),
    });
  }
  const returned = withReturning(drafts.map(({ draft }) => draft));
  return drafts.map(({ document }, index) => ({ document, draft: returned[index]! }));
}

function byDate<D extends SeriesDocument>(documents: readonly D[], known: readonly Known[]): D[] {
  const dated = documents.map((document) => ({ document, date: draftOf(document.blocks, { name: '', known }).date ?? '9999' }));
  return dated.toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date)).map(({ document }) => document);
}
