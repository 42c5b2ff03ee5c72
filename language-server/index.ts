/** What `src` may import of the language. */
export { type Config, DEFAULT_CONFIG } from './config.ts';
export { formatText } from './features/formatting.ts';
export type * from './model/minutes.ts';
export { inlinesOf, plainText } from './model/text.ts';
export { Project, type ProjectOptions } from './project.ts';
export type { Fix, Message, Problem, RelatedPlace, Severity, TextEdit } from './rules/problem.ts';
export { type Family, RULES, type RuleInfo, type RuleName, ruleInfo, rulePage } from './rules/registry.ts';
