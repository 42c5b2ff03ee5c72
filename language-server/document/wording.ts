import { GROUNDS, groundsOf } from '../model/grounds.ts';
import type { AnyMinutes, Language, PlainDate } from '../model/minutes.ts';
import { nameText, shownWords } from '../model/value-text.ts';
import type { RenderContext } from './context.ts';
import { Notes } from './notes.ts';
import { joinPhrases, type Markdown, type Phrase, type PhraseSpan, type PhraseTarget } from './phrase.ts';
import {
  type AnyAttendee,
  type AnyDate,
  type AnyMoment,
  type AnyPart,
  type AnyParty,
  type AnyPartyMention,
  type AnyText,
  type AnyTime,
  attendeeWords,
  dateInWords,
  linesOf,
  partyName,
  trackWords,
} from './view.ts';
import { FIXED_WORDS, type FixedWord } from './words.ts';

type AnyReference = Extract<AnyPart, { kind: 'reference' }>;

/** Puts what a model holds into phrases: names, dates, references, shields. It remembers the grounds that a reader meets in them. */
export class Wording {
  readonly minutes: AnyMinutes;
  readonly context: RenderContext;
  readonly language: Language;
  /** What the legend of a public document explains. */
  readonly grounds: Set<string>;
  readonly notes: Notes;

  constructor(
    minutes: AnyMinutes,
    context: RenderContext,
    grounds = new Set<string>(),
    notes = new Notes(minutes, context.view === 'full'),
  ) {
    this.grounds = grounds;
    this.notes = notes;
    this.minutes = minutes;
    this.context = context;
    this.language = minutes.language;
  }

  /** For words of other minutes, whose marks lead to no note of these: they stay as typed. */
  ofOthers(): Wording {
    return new Wording(this.minutes, this.context, this.grounds, new Notes(undefined, false));
  }

  word(word: FixedWord): string {
    return FIXED_WORDS[word][this.language];
  }

  /** Public minutes have no places. */
  isPublic(): boolean {
    return this.minutes.at === undefined;
  }

  /** Source line of a part, where the preview asks for it. */
  lineOf(at: AnyMinutes['at']): number | undefined {
    return this.context.sourceLines ? at?.start.line : undefined;
  }

  // ---------------------------------------------------------------- texts

  /** Markdown with its parts in words. */
  markdown(text: AnyText, written = (part: AnyPart): Markdown => this.part(part)): Markdown {
    return this.notes.marked(text).flatMap((part): Markdown => (typeof part === 'string' || part.kind === 'note' ? [part] : written(part)));
  }

  /**
   * The text of a block, without the notes that are told in it, with the source lines of what is left of it where the preview asks for them.
   * @param change of what is left.
   */
  source(
    text: AnyText,
    lines: readonly number[],
    change = (kept: AnyText) => kept,
  ): { readonly source: Markdown; readonly lines: readonly number[] } {
    const kept = this.notes.without(text);
    const shown = kept === undefined ? lines : kept.lines.map((index) => lines[index] ?? lines.at(-1) ?? 0);
    return { source: this.markdown(change(kept?.text ?? text)), lines: this.context.sourceLines ? shown : [] };
  }

  /** A text on one line. */
  text(text: AnyText | undefined): Phrase {
    if (text === undefined || text.length === 0) return [];
    return [{ kind: 'typed', source: this.markdown(this.notes.without(text)?.text ?? text) }];
  }

  /** A note below the text. What is shielded in one that came along from elsewhere stays there. */
  note(text: AnyText, { ground, isShown }: { readonly ground: string | undefined; readonly isShown: boolean }): Markdown {
    if (ground !== undefined && !this.isPublic()) return this.shielded(ground, this.text(text));
    if (isShown) return this.markdown(text);
    return this.markdown(text, (part) => (part.kind === 'shield' ? this.withheld(part.ground) : this.part(part)));
  }

  /** The first line of a text: what it is about. */
  firstLine(text: AnyText): Phrase {
    return this.text(linesOf(text)[0]);
  }

  private part(part: AnyPart): PhraseSpan[] {
    switch (part.kind) {
      case 'mention':
        return [...this.party(part.party)];
      case 'reference':
        return [...this.reference(part)];
      case 'shield':
        return 'content' in part ? [...this.shielded(part.ground, this.text(part.content))] : [...this.withheld(part.ground)];
    }
  }

  /** A text that is no Markdown: what stands behind a name, a label, a date in words. */
  value(text: AnyText): Phrase {
    return text.flatMap((part): Phrase => {
      if (typeof part === 'string') return [part];
      return part.kind === 'shield' && 'content' in part ? this.shielded(part.ground, this.value(part.content)) : this.part(part);
    });
  }

  /** Words of the model that are no text. */
  words(text: string): Phrase {
    return text === '' ? [] : [text];
  }

  reference({ label, target }: AnyReference): Phrase {
    if (target === undefined) return [`#${label}`];
    const name = this.value(nameText(target.name ?? ''));
    const words = name.length === 0 ? this.words(label) : name;
    const { kind, meeting, id } = target;
    const to: PhraseTarget = kind === 'meeting' ? { kind, id } : { kind: kind === 'track' ? 'track' : 'item', meeting, id };
    return [{ kind: 'reference', words, to }];
  }

  track(id: string): Phrase {
    return [{ kind: 'reference', words: this.text(trackWords(this.minutes, id)), to: { kind: 'track', meeting: undefined, id } }];
  }

  // ---------------------------------------------------------------- parties

  party(party: AnyParty): Phrase {
    const name = partyName(party);
    if (name === undefined) return this.withheld('ground' in party ? party.ground : '');
    return name.full === undefined ? this.value(name.short) : [{ kind: 'name', name: name.short, full: shownWords(name.full) }];
  }

