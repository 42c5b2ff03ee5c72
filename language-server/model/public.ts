import { detailsOf } from '../vocabulary/attributes.ts';
import type {
  Attachment,
  Attendee,
  Block,
  Channel,
  DateValue,
  FileModel,
  Inline,
  Item,
  ItemReference,
  Minutes,
  Moment,
  OwnField,
  Party,
  PartyMention,
  Public,
  PublicMinutes,
  PublicParty,
  PublicShield,
  ReferenceTarget,
  Section,
  Series,
  Standby,
  Text,
  TimeValue,
  Track,
  Withheld,
} from './minutes.ts';
import { PublicIds } from './public-ids.ts';
import { PublicNames, publicGround } from './public-names.ts';
import { blocksWithReach, withReach } from './public-reach.ts';
import {
  hiddenChannels,
  hiddenParties,
  hiddenTargets,
  type OwnDeclarations,
  ownDeclarations,
  secretsOf,
  secretTracks,
} from './public-secrets.ts';

/**
 * The minutes as a citizen may see them (Woo, articles 5.1 and 5.2): what is shielded exists no more, only its ground. Two sources that differ
 * only inside shielded content give the same public minutes.
 *
 * @param files all files of the project: they say who may be named, and which items of other meetings are secret.
 */
export function toPublic(minutes: Minutes, files: readonly FileModel[]): PublicMinutes {
  return new Publisher(files).minutes(minutes);
}

/** Makes public minutes of a project's meetings, each once. */
export class Publisher {
  private readonly names: PublicNames;
  private readonly ids: PublicIds;
  private readonly secrets: ReadonlyMap<string, string>;
  private readonly meetings: ReadonlyMap<string, Minutes>;
  private readonly series: ReadonlyMap<string, Series>;
  private readonly seriesTracks: ReadonlyMap<string, Track>;
  /** Ids of tracks that are declared where everybody may read it, and of those that are secret somewhere. */
  private readonly openTracks: ReadonlySet<string>;
  private readonly secretTracks: ReadonlyMap<string, string>;
  /** Parties that are not to be named, whatever a single declaration says: ids with their grounds. */
  private readonly hiddenParties: ReadonlyMap<string, string>;
  /** Ids of channels that are shielded, with the ground. */
  private readonly hiddenChannels: ReadonlyMap<string, string>;
  /** Where attachments lie whose title is shielded, with the ground. */
  private readonly hiddenTargets: ReadonlyMap<string, string>;
  private readonly openByMeeting = new Map<Minutes, ReadonlySet<string>>();
  private readonly made = new Map<Minutes, PublicMinutes>();

  constructor(files: readonly FileModel[]) {
    const meetings = files.flatMap((file) => file.meetings);
    const series = files.flatMap((file) => file.series);
    this.hiddenParties = hiddenParties(files.flatMap((file) => file.parties));
    this.names = new PublicNames(files.map((file) => withoutHidden(file, this.hiddenParties)));
    this.ids = new PublicIds(meetings, (id) => this.names.tells(id));
    this.secrets = secretsOf(meetings);
    this.meetings = firstOf(meetings, ({ id }) => id);
    this.series = firstOf(series, ({ id }) => id);
    this.seriesTracks = firstOf(
      series.flatMap(({ tracks, ground }) => (ground === undefined ? tracks.filter((track) => track.ground === undefined) : [])),
      ({ id }) => id,
    );
    this.secretTracks = secretTracks(meetings, series);
    this.openTracks = new Set([
      ...this.seriesTracks.keys(),
      ...meetings.flatMap((meeting) => ownDeclarations(meeting).tracks.map(({ id }) => id)),
    ]);
    this.hiddenChannels = hiddenChannels(meetings, series);
    this.hiddenTargets = hiddenTargets(meetings);
  }

  minutes(minutes: Minutes): PublicMinutes {
    let made = this.made.get(minutes);
    if (made === undefined) {
      made = this.make(minutes);
      this.made.set(minutes, made);
    }
    return made;
  }

