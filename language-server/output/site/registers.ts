import { FIXED_WORDS, OUTCOME_WORDS, STATUS_WORDS } from '../../document/words.ts';
import type { Language, Public } from '../../model/minutes.ts';
import { nameWords } from '../../model/value-text.ts';
import { bodyOf } from '../../project/publication.ts';
import { queryRegister, type RegisterEntry, type RegisterKind } from '../../register/query.ts';
import type { Register } from '../../register/register.ts';
import { tallyWords } from '../../register/tally-words.ts';
import { formatDate } from '../../syntax/plain-date.ts';
import { joined } from '../html-parts.ts';
import { escapeHtml, itemAnchor, safeFileName } from '../names.ts';
import { entryText, type RegisterColumn, registerRow } from '../register/rows.ts';
import { Filter } from './filters.ts';
import { dayHtml, framedPage, meetingFile, REGISTER_PAGES, REGISTERS, type SiteFrame, word } from './frame.ts';
import type { Published } from './published.ts';
import { SITE_WORDS, type SiteWord } from './words.ts';

type Kind = keyof typeof REGISTER_PAGES;
type Entry = RegisterEntry<Public>;

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

/** So many rows a browser shows at once without getting slow. */
const ON_PAGE = 1000;
/** So many of the newest stand on the first page of an index that has more. */
const NEWEST = 100;

/**
 * The indexes of decisions, motions, votes and commitments by their names: the newest on the first page, then a page for each year, and for each
 * month of a year that has too many for one page. Each has filters that need no script.
 */
export function* registerPages(frame: SiteFrame, { register, context }: Published): Iterable<readonly [name: string, page: string]> {
  for (const kind of REGISTERS) {
    const entries = queryRegister<Public>(register, {
      kinds: new Set<RegisterKind>([kind]),
      status: 'all',
      sort: 'meeting',
      today: context.today,
      includes: () => true,
    }).toReversed();
    yield* new IndexPages(frame, kind, register).all(entries);
  }
}

class IndexPages {
  private readonly frame: SiteFrame;
  private readonly kind: Kind;
  private readonly register: Register<Public>;

  constructor(frame: SiteFrame, kind: Kind, register: Register<Public>) {
    this.frame = frame;
    this.kind = kind;
    this.register = register;
  }

  *all(entries: readonly Entry[]): Iterable<[string, string]> {
    const name = REGISTER_PAGES[this.kind];
    const title = SITE_WORDS[this.kind][this.frame.language];
    const years = [...Map.groupBy(entries, (entry) => partOf(entry, 4))];
    if (entries.length <= NEWEST) {
      yield [`${name}.html`, this.page(`${name}.html`, title, entries, '')];
      return;
    }
    const links = years.map(([year, of]) => this.link(name, year, year, of.length));
    const first = `<h2>${word(this.frame, 'years')}</h2>\n<ul class="links row">\n${links.join('\n')}\n</ul>\n<h2>${word(this.frame, 'newest')}</h2>`;
    yield [`${name}.html`, this.page(`${name}.html`, title, entries.slice(0, NEWEST), first)];
    for (const [year, of] of years) {
      const heading = `${title} ${year || SITE_WORDS.undated[this.frame.language]}`;
      if (of.length <= ON_PAGE) yield [this.file(name, year), this.page(this.file(name, year), heading, of, '')];
      else {
        const months = [...Map.groupBy(of, (entry) => partOf(entry, 7))];
        const list = months.map(([month, rows]) => this.link(name, month, monthName(month, this.frame.language), rows.length));
        const body = `<ul class="links">\n${list.join('\n')}\n</ul>`;
        yield [this.file(name, year), framedPage(this.frame, this.file(name, year), heading, body)];
        for (const [month, rows] of months) {
          const words = `${title} ${monthName(month, this.frame.language)}`;
          yield [this.file(name, month), this.page(this.file(name, month), words, rows, '')];
        }
      }
    }
  }

  private file(name: string, period: string): string {
    return `${name}-${period || 'zonder-datum'}.html`;
  }

  private link(name: string, period: string, words: string, count: number): string {
    const label = escapeHtml(words || SITE_WORDS.undated[this.frame.language]);
    return `<li><a href="${this.file(name, period)}">${label}</a> <span class="count">${count}</span></li>`;
  }

