import { approvalRules } from './approval.ts';
import { noAttendance } from './attendance/no-attendance.ts';
import { attendanceOverTime } from './attendance/over-time.ts';
import { attendance } from './attendance.ts';
import { ambiguousDates } from './dates/ambiguous.ts';
import { deadlines } from './dates/deadlines.ts';
import { headerDates } from './dates/header.ts';
import { datesInOrder } from './dates/order.ts';
import { writtenDates } from './dates/written.ts';
import { approvalNotRecorded } from './follow-up/approval-not-recorded.ts';
import { openComment } from './follow-up/open-comment.ts';
import { repeatedActions } from './follow-up/repeated.ts';
import { followUp } from './follow-up.ts';
import { ownership } from './ownership.ts';
import { publicationRules } from './publication.ts';
import { duplicateIds } from './references/duplicates.ts';
import { groupCycles } from './references/groups.ts';
import { unknownNames } from './references/unknown.ts';
import { unusedDeclarations } from './references/unused.ts';
import { bareGround } from './shielding/bare-ground.ts';
import { doubts } from './shielding/doubts.ts';
import { grounds } from './shielding/grounds.ts';
import { namesInProse } from './shielding/names.ts';
import { personalData } from './shielding/personal-data.ts';
import { pronouns } from './shielding/pronouns.ts';
import { secretItemTold } from './shielding/secret-item-told.ts';
import { shieldedWordOpen } from './shielding/shielded-word-open.ts';
import { standby } from './standby.ts';
import { contents } from './structure/contents.ts';
import { declarationsInBody } from './structure/declarations-in-body.ts';
import { deepNesting } from './structure/deep-nesting.ts';
import { fields } from './structure/fields.ts';
import { heads } from './structure/heads.ts';
import { insideLines } from './structure/inside-lines.ts';
import { looseItems } from './structure/loose-items.ts';
import { looseLists } from './structure/loose-lists.ts';
import { looseNote } from './structure/loose-note.ts';
import { mergeMarks } from './structure/merge-marks.ts';
import { minutesBegin } from './structure/minutes.ts';
import { people } from './structure/people.ts';
import { proseLines } from './structure/prose-lines.ts';
import { standardLabels } from './structure/standard-labels.ts';
import { toldStatus } from './structure/told-status.ts';
import { unknownKeywords } from './structure/unknown-keywords.ts';
import { unreadHeadings } from './structure/unread-headings.ts';
import { unreadItems } from './structure/unread-items.ts';
import { unreadMarkdown } from './structure/unread-markdown.ts';
import { unreadPeople } from './structure/unread-people.ts';
import { untypedItem } from './structure/untyped-item.ts';
import { tracks } from './tracks.ts';
import { voteCounts } from './votes/counts.ts';
import { motions } from './votes/motions.ts';
import { voteResults } from './votes/results.ts';
import { untypedVotes } from './votes/untyped.ts';
import { untypedMotions } from './votes/untyped-motions.ts';
import { voters } from './votes/voters.ts';
import { wording } from './wording.ts';

/**
 * Every pass over a file, in the order in which they run. The order matters twice: it decides which of two problems at one place comes first, and a
 * pass that reads `reportedLines` skips the lines that earlier passes have reported.
 */
export const FILE_PASSES = [
  minutesBegin,
  proseLines,
  looseItems,
  untypedVotes,
  untypedMotions,
  unknownKeywords,
  toldStatus,
  mergeMarks,
  untypedItem,
  insideLines,
  unreadPeople,
  unreadMarkdown,
  standardLabels,
  deepNesting,
  looseLists,
  declarationsInBody,
  heads,
  fields,
  people,
  contents,
  unknownNames,
  duplicateIds,
  groupCycles,
  unusedDeclarations,
  ownership,
  headerDates,
  datesInOrder,
  deadlines,
  writtenDates,
  ambiguousDates,
  attendance,
  attendanceOverTime,
  tracks,
  followUp,
  repeatedActions,
  standby,
  grounds,
  doubts,
  personalData,
  namesInProse,
  pronouns,
  wording,
  noAttendance,
  approvalNotRecorded,
  motions,
  voteCounts,
  voteResults,
  voters,
  bareGround,
  unreadItems,
  unreadHeadings,
  openComment,
  looseNote,
  shieldedWordOpen,
  secretItemTold,
] as const;

/** Rules that no pass over a file finds. */
export const OTHER_RULES = [approvalRules, publicationRules] as const;
