import { GROUNDS, meaning } from '../model/grounds.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import type { RenderContext } from './context.ts';
import { inlineToText, proseToText, WIDTH, wrap } from './plain-prose.ts';
import type { PartRenderer } from './prose.ts';
import {
  type AnyAttendee,
  type AnyBlock,
  type AnyItem,
  type AnyParty,
  type AnyPartyMention,
  type AnySection,
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

/** A meeting as plain text of at most 72 columns, as it would stand in a mail. */
export function renderText(minutes: AnyMinutes, context: RenderContext): string {
  return `${new PlainMinutes(minutes, context)
    .lines()
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

// Escape sequences and direction overrides would reach the terminal or turn the line around.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
function safe(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '\ufffd');
}

class PlainMinutes {
  private readonly minutes: AnyMinutes;
  private readonly context: RenderContext;
  private readonly word: (word: Word) => string;
  private readonly part: PartRenderer = (part) => this.renderPart(part);

  constructor(minutes: AnyMinutes, context: RenderContext) {
    this.minutes = minutes;
    this.context = context;
    this.word = wordsFor(minutes.language);
  }

  lines(): string[] {
    const { minutes, context } = this;
    const { view } = context;
    const title = inlineToText(minutes.name, this.part);
    const lines = [this.kind(), title, '='.repeat(Math.min(WIDTH, Math.max(3, [...title].length))), '', ...this.facts()];
    if (view === 'invitation') lines.push('', ...this.heading(this.word('agenda')), ...this.agenda(minutes.sections, ''));
    if (view === 'full') lines.push(...this.blocks(minutes.blocks), ...minutes.sections.flatMap((section) => this.section(section)));
    if (view === 'full' || view === 'invitation') lines.push(...this.tracks(), ...this.channels(), ...this.standby());
    if (view === 'full' || view === 'decisions') lines.push(...this.list('decisions', (item) => item.kind === 'decision'));
    if (view === 'full' || view === 'actions')
      lines.push(...this.list('actions', (item) => item.kind === 'action' || item.kind === 'agreement'));
    lines.push(...this.legend());
    return lines.map(safe);
  }

  private kind(): string {
    const names: Record<RenderContext['view'], Word> = {
      full: 'minutes',
      decisions: 'decisionsList',
      actions: 'actionsList',
      invitation: 'invitation',
    };
    const { status } = this.minutes;
    const state =
      status?.value === 'draft'
        ? ` (${this.word('draft').toLowerCase()})`
        : status?.value === 'approved'
          ? ` (${this.word('approved').toLowerCase()})`
          : '';
    return (this.word(names[this.context.view]) + state).toUpperCase();
  }

  private facts(): string[] {
    const { minutes } = this;
    const { language } = minutes;
    const people = (list: readonly AnyAttendee[]) => list.map((attendee) => this.attendee(attendee)).join(', ');
    const rows: [Word, string][] = [
      ['series', minutes.series?.name ?? ''],
      ['date', dateInWords(minutes.date, language)],
      ['time', timeInWords(minutes)],
      ['location', minutes.location === undefined ? '' : inlineToText(minutes.location, this.part)],
      ['purpose', minutes.purpose === undefined ? '' : inlineToText(minutes.purpose, this.part)],
      ['description', minutes.description === undefined ? '' : inlineToText(minutes.description, this.part)],
      ['reference', minutes.reference === undefined ? '' : inlineToText(minutes.reference, this.part)],
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
          .map(({ title, target }) => [inlineToText(title, this.part), target === undefined ? '' : `<${target}>`].filter(Boolean).join(' '))
          .join(', '),
      ],
    ];
    const shown = rows.filter(([, value]) => value !== '');
    const width = Math.max(0, ...shown.map(([word]) => this.word(word).length)) + 2;
    return shown.map(([word, value]) => wrap(value, `${this.word(word)}:`.padEnd(width), ' '.repeat(width)));
  }

  private heading(title: string, level = 1): string[] {
    return ['', level === 1 ? title : `${title}`, (level === 1 ? '-' : '.').repeat(Math.min(WIDTH, [...title].length)), ''];
  }

  private title(section: AnySection): string {
    return `${section.number === undefined ? '' : `${section.number}. `}${inlineToText(section.title, this.part)}`;
  }

  private agenda(sections: readonly AnySection[], indent: string): string[] {
    return sections.flatMap((section) => [`${indent}${this.title(section)}`, ...this.agenda(section.sections, `${indent}  `)]);
  }

  private section(section: AnySection): string[] {
    return [
      ...this.heading(this.title(section), section.level),
      ...this.blocks(section.blocks),
      ...section.sections.flatMap((child) => this.section(child)),
    ];
  }

  private blocks(blocks: readonly AnyBlock[]): string[] {
    return blocks.flatMap((block) => {
      switch (block.kind) {
        case 'prose':
          return [proseToText(block.text, this.part), ''];
        case 'withheld':
          return [this.withheld(block.ground), ''];
        case 'track':
        case 'channel':
        case 'standby':
          return [];
        default:
          return [...this.item(block, ''), ''];
      }
    });
  }

  private withheld(ground: string): string {
    return `[${this.word('withheld')} ${this.article(ground) || this.word('unknown')}]`;
  }

  private item(item: AnyItem, indent: string): string[] {
    const head = `${this.word(item.kind)}${item.id === undefined ? '' : ` ${item.id}`}${this.facet(item)}: `;
    const text = proseToText(item.text, this.part);
    const [first = '', ...rest] = text.split(/\n(?=(?:- |\d+\. |\n))/);
    return [
      wrap(first.replace(/\n/g, ' '), indent + head, `${indent}  `),
      ...rest.flatMap((piece) => piece.split('\n').map((line) => `${indent}  ${line}`)),
      ...item.items.flatMap((child) =>
        child.kind === 'withheld' ? [`${indent}  ${this.withheld(child.ground)}`] : this.item(child, `${indent}  `),
      ),
    ];
  }

  private facet(item: AnyItem): string {
    const { language } = this.minutes;
    const facts: string[] = [];
    if (item.kind === 'progress')
      facts.push(this.renderPart(item.about), ...(item.status === undefined ? [] : [STATUS_WORDS[item.status][language]]));
    const parties: readonly AnyPartyMention[] = 'owners' in item ? item.owners : item.parties;
    facts.push(...parties.map((party) => this.mention(party)));
    if ('due' in item && item.due !== undefined) facts.push(`${this.word('due').toLowerCase()} ${dateInWords(item.due, language)}`);
    if (item.track !== undefined) facts.push(`${this.word('track').toLowerCase()} ${item.track}`);
    if ('priority' in item && item.priority !== undefined)
      facts.push(`${this.word('priority').toLowerCase()} ${PRIORITY_WORDS[item.priority][language]}`);
    const state = actionState(item, this.context);
    if (state !== undefined && state.status !== 'open') facts.push(STATUS_WORDS[state.status][language]);
    if (state?.overdue) facts.push(this.word('overdue').toUpperCase());
    return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  }

  private list(caption: Word, wanted: (item: AnyItem) => boolean): string[] {
    const items = [...itemsOf(this.minutes)].filter(({ item }) => wanted(item));
    if (items.length === 0) return [];
    const rows = items.map(({ item }) => {
      const label = item.id ?? '-';
      return wrap(`${inlineToText(item.text, this.part)}${this.facet(item)}`, `${label.padEnd(5)} `, ' '.repeat(6));
    });
    return [...this.heading(this.word(caption)), ...rows];
  }

  private tracks(): string[] {
    const { tracks, language } = this.minutes;
    if (tracks.length === 0) return [];
    const rows = tracks.map((track) => {
      const facts = [
        track.lead === undefined ? '' : `${this.word('lead').toLowerCase()} ${this.mention(track.lead)}`,
        track.members.length === 0
          ? ''
          : `${this.word('members').toLowerCase()} ${track.members.map((member) => this.mention(member)).join(', ')}`,
        track.target === undefined ? '' : `${this.word('target').toLowerCase()} ${dateInWords(track.target, language)}`,
      ].filter(Boolean);
      return wrap(`${inlineToText(track.name, this.part) || track.id}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`, '- ', '  ');
    });
    return [...this.heading(this.word('tracks')), ...rows];
  }

  private channels(): string[] {
    const { channels, language } = this.minutes;
    if (channels.length === 0) return [];
    const rows = channels.map((channel) => {
      const since = channel.since === undefined ? '' : ` (${this.word('since')} ${dateInWords(channel.since, language)})`;
      return wrap(this.shielded(channel.ground, inlineToText(channel.text, this.part)) + since, '- ', '  ');
    });
    return [...this.heading(this.word('channels')), ...rows];
  }

  private standby(): string[] {
    const { standby, language } = this.minutes;
    if (standby.length === 0) return [];
    const rows = standby.map((shift) =>
      wrap(
        `${momentInWords(shift.from, language)} ${this.word('until')} ${momentInWords(shift.until, language)}: ${shift.parties.map((party) => this.mention(party)).join(', ')}`,
        '- ',
        '  ',
      ),
    );
    return [...this.heading(this.word('standby')), ...rows];
  }

  private legend(): string[] {
    if (!this.isPublic()) return [];
    const { language } = this.minutes;
    const rows = groundsIn(this.minutes).map((ground) =>
      wrap(`${GROUNDS.get(ground)?.article[language] ?? ''}: ${meaning(ground, language) ?? this.word('unknown')}`, `[${ground}] `, '  '),
    );
    return rows.length === 0 ? [] : [...this.heading(this.word('legend')), ...rows];
  }

  // ---------------------------------------------------------------- words

  private isPublic(): boolean {
    return this.minutes.at === undefined;
  }
  private article(ground: string): string {
    return GROUNDS.get(ground)?.article[this.minutes.language] ?? ground;
  }
  private party(party: AnyParty): string {
    return 'name' in party ? party.name : `[${party.ground}]`;
  }
  private mention(mention: AnyPartyMention | undefined): string {
    return mention === undefined ? '' : this.shielded(mention.ground, this.party(mention.party));
  }
  private attendee(attendee: AnyAttendee): string {
    const { words, onBehalfOf } = attendeeDetails(attendee, this.minutes.language);
    const details = [...words, ...(onBehalfOf === undefined ? [] : [`${this.word('onBehalfOf')} ${this.party(onBehalfOf)}`])];
    return this.shielded(attendee.ground, this.party(attendee.party)) + (details.length === 0 ? '' : ` (${details.join(', ')})`);
  }
  private shielded(ground: string | undefined, text: string): string {
    return ground === undefined || this.isPublic() ? text : `[${ground}: ${text}]`;
  }
  private renderPart(part: Parameters<PartRenderer>[0]): string {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'shield':
        return 'content' in part ? this.shielded(part.ground, inlineToText(part.content, this.part)) : `[${part.ground}]`;
      case 'reference':
        return part.target === undefined ? `#${part.label}` : (part.target.name ?? part.label);
    }
  }
}