  private make(minutes: Minutes): PublicMinutes {
    const own = ownDeclarations(minutes);
    const { status, classification, time, next } = minutes;
    return {
      kind: 'meeting',
      uri: '',
      id: this.ids.of(minutes),
      name: this.text(minutes.name),
      language: minutes.language,
      series: minutes.series && this.seriesName(minutes.series),
      status: status && {
        value: status.value,
        ...(status.approvedOn === undefined ? {} : { approvedOn: status.approvedOn }),
        at: undefined,
      },
      classification: classification && { value: classification.value, at: undefined },
      date: this.date(minutes.date),
      time: this.time(time),
      opening: this.time(minutes.opening),
      closing: this.time(minutes.closing),
      quorum: minutes.quorum && {
        count: minutes.quorum.count,
        text: this.noted(minutes.quorum.text) ?? `${minutes.quorum.count}`,
        at: undefined,
      },
      meetingKind: this.optional(minutes.meetingKind),
      location: this.optional(minutes.location),
      description: this.optional(minutes.description),
      reference: this.optional(minutes.reference),
      purpose: this.optional(minutes.purpose),
      chair: minutes.chair && this.mention(minutes.chair),
      secretary: minutes.secretary && this.mention(minutes.secretary),
      contact: minutes.contact && this.mention(minutes.contact),
      chairs: minutes.chairs.map((attendee) => this.attendee(attendee)),
      secretaries: minutes.secretaries.map((attendee) => this.attendee(attendee)),
      signatures: minutes.signatures.map((attendee) => this.attendee(attendee)),
      present: minutes.present.map((attendee) => this.attendee(attendee)),
      absent: minutes.absent.map((attendee) => this.attendee(attendee)),
      to: minutes.to.map((attendee) => this.attendee(attendee)),
      cc: minutes.cc.map((attendee) => this.attendee(attendee)),
      next: next && {
        date: this.date(next.date),
        time: this.time(next.time),
        location: this.noted(next.location),
        at: undefined,
      },
      fields: this.fields(minutes.fields),
      attachments: minutes.attachments.map((attachment) => this.attachment(attachment)),
      decisionModel: minutes.decisionModel,
      tracks: this.tracks(minutes, own),
      channels: merged(
        [...own.channels, ...this.ofSeries(minutes, minutes.channels.slice(own.allChannels))].map((channel) => this.channel(channel)),
      ),
      standby: [...own.standby, ...this.ofSeries(minutes, minutes.standby.slice(own.allStandby))]
        .filter(({ ground }) => ground === undefined)
        .map((standby) => this.standby(standby)),
      blocks: this.blocks(minutes, minutes.blocks),
      sections: this.sections(minutes, minutes.sections, 1),
      at: undefined,
      headAt: undefined,
    };
  }

  // ---------------------------------------------------------------- text

  private text(text: Text): Text<Public> {
    return withReach(text).flatMap((part) => this.parts(part));
  }

  /** As {@link text}, of a title: nobody is reported who is named in it, so they are shielded. */
  private label(text: Text): Text<Public> {
    return withReach(text).flatMap((part): readonly Inline<Public>[] =>
      typeof part === 'string' ? this.names.shielded(this.plain(part)) : this.parts(part),
    );
  }

  private optional(text: Text | undefined): Text<Public> | undefined {
    return text && this.text(text);
  }

  /** A shield on several grounds leaves each of them. */
  private parts(part: Inline): readonly Inline<Public>[] {
    if (typeof part === 'string' || part.kind !== 'shield' || part.more === undefined) return [this.inline(part)];
    return [part.ground, ...part.more].flatMap((ground, index) => (index === 0 ? [shield(ground)] : [' ', shield(ground)]));
  }

  private inline(part: Inline): Inline<Public> {
    if (typeof part === 'string') return this.plain(part);
    switch (part.kind) {
      case 'mention':
        return { kind: 'mention', party: this.party(part.party), at: undefined };
      case 'shield':
        return shield(part.ground);
      case 'reference':
        return this.reference(part);
    }
  }

  /** Plain text of the source: the one way in which it goes out. */
  private plain(text: string): string {
    let plain = text;
    for (const [target, ground] of this.hiddenTargets) plain = plain.replaceAll(target, `[${publicGround(ground)}]`);
    return plain;
  }

  private party(party: Party, ground?: string): PublicParty {
    return this.names.party(party, ground ?? ('id' in party ? this.hiddenParties.get(party.id) : undefined));
  }

  /** What refers to something secret is a shield itself: an id could be told from it. */
  private reference(typed: ItemReference): ItemReference<Public> | PublicShield {
    const reference = this.plainReference(typed);
    if (reference.kind === 'shield' || typed.target === undefined) return reference;
    const name = this.targetName(typed.target);
    return name === undefined ? reference : { ...reference, target: { ...reference.target!, name } };
  }

