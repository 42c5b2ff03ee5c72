/** What the page of a preview is made of before there is anything to show. */
export interface Shell {
  readonly script: string;
  readonly style: string;
  /** The source of the extension's own resources. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly language: string;
  readonly words: ShellWords;
  /** Whether pages of paper can be laid out: by a program, so on a computer. */
  readonly hasPages: boolean;
}
export interface ShellWords {
  readonly internal: string;
  readonly public: string;
  readonly version: string;
  readonly part: string;
  readonly full: string;
  readonly decisions: string;
  readonly actions: string;
  readonly invitation: string;
  readonly email: string;
  readonly pages: string;
  readonly pagesHelp: string;
  readonly renew: string;
  /** Of a page of paper: its number, and how many there are. */
  readonly sheet: string;
  readonly copy: string;
  readonly print: string;
  readonly empty: string;
  readonly down: string;
  readonly done: string;
  readonly oneError: string;
  readonly moreErrors: string;
  /** The head of a mail. */
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly missing: string;
  readonly nobody: string;
}

/**
 * The page: one script and one style sheet of the extension, by a policy that allows nothing else but pictures in the page itself (CSP 3). The minutes are put in by the
 * script, from messages; there is none of them in this text.
 */
export function shellHtml({ script, style, cspSource, nonce, language, words, hasPages }: Shell): string {
  const text = escaped(words);
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    // Pictures of the project stand in the page itself; nothing is loaded.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(style)}">
<title>Verslag</title>
</head>
<body data-done="${text.done}" data-one-error="${text.oneError}" data-more-errors="${text.moreErrors}" data-nobody="${text.nobody}" data-sheet="${text.sheet}">
<div id="bar" role="toolbar" aria-label="${text.version}">
<div class="versions" role="group" aria-label="${text.version}">
<button type="button" data-public="false" aria-pressed="true">${text.internal}</button>
<button type="button" data-public="true" aria-pressed="false">${text.public}</button>
</div>
<select aria-label="${text.part}">
<option value="full">${text.full}</option>
<option value="decisions">${text.decisions}</option>
<option value="actions">${text.actions}</option>
<option value="invitation">${text.invitation}</option>
<option value="email">${text.email}</option>
</select>
<span id="notice" hidden><button type="button" class="quiet" data-do="problems"></button></span>
<span class="space"></span>
<button type="button" id="renew" class="quiet" data-do="renew" hidden>${text.renew}</button>
${hasPages ? `<button type="button" class="quiet" data-pages aria-pressed="false" title="${text.pagesHelp}">${text.pages}</button>\n` : ''}<button type="button" class="quiet" data-do="copy">${text.copy}</button>
<button type="button" class="quiet" data-do="print">${text.print}</button>
</div>
<p id="empty" hidden>${text.empty}</p>
<p id="down" hidden>${text.down}</p>
<dl id="mail" hidden>
<div data-row="to"><dt>${text.to}</dt><dd></dd></div>
<div data-row="cc"><dt>${text.cc}</dt><dd></dd></div>
<div data-row="missing"><dt>${text.missing}</dt><dd></dd></div>
<div data-row="subject"><dt>${text.subject}</dt><dd></dd></div>
</dl>
<div id="page"></div>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function escaped(words: ShellWords): ShellWords {
  const copy: { -readonly [Key in keyof ShellWords]: string } = { ...words };
  for (const key of Object.keys(words) as (keyof ShellWords)[]) copy[key] = attribute(words[key]);
  return copy;
}

function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** 128 random bits, as a nonce must have at least (CSP 3, 7.1). */
export function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
