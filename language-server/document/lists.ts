import { GROUNDS, meaning } from '../model/grounds.ts';
import type { Disclosure } from '../model/minutes.ts';
import { isMotion } from '../model/outcomes.ts';
import { caseNumber } from '../vocabulary/item-labels.ts';
import { dueWords, moreFacts } from './items.ts';
import { outcomeWords } from './motions.ts';
import type { NotesPart, Row, SectionPart, Table } from './parts.ts';
import type { Phrase } from './phrase.ts';
import { caseFacts } from './section-facts.ts';
import {
  type AnyDate,
  type AnyItem,
  actionState,
  attendeeWords,
  inOrder,
  isTask,
  itemsOf,
  linesOf,
  openActions,
  type ShownState,
} from './view.ts';
import type { Wording } from './wording.ts';
import { type FixedWord, STATUS_WORDS } from './words.ts';

/** The lists of a document, each a section with its heading; none where it would have no row. */

/** Columns whose values say by themselves what they are. */
const PLAIN: ReadonlySet<FixedWord> = new Set<FixedWord>([
  'number',
  'what',
  'decision',
  'agreement',
  'sort',
  'track',
  'startsAt',
  'ground',
  'article',
  'meaning',
]);

type RowParts = Pick<Row, 'cells'> & Partial<Row>;

export function decisionList(wording: Wording): SectionPart[] {
  const rows = [...itemsOf(wording.minutes)].flatMap(({ item, section }) => {
    if (item.kind !== 'decision') return [];
    const row = itemRow(wording, item, [numberOf(item), textOf(wording, item), wording.mentions(item.parties)]);
    // Where decisions are what is asked for, the section is not there to tell it.
    return [wording.context.view === 'full' ? row : { ...row, more: [...(row.more ?? []), ...caseFacts(wording, section)] }];
  });
  return tableSection(wording, 'decisions', ['number', 'decision', 'who'], rows);
}

/** What was moved, and what came of it: a table of its own where decisions are what is asked for. */
export function motionList(wording: Wording): SectionPart[] {
  const rows = [...itemsOf(wording.minutes)].flatMap(({ item }) =>
    isMotion<Disclosure>(item)
      ? [
          withoutColumns(
            MOTION_COLUMNS,
            itemRow(wording, item, [
              numberOf(item),
              [item.called ?? wording.word(item.kind)],
              textOf(wording, item),
              wording.mentions(item.movers),
              outcomeWords(wording, item),
            ]),
          ),
        ]
      : [],
  );
  return tableSection(wording, 'motions', MOTION_COLUMNS, rows);
}

const MOTION_COLUMNS: readonly FixedWord[] = ['number', 'sort', 'what', 'moved', 'outcome'];

/** What has a column of its own is not said again below the text. */
function withoutColumns(columns: readonly FixedWord[], row: RowParts): RowParts {
  return { ...row, more: (row.more ?? []).filter(({ word }) => !columns.some((column) => column === word)) };
}

/** What somebody is to do. */
export function actionList(wording: Wording): SectionPart[] {
  const rows = [...itemsOf(wording.minutes)].flatMap(({ item }) => {
    if (!isTask(item) || item.kind === 'commitment') return [];
    const state = actionState(item, wording.context, wording.minutes)!;
    return [itemRow(wording, item, [numberOf(item), ...taskCells(wording, item, state, item.due)])];
  });
  return tableSection(wording, 'actions', TASK_COLUMNS, rows);
}

/** What was promised, by whom and to whom. */
export function commitmentList(wording: Wording): SectionPart[] {
  const rows = [...itemsOf(wording.minutes)].flatMap(({ item }) => {
    if (item.kind !== 'commitment') return [];
    const [what, who, ...rest] = taskCells(wording, item, actionState(item, wording.context, wording.minutes)!, item.due);
    return [itemRow(wording, item, [numberOf(item), what!, who!, wording.mentions(item.to ?? []), ...rest])];
  });
  return tableSection(wording, 'commitments', ['number', 'what', 'who', 'promisedTo', 'due', 'status'], rows);
}

/** What was agreed without anybody who does it by a day. One that only gathers others is not listed again. */
export function agreementList(wording: Wording): SectionPart[] {
  const rows = [...itemsOf(wording.minutes)].flatMap(({ item }) =>
    item.kind === 'agreement' && item.items.length === 0 && !isTask(item)
      ? [itemRow(wording, item, [numberOf(item), textOf(wording, item)])]
      : [],
  );
  return tableSection(wording, 'agreements', ['number', 'agreement'], rows);
}

/** What earlier meetings left to do, each with the meeting it comes from. */
export function openActionList(wording: Wording): SectionPart[] {
  const others = wording.ofOthers();
  const rows = [...openActions(wording.minutes, wording.context)].map(({ item, meeting, status, due, overdue }) => {
    const { id, ref } = item;
    const number: Phrase =
      id === undefined ? [] : [{ kind: 'reference', words: wording.words(ref!), to: { kind: 'item', meeting: meeting.id, id } }];
    return { cells: [number, ...taskCells(others, item, { status, due: due?.date, overdue }, due)], more: moreFacts(others, item) };
  });
  return tableSection(wording, 'openActions', TASK_COLUMNS, rows);
}

export const TASK_COLUMNS: readonly FixedWord[] = ['number', 'what', 'who', 'due', 'status'];

/** The cells of an action but for its number. */
export function taskCells(wording: Wording, item: AnyItem, state: ShownState, own: AnyDate | undefined): Phrase[] {
  return [
    textOf(wording, item),
    wording.mentions('owners' in item ? item.owners : []),
    dueWords(wording, state, own),
    [STATUS_WORDS[state.status][wording.language]],
  ];
}