  /** Without the name of what it refers to. */
  private plainReference({ label, target }: ItemReference): ItemReference<Public> | PublicShield {
    const ground = this.secretGround(label, target);
    if (ground !== undefined) return shield(ground);
    if (this.names.tells(target?.id ?? label)) return shield('5.1.2e');
    if (target === undefined) return { kind: 'reference', label, target, at: undefined };
    const meeting = target.meeting === undefined ? undefined : this.ids.meant(target.meeting);
    const id = target.kind === 'meeting' ? this.ids.meant(target.id) : target.id;
    return {
      kind: 'reference',
      label: label.includes('/') && meeting !== undefined ? `${meeting}/${id}` : id,
      target: { kind: target.kind, meeting, id },
      at: undefined,
    };
  }

  private secretGround(label: string, target: ReferenceTarget | undefined): string | undefined {
    const known = this.secrets.get(target?.meeting === undefined ? label : `${target.meeting}/${target.id}`);
    if (known !== undefined) return known;
    // A track that is nowhere open, or an id that names nothing and is that of one.
    const id = target?.id ?? label.slice(label.indexOf('/') + 1);
    // `#` names no series and no party, but its words may be the id of one that is secret.
    const alike =
      target === undefined ? (this.series.get(id)?.ground ?? this.hiddenParties.get(id) ?? this.hiddenChannels.get(id)) : undefined;
    if (alike !== undefined) return alike;
    const track = target === undefined || target.kind === 'track' ? this.secretTracks.get(id) : undefined;
    return track !== undefined &&
      !(target?.kind === 'track' && target.meeting === undefined && this.seriesTracks.has(id)) &&
      !this.isOpen(target)
      ? track
      : undefined;
  }

  /** It names a track that its own meeting declares where everybody may read it. */
  private isOpen(target: ReferenceTarget | undefined): boolean {
    const meeting = target?.meeting === undefined ? undefined : this.meetings.get(target.meeting);
    return meeting !== undefined && this.openIn(meeting).has(target!.id);
  }

  /** A track's or meeting's name in words; undefined for an item. */
  private targetName({ kind, meeting, id }: ReferenceTarget): string | undefined {
    if (kind === 'meeting') return this.words(this.meetings.get(id)?.name);
    if (kind !== 'track') return undefined;
    const own = meeting === undefined ? undefined : this.meetings.get(meeting)?.tracks.find((track) => track.id === id);
    return this.words((own ?? this.seriesTracks.get(id))?.name);
  }

  /** A reference in it stays one, as in the internal version: names may refer to each other, in a circle or to twice as many each. */
  private words(text: Text | undefined): string | undefined {
    return (text && withReach(text))
      ?.flatMap((typed) => (typeof typed !== 'string' && typed.kind === 'reference' ? [this.plainReference(typed)] : this.parts(typed)))
      .map((part) => {
        if (typeof part === 'string') return part;
        if (part.kind === 'shield') return `[${part.ground}]`;
        if (part.kind === 'reference') return `#${part.label}`;
        return 'name' in part.party ? part.party.name : `[${part.party.ground}]`;
      })
      .join('');
  }

  // ---------------------------------------------------------------- header

  private seriesName({ id }: NonNullable<Minutes['series']>): NonNullable<Minutes['series']> {
    const series = this.series.get(id);
    if (series?.ground !== undefined) return { id: '', name: `[${publicGround(series.ground)}]` };
    const open = this.names.tells(id) ? '' : id;
    return { id: open, name: this.words(series?.name) ?? open };
  }

  private date(date: DateValue): DateValue<Public>;
  private date(date: DateValue | undefined): DateValue<Public> | undefined;
  private date(date: DateValue | undefined): DateValue<Public> | undefined {
    return date && { date: date.date, text: this.names.words(date.text), at: undefined };
  }

  private time(time: TimeValue | undefined): TimeValue<Public> | undefined {
    return time && this.openTime(time);
  }

  private openTime({ start, end, offset, zone, place, note }: TimeValue): TimeValue<Public> {
    return {
      start,
      end,
      offset,
      ...(zone === undefined ? {} : { zone }),
      ...(place === undefined ? {} : { place }),
      note: this.noted(note),
      at: undefined,
    };
  }

