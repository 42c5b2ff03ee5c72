/**
 * What hides text in other languages and hides nothing here: comments of code, of wikis and of Markdown, spoilers, and HTML that is not shown. Its
 * writer takes it as gone.
 */
const MAY_HIDE = /<[!?]|\/\*|%%|\]: *[#<(]|\{[#{%:]|\|\||>!|\[(?:comment|hid|spoiler)|<\p{L}|\\\p{L}|#\+/iu;
/** A colour that paper has, or none. */
const WHITE =
  '(?:white(?!\\p{L})|snow|ivory|ghostwhite|#f{3}(?![\\da-f])|#f{6}|transparent|rgba? ?\\( ?255 ?,? ?255 ?,? ?255|rgba ?\\([^()]{1,30}[,/] ?0 ?\\)|hsla? ?\\([^()]{1,30}100% ?\\))';
/** Styles with which nothing is to be seen. */
const UNSEEN = [
  'display ?: ?none|visibility ?: ?(?:hidden|collapse)|opacity ?: ?0(?![.\\d])|font-size ?: ?[01](?:px|pt|em|%)?(?![.\\d])|(?:max-)?(?:height|width) ?: ?0(?![.\\d])',
  `(?<![-\\p{L}])color ?[:=] ?["']?${WHITE}`,
  'text-indent ?: ?-\\d{3}|(?:left|top|right|bottom) ?: ?-\\d{3}|clip(?:-path)? ?:|scale\\( ?0 ?\\)|background(?:-color)? ?: ?(?:black|#000(?:000)?)(?![\\da-f])',
].join('|');
const HIDDEN: readonly RegExp[] = [
  // `/* … */`; not the stars of `src/*.ts`.
  /\/\*(?=[ *\p{L}])[^*]{1,400}\*\//u,
  // `%% … %%`
  /^[^\p{L}\p{N}]{0,8}%%[^%]{1,400}%%/u,
  // `[//]: # (…)`, `[comment]: <> (…)`
  /^ {0,3}\[(?:\/\/|comment|verborgen|hidden|[-_.]{1,3})\]: {0,4}(?:#|<>|<#>) {0,4}["'(]/iu,
  // `{# … #}`, `{{!-- … --}}`
  /\{#[^#{}]{1,400}#\}|\{\{! ?-{0,2}[^{}]{1,400}\}\}/u,
  // `[hide]…[/hide]`, `<noinclude>`, `{% comment %}`, `{::comment}`, and blocks of comment: `\\begin{comment}`, `#+begin_comment`
  /[[<](?:hide|hidden|spoiler|noinclude|includeonly|onlyinclude|comment)(?: [^\]>]{0,80})?[\]>]|\{%-? ?comment|\{::comment|\\(?:begin|end)\{comment\}|\\(?:iffalse|comment)(?!\p{L})|^ {0,3}#\+(?:begin|end)_comment/iu,
  // `>! …` as a block
  /^ {0,3}>! ?\p{L}/u,
  // `||spoiler||`, `>!spoiler!<`
  /^[^|]{0,400}\|\|[^|\s](?:[^|]{0,400}[^|\s])?\|\|[^|]*$|>![^\s!][^!]{0,400}!</u,
  // `<span hidden>`, `<div style="display:none">`, `<span class="redacted">`, `<div aria-hidden="true">`
  /<\p{L}[\p{L}\d]{0,12} (?:[^<>]{0,200} )?(?:hidden(?=[ =>/])|aria-hidden ?= ?["']?true|type ?= ?["']?hidden)/iu,
  new RegExp(`<\\p{L}[\\p{L}\\d]{0,12} (?:[^<>]{0,200} )?style ?= ?["']?[^<>]{0,200}(?:${UNSEEN})`, 'iu'),
  // `<font color="white">`, `<font size=0>`
  new RegExp(`<font (?:[^<>]{0,200} )?(?:color ?= ?["']?${WHITE}|size ?= ?["']?0(?![.\\d]))`, 'iu'),
  // `<div class="confidential">`, `<span data-woo="5.1.2e">`, `<mark title="geheim">`; no address, which may be about it.
  /<\p{L}[\p{L}\d]{0,12} (?:[^<>]{0,200} )?(?:class|id|title|data-[\p{L}-]{1,20}|name|label) ?= ?["']?[^<>"']{0,100}(?:redact|gelakt|geheim|secret(?!ar)|hidden|(?<!\p{L})lak(?:ken)?(?!\p{L})|vertrouwelijk|confidential|niet[- ]openbaar|(?<!\p{L})private(?!\p{L})|5\.1\.[12]\.?[a-i])|<\p{L}[\p{L}\d]{0,12} (?:[^<>]{0,200} )?data-(?:woo|redact|lak|geheim)/iu,
  // `<summary>Vertrouwelijk</summary>`
  /<summary>[^<\p{L}]{0,8}(?:(?:strikt|strictly) )?(?:geheim|vertrouwelijk|niet openbaar|confidential|secret|not public|besloten|intern)/iu,
  // `\redact{…}`, `\censor{…}`
  /\\(?:redact(?:ed)?|censor|blackout|hidden|lak|geheim|phantom)\{/iu,
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
