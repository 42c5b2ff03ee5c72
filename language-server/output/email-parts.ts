import {
  type ActionState,
  type AnyAttendee,
  type AnyBlock,
  type AnyDate,
  type AnyItem,
  type AnySection,
  actionState,
  inOrder,
  itemsOf,
  momentInWords,
  openActions,
  timeInWords,
} from '../document/view.ts';
import { CLASSIFICATION_WORDS, PRIORITY_WORDS, STATUS_WORDS, type Word } from '../document/words.ts';
import { GROUNDS, meaning } from '../model/grounds.ts';
import { type ActionEntry, actionsOf } from './calendar-tasks.ts';
import type { EmailWords } from './email-words.ts';
import { escapeHtml } from './names.ts';

/** The parts of a mail about a meeting, in HTML that gets its styles later. */

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

export function joined(parts: readonly string[], by = '\n'): string {
  return parts.filter((part) => part !== '').join(by);
}

export function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`;
}

export function heading(words: EmailWords, word: Word): string {
  return `<h2>${words.word(word)}</h2>`;
}

// ---------------------------------------------------------------- facts

export function facts(words: EmailWords): string {
  const { minutes, context } = words;
  const rows: [Word, string][] = [
    ['date', words.date(minutes.date)],
    ['time', escapeHtml(timeInWords(minutes))],
    ['location', words.inline(minutes.location, false)],
    ['purpose', words.inline(minutes.purpose, false)],
    ['description', words.inline(minutes.description, false)],
    ['reference', words.inline(minutes.reference, false)],
    ['classification', minutes.classification === undefined ? '' : CLASSIFICATION_WORDS[minutes.classification.value][words.language]],
    ['chair', words.mention(minutes.chair)],
    ['secretary', words.mention(minutes.secretary)],
    ['contact', words.mention(minutes.contact)],
    [context.view === 'invitation' ? 'invited' : 'present', people(words, minutes.present)],
    ['absent', people(words, minutes.absent)],
    ['next', nextMeeting(words)],
    ['attachments', minutes.attachments.map(({ title, target }) => words.inline(title, false) || escapeHtml(target ?? '')).join('<br>')],
  ];
  return factTable(rows.map(([word, value]) => [words.word(word), value]));
}

export function factTable(rows: readonly (readonly [name: string, value: string])[]): string {
  const shown = rows.filter(([, value]) => value !== '');
  if (shown.length === 0) return '';
  const lines = shown.map(([name, value]) => `<tr><th class="fact" scope="row">${name}</th><td class="fact">${value}</td></tr>`);
  return `<table class="whole" cellpadding="0" cellspacing="0" border="0">\n${lines.join('\n')}\n</table>`;
}

function people(words: EmailWords, attendees: readonly AnyAttendee[]): string {
  return attendees.map((attendee) => words.attendee(attendee)).join('<br>');
}

function nextMeeting(words: EmailWords): string {
  const { next } = words.minutes;
  if (next === undefined) return '';
  return joined([words.date(next.date), escapeHtml(next.time?.start ?? '')], ', ');
}

// ---------------------------------------------------------------- lists

/** Rows with a number before them. */
function numbered(caption: string, rows: readonly (readonly [number: string, html: string])[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(([number, html]) => `<tr><th class="number" scope="row">${number || '–'}</th><td class="row">${html}</td></tr>`);
  return `<h2>${caption}</h2>\n<table class="whole" cellpadding="0" cellspacing="0" border="0">\n${lines.join('\n')}\n</table>`;
}

export function decisionList(words: EmailWords): string {
  const rows = [...itemsOf(words.minutes)].flatMap(({ item }): [string, string][] =>
    item.kind === 'decision' ? [[escapeHtml(item.id ?? ''), itemText(words, item)]] : [],
  );
  return numbered(words.word('decisions'), rows);
}

export function actionList(words: EmailWords): string {
  return numbered(
    words.word('actions'),
    actionsOf(words.minutes).map(({ item }) => [escapeHtml(item.id ?? ''), itemText(words, item)]),
  );
}

/** What earlier meetings left to do, each with the meeting it comes from. */
export function openActionList(words: EmailWords): string {
  const rows = [...openActions(words.minutes, words.context)].map(({ item, status, due, overdue }): [string, string] => [
    escapeHtml(item.ref ?? ''),
    itemText(words, item, { state: { status, due: due?.date, overdue }, due }),
  ]);
  return numbered(words.word('openActions'), rows);
}

/** Actions of one owner, each with where it was agreed. */
export function ownActions(words: EmailWords, caption: string, entries: readonly ActionEntry[]): string {
  const rows = entries.map((entry): [string, string] => [
    escapeHtml(entry.item.id ?? ''),
    joined([itemText(words, entry.item), contextOf(words, entry)]),
  ]);
  return numbered(caption, rows);
}

/** The agenda item, and the decisions that the action names or that stand before it there. */
function contextOf(words: EmailWords, { item, section }: ActionEntry): string {
  const decisions = decisionsBehind(words.minutes, item, section).map(
    (decision) => `${words.word('decision')} ${escapeHtml(decision.id ?? '')}: ${words.inline(decision.text, false)}`,
  );
  const title = section === undefined ? '' : `${words.word('agendaItem')}: ${sectionTitle(words, section)}`;
  return [title, ...decisions]
    .filter((line) => line !== '')
    .map((line) => `<p class="facts">${line}</p>`)
    .join('\n');
}

/** The decisions an action follows from: those it names, else the last one before it in its section. */
export function decisionsBehind(minutes: EmailWords['minutes'], item: AnyItem, section: AnySection | undefined): AnyItem[] {
  const all = [...itemsOf(minutes)].filter(({ item: other }) => other.kind === 'decision');
  const named = new Set(
    item.text.flatMap((part) =>
      typeof part !== 'string' && part.kind === 'reference' && part.target?.kind === 'decision' && part.target.meeting === minutes.id
        ? [part.target.id]
        : [],
    ),
  );
  const mentioned = all.filter(({ item: other }) => other.id !== undefined && named.has(other.id));
  if (mentioned.length > 0) return mentioned.map(({ item: other }) => other);
  const blocks: readonly AnyBlock[] = section?.blocks ?? minutes.blocks;
  const at = blocks.findIndex((block) => block === item || ('items' in block && (block.items as readonly AnyItem[]).includes(item)));
  const before = blocks.slice(0, Math.max(at, 0)).findLast((block) => block.kind === 'decision');
  return before?.kind === 'decision' ? [before] : [];
}

/** Who, by when, on which track, and how it stands. */
function itemText(words: EmailWords, item: AnyItem, known?: Known): string {
  const facts = factsOf(words, item, known);
  const text = words.shielded(item.ground, words.inline(item.text, true));
  return joined([`<p>${text}</p>`, facts === '' ? '' : `<p class="facts">${facts}</p>`]);
}

/** An action's state at another moment than now, with its deadline as it was written. */
interface Known {
  readonly state: ActionState;
  readonly due: AnyDate | undefined;
}

function factsOf(words: EmailWords, item: AnyItem, known?: Known): string {
  const { language } = words;
  const state = known?.state ?? actionState(item, words.context);
  const written = known !== undefined ? words.date(known.due) : 'due' in item ? words.date(item.due) : '';
  const due = state?.due !== undefined && 'due' in item && state.due !== item.due?.date ? words.time(state.due) : written;
  const late = state?.overdue ? ` <strong class="overdue">(${words.word('overdue')})</strong>` : '';
  const status = item.kind === 'progress' ? item.status : state?.status === 'open' ? undefined : state?.status;
  const rows: [Word, string][] = [
    ['about', item.kind === 'progress' ? words.reference(item.about, false) : ''],
    ['who', words.mentions('owners' in item ? item.owners : item.parties)],
    ['due', due === '' ? '' : due + late],
    ['status', status === undefined ? '' : STATUS_WORDS[status][language]],
    ['track', item.track === undefined ? '' : words.track(item.track)],
    ['priority', 'priority' in item && item.priority !== undefined ? PRIORITY_WORDS[item.priority][language] : ''],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([word, value]) => `${words.word(word)}: ${value}`)
    .join(' · ');
}

export function trackList(words: EmailWords): string {
  const rows = words.minutes.tracks.map((track) => {
    const facts: [Word, string][] = [
      ['lead', words.mention(track.lead)],
      ['members', words.mentions(track.members)],
      ['target', words.date(track.target, { weekday: false })],
    ];
    const details = facts.filter(([, value]) => value !== '').map(([word, value]) => `${words.word(word)}: ${value}`);
    return joined([track.name.length === 0 ? escapeHtml(track.id) : words.inline(track.name, false), details.join(' · ')], '<br>');
  });
  return list(words, 'tracks', rows);
}

export function channelList(words: EmailWords): string {
  const rows = words.minutes.channels.map((channel) => {
    const since = channel.since === undefined ? '' : ` (${words.word('since')} ${words.date(channel.since)})`;
    const text = words.inline(channel.text);
    return (text === '' && channel.ground !== undefined ? words.ground(channel.ground) : words.shielded(channel.ground, text)) + since;
  });
  return list(words, 'channels', rows);
}

export function standbyList(words: EmailWords): string {
  const rows = words.minutes.standby.map(({ from, until, parties }) => {
    const period = `${momentInWords(from, words.language)} ${words.word('until')} ${momentInWords(until, words.language)}`;
    return `${escapeHtml(period)}: ${words.mentions(parties)}`;
  });
  return list(words, 'standby', rows);
}

function list(words: EmailWords, caption: Word, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `${heading(words, caption)}\n<ul>\n${rows.map((row) => `<li>${row}</li>`).join('\n')}\n</ul>`;
}

/** The grounds that were shown so far; so it comes last. */
export function legend(words: EmailWords): string {
  if (!words.isPublic()) return '';
  const rows = inOrder(words.grounds).map((ground) => {
    const article = GROUNDS.get(ground)?.article[words.language];
    const means = meaning(ground, words.language) ?? words.word('unknown');
    return escapeHtml(`[${ground || '?'}] ${article === undefined ? '' : `${article}: `}${means}`);
  });
  return list(words, 'legend', rows);
}

// ---------------------------------------------------------------- body

export function agenda(words: EmailWords): string {
  if (words.minutes.sections.length === 0) return '';
  return `${heading(words, 'agenda')}\n${agendaList(words, words.minutes.sections)}`;
}

function agendaList(words: EmailWords, sections: readonly AnySection[]): string {
  const rows = sections.map((section) => {
    const below = section.sections.length === 0 ? '' : `\n${agendaList(words, section.sections)}`;
    return `<li>${sectionTitle(words, section)}${below}</li>`;
  });
  return `<ul>\n${rows.join('\n')}\n</ul>`;
}

function sectionTitle(words: EmailWords, section: AnySection): string {
  return `${section.number === undefined ? '' : `${escapeHtml(section.number)}. `}${words.inline(section.title, false)}`;
}

export function sectionHtml(words: EmailWords, section: AnySection, depth = 2): string {
  const tag = `h${Math.min(depth, 5)}`;
  const secret = words.secret(section.ground);
  return joined([
    `<${tag}>${sectionTitle(words, section)}${secret && ` ${secret}`}</${tag}>`,
    blocksHtml(words, section.blocks),
    ...section.sections.map((child) => sectionHtml(words, child, depth + 1)),
  ]);
}

export function blocksHtml(words: EmailWords, blocks: readonly AnyBlock[]): string {
  return joined(blocks.map((block) => blockHtml(words, block)));
}

function blockHtml(words: EmailWords, block: AnyBlock): string {
  switch (block.kind) {
    case 'prose':
      return words.prose(block.text);
    case 'withheld':
      return `<p>${words.ground(block.ground)} ${escapeHtml(`${words.word('withheld')} ${words.article(block.ground) || words.word('unknown')}`)}</p>`;
    // Lists of their own.
    case 'track':
    case 'channel':
    case 'standby':
      return '';
    default:
      return itemHtml(words, block);
  }
}

function itemHtml(words: EmailWords, item: AnyItem): string {
  const secret = words.secret(item.ground);
  const facts = factsOf(words, item);
  return joined([
    `<table class="whole" ${LAYOUT}><tr><td class="item">`,
    `<p class="label">${words.word(item.kind)}${item.id === undefined ? '' : ` ${escapeHtml(item.id)}`}${secret && ` ${secret}`}</p>`,
    words.prose(item.text),
    facts === '' ? '' : `<p class="facts">${facts}</p>`,
    blocksHtml(words, item.items),
    '</td></tr></table>',
    '<p class="facts">&nbsp;</p>',
  ]);
}
