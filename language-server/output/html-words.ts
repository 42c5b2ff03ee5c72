import type { RenderContext } from '../document/context.ts';
import {
  type AnyAttendee,
  type AnyDate,
  type AnyParty,
  type AnyPartyMention,
  type AnyText,
  attendeeWords,
  dateInWords,
  itemsOf,
  partyName,
  trackWords,
  wordsFor,
} from '../document/view.ts';
import type { Word } from '../document/words.ts';
import { GROUNDS, isGround } from '../model/grounds.ts';
import type { AnyMinutes, Language, PlainDate } from '../model/minutes.ts';
import { escapeHtml, itemAnchor, safeFileName, trackAnchor } from './names.ts';
import { inlineToHtml, type PartRenderer, proseToHtml } from './prose.ts';

type Part = Parameters<PartRenderer>[0];
type ReferencePart = Extract<Part, { kind: 'reference' }>;

/** What stands within a line of the page: names, dates, references, shields. All of it is escaped. */
export class HtmlWords {
  readonly minutes: AnyMinutes;
  readonly context: RenderContext;
  readonly language: Language;
  readonly word: (word: Word) => string;
  /** The grounds shown so far: what the legend explains. */
  readonly grounds = new Set<string>();
  private readonly anchors: ReadonlySet<string>;
  private readonly taken = new Set<string>();

  constructor(minutes: AnyMinutes, context: RenderContext) {
    this.minutes = minutes;
    this.context = context;
    this.language = minutes.language;
    this.word = wordsFor(minutes.language);
    this.anchors = anchorsOn(minutes, context);
  }

  /** Public minutes have no places. */
  isPublic(): boolean {
    return this.minutes.at === undefined;
  }

  /** ` data-line="…"` where the preview asks for it. */
  line(part: { at: AnyMinutes['at'] } | { headAt: AnyMinutes['at'] }): string {
    const at = 'headAt' in part ? part.headAt : part.at;
    return this.context.sourceLines && at !== undefined ? ` data-line="${at.start.line}"` : '';
  }

  /** ` id="…"` for the first that asks for it: an id that is given twice is an error in the minutes, but never in the page. */
  anchor(name: string): string {
    if (this.taken.has(name)) return '';
    this.taken.add(name);
    return ` id="${escapeHtml(name)}"`;
  }

  // ---------------------------------------------------------------- texts

  inline(text: AnyText | undefined, links = true): string {
    return text === undefined ? '' : inlineToHtml(text, this.parts(links));
  }

  prose(text: AnyText, lines: readonly number[]): string {
    return proseToHtml(text, this.parts(true), {
      tableName: this.word('table'),
      ...(this.context.sourceLines && !this.isPublic() ? { lines } : {}),
    });
  }

  private parts(links: boolean): PartRenderer {
    return (part, place) => this.part(part, links && place?.inLink !== true);
  }

