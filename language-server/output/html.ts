import { GROUNDS, meaning } from '../model/grounds.ts';
import type { AnyMinutes, Language } from '../model/minutes.ts';
import type { RenderContext } from './context.ts';
import { STYLE } from './html-style.ts';
import { escapeHtml, itemAnchor, safeFileName } from './names.ts';
import { inlineToHtml, type PartRenderer, proseToHtml } from './prose.ts';
import {
  type AnyAttendee,
  type AnyBlock,
  type AnyDate,
  type AnyItem,
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

/**
 * One meeting as one self-contained page: no script, nothing loaded from anywhere, everything from the document escaped. Internal minutes
 * show what is shielded, marked with its ground; public ones show the ground only, with a legend.
 */
export function renderHtml(minutes: AnyMinutes, context: RenderContext): string {
  return new HtmlPage(minutes, context).page();
}

/** The body of the page without head and style: what the preview patches. */
export function renderHtmlBody(minutes: AnyMinutes, context: RenderContext): string {
  return new HtmlPage(minutes, context).body();
}

export { STYLE as HTML_STYLE };

class HtmlPage {
  private readonly minutes: AnyMinutes;
  private readonly context: RenderContext;
  private readonly language: Language;
  private readonly word: (word: Word) => string;
  private readonly part: PartRenderer;

  constructor(minutes: AnyMinutes, context: RenderContext) {
    this.minutes = minutes;
    this.context = context;
    this.language = minutes.language;
    this.word = wordsFor(minutes.language);
    this.part = (part) => this.renderPart(part);
  }

  page(): string {
    const title = escapeHtml(plain(this.minutes.name));
    return `<!DOCTYPE html>
<html lang="${this.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Verslag">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
${this.body()}
</body>
</html>
`;
  }

  body(): string {
    const { view } = this.context;
    const parts = [this.header(), '<main>', this.facts()];
    if (view === 'full' || view === 'invitation') parts.push(this.agenda());
    if (view === 'full')
      parts.push(this.blocks(this.minutes.blocks), ...this.minutes.sections.map((section, index) => this.section(section, `${index + 1}`)));
    if (view !== 'decisions' && view !== 'actions') parts.push(this.tracks(), this.channels(), this.standby());
    if (view === 'full' || view === 'decisions') parts.push(this.decisionTable());
    if (view === 'full' || view === 'actions') parts.push(this.actionTable());
    parts.push(this.legend(), '</main>');
    return parts.filter((part) => part !== '').join('\n');
  }

  // ---------------------------------------------------------------- header

  private header(): string {
    const { minutes, context } = this;
    const kinds: Record<typeof context.view, Word> = {
      full: 'minutes',
      decisions: 'decisionsList',
      actions: 'actionsList',
      invitation: 'invitation',
    };
    const kind = minutes.status?.value === 'invitation' && context.view === 'full' ? 'invitation' : kinds[context.view];
    return `<header class="page"${this.line(minutes)}>
<p class="kind">${this.word(kind)}</p>
<h1>${this.inline(minutes.name)}</h1>
${this.banner()}</header>`;
  }

  private banner(): string {
    const { status } = this.minutes;
    if (status?.value === 'draft') return `<p class="banner">${this.word('draft')}</p>\n`;
    if (status?.value !== 'approved') return '';
    const date = status.approvedOn === undefined ? this.word('approved') : `${this.word('approvedOn')} ${this.time(status.approvedOn)}`;
    return `<p class="banner approved">${date}</p>\n`;
  }

  private facts(): string {
    const { minutes } = this;
    const rows: [Word, string][] = [
      ['series', escapeHtml(minutes.series?.name ?? '')],
      ['date', this.date(minutes.date)],
      ['time', escapeHtml(timeInWords(minutes))],
      ['location', this.text(minutes.location)],
      ['purpose', this.text(minutes.purpose)],
      ['description', this.text(minutes.description)],
      ['reference', this.text(minutes.reference)],
      ['classification', minutes.classification === undefined ? '' : CLASSIFICATION_WORDS[minutes.classification.value][this.language]],
      ['chair', this.partyMention(minutes.chair)],
      ['secretary', this.partyMention(minutes.secretary)],
      ['contact', this.partyMention(minutes.contact)],
      ['present', this.people(minutes.present)],
      ['absent', this.people(minutes.absent)],
      ['to', this.people(minutes.to)],
      ['cc', this.people(minutes.cc)],
      ['next', this.next()],
      ['attachments', this.attachments()],
    ];
    const shown = rows.filter(([, value]) => value !== '');
    return shown.length === 0
      ? ''
      : `<dl class="facts">\n${shown.map(([word, value]) => `<dt>${this.word(word)}</dt>\n<dd>${value}</dd>`).join('\n')}\n</dl>`;
  }

  private next(): string {
    const { next } = this.minutes;
    if (next === undefined) return '';
    return [
      this.date(next.date),
      next.time === undefined ? '' : escapeHtml(next.time.end === undefined ? next.time.start : `${next.time.start}–${next.time.end}`),
    ]
      .filter((part) => part !== '')
      .join(', ');
  }

  private attachments(): string {
    const { attachments } = this.minutes;
    if (attachments.length === 0) return '';
    const items = attachments.map(({ title, target }) => {
      const name = title.length === 0 ? escapeHtml(target ?? '') : this.inline(title);
      return `<li>${isSafeTarget(target) ? `<a href="${escapeHtml(encodeURI(decode(target)))}" rel="noreferrer">${name}</a>` : name}</li>`;
    });
    return `<ul>${items.join('')}</ul>`;
  }

  private people(attendees: readonly AnyAttendee[]): string {
    if (attendees.length === 0) return '';
    return `<ul>${attendees.map((attendee) => `<li>${this.attendee(attendee)}</li>`).join('')}</ul>`;
  }

  private attendee(attendee: AnyAttendee): string {
    const { words, onBehalfOf } = attendeeDetails(attendee, this.language);
    const details = words.map(escapeHtml);
    if (onBehalfOf !== undefined) details.push(`${this.word('onBehalfOf')} ${this.party(onBehalfOf)}`);
    const name = this.shielded(attendee.ground, this.party(attendee.party));
    const role = 'function' in attendee.party && attendee.party.function !== undefined ? `, ${escapeHtml(attendee.party.function)}` : '';
    const suffix = `${role}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
    return suffix === '' ? name : `${name}<span class="detail">${suffix}</span>`;
  }

  // ---------------------------------------------------------------- agenda and sections

  private agenda(): string {
    const { sections } = this.minutes;
    const wanted = this.context.view === 'invitation' ? 1 : 3;
    if (sections.length < wanted) return '';
    return `<nav class="agenda" aria-labelledby="agenda">\n<h2 id="agenda">${this.word('agenda')}</h2>\n${this.agendaList(sections, '')}\n</nav>`;
  }

  private agendaList(sections: readonly AnySection[], prefix: string): string {
    const linked = this.context.view === 'full';
    const rows = sections.map((section, index) => {
      const path = `${prefix}${index + 1}`;
      const label = this.sectionTitle(section, false);
      const below = section.sections.length === 0 ? '' : `\n${this.agendaList(section.sections, `${path}-`)}`;
      return `<li>${linked ? `<a href="#sectie-${path}">${label}</a>` : label}${below}</li>`;
    });
    return `<ol>\n${rows.join('\n')}\n</ol>`;
  }

  private sectionTitle(section: AnySection, links: boolean): string {
    const number = section.number === undefined ? '' : `${escapeHtml(section.number)}. `;
    return number + inlineToHtml(section.title, links ? this.part : (part) => this.renderPart(part, false));
  }

  private section(section: AnySection, path: string): string {
    const tag = `h${Math.min(section.level + 1, 5)}`;
    const secret =
      section.ground === undefined || this.isPublic() ? '' : `\n<p>${this.groundMark(section.ground, this.word('shielded'))}</p>`;
    return [
      `<section aria-labelledby="sectie-${path}">`,
      `<${tag} id="sectie-${path}"${this.line(section)}>${this.sectionTitle(section, true)}</${tag}>${secret}`,
      this.blocks(section.blocks),
      ...section.sections.map((child, index) => this.section(child, `${path}-${index + 1}`)),
      '</section>',
    ]
      .filter((part) => part !== '')
      .join('\n');
  }

  private blocks(blocks: readonly AnyBlock[]): string {
    return blocks
      .map((block) => this.block(block))
      .filter((part) => part !== '')
      .join('\n');
  }

  private block(block: AnyBlock): string {
    switch (block.kind) {
      case 'prose':
        return proseToHtml(block.text, this.part, this.context.sourceLines ? { lines: block.lines } : {});
      case 'withheld':
        return `<div class="withheld">${this.word('withheld')} ${escapeHtml(this.article(block.ground))}</div>`;
      // Tables of their own.
      case 'track':
      case 'channel':
      case 'standby':
        return '';
      default:
        return this.item(block);
    }
  }

  private item(item: AnyItem): string {
    const anchor = item.id === undefined ? '' : ` id="${escapeHtml(itemAnchor(item.id))}"`;
    const secret = item.ground === undefined || this.isPublic() ? '' : ` ${this.groundMark(item.ground, this.word('shielded'))}`;
    const head = `<p class="item-head"><strong>${this.word(item.kind)}${item.id === undefined ? '' : ` ${escapeHtml(item.id)}`}</strong>${this.itemFacts(item)}${secret}</p>`;
    const text = proseToHtml(item.text, this.part, this.context.sourceLines ? { lines: item.lines } : {});
    const nested = item.items.map((child) => this.item(child)).join('\n');
    return `<div class="item item-${item.kind}"${anchor}${this.line(item)}>\n${[head, text, nested].filter((part) => part !== '').join('\n')}\n</div>`;
  }

  private itemFacts(item: AnyItem): string {
    const facts: string[] = [];
    if (item.kind === 'progress') {
      facts.push(this.renderPart(item.about));
      if (item.status !== undefined) facts.push(STATUS_WORDS[item.status][this.language]);
    }
    const parties: readonly AnyPartyMention[] = 'owners' in item ? item.owners : item.parties;
    if (parties.length > 0) facts.push(parties.map((party) => this.partyMention(party)).join(', '));
    if ('due' in item && item.due !== undefined) facts.push(`${this.word('due').toLowerCase()} ${this.date(item.due)}`);
    if (item.track !== undefined) facts.push(`${this.word('track').toLowerCase()} ${this.trackName(item.track)}`);
    if ('priority' in item && item.priority !== undefined)
      facts.push(`${this.word('priority').toLowerCase()} ${PRIORITY_WORDS[item.priority][this.language]}`);
    const state = actionState(item, this.context);
    if (state !== undefined && state.status !== 'open') facts.push(STATUS_WORDS[state.status][this.language]);
    if (state?.overdue) facts.push(`<span class="overdue">${this.word('overdue')}</span>`);
    return facts.length === 0 ? '' : ` · ${facts.join(' · ')}`;
  }

  // ---------------------------------------------------------------- tables

  private table(caption: Word, heads: readonly Word[], rows: readonly (readonly string[])[]): string {
    if (rows.length === 0) return '';
    const head = heads.map((word) => `<th scope="col">${this.word(word)}</th>`).join('');
    const body = rows.map(
      ([first, ...cells]) =>
        `<tr><th scope="row">${first}</th>${cells.map((cell, index) => `<td data-label="${this.word(heads[index + 1]!)}">${cell}</td>`).join('')}</tr>`,
    );
    return `<div class="scroll"><table class="register">\n<caption>${this.word(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
  }

  private tracks(): string {
    const rows = this.minutes.tracks.map((track) => [
      `<span id="${escapeHtml(itemAnchor(track.id))}">${track.name.length === 0 ? escapeHtml(track.id) : this.inline(track.name)}</span>`,
      this.partyMention(track.lead) || '–',
      track.members.map((member) => this.partyMention(member)).join(', ') || '–',
      this.date(track.target) || '–',
    ]);
    return this.table('tracks', ['track', 'lead', 'members', 'target'], rows);
  }

  private channels(): string {
    const { channels } = this.minutes;
    if (channels.length === 0) return '';
    const rows = channels.map((channel) => {
      const since = channel.since === undefined ? '' : ` <span class="detail">(${this.word('since')} ${this.date(channel.since)})</span>`;
      const text = this.shielded(channel.ground, `${inlineToHtml(channel.text, this.part)}`);
      return `<li>${text}${since}</li>`;
    });
    return `<section aria-labelledby="kanalen">\n<h2 id="kanalen">${this.word('channels')}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</section>`;
  }

  private standby(): string {
    const rows = this.minutes.standby.map((shift) => [
      `${escapeHtml(momentInWords(shift.from, this.language))} ${this.word('until')} ${escapeHtml(momentInWords(shift.until, this.language))}`,
      shift.parties.map((party) => this.partyMention(party)).join(', ') || '–',
    ]);
    return this.table('standby', ['date', 'who'], rows);
  }

  private decisionTable(): string {
    const rows = [...itemsOf(this.minutes)]
      .filter(({ item }) => item.kind === 'decision')
      .map(({ item }) => [
        this.itemNumber(item),
        inlineToHtml(item.text, this.part),
        'parties' in item ? item.parties.map((party) => this.partyMention(party)).join(', ') || '–' : '–',
      ]);
    return this.table('decisions', ['number', 'decision', 'who'], rows);
  }

  private actionTable(): string {
    const rows = [...itemsOf(this.minutes)]
      .filter(({ item }) => item.kind === 'action' || item.kind === 'agreement')
      .map(({ item }) => {
        const state = actionState(item, this.context)!;
        const due = 'due' in item ? item.due : undefined;
        const when = state.due !== undefined && state.due !== due?.date ? this.time(state.due) : this.date(due);
        const late = state.overdue ? ` <span class="overdue">(${this.word('overdue')})</span>` : '';
        return [
          this.itemNumber(item),
          inlineToHtml(item.text, this.part),
          ('owners' in item ? item.owners.map((owner) => this.partyMention(owner)).join(', ') : '') || '–',
          (when || '–') + late,
          STATUS_WORDS[state.status][this.language],
        ];
      });
    return this.table('actions', ['number', 'what', 'who', 'due', 'status'], rows);
  }

  /** The id of an item, as a link to it where its text stands on this page. */
  private itemNumber(item: AnyItem): string {
    if (item.id === undefined) return '–';
    const id = escapeHtml(item.id);
    return this.context.view === 'full' ? `<a href="#${escapeHtml(itemAnchor(item.id))}">${id}</a>` : id;
  }

  private legend(): string {
    if (!this.isPublic()) return '';
    const rows = groundsIn(this.minutes).map((ground) => [
      escapeHtml(ground || this.word('unknown')),
      escapeHtml(GROUNDS.get(ground)?.article[this.language] ?? ''),
      escapeHtml(meaning(ground, this.language) ?? ''),
    ]);
    return this.table('legend', ['ground', 'article', 'meaning'], rows);
  }

  // ---------------------------------------------------------------- words

  /** Public minutes have no places. */
  private isPublic(): boolean {
    return this.minutes.at === undefined;
  }

  private line(part: { at: AnyMinutes['at'] } | { headAt: AnyMinutes['at'] }): string {
    const at = 'headAt' in part ? part.headAt : part.at;
    return this.context.sourceLines && at !== undefined ? ` data-line="${at.start.line}"` : '';
  }

  private time(date: string): string {
    return `<time datetime="${escapeHtml(date)}">${escapeHtml(dateInWords({ date, text: date, at: undefined }, this.language))}</time>`;
  }

  private date(date: AnyDate | undefined): string {
    if (date === undefined) return '';
    return date.date === undefined ? escapeHtml(date.text) : this.time(date.date);
  }

  private text(text: AnyText | undefined): string {
    return text === undefined ? '' : this.inline(text);
  }

  private inline(text: AnyText): string {
    return inlineToHtml(text, this.part);
  }

  private party(party: AnyParty): string {
    return 'name' in party ? escapeHtml(party.name) : this.groundMark(party.ground, this.word('withheld'));
  }

  private partyMention(mention: AnyPartyMention | undefined): string {
    return mention === undefined ? '' : this.shielded(mention.ground, this.party(mention.party));
  }

  private trackName(id: string): string {
    const track = this.minutes.tracks.find((candidate) => candidate.id === id);
    if (track === undefined) return escapeHtml(id);
    return `<a href="#${escapeHtml(itemAnchor(id))}">${track.name.length === 0 ? escapeHtml(id) : inlineToHtml(track.name, (part) => this.renderPart(part, false))}</a>`;
  }

  private article(ground: string): string {
    return GROUNDS.get(ground)?.article[this.language] ?? ground;
  }

  /** Inside a house what is shielded is legible and marked; a public model has nothing to show here. */
  private shielded(ground: string | undefined, html: string): string {
    if (ground === undefined || this.isPublic()) return html;
    return `<span class="shield"><b>${escapeHtml(ground)}</b>${html}</span>`;
  }

  private groundMark(ground: string, before: string): string {
    const label = escapeHtml(`${before} ${this.article(ground)}`);
    return `<span class="withheld" role="img" aria-label="${label}">${escapeHtml(ground || '?')}</span>`;
  }

  private renderPart(part: Parameters<PartRenderer>[0], links = true): string {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'shield':
        return 'content' in part
          ? this.shielded(
              part.ground,
              inlineToHtml(part.content, (inner) => this.renderPart(inner, links)),
            )
          : this.groundMark(part.ground, this.word('withheld'));
      case 'reference':
        return this.reference(part, links);
    }
  }

  private reference({ label, target }: Extract<Parameters<PartRenderer>[0], { kind: 'reference' }>, links: boolean): string {
    if (target === undefined) return escapeHtml(`#${label}`);
    const name = escapeHtml(target.name ?? label);
    if (!links) return name;
    if (target.kind === 'meeting') return `<a href="${escapeHtml(encodeURI(safeFileName(target.id)))}.html">${name}</a>`;
    const elsewhere =
      target.meeting !== undefined && target.meeting !== this.minutes.id ? `${encodeURI(safeFileName(target.meeting))}.html` : '';
    return `<a href="${escapeHtml(elsewhere)}#${escapeHtml(itemAnchor(target.id))}">${name}</a>`;
  }
}

/** Relative paths and web addresses become links; anything else stays text. */
function isSafeTarget(target: string | undefined): target is string {
  if (target === undefined || target === '' || /[\u0000-\u001f]/.test(target)) return false;
  return /^https?:\/\//i.test(target) || (!/^[a-z][a-z0-9+.-]*:/i.test(target) && !/^[/\\]{2}/.test(target));
}

function decode(target: string): string {
  try {
    return decodeURI(target.toWellFormed());
  } catch {
    return target.toWellFormed();
  }
}

/** A title in plain words: for the title bar. */
function plain(text: AnyText): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part.replace(/\\([!-/:-@[-`{-~])/g, '$1');
      if (part.kind === 'mention') return 'name' in part.party ? part.party.name : `[${part.party.ground}]`;
      if (part.kind === 'reference') return part.target?.name ?? part.label;
      return `[${part.ground}]`;
    })
    .join('');
}