  private page(file: string, title: string, entries: readonly Entry[], first: string): string {
    const { frame, kind } = this;
    if (entries.length === 0) return framedPage(frame, file, title, `<p>${word(frame, 'none')}</p>`);
    const columns = COLUMNS[kind];
    const hasState = columns.some(([column]) => column === 'status');
    const year = new Filter('jaar', distinct(entries.map((entry) => partOf(entry, 4))).reverse());
    const who = new Filter('orgaan', distinct(entries.map((entry) => this.meets(entry))));
    const state = new Filter('stand', hasState ? distinct(entries.map((entry) => stateOf(entry, frame))) : []);
    const head = ['date', 'what', ...columns.map(([, key]) => key), 'meeting'] as readonly SiteWord[];
    const body = entries.map((entry) => this.row(entry, [year, who, state]));
    const columnsOf = head.map((key) => `<th scope="col" class="of-${key}">${word(frame, key)}</th>`).join('');
    const table = `<table class="register">\n<thead><tr>${columnsOf}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
    const all = word(frame, 'all');
    const choices = [year.html(word(frame, 'year'), all), who.html(word(frame, 'bodies'), all), state.html(word(frame, 'state'), all)];
    return framedPage(frame, file, title, joined([first, ...choices, table]), {
      style: `${STYLE}${year.style()}${who.style()}${state.style()}`,
    });
  }

  private row(entry: Entry, [year, who, state]: readonly [Filter, Filter, Filter]): string {
    const { frame } = this;
    const { meeting, item } = entry.recorded;
    const cells = registerRow(entry, frame.language);
    const page = meetingFile(safeFileName(meeting.id), 'html');
    const to = item.id === undefined ? page : `${page}#${encodeURIComponent(itemAnchor(item.id))}`;
    const marks = [year.mark(partOf(entry, 4)), who.mark(this.meets(entry)), state.mark(stateOf(entry, frame))].filter(
      (mark) => mark !== '',
    );
    const values = [
      this.cell('date', meeting.date?.date === undefined ? '–' : dayHtml(meeting.date.date, frame.language)),
      `<th scope="row">${escapeHtml(this.voteText(entry) ?? cells.text) || '–'}</th>`,
      ...COLUMNS[this.kind].map(([column, key]) => this.cell(key, escapeHtml(cells[column]) || '–')),
      this.cell('meeting', `<a href="${to}">${escapeHtml(cells.meeting)}</a>`),
    ];
    return `<tr${marks.length === 0 ? '' : ` class="${marks.join(' ')}"`}>${values.join('')}</tr>`;
  }

  /** `Motie M1: Verzoekt om licht (3 voor, 2 tegen)`: who reads of a vote knows no ids. Undefined for what is none, or is on nothing that has a name. */
  private voteText(entry: Entry): string | undefined {
    const { recorded, votedOn } = entry;
    const { item } = recorded;
    const on = votedOn === undefined ? undefined : this.register.item(votedOn);
    if (item.kind !== 'vote' || on === undefined || on.ground !== undefined) return undefined;
    const { language } = this.frame;
    const about = [FIXED_WORDS[on.kind][language], on.id ?? ''].join(' ').trim();
    const count = tallyWords(item, language);
    const said = `${about}: ${entryText(on.text).replace(/[.;]$/, '')}${count === '' ? '' : ` (${count})`}`;
    const more = entryText(item.text);
    // Its outcome has a column of its own.
    return more === '' || more.replace(/\.$/, '').toLowerCase() === stateOf(entry, this.frame) ? said : `${said}. ${more}`;
  }

  /** The body that meets; where nobody said, the series. */
  private meets({ recorded: { meeting } }: Entry): string {
    return bodyOf(this.frame.publication, meeting.series?.id)?.name ?? nameWords(meeting.series?.name ?? '');
  }

  private cell(key: SiteWord, html: string): string {
    return `<td data-label="${word(this.frame, key)}" class="of-${key}">${html}</td>`;
  }
}

const STYLE = `html body{max-width:64rem}main table.register{table-layout:auto;font-size:.9rem}main table.register th[scope=row]{font-weight:400}
@media (min-width:40.01rem){main .register td,main .register th{overflow-wrap:break-word}main .of-date,main .of-due{white-space:nowrap}main .of-who,main .of-to,main .of-state,main .of-meeting{min-width:7rem}main td.of-who,main td.of-to{max-width:14rem}}`;

/** The year or the month of an entry's meeting; empty where it has no date. */
function partOf({ recorded: { meeting } }: Entry, length: 4 | 7): string {
  return meeting.date?.date?.slice(0, length) ?? '';
}

function monthName(month: string, language: Language): string {
  return month === '' ? '' : formatDate(`${month}-01`, language).replace(/^1 /, '');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}

/** `aangenomen`, `open`: what came of it, or how far it is. */
function stateOf({ outcome, status }: Entry, { language }: SiteFrame): string {
  if (outcome !== undefined) return OUTCOME_WORDS[outcome][language];
  return status === undefined ? '' : STATUS_WORDS[status][language];
}
