import type { RenderContext } from '../document/context.ts';
import { documentKind, type Fact, factsOf } from '../document/facts.ts';
import {
  type ActionState,
  type AnyAttendee,
  type AnyBlock,
  type AnyItem,
  type AnyNestedItem,
  type AnyParty,
  type AnyPartyMention,
  type AnySection,
  type AnyText,
  actionState,
  attendeeWords,
  dateInWords,
  itemsOf,
  linesOf,
  momentInWords,
  openActions,
  partyName,
  trackWords,
} from '../document/view.ts';
import { PRIORITY_WORDS, STATUS_WORDS, type Word } from '../document/words.ts';
import { GROUNDS, meaning } from '../model/grounds.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { escapeMarkdown, textToMarkdown } from './markdown-words.ts';
import { PlainForm } from './plain-form.ts';
import type { PartRenderer } from './prose.ts';

/** A meeting as CommonMark with tables, for a wiki. Names and words that are put in can never become mark-up. */
export function renderMarkdown(minutes: AnyMinutes, context: RenderContext): string {
  return `${new MarkdownMinutes(minutes, context)
    .blocks()
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

const NOTHING = '–';

class MarkdownMinutes extends PlainForm {
  blocks(): string[] {
    return [`# ${this.inline(this.minutes.name)}`, this.state(), this.facts(), ...this.body(), ...this.legend()];
  }

  // ---------------------------------------------------------------- head

  private state(): string {
    const { status, language } = this.minutes;
    const kind = documentKind(this.minutes, this.context.view);
    const words = [this.word(kind)];
    if (kind !== 'invitation' && status?.value === 'draft') words.push(this.word('draft').toLowerCase());
    if (kind !== 'invitation' && status?.value === 'approved') {
      const on = status.approvedOn;
      const date = on === undefined ? '' : ` ${dateInWords({ date: on, text: on, at: undefined }, language)}`;
      words.push(this.word(on === undefined ? 'approved' : 'approvedOn').toLowerCase() + date);
    }
    return `*${words.join(', ')}*`;
  }

  private facts(): string {
    return factsOf(this.minutes, this.context.view)
      .map((fact) => `- **${this.word(fact.word)}:**${this.value(fact).replace(/^(?!\n)/, ' ')}`)
      .join('\n');
  }

  private value(fact: Fact): string {
    const { language } = this.minutes;
    switch (fact.kind) {
      case 'words':
        return escapeMarkdown(this.grounds.words(fact.value));
      case 'text':
        return this.inline(fact.value);
      case 'date':
        return escapeMarkdown(dateInWords(fact.value, language));
      case 'party':
        return this.fullMention(fact.value);
      case 'people':
        return this.list(fact.value.map((attendee) => this.attendee(attendee)));
      case 'next':
        return escapeMarkdown([dateInWords(fact.value.date, language), fact.value.time?.start ?? ''].filter(Boolean).join(', '));
      case 'attachments':
        return this.list(
          fact.value.map(({ title, target }) =>
            [this.inline(title), target === undefined ? '' : `(${escapeMarkdown(target)})`].filter(Boolean).join(' '),
          ),
        );
    }
  }

  /** One alone on the line, more below each other. */
  private list(values: readonly string[]): string {
    return values.length === 1 ? values[0]! : values.map((value) => `\n  - ${value}`).join('');
  }

  // ---------------------------------------------------------------- body

  protected override heading(title: string): string[] {
    return [`## ${title}`];
  }

  protected override agenda(sections: readonly AnySection[]): string[] {
    return [this.agendaList(sections, '')];
  }

  private agendaList(sections: readonly AnySection[], indent: string): string {
    return sections
      .map((section) => {
        const below = section.sections.length === 0 ? '' : `\n${this.agendaList(section.sections, `${indent}  `)}`;
        return `${indent}- ${this.title(section, true)}${below}`;
      })
      .join('\n');
  }

  /** In a list a number would open a list of its own. */
  private title(section: AnySection, inList = false): string {
    if (section.ground !== undefined && this.isPublic()) return this.word('notPublic');
    return `${section.number === undefined ? '' : `${escapeMarkdown(section.number)}${inList && /^\d+$/.test(section.number) ? '\\' : ''}. `}${this.inline(section.title)}`;
  }

  protected override section(section: AnySection, depth = 2): string[] {
    const secret = section.ground === undefined || this.isPublic() ? [] : [this.withheld(section.ground)];
    return [
      `${'#'.repeat(Math.min(depth, 6))} ${this.title(section)}`,
      ...secret,
      ...this.prose(section.blocks, section.track),
      ...section.sections.flatMap((child) => this.section(child, depth + 1)),
    ];
  }

  protected override prose(blocks: readonly AnyBlock[], track?: string): string[] {
    return blocks.map((block) => {
      switch (block.kind) {
        case 'prose':
          return textToMarkdown(block.text, this.part);
        case 'track':
        case 'channel':
        case 'standby':
          return '';
        default:
          return this.item(block, track);
      }
    });
  }

  private item(item: AnyNestedItem, track: string | undefined): string {
    if (item.kind === 'withheld') return this.withheld(item.ground);
    const about = item.kind === 'progress' ? ` ${this.renderPart(item.about)}` : item.id === undefined ? '' : ` ${escapeMarkdown(item.id)}`;
    const state = item.kind === 'progress' && item.status !== undefined ? ` (${STATUS_WORDS[item.status][this.minutes.language]})` : '';
    const secret = item.ground === undefined || this.isPublic() ? '' : ` \\[${escapeMarkdown(item.ground || '?')}\\]`;
    const text = textToMarkdown(item.text, this.part);
    const facets = this.facets(item, track).join('; ');
    const nested = item.items.map((child) => `\n- ${this.item(child, item.track).replace(/\n/g, '\n  ')}`).join('');
    // Behind a list or a table they would become a part of it.
    const between = text.includes('\n') ? '\n\n' : ' ';
    return `**${this.word(item.kind)}${about}**${state}${secret}: ${text}${facets === '' ? '' : `${between}(${facets})`}${nested === '' ? '' : `\n${nested}`}`;
  }

  /** Who, by when, and how it stands; the track only where it is not that of the section. */
  private facets(item: AnyItem, track: string | undefined): string[] {
    const { language } = this.minutes;
    const state = actionState(item, this.context, this.minutes);
    const priority = 'priority' in item ? item.priority : undefined;
    const due = this.due(state, 'due' in item ? item.due : undefined);
    return [
      this.mentions('owners' in item ? item.owners : item.parties),
      due === '' ? '' : `${this.word('due').toLowerCase()} ${due}`,
      state?.overdue ? `**${this.word('overdue')}**` : '',
      state === undefined || state.status === 'open' ? '' : STATUS_WORDS[state.status][language],
      item.track === undefined || item.track === track
        ? ''
        : `${this.word('track').toLowerCase()} ${this.inline(trackWords(this.minutes, item.track))}`,
      priority === undefined ? '' : `${this.word('priority').toLowerCase()} ${PRIORITY_WORDS[priority][language]}`,
    ].filter((facet) => facet !== '');
  }

  private due(state: ActionState | undefined, own: Parameters<typeof dateInWords>[0], options?: { weekday: boolean }): string {
    const due = state?.due === undefined ? own : { date: state.due, text: state.due, at: undefined };
    return escapeMarkdown(dateInWords(due, this.minutes.language, options));
  }

  // ---------------------------------------------------------------- tables

  private table(caption: Word, heads: readonly Word[], rows: readonly (readonly string[])[]): string[] {
    if (rows.length === 0) return [];
    const row = (cells: readonly string[]) =>
      `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|') || NOTHING).join(' | ')} |`;
    return [
      `## ${this.word(caption)}`,
      [row(heads.map((word) => this.word(word))), `|${' --- |'.repeat(heads.length)}`, ...rows.map(row)].join('\n'),
    ];
  }

  protected override decisions(): string[] {
    const rows = [...itemsOf(this.minutes)].flatMap(({ item }) =>
      item.kind === 'decision' ? [[escapeMarkdown(item.id ?? ''), this.inline(item.text), this.mentions(item.parties)]] : [],
    );
    return this.table('decisions', ['number', 'decision', 'who'], rows);
  }

  protected override actions(): string[] {
    const rows = [...itemsOf(this.minutes)].flatMap(({ item }) => {
      if (item.kind !== 'action' && item.kind !== 'agreement') return [];
      return [this.actionRow(item.id, item, actionState(item, this.context, this.minutes)!, item.due)];
    });
    return this.table('actions', ['number', 'what', 'who', 'due', 'status'], rows);
  }

  /** What was left to do, each with the meeting it comes from. */
  protected override openActions(): string[] {
    const rows = [...openActions(this.minutes, this.context)].map(({ item, status, due, overdue }) =>
      this.actionRow(item.ref, item, { status, due: due?.date, overdue }, due),
    );
    return this.table('openActions', ['number', 'what', 'who', 'due', 'status'], rows);
  }

  private actionRow(id: string | undefined, item: AnyItem, state: ActionState, due: Parameters<typeof dateInWords>[0]): string[] {
    const late = state.overdue ? ` **(${this.word('overdue')})**` : '';
    return [
      escapeMarkdown(id ?? ''),
      this.inline(item.text),
      this.mentions('owners' in item ? item.owners : item.parties),
      `${this.due(state, due, { weekday: false }) || NOTHING}${late}`,
      STATUS_WORDS[state.status][this.minutes.language],
    ];
  }

  protected override tracks(): string[] {
    const rows = this.minutes.tracks.map((track) => [
      track.name.length === 0 ? escapeMarkdown(track.id) : this.inline(track.name),
      track.lead === undefined ? '' : this.mention(track.lead),
      this.mentions(track.members),
      escapeMarkdown(dateInWords(track.target, this.minutes.language, { weekday: false })),
    ]);
    return this.table('tracks', ['track', 'lead', 'members', 'target'], rows);
  }

  protected override channels(): string[] {
    const { channels, language } = this.minutes;
    if (channels.length === 0) return [];
    const rows = channels.map((channel) => {
      const since = channel.since === undefined ? '' : ` (${this.word('since')} ${escapeMarkdown(dateInWords(channel.since, language))})`;
      const [name = '', ...more] = linesOf(channel.text).map((line) => this.inline(line));
      const first = channel.ground === undefined || this.isPublic() ? name : `${this.label(channel.ground)} ${name}`;
      return [`- ${first}${since}`, ...more.map((line) => `  - ${line}`)].join('\n');
    });
    return [...this.heading(this.word('channels')), rows.join('\n')];
  }

  protected override standby(): string[] {
    const { language } = this.minutes;
    const rows = this.minutes.standby.map((shift) => [
      escapeMarkdown(`${momentInWords(shift.from, language)} ${this.word('until')} ${momentInWords(shift.until, language)}`),
      this.mentions(shift.parties),
    ]);
    return this.table('standby', ['period', 'who'], rows);
  }

  /** The grounds that the text above shows. */
  private legend(): string[] {
    if (!this.isPublic()) return [];
    const { language } = this.minutes;
    const rows = this.grounds
      .list()
      .map((ground) => [
        escapeMarkdown(ground || '?'),
        escapeMarkdown(GROUNDS.get(ground)?.article[language] ?? ''),
        escapeMarkdown(meaning(ground, language) ?? this.word('unknown')),
      ]);
    return this.table('legend', ['ground', 'article', 'meaning'], rows);
  }

  // ---------------------------------------------------------------- words

  private withheld(ground: string): string {
    return `${this.label(ground)} ${this.word('withheld')} ${escapeMarkdown(this.article(ground))}`;
  }
  private label(ground: string): string {
    return `**${escapeMarkdown(this.grounds.label(ground))}**`;
  }
  private inline(text: AnyText): string {
    return textToMarkdown(text, this.part).replace(/\s*\n\s*/g, ' ');
  }
  protected override party(party: AnyParty): string {
    const name = partyName(party)?.short;
    return name === undefined ? this.label((party as { ground: string }).ground) : escapeMarkdown(this.grounds.words(name));
  }
  private fullMention({ party, ground }: AnyPartyMention): string {
    const name = partyName(party);
    return this.shielded(
      ground,
      name?.full === undefined ? this.party(party) : escapeMarkdown(this.grounds.words(`${name.full} (${name.short})`)),
    );
  }
  private attendee(attendee: AnyAttendee): string {
    const { name, function: role, details, onBehalfOf } = attendeeWords(attendee, this.minutes.language);
    const behalf = onBehalfOf === undefined ? [] : [`${this.word('onBehalfOf')} ${this.party(onBehalfOf)}`];
    const all = [...behalf, ...details.map((detail) => escapeMarkdown(this.grounds.words(detail)))];
    const shown = this.shielded(
      attendee.ground,
      name === undefined ? this.party(attendee.party) : escapeMarkdown(this.grounds.words(name)),
    );
    return `${shown}${role === undefined ? '' : `, ${escapeMarkdown(this.grounds.words(role))}`}${all.length === 0 ? '' : ` (${all.join(', ')})`}`;
  }
  protected override shielded(ground: string | undefined, text: string): string {
    return ground === undefined || this.isPublic() ? text : `\\[${escapeMarkdown(ground)}: ${text}\\]`;
  }
  protected override renderPart(part: Parameters<PartRenderer>[0]): string {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'shield':
        return 'content' in part ? this.shielded(part.ground, this.inline(part.content)) : this.label(part.ground);
      case 'reference':
        return escapeMarkdown(part.target === undefined ? `#${part.label}` : this.grounds.words(part.target.name || part.label));
    }
  }
}
