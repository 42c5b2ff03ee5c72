/** The renderers and what they take: apart from `index.ts`, so that checking does not load them. */

export type { LatestState, RenderContext, View } from './document/context.ts';
export { mediaType, type ProjectFile } from './document/files.ts';
export type { AnyMinutes, Minutes, PublicMinutes } from './model/minutes.ts';
export { Publisher, toPublic } from './model/public.ts';
export { ACTION_STATUS } from './model/words.ts';
export { renderCalendar, renderDeadlines } from './output/calendar.ts';
export { changesToHtml } from './output/changes/html.ts';
export { changesToJson } from './output/changes/json.ts';
export { changesToText } from './output/changes/text.ts';
export type { DeliveryContext } from './output/delivery.ts';
export { type Draft, meetingDraft, ownerDrafts } from './output/drafts.ts';
export { renderEmailHtml } from './output/email.ts';
export { composeEml } from './output/eml.ts';
export { renderHtml } from './output/html.ts';
export { renderJson } from './output/json.ts';
export { renderMarkdown } from './output/markdown.ts';
export { safeFileName } from './output/names.ts';
export { type ProjectEntries, registerToCalendar } from './output/register/calendar.ts';
export { registerToCsv } from './output/register/csv.ts';
export { registerToJson } from './output/register/json.ts';
export { registerToMarkdown } from './output/register/markdown.ts';
export { registerToTable } from './output/register/table.ts';
export { renderText } from './output/text.ts';
export type { Change } from './register/changes/change.ts';
export { compareAll, compareFiles, compareMinutes } from './register/changes/compare.ts';
export { type NextMeeting, nextMeeting } from './register/next-meeting.ts';
export { withItsGroups } from './register/owners.ts';
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
} from './register/query.ts';
export { buildPublicRegister, buildRegister } from './register/register.ts';
export { deliveryRenderingOf } from './rendering.ts';
