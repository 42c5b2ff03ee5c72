import { GROUNDS, meaning } from '../model/grounds.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import type { RenderContext } from './context.ts';
import type { PartRenderer } from './prose.ts';
import {
  type AnyAttendee,
  type AnyBlock,
  type AnyItem,
  type AnyNestedItem,
  type AnyParty,
  type AnyPartyMention,
  type AnySection,
  type AnyText,
  actionState,
  attendeeDetails,
  dateInWords,
  groundsIn,
  itemsOf,
  momentInWords,
  timeInWords,
  wordsFor,
} from './view.ts';
import { CLASSIFICATION_WORDS, PRIORITY_WORDS, STATUS_WORDS, type Word } from './words.ts';

/** A meeting as CommonMark with tables, for a wiki. Names and words that are put in can never become mark-up. */
export function renderMarkdown(minutes: AnyMinutes, context: RenderContext): string {
  return `${new MarkdownMinutes(minutes, context)
    .blocks()
    .filter((block) => block !== '')
    .join('\n\n')
    .toWellFormed()}\n`;
}

/** Text that Markdown takes for nothing but text (CommonMark 2.4), on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>()#|~!&]/g, '\\$&')
    .replace(/^([ \t]*)([-+=]|\d+[.)](?=\s|$))/, (_, blanks: string, mark: string) => `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** A text as Markdown source with references in words. */
export function textToMarkdown(text: AnyText, render: PartRenderer): string {
  return text.map((part) => (typeof part === 'string' ? harmless(part) : render(part))).join('');
}

