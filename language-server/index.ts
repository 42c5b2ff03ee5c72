/** What `src` may import of the language. */

export { formatText } from './features/formatting.ts';
export { Project } from './features/project.ts';
export type * from './model/minutes.ts';
export { outlinesIn } from './model/outline.ts';
export { SharedValues } from './model/shared-values.ts';
export { inlinesOf, plainText } from './model/text.ts';
export { CONFIG_FILE, type Config, DEFAULT_CONFIG } from './project/config.ts';
export { isObject } from './project/json-places.ts';
export type { ProjectOptions } from './project/project.ts';
export { isWebAddress } from './project/read-publication.ts';
export { atOnce, stepsOf } from './project/steps.ts';
export type { StoredWords } from './project/stored.ts';
export { compareDeclarations } from './register/changes/declarations.ts';
export { declaredWhere, USED_FACTS, type Used, type UsedFact, usedBy, usedChanges } from './register/changes/used.ts';
export { approvalBroken, approvalGone, approvalNames, approvalRenamed, checkApproval, type FrozenFault } from './rules/approval.ts';
export type { StoredCheck } from './rules/checked-files.ts';
export { parseConfig } from './rules/configuration.ts';
export type { Family, RuleInfo } from './rules/define.ts';
export { approves, putsOff, withApproval } from './rules/follow-up/approving.ts';
export type { Fix, Message, Problem, RelatedPlace, Severity, TextEdit } from './rules/problem.ts';
export { checkPublication } from './rules/publication.ts';
export { objectionsTo, objectionsToEach } from './rules/publishing/objections.ts';
export { refusalHeading } from './rules/publishing/refusal.ts';
export { checkSecrecyInPublic, secrecyWords } from './rules/publishing/secrecy-in-public.ts';
export { affectsPublic, RULES, type RuleName, ruleInfo } from './rules/registry.ts';
export { isOf, linesOfRun, readRun, runKey, type StoredHead, type StoredPart, WORN } from './rules/stored-run.ts';

export { addressOf } from './syntax/addresses.ts';
export { cut, shortened, signStart } from './syntax/cutting.ts';
export { formatDate } from './syntax/dates.ts';
export { addDays, dateInZone, isPlainDate, localDate } from './syntax/plain-date.ts';
export { comparePositions, lineEndOf } from './syntax/positions.ts';
export {
  isReopening,
  REOPENED_WORD,
  RESOLVED_WORD,
  type ReviewRemark,
  type ReviewThread,
  remarkLine,
  reviewThreads,
} from './syntax/review-comments.ts';
