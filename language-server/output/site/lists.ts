import { nameWords } from '../../model/value-text.ts';
import { bodyOf } from '../../project/publication.ts';
import { compareText } from '../../syntax/searching.ts';
import { joined } from '../html-parts.ts';
import { escapeHtml, safeFileName } from '../names.ts';
import { dayHtml, framedPage, meetingFile, type SiteFrame, word } from './frame.ts';
import type { Entry } from './meetings.ts';

const LATEST = 25;
/** A list of more is divided by year. */
const WITHOUT_YEARS = 30;

/** The first page, and one for each body, each series and each year: by their names, each made when it is asked for. */
export function listPages(frame: SiteFrame, entries: readonly Entry[]): Map<string, () => string> {
  const pages = new Map<string, () => string>();
  const taken = new Set<string>();
  const add = (file: string, title: string, of: readonly Entry[]) => {
    pages.set(file, () => framedPage(frame, file, title, byYear(frame, of), { lede: counted(frame, of) }));
    return `<li><a href="${encodeURIComponent(file)}">${escapeHtml(title)}</a> <span class="count">${of.length}</span></li>`;
  };
  const grouped = (nameOf: (entry: Entry) => string | undefined) =>
    [...Map.groupBy(entries, (entry) => nameOf(entry) ?? '')].filter(([name]) => name !== '').sort(([a], [b]) => compareText(a, b));
  const bodies = grouped(({ outline: minutes }) => bodyOf(frame.publication, minutes.series?.id)?.name).map(([name, of]) =>
    add(`orgaan-${free(safeFileName(name), taken)}.html`, name, of),
  );
  const series = grouped(({ outline: minutes }) => minutes.series && nameWords(minutes.series.name)).map(([name, of]) =>
    add(`reeks-${free(safeFileName(of[0]!.outline.series!.id || name), taken)}.html`, name, of),
  );
  const years = grouped(({ date }) => date?.slice(0, 4))
    .reverse()
    .map(([year, of]) => {
      const file = `jaar-${year}.html`;
      pages.set(file, () => framedPage(frame, file, `${frame.title} ${year}`, list(frame, of), { lede: counted(frame, of) }));
      return `<li><a href="${file}">${year}</a> <span class="count">${of.length}</span></li>`;
    });
  const feeds = [
    ...(frame.base === undefined ? [] : [`<li><a href="feed.xml">${word(frame, 'feed')}</a></li>`]),
    `<li><a href="agenda.ics">${word(frame, 'calendar')}</a></li>`,
  ];
  const links = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `<section>\n<h2>${title}</h2>\n<ul class="links">\n${rows.join('\n')}\n</ul>\n</section>`;
  const ways = [
    links(word(frame, 'bodies'), bodies),
    links(word(frame, 'series'), series),
    links(word(frame, 'years'), years),
    links(word(frame, 'follow'), feeds),
  ];
  const body = [
    `<section>\n<h2>${word(frame, 'latest')}</h2>\n${list(frame, entries.slice(0, LATEST))}\n</section>`,
    `<div class="ways">\n${joined(ways)}\n</div>`,
  ];
  pages.set('index.html', () => framedPage(frame, 'index.html', frame.title, joined(body), { lede: word(frame, 'lede') }));
  return pages;
}

/** Names that differ in case only are one file on many disks. */
function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${name}-${count}`;
  taken.add(found.toLowerCase());
  return found;
}

/** `12 vergaderingen, 3 november 2022 – 1 december 2022` */
function counted({ language }: SiteFrame, entries: readonly Entry[]): string {
  const days = entries.flatMap(({ date }) => date ?? []);
  const words = { nl: entries.length === 1 ? 'vergadering' : 'vergaderingen', en: entries.length === 1 ? 'meeting' : 'meetings' };
  const period = [...new Set([days.at(-1), days[0]])].flatMap((day) => (day === undefined ? [] : dayHtml(day, language))).join(' – ');
  return [`${entries.length} ${words[language]}`, period].filter((part) => part !== '').join(', ');
}

function byYear(frame: SiteFrame, entries: readonly Entry[]): string {
  if (entries.length <= WITHOUT_YEARS) return list(frame, entries);
  const years = [...Map.groupBy(entries, ({ date }) => date?.slice(0, 4) ?? '')];
  return years.map(([year, of]) => `<section>\n<h2>${year || word(frame, 'undated')}</h2>\n${list(frame, of)}\n</section>`).join('\n');
}

function list(frame: SiteFrame, entries: readonly Entry[]): string {
  if (entries.length === 0) return `<p>${word(frame, 'none')}</p>`;
  const rows = entries.map(({ name, title, date }) => {
    const link = `<a href="${meetingFile(name, 'html')}">${escapeHtml(title)}</a>`;
    return date === undefined ? `<li class="undated">${link}</li>` : `<li>${dayHtml(date, frame.language)} ${link}</li>`;
  });
  return `<ul class="meetings">\n${rows.join('\n')}\n</ul>`;
}