/** Raw HTML and pictures of the source become text; a line that would be a heading stays a line. */
function harmless(source: string): string {
  return source
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/(?<!\\)<(?!https?:\/\/[^\s<>]*>|mailto:[^\s<>]*>)/g, '\\<')
    .replace(/(?<!\\)!\[/g, '\\![')
    .replace(/(\]\(\s*<?)\s*(?!https?:|mailto:|#)[a-z][a-z0-9+.-]*:/gi, '$1#')
    .replace(/^( {0,3})(#{1,6}(?:\s|$))/gm, '$1\\$2')
    .replace(/^( {0,3})(=+|-+)[ \t]*$/gm, (line, blanks: string, mark: string) => (mark.startsWith('=') ? `${blanks}\\${mark}` : line));
}

class MarkdownMinutes {
  private readonly minutes: AnyMinutes;
  private readonly context: RenderContext;
  private readonly word: (word: Word) => string;
  private readonly part: PartRenderer = (part) => this.renderPart(part);

  constructor(minutes: AnyMinutes, context: RenderContext) {
    this.minutes = minutes;
    this.context = context;
    this.word = wordsFor(minutes.language);
  }

  blocks(): string[] {
    const { minutes } = this;
    const { view } = this.context;
    const result = [`# ${this.inline(minutes.name)}`, this.state(), this.facts()];
    if (view === 'invitation') result.push(`## ${this.word('agenda')}`, this.agenda(minutes.sections, ''));
    if (view === 'full') result.push(...this.body(minutes.blocks), ...minutes.sections.flatMap((section) => this.section(section)));
    if (view === 'full' || view === 'invitation') result.push(...this.tracks(), ...this.channels(), ...this.standby());
    if (view === 'full' || view === 'decisions') result.push(...this.decisions());
    if (view === 'full' || view === 'actions') result.push(...this.actions());
    return [...result, ...this.legend()];
  }

  private state(): string {
    const { status } = this.minutes;
    if (status?.value === 'draft') return `*${this.word('draft')}*`;
    if (status?.value === 'approved') {
      return `*${status.approvedOn === undefined ? this.word('approved') : `${this.word('approvedOn')} ${dateInWords({ date: status.approvedOn, text: '', at: undefined }, this.minutes.language)}`}*`;
    }
    return '';
  }

  private facts(): string {
    const { minutes } = this;
    const { language } = minutes;
    const people = (list: readonly AnyAttendee[]) => list.map((attendee) => this.attendee(attendee)).join(', ');
    const text = (value: AnyText | undefined) => (value === undefined ? '' : this.inline(value));
    const rows: [Word, string][] = [
      ['series', escapeMarkdown(minutes.series?.name ?? '')],
      ['date', escapeMarkdown(dateInWords(minutes.date, language))],
      ['time', escapeMarkdown(timeInWords(minutes))],
      ['location', text(minutes.location)],
      ['purpose', text(minutes.purpose)],
      ['description', text(minutes.description)],
      ['reference', text(minutes.reference)],
      ['classification', minutes.classification === undefined ? '' : CLASSIFICATION_WORDS[minutes.classification.value][language]],
      ['chair', this.mention(minutes.chair)],
      ['secretary', this.mention(minutes.secretary)],
      ['contact', this.mention(minutes.contact)],
      ['present', people(minutes.present)],
      ['absent', people(minutes.absent)],
      ['to', people(minutes.to)],
      ['cc', people(minutes.cc)],
      [
        'next',
        minutes.next === undefined
          ? ''
          : [dateInWords(minutes.next.date, language), minutes.next.time?.start ?? ''].filter(Boolean).join(', '),
      ],
      [
        'attachments',
        minutes.attachments
          .map(({ title, target }) =>
            [this.inline(title), target === undefined ? '' : `(${escapeMarkdown(target)})`].filter(Boolean).join(' '),
          )
          .join(', '),
      ],
    ];
    return rows
      .filter(([, value]) => value !== '')
      .map(([word, value]) => `- **${this.word(word)}:** ${value}`)
      .join('\n');
  }

  private agenda(sections: readonly AnySection[], indent: string): string {
    return sections
      .map(
        (section) =>
          `${indent}- ${this.title(section)}${section.sections.length === 0 ? '' : `\n${this.agenda(section.sections, `${indent}  `)}`}`,
      )
      .join('\n');
  }

  private title(section: AnySection): string {
    return `${section.number === undefined ? '' : `${escapeMarkdown(section.number)}\\. `}${this.inline(section.title)}`;
  }

  private section(section: AnySection): string[] {
    const ground =
      section.ground === undefined || this.isPublic() ? [] : [`*${this.word('shielded')} ${escapeMarkdown(this.article(section.ground))}*`];
    return [
      `${'#'.repeat(Math.min(section.level + 1, 6))} ${this.title(section)}`,
      ...ground,
      ...this.body(section.blocks),
      ...section.sections.flatMap((child) => this.section(child)),
    ];
  }

  private body(blocks: readonly AnyBlock[]): string[] {
    return blocks.map((block) => {
      switch (block.kind) {
        case 'prose':
          return textToMarkdown(block.text, this.part);
        case 'withheld':
          return this.withheld(block.ground);
        case 'track':
        case 'channel':
        case 'standby':
          return '';
        default:
          return this.item(block);
      }
    });
  }

  private item(item: AnyItem): string {
    const label = `**${this.word(item.kind)}${item.id === undefined ? '' : ` ${escapeMarkdown(item.id)}`}**${this.facet(item)}`;
    const text = textToMarkdown(item.text, this.part);
    const nested = item.items.map((child) => `\n- ${this.nested(child).replace(/\n/g, '\n  ')}`).join('');
    return `${label}: ${text}${nested === '' ? '' : `\n${nested}`}`;
  }

  private nested(item: AnyNestedItem): string {
    return item.kind === 'withheld' ? this.withheld(item.ground) : this.item(item);
  }

  private withheld(ground: string): string {
    return `**\\[${this.word('withheld')} ${escapeMarkdown(this.article(ground) || this.word('unknown'))}\\]**`;
  }

  private facet(item: AnyItem): string {
    const { language } = this.minutes;
    const facts: string[] = [];
    if (item.kind === 'progress')
      facts.push(this.renderPart(item.about), ...(item.status === undefined ? [] : [STATUS_WORDS[item.status][language]]));
    facts.push(...('owners' in item ? item.owners : item.parties).map((party: AnyPartyMention) => this.mention(party)));
    if ('due' in item && item.due !== undefined)
      facts.push(`${this.word('due').toLowerCase()} ${escapeMarkdown(dateInWords(item.due, language))}`);
    if (item.track !== undefined) facts.push(`${this.word('track').toLowerCase()} ${escapeMarkdown(item.track)}`);
    if ('priority' in item && item.priority !== undefined)
      facts.push(`${this.word('priority').toLowerCase()} ${PRIORITY_WORDS[item.priority][language]}`);
    const state = actionState(item, this.context);
    if (state !== undefined && state.status !== 'open') facts.push(STATUS_WORDS[state.status][language]);
    if (state?.overdue) facts.push(`**${this.word('overdue')}**`);
    return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  }

  // ---------------------------------------------------------------- tables

  private table(caption: Word, heads: readonly Word[], rows: readonly (readonly string[])[]): string[] {
    if (rows.length === 0) return [];
    const row = (cells: readonly string[]) =>
      `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
    return [
      `## ${this.word(caption)}`,
      [row(heads.map((word) => this.word(word))), `|${' --- |'.repeat(heads.length)}`, ...rows.map(row)].join('\n'),
    ];
  }

  private decisions(): string[] {
    const rows = [...itemsOf(this.minutes)]
      .filter(({ item }) => item.kind === 'decision')
      .map(({ item }) => [
        escapeMarkdown(item.id ?? '–'),
        this.inline(item.text),
        'parties' in item ? item.parties.map((party: AnyPartyMention) => this.mention(party)).join(', ') || '–' : '–',
      ]);
    return this.table('decisions', ['number', 'decision', 'who'], rows);
  }

  private actions(): string[] {
    const { language } = this.minutes;
    const rows = [...itemsOf(this.minutes)].flatMap(({ item }) => {
      if (item.kind !== 'action' && item.kind !== 'agreement') return [];
      const state = actionState(item, this.context)!;
      const due = state.due === undefined ? item.due : { date: state.due, text: state.due, at: undefined };
      return [
        [
          escapeMarkdown(item.id ?? '–'),
          this.inline(item.text),
          item.owners.map((owner: AnyPartyMention) => this.mention(owner)).join(', ') || '–',
          `${escapeMarkdown(dateInWords(due, language)) || '–'}${state.overdue ? ` **(${this.word('overdue')})**` : ''}`,
          STATUS_WORDS[state.status][language],
        ],
      ];
    });
    return this.table('actions', ['number', 'what', 'who', 'due', 'status'], rows);
  }

  private tracks(): string[] {
    const rows = this.minutes.tracks.map((track) => [
      track.name.length === 0 ? escapeMarkdown(track.id) : this.inline(track.name),
      this.mention(track.lead) || '–',
      track.members.map((member: AnyPartyMention) => this.mention(member)).join(', ') || '–',
      escapeMarkdown(dateInWords(track.target, this.minutes.language)) || '–',
    ]);
    return this.table('tracks', ['track', 'lead', 'members', 'target'], rows);
  }

  private channels(): string[] {
    const { channels, language } = this.minutes;
    if (channels.length === 0) return [];
    const rows = channels.map((channel) => {
      const since = channel.since === undefined ? '' : ` (${this.word('since')} ${escapeMarkdown(dateInWords(channel.since, language))})`;
      return `- ${this.shielded(channel.ground, this.inline(channel.text))}${since}`;
    });
    return [`## ${this.word('channels')}`, rows.join('\n')];
  }

  private standby(): string[] {
    const { language } = this.minutes;
    const rows = this.minutes.standby.map((shift) => [
      escapeMarkdown(`${momentInWords(shift.from, language)} ${this.word('until')} ${momentInWords(shift.until, language)}`),
      shift.parties.map((party: AnyPartyMention) => this.mention(party)).join(', ') || '–',
    ]);
    return this.table('standby', ['date', 'who'], rows);
  }

  private legend(): string[] {
    if (!this.isPublic()) return [];
    const { language } = this.minutes;
    const rows = groundsIn(this.minutes).map((ground) => [
      escapeMarkdown(ground),
      escapeMarkdown(GROUNDS.get(ground)?.article[language] ?? ''),
      escapeMarkdown(meaning(ground, language) ?? ''),
    ]);
    return this.table('legend', ['ground', 'article', 'meaning'], rows);
  }

  // ---------------------------------------------------------------- words

  private isPublic(): boolean {
    return this.minutes.at === undefined;
  }
  private article(ground: string): string {
    return GROUNDS.get(ground)?.article[this.minutes.language] ?? ground;
  }
  private inline(text: AnyText): string {
    return textToMarkdown(text, this.part).replace(/\s*\n\s*/g, ' ');
  }
  private party(party: AnyParty): string {
    return 'name' in party ? escapeMarkdown(party.name) : `**\\[${escapeMarkdown(party.ground)}\\]**`;
  }
  private mention(mention: AnyPartyMention | undefined): string {
    return mention === undefined ? '' : this.shielded(mention.ground, this.party(mention.party));
  }
  private attendee(attendee: AnyAttendee): string {
    const { words, onBehalfOf } = attendeeDetails(attendee, this.minutes.language);
    const details = [
      ...words.map(escapeMarkdown),
      ...(onBehalfOf === undefined ? [] : [`${this.word('onBehalfOf')} ${this.party(onBehalfOf)}`]),
    ];
    return this.shielded(attendee.ground, this.party(attendee.party)) + (details.length === 0 ? '' : ` (${details.join(', ')})`);
  }
  private shielded(ground: string | undefined, text: string): string {
    return ground === undefined || this.isPublic() ? text : `\\[${escapeMarkdown(ground)}: ${text}\\]`;
  }
  private renderPart(part: Parameters<PartRenderer>[0]): string {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'shield':
        return 'content' in part ? this.shielded(part.ground, this.inline(part.content)) : `**\\[${escapeMarkdown(part.ground)}\\]**`;
      case 'reference':
        return part.target === undefined ? escapeMarkdown(`#${part.label}`) : escapeMarkdown(part.target.name ?? part.label);
    }
  }
}