  /** With the full name of an organisation: where it is introduced. */
  fullMention({ party, ground }: { readonly party: AnyParty; readonly ground?: string }): Phrase {
    const name = partyName(party);
    return this.shielded(ground, name?.full === undefined ? this.party(party) : [...this.value(name.full), ` (${name.short})`]);
  }

  /** Who led the meeting or took its minutes: `P. Punt`, and of several each with the part of it (`R. Rood (vanaf punt 4)`). */
  officer(attendee: AnyAttendee): Phrase {
    const { role, remark } = attendee;
    const details = [role, remark].filter((detail) => detail !== undefined);
    const shown = this.fullMention(attendee);
    if (details.length === 0) return shown;
    return [
      ...shown,
      {
        kind: 'detail',
        words: [
          ' (',
          ...joinPhrases(
            details.map((detail) => this.value(detail)),
            ', ',
          ),
          ')',
        ],
      },
    ];
  }

  mention(mention: AnyPartyMention | undefined): Phrase {
    return mention === undefined ? [] : this.shielded(mention.ground, this.party(mention.party));
  }

  mentions(mentions: readonly AnyPartyMention[]): Phrase {
    return joinPhrases(
      mentions.map((mention) => this.mention(mention)),
      ', ',
    );
  }

  attendee(attendee: AnyAttendee): Phrase {
    const { name, function: role, details, onBehalfOf } = attendeeWords(attendee, this.language);
    const shown = this.shielded(attendee.ground, name === undefined ? this.party(attendee.party) : this.value(name));
    const behalf: Phrase[] = onBehalfOf === undefined ? [] : [[`${this.word('onBehalfOf')} `, ...this.party(onBehalfOf)]];
    const all = joinPhrases([...behalf, ...details.map((detail) => this.value(detail))], ', ');
    const detail: Phrase = [...(role === undefined ? [] : [', ', ...this.value(role)]), ...(all.length === 0 ? [] : [' (', ...all, ')'])];
    return detail.length === 0 ? shown : [...shown, { kind: 'detail', words: detail }];
  }

  // ---------------------------------------------------------------- dates

  day(date: PlainDate, options?: { readonly weekday: boolean }): Phrase {
    return [{ kind: 'date', date, words: dateInWords({ date, text: [date], at: undefined }, this.language, options) }];
  }

  /** Words that are no date stay as typed. */
  date(date: AnyDate | undefined, options?: { readonly weekday: boolean }): Phrase {
    if (date === undefined) return [];
    if (date.date === undefined) return this.value(date.text);
    if (date.until !== undefined) return [{ kind: 'date', date: date.date, words: dateInWords(date, this.language, options) }];
    return this.day(date.date, options);
  }

  moment(moment: AnyMoment | undefined): Phrase {
    if (moment === undefined) return [];
    return [...this.date(moment.date), ...(moment.time === undefined ? [] : [` ${moment.time}`])];
  }

  /** `19:30 uur, door de plaatsvervangend voorzitter` */
  time(time: AnyTime | undefined): Phrase {
    if (time === undefined) return [];
    const { note = [] } = time;
    const [first] = note;
    const sign = typeof first === 'string' && /^[\p{L}\p{N}]/u.test(first) ? ', ' : ' ';
    const clock = `${clockOf(time, this.language)}${this.language === 'nl' ? ' uur' : ''}${zoneOf(time)}`;
    return note.length === 0 ? [clock] : [clock, sign, ...this.value(note)];
  }

  // ---------------------------------------------------------------- grounds

  /** Inside a house what is shielded is legible and marked; a public model has nothing to show here. */
  shielded(ground: string | undefined, words: Phrase): Phrase {
    if (ground === undefined || this.isPublic()) return words;
    return [{ kind: 'shielded', ground: ground || UNKNOWN, words }];
  }

  /** A mark behind the head of what is secret as a whole, for those who may read it. */
  secret(ground: string | undefined): Phrase {
    return ground === undefined || this.isPublic() ? [] : [{ kind: 'secret', ground: ground || UNKNOWN }];
  }

  /** What stands in the place of something that is not public. */
  withheld(ground: string): Phrase {
    return groundsOf(ground).flatMap((one, index): PhraseSpan[] => {
      this.grounds.add(one || UNKNOWN);
      return [...(index === 0 ? [] : [' ']), { kind: 'withheld', ground: one || UNKNOWN }];
    });
  }

  /** The same in a sentence, in the place of whole items. */
  withheldSentence(ground: string): Phrase {
    // `Besloten: Gemeentewet artikel 23` closes a part on no ground of the Woo.
    if (ground === '') return [`${this.word('notPublic')}.`];
    const articles = groundsOf(ground).map((one) => GROUNDS.get(one)?.article[this.language] ?? (one || this.word('unknown')));
    return [...this.withheld(ground), ` ${this.word('withheld')} ${articles.join('; ')}.`];
  }
}

/** `16:30–17:15`, `10:00–12:00 en 13:00–15:00` */
export function clockOf({ start, end, more = [] }: AnyTime, language: Language): string {
  const stretches = [{ start, end }, ...more].map((one) => (one.end === undefined ? one.start : `${one.start}–${one.end}`));
  const last = stretches.pop()!;
  return stretches.length === 0 ? last : `${stretches.join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}

export function zoneOf({ zone, offset }: AnyTime): string {
  if (zone !== undefined) return ` (${zone})`;
  return offset === undefined ? '' : ` (UTC${offset})`;
}

/** Shown for a ground that is none. */
const UNKNOWN = '?';