  private part(part: Part, links: boolean): string {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'shield':
        return 'content' in part ? this.shielded(part.ground, this.inline(part.content, links)) : this.ground(part.ground);
      case 'reference':
        return this.reference(part, links);
    }
  }

  /** A link to an item, a track or a meeting, where there is something to link to. */
  reference({ label, target }: ReferencePart, links = true): string {
    if (target === undefined) return escapeHtml(`#${label}`);
    const name = this.words(target.name || label);
    const address = links ? this.address(target) : undefined;
    return address === undefined ? name : `<a href="${escapeHtml(address)}">${name}</a>`;
  }

  protected address(target: NonNullable<ReferencePart['target']>): string | undefined {
    const page = (id: string) => `${encodeURIComponent(safeFileName(id))}.html`;
    if (target.kind === 'meeting') return page(target.id);
    const anchor = target.kind === 'track' ? trackAnchor(target.id) : itemAnchor(target.id);
    if (target.meeting !== undefined && target.meeting !== this.minutes.id) return `${page(target.meeting)}#${encodeURIComponent(anchor)}`;
    return this.here(anchor);
  }

  /** The address of an anchor on this page; undefined where this view does not show what it marks. */
  here(anchor: string): string | undefined {
    return this.anchors.has(anchor) ? `#${encodeURIComponent(anchor)}` : undefined;
  }

  track(id: string): string {
    const name = this.inline(trackWords(this.minutes, id), false);
    const address = this.here(trackAnchor(id));
    return address === undefined ? name : `<a href="${escapeHtml(address)}">${name}</a>`;
  }

  // ---------------------------------------------------------------- parties

  party(party: AnyParty): string {
    const name = partyName(party);
    if (name === undefined) return this.ground((party as { ground: string }).ground);
    if (name.full === undefined) return this.words(name.short);
    return `<abbr title="${escapeHtml(name.full)}">${escapeHtml(name.short)}</abbr>`;
  }

  /** With the full name of an organisation: where it is introduced. */
  fullMention({ party, ground }: AnyPartyMention): string {
    const name = partyName(party);
    return this.shielded(ground, name?.full === undefined ? this.party(party) : this.words(`${name.full} (${name.short})`));
  }

  /** Words as they are; the grounds that names made for the public hold stand as labels in them. */
  words(text: string): string {
    if (!this.isPublic()) return escapeHtml(text);
    return escapeHtml(text).replace(/\[([\d.]+[a-i]?)\]/g, (typed, ground: string) => (isGround(ground) ? this.ground(ground) : typed));
  }

  mention(mention: AnyPartyMention | undefined): string {
    return mention === undefined ? '' : this.shielded(mention.ground, this.party(mention.party));
  }

  mentions(mentions: readonly AnyPartyMention[]): string {
    return mentions.map((mention) => this.mention(mention)).join(', ');
  }

  attendee(attendee: AnyAttendee): string {
    const { name, function: role, details, onBehalfOf } = attendeeWords(attendee, this.language);
    const behalf = onBehalfOf === undefined ? [] : [`${this.word('onBehalfOf')} ${this.party(onBehalfOf)}`];
    const all = [...behalf, ...details.map((detail) => this.words(detail))];
    const shown = this.shielded(attendee.ground, name === undefined ? this.party(attendee.party) : this.words(name));
    const suffix = `${role === undefined ? '' : `, ${this.words(role)}`}${all.length > 0 ? ` (${all.join(', ')})` : ''}`;
    return suffix === '' ? shown : `${shown}<span class="detail">${suffix}</span>`;
  }

  // ---------------------------------------------------------------- dates

  time(date: PlainDate, options?: { weekday: boolean }): string {
    const words = dateInWords({ date, text: date, at: undefined }, this.language, options);
    return `<time datetime="${escapeHtml(date)}">${escapeHtml(words)}</time>`;
  }

  date(date: AnyDate | undefined, options?: { weekday: boolean }): string {
    if (date === undefined) return '';
    return date.date === undefined ? escapeHtml(date.text) : this.time(date.date, options);
  }

  // ---------------------------------------------------------------- grounds

  article(ground: string): string {
    return GROUNDS.get(ground)?.article[this.language] ?? ground;
  }

  /** Inside a house what is shielded is legible and marked; a public model has nothing to show here. */
  shielded(ground: string | undefined, html: string): string {
    if (ground === undefined || this.isPublic()) return html;
    return `<span class="shield">${this.label(ground, 'shielded', 'b', `${escapeHtml(ground || '?')}`)} ${html}</span>`;
  }

  /** A mark behind the head of what is secret as a whole, for those who may read it. */
  secret(ground: string | undefined): string {
    if (ground === undefined || this.isPublic()) return '';
    return `<span class="shield">${this.label(ground, 'shielded', 'b', escapeHtml(ground || '?'))}</span>`;
  }

  /** What stands in the place of something that is not public. */
  ground(ground: string): string {
    this.grounds.add(ground);
    return this.label(ground, 'withheld', 'span', `[${escapeHtml(ground || '?')}]`);
  }

  private label(ground: string, word: Word, tag: string, shown: string): string {
    const label = escapeHtml(`${this.word(word)} ${this.article(ground) || this.word('unknown')}`);
    return `<${tag} class="${word}" role="img" aria-label="${label}">${shown}</${tag}>`;
  }
}

/** What can be linked to on this page. */
function anchorsOn(minutes: AnyMinutes, { view }: RenderContext): Set<string> {
  const anchors = new Set<string>();
  if (view === 'full' || view === 'invitation') for (const { id } of minutes.tracks) anchors.add(trackAnchor(id));
  if (view === 'full') for (const { item } of itemsOf(minutes)) if (item.id !== undefined) anchors.add(itemAnchor(item.id));
  return anchors;
}
