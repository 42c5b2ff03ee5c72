import type { RenderContext } from '../document/context.ts';
import { type Letter, type LetterForms, letterOf, senderOf } from '../document/letter.ts';
import type { Look } from '../document/look.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import { MailParts } from './email-parts.ts';
import { withStyles } from './email-style.ts';
import { joined } from './html-parts.ts';
import { imageFacts } from './look/html-look.ts';
import { escapeHtml, harmlessText } from './names.ts';
import { wrap } from './plain-prose.ts';
import { fitted } from './rich/pictures.ts';
import { documentToText } from './text.ts';
import { phraseToText, phraseToTitle } from './text-spans.ts';

/** Gmail cuts a mail off at 102 KB; this many bytes stay well below. */
const EMAIL_LIMIT = 96_000;

/** What a mail says, in its two forms: they say the same. */
export interface EmailBody {
  readonly html: string;
  readonly text: string;
  /** Whether the whole must go along as an attachment, because it is too long for the mail. */
  readonly shortened: boolean;
}

/** Where the pictures of a mail are shown from: those that the minutes name by a path, and the logo. */
export interface Pictures {
  show(path: string): string | undefined;
  readonly logo: string | undefined;
}

/**
 * A meeting as the HTML of a mail, for Outlook, Gmail and what is easier than those: tables, each style on its element, nothing loaded from
 * anywhere, less than 100 KB. Where the whole is longer, it is the decisions and actions.
 */
export function renderEmailHtml(minutes: AnyMinutes, context: RenderContext): string {
  return emailBody(letterOf(minutes, context)).html;
}

/** The two forms of a mail; of a long one, what fits: never without decisions and actions while any room is left. */
export function emailBody(letter: LetterForms, title?: string, pictures?: Pictures): EmailBody {
  const page = (one: Letter) => letterHtml(one, title, pictures);
  const body = (one: Letter, html: string, shortened = true): EmailBody => ({ html, text: letterText(one), shortened });
  const whole = page(letter.whole);
  if (fits(whole)) return body(letter.whole, whole, false);
  for (const withFacts of [true, false]) {
    const all = letter.shortened(Number.POSITIVE_INFINITY, withFacts);
    const html = page(all);
    if (fits(html)) return body(all, html);
  }
  // As many rows as there is room for.
  let [least, most] = [0, EMAIL_LIMIT / 100];
  while (most - least > 1) {
    const rows = Math.floor((least + most) / 2);
    if (fits(page(letter.shortened(rows, false)))) least = rows;
    else most = rows;
  }
  const rest = letter.shortened(least, false);
  return body(rest, page(rest));
}

function fits(html: string): boolean {
  return new TextEncoder().encode(html).length <= EMAIL_LIMIT;
}

// ---------------------------------------------------------------- letter

/** @param title of the page; else the meeting's. */
export function letterHtml(letter: Letter, title = phraseToTitle(letter.document.head?.title ?? []), pictures?: Pictures): string {
  const parts = new MailParts(letter.document, pictures?.show);
  const { look } = letter;
  const body = joined([
    logoHtml(look, pictures?.logo),
    parts.paragraph([letter.greeting]),
    ...letter.opening.map((words) => parts.paragraph(words)),
    parts.body(),
    '<p>&nbsp;</p>',
    `<p>${letter.closing.map(escapeHtml).join('<br>')}</p>`,
    senderHtml(look),
  ]);
  return emailDocument(letter.language, title, body, look);
}

/** Outlook takes the width of a picture from its attribute only. */
function logoHtml(look: Look | undefined, address: string | undefined): string {
  const { logo } = look ?? {};
  if (look === undefined || logo === undefined || address === undefined) return '';
  return `<p><img src="${escapeHtml(address)}" ${imageFacts({ ...logo, ...fitted(logo, LOGO) }, look.organisation)}></p>`;
}

/** At most, in points of a screen. */
const LOGO = { width: 240, height: 72 } as const;

function senderHtml(look: Look | undefined): string {
  const { organisation, address } = senderOf(look);
  return joined([
    organisation === '' ? '' : `<p class="organisation">${escapeHtml(organisation)}</p>`,
    address.length === 0 ? '' : `<p class="address">${address.map(escapeHtml).join('<br>')}</p>`,
  ]);
}

export function letterText({ greeting, opening, document, closing, look }: Letter): string {
  const head = [greeting, ...opening.map((words) => wrap(phraseToText(words), '', ''))].map(harmlessText);
  return `${head.join('\n\n')}\n\n\n${documentToText(document).trim()}\n\n\n${closing.map(harmlessText).join('\n')}\n${senderText(look)}`;
}

function senderText(look: Look | undefined): string {
  const { organisation, address } = senderOf(look);
  const lines = [organisation, ...address].filter((line) => line !== '');
  return lines.length === 0 ? '' : `\n${lines.map((line) => wrap(harmlessText(line), '', '')).join('\n')}\n`;
}

// ---------------------------------------------------------------- page

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** Word does not know a greatest width, so it gets a table of that width. */
function emailDocument(language: Language, title: string, body: string, look: Look | undefined): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Verslag">
<title>${escapeHtml(title)}</title>
</head>
${withStyles(
  `<body>
<table class="whole" ${LAYOUT}>
<tr>
<td class="page">
<!--[if mso]><table ${LAYOUT} width="680"><tr><td><![endif]-->
<table ${LAYOUT} style="width:100%;max-width:680px;border-collapse:collapse">
<tr>
<td class="frame">
<main>
${body}
</main>
</td>
</tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td>
</tr>
</table>
</body>`,
  look,
)}
</html>
`;
}
