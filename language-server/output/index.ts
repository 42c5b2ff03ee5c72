/** The renderers and what they take: apart from `../index.ts`, so that checking does not load them. */

export { documentOf } from '../document/compose.ts';
export type { LatestState, RenderContext, View } from '../document/context.ts';
export { mediaType, type ProjectFile } from '../document/files.ts';
export type { AnyMinutes, Minutes, PublicMinutes } from '../model/minutes.ts';
export { Publisher, toPublic } from '../model/public.ts';
export type { Change } from '../register/changes/change.ts';
export { compareAll, compareFiles, compareMinutes } from '../register/changes/compare.ts';
export { type FollowingMeeting, nextMeeting } from '../register/next-meeting.ts';
export { isPublicOwner, withItsGroups } from '../register/owners.ts';
export {
  type AnyRegisterEntry,
  queryRegister,
  REGISTER_KINDS,
  REGISTER_SORTS,
  type RegisterEntry,
  type RegisterKind,
  type RegisterQuery,
  type RegisterSort,
  totalsByOwner,
} from '../register/query.ts';
export { buildPublicRegister, buildRegister } from '../register/register.ts';
export { type AnyStats, type CountedProject, publicStatsOf, statsOf } from '../register/stats/stats.ts';
export { withSingleBlanks } from '../syntax/trimming.ts';
export { ACTION_STATUS } from '../vocabulary/attributes.ts';
export { renderCalendar, renderDeadlines } from './calendar.ts';
export { type ChangeEntry, entriesToHtml, entriesToText } from './changes/entries.ts';
export { changesToHtml } from './changes/html.ts';
export { changesToJson } from './changes/json.ts';
export { changesToText } from './changes/text.ts';
export type { DeliveryContext } from './delivery.ts';
export { bookmarkLines } from './docx/bookmarks.ts';
export { type Draft, meetingDraft, ownerDrafts } from './drafts.ts';
export { renderEmailHtml } from './email.ts';
export { composeEml } from './eml.ts';
export { FORMS, type FormName, type FormOption, formOfFile, formOfOption } from './forms.ts';
export { OWN_POLICY, type PageExtras, renderHtml } from './html.ts';
export { renderJson } from './json.ts';
export { lookOf, missingIn } from './look/look.ts';
export { renderMarkdown } from './markdown.ts';
export { escapeHtml, jsonInHtml, safeFileName } from './names.ts';
export { NoPdf, TypesetterMissing, TypesettingFailed } from './pdf/missing.ts';
export { type ProjectEntries, registerToCalendar } from './register/calendar.ts';
export { registerForExcel, registerToCsv } from './register/csv.ts';
export { registerToJson } from './register/json.ts';
export { registerToMarkdown } from './register/markdown.ts';
export { registerToTable } from './register/table.ts';
export { registerToXlsx } from './register/xlsx.ts';
export { RENDERERS, type Rendered } from './renderers.ts';
export { deliveryRenderingOf } from './rendering.ts';
export { type ArchiveFormat, archiveSidecars } from './site/archive.ts';
export { councilLists, councilMeeting, hasCouncilData } from './site/council.ts';
export { atomFeed, robots, siteCalendar, sitemaps } from './site/feeds.ts';
export { FILES_LIST, filesList, modifiedIn, type SiteFile } from './site/files.ts';
export { MEETINGS_FOLDER, meetingFile, SEARCH_PAGE, type SiteFrame } from './site/frame.ts';
export { listPages } from './site/lists.ts';
export { type Entry, entriesOf, type MeetingMatter, meetingMatter, meetingPage, sourceOf } from './site/meetings.ts';
export { type Published, Publishing } from './site/published.ts';
export { registerPages } from './site/registers.ts';
export { SEARCH_CODE, SEARCH_FOLDER, SEARCH_SCRIPT, searchPage } from './site/search.ts';
export { type Harvested, wooSitemaps, wooState } from './site/woo.ts';
export { SITE_WORDS } from './site/words.ts';
export { statsToHtml } from './stats/html.ts';
export { statsToJson } from './stats/json.ts';
export { statsToText } from './stats/text.ts';
export { renderText } from './text.ts';
