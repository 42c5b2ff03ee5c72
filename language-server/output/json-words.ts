import type { AnyAttendee, AnyBlock, AnyPart, AnyParty, AnyPartyMention, AnySection, AnyText } from '../document/view.ts';
import { groundsOf } from '../model/grounds.ts';
import { nameWords, shownWords } from '../model/value-text.ts';
import { isoDuration } from '../syntax/durations.ts';
import { contributionsOf } from './json-contributions.ts';
import { escapeMarkdown, textToMarkdown } from './markdown-words.ts';
import { inlineToText } from './plain-prose.ts';
import type { PartRenderer } from './prose.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json | undefined>;

/** Keys without a value are left out. */
export function defined(fields: Fields): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** How text, people and sections are written in JSON. */
export class JsonWords {
  private readonly part: PartRenderer<AnyPart>;
  private readonly plainPart: PartRenderer<AnyPart>;

  constructor() {
    this.part = (part) => {
      if (part.kind === 'mention') return 'name' in part.party ? escapeMarkdown(nameWords(part.party.name)) : `\\[${part.party.ground}\\]`;
      if (part.kind === 'reference')
        return escapeMarkdown(nameWords(part.target?.name ?? (part.target === undefined ? `#${part.label}` : part.label)));
      return 'content' in part
        ? `\\[${escapeMarkdown(part.ground)}: ${textToMarkdown(part.content, this.part)}\\]`
        : `\\[${escapeMarkdown(part.ground)}\\]`;
    };
    this.plainPart = (part) => {
      if (part.kind === 'mention') return 'name' in part.party ? nameWords(part.party.name) : `[${part.party.ground}]`;
      if (part.kind === 'reference') return nameWords(part.target?.name ?? part.label);
      return 'content' in part ? `[${part.ground}: ${inlineToText(part.content, this.plainPart)}]` : `[${part.ground}]`;
    };
  }

  markdown(text: AnyText): string {
    return textToMarkdown(text, this.part).toWellFormed();
  }
  plain(text: AnyText): string {
    return inlineToText(text, this.plainPart).toWellFormed();
  }
  optional(text: AnyText | undefined): string | undefined {
    return text === undefined ? undefined : this.plain(text);
  }
  heading(section: AnySection): string {
    return section.number ?? this.plain(section.title);
  }
  referenceJson(about: { readonly label: string }): Json {
    return about.label;
  }

  party(party: AnyParty, ground?: string): Json {
    if (!('name' in party)) return { type: party.type, ...groundJson(party.ground) };
    const id = 'id' in party ? party.id : undefined;
    return defined({ id, type: party.type, name: nameWords(party.name).toWellFormed(), ...groundJson(ground) });
  }
  mention(mention: AnyPartyMention): Json {
    return this.party(mention.party, mention.ground);
  }
  /** Who led, took the minutes or signs: a party, with the part of the meeting in which they did. */
  officer(attendee: AnyAttendee): Json {
    const { role, from, until, remark } = attendee;
    const party = this.party(attendee.party, attendee.ground) as { [key: string]: Json };
    return defined({
      ...party,
      role: role && shownWords(role),
      from: from && { ...from },
      until: until && { ...until },
      remark: remark && shownWords(remark),
    });
  }
  attendee(attendee: AnyAttendee, present: boolean): Json {
    return defined({
      party: this.party(attendee.party, attendee.ground),
      present,
      mode: attendee.mode,
      role: attendee.role && shownWords(attendee.role),
      onBehalfOf: attendee.onBehalfOf && this.party(attendee.onBehalfOf),
      group: attendee.group && shownWords(attendee.group),
      notice: attendee.notice,
      from: attendee.from && { ...attendee.from },
      until: attendee.until && { ...attendee.until },
      replacedBy: attendee.replacedBy && this.party(attendee.replacedBy),
      proxy: attendee.proxy && this.party(attendee.proxy),
      represented: attendee.represented,
      remark: attendee.remark && shownWords(attendee.remark),
    });
  }

  blocks(blocks: readonly AnyBlock[]): string {
    return blocks
      .map((block) =>
        block.kind === 'prose'
          ? this.markdown(block.text)
          : block.kind === 'withheld'
            ? `\\[${escapeMarkdown(block.ground || '?')}\\]`
            : '',
      )
      .filter((text) => text !== '')
      .join('\n\n');
  }
  /** Who said what; undefined where nobody is quoted. */
  contributions(blocks: readonly AnyBlock[]): Json[] | undefined {
    const all = contributionsOf(blocks);
    return all.length === 0 ? undefined : all.map(({ by, text }) => ({ by: this.party(by), text: this.markdown(text) }));
  }
  /** A point of the agenda before the meeting: what it is called. */
  point(section: AnySection): Json {
    return defined({
      number: section.number,
      title: this.plain(section.title),
      track: section.track,
      ...this.fields(section),
      sections: section.sections.map((child) => this.point(child as AnySection)),
    });
  }
  /** What the fields right below a heading say. */
  private fields({ fields, closed }: AnySection): Fields {
    if (fields === undefined) return { closed: closed?.toWellFormed() };
    const people = (all: readonly AnyAttendee[]) => (all.length === 0 ? undefined : all.map((one) => this.officer(one)));
    const { time, duration, purpose, documents, others } = fields;
    return {
      closed: closed?.toWellFormed(),
      time: time?.start,
      endTime: time?.end,
      timeOffset: time?.offset,
      timeNote: time?.note && shownWords(time.note).toWellFormed(),
      duration: duration && isoDuration(duration.minutes),
      durationNote: duration?.note && shownWords(duration.note).toWellFormed(),
      purpose: purpose && (purpose.values.length === 1 ? purpose.values[0] : this.plain(purpose.text)),
      purposes: purpose && purpose.values.length > 0 ? [...purpose.values] : undefined,
      caseNumber: this.optional(fields.caseNumber),
      portfolioHolders: people(fields.holders),
      presenters: people(fields.presenters),
      chair: fields.chairs[0] && this.officer(fields.chairs[0]),
      chairs: people(fields.chairs),
      present: people(fields.present),
      absent: people(fields.absent),
      documents:
        documents.length === 0 ? undefined : documents.map(({ title, target }) => defined({ name: this.plain(title), url: target })),
      fields:
        others.length === 0
          ? undefined
          : others.map(({ label, value, ground }) =>
              defined({ label: shownWords(label).toWellFormed(), value: this.markdown(value), ...groundJson(ground) }),
            ),
    };
  }

  section(section: AnySection): Json {
    return defined({
      number: section.number,
      title: this.plain(section.title),
      text: this.blocks(section.blocks),
      contributions: this.contributions(section.blocks),
      track: section.track,
      ...groundJson(section.ground),
      ...this.fields(section),
      sections: section.sections.map((child) => this.section(child as AnySection)),
    });
  }
}

/** The ground of something, and all of them where it has several. */
export function groundJson(list: string | undefined): { ground?: string; grounds?: string[] } {
  if (list === undefined) return {};
  const grounds = groundsOf(list);
  return grounds.length === 1 ? { ground: list } : { ground: grounds[0]!, grounds: [...grounds] };
}
