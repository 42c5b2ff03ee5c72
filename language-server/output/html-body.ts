import { type AnyBlock, type AnyItem, type AnySection, actionState } from '../document/view.ts';
import { PRIORITY_WORDS, STATUS_WORDS, type Word } from '../document/words.ts';
import type { HtmlWords } from './html-words.ts';
import { escapeHtml, itemAnchor } from './names.ts';

/** The agenda, its sections and what stands in them. */

/** The list of sections, as links where the sections themselves are on the page. */
export function agenda(words: HtmlWords, leastSections: number): string {
  const { sections } = words.minutes;
  if (sections.length < leastSections) return '';
  return `<nav class="agenda" aria-labelledby="agenda">\n<h2 id="agenda">${words.word('agenda')}</h2>\n${agendaList(words, sections, '')}\n</nav>`;
}

function agendaList(words: HtmlWords, sections: readonly AnySection[], prefix: string): string {
  const linked = words.context.view === 'full';
  const rows = sections.map((section, index) => {
    const path = `${prefix}${index + 1}`;
    const label = sectionTitle(words, section, false);
    const below = section.sections.length === 0 ? '' : `\n${agendaList(words, section.sections, `${path}-`)}`;
    return `<li>${linked ? `<a href="#section-${path}">${label}</a>` : label}${below}</li>`;
  });
  return `<ol>\n${rows.join('\n')}\n</ol>`;
}

function sectionTitle(words: HtmlWords, section: AnySection, links: boolean): string {
  if (section.ground !== undefined && words.isPublic()) return words.word('notPublic');
  const number = section.number === undefined ? '' : `${escapeHtml(section.number)}. `;
  return number + words.inline(section.title, links);
}

/** A section and those in it; the depth of its heading is its depth in the agenda, so that no level is skipped. */
export function sectionHtml(words: HtmlWords, section: AnySection, path: string, depth = 2): string {
  const tag = `h${Math.min(depth, 5)}`;
  const secret = words.secret(section.ground);
  return joined([
    '<section>',
    `<${tag} id="section-${path}"${words.line(section)}>${sectionTitle(words, section, true)}${secret && ` ${secret}`}</${tag}>`,
    blocksHtml(words, section.blocks, section.track),
    ...section.sections.map((child, index) => sectionHtml(words, child, `${path}-${index + 1}`, depth + 1)),
    '</section>',
  ]);
}

/** @param track the track of the section: its items need not say it again. */
export function blocksHtml(words: HtmlWords, blocks: readonly AnyBlock[], track?: string): string {
  return joined(blocks.map((block) => blockHtml(words, block, track)));
}

function blockHtml(words: HtmlWords, block: AnyBlock, track: string | undefined): string {
  switch (block.kind) {
    case 'prose':
      return words.prose(block.text, block.lines);
    case 'withheld':
      return withheldBlock(words, block.ground);
    // Tables of their own.
    case 'track':
    case 'channel':
    case 'standby':
      return '';
    default:
      return itemHtml(words, block, track);
  }
}

function withheldBlock(words: HtmlWords, ground: string): string {
  words.grounds.add(ground);
  const because = `${words.word('withheld')} ${words.article(ground) || words.word('unknown')}.`;
  return `<p class="gap"><span class="withheld">[${escapeHtml(ground || '?')}]</span> ${escapeHtml(because)}</p>`;
}

function itemHtml(words: HtmlWords, item: AnyItem, track: string | undefined): string {
  const anchor = item.id === undefined ? '' : words.anchor(itemAnchor(item.id));
  const secret = words.secret(item.ground);
  const label = `<strong>${words.word(item.kind)}${item.id === undefined ? '' : ` ${escapeHtml(item.id)}`}</strong>`;
  return joined([
    `<div class="item item-${item.kind}"${anchor}${words.line(item)}>`,
    `<p class="item-head">${label}${secret && ` ${secret}`}</p>`,
    '<div class="item-body">',
    words.prose(item.text, item.lines),
    itemFacts(words, item, track),
    ...item.items.map((child) => (child.kind === 'withheld' ? withheldBlock(words, child.ground) : itemHtml(words, child, item.track))),
    '</div>',
    '</div>',
  ]);
}

function itemFacts(words: HtmlWords, item: AnyItem, track: string | undefined): string {
  const { language } = words;
  const state = actionState(item, words.context, words.minutes);
  const late = state?.overdue ? `<strong class="overdue">${words.word('overdue')}</strong>` : '';
  const due = 'due' in item ? words.date(item.due) : '';
  const moved = state?.due !== undefined && 'due' in item && state.due !== item.due?.date ? words.time(state.due) : '';
  const status = item.kind === 'progress' ? item.status : state?.status === 'open' ? undefined : state?.status;
  const facts: [Word, string][] = [
    ['about', item.kind === 'progress' ? words.reference(item.about) : ''],
    ['who', words.mentions('owners' in item ? item.owners : item.parties)],
    ['due', joined([moved === '' ? due : moved, late], ' ')],
    ['status', status === undefined ? '' : STATUS_WORDS[status][language]],
    ['track', item.track === undefined || item.track === track ? '' : words.track(item.track)],
    ['priority', 'priority' in item && item.priority !== undefined ? PRIORITY_WORDS[item.priority][language] : ''],
  ];
  const shown = facts.filter(([, value]) => value !== '');
  if (shown.length === 0) return '';
  return `<dl class="item-facts">\n${shown.map(([word, value]) => `<div><dt>${words.word(word)}</dt> <dd>${value}</dd></div>`).join('\n')}\n</dl>`;
}

function joined(parts: readonly string[], by = '\n'): string {
  return parts.filter((part) => part !== '').join(by);
}