/** Secret items keep their mark in the lists. */
function textOf(wording: Wording, item: AnyItem): Phrase {
  return wording.shielded(item.ground, wording.text(item.text));
}

/** Its id, or the number of its case. */
export function numberOf({ id, called }: AnyItem): Phrase {
  if (id !== undefined) return [{ kind: 'reference', words: [id], to: { kind: 'item', meeting: undefined, id } }];
  const number = caseNumber(called);
  return number === undefined ? [] : [number];
}

function itemRow(wording: Wording, item: AnyItem, cells: readonly Phrase[]): RowParts {
  return { cells, more: moreFacts(wording, item), line: wording.lineOf(item.headAt) };
}

export function trackList(wording: Wording): SectionPart[] {
  const rows = wording.minutes.tracks.map((track) => ({
    // A track of the series stands in another file.
    line: track.uri === wording.minutes.uri ? wording.lineOf(track.headAt) : undefined,
    anchor: track.id === '' ? undefined : track.id,
    cells: [
      track.name.length === 0 ? wording.words(track.id) : wording.text(track.name),
      wording.mention(track.lead),
      wording.mentions(track.members),
      wording.date(track.target),
    ],
  }));
  return tableSection(wording, 'tracks', ['track', 'lead', 'members', 'target'], rows);
}

export function standbyList(wording: Wording): SectionPart[] {
  const rows = wording.minutes.standby.map(({ from, until, parties }) => ({
    cells: [wording.moment(from), wording.moment(until), wording.mentions(parties)],
  }));
  return tableSection(wording, 'standby', ['startsAt', 'endsAt', 'who'], rows);
}

export function channelList(wording: Wording): SectionPart[] {
  const entries = wording.minutes.channels.map((channel) => {
    const since: Phrase =
      channel.since === undefined ? [] : [{ kind: 'detail', words: [` (${wording.word('since')} `, ...wording.date(channel.since), ')'] }];
    const [name = [], ...more] = linesOf(channel.text).map((line) => wording.text(line));
    const first = name.length === 0 && channel.ground !== undefined ? wording.withheld(channel.ground) : name;
    return [first, ...more].map((line, index) => [...wording.shielded(channel.ground, line), ...(index === 0 ? since : [])]);
  });
  if (entries.length === 0) return [];
  return [sectionOf(wording, 'channels', [{ kind: 'list', of: 'channels', entries }])];
}

/** Who signs, each below a line to sign on, below what the house style says there. */
export function signatureList(wording: Wording): SectionPart[] {
  const entries = wording.minutes.signatures.map((signer) => {
    const office = attendeeWords(signer, wording.language).function;
    return [['………………………………………'], wording.officer(signer), ...(office === undefined ? [] : [wording.value(office)])];
  });
  const { signature = '' } = wording.context.look ?? {};
  const above = signature === '' ? [] : [{ kind: 'sentence', words: [signature] } as const];
  return entries.length === 0 ? [] : [sectionOf(wording, 'signatures', [...above, { kind: 'list', of: 'signatures', entries }])];
}

/** What the document points at below its text; all notes where the whole text is shown. */
export function noteList(wording: Wording): SectionPart[] {
  const notes = noteParts(wording);
  return notes.length === 0 ? [] : [sectionOf(wording, 'notes', notes)];
}

export function noteParts(wording: Wording): NotesPart[] {
  const notes = wording.notes.list(wording.context.view === 'full', (text, place) => wording.note(text, place));
  const shown = wording.context.sourceLines ? notes : notes.map((note) => ({ ...note, lines: [] }));
  return notes.length === 0 ? [] : [{ kind: 'notes', notes: shown }];
}

/** The grounds that the document shows so far; so it comes last. */
export function legend(wording: Wording): SectionPart[] {
  if (!wording.isPublic()) return [];
  const { language } = wording;
  const rows = inOrder(wording.grounds).map((ground) => ({
    cells: [
      [ground],
      [GROUNDS.get(ground)?.article[language] ?? ''].filter((words) => words !== ''),
      [meaning(ground, language) ?? wording.word('unknown')],
    ],
  }));
  return tableSection(wording, 'legend', ['ground', 'article', 'meaning'], rows);
}

// ---------------------------------------------------------------- sections

function tableSection(wording: Wording, of: FixedWord, columns: readonly FixedWord[], rows: readonly RowParts[]): SectionPart[] {
  return rows.length === 0 ? [] : [sectionOf(wording, of, [tableOf(wording, of, columns, rows)])];
}

/** A table; anchors that are asked for twice go to the first. */
export function tableOf(wording: Wording, of: FixedWord, columns: readonly FixedWord[], rows: readonly RowParts[]): Table {
  const taken = new Set<string>();
  return {
    kind: 'table',
    of,
    columns: columns.map((word, index) => ({ word, name: wording.word(word), isPlain: PLAIN.has(word) || index === 0 })),
    rows: rows.map(({ cells, more = [], after = [], anchor, line }) => {
      const free = anchor === undefined || taken.has(anchor) ? undefined : anchor;
      if (free !== undefined) taken.add(free);
      return { cells, more, after, anchor: free, line };
    }),
  };
}

export function sectionOf(wording: Wording, of: FixedWord, parts: SectionPart['parts']): SectionPart {
  return { kind: 'section', id: idOf(of), title: [wording.word(of)], secret: [], parts, line: undefined };
}

/** `openActions` is `open-actions`. */
function idOf(word: FixedWord): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