  /** Words beside a time, which are no text with shields in it: whatever could be one, or names somebody, goes. */
  private noted(words: string | undefined): string | undefined {
    return words === undefined || /[{@#]/.test(words) ? undefined : this.names.words(words);
  }

  private moment(moment: Moment | undefined): Moment<Public> | undefined {
    return moment && { date: this.date(moment.date), time: moment.time };
  }

  private mention({ party, ground }: PartyMention): PartyMention<Public> {
    return { party: this.party(party, ground), at: undefined };
  }

  private attendee(attendee: Attendee): Attendee<Public> {
    const { party, ground, mode, modeText, role, onBehalfOf, group, notice, from, until, replacedBy, proxy, remark } = attendee;
    return {
      party: this.party(party, ground),
      mode,
      modeText: modeText && this.names.words(modeText),
      role: role && this.names.role(role),
      onBehalfOf: onBehalfOf && this.party(onBehalfOf),
      group: group && this.names.words(group),
      notice,
      from,
      until,
      replacedBy: replacedBy && this.party(replacedBy),
      proxy: proxy && this.party(proxy),
      remark: remark && this.names.words(remark),
      at: undefined,
    };
  }

  /** Of what is secret not even the label shows; several on one ground are one. */
  private fields(fields: readonly OwnField[]): OwnField<Public>[] {
    const open = fields.map(({ label, value, ground }): OwnField<Public> => {
      if (ground === undefined) return { label: this.names.words(this.plain(label)), value: this.label(value), at: undefined };
      return { label: '', value: [shield(ground)], ground: publicGround(ground), at: undefined };
    });
    return merged(open);
  }

  /** Of a file whose title is shielded the name could say the same; a path of this machine says whose it is. */
  private attachment({ title, target }: Attachment): Attachment<Public> {
    const hidden =
      target === undefined ||
      title.some((part) => typeof part !== 'string' && part.kind === 'shield') ||
      /^(?:file:|[a-z]:[\\/]|[\\/~])/i.test(target) ||
      this.names.tells(target) ||
      this.names.words(target) !== target;
    return { title: this.label(title), target: hidden ? undefined : target, at: undefined };
  }

  // ---------------------------------------------------------------- around the body

  /** What a series declares, unless it is secret itself. */
  private ofSeries<T>(minutes: Minutes, declared: readonly T[]): readonly T[] {
    const series = minutes.series && this.series.get(minutes.series.id);
    return series?.ground === undefined ? declared : [];
  }

  private tracks(minutes: Minutes, own: OwnDeclarations): Track<Public>[] {
    return this.tracksOf(minutes, own).map((track) => this.track(track));
  }

  private tracksOf(minutes: Minutes, own: OwnDeclarations): Track[] {
    const series = minutes.series && this.series.get(minutes.series.id);
    const ofSeries = series?.ground === undefined ? (series?.tracks ?? []) : [];
    const others = ofSeries.filter((track) => track.ground === undefined && own.tracks.every((other) => other.id !== track.id));
    return [...own.tracks, ...others];
  }

  private track(track: Track): Track<Public> {
    return {
      kind: 'track',
      id: this.names.tells(track.id) ? '' : track.id,
      name: this.text(track.name),
      lead: track.lead && this.mention(track.lead),
      members: track.members.map((member) => this.mention(member)),
      target: this.date(track.target),
      owner: track.owner && {
        kind: track.owner.kind,
        id: track.owner.kind === 'meeting' ? this.ids.meant(track.owner.id) : this.seriesName({ id: track.owner.id, name: '' }).id,
      },
      uri: '',
      at: undefined,
      headAt: undefined,
    };
  }

  /** Of a shielded channel nothing is left: not even since when it is there. */
  private channel(channel: Channel): Channel<Public> {
    const places = { at: undefined, headAt: undefined } as const;
    if (channel.ground !== undefined) {
      const ground = publicGround(channel.ground);
      return { kind: 'channel', ofSeries: channel.ofSeries, id: '', text: [shield(ground)], since: undefined, ground, ...places };
    }
    const id = this.names.tells(channel.id) ? '' : channel.id;
    return {
      kind: 'channel',
      ofSeries: channel.ofSeries,
      id,
      text: this.text(channel.text),
      since: this.date(channel.since),
      ground: undefined,
      ...places,
    };
  }

  private standby({ from, until, parties }: Standby): Standby<Public> {
    return {
      kind: 'standby',
      from: this.moment(from),
      until: this.moment(until),
      parties: parties.map((party) => this.mention(party)),
      at: undefined,
      headAt: undefined,
    };
  }

  // ---------------------------------------------------------------- body

  /** What has a table of its own does not stand here. */
  private blocks(minutes: Minutes, blocks: readonly Block[], title?: Text): Block<Public>[] {
    const shown = blocksWithReach(blocks, title).flatMap((block): Block<Public>[] => {
      switch (block.kind) {
        case 'prose':
          return [{ kind: 'prose', text: this.text(block.text), lines: [], at: undefined }];
        case 'track':
        case 'channel':
        case 'standby':
          return [];
        default:
          return [this.item(minutes, block)];
      }
    });
    return merged(shown).filter((block, index, all) => !saysTheSame(block, all[index - 1]));
  }

  /** A secret section keeps its place, but neither its title nor its number; several in a row are one. */
  private sections(minutes: Minutes, sections: readonly Section[], level: number): Section<Public>[] {
    return merged(
      sections.map((section) =>
        section.ground === undefined ? this.section(minutes, section, level) : withheldSection(publicGround(section.ground), level),
      ),
    );
  }

  private section(minutes: Minutes, section: Section, level: number): Section<Public> {
    return {
      kind: 'section',
      number: section.number,
      title: this.text(section.title),
      level: section.level,
      track: this.trackId(minutes, section.track),
      ground: undefined,
      blocks: this.blocks(minutes, section.blocks, section.title),
      sections: this.sections(minutes, section.sections, level + 1),
      at: undefined,
      headAt: undefined,
    };
  }

  /** Ids of the tracks that a meeting and its series declare where everybody may read it. */
  private openIn(minutes: Minutes): ReadonlySet<string> {
    let ids = this.openByMeeting.get(minutes);
    if (ids === undefined) {
      ids = new Set(this.tracksOf(minutes, ownDeclarations(minutes)).map(({ id }) => id));
      this.openByMeeting.set(minutes, ids);
    }
    return ids;
  }

  private trackId(minutes: Minutes, id: string | undefined): string | undefined {
    if (id === undefined || this.names.tells(id)) return undefined;
    if (this.openIn(minutes).has(id)) return id;
    return this.openTracks.has(id) && !this.secretTracks.has(id) ? id : undefined;
  }

  private item(minutes: Minutes, item: Item): Item<Public> | Withheld {
    if (item.ground !== undefined) return withheld(item.ground);
    // What is reported on something secret tells of it.
    const about = item.kind === 'progress' ? this.reference(item.about) : undefined;
    if (about?.kind === 'shield') return withheld(about.ground);
    const id = item.id === undefined || this.names.tells(item.id) ? undefined : item.id;
    const base = {
      id,
      ref: id === undefined ? undefined : `${this.ids.of(minutes)}/${id}`,
      text: this.text(item.text),
      lines: [],
      track: this.trackId(minutes, item.track),
      ground: undefined,
      items: merged(item.items.map((child) => this.item(minutes, child))),
      at: undefined,
      headAt: undefined,
    };
    switch (item.kind) {
      case 'action':
      case 'agreement': {
        const owners = item.owners.map((owner) => this.mention(owner));
        return { kind: item.kind, ...base, owners, due: this.date(item.due), ...detailsOf(item), status: item.status };
      }
      case 'progress': {
        const parties = item.parties.map((party) => this.mention(party));
        return { kind: 'progress', ...base, about: about!, status: item.status, due: this.date(item.due), parties };
      }
      default:
        return { kind: item.kind, ...base, parties: item.parties.map((party) => this.mention(party)) };
    }
  }
}

function shield(ground: string): PublicShield {
  return { kind: 'shield', ground: publicGround(ground) };
}

function withheld(ground: string): Withheld {
  return { kind: 'withheld', ground: publicGround(ground) };
}

function withheldSection(ground: string, level: number): Section<Public> {
  return {
    kind: 'section',
    number: undefined,
    title: [{ kind: 'shield', ground }],
    level,
    track: undefined,
    ground,
    blocks: [{ kind: 'withheld', ground }],
    sections: [],
    at: undefined,
    headAt: undefined,
  };
}

/** Whatever is hidden is as good as a person who may not be named. */
function withoutHidden(file: FileModel, hidden: ReadonlyMap<string, string>): FileModel {
  const parties = file.parties.map((declaration) => {
    const { party } = declaration;
    return hidden.has(party.id) ? { ...declaration, party: { ...party, type: 'person' as const, public: false } } : declaration;
  });
  return { ...file, parties };
}

/** Text that is taken as a part of what is withheld right above it says nothing more. */
function saysTheSame(block: Block<Public>, above: Block<Public> | undefined): boolean {
  if (block.kind !== 'prose' || above?.kind !== 'withheld') return false;
  return block.text.every((part) => typeof part !== 'string' && part.kind === 'shield' && part.ground === above.ground);
}

/** How many secret parts follow each other would say how much there is: those with one ground are one. */
function merged<T extends object>(parts: readonly T[]): T[] {
  return parts.filter((part, index) => {
    const ground = groundOf(part);
    return ground === undefined || ground !== groundOf(parts[index - 1]);
  });
}

function groundOf(part: { readonly ground?: string } | object | undefined): string | undefined {
  return part !== undefined && 'ground' in part ? part.ground : undefined;
}

function firstOf<T>(values: readonly T[], key: (value: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const value of values) if (!map.has(key(value))) map.set(key(value), value);
  return map;
}
