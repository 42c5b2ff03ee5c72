import type { RenderContext, View } from '../document/context.ts';
import { partyName } from '../document/view.ts';
import type { Word } from '../document/words.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import { type Sentence, sentence } from './email-letter.ts';
import {
  actionList,
  agenda,
  blocksHtml,
  channelList,
  decisionList,
  facts,
  joined,
  legend,
  openActionList,
  paragraph,
  sectionHtml,
  standbyList,
  trackList,
} from './email-parts.ts';
import { withStyles } from './email-style.ts';
import { EmailWords } from './email-words.ts';
import { escapeHtml } from './names.ts';
import { PlainWords } from './plain-words.ts';
import { renderText } from './text.ts';

/** Gmail cuts a mail off at 102 KB; this many bytes stay well below. */
const EMAIL_LIMIT = 96_000;

/** What a mail about a meeting says. */
export interface EmailBody {
  readonly html: string;
  readonly text: string;
  /** Whether the whole must go along as an attachment, because it is too long for the mail. */
  readonly shortened: boolean;
}

/**
 * A meeting as the HTML of a mail, for Outlook, Gmail and what is easier than those: tables, each style on its element, nothing loaded from
 * anywhere, less than 100 KB. Where the whole is longer, it is the decisions and actions.
 */
export function renderEmailHtml(minutes: AnyMinutes, context: RenderContext): string {
  return emailBody(minutes, context).html;
}

/** The two bodies of a mail. Minutes with the status of an invitation are one. */
export function emailBody(minutes: AnyMinutes, given: RenderContext): EmailBody {
  const context = { ...given, view: emailView(minutes, given.view), sourceLines: false };
  const text = letterText(minutes, [opening(minutes, context.view)], renderText(minutes, context));
  const whole = emailPage(minutes, context, opening(minutes, context.view), VIEWS[context.view]);
  if (fits(whole)) return { html: whole, text, shortened: false };
  const shorter = emailPage(minutes, context, attachedOpening(minutes, context.view, 'attached'), (words) => [
    decisionList(words),
    actionList(words),
  ]);
  if (context.view === 'full' && fits(shorter)) return { html: shorter, text, shortened: true };
  const least = emailPage(minutes, context, attachedOpening(minutes, context.view, 'allAttached'), () => [], false);
  return { html: least, text, shortened: true };
}

export function emailView(minutes: AnyMinutes, view: View): View {
  return view === 'full' && minutes.status?.value === 'invitation' ? 'invitation' : view;
}

export function fits(html: string): boolean {
  return new TextEncoder().encode(html).length <= EMAIL_LIMIT;
}

/** What each view holds between the facts of the meeting and the legend. What was decided and who does what come first. */
const VIEWS: Readonly<Record<View, (words: EmailWords) => string[]>> = {
  full: (words) => [
    decisionList(words),
    actionList(words),
    blocksHtml(words, words.minutes.blocks),
    ...words.minutes.sections.map((section) => sectionHtml(words, section)),
    trackList(words),
    channelList(words),
    standbyList(words),
  ],
  decisions: (words) => [decisionList(words) || paragraph(words.word('noDecisions'))],
  actions: (words) => [actionList(words) || paragraph(words.word('noActions'))],
  invitation: (words) => [agenda(words), openActionList(words), channelList(words), trackList(words), standbyList(words)],
};

const KINDS: Readonly<Record<View, Word>> = {
  full: 'minutes',
  decisions: 'decisionsList',
  actions: 'actionsList',
  invitation: 'invitation',
};

function emailPage(
  minutes: AnyMinutes,
  context: RenderContext,
  intro: string,
  parts: (words: EmailWords) => string[],
  withFacts = true,
): string {
  const words = new EmailWords(minutes, context);
  const body = joined([
    ...letterHead(sentence(minutes.language, 'dearAll'), [intro]),
    `<p class="kind">${words.word(KINDS[context.view])}${banner(words)}</p>`,
    `<h1>${words.inline(minutes.name, false)}</h1>`,
    withFacts ? facts(words) : '',
    ...parts(words),
    legend(words),
    ...letterFoot(minutes),
  ]);
  return emailDocument(minutes.language, new PlainWords(minutes).line(minutes.name), body);
}

function banner(words: EmailWords): string {
  const { status } = words.minutes;
  if (words.context.view === 'invitation') return '';
  if (status?.value === 'draft') return ` · <strong class="banner">${words.word('draft')}</strong>`;
  if (status?.value !== 'approved') return '';
  const date = status.approvedOn === undefined ? words.word('approved') : `${words.word('approvedOn')} ${words.time(status.approvedOn)}`;
  return ` · <strong class="approved">${date}</strong>`;
}

// ---------------------------------------------------------------- letter

/** `Hierbij het conceptverslag van het Directeurenoverleg van maandag 16 november 2020.` */
function opening(minutes: AnyMinutes, view: View): string {
  const { language, status } = minutes;
  const states = { draft: 'draft', approved: 'approved', invitation: 'invitation' } as const;
  const kind: Sentence = view === 'full' ? (status === undefined ? 'minutes' : states[status.value]) : view;
  return sentence(language, kind, meetingInWords(minutes, view));
}

function attachedOpening(minutes: AnyMinutes, view: View, key: Sentence): string {
  return `${opening(minutes, view)} ${sentence(minutes.language, key)}`;
}

/** The meeting and its date, with its hour where people must still come. */
export function meetingInWords(minutes: AnyMinutes, view: View): string {
  const words = new PlainWords(minutes);
  const name = words.line(minutes.name);
  const date = view === 'invitation' ? words.moment() : words.moment().split(',')[0]!;
  if (date === '') return name;
  return name === '' ? date : sentence(minutes.language, view === 'invitation' ? 'to' : 'on', name, date);
}

export function letterHead(greeting: string, sentences: readonly string[]): string[] {
  return [greeting, ...sentences].map((text) => paragraph(escapeHtml(text)));
}

/** The greeting, with the name of the secretary; public mail does not say who that is. */
export function letterFoot(minutes: AnyMinutes): string[] {
  return [paragraph('&nbsp;'), paragraph(signature(minutes).map(escapeHtml).join('<br>'))];
}

function signature(minutes: AnyMinutes): string[] {
  const secretary = minutes.secretary?.party;
  const name = secretary !== undefined && 'name' in secretary && partyName(secretary) !== undefined ? secretary.name : undefined;
  return [sentence(minutes.language, 'regards'), ...(name === undefined ? [] : [name])];
}

export function letterText(minutes: AnyMinutes, sentences: readonly string[], content: string, greeting?: string): string {
  const head = [greeting ?? sentence(minutes.language, 'dearAll'), ...sentences];
  return `${head.join('\n\n')}\n\n\n${content.trim()}\n\n\n${signature(minutes).join('\n')}\n`;
}

// ---------------------------------------------------------------- page

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** Word does not know a greatest width, so it gets a table of that width. */
export function emailDocument(language: Language, title: string, body: string): string {
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
