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
import { harmlessText, oneLine } from './names.ts';
import { PlainForm } from './plain-form.ts';
import { inlineToText, proseToText, WIDTH, wrap } from './plain-prose.ts';
import type { PartRenderer } from './prose.ts';

/** A meeting as plain text of at most 72 columns, as it would stand in a mail. */
export function renderText(minutes: AnyMinutes, context: RenderContext): string {
  return `${harmlessText(new PlainMinutes(minutes, context).lines().join('\n'))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

class PlainMinutes extends PlainForm {
  lines(): string[] {
    const title = this.inline(this.minutes.name);
    return [
      this.kind(),
      ...wrap(title, '', '').split('\n'),
      '='.repeat(Math.min(WIDTH, Math.max(3, [...title].length))),
      '',
      ...this.facts(),
      '',
      ...this.body(),
      ...this.legend(),
    ];
  }

  // ---------------------------------------------------------------- head

  private kind(): string {
    const { status } = this.minutes;
    const kind = documentKind(this.minutes, this.context.view);
    const state = kind === 'invitation' || status === undefined || status.value === 'invitation' ? '' : this.state(status);
    return `${this.word(kind).toUpperCase()}${state}`;
  }

  private state(status: NonNullable<AnyMinutes['status']>): string {
    if (status.value === 'draft') return ` (${this.word('draft').toLowerCase()})`;
    if (status.approvedOn === undefined) return ` (${this.word('approved').toLowerCase()})`;
    const date = { date: status.approvedOn, text: '', at: undefined };
    return ` (${this.word('approvedOn').toLowerCase()} ${dateInWords(date, this.minutes.language, { weekday: false })})`;
  }

  private facts(): string[] {
    const facts = factsOf(this.minutes, this.context.view);
    const width = Math.max(0, ...facts.map(({ word }) => this.word(word).length)) + 2;
    return facts.flatMap((fact) => {
      const label = `${this.word(fact.word)}:`.padEnd(width);
      return this.values(fact).map((value, index) => wrap(value, index === 0 ? label : ' '.repeat(width), ' '.repeat(width + 2)));
    });
  }

  /** One line for each person on a list: so a reader finds himself. */
  private values(fact: Fact): string[] {
    const { language } = this.minutes;
    switch (fact.kind) {
      case 'words':
        return [this.grounds.words(oneLine(fact.value))];
      case 'text':
        return [this.inline(fact.value)];
      case 'date':
        return [dateInWords(fact.value, language)];
      case 'party':
        return [this.fullMention(fact.value)];
      case 'people':
        return fact.value.map((attendee) => this.attendee(attendee));
      case 'next':
        return [[dateInWords(fact.value.date, language), fact.value.time?.start ?? ''].filter(Boolean).join(', ')];
      case 'attachments':
        return fact.value.map(({ title, target }) =>
          [this.inline(title), target === undefined ? '' : `<${oneLine(target)}>`].filter(Boolean).join(' '),
        );
    }
  }

  // ---------------------------------------------------------------- body

  protected override heading(title: string, level = 1): string[] {
    const lines = wrap(title, '', '').split('\n');
    const width = Math.max(...lines.map((line) => [...line].length));
    return ['', ...lines, (level === 1 ? '-' : '.').repeat(width), ''];
  }

  private title(section: AnySection): string {
    if (section.ground !== undefined && this.isPublic()) return this.word('notPublic');
    return `${section.number === undefined ? '' : `${section.number}. `}${this.inline(section.title)}`;
  }

  protected override agenda(sections: readonly AnySection[], indent = ''): string[] {
    return sections.flatMap((section) => [
      wrap(this.title(section), indent, `${indent}   `),
      ...this.agenda(section.sections, `${indent}   `),
    ]);
  }

  protected override section(section: AnySection, level = 1): string[] {
    const secret = section.ground === undefined || this.isPublic() ? [] : [this.withheld(section.ground), ''];
    return [
      ...this.heading(this.title(section), level),
      ...secret,
      ...this.prose(section.blocks, section.track),
      ...section.sections.flatMap((child) => this.section(child, level + 1)),
    ];
  }

  protected override prose(blocks: readonly AnyBlock[], track?: string): string[] {
    return blocks.flatMap((block) => {
      switch (block.kind) {
        case 'prose':
          return [proseToText(block.text, this.part), ''];
        case 'track':
        case 'channel':
        case 'standby':
          return [];
        default:
          return [...this.item(block, '', track), ''];
      }
    });
  }

  private item(item: AnyNestedItem, indent: string, track: string | undefined): string[] {
    if (item.kind === 'withheld') return [wrap(this.withheld(item.ground), indent, indent)];
    const label = `${this.word(item.kind)}${item.kind === 'progress' ? ` ${this.renderPart(item.about)}` : item.id === undefined ? '' : ` ${oneLine(item.id)}`}`;
    const state = item.kind === 'progress' && item.status !== undefined ? ` (${STATUS_WORDS[item.status][this.minutes.language]})` : '';
    const secret = item.ground === undefined || this.isPublic() ? '' : ` [${item.ground || '?'}]`;
    const [first = '', ...rest] = proseToText(item.text, this.part).split(/\n(?=- |\d+\. |\n)/);
    const facets = sentenceCase(this.facets(item, track).join('; '));
    return [
      wrap(first.replace(/\n/g, ' '), `${indent}${label}${state}${secret}: `, `${indent}  `),
      ...rest.flatMap((piece) => piece.split('\n').map((line) => (line === '' ? '' : `${indent}  ${line}`))),
      ...(facets === '' ? [] : [wrap(facets, `${indent}  `, `${indent}  `)]),
      ...item.items.flatMap((child) => this.item(child, `${indent}  `, item.track)),
    ];
  }

  /** Who, by when, and how it stands; the track only where it is not that of the section. */
  private facets(item: AnyItem, track: string | undefined, state = actionState(item, this.context, this.minutes)): string[] {
    const { language } = this.minutes;
    const who = this.mentions('owners' in item ? item.owners : item.parties);
    const due = state?.due === undefined ? ('due' in item ? item.due : undefined) : { date: state.due, text: '', at: undefined };
    const priority = 'priority' in item ? item.priority : undefined;
    return [
      who === '' ? '' : `${this.word('who')}: ${who}`,
      due === undefined ? '' : `${this.word('due').toLowerCase()} ${dateInWords(due, language)}`,
      ...(state === undefined ? [] : this.status(state)),
      item.track === undefined || item.track === track
        ? ''
        : `${this.word('track').toLowerCase()} ${this.inline(trackWords(this.minutes, item.track))}`,
      priority === undefined ? '' : `${this.word('priority').toLowerCase()} ${PRIORITY_WORDS[priority][language]}`,
    ].filter((facet) => facet !== '');
  }

  private status({ status, overdue }: Pick<ActionState, 'status' | 'overdue'>): string[] {
    return [...(overdue ? [this.word('overdue')] : []), ...(status === 'open' ? [] : [STATUS_WORDS[status][this.minutes.language]])];
  }

  // ---------------------------------------------------------------- lists at the end

  protected override decisions(): string[] {
    return this.list('decisions', (item) => item.kind === 'decision');
  }

  protected override actions(): string[] {
    return this.list('actions', (item) => item.kind === 'action' || item.kind === 'agreement');
  }

  private list(caption: Word, wanted: (item: AnyItem) => boolean): string[] {
    const rows = [...itemsOf(this.minutes)].filter(({ item }) => wanted(item));
    return this.rows(
      caption,
      rows.map(({ item }) => [oneLine(item.id ?? '-'), this.inline(item.text), this.facets(item, item.track)]),
    );
  }

  /** What was left to do, each with the meeting it comes from. */
  protected override openActions(): string[] {
    const rows = [...openActions(this.minutes, this.context)].map(({ item, status, due, overdue }): [string, string, string[]] => {
      const state = { status, due: due?.date, overdue };
      return [oneLine(item.ref ?? '-'), this.inline(item.text), this.facets(item, item.track, state)];
    });
    return this.rows('openActions', rows);
  }

  private rows(caption: Word, rows: readonly (readonly [label: string, text: string, facets: readonly string[]])[]): string[] {
    if (rows.length === 0) return [];
    const width = Math.min(24, Math.max(...rows.map(([label]) => [...label].length))) + 2;
    const blank = ' '.repeat(width);
    return [
      ...this.heading(this.word(caption)),
      ...rows.flatMap(([label, text, facets]) => [
        wrap(text, `${label}  `.padEnd(width), blank),
        ...(facets.length === 0 ? [] : [wrap(sentenceCase(facets.join('; ')), blank, blank)]),
      ]),
    ];
  }

  protected override tracks(): string[] {
    const { tracks, language } = this.minutes;
    if (tracks.length === 0) return [];
    const rows = tracks.map((track) => {
      const facts = [
        track.lead === undefined ? '' : `${this.word('lead').toLowerCase()} ${this.mention(track.lead)}`,
        track.members.length === 0 ? '' : `${this.word('members').toLowerCase()} ${this.mentions(track.members)}`,
        track.target === undefined ? '' : `${this.word('target').toLowerCase()} ${dateInWords(track.target, language)}`,
      ].filter(Boolean);
      return wrap(`${this.inline(track.name) || track.id}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`, '- ', '  ');
    });
    return [...this.heading(this.word('tracks')), ...rows];
  }

  protected override channels(): string[] {
    const { channels, language } = this.minutes;
    if (channels.length === 0) return [];
    const rows = channels.map((channel) => {
      const since = channel.since === undefined ? '' : ` (${this.word('since')} ${dateInWords(channel.since, language)})`;
      const [name = '', ...more] = linesOf(channel.text).map((line) => this.inline(line));
      const first = channel.ground === undefined || this.isPublic() ? name : `[${channel.ground}] ${name}`;
      return [`${first}${since}`, ...more].map((line, index) => wrap(line, index === 0 ? '- ' : '  ', '  ')).join('\n');
    });
    return [...this.heading(this.word('channels')), ...rows];
  }

  protected override standby(): string[] {
    const { standby, language } = this.minutes;
    if (standby.length === 0) return [];
    const rows = standby.map((shift) =>
      wrap(
        `${momentInWords(shift.from, language)} ${this.word('until')} ${momentInWords(shift.until, language)}: ${this.mentions(shift.parties)}`,
        '- ',
        '  ',
      ),
    );
    return [...this.heading(this.word('standby')), ...rows];
  }

  /** The grounds that the text above shows. */
  private legend(): string[] {
    if (!this.isPublic()) return [];
    const { language } = this.minutes;
    const rows = this.grounds
      .list()
      .map((ground) =>
        wrap(
          [GROUNDS.get(ground)?.article[language], meaning(ground, language) ?? this.word('unknown')].filter(Boolean).join(': '),
          `[${ground || '?'}] `,
          '  ',
        ),
      );
    return rows.length === 0 ? [] : [...this.heading(this.word('legend')), ...rows];
  }

  // ---------------------------------------------------------------- words

  private withheld(ground: string): string {
    return `${this.grounds.label(ground)} ${this.word('withheld')} ${this.article(ground)}`;
  }
  private inline(text: AnyText): string {
    return inlineToText(text, this.part);
  }
  private ground(party: AnyParty): string {
    return 'ground' in party ? this.grounds.label(party.ground) : '';
  }
  protected override party(party: AnyParty): string {
    const name = partyName(party)?.short;
    return name === undefined ? this.ground(party) : this.grounds.words(oneLine(name));
  }
  private fullMention({ party, ground }: AnyPartyMention): string {
    const name = partyName(party);
    return this.shielded(ground, name?.full === undefined ? this.party(party) : `${name.full} (${name.short})`);
  }
  private attendee(attendee: AnyAttendee): string {
    const { name, function: role, details, onBehalfOf } = attendeeWords(attendee, this.minutes.language);
    const all = [...(onBehalfOf === undefined ? [] : [`${this.word('onBehalfOf')} ${this.party(onBehalfOf)}`]), ...details];
    const shown = this.shielded(attendee.ground, name === undefined ? this.ground(attendee.party) : oneLine(name));
    return this.grounds.words(`${shown}${role === undefined ? '' : `, ${role}`}${all.length === 0 ? '' : ` (${all.join(', ')})`}`);
  }
  protected override shielded(ground: string | undefined, text: string): string {
    return ground === undefined || this.isPublic() ? text : `[${ground}: ${text}]`;
  }
  protected override renderPart(part: Parameters<PartRenderer>[0]): string {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'shield':
        return 'content' in part ? this.shielded(part.ground, this.inline(part.content)) : this.grounds.label(part.ground);
      case 'reference':
        return part.target === undefined ? `#${part.label}` : this.grounds.words(part.target.name || part.label);
    }
  }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
