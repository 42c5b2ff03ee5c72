import type { RenderContext, View } from '../document/context.ts';
import { type AnyAttachment, type AnyNext, documentKind, type Fact, factsOf } from '../document/facts.ts';
import { linesOf, partyName } from '../document/view.ts';
import { CLASSIFICATION_WORDS } from '../document/words.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import { agenda, blocksHtml, sectionHtml } from './html-body.ts';
import { STYLE } from './html-style.ts';
import { actionTable, decisionTable, legendTable, openActionTable, standbyTable, trackTable } from './html-tables.ts';
import { HtmlWords } from './html-words.ts';
import { cssString, escapeHtml } from './names.ts';
import { inlineToText } from './plain-prose.ts';

export { STYLE as HTML_STYLE };

/**
 * One meeting as one self-contained page: no script, nothing loaded from anywhere, everything from the document escaped. Internal minutes
 * show what is shielded, marked with its ground; public ones show the ground only, with a legend.
 */
export function renderHtml(minutes: AnyMinutes, context: RenderContext): string {
  const title = plainTitle(minutes);
  return htmlPage(minutes.language, title, `${STYLE}\n${runningFoot(minutes, title)}`, renderHtmlBody(minutes, context));
}

/** A page that needs nothing and can do nothing: its policy (CSP 3) allows its own style, and neither scripts nor anything from elsewhere. */
export function htmlPage(language: Language, title: string, style: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Verslag">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The body of the page without head and style: what the preview patches. */
export function renderHtmlBody(minutes: AnyMinutes, context: RenderContext): string {
  const words = new HtmlWords(minutes, context);
  // In this order, for the legend explains what came before it.
  const parts = [header(words), '<main>', facts(words), ...VIEWS[context.view](words), legendTable(words), '</main>'];
  return parts.filter((part) => part !== '').join('\n');
}

/** What each view holds between the facts of the meeting and the legend. */
const VIEWS: Readonly<Record<View, (words: HtmlWords) => string[]>> = {
  full: (words) => [
    ...(words.minutes.status?.value === 'invitation'
      ? [blocksHtml(words, words.minutes.blocks), agenda(words, 3)]
      : [agenda(words, 3), blocksHtml(words, words.minutes.blocks)]),
    ...words.minutes.sections.map((section, index) => sectionHtml(words, section, `${index + 1}`)),
    trackTable(words),
    channels(words),
    standbyTable(words),
    decisionTable(words),
    actionTable(words),
  ],
  decisions: (words) => [decisionTable(words) || `<p>${words.word('noDecisions')}</p>`],
  actions: (words) => [actionTable(words) || `<p>${words.word('noActions')}</p>`],
  invitation: (words) => [
    words.minutes.status?.value === 'invitation' ? blocksHtml(words, words.minutes.blocks) : '',
    agenda(words, 1) || `<p>${words.word('noAgenda')}</p>`,
    openActionTable(words),
    channels(words),
    standbyTable(words),
  ],
};

// ---------------------------------------------------------------- header

function header(words: HtmlWords): string {
  const { minutes, context } = words;
  const kind = documentKind(minutes, context.view);
  return `<header class="page"${words.line(minutes)}>
<p class="kind">${words.word(kind)}${kind === 'invitation' ? '' : banner(words)}</p>
<h1>${words.inline(minutes.name)}</h1>
</header>`;
}

/** Whether the minutes are a draft. */
function banner(words: HtmlWords): string {
  const { status } = words.minutes;
  if (status?.value === 'draft') return ` <strong class="banner">${words.word('draft')}</strong>`;
  if (status?.value !== 'approved') return '';
  const date =
    status.approvedOn === undefined
      ? words.word('approved')
      : `${words.word('approvedOn')} ${words.time(status.approvedOn, { weekday: false })}`;
  return ` <strong class="banner approved">${date}</strong>`;
}

function facts(words: HtmlWords): string {
  const rows = factsOf(words.minutes, words.context.view).map((fact) => {
    const line = words.context.sourceLines && fact.line !== undefined ? ` data-line="${fact.line}"` : '';
    return `<div${line}><dt>${words.word(fact.word)}</dt><dd>${factValue(words, fact)}</dd></div>`;
  });
  return rows.length === 0 ? '' : `<dl class="facts">\n${rows.join('\n')}\n</dl>`;
}

function factValue(words: HtmlWords, fact: Fact): string {
  switch (fact.kind) {
    case 'words':
      return words.words(fact.value);
    case 'text':
      return words.inline(fact.value);
    case 'date':
      return words.date(fact.value);
    case 'party':
      return words.fullMention(fact.value);
    case 'people':
      return list(fact.value.map((attendee) => `<li${words.line(attendee)}>${words.attendee(attendee)}</li>`));
    case 'next':
      return next(words, fact.value);
    case 'attachments':
      return list(fact.value.map((attachment) => `<li${words.line(attachment)}>${attachmentHtml(words, attachment)}</li>`));
  }
}

function list(rows: readonly string[]): string {
  return `<ul>${rows.join('')}</ul>`;
}

function next(words: HtmlWords, { date, time }: AnyNext): string {
  const clock = time === undefined ? '' : time.end === undefined ? time.start : `${time.start}–${time.end}`;
  return [words.date(date), escapeHtml(clock)].filter((part) => part !== '').join(', ');
}

function attachmentHtml(words: HtmlWords, { title, target }: AnyAttachment): string {
  const address = addressOf(target);
  const name = words.inline(title, address === undefined) || escapeHtml(target ?? '');
  return address === undefined ? name : `<a href="${escapeHtml(address)}" rel="noreferrer">${name}</a>`;
}

/** Web addresses, and paths that stay relative, can be links; anything else is text. */
function addressOf(target: string | undefined): string | undefined {
  if (target === undefined || target === '' || /[\u0000-\u001f]/.test(target)) return undefined;
  const text = decoded(target.toWellFormed());
  if (/^https?:\/\//i.test(target)) return encodeURI(text);
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(text)) return undefined;
  return text.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

// ---------------------------------------------------------------- around the page

function channels(words: HtmlWords): string {
  const rows = words.minutes.channels.map((channel) => {
    const since = channel.since === undefined ? '' : ` <span class="detail">(${words.word('since')} ${words.date(channel.since)})</span>`;
    const text = linesOf(channel.text)
      .map((line) => words.inline(line))
      .join('<br>');
    const shown = text === '' && channel.ground !== undefined ? words.ground(channel.ground) : words.shielded(channel.ground, text);
    return `<li>${shown.replace(/(?=<br>|$)/, since)}</li>`;
  });
  return rows.length === 0
    ? ''
    : `<section class="channels">\n<h2>${words.word('channels')}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</section>`;
}

function classification(minutes: AnyMinutes): string {
  return minutes.classification === undefined ? '' : CLASSIFICATION_WORDS[minutes.classification.value][minutes.language];
}

/** On paper each page says what it is a page of, and how it is classified. */
function runningFoot(minutes: AnyMinutes, title: string): string {
  const words = [title, classification(minutes)].filter((part) => part !== '').join(' · ');
  return `@page{@bottom-left{content:${cssString(words)}}}`;
}

/** The title in plain words: for the title bar and the foot of a page. */
function plainTitle(minutes: AnyMinutes): string {
  return inlineToText(minutes.name, (part) => {
    if (part.kind === 'mention') return partyName(part.party)?.short ?? `[${(part.party as { ground: string }).ground}]`;
    if (part.kind === 'reference') return part.target?.name ?? part.label;
    return `[${part.ground || '?'}]`;
  });
}
