import type { RenderContext } from '../document/context.ts';
import { type Letter, type LetterForms, letterOf } from '../document/letter.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import { MailParts } from './email-parts.ts';
import { withStyles } from './email-style.ts';
import { joined } from './html-parts.ts';
import { escapeHtml, harmlessText } from './names.ts';
import { wrap } from './plain-prose.ts';
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

/** Where a picture of the project is shown from in a mail. */
export type Pictures = (path: string) => string | undefined;

/**
 * A meeting as the HTML of a mail, for Outlook, Gmail and what is easier than those: tables, each style on its element, nothing loaded from
 * anywhere, less than 100 KB. Where the whole is longer, it is the decisions and actions.
 */
export function renderEmailHtml(minutes: AnyMinutes, context: RenderContext): string {
  return emailBody(letterOf(minutes, context)).html;
}

/** The two forms of a mail; of a long one, what fits: never without decisions and actions while any room is left. */
export function emailBody(letter: LetterForms, title?: string, pictures?: Pictures): EmailBody {
  const whole = letterHtml(letter.whole, title, pictures);
  if (fits(whole)) return { html: whole, text: letterText(letter.whole), shortened: false };
  for (const withFacts of [true, false]) {
    const all = letter.shortened(Number.POSITIVE_INFINITY, withFacts);
    if (fits(letterHtml(all, title))) return written(all, title);
  }
  // As many rows as there is room for.
  let [least, most] = [0, EMAIL_LIMIT / 100];
  while (most - least > 1) {
    const rows = Math.floor((least + most) / 2);
    if (fits(letterHtml(letter.shortened(rows, false), title))) least = rows;
    else most = rows;
  }
  return written(letter.shortened(least, false), title);
}

function written(letter: Letter, title: string | undefined): EmailBody {
  return { html: letterHtml(letter, title), text: letterText(letter), shortened: true };
}

function fits(html: string): boolean {
  return new TextEncoder().encode(html).length <= EMAIL_LIMIT;
}

// ---------------------------------------------------------------- letter

/** @param title of the page; else the meeting's. */
export function letterHtml(letter: Letter, title = phraseToTitle(letter.document.head?.title ?? []), pictures?: Pictures): string {
  const parts = new MailParts(letter.document, pictures);
  const body = joined([
    parts.paragraph([letter.greeting]),
    ...letter.opening.map((words) => parts.paragraph(words)),
    parts.body(),
    '<p>&nbsp;</p>',
    `<p>${letter.closing.map(escapeHtml).join('<br>')}</p>`,
  ]);
  return emailDocument(letter.language, title, body);
}

export function letterText({ greeting, opening, document, closing }: Letter): string {
  const head = [greeting, ...opening.map((words) => wrap(phraseToText(words), '', ''))].map(harmlessText);
  return `${head.join('\n\n')}\n\n\n${documentToText(document).trim()}\n\n\n${closing.map(harmlessText).join('\n')}\n`;
}

// ---------------------------------------------------------------- page

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** Word does not know a greatest width, so it gets a table of that width. */
function emailDocument(language: Language, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Verslag">
<title>${escapeHtml(title)}</title>
</head>
${withStyles(`<body>
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
</body>`)}
</html>
`;
}
