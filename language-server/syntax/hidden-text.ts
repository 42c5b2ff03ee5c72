/**
 * What hides text in other languages and hides nothing here: comments of code, of wikis and of Markdown, spoilers, and HTML that is not shown. Its
 * writer takes it as gone.
 */
const MAY_HIDE = /<[!?]|\/\*|%%|\]: *[#<(]|\{[#{]|\|\||>!|\[comment|<\p{L}/iu;
const HIDDEN: readonly RegExp[] = [
  // `/* … */`; not the stars of `src/*.ts`.
  /\/\*(?=[ *\p{L}])[^*]{1,400}\*\//u,
  // `%% … %%`
  /^[^\p{L}\p{N}]{0,8}%%[^%]{1,400}%%/u,
  // `[//]: # (…)`, `[comment]: <> (…)`
  /^ {0,3}\[(?:\/\/|comment|verborgen|hidden|[-_.]{1,3})\]: {0,4}(?:#|<>|<#>) {0,4}["'(]/iu,
  // `{# … #}`, `{{!-- … --}}`
  /\{#[^#{}]{1,400}#\}|\{\{! ?-{0,2}[^{}]{1,400}\}\}/u,
  // `||spoiler||`, `>!spoiler!<`
  /^[^|]{0,400}\|\|[^|\s](?:[^|]{0,400}[^|\s])?\|\|[^|]*$|>![^\s!][^!]{0,400}!</u,
  // `<span hidden>`, `<div style="display:none">`, `<span class="redacted">`
  /<\p{L}[\p{L}\d]{0,12} (?:[^<>]{0,200} )?(?:hidden(?=[ =>/])|(?:style|class|id) ?= ?["']?[^<>]{0,200}(?:display ?: ?none|visibility ?: ?hidden|redact|gelakt|geheim|secret|hidden|\blak\b|(?<![-\p{L}])color ?[:=] ?["']?(?:white|#fff|transparent)|opacity ?: ?0(?![.\d])|font-size ?: ?0))/iu,
  // What a page does not show at all.
  /<(?:script|style|template|noscript)[ >]|<!\[CDATA\[|<\?(?:xml|php)?[ ]/iu,
];
/** Code within a line of text. */
export const CODE = /(?<!`)(`{1,3})(?!`)[^`]{1,400}\1(?!`)/g;

/** Whether a line may hold a comment, or hide text in another way. */
export function mayHide(line: string): boolean {
  return MAY_HIDE.test(line);
}

/** Whether a line of text, no code, hides a part of itself for those who know another language. */
export function hidesText(line: string): boolean {
  if (!MAY_HIDE.test(line)) return false;
  const text = line.replace(CODE, ' ');
  return HIDDEN.some((pattern) => pattern.test(text));
}
