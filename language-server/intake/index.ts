/** What `src` may import of the intake: most commands make no drafts, and do not load it. */

export { knownIn } from '../model/names/known-in.ts';
export type { Known } from '../model/names/known-people.ts';
export { type Color, contrast, parseColor } from '../syntax/colors.ts';
export { callsSecret } from '../syntax/secret-labels.ts';
export { asksForSecrecy } from '../syntax/secret-requests.ts';
export { parseTimeRange } from '../syntax/times.ts';
export { utcOffset } from '../syntax/utc-offset.ts';
export { opensMeeting } from './access.ts';
export { type BookChanges, type BookEntry, type BookQuestion, type BookRow, bookChanges } from './address-book.ts';
export { type IntakeBlock, type PointBlock, type Run, type TableBlock, textOf } from './blocks.ts';
export { withDeclarations } from './declared.ts';
export { type DraftOptions, draftOf, type MinutesDraft } from './draft.ts';
export { isItemSentence, sentencesIn } from './item-sentences.ts';
export { likeness, sharedPart } from './likeness.ts';
export { type Listed, listedFrom as listedPeople } from './persons.ts';
export type { Finding } from './report.ts';
export { type NamedSeries, namedSeries, seriesLine } from './series.ts';
export { type SeriesDraft, seriesDrafts } from './series-drafts.ts';
export { type MomentOfLine, toldMoment } from './told-moment.ts';
export { headerMeaning, labelledItem } from './words.ts';
