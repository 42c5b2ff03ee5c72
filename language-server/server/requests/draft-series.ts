import { safeFileName } from '../../output/names.ts';
import { ENDING } from '../../syntax/ending.ts';
import type { DraftSeriesParams, DraftSeriesResult } from '../protocol.ts';
import { type Desk, projectIn } from './desk.ts';

/** Drafts of documents as one series of the project around a folder, under names that are free there. */
export async function draftSeries(desk: Desk, { documents, series: typed, folder, names }: DraftSeriesParams): Promise<DraftSeriesResult> {
  const { knownIn, namedSeries, seriesDrafts, seriesLine } = await import('../../intake/index.ts');
  const series = namedSeries(typed);
  if (series === undefined) return null;
  // Somebody types the id, and asks whether it is one.
  if (documents.length === 0) return { meetings: [], book: undefined };
  const project = projectIn(desk, folder)?.project;
  // As disks that tell no capitals apart.
  const there = new Set(names.map((name) => name.toLowerCase()));
  const isFree = (stem: string) => !there.has(`${stem}${ENDING}`.toLowerCase());
  const drafted = seriesDrafts(
    documents.map(({ name, blocks }, document) => ({ name, blocks, document })),
    {
      series: series.id,
      known: knownIn(project),
      meetings: project?.names.meetings.keys() ?? [],
      isTaken: (id) => !isFree(safeFileName(id)),
    },
  );
  const language = drafted[0]?.draft.language ?? desk.language;
  const declared = [
    ...(project?.names.series.has(series.id) ? [] : [seriesLine(series, language)]),
    ...drafted.flatMap(({ draft }) => draft.declarations),
  ];
  const stem = language === 'nl' ? 'adresboek' : 'addressbook';
  let book = stem;
  for (let number = 2; !isFree(book); number++) book = `${stem}-${number}`;
  return {
    meetings: drafted.map(({ document, draft: { id, date, language, text, declarations, findings } }) => ({
      document: document.document,
      id,
      date,
      fileName: `${safeFileName(id)}${ENDING}`,
      language,
      text,
      declarations,
      findings,
    })),
    book: declared.length === 0 ? undefined : { fileName: `${book}${ENDING}`, text: `${declared.join('\n')}\n` },
  };
}
