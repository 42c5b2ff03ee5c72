import {
  type ActionState,
  type AnyDate,
  type AnyItem,
  type AnyMoment,
  actionState,
  inOrder,
  itemsOf,
  openActions,
} from '../document/view.ts';
import { STATUS_WORDS, type Word } from '../document/words.ts';
import { GROUNDS, meaning } from '../model/grounds.ts';
import type { HtmlWords } from './html-words.ts';
import { escapeHtml, itemAnchor, trackAnchor } from './names.ts';

/** The captioned tables at the end of a page, each an empty text where it would have no row. */

const NOTHING = '–';
/** Tables have little room: the weekday stands with the item itself. */
const SHORT = { weekday: false };

interface Row {
  readonly cells: readonly string[];
  /** ` data-line="…"`. */
  readonly line?: string;
}

function table(words: HtmlWords, caption: Word, heads: readonly Word[], rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((word) => `<th scope="col" class="col-${word}">${words.word(word)}</th>`).join('');
  const body = rows.map(({ line = '', cells: [first, ...cells] }) => {
    const others = cells.map((cell, index) => `<td data-label="${words.word(heads[index + 1]!)}">${cell || NOTHING}</td>`);
    return `<tr${line}><th scope="row">${first}</th>${others.join('')}</tr>`;
  });
  return `<table class="register of-${caption}">
<caption>${words.word(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

export function trackTable(words: HtmlWords): string {
  const rows = words.minutes.tracks.map((track) => ({
    // A track of the series stands in another file.
    line: track.uri === words.minutes.uri ? words.line(track) : '',
    cells: [
      `<span${words.anchor(trackAnchor(track.id))}>${track.name.length === 0 ? escapeHtml(track.id) : words.inline(track.name)}</span>`,
      words.mention(track.lead),
      words.mentions(track.members),
      words.date(track.target, SHORT),
    ],
  }));
  return table(words, 'tracks', ['track', 'lead', 'members', 'target'], rows);
}

export function standbyTable(words: HtmlWords): string {
  const rows = words.minutes.standby.map(({ from, until, parties }) => ({
    cells: [moment(words, from), moment(words, until), words.mentions(parties)],
  }));
  return table(words, 'standby', ['startsAt', 'endsAt', 'who'], rows);
}

function moment(words: HtmlWords, at: AnyMoment | undefined): string {
  if (at === undefined) return '';
  const time = at.time === undefined ? '' : ` ${escapeHtml(at.time)}`;
  return `${words.date(at.date)}${time}`;
}

export function decisionTable(words: HtmlWords): string {
  const rows = [...itemsOf(words.minutes)].flatMap(({ item }) =>
    item.kind === 'decision'
      ? [{ line: words.line(item), cells: [itemNumber(words, item), itemText(words, item), words.mentions(item.parties)] }]
      : [],
  );
  return table(words, 'decisions', ['number', 'decision', 'who'], rows);
}

export function actionTable(words: HtmlWords): string {
  const rows = [...itemsOf(words.minutes)].flatMap(({ item }) => {
    if (item.kind !== 'action' && item.kind !== 'agreement') return [];
    const state = actionState(item, words.context, words.minutes)!;
    return [{ line: words.line(item), cells: [itemNumber(words, item), ...actionCells(words, item, state, item.due)] }];
  });
  return table(words, 'actions', ACTION_HEADS, rows);
}

/** What was left to do, each with the meeting it comes from. */
export function openActionTable(words: HtmlWords): string {
  const rows = [...openActions(words.minutes, words.context)].map(({ item, meeting, status, due, overdue }) => ({
    cells: [
      item.id === undefined
        ? NOTHING
        : words.reference({
            kind: 'reference',
            label: item.ref!,
            target: { kind: item.kind, meeting: meeting.id, id: item.id, name: item.ref! },
            at: undefined,
          }),
      ...actionCells(words, item, { status, due: due?.date, overdue }, due),
    ],
  }));
  return table(words, 'openActions', ACTION_HEADS, rows);
}

const ACTION_HEADS: readonly Word[] = ['number', 'what', 'who', 'due', 'status'];

function actionCells(words: HtmlWords, item: AnyItem, state: ActionState, own: AnyDate | undefined): string[] {
  const due = state.due === undefined ? words.date(own, SHORT) : words.time(state.due, SHORT);
  const late = state.overdue ? ` <span class="overdue">(${words.word('overdue')})</span>` : '';
  return [
    itemText(words, item),
    words.mentions('owners' in item ? item.owners : []),
    (due || NOTHING) + late,
    STATUS_WORDS[state.status][words.language],
  ];
}

/** The grounds that the page shows; so it comes last. */
export function legendTable(words: HtmlWords): string {
  if (!words.isPublic()) return '';
  const rows = inOrder(words.grounds).map((ground) => ({
    cells: [
      escapeHtml(ground || '?'),
      escapeHtml(GROUNDS.get(ground)?.article[words.language] ?? ''),
      escapeHtml(meaning(ground, words.language) ?? words.word('unknown')),
    ],
  }));
  return table(words, 'legend', ['ground', 'article', 'meaning'], rows);
}

/** Secret items keep their mark in the tables. */
function itemText(words: HtmlWords, item: AnyItem): string {
  return words.shielded(item.ground, words.inline(item.text));
}

/** The id of an item, as a link to it where its text stands on this page. */
function itemNumber(words: HtmlWords, item: AnyItem): string {
  if (item.id === undefined) return NOTHING;
  const address = words.here(itemAnchor(item.id));
  return address === undefined ? escapeHtml(item.id) : `<a href="${escapeHtml(address)}">${escapeHtml(item.id)}</a>`;
}
