import { OUTCOME_WORDS, STATUS_WORDS } from '../../document/words.ts';
import type { Public } from '../../model/minutes.ts';
import { queryRegister, type RegisterEntry, type RegisterKind } from '../../register/query.ts';
import { joined } from '../html-parts.ts';
import { escapeHtml, itemAnchor, safeFileName } from '../names.ts';
import { type RegisterColumn, registerRow } from '../register/rows.ts';
import { dayHtml, framedPage, meetingFile, REGISTER_PAGES, REGISTERS, type SiteFrame, word } from './frame.ts';
import type { Published } from './published.ts';
import { SITE_WORDS, type SiteWord } from './words.ts';

type Kind = keyof typeof REGISTER_PAGES;

/** What each index tells beside its text, its day and its meeting. */
const COLUMNS: Readonly<Record<Kind, readonly (readonly [RegisterColumn, SiteWord])[]>> = {
  decision: [['owners', 'who']],
  motion: [
    ['owners', 'who'],
    ['status', 'state'],
  ],
  vote: [['status', 'state']],
  commitment: [
    ['owners', 'who'],
    ['to', 'to'],
    ['due', 'due'],
    ['status', 'state'],
  ],
};

/** The indexes of decisions, motions, votes and commitments, each with filters that need no script: by their names. */
export function registerPages(frame: SiteFrame, { register, context }: Published): Map<string, string> {
  return new Map(
    REGISTERS.map((kind) => {
      const entries = queryRegister<Public>(register, {
        kinds: new Set<RegisterKind>([kind]),
        status: 'all',
        sort: 'meeting',
        today: context.today,
        includes: () => true,
      });
      return [REGISTER_PAGES[kind], registerPage(frame, kind, entries)];
    }),
  );
}

function registerPage(frame: SiteFrame, kind: Kind, entries: readonly RegisterEntry<Public>[]): string {
  const rows = entries.map((entry) => ({ entry, cells: registerRow(entry, frame.language) })).reverse();
  const years = [...new Set(rows.flatMap(({ entry }) => entry.recorded.meeting.date?.date?.slice(0, 4) ?? []))].sort().reverse();
  const states = COLUMNS[kind].some(([column]) => column === 'status')
    ? [...new Set(rows.map(({ entry }) => stateOf(entry, frame)))].sort()
    : [];
  const year = new Filter('jaar', years);
  const state = new Filter(
    'stand',
    states.filter((one) => one !== ''),
  );
  const columns = COLUMNS[kind];
  const head = ['date', 'what', ...columns.map(([, key]) => key), 'meeting'] as readonly SiteWord[];
  const body = rows.map(({ entry, cells }) => {
    const { meeting, item } = entry.recorded;
    const page = meetingFile(safeFileName(meeting.id), 'html');
    const to = item.id === undefined ? page : `${page}#${encodeURIComponent(itemAnchor(item.id))}`;
    const marks = [year.mark(meeting.date?.date?.slice(0, 4)), state.mark(stateOf(entry, frame))].filter((mark) => mark !== '');
    const values = [
      cell(frame, 'date', dayOf(frame, meeting.date?.date)),
      `<th scope="row">${escapeHtml(cells.text) || '–'}</th>`,
      ...columns.map(([column, key]) => cell(frame, key, escapeHtml(cells[column]) || '–')),
      cell(frame, 'meeting', `<a href="${to}">${escapeHtml(cells.meeting)}</a>`),
    ];
    return `<tr${marks.length === 0 ? '' : ` class="${marks.join(' ')}"`}>${values.join('')}</tr>`;
  });
  const table = `<table class="register">\n<thead><tr>${head.map((key) => `<th scope="col">${word(frame, key)}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
  const choices = [year.html(word(frame, 'year'), word(frame, 'all')), state.html(word(frame, 'state'), word(frame, 'all'))];
  const content = rows.length === 0 ? `<p>${word(frame, 'none')}</p>` : joined([...choices, table]);
  return framedPage(frame, SITE_WORDS[kind][frame.language], content, {
    style: `${STYLE}${year.style()}${state.style()}`,
  });
}

const STYLE = 'main table.register{table-layout:auto}main table.register th[scope=row]{font-weight:400}';

function dayOf({ language }: SiteFrame, date: string | undefined): string {
  return date === undefined ? '–' : dayHtml(date, language);
}

function cell(frame: SiteFrame, key: SiteWord, html: string): string {
  return `<td data-label="${word(frame, key)}">${html}</td>`;
}

/** `aangenomen`, `open`: what came of it, or how far it is. */
function stateOf({ outcome, status }: RegisterEntry<Public>, { language }: SiteFrame): string {
  if (outcome !== undefined) return OUTCOME_WORDS[outcome][language];
  return status === undefined ? '' : STATUS_WORDS[status][language];
}

/** A choice of one value, by radio buttons and a style sheet (Selectors 4, `:has`). Where a browser has none, all rows show. */
class Filter {
  private readonly name: string;
  private readonly values: readonly string[];

  constructor(name: string, values: readonly string[]) {
    this.name = name;
    this.values = values;
  }

  mark(value: string | undefined): string {
    const at = value === undefined ? -1 : this.values.indexOf(value);
    return at < 0 ? '' : `${this.name}-${at}`;
  }

  style(): string {
    return this.values
      .map((_, at) => `main:has(#${this.name}-${at}-keuze:checked) tbody tr:not(.${this.name}-${at}){display:none}`)
      .join('');
  }

  html(legend: string, all: string): string {
    if (this.values.length < 2) return '';
    const choice = (id: string, label: string, checked = '') =>
      `<label><input type="radio" name="${this.name}" id="${id}"${checked}> ${label}</label>`;
    const choices = this.values.map((value, at) => choice(`${this.name}-${at}-keuze`, escapeHtml(value)));
    return `<fieldset><legend>${legend}</legend>\n${[choice(`${this.name}-alle`, all, ' checked'), ...choices].join('\n')}\n</fieldset>`;
  }
}
